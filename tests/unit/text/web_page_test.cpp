#include "cleaned_text.h"
#include "posted_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

} // namespace

class WebPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesOneArticle_data();
    void givesOneArticle();
    void saysWhyEachLineIsDropped();
    void pagesPastedOneAfterAnotherAreArticles();
    void digestsThatArePostedKeepTheirStories();
    void storiesThatMentionButtonsStayWhole();
    void subheadsOfPagesBeginNoArticle();
    void textBehindTheEndMarkIsKept();
    void listsBehindTheWritersNameAreKept();
    void sentencesInTheFootAreKept();
    void storiesThatExplainASiteStayWhole();
    void noticesKeepWhomToAskAndWhoSigned();
    void advertisementsEndAtTheBlankLine();
    void questionsThatCountNothingStayInTheText();
    void linesOfHostilePagesAreBounded();
};

void WebPageTest::givesOneArticle_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<QStringList>("body");
    QTest::addColumn<QStringList>("foot");
    QTest::addColumn<QStringList>("blocks");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("byline");
    const QString title = u"老渡船变成了水上书屋"_s;
    const QStringList plain{kFirst, kSecond, kThird};
    QTest::newRow("posting-with-numbered-parts")
        << QStringList{u"点击上方蓝字，关注“柳湾观察”"_s, title,
               u"原创 孙𬭚舟 柳湾观察 2025年03月18日 07:30 柳湾"_s, u"收录于话题"_s,
               u"#渡口的人"_s, u"12个"_s, u"图片"_s}
        << QStringList{kFirst, u"01"_s, u"书从哪里来"_s, kSecond, u"图片"_s,
               u"▲ 船舱里的书架。孙𬭚舟 摄"_s, u"02"_s, u"夜里亮起灯"_s, kThird}
        << QStringList{u"END"_s, u"文字｜孙𬭚舟"_s, u"责编｜简宁"_s, u"预览时标签不可点"_s,
               u"微信扫一扫"_s, u"继续滑动看下一个"_s, u"柳湾观察"_s, u"轻触阅读原文"_s}
        << QStringList{kFirst, u"# 书从哪里来"_s, kSecond,
               u"^ 船舱里的书架。孙𬭚舟 摄"_s, u"# 夜里亮起灯"_s, kThird}
        << u"柳湾观察"_s << u"孙𬭚舟"_s;
    QTest::newRow("posting-with-marked-subheads")
        << QStringList{title, u"柳湾发布 2025年06月03日 17:05 听全文"_s,
               u"↑↑↑点击上方蓝字关注我们"_s}
        << QStringList{kFirst, u"▍书从哪里来"_s, kSecond, u"【夜里亮起灯】"_s, kThird}
        << QStringList{u"·END·"_s, u"来源 / 柳湾发布"_s, u"编辑 / 祁小湾"_s, u"柳湾发布"_s,
               u"视频号"_s, u"分享"_s, u"收藏"_s, u"在看"_s, u"点赞"_s}
        << QStringList{kFirst, u"# 书从哪里来"_s, kSecond, u"# 夜里亮起灯"_s, kThird}
        << u"柳湾发布"_s << QString();
    QTest::newRow("posting-with-parts-and-account-card")
        << QStringList{title, u"原创"_s, u"阿葵"_s, u"渡口笔记"_s, u"2025年01月22日 21:10"_s,
               u"湖北"_s, u"1人听过"_s, u"以下文章来源于水乡研究所 ，作者阿葵"_s, u"渡口笔记."_s,
               u"记录水边的人和事。"_s}
        << QStringList{kFirst, u"PART.1"_s, u"书从哪里来"_s, kSecond, u"PART.2"_s, u"夜里亮起灯"_s,
               kThird}
        << QStringList{u"— 完 —"_s, u"本文首发于渡口笔记，转载请在后台留言“转载”"_s, u"喜欢作者"_s,
               u"阅读 2.3万"_s, u"赞 512"_s, u"写留言"_s}
        << QStringList{kFirst, u"# 书从哪里来"_s, kSecond, u"# 夜里亮起灯"_s, kThird}
        << u"水乡研究所"_s << u"阿葵"_s;
    QTest::newRow("posting-with-account-time-and-place-apart")
        << QStringList{title, u"渡口笔记"_s, u"\u00a0"_s, u"2025年6月3日 07:00"_s, u"\u00a0"_s,
               u"湖北"_s, u"以下文章来源于水乡𬭚研究所\u00a0，作者阿葵"_s}
        << QStringList{kFirst, QString(), u"一、书从哪里来？"_s, QString(), kSecond,
               u"船舱里的书架。（图源：柳湾镇文化站）"_s, QString(), u"二、夜里还开门吗？"_s,
               QString(), kThird}
        << QStringList{u"收录于合集 #渡口的人 12个"_s, u"微信扫一扫关注该公众号"_s, u"分享"_s,
               u"收藏"_s, u"点赞"_s, u"在看"_s, u"留言 12"_s}
        << QStringList{kFirst, u"# 一、书从哪里来？"_s, kSecond,
               u"^ 船舱里的书架。（图源：柳湾镇文化站）"_s, u"# 二、夜里还开门吗？"_s, kThird}
        << u"水乡𬭚研究所"_s << u"阿葵"_s;
    QTest::newRow("posting-with-its-writers-over-the-title")
        << QStringList{u"原创 阿葵 渡口笔记"_s, u"2025年6月3日 07:00"_s, u"湖北"_s, title,
               u"以下文章来源于 水乡𬭚研究所 ，作者 大齐 小满"_s}
        << plain << QStringList{u"分享"_s, u"收藏"_s, u"在看"_s} << plain
        << u"水乡𬭚研究所"_s << u"阿葵 大齐 小满"_s;
    QTest::newRow("posting-with-account-and-place-apart-of-its-own")
        << QStringList{title, u"渡口笔记"_s, QString(), u"2025年6月3日 07:00"_s, QString(),
               u"湖北"_s}
        << plain << QStringList{u"阅读原文"_s, u"阅读 886"_s, u"在看"_s} << plain << u"渡口笔记"_s
        << QString();
    QTest::newRow("posting-with-video")
        << QStringList{u"点击蓝字"_s, u"关注我们"_s, title,
               u"柳湾发布 2025-06-11 08:00 发表于柳湾"_s}
        << QStringList{kFirst, u"已关注"_s, u"重播"_s, u"柳湾发布已关注"_s, u"00:00/01:47"_s,
               u"倍速播放中"_s, u"0.5倍"_s, u"视频加载失败，请刷新页面再试"_s, kSecond, kThird}
        << QStringList{u"阅读原文"_s, u"阅读 886"_s} << plain << u"柳湾发布"_s << QString();
    QTest::newRow("portal") << QStringList{u"柳湾网>>地方频道>>文化"_s, title,
        u"2025-05-12 09:13 来源： 柳湾日报 【字体：大 中 小】 分享到："_s}
                            << plain
                            << QStringList{u"（责任编辑：苗青、方塘）"_s, u"分享让更多人看到"_s,
                                   u"相关新闻"_s, u"乡村图书馆一年来"_s,
                                   u"关于我们 | 广告服务 | 联系我们 | 网站地图"_s,
                                   u"柳湾网版权所有，未经书面授权禁止使用"_s}
                            << plain << u"柳湾日报"_s << QString();
    QTest::newRow("county-government")
        << QStringList{u"网站首页 | 走进柳湾 | 政务公开 | 互动交流"_s,
               u"当前位置：网站首页 > 政务公开 > 部门动态"_s, title,
               u"信息来源：柳湾镇文化站　发布日期：2025-04-09　点击率：127"_s}
        << plain
        << QStringList{u"【字号：大 中 小】【我要打印】【关闭】"_s, u"上一条：全镇植树任务完成"_s,
               u"下一条：没有了"_s, u"版权所有：柳湾镇人民政府"_s,
               u"ICP备案号：柳ICP备00000002号-1"_s}
        << plain << u"柳湾镇文化站"_s << QString();
    QTest::newRow("wide-line-of-credits")
        << QStringList{u"您当前所在的位置：首页 > 新闻中心 > 工作动态"_s, title,
               u"发布时间：2025-03-14 09:25　　来源：柳湾镇文化和旅游服务中心　　浏览次数：312　　"
               "字号：大 中 小　　打印"_s}
        << plain
        << QStringList{u"责任编辑：宗岱"_s, u"【打印本页】　【关闭窗口】"_s,
               u"扫一扫在手机打开当前页"_s, u"分享到："_s}
        << plain << u"柳湾镇文化和旅游服务中心"_s << QString();
    QTest::newRow("notice-with-index")
        << QStringList{u"首页 » 信息公开 » 通知公告"_s, u"索引号：000014349/2025-00218"_s,
               u"发文机关：柳湾镇文化站"_s, u"文号：柳文〔2025〕31号"_s,
               u"成文日期：2025年06月30日"_s, u"有效性：有效"_s, title,
               u"日期：2025-07-02 16:20　来源：柳湾镇文化站　浏览：1024 次"_s}
        << QStringList{u"各村委会，有关单位："_s, kFirst, kSecond, kThird, u"柳湾镇文化站"_s,
               u"2025年6月30日"_s}
        << QStringList{u"分享："_s, u"打印 关闭"_s, u"主办：柳湾镇文化站 网站标识码：9900000077"_s,
               u"柳ICP备00000003号 柳公网安备00000000000002号"_s}
        << QStringList{u"各村委会，有关单位："_s, kFirst, kSecond, kThird, u"柳湾镇文化站"_s,
               u"2025年6月30日"_s}
        << u"柳湾镇文化站"_s << QString();
    QTest::newRow("credits-above-the-headline") << QStringList{u"当前位置：首页 > 新闻动态 > 图片新闻"_s,
        u"发布时间：2025-10-16 08:55:01 信息来源：柳湾镇文化站 浏览量：77 【打印】 【字体：大 中 小】"_s,
        title} << plain << QStringList{u"分享到："_s, u"关闭窗口"_s, u"主管单位：柳湾镇人民政府"_s}
                                                << plain << u"柳湾镇文化站"_s << QString();
    QTest::newRow("page-of-a-paper")
        << QStringList{title, u"本报记者 孙𬭚舟"_s,
               u"《 柳湾日报 》（ 2025年03月04日 第 06 版）"_s}
        << plain
        << QStringList{u"(责编：岳林炜、胡渐)"_s, u"分享让更多人看到"_s, u"推荐阅读"_s,
               u"春分将至 各地农时不误"_s, u"【详细】"_s}
        << plain << u"柳湾日报"_s << u"孙𬭚舟"_s;
    QTest::newRow("posting-with-dressed-numbers")
        << QStringList{title, u"原创 阿葵 渡口笔记 2025年7月20日 22:01 青海"_s,
               u"点击蓝字 关注我们"_s}
        << QStringList{kFirst, u"◆ ◆ ◆"_s, u"/ 1 /"_s, u"书从哪里来"_s, kSecond,
               u"← 左右滑动查看更多 →"_s, u"/ 2 /"_s, u"夜里亮起灯"_s, kThird}
        << QStringList{u"本文仅代表作者观点，不构成任何建议。"_s, u"· 推荐阅读 ·"_s,
               u"一克盐的旅行"_s}
        << QStringList{kFirst, u"# 书从哪里来"_s, kSecond, u"# 夜里亮起灯"_s, kThird}
        << u"渡口笔记"_s << u"阿葵"_s;
    QTest::newRow("press-release")
        << QStringList{u"新闻稿"_s, u"供即时发布"_s, title, u"来源：柳湾航运　　2025-06-18 10:00"_s}
        << QStringList{kFirst, kSecond, u"关于柳湾航运"_s, kThird}
        << QStringList{u"—— 完 ——"_s, u"媒体联系"_s, u"联系人：纪晓棠"_s, u"电话：0999-5550123"_s,
               u"邮箱：press@liuwan.example"_s}
        << QStringList{kFirst, kSecond, u"# 关于柳湾航运"_s, kThird} << u"柳湾航运"_s << QString();
    QTest::newRow("press-release-in-two-languages")
        << QStringList{u"PRESS RELEASE"_s, u"新闻发布"_s, title, u"2025年8月19日，柳湾"_s}
        << QStringList{kFirst, kSecond, u"关于柳湾航运"_s, kThird}
        << QStringList{u"— 结束 —"_s, u"新闻联系人"_s, u"𠮷小舟"_s, u"0999-5550137"_s,
               u"press@liuwan.example"_s}
        << QStringList{kFirst, kSecond, u"# 关于柳湾航运"_s, kThird} << QString() << QString();
    QTest::newRow("paper-app")
        << QStringList{title, u"渡口新闻记者 佟𠮷渡"_s, u"2025-08-05 07:42"_s,
               u"来源：渡口新闻 ∙ 城事 >"_s, u"字号"_s}
        << QStringList{kFirst, u"孩子们在船头看书。 渡口新闻记者 邬岸 图"_s, kSecond, kThird}
        << QStringList{u"责任编辑：卓帆"_s, u"图片编辑：蓝海洋"_s, u"渡口新闻报料：0999-5550155"_s,
               u"渡口新闻，未经授权不得转载"_s, u"+1"_s, u"收藏"_s, u"我要举报"_s, u"评论(28)"_s,
               u"热新闻"_s, u"一座桥的最后一夜"_s, u"扫码下载渡口新闻客户端"_s}
        << QStringList{kFirst, u"^ 孩子们在船头看书。渡口新闻记者 邬岸 图"_s, kSecond, kThird}
        << u"渡口新闻"_s << u"佟𠮷渡"_s;
    QTest::newRow("news-feed") << QStringList{u"首页"_s, u"推荐"_s, u"热点"_s, QString(), title,
        u"平川晚报"_s, u"2025-10-11 20:16 · 平川晚报官方账号"_s, u"关注"_s}
                               << plain
                               << QStringList{u"举报/反馈"_s, u"评论 36"_s, u"写下您的评论..."_s,
                                      u"相关推荐"_s, u"平川：书屋开进渔村 平川晚报 2天前"_s,
                                      u"打开APP阅读全文"_s}
                               << plain << u"平川晚报"_s << QString();
}

