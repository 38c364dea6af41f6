#include "fixture.h"

using namespace qb;
using namespace qb::store;
using namespace qb::store::testing;

namespace {

Issue sampleIssue(const QString& clippingId)
{
    Issue issue;
    issue.templateId = QStringLiteral("some-template");
    issue.number = 3;
    issue.totalNumber = 103;
    issue.date = QDate(2025, 3, 1);
    issue.fields = {{QStringLiteral("issuer"), QStringLiteral("某研究所")}};
    Article tied = clippingOf(QStringLiteral("系于剪报"), QStringLiteral("文")).article;
    tied.id = clippingId;
    tied.section = QStringLiteral("新动向");
    Article free = clippingOf(QStringLiteral("编者的话"), QStringLiteral("文𬭚")).article;
    free.section = QStringLiteral("卷首");
    issue.sections = {{QStringLiteral("卷首"), {free}}, {QStringLiteral("新动向"), {tied}},
        {QStringLiteral("空栏"), {}}};
    return issue;
}

} // namespace

class IssuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasStored()
    {
        Fixture f;
        auto workspace = f.open();
        const QString clippingId
            = workspace->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文")))
                  .value();
        Issue issue = sampleIssue(clippingId);
        const AssetPointer picture
            = makeAsset(QByteArray("GIF89a picture"), QStringLiteral("a.gif"));
        Block block;
        block.kind = BlockKind::Picture;
        block.asset = picture->id;
        issue.sections[1].articles[0].blocks.push_back(block);
        issue.assets.insert(picture->id, picture);
        const QString id = workspace->saveIssue(issue).value();
        QCOMPARE(id, QStringLiteral("i1"));
        const Issue stored = workspace->issue(id).value();
        issue.sections[0].articles[0].id = QStringLiteral("a1");
        QCOMPARE(stored.id, id);
        QCOMPARE(stored.templateId, issue.templateId);
        QCOMPARE(stored.number, 3);
        QCOMPARE(stored.totalNumber, 103);
        QCOMPARE(stored.date, issue.date);
        QCOMPARE(stored.fields, issue.fields);
        QCOMPARE(stored.sections, issue.sections);
        QCOMPARE(stored.assets.value(picture->id)->bytes, picture->bytes);
        const auto summaries = workspace->issues().value();
        QCOMPARE(summaries.size(), size_t(1));
        QCOMPARE(summaries[0].articleCount, 2);
    }

    void articlesGetIdsOfTheirOwn()
    {
        Fixture f;
        auto workspace = f.open();
        Issue issue;
        Article named = clippingOf(QStringLiteral("甲"), QStringLiteral("文")).article;
        named.id = QStringLiteral("a1");
        Article bare = clippingOf(QStringLiteral("乙"), QStringLiteral("文")).article;
        issue.sections = {{QStringLiteral("栏"), {bare, named, named, bare}}};
        const Issue stored = workspace->issue(workspace->saveIssue(issue).value()).value();
        QStringList ids;
        for (const Article& article : stored.sections[0].articles)
            ids << article.id;
        QCOMPARE(ids,
            (QStringList{QStringLiteral("a2"), QStringLiteral("a1"), QStringLiteral("a3"),
                QStringLiteral("a4")}));
    }

    void changesBecomeRevisions()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id = workspace->saveIssue(sampleIssue({})).value();
        Issue issue = workspace->issue(id).value();
        QCOMPARE(workspace->saveIssue(issue).value(), id);
        QVERIFY(workspace->issueRevisions(id).value().empty());
        issue.sections.pop_back();
        issue.sections[0].articles.clear();
        QCOMPARE(workspace->saveIssue(issue).value(), id);
        QCOMPARE(workspace->issue(id).value().sections, issue.sections);
        const auto revisions = workspace->issueRevisions(id).value();
        QCOMPARE(revisions.size(), size_t(1));
        QCOMPARE(revisions[0].sections.size(), size_t(3));
        QCOMPARE(revisions[0].sections[0].articles[0].title, QStringLiteral("编者的话"));
    }

    void textOfAnIssueIsItsOwn()
    {
        Fixture f;
        auto workspace = f.open();
        const QString clippingId
            = workspace->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文")))
                  .value();
        const QString id = workspace->saveIssue(sampleIssue(clippingId)).value();
        Clipping clipping = workspace->clipping(clippingId).value();
        clipping.article.title = QStringLiteral("改了");
        QVERIFY(workspace->updateClipping(clipping).isOk());
        QCOMPARE(
            workspace->issue(id).value().sections[1].articles[0].title, QStringLiteral("系于剪报"));
        QCOMPARE(workspace->issue(id).value().sections[1].articles[0].id, clippingId);
    }

    void removalIsSoft()
    {
        Fixture f;
        auto workspace = f.open();
        const QString id = workspace->saveIssue(sampleIssue({})).value();
        QVERIFY(workspace->removeIssue(id).isOk());
        QVERIFY(workspace->issues().value().empty());
        QCOMPARE(workspace->issue(id).error().kind, ErrorKind::NotFound);
        Issue again = sampleIssue({});
        again.id = id;
        QCOMPARE(workspace->saveIssue(again).error().kind, ErrorKind::NotFound);
        QVERIFY(workspace->restoreIssue(id).isOk());
        QCOMPARE(workspace->issue(id).value().sections.size(), size_t(3));
        QCOMPARE(workspace->saveIssue(sampleIssue({})).value(), QStringLiteral("i2"));
    }
};

QTEST_GUILESS_MAIN(IssuesTest)
#include "issues_test.moc"
