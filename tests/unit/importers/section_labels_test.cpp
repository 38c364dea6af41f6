#include "importers/section_labels.h"

#include "importers/page_stories.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Which short lines of a newsletter's pages name the section of the stories below them.
class SectionLabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadFromLabels_data();
    void namesAreReadFromLabels();
    void labelsHoldForAllStoriesUntilTheNext_data();
    void labelsHoldForAllStoriesUntilTheNext();
    void labelStandsOverAShortHeadlineInTheMiddle();
    void labelOfAnotherColourIsNoKicker();
    void kickerIsNoLabel();
    void markedPartsOfATextAreNoLabels();
    void labelThatReturnsPartsNoStory();
    void labelInTheSamePlaceOfTwoPagesIsNoRunningHead();
};

namespace {

constexpr double kBody = 11;
constexpr double kLeading = 15;

const QStringList kTitles{QStringLiteral("渡口镇开出水上巴士"),
    QStringLiteral("老窑址里烧出新釉色"), QStringLiteral("含𬭚合金进了矿山"),
    QStringLiteral("𠮷安里的夜校又亮灯")};
const QString kText
    = QStringLiteral("船从东岸开到西岸要一刻钟，赶集的人把担子放在船头，说起当年摇橹过河的日子，"
                     "一船人都笑了，艄公的儿子如今坐在驾驶室里，手边放着父亲的旧草帽。");

/// Pages of two columns of twenty characters.
class Newsletter {
public:
    Newsletter() { newPage(); }

    void newPage()
    {
        PageText page;
        page.number = int(pages.size()) + 1;
        page.width = 595;
        page.height = 842;
        pages.push_back(page);
        turnTo(60, 130);
    }
    void turnTo(double left, double top)
    {
        m_left = left;
        m_y = top;
    }
    PageLine& line(const QString& text, double indent, double size = kBody, bool isBold = false)
    {
        PageLine line;
        line.text = text;
        line.size = size;
        line.isBold = isBold;
        line.baseline = m_y;
        line.area = {m_left + indent, m_y - 0.88 * size,
            m_left + indent + size * double(text.size()), m_y + 0.12 * size};
        pages.back().lines.push_back(line);
        m_y += kLeading;
        return pages.back().lines.back();
    }
    PageLine& label(const QString& text, double size = 12)
    {
        m_y += 10;
        PageLine& label = line(text, 0, size, true);
        m_y += 4;
        return label;
    }
    void headline(const QString& text)
    {
        constexpr double kSize = 16;
        m_y += 10;
        line(text, (20 * kBody - kSize * double(text.size())) / 2, kSize, true);
        m_y += 6;
    }
    void text(const QString& text, bool isIndented = true)
    {
        for (qsizetype at = 0, place = isIndented ? 2 : 0; at < text.size(); place = 0) {
            const qsizetype count = std::min<qsizetype>(20 - place, text.size() - at);
            line(text.mid(at, count), kBody * double(place));
            at += count;
        }
    }
    void story(int number)
    {
        headline(kTitles[number]);
        text(kText);
    }
    void rule(double below)
    {
        const double y = m_y - kLeading + below;
        pages.back().rules.push_back({{m_left, y, m_left + 20 * kBody, y + 0.5}, false});
    }

    std::vector<Article> articles()
    {
        AssetMap assets;
        text::RawText raw;
        raw.lines = linesOfPages(pages, &assets);
        return text::clean(raw).articles;
    }

    std::vector<PageText> pages;

private:
    double m_left = 0;
    double m_y = 0;
};

QString sectionsOf(const std::vector<Article>& articles)
{
    QStringList sections;
    for (const Article& article : articles)
        sections << article.section;
    return sections.join(u'|');
}

} // namespace

void SectionLabelsTest::namesAreReadFromLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("name");
    QTest::newRow("bullet") << QStringLiteral("■ 水路新事") << QStringLiteral("水路新事");
    QTest::newRow("brackets") << QStringLiteral("【水路新事】") << QStringLiteral("水路新事");
    QTest::newRow("both sides") << QStringLiteral("◆ 水路新事 ◆") << QStringLiteral("水路新事");
    QTest::newRow("spread") << QStringLiteral("水 路 新 事") << QStringLiteral("水路新事");
    QTest::newRow("continued") << QStringLiteral("水路新事（续）") << QStringLiteral("水路新事");
    QTest::newRow("bullet, continued")
        << QStringLiteral("■ 水路新事(续上页)") << QStringLiteral("水路新事");
    QTest::newRow("beyond the BMP")
        << QStringLiteral("● 𠮷地𬭚语") << QStringLiteral("𠮷地𬭚语");
    QTest::newRow("variation sequence")
        << QStringLiteral("●葛󠄀城纪事") << QStringLiteral("葛󠄀城纪事");
}

