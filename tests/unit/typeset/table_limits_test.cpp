#include "page_fixture.h"

using namespace qb;
using qb::typeset::test::PageFixture;

class TableLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsOfTooManyColumnsAreNotDroppedInSilence();
    void aCrowdedTableGivesUpItsPaddingBeforeItsWords();
    void aCellBreaksBetweenWordAndNumber();
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

QTEST_GUILESS_MAIN(TableLimitsTest)
#include "table_limits_test.moc"