void WebPageTest::givesOneArticle()
{
    QFETCH(QStringList, head);
    QFETCH(QStringList, body);
    QFETCH(QStringList, foot);
    QFETCH(QStringList, blocks);
    QFETCH(QString, source);
    QFETCH(QString, byline);
    const CleanResult result
        = cleaned(head + QStringList{QString()} + body + QStringList{QString()} + foot);
    QCOMPARE(result.articles.size(), size_t(1));
    const Article& article = result.articles[0];
    QCOMPARE(article.title, u"老渡船变成了水上书屋"_s);
    QCOMPARE(article.kicker, QString());
    QCOMPARE(article.section, QString());
    QCOMPARE(blocksOf(article), blocks);
    QCOMPARE(article.source, source);
    QCOMPARE(article.byline, byline);
    QCOMPARE(article.date.year(), 2025);
}

void WebPageTest::saysWhyEachLineIsDropped()
{
    const QStringList lines{u"首页 > 文化"_s, u"老渡船变成了水上书屋"_s,
        u"2025-05-12 09:13 来源：柳湾日报 打印"_s, kFirst, u"广告"_s, u"渡口茶馆开业，到店有礼"_s,
        QString(), kSecond, u"END"_s, u"相关阅读"_s, u"乡村图书馆一年来"_s, u"上一篇：渡口的四季"_s,
        u"柳ICP备00000003号"_s};
    const CleanResult result = cleaned(lines);
    QStringList reasons;
    for (const Noise& noise : result.noise)
        reasons << noise.reason;
    QCOMPARE(reasons,
        (QStringList{u"page-furniture"_s, u"advertisement"_s, u"advertisement"_s, u"web-leftover"_s,
            u"web-leftover"_s, u"recommendation"_s, u"recommendation"_s, u"recommendation"_s}));
    // What is neither in the article nor dropped was turned into its fields.
    QString all;
    for (const Noise& noise : result.noise)
        all += noise.text;
    for (const Block& block : result.articles[0].blocks)
        all += block.text;
    all += result.articles[0].title + result.articles[0].source;
    for (const QString& line : lines)
        if (!line.startsWith(u"2025"))
            QVERIFY2(letters(all).contains(letters(line)), qUtf8Printable(line));
}

