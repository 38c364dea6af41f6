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
    void messagesOfSeveralLinesStay();
    void articlesOfRulesBrokenByHandAreJoined();
    void amountsBrokenByHandAreJoined();
    void numbersOverPartsAreNoPages();
    void lastWordsAreNoHeadlines();
    void whoSpeaksStandsOverTheSalutation_data();
    void whoSpeaksStandsOverTheSalutation();
    void markedPartsOfASignedStoryAreItsSubheads();
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

void CleaningBrokenByHandTest::messagesOfSeveralLinesStay()
{
    const QStringList lines{u"王建国10:21"_s, u"请看附件。"_s, u"收到回复"_s, u"李晓红10:22"_s,
        u"收到"_s, u"下午三点开会"_s, u"地点老地方"_s, u"王建国10:25"_s,
        u"𬭚河的消息，明天能发吗"_s};
    QString raw = lines.join(u'\n');
    raw.replace(u"国1"_s, u"国 1"_s).replace(u"红1"_s, u"红 1"_s);
    const CleanResult result = cleaned(raw);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles.front()), lines);
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

void CleaningBrokenByHandTest::lastWordsAreNoHeadlines()
{
    const CleanResult speech
        = cleaned(u"在茶农大会上的讲话\n\n同志们：\n今年的春茶比去年早采五天，各村要安排好人手。\n"
                  "我就讲这些。\n谢谢大家！\n（根据录音整理）\n"_s);
    QVERIFY(blocksOf(speech.articles.front()).contains(u"谢谢大家！"_s));
    const CleanResult wishes = cleaned(
        u"致茶友的新春贺词\n各位茶友，女士们、先生们：\n"
        "时光荏苒，岁月如歌。值此新春佳节来临之际，我代表青桥县茶业协会，\n向关心支持茶业的各界朋友致以诚挚的问候和美好的祝福！\n"
        "过去一年，我们办茶会24场，接待茶客480余人，修好𬭚河老茶亭三\n座。\n祝大家新春快乐、阖家幸福！\n2026年2月17日\n"_s);
    QCOMPARE(titlesOf(wishes), QStringList{u"致茶友的新春贺词"_s});
    QVERIFY(paragraphsOf(wishes).contains(u"祝大家新春快乐、阖家幸福！"_s));
    const CleanResult calls = cleaned(u"青桥春茶开采\n\n头一批鲜叶今天下山，卖得很快。\n"
                                      "要买趁早！\n要买趁早！\n要买趁早！\n"_s);
    QCOMPARE(titlesOf(calls), QStringList{u"青桥春茶开采"_s});
    QCOMPARE(paragraphsOf(calls).count(u"要买趁早！"_s), 3);
}

void CleaningBrokenByHandTest::markedPartsOfASignedStoryAreItsSubheads()
{
    const CleanResult result = cleaned(
        u"老茶馆来了“机器人茶艺师”\n本报记者 钱文斌\n"
        "“您好，您的茶到了。”4月1日傍晚，家住老渡口的\n茶客打开门，一台半人高的机器人正等在门\n口。\n"
        "●记者探访\n在𬭚河边的茶馆，记者看到三台机器人整齐排\n列。\n"
        "●业内说法\n“机器人泡茶还差一点火候。”茶业协会秘书长李\n四说。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"老茶馆来了“机器人茶艺师”"_s});
    QCOMPARE(result.articles.front().byline, u"钱文斌"_s);
    const QStringList blocks = blocksOf(result.articles.front());
    QVERIFY2(blocks.filter(u"# "_s).size() == 2 && blocks.join(u'|').contains(u"记者探访"_s),
        qPrintable(blocks.join(u'|')));
}

void CleaningBrokenByHandTest::whoSpeaksStandsOverTheSalutation_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("byline");
    QTest::newRow("below-title") << u"新春茶会致辞\n孙文斌\n各位朋友，女士们、先生们："_s
                                 << u"孙文斌"_s;
    QTest::newRow("spread-below-day")
        << u"新春茶会致辞\n（2026年2月18日）\n孙 文 斌\n同志们："_s << u"孙文斌"_s;
    QTest::newRow("nobody") << u"新春茶会致辞\n各位朋友，女士们、先生们："_s << QString();
}

void CleaningBrokenByHandTest::whoSpeaksStandsOverTheSalutation()
{
    QFETCH(const QString, head);
    const CleanResult result = cleaned(head
        + u"\n今天，我们在𬭚河边办茶会，主要任务是总结去年的\n收成、安排今年的采摘。刚才，三个村作了很好\n的发言，我都赞成。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"新春茶会致辞"_s});
    QTEST(result.articles.front().byline, "byline");
}

QTEST_APPLESS_MAIN(CleaningBrokenByHandTest)
#include "cleaning_broken_by_hand_test.moc"
