#include "page_fixture.h"

using namespace qb;
using namespace qb::typeset;
using namespace qb::typeset::test;

/// What is told of characters and lines that did not come out well.
class WarningsTest : public QObject {
    Q_OBJECT

    PageFixture m_fixture;

    std::vector<Warning> warningsOf(const Article& article, const QString& kind)
    {
        std::vector<Warning> found;
        for (const Warning& warning : m_fixture.typeset(PageFixture::issue({article})).warnings)
            if (warning.kind == kind)
                found.push_back(warning);
        return found;
    }

    static Article articleOf(const QString& text)
    {
        Article article;
        Block block;
        block.text = text;
        article.blocks.push_back(block);
        return article;
    }

    static Article tableOf(int columns, int rows, const QString& cell)
    {
        Article article;
        Block caption;
        caption.kind = BlockKind::Caption;
        caption.text = QStringLiteral("表1 各厂产量");
        Block table;
        table.kind = BlockKind::Table;
        table.table.rows.assign(
            size_t(rows), std::vector<TableCell>(size_t(columns), TableCell{cell}));
        article.blocks = {caption, table};
        return article;
    }

private Q_SLOTS:
    void init() { m_fixture.reset(); }

    void aMissingCharacterIsToldOnThePageWhereItStands()
    {
        m_fixture.layout.page.columns = 1;
        const auto found
            = warningsOf(articleOf(QString(600, u'文') + QChar(0xffff) + QStringLiteral("。")),
                QStringLiteral("missing-glyph"));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].page, 2);
        QVERIFY2(found[0].message.contains(QStringLiteral("U+FFFF")), qPrintable(found[0].message));
    }

    void codesHaveFourDigits()
    {
        const auto found = warningsOf(
            articleOf(QStringLiteral("响铃\a在段内。")), QStringLiteral("missing-glyph"));
        for (const Warning& warning : found) {
            QVERIFY2(
                warning.message.contains(QStringLiteral("U+0007")), qPrintable(warning.message));
            QVERIFY(!warning.message.contains(u'\a'));
        }
    }

    void aLoneSurrogateIsSaidToBeOne()
    {
        // A whole pair with the same first half stands before it.
        const auto found = warningsOf(
            articleOf(QStringLiteral("𠮷地，坏字") + QChar(0xd842) + QStringLiteral("在后。")),
            QStringLiteral("missing-glyph"));
        QCOMPARE(found.size(), size_t(1));
        QVERIFY2(found[0].message.contains(QStringLiteral("孤立的代理码（U+D842）")),
            qPrintable(found[0].message));
        QVERIFY2(found[0].text.contains(QStringLiteral("坏字")), qPrintable(found[0].text));
    }

    void aTableTellsOnceOfItsLines()
    {
        const auto found = warningsOf(tableOf(6, 40, QStringLiteral("一二三Incomprehensibilities")),
            QStringLiteral("overfull-line"));
        const auto relaxed
            = warningsOf(tableOf(6, 40, QStringLiteral("一二三Incomprehensibilities")),
                QStringLiteral("prohibition-relaxed"));
        QCOMPARE(found.size() + relaxed.size(), size_t(1));
        const Warning& warning = found.empty() ? relaxed.front() : found.front();
        QVERIFY2(
            warning.message.contains(QStringLiteral("这个表格里")), qPrintable(warning.message));
        QVERIFY(warning.page > 0);
    }

    void aTableThatIsTooWideIsNamedByItsCaption()
    {
        const auto found = warningsOf(tableOf(6, 2, QStringLiteral("Incomprehensibilities")),
            QStringLiteral("table-too-wide"));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].text, QStringLiteral("表1 各厂产量"));
        const auto refused
            = m_fixture.tryTypeset(PageFixture::issue({tableOf(40, 2, QStringLiteral("甲"))}));
        QVERIFY(refused.isError());
        QVERIFY2(refused.error().where.contains(QStringLiteral("表1 各厂产量")),
            qPrintable(refused.error().where));
    }
};

QTEST_GUILESS_MAIN(WarningsTest)
#include "warnings_test.moc"
