#include "page_fixture.h"

using namespace qb;
using qb::typeset::test::PageFixture;

class TableLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsOfTooManyColumnsAreNotDroppedInSilence();
    void aCrowdedTableGivesUpItsPaddingBeforeItsWords();
    void aCellBreaksBetweenWordAndNumber();
    void theTextBehindATableKeepsClearOfItsRuleAndOnTheGrid();
};

void TableLimitsTest::cellsOfTooManyColumnsAreNotDroppedInSilence()
{
    Article article;
    article.blocks.emplace_back();
    Block& block = article.blocks.back();
    block.kind = BlockKind::Table;
    block.table.rows.emplace_back();
    for (int i = 0; i < 70; ++i)
        block.table.rows.back().push_back({QStringLiteral("𠮷%1").arg(i)});
    PageFixture pages;
    const auto made = pages.tryTypeset(PageFixture::issue({article}));
    QVERIFY(made.isError());
    QCOMPARE(made.error().kind, ErrorKind::TooLarge);
    QCOMPARE(made.error().where, QStringLiteral("𠮷64"));
}

namespace {

/// The texts of a table's lines, one row of cells on a page of one column.
QString linesOf(int charactersPerLine, const QStringList& cells)
{
    Article article;
    article.blocks.emplace_back();
    Block& block = article.blocks.back();
    block.kind = BlockKind::Table;
    block.table.rows.emplace_back();
    for (const QString& cell : cells)
        block.table.rows.back().push_back({cell});
    PageFixture pages;
    pages.layout.page.columns = 1;
    pages.layout.page.charactersPerLine = charactersPerLine;
    pages.change(QStringLiteral("table"), [](style::ParagraphStyle& style) {
        style.alignment = style::Alignment::Centre;
        style.indent = Em();
    });
    QStringList texts;
    const auto made = pages.typeset(PageFixture::issue({article})).value;
    for (const page::Item& item : made.pages[0]->items)
        if (const auto* run = std::get_if<page::GlyphRun>(&item))
            texts << run->text;
    return texts.join(u'|');
}

} // namespace

void TableLimitsTest::aCrowdedTableGivesUpItsPaddingBeforeItsWords()
{
    // Each cell is 2.75 em wide and more: with all of the padding they would not stand in a line.
    const QString lines = linesOf(22, QStringList(6, QStringLiteral("项目甲")));
    QCOMPARE(lines, QStringList(6, QStringLiteral("项目甲")).join(u'|'));
}

void TableLimitsTest::aCellBreaksBetweenWordAndNumber()
{
    const QString lines = linesOf(16, QStringList(6, QStringLiteral("指标10")));
    const QStringList texts = lines.split(u'|');
    QVERIFY2(texts.contains(QStringLiteral("指标")) && !texts.contains(QStringLiteral("标10")),
        qPrintable(lines));
}

void TableLimitsTest::theTextBehindATableKeepsClearOfItsRuleAndOnTheGrid()
{
    Issue issue = PageFixture::issue({PageFixture::article({}, {15, 30})});
    Block table;
    table.kind = BlockKind::Table;
    table.table.rows = {{{QStringLiteral("甲")}}, {{QStringLiteral("𬭚")}}};
    auto& blocks = issue.sections[0].articles[0].blocks;
    blocks.insert(blocks.begin() + 1, table);
    PageFixture pages;
    pages.layout.page.columns = 1;
    const auto made = pages.typeset(issue).value;
    double rule = 0;
    for (const page::Item& item : made.pages[0]->items)
        if (const auto* shape = std::get_if<page::Shape>(&item))
            rule = std::max(rule, shape->path.front().to.y.toPt());
    const double text = pages.lines(made).back().baseline;
    const double first = pages.lines(made).at(3).baseline;
    QVERIFY(first - 0.88 * 10 - rule > 8);
    QVERIFY(std::abs(std::remainder(text - 48.8, 16.0)) < 0.01);
}

QTEST_GUILESS_MAIN(TableLimitsTest)
#include "table_limits_test.moc"