void WebPageTest::pagesPastedOneAfterAnotherAreArticles()
{
    const CleanResult result = cleaned({u"点击“柳湾发布”关注我们"_s, u"老渡船变成了水上书屋"_s,
        u"柳湾发布 2025年02月14日 18:00 发表于柳湾"_s, kFirst, u"夜里亮起灯"_s, kSecond, u"—END—"_s,
        u"编辑：耿槐"_s, u"阅读原文"_s, u"阅读 886"_s, QString(), u"您现在的位置：首页>>文化动态"_s,
        u"镇里给书屋装上太阳能板"_s,
        u"来源：柳湾镇文化站　时间：2025-02-20 10:05　浏览量：56　字体：[大][中][小]"_s,
        u"　　"_s + kThird, u"　　"_s + kSecond, u"打印此页 关闭窗口"_s, u"上一篇：无"_s});
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].title, u"老渡船变成了水上书屋"_s);
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kFirst, u"# 夜里亮起灯"_s, kSecond}));
    QCOMPARE(result.articles[1].title, u"镇里给书屋装上太阳能板"_s);
    QCOMPARE(result.articles[1].source, u"柳湾镇文化站"_s);
    QCOMPARE(blocksOf(result.articles[1]), (QStringList{kThird, kSecond}));
}

