#include "importers/page_stories.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What the lines of a page are taken for, by where they stand and how large they are.
class PageStoriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notesOfAColumnGoToTheirMarks();
    void numberOfAnItemIsNoNote();
    void powersAreNoFigures();
    void smallerHeadingsInOneColumnAreSubheads();
    void headingBehindASourceBeginsAStory();
    void nameOverAllColumnsIsNoHeadline();
    void shortListIsInTheColumnOfTheText();
    void boxBearsItsOwnStory();
    void lineUnderATitleIsItsSubtitle();
    void captionUnderATitleIsNoSubtitle();
    void sourceUnderATitleIsNoSubtitle();
    void numberedHeadingOfTheTitlesSizeBeginsAStory();
    void titleOfANoticeRunsOverTwoHeadings();
    void numberOfAPaperIsNoHeading();
    void printedLineOfAPaperIsNoText();
    void creditsInLargeTypeAreNoHeadings_data();
    void creditsInLargeTypeAreNoHeadings();
    void sectionsNumberedInFiguresAreSubheads();
    void cellsWithoutRulesAreNoColumns();
    void bylineOverTheLastColumnIsTheHeadlines();
    void titleInMidPhraseGoesOn_data();
    void titleInMidPhraseGoesOn();
};

namespace {

constexpr double kBody = 11;
constexpr double kLeading = 14;

PageText emptyPage()
{
    PageText page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    return page;
}

PageLine& addLine(
    PageText& page, const QString& text, double left, double baseline, double size = kBody)
{
    PageLine line;
    line.text = text;
    line.size = size;
    line.isBold = size > kBody;
    line.baseline = baseline;
    line.area
        = {left, baseline - 0.85 * size, left + size * double(text.size()), baseline + 0.15 * size};
    page.lines.push_back(line);
    return page.lines.back();
}

/// Lines of twenty characters, the first indented; returns the baseline of the last.
double addText(PageText& page, const QString& text, double left, double baseline, int measure = 20)
{
    double y = baseline;
    int place = 2;
    for (qsizetype at = 0; at < text.size(); y += kLeading) {
        const qsizetype count = std::min<qsizetype>(measure - place, text.size() - at);
        addLine(page, text.mid(at, count), left + kBody * place, y);
        at += count;
        place = 0;
    }
    return y - kLeading;
}

const QString kFirst = QStringLiteral("冷泉镇把三座旧砖窑改成了陶艺工坊，开窑那天来了四百多位游客，"
                                      "镇上的客栈头一回挂出了客满的牌子，窑工们忙到了深夜。");
const QString kSecond = QStringLiteral("工坊的泥料取自后山，淘洗晾晒要花去整整一个冬天，老窑工说"
                                       "急不得，火候到了，釉色自己会从胎里透出来。");
const QString kThird = QStringLiteral("镇里算过一笔账，一座窑养活十二户人家，比从前烧砖时少了一半"
                                      "人手，收入却翻了一番，年轻人也肯回来学手艺。");

std::vector<text::RawLine> read(PageText page)
{
    std::vector<PageText> pages{std::move(page)};
    AssetMap assets;
    return linesOfPages(pages, &assets);
}

QString textsOf(const std::vector<text::RawLine>& lines, text::PageRole role)
{
    QStringList texts;
    for (const text::RawLine& line : lines) {
        if (line.role == role)
            texts << line.text;
    }
    return texts.join(u'|');
}

const text::RawLine* lineWith(const std::vector<text::RawLine>& lines, const QString& text)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
        [&](const text::RawLine& line) { return line.text.contains(text); });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

