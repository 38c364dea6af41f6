#include "cleaned_text.h"
#include "posted_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

/// All that is text of `result`, letters alone.
QString lettersOf(const CleanResult& result)
{
    QString all;
    for (const Article& article : result.articles) {
        all += article.section + article.kicker + article.title + article.subtitle
            + article.authorNote;
        for (const Block& block : article.blocks)
            all += block.text;
    }
    return letters(all);
}

const QString kPath = u"首页 > 新闻中心 > 工作动态"_s;
const QString kHeadline = u"老渡船变成了水上书屋"_s;
const QString kMeta = u"来源：柳湾日报 发布时间：2025-04-28 17:42 浏览次数：123 字号：大 中 小"_s;
const QStringList kFoot{
    u"上一篇：渡口的四季"_s, u"下一篇：没有了"_s, u"阅读 1234"_s, u"版权所有 柳湾镇融媒体中心"_s};
const QString kNext = u"镇里修通十里水渠惠及八百户人家"_s;

} // namespace

/// What looks like a page of the web, or like its furniture, and is none.
class WebPageTrapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesOfStoriesAreNoFurniture_data();
    void linesOfStoriesAreNoFurniture();
    void storiesStayApart_data();
    void storiesStayApart();
    void subheadsThatAreWordsOfButtonsAreKept();
    void signaturesStandOverTheAppendix();
    void notesOverTheWriterStayInThePosting();
    void noticesAreSignedOverTheirAppendices();
    void postingsInHalfWidthMarks();
    void linesOfTimeAndSourceAreNoTitles();
    void accountsThatWroteItThemselvesAreNoWriters();
    void listsBelowTheTextSplitNoPage();
};

void WebPageTrapsTest::linesOfStoriesAreNoFurniture_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("kept");
    const QStringList head{kPath, kHeadline, kMeta, kFirst};
    QTest::newRow("label-of-advertisement-without-a-blank-line")
        << head + QStringList{u"广告"_s, kSecond, kThird} + kFoot << QStringList{kSecond, kThird};
    QTest::newRow("label-over-a-heading") << head + QStringList{u"广告"_s, u"书从哪里来"_s, kSecond}
            + kFoot << QStringList{u"书从哪里来"_s, kSecond};
    QTest::newRow("label-over-a-heading-set-apart")
        << head + QStringList{u"广告"_s, u"𠮷桥的书从哪里来"_s, QString(), kSecond} + kFoot
        << QStringList{u"𠮷桥的书从哪里来"_s, kSecond};
    QTest::newRow("first-sentence-behind-the-account")
        << QStringList{kPath, kHeadline, u"柳湾日报 2025-04-28 17:42 阅读 120"_s, u"柳湾日报"_s,
               u"深秋的柳湾，一片金黄。"_s, kFirst}
            + kFoot
        << QStringList{u"深秋的柳湾，一片金黄。"_s};
    QTest::newRow("poem") << QStringList{u"渡口的傍晚"_s, u"船在水上低头"_s, u"炊烟升起来了"_s,
        u"母亲站在𠮷桥"_s, u"等一盏灯回家"_s, u"孩子数着星星"_s, u"来源：柳湾文学 2025-04-28"_s,
        u"END"_s, u"阅读 1234"_s}
                          << QStringList{u"渡口的傍晚"_s, u"船在水上低头"_s, u"炊烟升起来了"_s,
                                 u"母亲站在𠮷桥"_s, u"等一盏灯回家"_s, u"孩子数着星星"_s};
    QTest::newRow("posted-table") << QStringList{u"2025-04-28 10:12 柳湾发布"_s,
        u"柳湾镇秋粮价格表"_s, u"小麦 2.36元"_s, u"玉米 2.10元"_s, u"稻谷 2.60元"_s,
        u"大豆 5.00元"_s, u"阅读 100"_s, u"点赞 3"_s, u"END"_s}
                                  << QStringList{u"柳湾镇秋粮价格表"_s, u"小麦 2.36元"_s,
                                         u"玉米 2.10元"_s, u"稻谷 2.60元"_s, u"大豆 5.00元"_s};
    QTest::newRow("appendix-behind-the-editor") << head
            + QStringList{u"责任编辑：路遥"_s, u"附：评审组成员名单"_s, u"孙𬭚舟 钱多多"_s}
            + kFoot << QStringList{u"附：评审组成员名单"_s, u"孙𬭚舟 钱多多"_s};
    QTest::newRow("background-under-related-links")
        << head + QStringList{u"相关链接"_s, kSecond, kThird} + kFoot
        << QStringList{kSecond, kThird};
    QTest::newRow("sentences-under-references") << QStringList{kHeadline,
        u"2025-04-28 10:12 柳湾发布"_s, kFirst, u"参考文献"_s, kSecond, kThird, u"阅读 10"_s,
        u"END"_s} << QStringList{kSecond, kThird};
    QTest::newRow("figures-of-the-story")
        << QStringList{kHeadline, u"柳湾图书馆 2025-04-28 10:00"_s, kFirst, u"阅读：120万"_s,
               u"收藏：3000"_s, u"分享：50"_s, kSecond, u"完"_s, u"点赞 3"_s}
        << QStringList{u"阅读：120万"_s, u"收藏：3000"_s, u"分享：50"_s};
    QTest::newRow("two-parts") << QStringList{kHeadline,
        u"作者：孙𬭚舟 2025-04-28 10:00 阅读 30"_s, u"上篇：问水"_s, kFirst,
        u"下篇：护水"_s, kSecond, u"打印本页 关闭窗口"_s}
                               << QStringList{u"上篇：问水"_s, u"下篇：护水"_s};
    QTest::newRow("who-holds-the-event") << QStringList{kPath, kHeadline, kMeta,
                                                u"主办：柳湾镇文化站"_s, u"承办：水上书屋"_s,
                                                kFirst, kSecond}
            + kFoot << QStringList{u"主办：柳湾镇文化站"_s, u"承办：水上书屋"_s};
    QTest::newRow("verses-of-a-letter") << head
            + QStringList{u"他在信里写道："_s, u"点击下方的链接"_s, u"分享到每一个群"_s, kSecond}
            + kFoot << QStringList{u"点击下方的链接"_s, u"分享到每一个群"_s};
    QTest::newRow("letter-beyond-the-plane")
        << head + QStringList{u"更多𠮷"_s, kSecond} + kFoot << QStringList{u"更多𠮷"_s};
}

