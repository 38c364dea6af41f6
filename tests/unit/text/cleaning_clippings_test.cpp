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
    void rowsOfASitesNamesAreFurniture_data();
    void rowsOfASitesNamesAreFurniture();
    void rowFromHomeTellsAPageByItself();
    void accountsNamedTwiceAreNoTitle_data();
    void accountsNamedTwiceAreNoTitle();
    void accountOverTheTimeIsNoTitle_data();
    void accountOverTheTimeIsNoTitle();
    void headlineOverTheTimeIsNoAccount();
    void callsToFollowTheAccountAreNoText();
    void emojiAroundPartsAreOrnaments();
    void emojiThatTellRowsApartStay();
    void cooperationUnderAPostingIsNoText();
    void whomToAskBelowAStoryIsItsOwn_data();
    void whomToAskBelowAStoryIsItsOwn();
    void hotlinesOfAPaperAreNoText_data();
    void hotlinesOfAPaperAreNoText();
    void headlinesGoOnWithWhatOneMay_data();
    void headlinesGoOnWithWhatOneMay();
    void subheadsBuiltAlikeOrSetApart_data();
    void subheadsBuiltAlikeOrSetApart();
    void titlesBuiltAlikeStayTitles();
    void oneShortTitleSetApartStaysATitle();
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

void CleaningClippingsTest::rowsOfASitesNamesAreFurniture_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("share");
    QTest::newRow("from-home") << u"首页 机构概况 政务公开 办事服务 互动交流 专题专栏"_s
                               << u"分享：微信 微博 QQ空间"_s;
    QTest::newRow("wide-spaces") << u"网站首页　走进青桥　新闻中心　信息公开　网上办事　公众参与"_s
                                 << u"微信好友 朋友圈 新浪微博"_s;
    QTest::newRow("without-home") << u"机构职能 政策文件 办事指南 数据开放 互动交流 专题专栏"_s
                                  << u"分享到： QQ好友 QQ空间"_s;
}

void CleaningClippingsTest::rowsOfASitesNamesAreFurniture()
{
    QFETCH(const QString, names);
    QFETCH(const QString, share);
    const CleanResult result = cleanedLines({names, u"当前位置：首页 > 政务公开 > 部门动态"_s,
        QString(), u"青桥县粮食烘干中心投用"_s, QString(),
        u"信息来源：青桥县农业农村局　　发布日期：2026-03-03 16:42　　浏览次数：87 次"_s, share,
        u"【打印】 【关闭】"_s, QString(), kGrain, QString(), kCost, QString(),
        u"上一篇：青桥县召开春耕会议"_s, u"网站地图 | 联系我们"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    const Article& article = result.articles[0];
    QCOMPARE(article.kicker, QString());
    QCOMPARE(article.title, u"青桥县粮食烘干中心投用"_s);
    QCOMPARE(article.source, u"青桥县农业农村局"_s);
    QCOMPARE(blocksOf(article), (QStringList{kGrain, kCost}));
}

void CleaningClippingsTest::rowFromHomeTellsAPageByItself()
{
    const CleanResult result
        = cleanedLines({u"首页 新闻 政务 服务 互动"_s, u"政务公开 > 通知公告"_s,
            u"青桥县粮食烘干中心投用"_s, u"发布时间：2026-03-01 来源：青桥县农业农村局"_s, kGrain,
            u"一、收费标准"_s, kCost, u"打印 关闭"_s});
    QCOMPARE(titlesOf(result), QStringList{u"青桥县粮食烘干中心投用"_s});
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kGrain, u"# 一、收费标准"_s, kCost}));
}

void CleaningClippingsTest::accountsNamedTwiceAreNoTitle_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::newRow("date-below") << QStringList{
        u"原创 𠮷望舒 青桥农话 青桥农话"_s, u" 2026年3月5日 18:02 河南 听全文"_s};
    QTest::newRow("one-line") << QStringList{
        u"原创 𠮷望舒 青桥农话 青桥农话 2026年3月5日 18:02 河南"_s};
    QTest::newRow("lines") << QStringList{
        u"原创"_s, u"𠮷望舒"_s, u"青桥农话"_s, u"青桥农话"_s, u"2026年3月5日 18:02 河南"_s};
}