void PageStoriesTest::notesOfAColumnGoToTheirMarks()
{
    PageText page = emptyPage();
    addText(page, kFirst, 60, 100);
    PageLine& marked = addLine(page, QStringLiteral("含𬭚的釉料有八种1。"), 60, 200);
    marked.raised = {{9, 10}};
    addText(page, kSecond, 60, 214);
    page.rules.push_back({{60, 700, 148, 700.4}, false});
    PageLine& note = addLine(page, QStringLiteral("1按去年的清单。"), 70, 712, 9);
    note.raised = {{0, 1}};
    addText(page, kThird, 300, 672); // goes on below the rule's height
    const auto lines = read(page);
    const text::RawLine* line = lineWith(lines, QStringLiteral("釉料有八种"));
    QVERIFY(line != nullptr);
    QCOMPARE(line->text, QStringLiteral("含𬭚的釉料有八种①。"));
    QCOMPARE(line->spans.size(), size_t(1));
    QCOMPARE(line->spans[0].kind, SpanKind::Note);
    QCOMPARE(line->spans[0].target, QStringLiteral("按去年的清单。"));
    QVERIFY(lineWith(lines, QStringLiteral("去年的清单")) == nullptr);
    QVERIFY(lineWith(lines, kThird.right(4)) != nullptr);
}

void PageStoriesTest::numberOfAnItemIsNoNote()
{
    PageText page = emptyPage();
    addText(page, kFirst, 60, 100);
    page.rules.push_back({{60, 300, 148, 300.4}, false});
    addLine(page, QStringLiteral("1. 先把窑修好。"), 60, 312);
    addLine(page, QStringLiteral("2 再把路修好。"), 60, 326);
    const auto lines = read(page);
    QVERIFY(lineWith(lines, QStringLiteral("先把窑修好")) != nullptr);
    QVERIFY(lineWith(lines, QStringLiteral("再把路修好")) != nullptr);
}

void PageStoriesTest::powersAreNoFigures()
{
    PageText page = emptyPage();
    addText(page, kFirst, 60, 100);
    PageLine& line
        = addLine(page, QStringLiteral("窑温每秒测105次，占地30m2，排出CO2少了。"), 60, 220);
    line.raised = {{7, 8}, {15, 16}};
    line.lowered = {{21, 22}};
    const auto lines = read(page);
    QVERIFY(lineWith(lines, QStringLiteral("窑温每秒测10⁵次，占地30m²，排出CO₂少了。")) != nullptr);
}

void PageStoriesTest::smallerHeadingsInOneColumnAreSubheads()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
    addText(page, kFirst, 60, 100, 43);
    addLine(page, QStringLiteral("泥料要等一个冬天"), 60, 165, 16.5);
    addText(page, kSecond, 60, 190, 43);
    addLine(page, QStringLiteral("手艺有人接"), 60, 255, 16.5);
    addText(page, kThird, 60, 280, 43);
    const auto lines = read(page);
    QCOMPARE(textsOf(lines, text::PageRole::Title), QStringLiteral("旧砖窑里出新瓷"));
    for (const QString& head : {QStringLiteral("泥料要等一个冬天"), QStringLiteral("手艺有人接")})
        QCOMPARE(lineWith(lines, head)->kind, std::optional(BlockKind::Subhead));
}

void PageStoriesTest::headingBehindASourceBeginsAStory()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
    addText(page, kFirst, 60, 100, 43);
    addLine(page, QStringLiteral("（来源：冷泉发布）"), 400, 130);
    addLine(page, QStringLiteral("后山采泥有了新章程"), 60, 180, 16.5);
    addText(page, kSecond, 60, 205, 43);
    QCOMPARE(textsOf(read(page), text::PageRole::Title),
        QStringLiteral("旧砖窑里出新瓷|后山采泥有了新章程"));
}

