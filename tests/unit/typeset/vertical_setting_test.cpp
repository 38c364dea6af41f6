#include "page_fixture.h"
#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;
using qb::typeset::test::PageFixture;
using qb::typeset::test::ParagraphFixture;

/// 竖排 (CLREQ, "Writing Modes", "Mixed Text Composition in Vertical Writing Mode"). Lines are set
/// as if they were to lie; `x` runs down the page.
class VerticalSettingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hanStandsUprightOneEmApart();
    void wordsLieOnTheirSide();
    void digitsOfOneOrTwoStandAbreast_data();
    void digitsOfOneOrTwoStandAbreast();
    void marksTakeTheirVerticalForms();
    void marksAreCompressedAsInHorizontalText();
    void dashesAreTwoEmAndNeverParted();
    void everyCharacterIsSetOnce_data();
    void everyCharacterIsSetOnce();
    void emphasisDotsStandToTheRight();
    void linesRunFromRightToLeftWithinTheColumn();
    void alignmentMovesTheBlock();
    void textBelowKeepsToTheGrid();
    void moreLinesThanAColumnHoldsStandInBlocksBelow();
    void longestLineIsTheTypeAreasHeight();
    void tablesStayHorizontal();

private:
    std::shared_ptr<const SetParagraph> set(const QString& text, double measure)
    {
        ParagraphSource source(text);
        source.isVertical = true;
        return m_paragraphs.set(source, measure);
    }
    /// The runs of the first line.
    std::vector<page::GlyphRun> runs(const QString& text) { return set(text, 100)->lines[0].runs; }
    /// Runs on the page, in order.
    std::vector<page::GlyphRun> runsOfPage(const QString& title, const QString& body = {});
    void makeTitleVertical(double length, style::Alignment alignment);

    ParagraphFixture m_paragraphs;
    PageFixture m_pages;
};

std::vector<page::GlyphRun> VerticalSettingTest::runsOfPage(
    const QString& title, const QString& body)
{
    Article article;
    article.title = title;
    if (!body.isEmpty()) {
        article.blocks.emplace_back();
        article.blocks.back().text = body;
    }
    const auto made = m_pages.typeset(PageFixture::issue({article}));
    std::vector<page::GlyphRun> found;
    for (const page::Item& item : made.value.pages.front()->items)
        if (const auto* run = std::get_if<page::GlyphRun>(&item))
            found.push_back(*run);
    return found;
}

void VerticalSettingTest::makeTitleVertical(double length, style::Alignment alignment)
{
    m_pages.reset();
    m_pages.change(QStringLiteral("title"), [&](style::ParagraphStyle& style) {
        style.writingMode = style::WritingMode::Vertical;
        style.verticalLength = Em::of(length);
        style.alignment = alignment;
        style.linesOccupied = 0;
        style.leading = Length::pt(20);
    });
}

void VerticalSettingTest::hanStandsUprightOneEmApart()
{
    const auto found = runs(QStringLiteral("河水𠮷涨"));
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found[0].isVertical && !found[0].isTurned);
    QCOMPARE(found[0].glyphs.size(), size_t(4));
    for (size_t i = 0; i < 4; ++i) {
        const page::Glyph& glyph = found[0].glyphs[i];
        QVERIFY(ParagraphFixture::isNear(glyph.x / m_paragraphs.style.size, double(i) + 0.88));
        QVERIFY(ParagraphFixture::isNear(glyph.y / m_paragraphs.style.size, -0.5));
    }
}

void VerticalSettingTest::wordsLieOnTheirSide()
{
    const auto found = runs(QStringLiteral("用5G和Open Day开门"));
    QStringList shown;
    for (const page::GlyphRun& run : found)
        shown << run.text + (run.isTurned ? QStringLiteral(" turned") : QString());
    QCOMPARE(shown,
        QStringList({QStringLiteral("用"), QStringLiteral("5G turned"), QStringLiteral("和"),
            QStringLiteral("Open Day turned"), QStringLiteral("开门")}));
}

void VerticalSettingTest::digitsOfOneOrTwoStandAbreast_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("turned");
    QTest::newRow("one") << QStringLiteral("共3户") << QStringList();
    QTest::newRow("two") << QStringLiteral("共12户") << QStringList();
    QTest::newRow("at-the-ends") << QStringLiteral("8月12") << QStringList();
    QTest::newRow("three") << QStringLiteral("共120户") << QStringList(QStringLiteral("120"));
    QTest::newRow("per-cent") << QStringLiteral("占5%多") << QStringList(QStringLiteral("5%"));
    QTest::newRow("decimal") << QStringLiteral("长1.5米") << QStringList(QStringLiteral("1.5"));
}

