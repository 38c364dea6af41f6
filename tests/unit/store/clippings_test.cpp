#include "fixture.h"
#include "store/migrations.h"

using namespace qb;
using namespace qb::store;
using namespace qb::store::testing;

class ClippingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasStored()
    {
        Fixture f;
        auto workspace = f.open();
        Clipping clipping = clippingOf(QStringLiteral("𬭚合金与𠮷野家"),
            QStringLiteral("锭长7\uFE00米，含𬭚0.3%。"));
        const AssetPointer picture
            = makeAsset(QByteArray("\x89PNG\r\n\x1a\n picture"), QStringLiteral("a.png"));
        const AssetPointer page = makeAsset(QByteArray("<html>"), QStringLiteral("a.html"));
        Block block;
        block.kind = BlockKind::Picture;
        block.asset = picture->id;
        clipping.article.blocks.push_back(block);
        clipping.article.date = QDate(2025, 2, 28);
        clipping.article.section = QStringLiteral("新动向");
        clipping.provenance = {QStringLiteral("https://example.org/a"), QStringLiteral("text/html"),
            QStringLiteral("原题"), QDateTime(QDate(2025, 3, 1), QTime(7, 30, 15, 250), Qt::UTC),
            page->id};
        clipping.industries
            = {{QStringLiteral("new-materials"), true}, {QStringLiteral("food"), false}};
        clipping.kind = QStringLiteral("trend");
        clipping.assets = {{picture->id, picture}, {page->id, page}};
        const QString id = workspace->addClipping(clipping).value();
        QCOMPARE(id, QStringLiteral("c1"));
        workspace = f.open(OpenMode::MustExist);
        const Clipping stored = workspace->clipping(id).value();
        clipping.article.id = id;
        QCOMPARE(stored.article, clipping.article);
        QCOMPARE(stored.rawText, clipping.rawText);
        QCOMPARE(stored.industries, clipping.industries);
        QCOMPARE(stored.kind, clipping.kind);
        QCOMPARE(stored.provenance.capturedAt, clipping.provenance.capturedAt);
        QCOMPARE(stored.provenance.snapshot, page->id);
        QCOMPARE(stored.assets.size(), 2);
        QCOMPARE(stored.assets.value(picture->id)->bytes, picture->bytes);
        QVERIFY(stored.modifiedAt.isValid());
    }

    void editsBecomeRevisions()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id
            = workspace->addClipping(clippingOf(QStringLiteral("一稿"), QStringLiteral("文")))
                  .value();
        for (const QString& title : {QStringLiteral("二稿"), QStringLiteral("三稿")}) {
            Clipping clipping = workspace->clipping(id).value();
            clipping.article.title = title;
            QVERIFY(workspace->updateClipping(clipping).isOk());
        }
        const auto revisions = workspace->revisions(id).value();
        QCOMPARE(revisions.size(), size_t(2));
        QCOMPARE(revisions[0].title, QStringLiteral("二稿"));
        QCOMPARE(revisions[1].title, QStringLiteral("一稿"));
        QCOMPARE(workspace->clippings().value().front().title, QStringLiteral("三稿"));
    }

    void taggingAloneMakesNoRevision()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id
            = workspace->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文")))
                  .value();
        Clipping clipping = workspace->clipping(id).value();
        clipping.industries
            = {{QStringLiteral("food"), false}, {QStringLiteral("chemicals"), true}};
        QVERIFY(workspace->updateClipping(clipping).isOk());
        QCOMPARE(workspace->revisions(id).value().size(), size_t(0));
        QCOMPARE(workspace->clippings().value().front().industries,
            (QStringList{QStringLiteral("chemicals"), QStringLiteral("food")}));
    }

    void originalsAndRevisionsCannotBeChangedEvenBySql_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("raw-text") << QStringLiteral("UPDATE clippings SET raw_text = 'x'");
        QTest::newRow("address") << QStringLiteral("UPDATE clippings SET address = 'x'");
        QTest::newRow("revision-update") << QStringLiteral("UPDATE revisions SET article = '{}'");
        QTest::newRow("revision-delete") << QStringLiteral("DELETE FROM revisions");
    }
    void originalsAndRevisionsCannotBeChangedEvenBySql()
    {
        QFETCH(QString, sql);
        Fixture f;
        f.open()->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文"))).value();
        auto database = Database::open(f.path());
        QVERIFY(database.value()->runSql(sql).isError());
    }

    void removalIsSoft()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id
            = workspace->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文")))
                  .value();
        QVERIFY(workspace->removeClipping(id).isOk());
        QVERIFY(workspace->clippings().value().empty());
        QCOMPARE(workspace->clipping(id).error().kind, ErrorKind::NotFound);
        QCOMPARE(workspace->removeClipping(id).error().kind, ErrorKind::NotFound);
        ClippingFilter bin;
        bin.removed = true;
        QCOMPARE(workspace->clippings(bin).value().front().id, id);
        QVERIFY(workspace->restoreClipping(id).isOk());
        QCOMPARE(workspace->clipping(id).value().article.title, QStringLiteral("题"));
    }

    void unknownIdsAreNotFound_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id :
            {"", "c", "c0", "c01", "c2", "i1", "c-1", "c1;", "c99999999999999999999"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void unknownIdsAreNotFound()
    {
        QFETCH(QString, id);
        Fixture f;
        auto workspace = f.open();
        workspace->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文"))).value();
        Clipping clipping = clippingOf(QStringLiteral("题"), QStringLiteral("文"));
        clipping.id = id;
        QCOMPARE(workspace->clipping(id).error().kind, ErrorKind::NotFound);
        QCOMPARE(workspace->updateClipping(clipping).error().kind, ErrorKind::NotFound);
        QCOMPARE(workspace->revisions(id).error().kind, ErrorKind::NotFound);
    }

    void findsTheSameRawTextOnly()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id
            = workspace->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文")))
                  .value();
        QCOMPARE(workspace->findByRawText(QStringLiteral("题\n文")).value(), id);
        QVERIFY(workspace->findByRawText(QStringLiteral("题\n文 ")).value().isEmpty());
        QVERIFY(workspace->findByRawText({}).value().isEmpty());
    }

    void filtersByTagKindAndDate()
    {
        Fixture f;
        auto workspace = f.open();
        for (int i = 0; i < 6; ++i) {
            Clipping clipping = clippingOf(QString::number(i), QStringLiteral("文"));
            clipping.industries
                = {{i % 2 ? QStringLiteral("food") : QStringLiteral("textiles"), false}};
            clipping.kind = i < 3 ? QStringLiteral("trend") : QStringLiteral("news");
            clipping.article.date = QDate(2025, 1, 1 + i);
            workspace->addClipping(clipping).value();
        }
        ClippingFilter filter;
        filter.industry = QStringLiteral("food");
        QCOMPARE(workspace->clippings(filter).value().size(), size_t(3));
        filter.kind = QStringLiteral("news");
        QCOMPARE(workspace->clippings(filter).value().size(), size_t(2));
        filter.since = QDate(2025, 1, 5);
        QCOMPARE(workspace->clippings(filter).value().size(), size_t(1));
        filter = {};
        filter.limit = 2;
        const auto two = workspace->clippings(filter).value();
        QCOMPARE(two.size(), size_t(2));
        QCOMPARE(two.front().title, QStringLiteral("5"));
    }

    void keepsAnAssetOnce()
    {
        Fixture f;
        auto workspace = f.open();
        const AssetPointer picture = makeAsset(QByteArray(300'000, 'x'), QStringLiteral("a.bin"));
        for (int i = 0; i < 5; ++i) {
            Clipping clipping = clippingOf(QString::number(i), QStringLiteral("文"));
            clipping.assets = {{picture->id, picture}};
            workspace->addClipping(clipping).value();
        }
        QCOMPARE(workspace->asset(picture->id).value()->bytes, picture->bytes);
        QVERIFY(QFileInfo(f.path()).size() < 600'000);
        QCOMPARE(workspace->asset(QStringLiteral("none")).error().kind, ErrorKind::NotFound);
    }

    void emptyClippingIsKeptToo()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id = workspace->addClipping({}).value();
        const Clipping stored = workspace->clipping(id).value();
        QVERIFY(stored.article.blocks.empty());
        QVERIFY(!stored.provenance.capturedAt.isValid());
        const AssetPointer empty = makeAsset({});
        QVERIFY(workspace->addAsset(empty).isOk());
        QVERIFY(workspace->asset(empty->id).value()->bytes.isEmpty());
    }

    void searchFindsWordsOfAnyLength_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("one-character") << QStringLiteral("锭") << true;
        QTest::newRow("one-rare-character") << QStringLiteral("𬭚") << true;
        QTest::newRow("two-characters") << QStringLiteral("合金") << true;
        QTest::newRow("two-with-rare") << QStringLiteral("𬭚合") << true;
        QTest::newRow("long-word") << QStringLiteral("铝镁合金锭") << true;
        QTest::newRow("two-words") << QStringLiteral("合金　许昌") << true;
        QTest::newRow("one-of-two-missing") << QStringLiteral("合金 纺织") << false;
        QTest::newRow("not-adjacent") << QStringLiteral("合锭") << false;
        QTest::newRow("across-a-mark") << QStringLiteral("炼许") << false;
        QTest::newRow("latin-beginning") << QStringLiteral("deep") << true;
        QTest::newRow("latin-full-width") << QStringLiteral("ＤｅｅｐＡｌｌｏｙ") << true;
        QTest::newRow("latin-inside") << QStringLiteral("eep") << false;
        QTest::newRow("mixed") << QStringLiteral("基5G基站") << false;
        QTest::newRow("mixed-found") << QStringLiteral("用5G基站") << true;
        QTest::newRow("number") << QStringLiteral("3.5") << true;
        QTest::newRow("title") << QStringLiteral("许昌") << true;
        QTest::newRow("marks-only") << QStringLiteral("，“”") << false;
        QTest::newRow("fts-syntax") << QStringLiteral("\" OR NEAR( * :") << false;
        QTest::newRow("absent") << QStringLiteral("面粉") << false;
    }
    void searchFindsWordsOfAnyLength()
    {
        QFETCH(QString, query);
        QFETCH(bool, isFound);
        Fixture f;
        auto workspace = f.open();
        workspace
            ->addClipping(clippingOf(QStringLiteral("许昌新材料"),
                QStringLiteral(
                    "𬭚合炼，许可。铝镁合金锭3.5吨。DeepAlloy公司用5G基站。")))
            .value();
        workspace
            ->addClipping(clippingOf(QStringLiteral("别的"), QStringLiteral("没有关系的正文。")))
            .value();
        ClippingFilter filter;
        filter.text = query;
        const auto found = workspace->clippings(filter);
        QVERIFY2(found.isOk(), found.isError() ? qPrintable(found.error().oneLine()) : "");
        QCOMPARE(found.value().size(), size_t(isFound ? 1 : 0));
    }

    void searchFollowsEdits()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id
            = workspace->addClipping(clippingOf(QStringLiteral("旧题"), QStringLiteral("文")))
                  .value();
        Clipping clipping = workspace->clipping(id).value();
        clipping.article.title = QStringLiteral("新题");
        QVERIFY(workspace->updateClipping(clipping).isOk());
        ClippingFilter filter;
        filter.text = QStringLiteral("旧题");
        QVERIFY(workspace->clippings(filter).value().empty());
        filter.text = QStringLiteral("新题");
        QCOMPARE(workspace->clippings(filter).value().size(), size_t(1));
    }

    void untitledClippingsShowTheirFirstWords()
    {
        Fixture f;
        auto workspace = f.open();
        workspace
            ->addClipping(
                clippingOf({}, QString::fromUtf8("字") + QString::fromUtf8("𠮷").repeated(40)))
            .value();
        const QString title = workspace->clippings().value().front().title;
        QVERIFY(title.endsWith(u'…'));
        QVERIFY(title.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(ClippingsTest)
#include "clippings_test.moc"