void WebPageTest::digestsThatArePostedKeepTheirStories()
{
    const CleanResult result = cleaned(
        {u"点击上方蓝字关注“柳湾发布”"_s, QString(), u"柳湾发布 2025年02月01日 07:00 柳湾"_s,
            QString(), u"老渡船变成了水上书屋"_s, kFirst, u"来源：柳湾日报"_s, QString(),
            u"三年只丢过两本书"_s, kSecond, u"来源：柳湾晚报"_s, QString(), u"太阳能板装上书屋"_s,
            kThird, u"来源：柳湾发布"_s, QString(), u"END"_s, u"分享"_s, u"收藏"_s, u"点赞"_s});
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[1].title, u"三年只丢过两本书"_s);
    QCOMPARE(result.articles[1].source, u"柳湾晚报"_s);
}

void WebPageTest::storiesThatMentionButtonsStayWhole()
{
    const QStringList body{
        u"“点击上方蓝字关注我们”——这句话，柳湾镇的店主们几乎人人会说。全镇的公众号超过两百个。"_s,
        u"广告怎么写，大家一起商量"_s,
        u"“广告”两个字在这里不招人嫌，谁家要发文章，先在群里念一遍，大家说好才发。"_s,
        u"分享、收藏、点赞、在看，四个按钮背后是真实的顾客，不能靠刷，镇里的𠮷主任说。"_s,
        u"今年的课程还讲版权和免责声明怎么写，报名的人排到了明年春天，一半是六十岁以上的老人。"_s};
    const CleanResult result
        = cleaned(QStringList{u"“阅读原文”里的生意"_s, u"柳湾日报 2025-05-20 08:00"_s} + body);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"“阅读原文”里的生意"_s);
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{body[0], u"# "_s + body[1], body[2], body[3], body[4]}));
    QVERIFY(result.noise.empty());
}

