#include "editor/issue_shape.h"

#include <QtTest>

using namespace qb;
using namespace qb::editor;

namespace {

IssueShape sample()
{
    IssueShape shape;
    shape.sections
        = {{QStringLiteral("甲"), {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}},
            {QStringLiteral("乙"), {QStringLiteral("4")}}};
    return shape;
}

} // namespace

class IssueShapeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesArticles_data()
    {
        QTest::addColumn<QString>("ids");
        QTest::addColumn<int>("section");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("down-within-section") << "1" << 0 << 2 << "2 1 3"
                                             << "4";
        QTest::newRow("up-within-section") << "3" << 0 << 0 << "3 1 2"
                                           << "4";
        QTest::newRow("onto-itself") << "2" << 0 << 1 << "1 2 3"
                                     << "4";
        QTest::newRow("to-end") << "1" << 0 << -1 << "2 3 1"
                                << "4";
        QTest::newRow("to-other-section") << "2" << 1 << 0 << "1 3"
                                          << "2 4";
        QTest::newRow("several-keep-their-order") << "3 1" << 1 << -1 << "2"
                                                  << "4 3 1";
        QTest::newRow("new-one") << "9" << 1 << 1 << "1 2 3"
                                 << "4 9";
        QTest::newRow("beyond-end") << "1" << 1 << 99 << "2 3"
                                    << "4 1";
        QTest::newRow("no-such-section") << "1" << 7 << 0 << "1 2 3"
                                         << "4";
    }

    void placesArticles()
    {
        QFETCH(QString, ids);
        QFETCH(int, section);
        QFETCH(int, index);
        IssueShape shape = sample();
        shape.place(ids.split(u' '), section, index);
        QTEST(shape.sections[0].articles.join(u' '), "first");
        QTEST(shape.sections[1].articles.join(u' '), "second");
    }

    void movesSection()
    {
        IssueShape shape = sample();
        shape.moveSection(0, -1);
        QCOMPARE(shape.sections.front().name, QStringLiteral("乙"));
        shape.moveSection(1, 0);
        QCOMPARE(shape.sections.front().name, QStringLiteral("甲"));
    }

    void undoingAMoveKeepsWhatWasWritten()
    {
        Issue issue;
        Article article;
        article.id = QStringLiteral("1");
        article.title = QStringLiteral("旧");
        issue.sections = {{QStringLiteral("甲"), {article}}, {QStringLiteral("乙"), {}}};
        const IssueShape before = shapeOf(issue);
        IssueShape after = before;
        after.place({QStringLiteral("1")}, 1, -1);
        Issue changed = withShape(issue, after, {});
        QCOMPARE(changed.sections[1].articles.front().section, QStringLiteral("乙"));
        changed.sections[1].articles.front().title = QStringLiteral("新");
        const Issue undone = withShape(changed, before, {});
        QCOMPARE(undone.sections[0].articles.front().title, QStringLiteral("新"));
    }

    void bringsBackRemovedArticleFromPool()
    {
        Article article;
        article.id = QStringLiteral("1");
        Issue issue;
        issue.sections = {{QStringLiteral("甲"), {}}};
        IssueShape shape = shapeOf(issue);
        shape.sections[0].articles << article.id << QStringLiteral("unknown");
        QCOMPARE(withShape(issue, shape, {{article.id, article}}).sections[0].articles.size(),
            size_t(1));
    }
};

QTEST_APPLESS_MAIN(IssueShapeTest)
#include "issue_shape_test.moc"
