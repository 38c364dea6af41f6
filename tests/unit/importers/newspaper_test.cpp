#include "importers/pdf_reader.h"
#include "newspaper_page.h"

#include <QFontDatabase>
#include <QTest>

using namespace qb;

namespace {

constexpr double kColumn = 135; ///< 15 characters of 9 points
constexpr double kStep = 150;   ///< with the gutter
constexpr double kLeft = 22;

QRectF column(int i, double top, double bottom)
{
    return {kLeft + i * kStep, top, kColumn, bottom - top};
}

std::vector<QRectF> columns(int first, int count, double top, double bottom)
{
    std::vector<QRectF> result;
    for (int i = 0; i < count; ++i)
        result.push_back(column(first + i, top, bottom));
    return result;
}

QRectF over(int first, int count, double top, double height)
{
    return {kLeft + first * kStep, top, (count - 1) * kStep + kColumn, height};
}

/// A page and the stories on it.
struct Layout {
    std::vector<std::function<void(NewspaperPage&)>> pages;
    std::vector<Story> stories; ///< their blocks are those that fitted, once the page is drawn
};

QString dropped(const QStringList& lines)
{
    return lines.join(QString());
}

/// Six stories in five columns: one under a headline across the page, one with a picture, one in a
/// box, three in single columns.
void sixStories(Layout& page)
{
    const QStringList lead{
        QStringLiteral("砚山县工业投资连续八个月增长"), QStringLiteral("链上企业抱团闯市场")};
    page.stories = {
        {QStringLiteral("从“单打独斗”到“一链成势”"), dropped(lead), {}, paragraphs(0, 9)},
        {{}, QStringLiteral("冷链仓库藏着大生意"), {}, paragraphs(20, 4), 1,
            {QStringLiteral("工人在冷链仓库内分拣货物。 程远 摄")}},
        {{}, QStringLiteral("青浦镇办起“夜间车间”"), {}, paragraphs(40, 4)},
        {{}, QStringLiteral("一张网管住千台锅炉"), {}, paragraphs(50, 3)},
        {{}, QStringLiteral("氢能公交跑进山区"), {}, paragraphs(60, 2)},
        {{}, QStringLiteral("老厂房变成小剧场"), {}, paragraphs(70, 3)},
    };
    page.pages.push_back([lead, &stories = page.stories](NewspaperPage& p) {
        p.small(QStringLiteral("2025年9月12日 星期五"), 22, 30);
        p.small(QStringLiteral("责任编辑：许砚 版式：林知"), 330, 30);
        p.small(QStringLiteral("03 综合新闻"), 690, 30);
        p.rule(22, 36, 757, 36, 1);
        p.small(stories[0].kicker, 310, 58, 13);
        p.headline(lead, over(0, 5, 66, 80), 30);
        stories[0].blocks = p.body(stories[0].blocks, columns(0, 5, 155, 430));
        p.rule(22, 438, 757, 438);
        p.headline({stories[1].title}, over(0, 3, 448, 30), 22);
        p.picture(over(1, 2, 485, 120));
        p.small(stories[1].captions[0], kLeft + kStep + 40, 618, 7.5);
        stories[1].blocks = p.body(
            stories[1].blocks, {column(0, 485, 760), column(1, 630, 760), column(2, 630, 760)});
        p.box({kLeft + 3 * kStep - 5, 450, 2 * kStep - 5, 310});
        p.headline({stories[2].title}, over(3, 2, 462, 30), 18);
        stories[2].blocks = p.body(stories[2].blocks, columns(3, 2, 495, 750));
        p.rule(22, 770, 757, 770);
        for (int i = 0; i < 3; ++i) {
            Story& story = stories[size_t(3 + i)];
            // The first stands over two columns, the others over one and a half.
            const int first = i == 0 ? 0 : i + 1;
            const int count = i == 0 ? 2 : i == 1 ? 1 : 2;
            p.headline({story.title}, over(first, count, 780, 30), count == 1 ? 14 : 20);
            story.blocks = p.body(story.blocks, columns(first, count, 815, 1070));
        }
    });
}

/// Two stories of two columns, one below the other, with headlines over the first column only.
void shortHeadlines(Layout& page)
{
    page.stories = {{{}, QStringLiteral("菜篮子提稳了"), {}, paragraphs(80, 7)},
        {{}, QStringLiteral("港口吞吐又添新纪录"), QStringLiteral("——澄江港三期码头试运行"),
            paragraphs(90, 7)}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.headlineAtLeft(stories[0].title, kLeft, 40, 18);
        stories[0].blocks = p.body(stories[0].blocks, columns(0, 3, 70, 330));
        p.headlineAtLeft(stories[1].title, kLeft, 372, 18);
        p.headlineAtLeft(stories[1].subtitle, kLeft, 398, 11);
        stories[1].blocks = p.body(stories[1].blocks, columns(0, 3, 425, 700));
    });
}