void VerticalSettingTest::digitsOfOneOrTwoStandAbreast()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, turned);
    QStringList found;
    for (const page::GlyphRun& run : runs(text)) {
        if (run.isTurned)
            found << run.text;
        for (const page::Glyph& glyph : run.glyphs)
            if (!run.isTurned) // each is one em long, and reads as itself
                QCOMPARE(glyph.textEnd - glyph.textBegin, 1);
    }
    QCOMPARE(found, turned);
    if (turned.isEmpty() && text.contains(QStringLiteral("12户"))) {
        const auto line = runs(text).front();
        QCOMPARE(line.glyphs[1].x, line.glyphs[2].x);
        QVERIFY(line.glyphs[1].y < line.glyphs[2].y);
        QVERIFY(ParagraphFixture::isNear(
            (line.glyphs[3].x - line.glyphs[1].x) / m_paragraphs.style.size, 1));
    }
}

void VerticalSettingTest::marksTakeTheirVerticalForms()
{
    const auto vertical = runs(QStringLiteral("（“，—…")).front().glyphs;
    const auto lying = m_paragraphs.set(QStringLiteral("（“，—…"), 100)->lines[0].runs[0].glyphs;
    QCOMPARE(vertical.size(), lying.size());
    for (size_t i = 0; i < vertical.size(); ++i)
        QVERIFY2(vertical[i].id != lying[i].id, qPrintable(QString::number(i)));
}

void VerticalSettingTest::marksAreCompressedAsInHorizontalText()
{
    for (const QString& text : {QStringLiteral("《河》（一）说，“水”，“火”。"),
             QStringLiteral("（甲）“乙”"), QStringLiteral("“‘丙’”丁")}) {
        const Length vertical = set(text, 100)->lines[0].end;
        QCOMPARE(vertical, m_paragraphs.set(text, 100)->lines[0].end);
    }
}

void VerticalSettingTest::dashesAreTwoEmAndNeverParted()
{
    for (int measure = 3; measure < 9; ++measure) {
        const auto paragraph = set(QStringLiteral("河水涨——堤在人在——直到天明"), measure);
        for (const SetLine& line : paragraph->lines) {
            const QString text = paragraph->text.mid(line.range.begin, line.range.length());
            QCOMPARE(text.count(u'—') % 2, 0);
        }
    }
}

void VerticalSettingTest::everyCharacterIsSetOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("mixed") << QStringLiteral("8月12日，AI与5G“进村”——50%的人家……见图3。");
    QTest::newRow("beyond-the-bmp") << QStringLiteral("𬭚与𠮷，葛\U000e0100城");
    QTest::newRow("combining") << QStringLiteral("か゚ńo\u0301中\u0301");
    QTest::newRow("right-to-left") << QStringLiteral("他说שלום了");
    QTest::newRow("half-a-pair") << QStringLiteral("甲") + QChar(0xd842) + QStringLiteral("乙");
    QTest::newRow("emoji") << QStringLiteral("好😀👨‍👩‍👧👍🏽了");
    QTest::newRow("full-width-digits") << QStringLiteral("第１２期");
}

void VerticalSettingTest::everyCharacterIsSetOnce()
{
    QFETCH(const QString, text);
    for (const double measure : {1.0, 3.0, 40.0}) {
        QString shown;
        const auto paragraph = set(text, measure);
        for (const SetLine& line : paragraph->lines)
            for (const page::GlyphRun& run : line.runs)
                for (const page::Glyph& glyph : run.glyphs)
                    shown += QStringView(run.text).mid(
                        glyph.textBegin, glyph.textEnd - glyph.textBegin);
        QCOMPARE(shown.remove(QChar(QChar::SoftHyphen)), text);
    }
}

void VerticalSettingTest::emphasisDotsStandToTheRight()
{
    ParagraphSource source(QStringLiteral("要紧的人"),
        {{{0, 2}, SpanKind::Emphasis, {}}, {{3, 4}, SpanKind::ProperName, {}}});
    source.isVertical = true;
    const auto paragraph = m_paragraphs.set(source, 20);
    const auto& shapes = paragraph->lines[0].decorations;
    QCOMPARE(shapes.size(), size_t(3));
    // Lying, the right is above the em box, the left below it.
    const Length size = m_paragraphs.style.size;
    QVERIFY(shapes[0].path[0].to.y > size * 0.12); // the name line
    QVERIFY(shapes[1].path[0].to.y < size * -0.88);
    QVERIFY(shapes[2].path[0].to.y < size * -0.88);
}