void CleaningClippingsTest::accountsNamedTwiceAreNoTitle()
{
    QFETCH(const QStringList, head);
    const CleanResult result = cleanedLines(QStringList{u"烘干中心开到了家门口"_s} + head
        + QStringList{u"点击蓝字关注我们"_s, QString(), kGrain, QString(), kCost, QString(),
            u"阅读原文"_s, u"分享 收藏 点赞 在看"_s});
    QCOMPARE(titlesOf(result), QStringList{u"烘干中心开到了家门口"_s});
    const Article& article = result.articles[0];
    QCOMPARE(article.kicker + article.subtitle, QString());
    QCOMPARE(article.byline, u"𠮷望舒"_s);
    QCOMPARE(article.source, u"青桥农话"_s);
    QCOMPARE(blocksOf(article), (QStringList{kGrain, kCost}));
}

void CleaningClippingsTest::accountOverTheTimeIsNoTitle_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("call");
    QTest::newRow("place-behind-time") << u"2026年2月28日 07:30 湖南"_s << u"点击蓝字关注我们"_s;
    QTest::newRow("quoted-by-a-call")
        << u"2026-02-28 07:30"_s << u"点击上方“𬭚城发布”可以订阅哦！"_s;
}

void CleaningClippingsTest::accountOverTheTimeIsNoTitle()
{
    QFETCH(const QString, date);
    QFETCH(const QString, call);
    const CleanResult result
        = cleanedLines({u"烘干中心建起来了，然后呢？"_s, u"𬭚城发布"_s, date, QString(), call,
            QString(), kGrain, QString(), kCost, QString(), u"阅读原文"_s, u"微信扫一扫"_s});
    QCOMPARE(titlesOf(result), QStringList{u"烘干中心建起来了，然后呢？"_s});
    const Article& article = result.articles[0];
    QCOMPARE(article.kicker + article.subtitle, QString());
    QCOMPARE(article.source, u"𬭚城发布"_s);
    QCOMPARE(blocksOf(article), (QStringList{kGrain, kCost}));
}

void CleaningClippingsTest::headlineOverTheTimeIsNoAccount()
{
    const CleanResult result
        = cleanedLines({u"暖心！"_s, u"七条老街换上感应路灯"_s, u"2026年2月28日 07:30 湖南"_s,
            QString(), kLamps, QString(), kCost, QString(), u"阅读原文"_s, u"微信扫一扫"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    const Article& article = result.articles[0];
    QVERIFY(article.title.endsWith(u"七条老街换上感应路灯"_s));
    QCOMPARE(article.source, QString());
}

void CleaningClippingsTest::callsToFollowTheAccountAreNoText()
{
    const QString other = u"村里人爱看“青桥农话”，晚饭后念给老人听，关注它的人越来越多。"_s;
    const CleanResult result = cleanedLines(
        {u"烘干中心开到了家门口"_s, u"青桥农话"_s, u"2026年1月8日 06:58 发表于安徽"_s, QString(),
            u"关注“青桥农话”，每天一篇好文章"_s, QString(), kGrain, QString(), other, QString(),
            kCost, QString(), u"来源：颍川日报"_s, u"觉得文章不错，点个在看"_s, u"阅读原文"_s});
    QCOMPARE(titlesOf(result), QStringList{u"烘干中心开到了家门口"_s});
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kGrain, other, kCost}));
}

void CleaningClippingsTest::emojiAroundPartsAreOrnaments()
{
    const CleanResult result
        = cleanedLines({u"🎉烘干中心开到了家门口🎉"_s, u"青桥农话 2026年3月5日 18:02 河南"_s,
            QString(), kLamps, QString(), u"🌾 01 🌾"_s, QString(), u"✨ 从燃煤到热泵 ✨"_s, QString(),
            kGrain, QString(), u"☘️ 二 ☘️"_s, QString(), u"村民怎么预约"_s, QString(),
            u"📌 "_s + kCost, QString(), u"👍是留言里最多的图案。"_s, QString(),
            u"📍 地址：青桥县双桥镇旧粮站"_s, QString(), u"阅读原文"_s, u"分享 收藏 点赞 在看"_s});
    QCOMPARE(titlesOf(result), QStringList{u"烘干中心开到了家门口"_s});
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kLamps, u"# 从燃煤到热泵"_s, kGrain, u"# 村民怎么预约"_s, kCost,
            u"👍是留言里最多的图案。"_s, u"地址：青桥县双桥镇旧粮站"_s}));
}