void WebPageTrapsTest::linesOfStoriesAreNoFurniture()
{
    QFETCH(QStringList, lines);
    QFETCH(QStringList, kept);
    const CleanResult result = cleaned(lines);
    const QString all = lettersOf(result);
    for (const QString& line : kept)
        QVERIFY2(all.contains(letters(line)), qUtf8Printable(line));
}

void WebPageTrapsTest::storiesStayApart_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("titles");
    const QString wide = u"　　"_s;
    const QStringList two{kHeadline, kNext};
    QTest::newRow("bar-of-sections-and-imprint") << QStringList{u"要闻｜政务｜民生｜文化"_s,
        QString(), kHeadline, QString(), wide + kFirst, wide + kSecond, QString(), kNext, QString(),
        wide + kThird, QString(), u"版权所有 柳湾镇融媒体中心"_s}
                                                 << two;
    QTest::newRow("words-between-arrows-and-end-mark") << QStringList{u"决策 > 执行 > 监督"_s,
        QString(), kHeadline, QString(), wide + kFirst, wide + kSecond, QString(), kNext, QString(),
        wide + kThird, QString(), u"（完）"_s} << two;
    QTest::newRow("plain-stories-with-end-marks") << QStringList{kHeadline, QString(),
        wide + kFirst, wide + kSecond, u"（完）"_s, u"点赞 3"_s, QString(), kNext, QString(),
        wide + kThird, wide + kSecond, u"（完）"_s, u"阅读 10"_s}
                                                  << two;
    QTest::newRow("plain-stories-without-blank-lines") << QStringList{kHeadline, wide + kFirst,
        u"（完）"_s, u"阅读 10"_s, kNext, wide + kSecond, u"（完）"_s, u"阅读 30"_s}
                                                       << two;
    QTest::newRow("plain-story-in-front-of-the-foot") << QStringList{kPath, kHeadline, kMeta,
                                                             kFirst, kSecond, QString(), kNext,
                                                             QString(), kThird, kSecond}
            + kFoot << two;
    QTest::newRow("plain-stories-behind-the-foot") << QStringList{kPath, kHeadline, kMeta, kFirst,
        u"分享"_s, u"上一篇：渡口的四季"_s, u"下一篇：没有了"_s, QString(), kNext, QString(),
        kThird, QString(), u"𠮷桥村建成新图书室迎来小读者"_s, QString(),
        kSecond} << two + QStringList{u"𠮷桥村建成新图书室迎来小读者"_s};
    QTest::newRow("headline-with-its-author-behind-a-count")
        << QStringList{kPath, kHeadline, u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, kFirst,
               u"阅读 10"_s, QString(), kNext, u"作者：孙𬭚舟 2025-04-29"_s, kThird}
            + kFoot
        << two;
    QTest::newRow("posting-behind-a-posting-without-its-foot")
        << QStringList{kHeadline, u"2025-04-28 10:12 柳湾发布"_s, kFirst, kSecond, kNext,
               u"原创 小舟 柳湾观察 2025年4月29日 08:12 河南"_s, kThird, kSecond}
            + kFoot
        << two;
    QTest::newRow("plain-story-under-the-buttons") << QStringList{kPath, kHeadline, kMeta, kFirst,
        kSecond, u"打印本页 关闭窗口"_s, kNext, kThird, kSecond}
                                                   << two;
    QTest::newRow("sub-heads-between-blank-lines")
        << QStringList{kPath, kHeadline, kMeta, kFirst, QString(), u"一条旧渡船装下四千本书"_s,
               QString(), kSecond, kFirst, QString(), u"一块太阳能板点亮渔村夜晚"_s, QString(),
               kThird}
            + kFoot
        << QStringList{kHeadline};
    QTest::newRow("posting-pasted-without-its-foot") << QStringList{u"点击上方蓝字关注我们"_s,
        u"收录于合集 #渡口的人 12个"_s, kHeadline, u"2025-04-28 10:12 柳湾发布"_s, kFirst, kThird}
                                                     << QStringList{kHeadline};
    QTest::newRow("plain-story-behind-the-end-mark") << QStringList{u"点击上方蓝字关注我们"_s,
        kHeadline, u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, wide + kFirst, wide + kSecond,
        u"END"_s, QString(), kNext, QString(), wide + kThird, wide + kSecond, u"END"_s,
        u"阅读 100"_s} << two;
}

