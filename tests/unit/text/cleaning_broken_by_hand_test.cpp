#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

/// Texts whose lines somebody broke by hand, or numbered and signed as postings are.
class CleaningBrokenByHandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writersOfPostsAreNoChat();
    void programmesAreNoChat();
    void articlesOfRulesBrokenByHandAreJoined();
    void amountsBrokenByHandAreJoined();
    void numbersOverPartsAreNoPages();
};

void CleaningBrokenByHandTest::writersOfPostsAreNoChat()
{
    const CleanResult result
        = cleaned(u"老街茶馆重新开张\n钱文斌 2026-03-05 10:21\n"
                  "老街上的茶馆关了六年，今年春天由三个年轻人接手，门口又摆上了竹椅。\n"
                  "茶馆早上六点开门，头一壶茶不收钱。\n\n"
                  "𬭚河两岸种下柳树\n孙立舟 2026-03-05 11:21\n"
                  "两岸的村民用一个月种下两千棵柳树，浇水的人排了班。\n"_s);
    QCOMPARE(
        titlesOf(result), QStringList({u"老街茶馆重新开张"_s, u"𬭚河两岸种下柳树"_s}));
    for (const Article& article : result.articles)
        QCOMPARE(article.date, QDate(2026, 3, 5));
    QVERIFY(!paragraphsOf(result).join(u'\n').contains(u"10:21"_s));
}

void CleaningBrokenByHandTest::programmesAreNoChat()
{
    // Lines set at eighteen characters, between hours of a programme.
    const CleanResult result = cleaned(
        u"茶园运动会日程\n挑担赛跑 08:00\n采茶比赛 08:30\n"
        "　　老街的茶馆今年春天重新开张，门口又摆\n上了竹椅，早上六点就有人来喝头一壶茶，\n说的都是今年的收成。\n"
        "炒茶比赛 09:30\n斗茶会 10:30\n"
        "　　两岸的村民用一个月的时间种下了两千棵\n柳树，浇水的人排了班，每天早晚各去一次，\n谁也没有缺过班。\n"_s);
    QVERIFY(paragraphsOf(result).contains(
        u"老街的茶馆今年春天重新开张，门口又摆上了竹椅，早上六点就有人来喝头一壶茶，说的都是今年的收成。"_s));
    QVERIFY(paragraphsOf(result).contains(
        u"两岸的村民用一个月的时间种下了两千棵柳树，浇水的人排了班，每天早晚各去一次，谁也没有缺过班。"_s));
}

void CleaningBrokenByHandTest::articlesOfRulesBrokenByHandAreJoined()
{
    const CleanResult result
        = cleaned(u"第一条  为规范茶市摆摊，根据有关规定，制定本办法。\n"
                  "第二条  本办法所称茶市，是指老渡口和𬭚河两岸\n"
                  "自发形成的、经村里登记的集市。\n"
                  "第三条  摆摊应当遵守先来后到、公平、公道、\n"
                  "诚信的原则，不得强买强卖。\n"
                  "第四条  禁止下列行为：\n（一）占道；\n（二）掺假。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{QString()});
    QCOMPARE(blocksOf(result.articles.front()),
        QStringList({u"第一条 为规范茶市摆摊，根据有关规定，制定本办法。"_s,
            u"第二条 本办法所称茶市，是指老渡口和𬭚河两岸自发形成的、经村里登记的集市。"_s,
            u"第三条 摆摊应当遵守先来后到、公平、公道、诚信的原则，不得强买强卖。"_s,
            u"第四条 禁止下列行为："_s, u"（一）占道；"_s, u"（二）掺假。"_s}));
}

void CleaningBrokenByHandTest::amountsBrokenByHandAreJoined()
{
    const CleanResult result = cleaned(u"去年全县采茶三千吨，卖了不少。\n新增茶园2026\n"
                                       "年预计带来4亿\n元，其中春茶一半以上。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{QString()});
    QCOMPARE(letters(paragraphsOf(result).join(QString())),
        letters(
            u"去年全县采茶三千吨，卖了不少。新增茶园2026年预计带来4亿元，其中春茶一半以上。"_s));
}

void CleaningBrokenByHandTest::numbersOverPartsAreNoPages()
{
    const CleanResult result = cleaned(
        u"青桥茶业调查\n\n01\n\n茶园现状\n\n全县有茶园五万亩，其中老茶树占了三成多，都长在𬭚河两岸的坡上😊\n\n"
        "02\n\n机采占比超八成\n\n采茶机去年新添六百台，一台抵得上十五个人。\n\n"
        "03\n\n卖到海外去\n\n头一批红茶上月装船，运往三个国家。\n"_s);
    QVERIFY(result.noise.empty());
    const QStringList blocks = blocksOf(result.articles.front());
    for (const QString& part : {u"# 01 茶园现状"_s, u"# 02 机采占比超八成"_s, u"# 03 卖到海外去"_s})
        QVERIFY2(blocks.contains(part), qPrintable(blocks.join(u'|')));
}

QTEST_APPLESS_MAIN(CleaningBrokenByHandTest)
#include "cleaning_broken_by_hand_test.moc"