/// Three columns with rules between them: the first and the last begin with headlines, the one
/// between goes on with the first.
void PageStoriesTest::nameOverAllColumnsIsNoHeadline()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉晚报"), 248, 60, 24);
    addLine(page, QStringLiteral("旧砖窑里出新瓷"), 40, 106, 15);
    addText(page, kFirst, 40, 128, 14);
    addText(page, kSecond, 220, 100, 14);
    addLine(page, QStringLiteral("山里通了夜班车"), 400, 103, 15);
    addText(page, kThird, 400, 128, 14);
    page.rules.push_back({{206, 92, 206, 210}, false});
    page.rules.push_back({{386, 92, 386, 210}, false});
    const auto lines = read(page);
    QCOMPARE(
        textsOf(lines, text::PageRole::Title), QStringLiteral("旧砖窑里出新瓷|山里通了夜班车"));
    QCOMPARE(lineWith(lines, QStringLiteral("冷泉晚报"))->noise, QStringLiteral("masthead"));
    QCOMPARE(lineWith(lines, kSecond.left(8))->story, lineWith(lines, kFirst.left(8))->story);
}

void PageStoriesTest::shortListIsInTheColumnOfTheText()
{
    PageText page = emptyPage();
    addText(page, kFirst, 60, 100, 43);
    for (int i = 0; i < 3; ++i)
        addLine(page, QStringLiteral("%1. 修一座窑；").arg(i + 1), 82, 150 + kLeading * i);
    addText(page, kSecond, 60, 220, 43);
    const auto lines = read(page);
    QCOMPARE(lineWith(lines, QStringLiteral("修一座窑"))->column, lines.front().column);
    QCOMPARE(lines.back().column, lines.front().column);
}

/// The side bar has small type and a heading smaller than headlines are; the text goes on below it.
void PageStoriesTest::boxBearsItsOwnStory()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
    addText(page, kFirst, 60, 100, 30);
    page.frames.push_back({{420, 88, 545, 150}, true});
    addLine(page, QStringLiteral("数说陶艺𬭚"), 428, 104, 12);
    addLine(page, QStringLiteral("十二户人家"), 428, 122, 9);
    addLine(page, QStringLiteral("四百位游客"), 428, 136, 9);
    addText(page, kSecond, 60, 170, 43);
    const auto lines = read(page);
    QCOMPARE(textsOf(lines, text::PageRole::Title),
        QStringLiteral("旧砖窑里出新瓷|数说陶艺𬭚"));
    QCOMPARE(lineWith(lines, kSecond.left(8))->story, lineWith(lines, kFirst.left(8))->story);
    QVERIFY(lineWith(lines, QStringLiteral("十二户人家"))->story
        != lineWith(lines, kFirst.left(8))->story);
}

void PageStoriesTest::captionUnderATitleIsNoSubtitle()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
    PdfPicture picture;
    picture.area = {60, 20, 240, 74};
    picture.asset = makeAsset(QByteArray("\x89PNG\r\n\x1a\n"));
    page.pictures.push_back(picture);
    addLine(page, QStringLiteral("图1 𬭚色的新瓷"), 90, 90, 12.5).isBold = false;
    addText(page, kFirst, 60, 130, 43);
    addText(page, kSecond, 60, 185, 43);
    int count = 0;
    for (const text::RawLine& line : read(page))
        count += line.text.contains(QStringLiteral("图1")) ? 1 : 0;
    QCOMPARE(count, 1);
}

void PageStoriesTest::sourceUnderATitleIsNoSubtitle()
{
    const QString source = QStringLiteral("来源：颍川𬭚业报");
    for (const bool isBold : {false, true}) {
        PageText page = emptyPage();
        addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
        addLine(page, source, 60, 86, 12.5).isBold = isBold;
        addText(page, kFirst, 60, 115, 43);
        addText(page, kSecond, 60, 170, 43);
        const auto lines = read(page);
        QVERIFY(lineWith(lines, source) != nullptr);
        QCOMPARE(lineWith(lines, source)->role, text::PageRole::Unknown);
        QVERIFY(!lineWith(lines, source)->kind);
    }
}

