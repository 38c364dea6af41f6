#include "importers/ocr_table.h"
#include "importers/page_lines.h"

#include <QTest>

using namespace qb::importers;

/// The table that the recogniser prints, read as words.
class OcrTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesOverWhatIsNoWord();
    void widensMarksBesideHan_data();
    void widensMarksBesideHan();
    void marksOfOtherLinesAreNoNeighbours();
    void dashesStandAmongTheWords();
    void marksInTheWhiteOfADashGo();
    void sizesComeFromWidths();
    void whiteAroundInkIsNoSpace();
    void noSpaceStandsBeforeAComma();
    void bracketsReachOverTheirSquare();
    void ringBeforeABylineIsRestored();
    void brokenLinesAreWhole_data();
    void brokenLinesAreWhole();
    void wordsAreNotReadAcrossCells_data();
    void wordsAreNotReadAcrossCells();
};

namespace {

QByteArray row(int line, int left, const QString& text)
{
    return QByteArrayLiteral("5\t1\t1\t1\t") + QByteArray::number(line) + "\t1\t"
        + QByteArray::number(left) + "\t10\t40\t40\t91.5\t" + text.toUtf8() + '\n';
}

QStringList textsOf(const QByteArray& table)
{
    QStringList texts;
    for (const OcrWord& word : readOcrTable(table))
        texts << word.text;
    return texts;
}

} // namespace

void OcrTableTest::passesOverWhatIsNoWord()
{
    const QByteArray table = "level\tpage_num\tblock_num\n"
                             "4\t1\t1\t1\t1\t0\t0\t0\t40\t40\t-1\t\n"
                             "5\t1\t1\t1\t1\t1\t0\t0\t-3\t40\t90\t负\n"
                             "5\t1\t1\t1\t1\t1\t0\t0\t40\t40\t-1\t疑\n"
        + row(1, 50, QStringLiteral("渠水"));
    QCOMPARE(textsOf(table), QStringList{QStringLiteral("渠水")});
}

void OcrTableTest::widensMarksBesideHan_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QStringList& words, const QStringList& expected) {
        QTest::newRow(name) << words << expected;
    };
    row("mark at the end of a word", {QStringLiteral("渠水清清,"), QStringLiteral("稻花香")},
        {QStringLiteral("渠水清清，"), QStringLiteral("稻花香")});
    row("mark alone", {QStringLiteral("2026"), QStringLiteral(","), QStringLiteral("稻花")},
        {QStringLiteral("2026"), QStringLiteral("，"), QStringLiteral("稻花")});
    row("brackets and colon", {QStringLiteral("(来源:"), QStringLiteral("芦溪报)")},
        {QStringLiteral("（来源："), QStringLiteral("芦溪报）")});
    row("within numbers", {QStringLiteral("产值"), QStringLiteral("1,200"), QStringLiteral("8:30")},
        {QStringLiteral("产值"), QStringLiteral("1,200"), QStringLiteral("8:30")});
    row("within Western words", {QStringLiteral("Ltd,"), QStringLiteral("Co(a)")},
        {QStringLiteral("Ltd,"), QStringLiteral("Co(a)")});
    row("beyond the BMP", {QStringLiteral("𬭚,"), QStringLiteral("𠮷!")},
        {QStringLiteral("𬭚，"), QStringLiteral("𠮷！")});
    row("variation sequence", {QStringLiteral("葛\U000E0100,"), QStringLiteral("渠")},
        {QStringLiteral("葛\U000E0100，"), QStringLiteral("渠")});
}

void OcrTableTest::widensMarksBesideHan()
{
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, expected);
    QByteArray table;
    for (const QString& word : words)
        table += row(1, 50 * int(table.size()), word);
    QCOMPARE(textsOf(table), expected);
}

void OcrTableTest::marksOfOtherLinesAreNoNeighbours()
{
    const QByteArray table = row(1, 0, QStringLiteral("渠")) + row(2, 0, QStringLiteral("(a)"))
        + row(3, 0, QStringLiteral("水"));
    QCOMPARE(textsOf(table),
        (QStringList{QStringLiteral("渠"), QStringLiteral("(a)"), QStringLiteral("水")}));
}

