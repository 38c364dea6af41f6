#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kGrain
    = u"青桥县在三月启用一座为四个乡镇服务的粮食烘干中心，日处理湿粮四百二十吨，农户从手机上"
      "就能预约车次。"_s;
const QString kCost
    = u"中心主任𠮷望舒介绍，用空气源热泵代替燃煤炉以后，每吨湿粮的烘干费用降到四十六元。"_s;
const QString kLamps
    = u"柳岸区给七条老街换上了含𬭚的感应路灯，行人走近时亮度升到百分之百，走远以后降到三成。"_s;
const QString kBirds
    = u"白鹭湖湿地今年记录到的越冬候鸟达到三十一种，比去年多出四种，其中两种是首次出现。"_s;

CleanResult cleanedLines(const QStringList& lines)
{
    return cleaned(lines.join(u'\n'));
}

} // namespace

/// What portals, accounts and papers each do in their own way.
class CleaningClippingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishersInBracketsEndStories_data();
    void publishersInBracketsEndStories();
    void publisherInBracketsWithinAStoryStays();
};

void CleaningClippingsTest::publishersInBracketsEndStories_data()
{
    QTest::addColumn<QString>("brackets");
    QTest::addColumn<QString>("source");
    QTest::newRow("agency") << u"（豫新社）"_s << u"豫新社"_s;
    QTest::newRow("book-marks") << u"（《颍川日报》）"_s << u"颍川日报"_s;
    QTest::newRow("site") << u"（颍川新闻网）"_s << u"颍川新闻网"_s;
    QTest::newRow("said") << u"（据颍川广播电视台）"_s << u"颍川广播电视台"_s;
    QTest::newRow("rare") << u"（𬭚城晚报）"_s << u"𬭚城晚报"_s;
}

void CleaningClippingsTest::publishersInBracketsEndStories()
{
    QFETCH(const QString, brackets);
    QFETCH(const QString, source);
    const QString indent = u"　　"_s;
    const CleanResult result
        = cleanedLines({u"青桥县粮食烘干中心投用"_s, indent + kGrain, indent + kCost + brackets,
            QString(), u"柳岸区七条老街换上路灯"_s, indent + kLamps + brackets, QString(),
            u"白鹭湖候鸟增至三十一种"_s, indent + kBirds + brackets});
    QCOMPARE(titlesOf(result),
        (QStringList{u"青桥县粮食烘干中心投用"_s, u"柳岸区七条老街换上路灯"_s,
            u"白鹭湖候鸟增至三十一种"_s}));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kGrain, kCost}));
    for (const Article& article : result.articles)
        QCOMPARE(article.source, source);
}

void CleaningClippingsTest::publisherInBracketsWithinAStoryStays()
{
    const QString quoted = kLamps + u"（颍川日报）"_s;
    const CleanResult result
        = cleanedLines({u"三家报纸说了什么"_s, QString(), quoted, QString(), kBirds});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{quoted, kBirds}));
    // Who took the picture is no source.
    const QString pictured = kLamps + u"（图源豫新社）"_s;
    const CleanResult other = cleanedLines({u"老街换灯以后"_s, QString(), pictured});
    QCOMPARE(other.articles[0].source, QString());
    QCOMPARE(paragraphsOf(other), QStringList{pictured});
}

QTEST_APPLESS_MAIN(CleaningClippingsTest)

#include "cleaning_clippings_test.moc"