void VerticalSettingTest::linesRunFromRightToLeftWithinTheColumn()
{
    makeTitleVertical(4, style::Alignment::End);
    const auto found = runsOfPage(QStringLiteral("河堤上的人守了一整夜"));
    QCOMPARE(found.size(), size_t(3));
    const double right = 40 + m_pages.layout.page.columnWidth().toPt();
    QCOMPARE(found[0].origin.x.toPt(), right - 7); // the middle of a line of 14 pt
    QCOMPARE(found[1].origin.x.toPt(), right - 27);
    QCOMPARE(found[2].origin.x.toPt(), right - 47);
    for (const page::GlyphRun& run : found)
        QCOMPARE(run.origin.y, found[0].origin.y);
}

void VerticalSettingTest::alignmentMovesTheBlock()
{
    const QString title = QStringLiteral("河堤上的人");
    makeTitleVertical(8, style::Alignment::Start);
    QCOMPARE(runsOfPage(title)[0].origin.x.toPt(), 40.0 + 7);
    makeTitleVertical(8, style::Alignment::Centre);
    QCOMPARE(runsOfPage(title)[0].origin.x.toPt(), 40 + 100.0);
    makeTitleVertical(8, style::Alignment::Justify);
    QCOMPARE(runsOfPage(title)[0].origin.x.toPt(), 40 + 200.0 - 7);
}

void VerticalSettingTest::textBelowKeepsToTheGrid()
{
    for (const double length : {3.0, 5.0, 7.0}) {
        makeTitleVertical(length, style::Alignment::End);
        const auto found
            = runsOfPage(QStringLiteral("河堤上的人守了一整夜没有合眼"), PageFixture::text(30, 1));
        double foot = 0;
        for (const page::GlyphRun& run : found) {
            if (run.isVertical) {
                foot = std::max(foot, (run.origin.y + run.advance).toPt());
                continue;
            }
            const double row = (run.origin.y.toPt() - 40 - 8.8) / 16;
            QVERIFY(std::abs(row - std::round(row)) < 0.001);
            QVERIFY(run.origin.y.toPt() - 8.8 >= foot);
        }
    }
}

void VerticalSettingTest::moreLinesThanAColumnHoldsStandInBlocksBelow()
{
    makeTitleVertical(2, style::Alignment::End);
    m_pages.layout.page.columns = 1;
    const auto found = runsOfPage(PageFixture::text(40, 3));
    QVERIFY(found.size() >= 20);
    const double left = 40;
    const double right = left + m_pages.layout.page.columnWidth().toPt();
    for (const page::GlyphRun& run : found) {
        QVERIFY(run.origin.x.toPt() - 7 >= left - 0.01);
        QVERIFY(run.origin.x.toPt() + 7 <= right + 0.01);
    }
    QVERIFY(found.back().origin.y > found.front().origin.y);
}

void VerticalSettingTest::longestLineIsTheTypeAreasHeight()
{
    makeTitleVertical(100, style::Alignment::End);
    const double foot = 40 + 16 * 19 + 10;
    for (const page::GlyphRun& run : runsOfPage(PageFixture::text(60, 2)))
        QVERIFY((run.origin.y + run.advance).toPt() <= foot + 0.01);
}

void VerticalSettingTest::tablesStayHorizontal()
{
    m_pages.reset();
    m_pages.change(QStringLiteral("table"),
        [](style::ParagraphStyle& style) { style.writingMode = style::WritingMode::Vertical; });
    Article article;
    article.blocks.emplace_back();
    article.blocks.back().kind = BlockKind::Table;
    article.blocks.back().table.rows = {{{QStringLiteral("甲")}, {QStringLiteral("乙")}}};
    const auto made = m_pages.typeset(PageFixture::issue({article}));
    for (const page::Item& item : made.value.pages.front()->items)
        if (const auto* run = std::get_if<page::GlyphRun>(&item))
            QVERIFY(!run->isVertical);
}

QTEST_GUILESS_MAIN(VerticalSettingTest)
#include "vertical_setting_test.moc"
