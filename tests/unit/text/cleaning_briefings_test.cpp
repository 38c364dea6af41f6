#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const CleanResult& result, const QString& text)
{
    for (const Noise& noise : result.noise)
        if (noise.text == text)
            return noise.reason;
    return {};
}

} // namespace

/// News of a morning as accounts post them, and bulletins with rules between their parts.
class CleaningBriefingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersOfTitlesGo();
    void topAndAdvertisementsAreNoArticles();
    void rowsBetweenKindsOfCostStay();
    void whoOpensAMeetingIsNoMasthead();
    void rulesOfAnyStyleAreNoText();
    void readingTimesAndCaptionsAreNoHeadings();
    void figuresUnderASourceHaveNoTitle();
    void storiesUnderANameOfTwoWordsArePartedByNumber();
    void daysOfAChronicleDateNoStory();
    void whatIsAnnouncedOnTopIsContents();
};

void CleaningBriefingsTest::numbersOfTitlesGo()
{
    const CleanResult result = cleaned(
        u"【茶业动态】\n1. 青桥县出台茶业扶持办法\n近日，青桥县印发办法，提出十二条措施。\n（来源：青桥日报）\n\n"
        "2. 5.6万亩茶园用上滴灌\n县里今年把滴灌管铺进了𬭚河两岸的茶园，春茶采摘提前了五天。\n（来源：青桥新报）\n\n"
        "3．首条炒茶线投产\n炒茶线一天可以炒制鲜叶三吨。\n（来源：青桥时报）\n"_s);
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥县出台茶业扶持办法"_s, u"5.6万亩茶园用上滴灌"_s, u"首条炒茶线投产"_s}));
    // Two numbers make no digest.
    const CleanResult two = cleaned(
        u"【茶业动态】\n1. 青桥县出台茶业扶持办法\n近日，青桥县印发办法。\n（来源：青桥日报）\n\n"
        "2. 首条炒茶线投产\n炒茶线今天开机。\n（来源：青桥时报）\n"_s);
    QVERIFY(titlesOf(two).contains(u"1.青桥县出台茶业扶持办法"_s));
}

void CleaningBriefingsTest::topAndAdvertisementsAreNoArticles()
{
    const CleanResult result = cleaned(
        u"青桥早茶｜3月18日 星期二：春茶开采；𬭚河通航\n青桥早茶\n2025年03月18日 07:02\n\n"
        "早安！今日多云。以下是今天的茶业资讯：\n\n"
        "▌茶园\n\n1. 春茶提前开采\n青桥县的春茶比去年早采五天，头一批鲜叶两千斤。（来源：青桥日报）\n\n"
        "—— 广告 ——\n茶具展4月11日开幕，扫码领票\n—— 广告 ——\n\n"
        "▌航运\n\n2. 𬭚河货船复航\n停航三年的货船本周复航，每天两班。（来源：青桥新报）\n\n"
        "▌市集\n\n3. 茶市周末开张\n茶市设在老渡口，摆摊不收费用。（来源：青桥时报）\n\n"
        "策划：青桥茶业中心\n编辑：钱多多\n"_s);
    QCOMPARE(titlesOf(result),
        QStringList({u"春茶提前开采"_s, u"𬭚河货船复航"_s, u"茶市周末开张"_s}));
    QCOMPARE(result.articles[1].section, u"航运"_s);
    QCOMPARE(reasonOf(result, u"茶具展4月11日开幕，扫码领票"_s), u"advertisement"_s);
    QCOMPARE(reasonOf(result, u"早安！今日多云。以下是今天的茶业资讯："_s), u"masthead"_s);
    QCOMPARE(reasonOf(result, u"策划：青桥茶业中心"_s), u"editor-credit"_s);
}

void CleaningBriefingsTest::rowsBetweenKindsOfCostStay()
{
    const CleanResult result = cleaned(u"茶会经费安排\n\n经费由协会列支，超出的由各家分摊。\n\n"
                                       "场地\n5000元\n广告\n3000元\n推广\n2000元\n"_s);
    QVERIFY(result.noise.empty());
    // The same word twice, or words that are dressed alike.
    for (const QString& marks : {u"广告 广告"_s, u"—广告— —推广—"_s}) {
        const CleanResult marked
            = cleaned(u"茶会周末开席\n茶会定在老渡口，不收门票。\n"_s + marks.section(u' ', 0, 0)
                + u"\n新壶上市\n"_s + marks.section(u' ', 1) + u"\n来的人请自带茶杯。\n"_s);
        QCOMPARE(reasonOf(marked, u"新壶上市"_s), u"advertisement"_s);
    }
}

