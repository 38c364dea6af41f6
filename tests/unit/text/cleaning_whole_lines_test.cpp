#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

QStringList blocksOf(const CleanResult& result)
{
    QStringList blocks;
    for (const Article& article : result.articles)
        blocks << text::blocksOf(article);
    return blocks;
}

} // namespace

/// Ordinary texts whose lines end where their writer wanted: nothing is glued, nothing becomes the
/// title of another article.
class CleaningWholeLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortPartsStandApart();
    void clausesOverLineEndsGoOn();
    void narrowColumnsAreBroken();
    void plainSentencesThatAPageBrokeAreJoined();
    void linesBrokenByHandGoOn_data();
    void linesBrokenByHandGoOn();
    void titlesIndentedLikeTheirText();
    void headlinesOfTwoLinesAreToldByTheirWords();
    void rowsAreKept_data();
    void rowsAreKept();
    void questionsAndAnswersHaveNoTitle();
    void versesBelowOthersAreKept();
    void tablesStandAmongRows_data();
    void tablesStandAmongRows();
    void rowsShorterThanTheMeasureStandApart();
    void lettersEndWithWhoWrote();
    void playsKeepTheirSpeakers();
    void chaptersAndEntriesAreNotGlued();
    void picturesOfRowsStay();
    void notesUnderFiguresAreNoTitles();
    void chatsKeepTheirOrder_data();
    void chatsKeepTheirOrder();
    void numbersOverCardsAreNoPages();
    void whoSignsHeadsNothing_data();
    void whoSignsHeadsNothing();
    void writersStandUnderShortTitles();
    void versesHaveTheirTitle_data();
    void versesHaveTheirTitle();
};

void CleaningWholeLinesTest::shortPartsStandApart()
{
    const CleanResult result = cleaned(
        u"茶室使用办法\n"
        "一、开放时间\n每天上午8:00至下午6:00。\n"
        "二、借用茶具\n凭会员证借用，每次三件。\n"
        "三、茶友须知\n1. 轻拿轻放；\n2. 爱护𬭚壶；\n3. 不带宠物入内。\n"
        "四、其他\n本办法由茶室解释。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"茶室使用办法"_s});
    QCOMPARE(blocksOf(result),
        QStringList({u"# 一、开放时间"_s, u"每天上午8:00至下午6:00。"_s, u"# 二、借用茶具"_s,
            u"凭会员证借用，每次三件。"_s, u"# 三、茶友须知"_s, u"1.轻拿轻放；"_s,
            u"2.爱护𬭚壶；"_s, u"3.不带宠物入内。"_s, u"# 四、其他"_s,
            u"本办法由茶室解释。"_s}));
}

void CleaningWholeLinesTest::clausesOverLineEndsGoOn()
{
    const CleanResult result = cleaned(u"采茶歌会周末开唱\n"
                                       "清明前后，\n𬭚河两岸的茶园都绿了。\n"
                                       "采茶歌会定在本周六举行，欢迎大家来唱。\n"_s);
    QCOMPARE(blocksOf(result),
        QStringList({u"清明前后，𬭚河两岸的茶园都绿了。"_s,
            u"采茶歌会定在本周六举行，欢迎大家来唱。"_s}));
}

/// Beside wider ones, a column's own lines tell that they are broken.
void CleaningWholeLinesTest::narrowColumnsAreBroken()
{
    const CleanResult result = cleaned(
        u"采茶工从邻县赶来，三百人分住在四个村子里，工钱每天一百八十元。\n"
        "茶园里的新路也修好了，运茶的小车一直能开到半山腰的晾晒场旁边。\n"
        "晒场旁的小屋里，老茶农守着炭火\n慢慢焙茶，一锅要焙上三个钟头才\n肯起锅，说是急火出不了好香。\n"_s);
    QCOMPARE(blocksOf(result).size(), 3);
}

/// Without commas, the widths alone tell.
void CleaningWholeLinesTest::plainSentencesThatAPageBrokeAreJoined()
{
    const CleanResult same = cleaned(u"读书会周六举办\n市里茶馆将于本周六上午举办读书\n会。\n"
                                     "届时作家钱一多将到场与读者见面\n并签名售书。\n"
                                     "有意参加的读者可以到服务台登记\n领票。\n"_s);
    QCOMPARE(blocksOf(same),
        QStringList({u"市里茶馆将于本周六上午举办读书会。"_s,
            u"届时作家钱一多将到场与读者见面并签名售书。"_s,
            u"有意参加的读者可以到服务台登记领票。"_s}));
    const CleanResult indented = cleaned(
        u"茶园春季见闻\n　　采茶队在𬭚河边种下了两\n千棵茶树。\n　　合作社把旧仓库改成了一\n"
        "间茶室，费用由村里承担。\n　　志愿者给村民发放了新的\n采茶手册。\n"_s);
    QCOMPARE(blocksOf(indented),
        QStringList({u"采茶队在𬭚河边种下了两千棵茶树。"_s,
            u"合作社把旧仓库改成了一间茶室，费用由村里承担。"_s,
            u"志愿者给村民发放了新的采茶手册。"_s}));
}

void CleaningWholeLinesTest::linesBrokenByHandGoOn_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("before-figures") << u"茶园由合作社投资建设，占地约\n360亩，一年采茶五次。"_s;
    QTest::newRow("unit") << u"茶厂去年扩建，面积达到1 000\n平方米。"_s;
    QTest::newRow("figure") << u"茶厂去年扩建，新招茶工1\n200人。"_s;
    QTest::newRow("verb") << u"2.压实茶厂的责任，确保\n每月一查。"_s;
}