void WebPageTrapsTest::storiesStayApart()
{
    QFETCH(QStringList, lines);
    QFETCH(QStringList, titles);
    const CleanResult result = cleaned(lines);
    QStringList found = titlesOf(result);
    // An imprint that is not known may stand alone behind them.
    while (found.size() > titles.size() && result.articles[size_t(found.size()) - 1].blocks.empty())
        found.removeLast();
    QCOMPARE(found, titles);
    for (const QString& line : {kFirst, kThird})
        if (lines.filter(line).size() > 0)
            QVERIFY(lettersOf(result).contains(letters(line)));
}

void WebPageTrapsTest::subheadsThatAreWordsOfButtonsAreKept()
{
    const CleanResult result = cleaned(QStringList{kPath, kHeadline, kMeta, kFirst, u"推荐"_s,
                                           kSecond, u"推广"_s, kThird, u"高清"_s, kSecond}
        + kFoot);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kFirst, u"# 推荐"_s, kSecond, u"# 推广"_s, kThird, u"# 高清"_s, kSecond}));
}

void WebPageTrapsTest::signaturesStandOverTheAppendix()
{
    const CleanResult result
        = cleaned({u"首页 > 公告公示 > 通知"_s, u"关于水上书屋冬季开放的通知"_s,
            u"发布时间：2025-04-28 10:12 浏览次数：123"_s, u"各村委会："_s, kFirst, kSecond,
            u"活动地点：柳湾渡口"_s, u"柳湾镇文化站"_s, u"2025年4月26日"_s, u"附件：开放时间表"_s,
            u"【打印本页】【关闭窗口】"_s, u"上一篇：渡口的四季"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].date, QDate(2025, 4, 28));
    QCOMPARE(blocksOf(result.articles[0]).mid(3),
        (QStringList{u"活动地点：柳湾渡口"_s, u"柳湾镇文化站"_s, u"2025年4月26日"_s,
            u"附件：开放时间表"_s}));
}

void WebPageTrapsTest::notesOverTheWriterStayInThePosting()
{
    const CleanResult result = cleaned({u"点击上方“柳湾观察”关注我们"_s, QString(), kHeadline,
        QString(), u"原创 小舟 柳湾观察"_s, u"2025年4月28日 07:30 河南"_s, QString(), kFirst,
        QString(), u"△ 水上书屋一角。孙𬭚舟 摄"_s, QString(), kSecond, QString(),
        u"写在最后"_s, QString(), kThird, QString(), u"注：文中部分人物为化名"_s, QString(),
        u"- END -"_s, QString(), u"撰文：孙𬭚舟"_s, u"编辑：简宁"_s, QString(),
        u"往期精彩"_s, u"👉 乡村图书馆一年来"_s, QString(), u"阅读 2316　赞 41　在看 27"_s});
    QCOMPARE(titlesOf(result), QStringList(kHeadline));
    QCOMPARE(blocksOf(result.articles[0]).mid(3),
        (QStringList{u"# 写在最后"_s, kThird, u"注：文中部分人物为化名"_s}));
}