void CleaningClippingsTest::emojiThatTellRowsApartStay()
{
    const CleanResult result = cleanedLines({u"🎉 晒场开放办法 🎉"_s, QString(), kGrain, QString(),
        u"🌾 小麦在东边晒。"_s, u"🌽 玉米在西边晒。"_s, u"❌ 𬭚粉不能进场。"_s, QString(),
        kCost, QString(), u"📌 "_s + kLamps});
    QCOMPARE(titlesOf(result), QStringList{u"晒场开放办法"_s});
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kGrain, u"🌾小麦在东边晒。"_s, u"🌽玉米在西边晒。"_s,
            u"❌𬭚粉不能进场。"_s, kCost, kLamps}));
    QStringList dropped;
    for (const Noise& noise : result.noise)
        if (noise.reason == u"ornament")
            dropped.append(QString::number(noise.line) + u' ' + noise.text);
    QCOMPARE(dropped, (QStringList{u"1 🎉 🎉"_s, u"11 📌"_s}));
}

void CleaningClippingsTest::cooperationUnderAPostingIsNoText()
{
    const CleanResult result = cleanedLines({u"烘干中心开到了家门口"_s,
        u"青桥农话 2026年3月5日 18:02 河南"_s, QString(), kGrain, QString(), kCost, QString(),
        u"来源：颍川日报"_s, u"欢迎转发到朋友圈 | 转载请联系本号授权"_s, u"商务合作：qqnh2026"_s,
        u"阅读原文"_s, u"在看 11"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kGrain, kCost}));
}

void CleaningClippingsTest::whomToAskBelowAStoryIsItsOwn_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("to-book") << u"预约热线：0000-5550123"_s;
    QTest::newRow("to-sign-up") << u"报名电话：5550123转2"_s;
    QTest::newRow("free") << u"服务热线：400-555-0123"_s;
    QTest::newRow("beyond-bmp") << u"𠮷县订票电话：0000-5550123、5550124"_s;
}

void CleaningClippingsTest::whomToAskBelowAStoryIsItsOwn()
{
    QFETCH(QString, line);
    const QString story
        = u"四个乡镇合用烘干中心\n\n　　"_s + kGrain + u"\n　　"_s + kBirds + u"\n\n"_s + line;
    const CleanResult alone = cleaned(story + u'\n');
    QCOMPARE(titlesOf(alone), QStringList{u"四个乡镇合用烘干中心"_s});
    QCOMPARE(paragraphsOf(alone), (QStringList{kGrain, kBirds, line}));
    const CleanResult first = cleaned(
        story + u"\n\n七条老街换上新路灯\n\n　　"_s + kLamps + u"\n　　"_s + kBirds + u'\n');
    for (const Article& article : first.articles)
        QVERIFY(article.title != line && article.kicker != line);
    QVERIFY(paragraphsOf(first).contains(line));
}

void CleaningClippingsTest::hotlinesOfAPaperAreNoText_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isDropped");
    QTest::newRow("wide")
        << u"新闻热线：００００－６６１２３４５　　广告热线：００００－６６１２３４６"_s << true;
    QTest::newRow("several-numbers")
        << u"报料热线：0000-1234567 / 1234568　发行电话：0000-7654321"_s << true;
    QTest::newRow("no-colon") << u"读者热线 0000-8765432"_s << true;
    QTest::newRow("of-the-story") << u"预约服务热线：0000-2345678。"_s << false;
    QTest::newRow("sentence") << u"新闻热线0000-2345678昨天响了四十多次。"_s << false;
}

