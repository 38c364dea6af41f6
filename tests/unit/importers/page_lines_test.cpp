#include "importers/page_lines.h"
#include "importers/page_tables.h"

#include <QTest>

using namespace qb::importers;

/// Which glyphs of a page are one line.
class PageLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void powersStandInTheLine();
    void verticalHeadlineTakesNoPartOfTheText();
    void figuresAtTheRightMakeColumns();
    void numbersOfItemsStayWithThem();
    void ruleBetweenCloseCellsParts();
    void typedSpacesBetweenNamesStay();
    void articlesOfRulesStayWithTheirNumbers();
    void columnsOfUnlikeTypePart();
    void marksThatHangOverTheColumnHideNoGutter();
    void namesStandApartWhereNoSpaceIsDrawn();
    void raisedMarksOfNamesStayInTheirLine();
    void rulesDrawnCellByCellMakeTables();
    void onlyLineOfTheLastColumnStandsByItself();
};

namespace {

PdfPage emptyPage()
{
    PdfPage page;
    page.width = 595;
    page.height = 842;
    page.fonts.push_back({});
    return page;
}

void addGlyph(
    PdfPage& page, const QString& text, double left, double baseline, double size, double width)
{
    PdfGlyph glyph;
    glyph.text = text;
    glyph.size = size;
    glyph.baseline = baseline;
    glyph.area = {left, baseline - 0.88 * size, left + width, baseline + 0.12 * size};
    glyph.font = 0;
    page.glyphs.push_back(glyph);
}

/// Digits and letters are half as wide as Han characters. Returns the right end.
double addText(PdfPage& page, const QString& text, double left, double baseline, double size = 10)
{
    double x = left;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype count = text.at(i).isHighSurrogate() ? 2 : 1;
        const double width = text.at(i).unicode() < 0x80 ? size / 2 : size;
        addGlyph(page, text.mid(i, count), x, baseline, size, width);
        x += width;
        i += count - 1;
    }
    return x;
}

QStringList textsOf(const std::vector<PageLine>& lines)
{
    QStringList texts;
    for (const PageLine& line : lines)
        texts << line.text;
    texts.sort();
    return texts;
}

} // namespace

void PageLinesTest::powersStandInTheLine()
{
    PdfPage page = emptyPage();
    double x = addText(page, QStringLiteral("𬭚厂占地120m"), 60, 100);
    x = addText(page, QStringLiteral("2"), x, 96.5, 7);
    x = addText(page, QStringLiteral("，每秒鼓风10"), x, 100);
    x = addText(page, QStringLiteral("3"), x, 96.5, 7);
    addText(page, QStringLiteral("升。"), x, 100);
    const auto lines = linesOf(page);
    QCOMPARE(
        textsOf(lines), QStringList{QStringLiteral("𬭚厂占地120m2，每秒鼓风103升。")});
    QCOMPARE(lines[0].raised, (std::vector<qb::TextRange>{{9, 10}, {17, 18}}));
}

void PageLinesTest::verticalHeadlineTakesNoPartOfTheText()
{
    PdfPage page = emptyPage();
    const QString head = QStringLiteral("水厂换新池");
    for (qsizetype i = 0; i < head.size(); ++i)
        addText(page, head.mid(i, 1), 50, 60 + 26 * double(i), 26);
    for (int i = 0; i < 10; ++i)
        addText(page, QStringLiteral("沿河的村子用上了自来水"), 86, 47 + 13.0 * i);
    const auto lines = linesOf(page);
    QCOMPARE(lines.size(), size_t(11));
    QVERIFY(textsOf(lines).contains(head));
}

