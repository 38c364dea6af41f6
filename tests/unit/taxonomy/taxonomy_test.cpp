#include "taxonomy/taxonomy.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace qb;
using namespace qb::taxonomy;

namespace {

class FolderEnvironment final : public Environment {
public:
    explicit FolderEnvironment(QStringList folders) : m_folders(std::move(folders)) { }
    QDateTime now() const override { return {}; }
    QStringList dataDirectories() const override { return m_folders; }

private:
    QStringList m_folders;
};

QStringList idsOf(const Suggestion& suggestion)
{
    QStringList ids;
    for (const auto& entry : suggestion.industries)
        ids << entry.industry.id;
    return ids;
}

} // namespace

class TaxonomyTest : public QObject {
    Q_OBJECT
    std::shared_ptr<const Taxonomy> m_taxonomy;

    static FolderEnvironment shipped()
    {
        return FolderEnvironment({QStringLiteral(QB_SOURCE_DIR)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Taxonomy::load(shipped());
        QVERIFY2(loaded.isOk(), loaded.isError() ? qPrintable(loaded.error().oneLine()) : "");
        m_taxonomy = loaded.value();
    }

    void holdsSixThreeAndThree()
    {
        QMap<QString, int> groups;
        for (const Industry& industry : m_taxonomy->industries())
            ++groups[industry.group];
        QCOMPARE(groups.size(), 3);
        QCOMPARE(m_taxonomy->industries().size(), size_t(12));
        QCOMPARE(groups.value(m_taxonomy->industries().front().group), 6);
        QCOMPARE(m_taxonomy->industry(QStringLiteral("food"))->name, QStringLiteral("食品"));
        QVERIFY(!m_taxonomy->industry(QStringLiteral("none")));
        QVERIFY(m_taxonomy->kinds().size() >= 5);
    }

    void suggestsWhereThereIsAHome_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("industry");
        const auto row
            = [](const char* name, const char* title, const char* text, const char* industry) {
                  QTest::newRow(name) << QString::fromUtf8(title) << QString::fromUtf8(text)
                                      << QString::fromLatin1(industry);
              };
        row("graphene", "石墨烯中试线投产", "甲公司的导热薄膜进入量产。", "new-materials");
        row("wigs", "假发企业开拓新市场", "乙厂的全手织发套销量走高。", "hair-products");
        row("wide-latin", "某地建成ＧＰＵ集群", "新一批设备上架。", "information-technology");
        row("cement", "水泥企业错峰生产", "熟料库存回落。", "building-materials");
    }
    void suggestsWhereThereIsAHome()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(QString, industry);
        const Suggestion suggestion = m_taxonomy->suggest(title, text);
        QVERIFY(!suggestion.industries.empty());
        QCOMPARE(suggestion.industries.front().industry.id, industry);
        QVERIFY(
            suggestion.industries.front().score > 0 && suggestion.industries.front().score <= 1);
        QVERIFY(!suggestion.industries.front().evidence.isEmpty());
    }