void CleaningClippingsTest::hotlinesOfAPaperAreNoText()
{
    QFETCH(const QString, line);
    QFETCH(const bool, isDropped);
    const CleanResult result = cleanedLines(
        {u"青桥县粮食烘干中心投用"_s, QString(), kGrain, QString(), kCost, QString(), line});
    QCOMPARE(result.noise.size(), size_t(isDropped));
    QCOMPARE(paragraphsOf(result),
        (QStringList{kGrain, kCost} + (isDropped ? QStringList() : QStringList{line})));
}

void CleaningClippingsTest::headlinesGoOnWithWhatOneMay_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("may") << u"种粮大户存粮进库"_s << u"可领烘干补贴"_s << true;
    QTest::newRow("at-most") << u"合作社添置烘干机"_s << u"最高可贷三百万元"_s << true;
    QTest::newRow("word") << u"青桥县能源账本"_s << u"可再生能源占比过半"_s << false;
}

/// The headline stands behind its story, in a narrow column with a blank line behind each line.
void CleaningClippingsTest::headlinesGoOnWithWhatOneMay()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const bool, isOne);
    QStringList lines;
    for (const QString& paragraph : {kGrain, kCost, kLamps})
        for (qsizetype at = 0; at < paragraph.size(); at += 18)
            lines << paragraph.mid(at, 18) << QString();
    lines << u"来源：颍川新报"_s << QString() << first << QString() << second << QString();
    const CleanResult result = cleanedLines(lines);
    QCOMPARE(titlesOf(result).contains(first + second), isOne);
}

void CleaningClippingsTest::subheadsBuiltAlikeOrSetApart_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("same-question") << u"配方怎么换"_s << u"标签怎么改"_s;
    QTest::newRow("same-words") << u"账从哪里算"_s << u"货从哪里来"_s;
    QTest::newRow("set-apart") << u"选址的学问"_s << u"𠮷家人的办法"_s;
}

/// In an express, headlines follow the story before without a blank line.
void CleaningClippingsTest::subheadsBuiltAlikeOrSetApart()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    const CleanResult result = cleanedLines({u"●行业动态"_s, QString(), u"青桥县粮食烘干中心投用"_s,
        kGrain, QString(), kBirds, u"柳岸区给老街换灯，厂家忙着“换配方”"_s, kLamps, QString(),
        first, kCost, QString(), kGrain, QString(), second, kBirds, QString(), kLamps, u"●数字"_s,
        QString(), u"白鹭湖越冬候鸟增至三十一种"_s, kBirds, QString(), kCost});
    QCOMPARE(titlesOf(result),
        (QStringList{u"青桥县粮食烘干中心投用"_s, u"柳岸区给老街换灯，厂家忙着“换配方”"_s,
            u"白鹭湖越冬候鸟增至三十一种"_s}));
    QCOMPARE(blocksOf(result.articles[1]),
        (QStringList{kLamps, u"# "_s + first, kCost, kGrain, u"# "_s + second, kBirds, kLamps}));
}

void CleaningClippingsTest::titlesBuiltAlikeStayTitles()
{
    const CleanResult result = cleanedLines({u"●简讯"_s, QString(), u"县粮站扩建"_s, kGrain,
        QString(), u"县书店扩建"_s, kLamps, u"白鹭湖越冬候鸟种类创下新高"_s, kBirds});
    QCOMPARE(titlesOf(result),
        (QStringList{u"县粮站扩建"_s, u"县书店扩建"_s, u"白鹭湖越冬候鸟种类创下新高"_s}));
}

void CleaningClippingsTest::oneShortTitleSetApartStaysATitle()
{
    const CleanResult result
        = cleanedLines({u"●简讯"_s, QString(), u"青桥县粮食烘干中心投用"_s, kGrain, QString(),
            u"老街换新灯"_s, kLamps, u"白鹭湖湿地今年越冬候鸟的种类创下新高"_s, kBirds});
    QCOMPARE(titlesOf(result),
        (QStringList{u"青桥县粮食烘干中心投用"_s, u"老街换新灯"_s,
            u"白鹭湖湿地今年越冬候鸟的种类创下新高"_s}));
}

QTEST_APPLESS_MAIN(CleaningClippingsTest)

#include "cleaning_clippings_test.moc"