void CleaningWholeLinesTest::linesBrokenByHandGoOn()
{
    QFETCH(QString, lines);
    const CleanResult result
        = cleaned(u"𬭚河茶厂的一年\n茶厂过了一年，大家都有收获。\n"_s + lines
            + u"\n明年还要再开新茶园。\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY2(
        blocksOf(result).contains(lines.remove(u'\n')), qPrintable(blocksOf(result).join(u'|')));
}

void CleaningWholeLinesTest::titlesIndentedLikeTheirText()
{
    const CleanResult result
        = cleaned(u"　　𬭚河茶市周末开张\n\n　　来源：青桥日报\n\n"
                  "　　茶市设在老渡口，摆摊不收费用。\n\n　　每周开市两天。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"𬭚河茶市周末开张"_s});
    QCOMPARE(result.articles[0].source, u"青桥日报"_s);
}

void CleaningWholeLinesTest::headlinesOfTwoLinesAreToldByTheirWords()
{
    const CleanResult result = cleaned(u"青桥县出台二十条措施\n支持茶业高质量发展\n\n"
                                       "昨日，县里介绍了措施。\n\n措施提出，设立茶业基金。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"青桥县出台二十条措施支持茶业高质量发展"_s});
}

void CleaningWholeLinesTest::rowsAreKept_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("rows"); ///< as they become blocks
    QTest::newRow("programme") << u"采茶歌会节目单"_s
                               << QStringList{u"# 上半场"_s, u"1.采茶谣 钱多多"_s,
                                      u"2.𬭚河水 孙望舒"_s, u"# 中场休息"_s, u"# 下半场"_s,
                                      u"3.春山行 周小舟 吴丽丽伴奏"_s, u"4.满园春 众人"_s};
    QTest::newRow("hours") << u"茶艺周活动安排"_s
                           << QStringList{u"4月20日（周一）"_s, u"09:00开幕式（茶室广场）"_s,
                                  u"14:00茶艺课（一楼）"_s, u"4月21日（周二）"_s,
                                  u"09:30采茶体验（后山）"_s, u"报名电话：0374-2661188"_s};
    QTest::newRow("resume") << u"个人简历"_s
                            << QStringList{u"# 工作经历"_s, u"2016.09—2020.06青桥茶厂 学徒"_s,
                                   u"2020.07至今 𬭚河茶厂 茶艺师"_s, u"# 获奖情况"_s,
                                   u"2022年 县茶艺赛二等奖"_s};
    QTest::newRow("ingredients") << u"茶叶蛋的做法"_s
                                 << QStringList{u"食材："_s, u"鸡蛋10个"_s, u"红茶20克"_s,
                                        u"生抽2勺"_s, u"八角2个"_s, u"小贴士："_s,
                                        u"茶叶先过一遍水，免得发苦。"_s};
    QTest::newRow("figures") << u"一季度茶业情况"_s
                             << QStringList{u"一季度，全县干茶产量达到三千六百吨，同比增长5.2%。"_s,
                                    u"主要指标："_s, u"春茶产量增长6.8%"_s, u"茶园面积增长4.1%"_s,
                                    u"茶具销售额增长5.5%"_s, u"总体看，茶业开局平稳。"_s};
    QTest::newRow("quiz") << u"茶艺练习题"_s
                          << QStringList{u"# 一、选择题"_s, u"1.下列属于绿茶的一项是（）"_s,
                                 u"A.龙井B.祁红"_s, u"C.普洱D.铁观音"_s, u"# 二、简答题"_s,
                                 u"请说说泡茶的水温。（10分）"_s};
    QTest::newRow("names") << u"2025年度采茶能手名单"_s
                           << QStringList{u"# 一、青年组（5名）"_s, u"钱多多 孙望舒 李砚"_s,
                                  u"周小舟 吴丽"_s, u"# 二、老年组（2名）"_s, u"赵春生 𠮷小川"_s};
    QTest::newRow("bullets") << u"茶园开放"_s
                             << QStringList{u"茶园今日开放，分三个区。"_s, u"-东区采茶"_s,
                                    u"-西区赏花"_s, u"-北区喝茶"_s};
    QTest::newRow("cells") << u"茶具价格"_s
                           << QStringList{u"品名|单价|数量"_s, u"𬭚壶|90元|20把"_s,
                                  u"以上价格含税。"_s};
    QTest::newRow("labels") << u"12路茶园专线公告"_s
                            << QStringList{u"茶园专线本周改道，请大家留意。"_s, u"# 一、停靠站点"_s,
                                   u"取消：𬭚河路口、老渡口"_s,
                                   u"增设：茶亭东、文化宫"_s, u"# 二、首末班"_s, u"首班6:30"_s,
                                   u"末班21:00"_s, u"给大家带来不便，敬请谅解。"_s,
                                   u"地址：老渡口1号"_s};
    QTest::newRow("contract") << u"茶园租用合同"_s
                              << QStringList{u"甲方（出租方）：钱多多"_s,
                                     u"乙方（承租方）：孙望舒"_s,
                                     u"第一条 茶园在𬭚河边，面积八十亩。"_s,
                                     u"第二条 租金每年两千元。"_s};
    QTest::newRow("questions") << u"茶叶知识问答"_s
                               << QStringList{u"1.茶罐漏气了，先做什么？"_s, u"A.扔掉"_s,
                                      u"B.换罐"_s, u"答案：B"_s, u"2.春茶多久喝完？"_s,
                                      u"答案：半年以内。"_s};
    QTest::newRow("winners") << u"第三届采茶比赛获奖名单"_s
                             << QStringList{u"# 一等奖（2名）"_s, u"钱多多 青桥小学"_s,
                                    u"孙望舒 渡口村"_s, u"# 二等奖（1名）"_s,
                                    u"李𬭚舟 青桥中学"_s, u"颁奖仪式定在5月1日举行。"_s};
    QTest::newRow("stages") << u"茶山两日游行程"_s
                            << QStringList{u"# D1青桥—渡口村"_s, u"上午：乘船前往渡口村，约2小时"_s,
                                   u"下午：采茶"_s, u"# D2返程"_s, u"费用：每人80元"_s};
    QTest::newRow("offer") << u"茶庄五周年店庆"_s
                           << QStringList{u"全场茶叶8折起"_s, u"满100减20"_s, u"会员双倍积分"_s,
                                  u"活动时间：5月1日—5月5日"_s, u"地址：老渡口1号"_s,
                                  u"电话：0374-2661188"_s};
    QTest::newRow("results") << u"采茶比赛成绩"_s
                             << QStringList{u"女子组"_s, u"第一名 钱多多3.2公斤"_s,
                                    u"第二名 孙望舒3.1公斤"_s, u"男子组"_s,
                                    u"第一名 李砚2.9公斤"_s};
    QTest::newRow("verses") << u"茶思"_s
                            << QStringList{u"青山细雨新茶，"_s, u"小桥流水人家，"_s,
                                   u"古道竹篮白马。"_s, u"日斜时候，"_s, u"采茶人在天涯。"_s};
    QTest::newRow("said-by") << u"名家说茶"_s
                             << QStringList{u"茶使人清醒，酒使人糊涂。"_s, u"——钱多多"_s,
                                    u"一杯茶是半日闲。"_s, u"——孙望舒"_s};
    QTest::newRow("trains") << u"茶乡专列时刻调整"_s
                            << QStringList{u"T1青桥南—渡口东06:26开"_s, u"T3青桥南—渡口东06:53开"_s,
                                   u"T5青桥南—渡口东07:17开"_s, u"自4月1日起执行。"_s};
    QTest::newRow("uses") << u"菊花茶的功效与做法"_s
                          << QStringList{u"功效"_s, u"清热"_s, u"明目"_s, u"润喉"_s, u"# 做法"_s,
                                 u"取菊花五朵，用𬭚河水泡十分钟。"_s};
    QTest::newRow("thanks") << u"致全县茶农的感谢信"_s
                            << QStringList{u"亲爱的茶农朋友们："_s, u"采茶节圆满结束了！"_s,
                                   u"感谢每一位朋友的付出。"_s, u"明年春天，我们再相约！"_s,
                                   u"采茶节组委会"_s};
    QTest::newRow("evidence") << u"调查显示：七成受访者每天喝茶"_s
                              << QStringList{u"本次调查共收回问卷2016份。"_s,
                                     u"每天喝茶的占70.2%；"_s, u"每周喝一两次的占18.5%；"_s,
                                     u"几乎不喝的占11.3%。"_s};
}

void CleaningWholeLinesTest::rowsAreKept()
{
    QFETCH(const QString, title);
    QFETCH(const QStringList, rows);
    QString raw = title + u'\n';
    for (const QString& row : rows)
        raw += (row.startsWith(u'#') ? row.sliced(2) : row) + u'\n';
    for (const QString& word : {u"首班"_s, u"末班"_s, u"D1"_s, u"D2"_s, u"T1"_s, u"T3"_s, u"T5"_s,
             u"渡口东"_s}) // as people write them
        raw.replace(word, word + u' ');
    const CleanResult result = cleaned(raw);
    QCOMPARE(titlesOf(result), QStringList{title});
    QCOMPARE(blocksOf(result), rows);
    QVERIFY(result.noise.empty());
}

void CleaningWholeLinesTest::questionsAndAnswersHaveNoTitle()
{
    const QStringList lines{u"Q1：茶票丢了怎么办？"_s, u"A1：请先打电话挂失。"_s,
        u"Q2：补办带什么？"_s, u"A2：带上𬭚河茶园的收据。"_s};
    const CleanResult result = cleaned(lines.join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{QString()});
    QCOMPARE(blocksOf(result), lines);
}

void CleaningWholeLinesTest::versesBelowOthersAreKept()
{
    const QStringList verses{
        u"湖水没有声音"_s, u"只有一片𬭚叶"_s, u"落下来"_s, u"又被风带走"_s};
    const CleanResult result
        = cleaned(u"茶思\n\n青山细雨新茶，\n小桥流水人家，\n古道竹篮白马。\n\n静静的湖\n\n"_s
            + verses.join(u'\n'));
    QCOMPARE(blocksOf(result).last(4), verses);
    QVERIFY(titlesOf(result).contains(u"茶思"_s));
    // All without a mark.
    const CleanResult bare
        = cleaned(u"站台\n\n列车开走以后\n站台空了\n\n像一个人\n来回走着\n等谁\n"_s);
    QCOMPARE(titlesOf(bare), QStringList{u"站台"_s});
    QCOMPARE(blocksOf(bare).size(), 5);
}

/// Behind a paragraph that a page has broken.
void CleaningWholeLinesTest::rowsShorterThanTheMeasureStandApart()
{
    const CleanResult result = cleaned(
        u"青桥县茶馆春季茶会启事\n\n"
        "青桥县茶馆定于四月十日至二十日举办春季茶会，届时将泡出新茶三十\n"
        "余种，来自𬭚河两岸的茶园，并邀请五位老茶师与大家见面。\n\n"
        "一、茶会时间\n每天9:00—17:00\n\n二、注意事项\n1.请勿带宠物；\n2.儿童须有家长陪同。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"青桥县茶馆春季茶会启事"_s});
    const QStringList blocks = blocksOf(result);
    QCOMPARE(blocks.front(),
        u"青桥县茶馆定于四月十日至二十日举办春季茶会，届时将泡出新茶三十余种，"
        "来自𬭚河两岸的茶园，并邀请五位老茶师与大家见面。"_s);
    QVERIFY(blocks.contains(u"# 一、茶会时间"_s));
    QVERIFY(blocks.contains(u"每天9:00—17:00"_s));
    QVERIFY(blocks.contains(u"1.请勿带宠物；"_s));
}

void CleaningWholeLinesTest::lettersEndWithWhoWrote()
{
    const CleanResult result
        = cleaned(u"小舟：\n\n见字如面。\n\n家里都好，茶也采完了。\n\n妈妈\n3月10日\n"_s);
    QCOMPARE(titlesOf(result), QStringList{QString()});
    QCOMPARE(blocksOf(result),
        QStringList(
            {u"小舟："_s, u"见字如面。"_s, u"家里都好，茶也采完了。"_s, u"妈妈"_s, u"3月10日"_s}));
    const CleanResult speech = cleaned(u"在茶会上的发言\n各位茶友：\n大家早上好！\n今天说一件事。\n"
                                       "最后，祝茶会顺利，祝大家健康！\n谢谢大家！\n"_s);
    QCOMPARE(titlesOf(speech), QStringList{u"在茶会上的发言"_s});
    QCOMPARE(blocksOf(speech).size(), 5);
    for (const QString& block : blocksOf(speech))
        QVERIFY(!block.startsWith(u'#'));
}

void CleaningWholeLinesTest::playsKeepTheirSpeakers()
{
    const CleanResult result = cleaned(
        u"茶亭（节选）\n第一幕\n人物：钱多多、孙望舒\n时间：清明前后。\n地点：𬭚河老茶亭。\n"
        "钱多多　茶泡好了吗？\n孙望舒　（笑）早泡好了，就等你来！\n钱多多　那就喝一碗。\n"
        "孙望舒　再来一碗？\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"茶亭（节选）"_s});
    QCOMPARE(blocksOf(result).last(4),
        QStringList({u"钱多多 茶泡好了吗？"_s, u"孙望舒（笑）早泡好了，就等你来！"_s,
            u"钱多多 那就喝一碗。"_s, u"孙望舒 再来一碗？"_s}));
}

void CleaningWholeLinesTest::chaptersAndEntriesAreNotGlued()
{
    const CleanResult result = cleaned(
        u"《青桥县茶业发展若干措施》解读\n第一章　总则\n"
        "第一条　为促进茶业发展，根据有关规定，结合本县和𬭚河沿岸实\n际，制定本措施。\n"
        "第二条　本措施所称茶业，是指\n（一）种茶；\n（二）制茶。\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"《青桥县茶业发展若干措施》解读"_s});
    const QStringList blocks = blocksOf(result);
    QVERIFY(blocks.contains(u"# 第一章 总则"_s));
    QVERIFY(blocks.contains(u"（一）种茶；"_s));
}

void CleaningWholeLinesTest::tablesStandAmongRows_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("tabs") << u"产品\t销量\t同比\n绿茶\t320\t12%\n𬭚茶\t180\t-3%\n"_s;
    QTest::newRow("bars") << u"产品|销量|同比\n绿茶|320|12%\n𬭚茶|180|-3%\n"_s;
    QTest::newRow("markdown")
        << u"| 产品 | 销量 | 同比 |\n| --- | ---: | --- |\n| 绿茶 | 320 | 12% |\n| 𬭚茶 | 180 | -3% |\n"_s;
}

void CleaningWholeLinesTest::tablesStandAmongRows()
{
    QFETCH(const QString, table);
    const CleanResult result
        = cleaned(u"一季度茶叶销售\n\n"_s + table + u"\n1. 绿茶卖得快\n2. 红茶卖得慢\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"一季度茶叶销售"_s});
    QCOMPARE(result.articles[0].blocks.size(), size_t(3));
    const Block& block = result.articles[0].blocks.front();
    QCOMPARE(block.kind, BlockKind::Table);
    QCOMPARE(block.table.rows.size(), size_t(3));
    QCOMPARE(block.table.headerRows, 1);
    QCOMPARE(block.table.rows[2][0].text, u"𬭚茶"_s);
    QCOMPARE(blocksOf(result).last(2), QStringList({u"1.绿茶卖得快"_s, u"2.红茶卖得慢"_s}));
}

void CleaningWholeLinesTest::picturesOfRowsStay()
{
    const QStringList rows{u"📍地点：青桥茶园"_s, u"⏰时间：3月20日—4月10日"_s, u"💰门票：20元"_s,
        u"❗园内禁止生火❗"_s, u"💡小贴士：自带水杯。"_s,
        u"我们在𬭚河边种了一棵茶树🌳🌳"_s, u"盼它快快长大😊"_s};
    const CleanResult result = cleaned(u"🌸春日赏茶攻略🌸\n"_s + rows.join(u'\n') + u'\n');
    QCOMPARE(titlesOf(result), QStringList{u"春日赏茶攻略"_s});
    QCOMPARE(blocksOf(result), rows);
}

void CleaningWholeLinesTest::notesUnderFiguresAreNoTitles()
{
    const CleanResult result = cleaned(u"茶业数据\n（单位：吨）\n月份 春茶 秋茶\n1月 120 230\n"
                                       "2月 98 180\n3月 135 256\n数据来源：青桥县茶业协会\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"茶业数据"_s});
    QVERIFY(blocksOf(result).contains(u"数据来源：青桥县茶业协会"_s));
}

void CleaningWholeLinesTest::chatsKeepTheirOrder_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("name-over-words") << QStringList{u"钱多多2026-03-05 10:21:33"_s,
        u"明天的茶会几点开？"_s, u"𬭚舟2026-03-05 10:22:01"_s, u"九点半，三楼茶室"_s,
        u"钱多多2026-03-05 10:23:10"_s, u"要带茶具吗？"_s, u"𬭚舟2026-03-05 10:24:00"_s,
        u"带上新买的壶就行😊"_s};
    QTest::newRow("hours") << QStringList{
        u"钱多多10:21"_s, u"明天的茶会几点开？"_s, u"孙望舒10:22"_s, u"九点半，三楼茶室。"_s};
    QTest::newRow("in-brackets") << QStringList{u"[2026-03-05 10:21]钱多多：明天几点开？"_s,
        u"[2026-03-05 10:22]孙望舒：九点半。"_s, u"[2026-03-05 10:23]钱多多：收到"_s};
}

void CleaningWholeLinesTest::chatsKeepTheirOrder()
{
    QFETCH(const QStringList, lines);
    QString raw = lines.join(u'\n');
    for (const QString& name : {u"钱多多"_s, u"孙望舒"_s, u"𬭚舟"_s})
        raw.replace(name + u'2', name + u" 2"_s).replace(name + u'1', name + u" 1"_s);
    const CleanResult result = cleaned(raw);
    QCOMPARE(titlesOf(result), QStringList{QString()});
    QCOMPARE(blocksOf(result), lines);
    QVERIFY(result.noise.empty());
    QVERIFY(result.articles[0].source.isEmpty());
}

void CleaningWholeLinesTest::numbersOverCardsAreNoPages()
{
    const QStringList people{u"1"_s, u"钱多多"_s, u"采茶队"_s, u"连续三年采得最多。"_s, u"2"_s,
        u"孙望舒"_s, u"炒茶房"_s, u"练成三项绝活。"_s};
    const CleanResult result = cleaned(u"茶园能手风采\n"_s + people.join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{u"茶园能手风采"_s});
    QCOMPARE(blocksOf(result), people);
    const QStringList verses{u"1"_s, u"茶绿了"_s, u"又黄了"_s, u"山什么也没说"_s, u"2"_s,
        u"井是村的眼睛"_s, u"我往里看"_s, u"看见自己"_s, u"3"_s, u"老𬭚不响"_s, u"它只是"_s,
        u"挂着"_s};
    const CleanResult poems = cleaned(u"茶山的三首短诗\n"_s + verses.join(u'\n'));
    QCOMPARE(titlesOf(poems), QStringList{u"茶山的三首短诗"_s});
    QCOMPARE(blocksOf(poems), verses);
}

void CleaningWholeLinesTest::whoSignsHeadsNothing_data()
{
    QTest::addColumn<QStringList>("end");
    QTest::newRow("committee") << QStringList{
        u"特此公告。"_s, u"茶会筹备小组"_s, u"2026年3月8日"_s};
    QTest::newRow("capacity") << QStringList{
        u"谢谢你们！"_s, u"茶农：钱多多"_s, u"2026年3月15日"_s};
    QTest::newRow("day-of-the-year")
        << QStringList{u"欢迎大家参加！"_s, u"青桥村村委会"_s, u"3月10日"_s};
    QTest::newRow("under-contacts")
        << QStringList{u"联系人：钱多多13900002222"_s, u"青桥茶业学院"_s, u"二〇二六年四月十日"_s};
    QTest::newRow("court") << QStringList{u"判决如上。"_s, u"审判长 钱多多"_s, u"人民陪审员 孙舒"_s,
        u"二〇二六年一月十五日"_s, u"书记员 𬭚李舟"_s};
}

void CleaningWholeLinesTest::whoSignsHeadsNothing()
{
    QFETCH(const QStringList, end);
    const QString text
        = u"今年的茶会定在清明以后，地点在𬭚河边的老茶亭，请大家早做准备。"_s;
    const CleanResult result = cleaned(u"茶会公告\n"_s + text + u'\n' + end.join(u'\n') + u'\n');
    QCOMPARE(titlesOf(result), QStringList{u"茶会公告"_s});
    QCOMPARE(blocksOf(result), QStringList{text} + end);
}

void CleaningWholeLinesTest::writersStandUnderShortTitles()
{
    const CleanResult verses = cleaned(
        u"采茶\n钱甫\n清明山路远，谷雨早茶香。\n日暮人归去，𬭚声满竹房。\n\n"
        "老井\n孙望舒\n村东头有一口老井。\n井水凉得很。\n"_s);
    QCOMPARE(titlesOf(verses), QStringList({u"采茶"_s, u"老井"_s}));
    QCOMPARE(verses.articles[0].byline, u"钱甫"_s);
    QCOMPARE(verses.articles[1].byline, u"孙望舒"_s);
    const CleanResult speech = cleaned(u"在茶业会议上的讲话\n（2026年2月25日）\n钱多多\n同志们：\n"
                                       "今天开会，主要说三件事。\n谢谢大家！\n"_s);
    QCOMPARE(speech.articles.size(), size_t(1));
    QCOMPARE(speech.articles[0].byline, u"钱多多"_s);
    QCOMPARE(blocksOf(speech),
        QStringList({u"同志们："_s, u"今天开会，主要说三件事。"_s, u"谢谢大家！"_s}));
}

void CleaningWholeLinesTest::versesHaveTheirTitle_data()
{
    QTest::addColumn<QString>("top");
    QTest::addColumn<QStringList>("verses");
    QTest::newRow("said-again") << u"采茶花"_s
                                << QStringList{u"青桥民歌"_s, u"好一朵洁白的采茶花"_s,
                                       u"好一朵洁白的采茶花"_s, u"香在𬭚河两岸"_s};
    QTest::newRow("dedication") << u"致茶山\n——写在谷雨前\n钱多多"_s
                                << QStringList{u"你是青的"_s, u"也是黄的"_s, u"你把雾托起"_s,
                                       u"像一枚没有寄出的邮票"_s};
    QTest::newRow("numbered") << u"短诗两首"_s
                              << QStringList{u"一"_s, u"茶绿了"_s, u"又黄了"_s, u"二"_s,
                                     u"井不说话"_s, u"它只是亮着"_s};
    QTest::newRow("bullets") << u"茶会要点"_s
                             << QStringList{u"•备好茶具"_s, u"•扫净茶亭"_s, u"•4月2日再议"_s};
    QTest::newRow("pictures") << u"喝茶小知识"_s
                              << QStringList{u"✅饭后半小时喝"_s, u"❌不空腹喝"_s, u"🈲隔夜茶不喝"_s,
                                     u"评分：⭐⭐⭐⭐"_s};
}

void CleaningWholeLinesTest::versesHaveTheirTitle()
{
    QFETCH(const QString, top);
    QFETCH(const QStringList, verses);
    const CleanResult result = cleaned(top + u'\n' + verses.join(u'\n'));
    QCOMPARE(titlesOf(result), QStringList{top.section(u'\n', 0, 0)});
    QCOMPARE(blocksOf(result), verses);
}

QTEST_APPLESS_MAIN(CleaningWholeLinesTest)
#include "cleaning_whole_lines_test.moc"