/// Stories set around each other so that no straight cut parts them.
void pinwheel(Layout& page)
{
    page.stories = {{{}, QStringLiteral("风车页左上"), {}, paragraphs(100, 4)},
        {{}, QStringLiteral("右上高栏"), {}, paragraphs(110, 6)},
        {{}, QStringLiteral("左下高栏"), {}, paragraphs(120, 6)},
        {{}, QStringLiteral("风车页右下"), {}, paragraphs(130, 4)}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.headline({stories[0].title}, over(0, 3, 40, 30), 20);
        stories[0].blocks = p.body(stories[0].blocks, columns(0, 3, 72, 300));
        p.headline({stories[1].title}, over(3, 1, 40, 30), 18);
        stories[1].blocks = p.body(stories[1].blocks, {column(3, 72, 620)});
        p.headline({stories[2].title}, over(0, 1, 320, 30), 18);
        stories[2].blocks = p.body(stories[2].blocks, {column(0, 352, 900)});
        p.headline({stories[3].title}, over(1, 3, 640, 30), 20);
        stories[3].blocks = p.body(stories[3].blocks, columns(1, 3, 672, 900));
        p.rule(kLeft + kStep, 630, kLeft + 3 * kStep + kColumn, 630);
        p.headline({QStringLiteral("图说新闻")}, over(1, 2, 330, 30), 20);
        p.picture(over(1, 2, 362, 240));
    });
    page.stories.push_back({{}, QStringLiteral("图说新闻"), {}, {}, 1, {}});
}

/// A column that grows wider below a picture set into it, in mid-paragraph.
void growingColumn(Layout& page)
{
    page.stories = {{{}, QStringLiteral("一池水养活三个村"), {}, paragraphs(140, 6), 1, {}}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.headline({stories[0].title}, {30, 40, 300, 30}, 20);
        p.picture({175, 72, 150, 130});
        stories[0].blocks
            = p.body(stories[0].blocks, {QRectF(30, 72, 135, 135), QRectF(30, 210, 297, 600)});
    });
}

/// A story that goes on at the head of the next column, beside the headline of its own.
void tallerColumns(Layout& page)
{
    page.stories = {{{}, QStringLiteral("茶山新路通到家门口"), {}, paragraphs(150, 8)},
        {{}, QStringLiteral("小电表算清大账"), {}, paragraphs(160, 5)}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.headline({stories[0].title}, over(0, 2, 40, 30), 20);
        stories[0].blocks = p.body(
            stories[0].blocks, {column(0, 75, 420), column(1, 75, 420), column(2, 40, 420)});
        p.rule(kLeft, 428, kLeft + 2 * kStep + kColumn, 428);
        p.headline({stories[1].title}, over(0, 3, 436, 30), 20);
        stories[1].blocks = p.body(stories[1].blocks, columns(0, 3, 470, 700));
    });
}

void verticalHeadline(Layout& page)
{
    page.stories = {{{}, QStringLiteral("河岸线上种出新景"), {}, paragraphs(170, 5)},
        {{}, QStringLiteral("村里来了数字管家"), {}, paragraphs(180, 5)}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.verticalHeadline(stories[0].title, 30, 45, 22);
        stories[0].blocks = p.body(stories[0].blocks,
            {QRectF(75, 45, 135, 240), QRectF(225, 45, 135, 240), QRectF(375, 45, 135, 240)});
        p.rule(30, 305, 510, 305);
        p.headline({stories[1].title}, {75, 315, 435, 30}, 20);
        stories[1].blocks = p.body(stories[1].blocks,
            {QRectF(75, 350, 135, 240), QRectF(225, 350, 135, 240), QRectF(375, 350, 135, 240)});
    });
}

/// Gutters hardly wider than a space, with rules in them.
void columnRules(Layout& page)
{
    page.stories = {{{}, QStringLiteral("窄栏页面也要读对"), {}, paragraphs(190, 10)}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.headline({stories[0].title}, {30, 40, 565, 30}, 24);
        std::vector<QRectF> areas;
        for (int i = 0; i < 4; ++i) {
            areas.emplace_back(30 + i * 142, 80, 135, 300);
            if (i > 0)
                p.rule(30 + i * 142 - 3.5, 80, 30 + i * 142 - 3.5, 380, 0.3);
        }
        stories[0].blocks = p.body(stories[0].blocks, areas);
    });
}