void OcrTableTest::dashesStandAmongTheWords()
{
    std::vector<OcrWord> words{{QStringLiteral("渠水"), {0, 0, 80, 40}, 90, 0},
        {QStringLiteral("𠮷"), {160, 0, 200, 40}, 90, 0},
        {QStringLiteral("丰年"), {0, 60, 80, 100}, 90, 1}};
    const std::vector<PageArea> dashes{
        {80, 18, 160, 22}, {80, 78, 160, 82}, {80, 300, 160, 304}, {900, 18, 980, 22}};
    QStringList texts;
    for (const OcrWord& word : withDashes(words, dashes))
        texts << word.text;
    QCOMPARE(texts,
        (QStringList{QStringLiteral("渠水"), QStringLiteral("——"), QStringLiteral("𠮷"),
            QStringLiteral("丰年"), QStringLiteral("——")}));
    QVERIFY(withDashes({}, dashes).empty());
}

void OcrTableTest::marksInTheWhiteOfADashGo()
{
    const std::vector<OcrWord> words{{QStringLiteral("渠水）"), {0, 0, 78, 40}, 90, 0},
        {QStringLiteral("。"), {100, 0, 130, 40}, 20, 0},
        {QStringLiteral("”为"), {140, 0, 200, 40}, 70, 0}};
    QStringList texts;
    for (const OcrWord& word : withDashes(words, {{80, 18, 160, 22}}))
        texts << word.text;
    QCOMPARE(
        texts, (QStringList{QStringLiteral("渠水）"), QStringLiteral("——"), QStringLiteral("为")}));
}

/// The boxes are half as high again as the type; that of the second line is taller than the
/// headline's.
void OcrTableTest::sizesComeFromWidths()
{
    const std::vector<OcrWord> words{{QStringLiteral("渠水清清稻花香"), {0, 0, 560, 120}, 90, 0},
        {QStringLiteral("文𬭚"), {0, 160, 80, 300}, 90, 1},
        {QStringLiteral("芦溪人"), {80, 160, 200, 220}, 90, 1},
        {QStringLiteral("听取蛙声一片说丰年"), {0, 310, 360, 370}, 90, 2},
        {QStringLiteral("十里长街挂满灯"), {0, 380, 280, 440}, 90, 3},
        {QStringLiteral("散了"), {0, 450, 78, 510}, 90, 4}};
    const PdfPage page = pageOfWords(words, 2000, 3000, 72);
    std::vector<int> sizes;
    for (const PdfGlyph& glyph : page.glyphs)
        sizes.push_back(qRound(glyph.size));
    QCOMPARE(sizes, (std::vector<int>{80, 40, 40, 40, 40, 40}));
}

void OcrTableTest::whiteAroundInkIsNoSpace()
{
    const std::vector<OcrWord> words{{QStringLiteral("渠水一"), {0, 0, 112, 40}, 90, 0},
        {QStringLiteral("清𬭚清"), {134, 0, 240, 40}, 90, 0},
        {QStringLiteral("稻花香"), {285, 0, 400, 40}, 90, 0}};
    const auto lines = linesOf(pageOfWords(words, 2000, 3000, 72));
    QCOMPARE(lines.size(), size_t(1));
    QCOMPARE(lines[0].text, QStringLiteral("渠水一清𬭚清 稻花香"));
}

/// Boxes of characters in lines that lean are too narrow.
void OcrTableTest::noSpaceStandsBeforeAComma()
{
    const std::vector<OcrWord> words{{QStringLiteral("渠水一种"), {0, 0, 128, 40}, 90, 0},
        {QStringLiteral("，"), {166, 0, 176, 40}, 90, 0},
        {QStringLiteral("稻花香𬭚"), {190, 0, 350, 40}, 90, 0}};
    const auto lines = linesOf(pageOfWords(words, 2000, 3000, 72));
    QCOMPARE(lines.size(), size_t(1));
    QCOMPARE(lines[0].text, QStringLiteral("渠水一种，稻花香𬭚"));
}

/// The ink of an opening bracket begins in the middle of its square: the line is indented no
/// further than others.
void OcrTableTest::bracketsReachOverTheirSquare()
{
    const std::vector<OcrWord> words{{QStringLiteral("渠水清清稻花香"), {80, 0, 360, 40}, 90, 0},
        {QStringLiteral("（一）𬭚水清清"), {102, 80, 360, 120}, 90, 1}};
    const auto lines = linesOf(pageOfWords(words, 2000, 3000, 72));
    QCOMPARE(lines.size(), size_t(2));
    QVERIFY(std::abs(lines[0].area.left - lines[1].area.left) < 6);
}