void WebPageTest::subheadsOfPagesBeginNoArticle()
{
    // Each looks like the headline of a story of its own.
    const QStringList names{u"柳湾渡口改造提升项目"_s, u"水上书屋夜间照明项目"_s,
        u"渔村公共码头扩建工程"_s, u"沿河步道与观景台项目"_s, u"老船木再利用工坊项目"_s};
    QStringList lines{u"点击上方“柳湾发布”关注我们"_s, QString(), u"定了！柳湾5个项目集中开工"_s,
        u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, u"收录于合集 #项目建设 12个"_s, QString(),
        kFirst};
    for (const QString& name : names)
        lines << u" "_s << name
              << u"总投资1.6亿元，占地60亩，计划2026年6月建成，先修码头，再铺步道。"_s;
    lines << QString() << u"来源：柳湾发布"_s << u"编辑：路遥　　审核：江沛"_s << QString()
          << u"点分享"_s << u"点收藏"_s << u"点点赞"_s << u"点在看"_s << u"阅读 3562"_s;
    const CleanResult result = cleaned(lines);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"定了！柳湾5个项目集中开工"_s);
    QStringList subheads;
    for (const Block& block : result.articles[0].blocks)
        if (block.kind == BlockKind::Subhead)
            subheads << block.text;
    QCOMPARE(subheads, names);
}

void WebPageTest::textBehindTheEndMarkIsKept()
{
    const CleanResult result = cleaned({u"点击上方“柳湾发布”关注我们"_s, u"老渡船变成了水上书屋"_s,
        u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, kFirst, kSecond, u"END"_s, kThird,
        u"编辑：路遥"_s, u"阅读原文"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kFirst, kSecond, kThird}));
}

void WebPageTest::listsBehindTheWritersNameAreKept()
{
    const QStringList list{u"附件：借书最多的读者名单"_s, u"𠮷小川"_s, u"孙𬭚舟"_s, u"钱多多"_s,
        u"周三三"_s, u"吴丽丽"_s};
    const CleanResult result
        = cleaned(QStringList{u"当前位置：首页 > 文化动态"_s, u"老渡船变成了水上书屋"_s,
                      u"2025-04-28 17:42 来源：柳湾日报 打印"_s, kFirst, kSecond, u"作者：阿葵"_s}
            + list + QStringList{u"打印本页 关闭窗口"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]), QStringList({kFirst, kSecond}) + list);
}