/// Heads of columns stand as close as words; the figures below are narrower.
void PageLinesTest::figuresAtTheRightMakeColumns()
{
    PdfPage page = emptyPage();
    const auto addRow = [&page](const QStringList& cells, double baseline) {
        addText(page, cells[0], 60, baseline);
        for (int i = 1; i < 4; ++i) {
            const qsizetype digits = cells[i].size();
            const double width
                = cells[i].at(0).isDigit() ? 5 * double(digits) : 10 * double(digits);
            addText(page, cells[i], 74 + 86.0 * i - width, baseline);
        }
    };
    addRow({QStringLiteral("站名"), QStringLiteral("今年收割（亩）"),
               QStringLiteral("今年烘干（吨）"), QStringLiteral("在册机手（人）")},
        100);
    addRow({QStringLiteral("芦塘"), QStringLiteral("1280"), QStringLiteral("610"),
               QStringLiteral("31")},
        118);
    addRow({QStringLiteral("沙坝"), QStringLiteral("960"), QStringLiteral("420"),
               QStringLiteral("24")},
        131);
    addRow({QStringLiteral("石桥"), QStringLiteral("1430"), QStringLiteral("705"),
               QStringLiteral("36")},
        144);
    for (const double y : {88.0, 105.0, 149.0})
        page.rules.push_back({{55, y, 338, y + 0.5}, false});
    std::vector<PageLine> lines = linesOf(page);
    const auto tables = takeTables(lines, page.rules, page.frames);
    QCOMPARE(tables.size(), size_t(1));
    const auto& rows = tables[0].block->table.rows;
    QCOMPARE(rows.size(), size_t(4));
    for (const auto& row : rows)
        QCOMPARE(row.size(), size_t(4));
    QCOMPARE(rows[0][2].text, QStringLiteral("今年烘干（吨）"));
    QCOMPARE(rows[2][1].text, QStringLiteral("960"));
}

void PageLinesTest::numbersOfItemsStayWithThem()
{
    PdfPage page = emptyPage();
    for (int i = 0; i < 5; ++i) {
        addText(page, QStringLiteral("%1.").arg(i + 1), 60, 100 + 14.0 * i);
        addText(page, QStringLiteral("修一座𠮷家窑；"), 84, 100 + 14.0 * i);
    }
    const QStringList texts = textsOf(linesOf(page));
    QCOMPARE(texts.size(), 5);
    QCOMPARE(texts.front(), QStringLiteral("1. 修一座𠮷家窑；"));
    PdfPage references = emptyPage();
    for (int i = 0; i < 4; ++i) {
        addText(references, QStringLiteral("[%1]").arg(i + 1), 60, 100 + 14.0 * i);
        addText(references, QStringLiteral("𠮷远舟.窑火[M]."), 84, 100 + 14.0 * i);
    }
    QCOMPARE(linesOf(references).size(), 4U);
}

/// 8600 in one cell and 1. in the next are not 86001.
void PageLinesTest::ruleBetweenCloseCellsParts()
{
    PdfPage page = emptyPage();
    const double end = addText(page, QStringLiteral("𬭚厂8600"), 60, 100);
    addText(page, QStringLiteral("1.换电机"), end + 2, 100);
    QCOMPARE(linesOf(page).size(), size_t(1));
    page.rules.push_back({{end + 0.8, 80, end + 1.2, 120}, false});
    QCOMPARE(textsOf(linesOf(page)),
        (QStringList{QStringLiteral("1.换电机"), QStringLiteral("𬭚厂8600")}));
}

void PageLinesTest::typedSpacesBetweenNamesStay()
{
    PdfPage page = emptyPage();
    double x = addText(page, QStringLiteral("本报记者"), 60, 100);
    addGlyph(page, QStringLiteral(" "), x, 100, 10, 2.2);
    x = addText(page, QStringLiteral("阮青𬭚"), x + 2.2, 100);
    addText(page, QStringLiteral("说"), x + 2.2, 100); // a gap without a space is justification
    QCOMPARE(textsOf(linesOf(page)), QStringList{QStringLiteral("本报记者 阮青𬭚说")});
}

void PageLinesTest::articlesOfRulesStayWithTheirNumbers()
{
    PdfPage page = emptyPage();
    QStringList wanted;
    int line = 0;
    for (const char* number : {"第一条", "第二条", "第十三条", "第四条"}) {
        const QString label = QString::fromUtf8(number);
        const double y = 100 + 16 * ++line;
        const double x = addText(page, label, 80, y);
        addText(page, QStringLiteral("碾坊由渡口村含𬭚管护，每季检修一次"),
            x + 10, y);
        wanted << label + QStringLiteral(" 碾坊由渡口村含𬭚管护，每季检修一次");
    }
    wanted.sort();
    QCOMPARE(textsOf(linesOf(page)), wanted);
}