void CleaningBriefingsTest::whoOpensAMeetingIsNoMasthead()
{
    const CleanResult result
        = cleaned(u"全县春茶采摘动员会主持词\n2026年3月5日\n"
                  "大家好！今天我们在老渡口开会，会议有以下几项：\n【动员讲话】\n"
                  "今年的春茶比去年早采五天，各村要把人手安排好。\n【表态发言】\n"
                  "𬭚河村今年采茶的人手够了，炒茶的师傅还缺两个。\n"_s);
    QVERIFY(result.noise.empty());
    QCOMPARE(result.articles[0].title, u"全县春茶采摘动员会主持词"_s);
    QVERIFY(paragraphsOf(result).contains(u"大家好！今天我们在老渡口开会，会议有以下几项："_s));
}

void CleaningBriefingsTest::rulesOfAnyStyleAreNoText()
{
    for (const QChar sign : {u'━', u'─', u'═', u'－', u'＝'}) {
        const CleanResult result = cleaned(u"采茶歌会周末开唱\n"_s + QString(36, sign)
            + u"\n采茶歌会定在本周六举行，欢迎大家来唱。\n"_s + QString(36, sign) + u'\n');
        QCOMPARE(titlesOf(result), QStringList{u"采茶歌会周末开唱"_s});
        QCOMPARE(paragraphsOf(result), QStringList{u"采茶歌会定在本周六举行，欢迎大家来唱。"_s});
        QCOMPARE(result.noise.size(), size_t(2));
    }
}

void CleaningBriefingsTest::readingTimesAndCaptionsAreNoHeadings()
{
    const CleanResult result
        = cleaned(u"老茶厂的三次“换心”\n\n本文约2000字，阅读约需6分钟\n\n"
                  "老茶厂的灶台拆了，换上电炒锅，一天炒茶三吨。\n\n"
                  "▲ 拆除前的灶台。砌于1978年。摄影：钱多多\n\n"
                  "老师傅钱多多站在𬭚河边，看着最后一块砖运走。\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(reasonOf(result, u"本文约2000字，阅读约需6分钟"_s), u"web-leftover"_s);
    QCOMPARE(blocksOf(result.articles[0]).value(1), u"^ 拆除前的灶台。砌于1978年。摄影：钱多多"_s);
}

void CleaningBriefingsTest::figuresUnderASourceHaveNoTitle()
{
    const CleanResult result
        = cleaned(u"茶业情况\n来源：青桥县茶业协会\n2025年3月\n"
                  "全县的茶园都已开采。\n表：近两年产量（单位：吨）\n"
                  "年份    产量    增速\n2023    110   9.8%\n2024    125   13.3%\n"
                  "以上数据未经审计。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"茶业情况"_s});
    QVERIFY(paragraphsOf(result).contains(u"2025年3月"_s));
    QVERIFY(paragraphsOf(result).contains(u"表：近两年产量（单位：吨）"_s));
}

void CleaningBriefingsTest::storiesUnderANameOfTwoWordsArePartedByNumber()
{
    const CleanResult result = cleaned(
        u"一周要闻\n1. 茶协会：二月春茶产量增长一成\n茶协会三月九日发布数据，二月春茶产量同比增长一成。\n"
        "2. 𬭚河最大茶仓建成\n3月10日，位于老渡口的茶仓全部建成。\n"
        "3. 采茶歌会将扩大规模\n据《青桥日报》报道，歌会今年增加两天。\n"_s);
    QCOMPARE(titlesOf(result),
        QStringList({u"茶协会：二月春茶产量增长一成"_s, u"𬭚河最大茶仓建成"_s,
            u"采茶歌会将扩大规模"_s}));
    for (const Article& article : result.articles)
        QCOMPARE(article.section, u"一周要闻"_s);
}

void CleaningBriefingsTest::daysOfAChronicleDateNoStory()
{
    const CleanResult result = cleaned(u"𬭚河茶事大事记\n1970年4月24日 茶厂建成。\n"
                                       "2003年10月15日 茶厂搬到老渡口，成为县里最大的茶厂。\n"
                                       "2021年5月15日 采茶机下地。\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(!result.articles[0].date.isValid());
    QCOMPARE(paragraphsOf(result).size(), 3);
}

void CleaningBriefingsTest::whatIsAnnouncedOnTopIsContents()
{
    const CleanResult result = cleaned(
        u"今日看点\n\n𬭚河大桥通车首日车流破五万\n全县学校下周开学\n\n"
        "𬭚河大桥通车首日车流破五万\n\n本报讯（记者 钱多多）昨日，大桥通车，车流超过五万辆。\n\n"
        "全县学校下周开学\n\n本报讯（记者 孙望舒）下周一，全县学校开学，四万名学生返校。\n"_s);
    QCOMPARE(titlesOf(result),
        QStringList({u"𬭚河大桥通车首日车流破五万"_s, u"全县学校下周开学"_s}));
    QCOMPARE(reasonOf(result, u"今日看点"_s), u"contents"_s);
}

QTEST_APPLESS_MAIN(CleaningBriefingsTest)
#include "cleaning_briefings_test.moc"