void WebPageTest::sentencesInTheFootAreKept()
{
    const CleanResult result = cleaned({u"当前位置：首页 > 文化动态"_s, u"老渡船变成了水上书屋"_s,
        u"2025-04-28 17:42 来源：柳湾日报 打印"_s, kFirst, kSecond, u"责任编辑：路遥"_s,
        u"上一篇：渡口的四季"_s, u"分享到："_s, u"打印本页 关闭窗口"_s, kThird, u"返回顶部"_s,
        u"柳ICP备00000003号"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kFirst, kSecond, kThird}));
}

void WebPageTest::storiesThatExplainASiteStayWhole()
{
    const CleanResult result = cleaned({u"点击上方蓝字关注“柳湾发布”"_s,
        u"手把手教你预订水上书屋"_s, u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, kFirst,
        u"第一步：登录"_s, u"打开APP，点击右下角“我的”，用手机号登录。"_s, u"首页 > 办事 > 预订"_s,
        u"第二步：选座"_s, u"点击下方“选座”按钮，靠窗的座位要提前一天预订，不收押金。"_s,
        u"分享到家庭群，子女也可以代为预订。"_s, u"主办单位：柳湾镇文化站"_s, u"END"_s,
        u"编辑：青豆"_s, u"阅读原文"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{kFirst, u"# 第一步：登录"_s, u"打开APP，点击右下角“我的”，用手机号登录。"_s,
            u"首页>办事>预订"_s, u"# 第二步：选座"_s,
            u"点击下方“选座”按钮，靠窗的座位要提前一天预订，不收押金。"_s,
            u"分享到家庭群，子女也可以代为预订。"_s, u"主办单位：柳湾镇文化站"_s}));
}

void WebPageTest::noticesKeepWhomToAskAndWhoSigned()
{
    const CleanResult result = cleaned({u"首页 > 新闻中心 > 公告"_s,
        u"关于书屋冬季开放时间的声明"_s, u"发布时间：2025-05-06 来源：柳湾航运 浏览：402"_s, kFirst,
        kSecond, u"声明：书屋从未收取押金，对冒用书屋名义收费的行为，将依法追究责任。"_s,
        u"联系人：钱先生"_s, u"联系电话：0999-5550111"_s, u"柳湾航运股份有限公司"_s,
        u"2025年5月6日"_s, u"分享到："_s, u"上一篇：渡口的四季"_s,
        u"Copyright © 柳湾航运 版权所有"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]).mid(2),
        (QStringList{u"声明：书屋从未收取押金，对冒用书屋名义收费的行为，将依法追究责任。"_s,
            u"联系人：钱先生"_s, u"联系电话：0999-5550111"_s, u"柳湾航运股份有限公司"_s,
            u"2025年5月6日"_s}));
}

void WebPageTest::advertisementsEndAtTheBlankLine()
{
    const CleanResult result = cleaned({u"点击上方“柳湾发布”关注我们"_s, u"老渡船变成了水上书屋"_s,
        u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, QString(), kFirst, QString(), u"广告"_s,
        u"渡口茶馆开业，详询0999-5550166"_s, QString(), kSecond, QString(), u"END"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kFirst, kSecond}));
}

void WebPageTest::questionsThatCountNothingStayInTheText()
{
    // A list of what readers ask, with no text below each.
    const QStringList asked{u"1、押金怎么退？"_s, u"2、书能借多久？"_s, u"3、夜里几点关门？"_s};
    const CleanResult result
        = cleaned(QStringList{u"点击上方蓝字关注“柳湾发布”"_s, u"老渡船变成了水上书屋"_s,
                      u"柳湾发布 2025-04-28 17:42 发表于柳湾"_s, kFirst, kSecond}
            + asked + QStringList{kThird, u"END"_s, u"编辑：青豆"_s, u"阅读原文"_s});
    QCOMPARE(result.articles.size(), size_t(1));
    for (const QString& block : blocksOf(result.articles[0]))
        QVERIFY2(!block.startsWith(u"# "), qUtf8Printable(block));
}

void WebPageTest::linesOfHostilePagesAreBounded()
{
    // Openings without a story, again and again, and headings without a text.
    QStringList lines;
    for (int i = 0; i < 4000; ++i)
        lines << u"首页 > 文化"_s << u"老渡船𬭚变成了水上书屋"_s
              << u"2025-05-12 09:13 来源：柳湾日报 打印"_s << u"▍"_s << u"01"_s << u"END"_s;
    const CleanResult result = cleaned(lines);
    QVERIFY(result.articles.size() <= size_t(lines.size()));
}

QTEST_APPLESS_MAIN(WebPageTest)
#include "web_page_test.moc"