/// References in small type beside the text, with a heading between them.
void PageLinesTest::columnsOfUnlikeTypePart()
{
    PdfPage page = emptyPage();
    for (int i = 0; i < 6; ++i) {
        addText(page, QStringLiteral("合用的冷库省下𬭚厂电费一成"), 60, 100 + 14 * i);
        if (i == 2)
            addText(page, QStringLiteral("参考文献"), 210, 100 + 14 * i, 12);
        else
            addText(page, QStringLiteral("果品保鲜的账怎么算才不吵"), 210, 100 + 14 * i, 8.3);
    }
    const auto lines = linesOf(page);
    QCOMPARE(lines.size(), 12U);
    QVERIFY(textsOf(lines).contains(QStringLiteral("参考文献")));
}

void PageLinesTest::marksThatHangOverTheColumnHideNoGutter()
{
    PdfPage page = emptyPage();
    for (int i = 0; i < 6; ++i) {
        const double end = addText(page, QStringLiteral("六户合用一台烘干机"), 60, 100 + 14 * i);
        addText(page, QStringLiteral("三天三夜不停地转"), end + 12, 100 + 14 * i);
        if (i % 2 == 0)
            addGlyph(page, QStringLiteral("。"), end, 100 + 14 * i, 10, 10);
    }
    for (const PageLine& line : linesOf(page))
        QVERIFY2(line.text.size() < 11, qPrintable(line.text));
}

/// TeX moves on instead of drawing a space.
void PageLinesTest::namesStandApartWhereNoSpaceIsDrawn()
{
    PdfPage page = emptyPage();
    double x = addText(page, QStringLiteral("阮青禾"), 200, 100);
    x = addText(page, QStringLiteral("𬭚舟"), x + 2.5, 100);
    addText(page, QStringLiteral("沈砚秋"), x + 2.5, 100);
    x = 60;
    for (const QChar c : QStringLiteral("拉开的一行字间疏密不一")) {
        addGlyph(page, c, x, 200, 10, 10);
        x += 10.5 + 0.5 * (c.unicode() % 5);
    }
    const QStringList expected{
        QStringLiteral("拉开的一行字间疏密不一"), QStringLiteral("阮青禾 𬭚舟 沈砚秋")};
    QCOMPARE(textsOf(linesOf(page)), expected);
}

void PageLinesTest::raisedMarksOfNamesStayInTheirLine()
{
    PdfPage page = emptyPage();
    double x = addText(page, QStringLiteral("阮青禾"), 200, 100, 12);
    x = addText(page, QStringLiteral("2*"), x, 95.4, 10);
    x = addText(page, QStringLiteral("，𬭚舟"), x, 100, 12);
    addText(page, QStringLiteral("1"), x, 95.4, 10);
    QCOMPARE(textsOf(linesOf(page)), QStringList{QStringLiteral("阮青禾2*，𬭚舟1")});
}

void PageLinesTest::rulesDrawnCellByCellMakeTables()
{
    PdfPage page = emptyPage();
    const double lefts[] = {60, 130, 200, 260};
    for (const double y : {80.0, 150.0}) {
        for (size_t c = 0; c < 3; ++c)
            page.rules.push_back({{lefts[c], y, lefts[c + 1], y + 0.7}});
    }
    for (int row = 0; row < 4; ++row) {
        for (size_t c = 0; c < 3; ++c)
            addText(page, row == 0 ? QStringLiteral("载重") : QString::number(20 * row),
                lefts[c] + 10, 95 + 16 * row);
    }
    std::vector<PageLine> lines = linesOf(page);
    const auto tables = takeTables(lines, page.rules, page.frames);
    QCOMPARE(tables.size(), 1U);
    QCOMPARE(tables.front().block->table.rows.size(), 4U);
    QVERIFY(lines.empty());
}

/// Other stories of the page begin in the same columns.
void PageLinesTest::onlyLineOfTheLastColumnStandsByItself()
{
    PdfPage page = emptyPage();
    const QString full = QStringLiteral("窑工在后山挖来的陶泥要");
    for (const double y : {100.0, 114.0, 128.0})
        addText(page, full, 60, y);
    const QString last = QStringLiteral("晒上一冬，𬭚釉才匀。");
    addText(page, last, 185, 100);
    for (const double y : {300.0, 314.0, 328.0, 342.0}) {
        addText(page, full, 60, y);
        addText(page, full, 185, y);
    }
    const QStringList texts = textsOf(linesOf(page));
    QCOMPARE(texts.size(), 12);
    QVERIFY(texts.contains(last));
}

QTEST_APPLESS_MAIN(PageLinesTest)
#include "page_lines_test.moc"