void WebPageTrapsTest::noticesAreSignedOverTheirAppendices()
{
    const CleanResult result = cleaned(
        QStringList{u"当前位置：首页 > 政务公开 > 通知公告"_s, u"关于开展水上书屋志愿服务的通知"_s,
            u"发布时间：2025-04-09 来源：柳湾镇文化站 访问量：127次"_s, u"各村委会："_s, kFirst,
            u"附件：1.志愿者报名表"_s, u"2.服务安排表"_s, u"柳湾镇文化站"_s, u"2025年4月8日"_s,
            u"附件1"_s, u"志愿者报名表"_s, u"姓名 性别 电话"_s}
        + kFoot);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].date, QDate(2025, 4, 9));
    const QStringList blocks = blocksOf(result.articles[0]);
    QVERIFY(blocks.contains(u"柳湾镇文化站"_s));
    QVERIFY(blocks.contains(u"2025年4月8日"_s));
    QVERIFY(lettersOf(result).contains(u"附件1志愿者报名表姓名性别电话"_s));
}

void WebPageTrapsTest::postingsInHalfWidthMarks()
{
    const CleanResult result = cleaned({u"柳湾镇:老渡船变成了水上书屋!"_s, QString(),
        u"原创 小舟 柳湾观察 2025年4月28日 08:12 河南"_s, QString(), u"点击上方蓝字关注我们"_s,
        QString(), u"👇👇👇"_s, QString(), kFirst, QString(),
        u"▲ 船舱里的书架（孙𬭚舟 摄）"_s, kSecond, QString(), u"01"_s, QString(),
        u"夜里亮起灯"_s, QString(), kThird, QString(), u"来源:柳湾镇文化站"_s, u"编辑:小舟"_s,
        QString(), u"往期推荐"_s, u"● 速看！书屋开放时间表"_s, u"阅读 1.2万  赞 86  在看 33"_s,
        u"分享 收藏 点赞 在看"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"柳湾镇:老渡船变成了水上书屋!"_s);
    QCOMPARE(result.articles[0].section, QString());
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kFirst, u"^ 船舱里的书架（孙𬭚舟摄）"_s, kSecond,
            u"# 夜里亮起灯"_s, kThird}));
}

void WebPageTrapsTest::linesOfTimeAndSourceAreNoTitles()
{
    for (const QStringList& foot : {QStringList(), QStringList{u"阅读 10"_s}}) {
        const CleanResult result = cleaned(
            QStringList{kHeadline, u"2025-04-28 10:12 柳湾发布"_s, kFirst, kSecond} + foot);
        QCOMPARE(titlesOf(result), QStringList(kHeadline));
        QCOMPARE(result.articles[0].source, u"柳湾发布"_s);
        QCOMPARE(result.articles[0].date, QDate(2025, 4, 28));
    }
    // A programme's days are its text.
    const CleanResult result = cleaned({u"水上书屋活动日程"_s, u"2025年4月28日 09:00 开幕式"_s,
        u"2025年4月28日 10:00 读书会"_s, kFirst});
    QVERIFY(lettersOf(result).contains(u"读书会"_s));
    QCOMPARE(result.articles[0].source, QString());
}

void WebPageTrapsTest::accountsThatWroteItThemselvesAreNoWriters()
{
    const CleanResult result = cleaned({kHeadline, u"原创 柳湾观察 柳湾观察"_s,
        u"2025年4月28日 07:30"_s, u"文 | 孙𬭚舟"_s, kFirst, kSecond, kThird,
        u"收录于合集 #渡口的人 12个"_s, u"上一篇"_s, u"一座小城的罐头生意"_s, u"阅读原文"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].byline, u"孙𬭚舟"_s);
    QCOMPARE(result.articles[0].source, u"柳湾观察"_s);
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kFirst, kSecond, kThird}));
}

void WebPageTrapsTest::listsBelowTheTextSplitNoPage()
{
    const CleanResult result
        = cleaned({kHeadline, u"2025-04-28 10:12 柳湾发布"_s, kFirst, u"获奖名单"_s,
            u"一等奖：孙𬭚舟"_s, u"二等奖：钱多多"_s, u"扫码关注"_s, u"阅读 10"_s});
    QCOMPARE(titlesOf(result), QStringList(kHeadline));
    QCOMPARE(result.articles[0].section, QString());
    QVERIFY(lettersOf(result).contains(u"二等奖钱多多"_s));
}

QTEST_APPLESS_MAIN(WebPageTrapsTest)
#include "web_page_traps_test.moc"