void PageStoriesTest::lineUnderATitleIsItsSubtitle()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
    addLine(page, QStringLiteral("三座废窑怎样养活一个镇"), 60, 86, 12.5).isBold = false;
    addText(page, kFirst, 60, 115, 43);
    addText(page, kSecond, 60, 170, 43);
    QCOMPARE(
        textsOf(read(page), text::PageRole::Subtitle), QStringLiteral("三座废窑怎样养活一个镇"));
}

void PageStoriesTest::numberedHeadingOfTheTitlesSizeBeginsAStory()
{
    for (const double size : {22.0, 20.0}) {
        PageText page = emptyPage();
        addLine(page, QStringLiteral("旧砖窑里出新瓷"), 60, 60, 22);
        addText(page, kFirst, 60, 100, 43);
        addLine(page, QStringLiteral("二、泥料要等一个冬天"), 60, 180, size);
        addText(page, kSecond, 60, 210, 43);
        const auto lines = read(page);
        const bool isStory
            = lineWith(lines, kSecond.left(8))->story != lineWith(lines, kFirst.left(8))->story;
        QCOMPARE(isStory, size > 21);
    }
}

void PageStoriesTest::titleOfANoticeRunsOverTwoHeadings()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉镇人民政府"), 200, 100, 18);
    addLine(page, QStringLiteral("关于开放陶艺工坊的通知"), 164, 140, 18);
    addText(page, kFirst + kSecond, 60, 180, 40);
    const auto lines = read(std::move(page));
    QCOMPARE(textsOf(lines, text::PageRole::Title),
        QStringLiteral("冷泉镇人民政府关于开放陶艺工坊的通知"));
    QVERIFY(textsOf(lines, text::PageRole::Subtitle).isEmpty());
}

void PageStoriesTest::numberOfAPaperIsNoHeading()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉镇关于开放陶艺工坊的公告"), 164, 100, 18);
    addLine(page, QStringLiteral("泉政〔2026〕8号"), 240, 130, 13);
    addText(page, kFirst + kSecond, 60, 180, 40);
    const auto lines = read(std::move(page));
    const text::RawLine* number = lineWith(lines, QStringLiteral("8号"));
    QVERIFY(number != nullptr);
    QCOMPARE(number->role, text::PageRole::Unknown);
    QVERIFY(!number->kind);
}

void PageStoriesTest::titleInMidPhraseGoesOn_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("的") << QStringLiteral("冷泉镇建成四乡共用的")
                        << QStringLiteral("陶艺工坊与窑𬭚展馆") << true;
    QTest::newRow("与") << QStringLiteral("冷泉镇旧砖窑改造工程与")
                        << QStringLiteral("陶艺工坊同时开工") << true;
    QTest::newRow("two statements") << QStringLiteral("冷泉镇旧砖窑变身工坊")
                                    << QStringLiteral("客栈头一回挂出客满牌") << false;
}

/// Set so wide that the lines of one headline stand apart.
void PageStoriesTest::titleInMidPhraseGoesOn()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const bool, isOne);
    PageText page = emptyPage();
    addLine(page, first, 280 - 9.0 * double(first.size()), 100, 18);
    addLine(page, second, 280 - 9.0 * double(second.size()), 139, 18);
    addText(page, kFirst + kSecond, 60, 180, 40);
    const auto lines = read(std::move(page));
    QCOMPARE(textsOf(lines, text::PageRole::Title), isOne ? first + second : first);
    QCOMPARE(textsOf(lines, text::PageRole::Subtitle), isOne ? QString() : second);
}

void PageStoriesTest::printedLineOfAPaperIsNoText()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("关于修好老窑的通知"), 190, 100, 18);
    const double y = addText(page, kFirst + kSecond, 60, 160, 40);
    const double foot = y + 80;
    page.rules.push_back({{60, foot - 16, 535, foot - 15}, false});
    addLine(page, QStringLiteral("冷泉镇人民政府"), 70, foot);
    addLine(page, QStringLiteral("2026年3月9日印发"), 390, foot);
    const auto lines = read(std::move(page));
    QCOMPARE(lineWith(lines, QStringLiteral("印发"))->noise, QStringLiteral("imprint"));
    QCOMPARE(lineWith(lines, QStringLiteral("冷泉镇人民"))->noise, QStringLiteral("imprint"));
}

