#include "importers/section_labels.h"

#include "newsletter.h"

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
    void spreadNameIsNoKicker();
    void nameBetweenRulesIsNoSubhead();
    void kickerIsNoLabel();
    void markedPartsOfATextAreNoLabels();
    void spreadNameOfTwoCharacters();
    void namesReturnInOtherTypeWhereTheySayThatTheyGoOn();
    void labelAtTheFootOfAColumn();
    void labelThatReturnsPartsNoStory();
    void labelInTheSamePlaceOfTwoPagesIsNoRunningHead();
};

namespace {

const QStringList kTitles{QStringLiteral("渡口镇开出水上巴士"),
    QStringLiteral("老窑址里烧出新釉色"), QStringLiteral("含𬭚合金进了矿山"),
    QStringLiteral("𠮷安里的夜校又亮灯")};
const QString kText
    = QStringLiteral("船从东岸开到西岸要一刻钟，赶集的人把担子放在船头，说起当年摇橹过河的日子，"
                     "一船人都笑了，艄公的儿子如今坐在驾驶室里，手边放着父亲的旧草帽。");

void addStory(Newsletter& letter, int number)
{
    letter.headline(kTitles[number]);
    letter.text(kText);
}

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
    addStory(letter, 0);
    addStory(letter, 1);
    letter.turnTo(310, 130);
    addStory(letter, 2);
    letter.label(second);
    addStory(letter, 3);
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
    addStory(letter, 0);
    addStory(letter, 1);
    letter.label(QStringLiteral("手艺天地")).colour = 0x1a4099;
    letter.rule(3);
    addStory(letter, 2);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("水路动态|水路动态|手艺天地"));
}

void SectionLabelsTest::spreadNameIsNoKicker()
{
    Newsletter letter;
    PageLine& label = letter.label(QStringLiteral("手艺纪事"), Newsletter::kBody);
    label.area.right += 3 * 4;
    addStory(letter, 0);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("手艺纪事"));
}

/// In the type of the text's sub-heads.
void SectionLabelsTest::nameBetweenRulesIsNoSubhead()
{
    Newsletter letter;
    for (const int number : {0, 1}) {
        letter.rule(12);
        letter.label(number == 0 ? QStringLiteral("水路纪事") : QStringLiteral("手艺纪事"),
            Newsletter::kBody);
        letter.rule(1);
        addStory(letter, number);
        letter.line(QStringLiteral("难在哪里"), 0, Newsletter::kBody, true);
        letter.text(kText);
    }
    const auto articles = letter.articles();
    QCOMPARE(sectionsOf(articles), QStringLiteral("水路纪事|手艺纪事"));
    QCOMPARE(articles[0].blocks.size(), size_t(3));
}

void SectionLabelsTest::kickerIsNoLabel()
{
    Newsletter letter;
    addStory(letter, 0);
    letter.headline(QStringLiteral("渡口镇的新主意"));
    PageLine& kicker = letter.pages.back().lines.back();
    kicker.size = 12;
    kicker.isBold = false;
    kicker.area.right = kicker.area.left + 12 * 7;
    letter.turnTo(60, kicker.baseline + 10);
    addStory(letter, 1);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("|"));
}

void SectionLabelsTest::markedPartsOfATextAreNoLabels()
{
    Newsletter letter;
    letter.headline(kTitles[0]);
    for (const auto* part : {u"■ 船从哪里来", u"■ 票价怎么定", u"■ 船往哪里去"}) {
        letter.line(QString::fromUtf16(part), 0, Newsletter::kBody, true);
        letter.text(kText);
    }
    addStory(letter, 1);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("|"));
}

void SectionLabelsTest::spreadNameOfTwoCharacters()
{
    Newsletter letter;
    PageLine& label = letter.label(QStringLiteral("要 闻"), Newsletter::kBody);
    label.area.right = label.area.left + 2.6 * Newsletter::kBody;
    addStory(letter, 0);
    addStory(letter, 1);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("要闻|要闻"));
}

void SectionLabelsTest::namesReturnInOtherTypeWhereTheySayThatTheyGoOn()
{
    Newsletter letter;
    letter.label(QStringLiteral("水路动态")).colour = 0x1a4099;
    letter.headline(kTitles[0]);
    letter.text(kText + kText.left(23));
    letter.newPage();
    letter.line(QStringLiteral("水路动态（续）"), 0);
    letter.text(kText.mid(23), false);
    const auto articles = letter.articles();
    QCOMPARE(sectionsOf(articles), QStringLiteral("水路动态"));
    QCOMPARE(articles[0].blocks.size(), size_t(1));
}

void SectionLabelsTest::labelAtTheFootOfAColumn()
{
    Newsletter letter;
    letter.label(QStringLiteral("■ 水路新事"));
    addStory(letter, 0);
    letter.label(QStringLiteral("■ 手艺与人"));
    letter.turnTo(310, 130);
    addStory(letter, 1);
    addStory(letter, 2);
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("水路新事|手艺与人|手艺与人"));
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
    addStory(letter, 1);
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
        addStory(letter, page);
    }
    QCOMPARE(sectionsOf(letter.articles()), QStringLiteral("水路新事|水路新事"));
}

QTEST_APPLESS_MAIN(SectionLabelsTest)
#include "section_labels_test.moc"