    void leavesTheHomelessAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("culture") << QStringLiteral("博物馆推出夜场，游客可在古城听戏。");
        QTest::newRow("latin-inside-a-word") << QStringLiteral("请发到MAIL信箱，RAID卷已备好。");
        QTest::newRow("longer-word-hides") << QStringLiteral("汽车站旁的云台山路昨日修好。");
        QTest::newRow("non-bmp") << QStringLiteral("𠮷野家与𬭚");
        QTest::newRow("lone-surrogate") << QString(QChar(0xD842));
    }
    void leavesTheHomelessAlone()
    {
        QFETCH(QString, text);
        QVERIFY(idsOf(m_taxonomy->suggest({}, text)).isEmpty());
    }

    void strongestEvidenceStandsFirst()
    {
        const Suggestion suggestion = m_taxonomy->suggest(QStringLiteral("碳纤维产线投产"),
            QStringLiteral("这种材料强度高，碳纤维用于叶片，另有涂层。"));
        QVERIFY(!suggestion.industries.empty());
        QCOMPARE(suggestion.industries.front().evidence.front(), QStringLiteral("碳纤维"));
    }

    void titleCountsMore()
    {
        const auto inTitle = m_taxonomy->suggest(QStringLiteral("石墨烯"), QStringLiteral("正文"));
        const auto inText = m_taxonomy->suggest(QStringLiteral("标题"), QStringLiteral("石墨烯"));
        QVERIFY(inTitle.industries.front().score > inText.industries.front().score);
    }

    void userDataComesFirst()
    {
        QTemporaryDir own;
        QVERIFY(QDir(own.path()).mkpath(QStringLiteral("resources/taxonomy")));
        QFile file(own.filePath(QStringLiteral("resources/taxonomy/kinds.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"format":1,"version":"own","kinds":[{"id":"only","name":"唯一","words":{"3":"独家"}}]})");
        file.close();
        const auto loaded
            = Taxonomy::load(FolderEnvironment({own.path(), QStringLiteral(QB_SOURCE_DIR)}));
        QVERIFY(loaded.isOk());
        QCOMPARE(loaded.value()->kinds().size(), size_t(1));
        QCOMPARE(loaded.value()->suggest({}, QStringLiteral("独家消息")).kind->kind.id,
            QStringLiteral("only"));
    }

    void badDataNamesThePlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("unknown-key")
            << QByteArray(R"({"format":1,"version":"x","kinds":[],"more":1})")
            << QStringLiteral("/more");
        QTest::newRow("twice") << QByteArray(
            R"({"format":1,"version":"x","kinds":[{"id":"a","name":"b"},{"id":"a","name":"c"}]})")
                               << QStringLiteral("/kinds/1/id");
        QTest::newRow("no-json") << QByteArray("{\n  oops") << QStringLiteral(":2:");
        QTest::newRow("bad-weight") << QByteArray(
            R"({"format":1,"version":"x","kinds":[{"id":"a","name":"b","words":{"4":"词"}}]})")
                                    << QStringLiteral("/kinds/0/words/4");
    }
    void badDataNamesThePlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        QTemporaryDir own;
        QVERIFY(QDir(own.path()).mkpath(QStringLiteral("resources/taxonomy")));
        QFile file(own.filePath(QStringLiteral("resources/taxonomy/kinds.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const auto loaded
            = Taxonomy::load(FolderEnvironment({own.path(), QStringLiteral(QB_SOURCE_DIR)}));
        QVERIFY(loaded.isError());
        QCOMPARE(loaded.error().kind, ErrorKind::BadInput);
        QVERIFY2(loaded.error().where.contains(where), qPrintable(loaded.error().where));
    }

    void missingDataIsNotFound()
    {
        QCOMPARE(Taxonomy::load(FolderEnvironment({})).error().kind, ErrorKind::NotFound);
    }

    void agreesWithPeopleOnTheDevelopmentTexts()
    {
        QFile file(QStringLiteral(QB_SOURCE_DIR "/../shared/data/dev/tag_dev.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared development data is not here");
        int first = 0, among = 0, homes = 0, none = 0, silent = 0;
        const QStringList lines
            = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(u'\t');
            const qsizetype stop = cells.at(3).indexOf(u'。');
            const Suggestion suggestion
                = m_taxonomy->suggest(cells.at(3).left(stop), cells.at(3).mid(stop + 1));
            QStringList names;
            for (const auto& entry : suggestion.industries)
                names << entry.industry.name;
            if (cells.at(1) == QStringLiteral("无")) {
                ++none;
                silent += names.isEmpty();
            } else {
                ++homes;
                first += !names.isEmpty() && names.front() == cells.at(1);
                among += names.contains(cells.at(1));
            }
            const bool isRight = cells.at(1) == QStringLiteral("无")
                ? names.isEmpty()
                : names.value(0) == cells.at(1);
            if (!isRight)
                qInfo().noquote() << cells.at(0) << cells.at(1) << names;
        }
        qInfo("first %d, among %d of %d; none %d of %d", first, among, homes, silent, none);
        QVERIFY(first * 100 >= homes * 85);
        QVERIFY(silent == none);
    }
};

QTEST_GUILESS_MAIN(TaxonomyTest)
#include "taxonomy_test.moc"