void OcrTableTest::ringBeforeABylineIsRestored()
{
    QCOMPARE(
        textsOf(row(1, 0, QStringLiteral("@本报记者")) + row(1, 170, QStringLiteral("𬭚生"))),
        (QStringList{QStringLiteral("◎本报记者"), QStringLiteral("𬭚生")}));
    QCOMPARE(textsOf(row(1, 0, QStringLiteral("©")) + row(1, 50, QStringLiteral("阮青禾"))),
        (QStringList{QStringLiteral("◎"), QStringLiteral("阮青禾")}));
    QCOMPARE(textsOf(row(1, 0, QStringLiteral("信箱")) + row(1, 90, QStringLiteral("@邮件"))),
        (QStringList{QStringLiteral("信箱"), QStringLiteral("@邮件")}));
    QCOMPARE(textsOf(row(1, 0, QStringLiteral("@mail"))), QStringList{QStringLiteral("@mail")});
}

void OcrTableTest::wordsAreNotReadAcrossCells_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<double>("right");
    QTest::addColumn<std::vector<PageArea>>("rules");
    QTest::addColumn<QStringList>("texts");
    const PageArea rule{99, 0, 101, 400};
    QTest::newRow("figures") << QStringLiteral("1283260") << 200.0 << std::vector{rule}
                             << QStringList{QStringLiteral("128"), QStringLiteral("3260")};
    QTest::newRow("names") << QStringLiteral("𬭚巷渡口") << 180.0 << std::vector{rule}
                           << QStringList{QStringLiteral("𬭚巷"), QStringLiteral("渡口")};
    QTest::newRow("two-rules") << QStringLiteral("渠水清清") << 180.0
                               << std::vector{PageArea{139, 0, 141, 400}, PageArea{59, 0, 61, 400}}
                               << QStringList{QStringLiteral("渠"), QStringLiteral("水清"),
                                      QStringLiteral("清")};
    QTest::newRow("rule-elsewhere")
        << QStringLiteral("渠水清清") << 180.0 << std::vector{PageArea{99, 200, 101, 400}}
        << QStringList{QStringLiteral("渠水清清")};
    QTest::newRow("level-rule") << QStringLiteral("渠水清清") << 180.0
                                << std::vector{PageArea{0, 119, 400, 121}}
                                << QStringList{QStringLiteral("渠水清清")};
    QTest::newRow("beside-the-ink") << QStringLiteral("渠水") << 102.0 << std::vector{rule}
                                    << QStringList{QStringLiteral("渠水")};
}

void OcrTableTest::wordsAreNotReadAcrossCells()
{
    QFETCH(const QString, word);
    QFETCH(const double, right);
    QFETCH(const std::vector<PageArea>, rules);
    QStringList texts;
    double left = 0;
    for (const OcrWord& part : partedAtRules({{word, {20, 100, right, 140}, 90, 0}}, rules)) {
        texts << part.text;
        QVERIFY(part.area.left >= left && part.area.right > part.area.left);
        left = part.area.right;
    }
    QTEST(texts, "texts");
}

void OcrTableTest::brokenLinesAreWhole_data()
{
    QTest::addColumn<PageArea>("second");
    QTest::addColumn<std::vector<PageArea>>("rules");
    QTest::addColumn<bool>("isOne");
    const std::vector<PageArea> none;
    QTest::newRow("touching") << PageArea{205, 2, 400, 41} << none << true;
    QTest::newRow("in two columns") << PageArea{240, 0, 400, 40} << none << false;
    QTest::newRow("lower") << PageArea{205, 20, 400, 60} << none << false;
    QTest::newRow("larger") << PageArea{205, -20, 400, 60} << none << false;
    QTest::newRow("in two cells") << PageArea{210, 0, 400, 40}
                                  << std::vector<PageArea>{{204, -20, 206, 60}} << false;
}

void OcrTableTest::brokenLinesAreWhole()
{
    QFETCH(const PageArea, second);
    QFETCH(const std::vector<PageArea>, rules);
    const auto words = withWholeLines({{QStringLiteral("家级𬭚厂"), second, 90, 7},
                                          {QStringLiteral("新增三家国"), {0, 0, 200, 40}, 90, 3}},
        rules);
    QTEST(words[0].line == words[1].line, "isOne");
}

QTEST_APPLESS_MAIN(OcrTableTest)
#include "ocr_table_test.moc"