void SectionLabelsTest::namesAreReadFromLabels()
{
    QFETCH(QString, label);
    QFETCH(QString, name);
    QCOMPARE(nameOfSection(label), name);
}

void SectionLabelsTest::labelsHoldForAllStoriesUntilTheNext_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("bullet") << QStringLiteral("■ 水路新事") << QStringLiteral("■ 手艺与人");
    QTest::newRow("block") << QStringLiteral("▍水路新事") << QStringLiteral("▍手艺与人");
    QTest::newRow("brackets") << QStringLiteral("【水路新事】") << QStringLiteral("【手艺与人】");
}

void SectionLabelsTest::labelsHoldForAllStoriesUntilTheNext()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    Newsletter letter;
    letter.label(first);
    letter.story(0);
    letter.story(1);
    letter.turnTo(310, 130);
    letter.story(2);
    letter.label(second);
    letter.story(3);
    const auto articles = letter.articles();
    QCOMPARE(sectionsOf(articles), QStringLiteral("水路新事|水路新事|水路新事|手艺与人"));
    for (size_t i = 0; i < articles.size(); ++i) {
        QCOMPARE(articles[i].title, kTitles[qsizetype(i)]);
        QVERIFY(articles[i].kicker.isEmpty());
    }
}

void SectionLabelsTest::labelStandsOverAShortHeadlineInTheMiddle()
{
    Newsletter letter;
    letter.label(QStringLiteral("▍水路"));
    letter.headline(QStringLiteral("水上巴士"));
    letter.text(kText);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("水路"));
}

void SectionLabelsTest::labelOfAnotherColourIsNoKicker()
{
    Newsletter letter;
    letter.label(QStringLiteral("水路动态")).colour = 0x1a4099;
    letter.story(0);
    letter.story(1);
    letter.label(QStringLiteral("手艺天地")).colour = 0x1a4099;
    letter.rule(3);
    letter.story(2);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("水路动态|水路动态|手艺天地"));
}

void SectionLabelsTest::kickerIsNoLabel()
{
    Newsletter letter;
    letter.story(0);
    letter.headline(QStringLiteral("渡口镇的新主意"));
    PageLine& kicker = letter.pages.back().lines.back();
    kicker.size = 12;
    kicker.isBold = false;
    kicker.area.right = kicker.area.left + 12 * 7;
    letter.turnTo(60, kicker.baseline + 10);
    letter.story(1);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("|"));
}

void SectionLabelsTest::markedPartsOfATextAreNoLabels()
{
    Newsletter letter;
    letter.headline(kTitles[0]);
    for (const auto* part : {u"■ 船从哪里来", u"■ 票价怎么定", u"■ 船往哪里去"}) {
        letter.line(QString::fromUtf16(part), 0, kBody, true);
        letter.text(kText);
    }
    letter.story(1);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("|"));
}

void SectionLabelsTest::labelThatReturnsPartsNoStory()
{
    Newsletter letter;
    letter.label(QStringLiteral("■ 水路新事"));
    letter.headline(kTitles[0]);
    letter.text(kText + kText.left(23));
    letter.newPage();
    letter.label(QStringLiteral("■ 水路新事（续）"));
    letter.text(kText.mid(23), false);
    letter.story(1);
    const auto articles = letter.articles();
    QCOMPARE(sectionsOf(articles), QStringLiteral("水路新事|水路新事"));
    QCOMPARE(articles[0].blocks.size(), size_t(1));
    QCOMPARE(articles[0].blocks[0].text, kText + kText);
}

void SectionLabelsTest::labelInTheSamePlaceOfTwoPagesIsNoRunningHead()
{
    Newsletter letter;
    for (const int page : {0, 1}) {
        if (page > 0)
            letter.newPage();
        letter.turnTo(60, 60);
        letter.label(QStringLiteral("■ 水路新事"));
        letter.story(page);
    }
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("水路新事|水路新事"));
}

QTEST_APPLESS_MAIN(SectionLabelsTest)
#include "section_labels_test.moc"