void PageStoriesTest::creditsInLargeTypeAreNoHeadings_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("name") << QStringLiteral("阮青禾");
    QTest::newRow("astral") << QStringLiteral("钱𬭚石");
    QTest::newRow("names") << QStringLiteral("阮青禾 庞舟");
    QTest::newRow("office") << QStringLiteral("本报记者 阮青禾");
    QTest::newRow("date") << QStringLiteral("2026年3月11日");
}

void PageStoriesTest::creditsInLargeTypeAreNoHeadings()
{
    QFETCH(const QString, line);
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉镇陶艺工坊调查报告"), 190, 100, 18);
    addLine(page, line, 289 - 7.0 * double(line.size()), 130, 14);
    addText(page, kFirst + kSecond, 60, 180, 40);
    const auto lines = read(std::move(page));
    const text::RawLine* found = lineWith(lines, line);
    QVERIFY(found != nullptr);
    QCOMPARE(found->role, text::PageRole::Unknown);
    QVERIFY(!found->kind);
}

void PageStoriesTest::sectionsNumberedInFiguresAreSubheads()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉镇陶艺工坊调查报告"), 190, 100, 18);
    addLine(page, QStringLiteral("阮青禾"), 268, 130, 15);
    double y = addText(page, kFirst + kSecond, 60, 180, 40);
    addLine(page, QStringLiteral("1 旧砖窑怎样改"), 60, y + 40, 15);
    y = addText(page, kSecond + kFirst, 60, y + 64, 40);
    addLine(page, QStringLiteral("2 泥料从哪里来"), 60, y + 40, 15);
    addText(page, kThird, 60, y + 64, 40);
    const auto lines = read(std::move(page));
    QCOMPARE(textsOf(lines, text::PageRole::Title), QStringLiteral("冷泉镇陶艺工坊调查报告"));
    for (const char* name : {"1 旧砖窑", "2 泥料"})
        QCOMPARE(lineWith(lines, QString::fromUtf8(name))->kind, BlockKind::Subhead);
}

void PageStoriesTest::cellsWithoutRulesAreNoColumns()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉镇陶艺工坊调查"), 60, 100, 18);
    double y = addText(page, kFirst + kSecond, 60, 140, 40);
    addLine(page, QStringLiteral("一、旧砖窑怎样改"), 60, y + 40, 17);
    y = addText(page, kSecond + kFirst, 60, y + 64, 40);
    for (const double left : {60.0, 180.0, 320.0}) {
        for (int row = 1; row <= 3; ++row)
            addLine(page, QStringLiteral("窑厂"), left, y + 14 * row);
    }
    const auto lines = read(std::move(page));
    QCOMPARE(textsOf(lines, text::PageRole::Title), QStringLiteral("冷泉镇陶艺工坊调查"));
    QCOMPARE(lineWith(lines, QStringLiteral("一、"))->kind, BlockKind::Subhead);
}

void PageStoriesTest::bylineOverTheLastColumnIsTheHeadlines()
{
    PageText page = emptyPage();
    addLine(page, QStringLiteral("冷泉镇的一年"), 210, 100, 26);
    addLine(page, QStringLiteral("□ 本报记者 阮青𬭚"), 430, 126);
    for (const double left : {60.0, 310.0})
        addText(page, kFirst + kSecond + kThird, left, 150);
    const auto lines = read(std::move(page));
    QCOMPARE(lines[0].text, QStringLiteral("冷泉镇的一年"));
    QCOMPARE(lines[1].text, QStringLiteral("□ 本报记者 阮青𬭚"));
}

QTEST_APPLESS_MAIN(PageStoriesTest)
#include "page_stories_test.moc"