/// A story without a headline, parted from the one above by a rule.
void missingHeadline(Layout& page)
{
    page.stories = {{{}, QStringLiteral("果园直播间上新"), {}, paragraphs(200, 4)},
        {{}, {}, {}, paragraphs(210, 4)}};
    page.pages.push_back([&stories = page.stories](NewspaperPage& p) {
        p.headline({stories[0].title}, over(0, 3, 40, 30), 20);
        stories[0].blocks = p.body(stories[0].blocks, columns(0, 3, 75, 300));
        p.rule(kLeft, 310, kLeft + 2 * kStep + kColumn, 310);
        stories[1].blocks = p.body(stories[1].blocks, columns(0, 3, 320, 560));
    });
}

/// Sub-heads in the run of a story, and a story over two pages with heads and page numbers.
void subheadsOverPages(Layout& page)
{
    QStringList blocks;
    for (int i = 0; i < 5; ++i)
        blocks << QStringLiteral("#")
                + QStringList{QStringLiteral("先找准病根"), QStringLiteral("再算清细账"),
                    QStringLiteral("把手艺留住"), QStringLiteral("让数据跑路"),
                    QStringLiteral("下一站在哪里")}[i]
               << paragraphs(220 + 3 * i, 3);
    page.stories = {{{}, QStringLiteral("栾溪乡的五道必答题"), {}, blocks}};
    const auto head = [](NewspaperPage& p, int number) {
        p.small(QStringLiteral("颍川调研"), 30, 30);
        p.small(QString::number(number), 300, 800);
    };
    page.pages.push_back([&story = page.stories[0], head](NewspaperPage& p) {
        head(p, 6);
        p.headline({story.title}, {30, 45, 540, 40}, 26);
        const QStringList all = story.blocks;
        story.blocks = p.body(all, {QRectF(30, 90, 261, 300), QRectF(309, 90, 261, 300)});
    });
    page.pages.push_back([&story = page.stories[0], blocks, head](NewspaperPage& p) {
        head(p, 7);
        story.blocks += p.body(
            blocks.mid(story.blocks.size()), {QRectF(30, 45, 261, 300), QRectF(309, 45, 261, 300)});
    });
}

} // namespace

class NewspaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheStoriesAgain_data();
    void findsTheStoriesAgain();
};

void NewspaperTest::initTestCase()
{
    if (!QFontDatabase::hasFamily(QStringLiteral("Noto Sans CJK SC")))
        QSKIP("the font Noto Sans CJK SC is not installed");
}

void NewspaperTest::findsTheStoriesAgain_data()
{
    QTest::addColumn<int>("layout");
    QTest::newRow("six-stories") << 0;
    QTest::newRow("short-headlines") << 1;
    QTest::newRow("pinwheel") << 2;
    QTest::newRow("growing-column") << 3;
    QTest::newRow("taller-columns") << 4;
    QTest::newRow("vertical-headline") << 5;
    QTest::newRow("column-rules") << 6;
    QTest::newRow("missing-headline") << 7;
    QTest::newRow("subheads-over-pages") << 8;
}

void NewspaperTest::findsTheStoriesAgain()
{
    QFETCH(const int, layout);
    static const std::array<void (*)(Layout&), 9> layouts{sixStories, shortHeadlines, pinwheel,
        growingColumn, tallerColumns, verticalHeadline, columnRules, missingHeadline,
        subheadsOverPages};
    Layout page;
    layouts[size_t(layout)](page);
    const QByteArray pdf = pdfOf(page.pages);
    const QString keep = qEnvironmentVariable("QB_KEEP_PAGES");
    if (QFile file(
            keep + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".pdf"));
        !keep.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(pdf);
    const auto document = importers::readPdf(pdf, QStringLiteral("a.pdf"), {});
    QVERIFY(document.isOk());
    QVERIFY(document.value().warnings.empty());
    const text::CleanResult cleaned = text::clean(document.value().value.raw);
    const Score score = scoreOf(page.stories, cleaned.articles);
    qInfo("blocks F1 %.3f, fields %d/%d%s", score.blocks, score.right, score.fields,
        qPrintable(score.misses));
    QVERIFY(score.blocks >= 0.98);
    QCOMPARE(score.right, score.fields);
    QCOMPARE(cleaned.articles.size(), page.stories.size());
}

QTEST_MAIN(NewspaperTest)
#include "newspaper_test.moc"
