#include "html_pages.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Which part of a page is the article, and what is known about it.
class HtmlPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheArticleOfANewsPage();
    void keepsParagraphsSetWithBreaks();
    void keepsALeadOutsideTheText();
    void takesFactsFromTheHead_data();
    void takesFactsFromTheHead();
    void takesTheWholeNameOfASource_data();
    void takesTheWholeNameOfASource();
    void knowsAHeadlineByItsLargeType();
    void putsTheLineUnderTheHeadlineFirst();
    void keepsWhatStandsUnderTheHeadline_data();
    void keepsWhatStandsUnderTheHeadline();
    void readsASubtitleWithinTheText();
    void readsTheInfoLineUnderAKicker();
    void takesReportersWithoutColon();
    void takesTheNameBetweenBars();
    void takesNoDayOfTheText();
    void takesNoSourceFromACaption();
    void dropsAPaddedNumberOverAShortLine();
    void readsWeChatPages();
    void marksWhatSpeaksToReaders_data();
    void marksWhatSpeaksToReaders();
};

void HtmlPageTest::findsTheArticleOfANewsPage()
{
    const auto document = read(newsPage(paragraph(kFirst) + paragraph(kSecond)));
    QVERIFY(document.value.raw.isOneArticle);
    QCOMPARE(texts(document),
        QStringList({QStringLiteral("颍川开通氢能专线"),
            QStringLiteral("2025-03-04 10:20 来源：颍川日报 作者：张三"), kFirst, kSecond}));
    QCOMPARE(document.value.raw.known.source, QStringLiteral("颍川日报"));
    QCOMPARE(document.value.raw.known.byline, QStringLiteral("张三"));
    QCOMPARE(document.value.raw.known.date, QDate(2025, 3, 4));
    const auto cleaned = text::clean(document.value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    QCOMPARE(cleaned.articles.front().title, QStringLiteral("颍川开通氢能专线"));
    QCOMPARE(cleaned.articles.front().blocks.size(), size_t(2));
}

void HtmlPageTest::keepsParagraphsSetWithBreaks()
{
    const auto document = read(newsPage(kFirst + QStringLiteral("<br><br>　　") + kSecond));
    QCOMPARE(texts(document).mid(2), QStringList({kFirst, kSecond}));
}

void HtmlPageTest::keepsALeadOutsideTheText()
{
    const QString lead
        = QStringLiteral("本报讯 记者昨天从开发区获悉，酝酿两年的氢能专线终于有了结果，"
                         "沿线企业对此期盼已久。");
    const auto document = read(
        QStringLiteral("<html><head><title>颍川开通氢能专线</title></head><body><div>"
                       "<h1>颍川开通氢能专线</h1><div class='zhaiyao'>%1</div><div>%2</div></div>"
                       "</body></html>")
            .arg(paragraph(lead), (paragraph(kFirst) + paragraph(kSecond)).repeated(4)));
    QVERIFY(texts(document).contains(lead));
}

void HtmlPageTest::takesFactsFromTheHead_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QDate>("date");
    const QDate day(2025, 3, 4);
    QTest::newRow("json-ld") << QStringLiteral(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":"
        "[\"NewsArticle\"],\"headline\":\"颍川开通氢能专线\",\"datePublished\":"
        "\"2025-03-03T18:00:00Z\",\"author\":[{\"@type\":\"Person\",\"name\":\"张三\"},{\"@type\":"
        "\"Organization\",\"name\":\"网站\"}],\"publisher\":{\"name\":\"颍川日报\"}}]}</script>")
                             << QStringLiteral("颍川日报") << QStringLiteral("张三") << day;
    QTest::newRow("government") << QStringLiteral(
        "<meta name='ArticleTitle' content='颍川开通氢能专线'><meta name='PubDate' "
        "content='2025-03-04 10:20'><meta name='ContentSource' content='颍川日报'>"
        "<meta name='Author' content='张三'>")
                                << QStringLiteral("颍川日报") << QStringLiteral("张三") << day;
    QTest::newRow("open-graph") << QStringLiteral(
        "<meta property='article:published_time' "
        "content='2025-03-04T10:20:00+08:00'><meta name='author' content='某网站'>"
        "<meta name='source' content='来源：颍川日报'>")
                                << QStringLiteral("颍川日报") << QString() << day;
    QTest::newRow("damaged") << QStringLiteral(
        "<script type='application/ld+json'>{\"@type\":</script><meta "
        "property='article:published_time' content='yesterday'>")
                             << QString() << QString() << QDate();
}

void HtmlPageTest::takesFactsFromTheHead()
{
    QFETCH(QString, head);
    const auto document
        = read(QStringLiteral("<html><head><title>颍川开通氢能专线</title>%1</head><body>"
                              "<h1>颍川开通氢能专线</h1>%2</body></html>")
                   .arg(head, paragraph(kFirst) + paragraph(kSecond)));
    QTEST(document.value.raw.known.source, "source");
    QTEST(document.value.raw.known.byline, "byline");
    QTEST(document.value.raw.known.date, "date");
}

void HtmlPageTest::takesTheWholeNameOfASource_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const QString& line, const QString& source) {
        QTest::newRow(name) << line << source;
    };
    row("ends in 发布", QStringLiteral("2025-01-08 来源：颍川发布 作者：张三"),
        QStringLiteral("颍川发布"));
    row("at the end", QStringLiteral("来源：颍川发布"), QStringLiteral("颍川发布"));
    row("label of the date behind", QStringLiteral("来源：颍川日报发布时间：2025-01-08"),
        QStringLiteral("颍川日报"));
    row("both", QStringLiteral("来源：颍川发布发布日期：2025-01-08"), QStringLiteral("颍川发布"));
    row("button behind", QStringLiteral("来源：𬭚川日报 分享到"),
        QStringLiteral("𬭚川日报"));
}

void HtmlPageTest::takesTheWholeNameOfASource()
{
    QFETCH(const QString, line);
    const auto document = read(QStringLiteral("<html><body><h1>颍川开通氢能专线</h1><p>") + line
        + QStringLiteral("</p>") + paragraph(kFirst) + paragraph(kSecond)
        + QStringLiteral("</body></html>"));
    QTEST(document.value.raw.known.source, "source");
}

void HtmlPageTest::knowsAHeadlineByItsLargeType()
{
    const auto document = read(
        QStringLiteral("<html><body><table><tr><td align=center><b><font size=5>颍川开通氢能专线"
                       "</font></b></td></tr><tr><td>发布时间：2025-03-04　信息来源：颍川发布"
                       "　浏览次数：10次</td></tr><tr><td><div class=TRS_Editor>")
        + paragraph(kFirst) + paragraph(kSecond)
        + QStringLiteral("</div></td></tr></table></body></html>"));
    const auto cleaned = text::clean(document.value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    QCOMPARE(cleaned.articles.front().title, QStringLiteral("颍川开通氢能专线"));
    QCOMPARE(cleaned.articles.front().source, QStringLiteral("颍川发布"));
    QCOMPARE(cleaned.articles.front().date, QDate(2025, 3, 4));
}

void HtmlPageTest::putsTheLineUnderTheHeadlineFirst()
{
    const auto document = read(newsPage(paragraph(kFirst) + paragraph(kSecond),
        QStringLiteral("<meta name='source' content='颍川新闻网'>"
                       "<meta property='article:published_time' content='2025-03-05'>")));
    QCOMPARE(document.value.raw.known.source, QStringLiteral("颍川日报"));
    QCOMPARE(document.value.raw.known.date, QDate(2025, 3, 4));
}

namespace {

/// A page whose text is in an element of its own, after the headline and what stands under it.
QString pageWithHead(const QString& head)
{
    return QStringLiteral("<html><head><title>颍川开通氢能专线_颍川新闻网</title></head><body>"
                          "<div class='main'>%1<div class='content'>%2</div></div></body></html>")
        .arg(head, paragraph(kFirst) + paragraph(kSecond));
}

const QString kHeadline = QStringLiteral("<h1>颍川开通氢能专线</h1>");
const QString kInfo = QStringLiteral("<div class='info'>2025-03-04 来源：颍川日报</div>");

} // namespace

void HtmlPageTest::keepsWhatStandsUnderTheHeadline_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("subtitle");
    QTest::addColumn<QString>("firstParagraph");
    QTest::addColumn<QString>("noise");
    const QString line = QStringLiteral("首批𬭚牌重卡十二辆");
    const auto under = [&](const QString& mark) {
        return kHeadline + mark.arg(line) + kInfo;
    };
    QTest::newRow("second heading")
        << under(QStringLiteral("<h2>%1</h2>")) << line << kFirst << QString();
    QTest::newRow("paragraph") << under(QStringLiteral("<p>%1</p>")) << line << kFirst << QString();
    QTest::newRow("named") << kHeadline + kInfo
            + QStringLiteral("<div class='fu-biaoti'>%1</div>").arg(line)
                           << line << kFirst << QString();
    QTest::newRow("dash") << under(QStringLiteral("<div>——%1</div>")) << QStringLiteral("——") + line
                          << kFirst << QString();
    const QString abstract = QStringLiteral("摘要：十二辆重卡上路，𠮷祥物同日亮相。");
    QTest::newRow("abstract") << kHeadline + kInfo
            + QStringLiteral("<div class=abstract>%1</div>").arg(abstract)
                              << QString() << abstract << QString();
    QTest::newRow("label") << kHeadline + kInfo + QStringLiteral("<div>%1</div>").arg(line)
                           << QString() << kFirst << line;
    const QString longLead
        = QStringLiteral("导语：") + QStringLiteral("𬭚材").repeated(450) + QStringLiteral("末");
    QTest::newRow("long abstract") << kHeadline + kInfo
            + QStringLiteral("<div><div class=abstract>导语：%1</div></div>").arg(longLead.mid(3))
                                   << QString() << longLead << QString();
    QTest::newRow("columnist") << kHeadline
            + QStringLiteral("<div class='author-txt'><p class='author-name'>%1</p></div>")
                  .arg(line)
            + kInfo << QString()
                               << kFirst << line;
    QTest::newRow("list of links")
        << kHeadline + kInfo + QStringLiteral("<div><a href='/z'>%1</a></div>").arg(line)
        << QString() << kFirst << line;
}

void HtmlPageTest::keepsWhatStandsUnderTheHeadline()
{
    QFETCH(const QString, head);
    const auto cleaned = text::clean(read(pageWithHead(head)).value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    const Article& article = cleaned.articles.front();
    QCOMPARE(article.title, QStringLiteral("颍川开通氢能专线"));
    QTEST(article.subtitle, "subtitle");
    QTEST(article.blocks.front().text, "firstParagraph");
    QStringList noise;
    for (const text::Noise& one : cleaned.noise)
        noise << one.text;
    QTEST(noise.join(u'|'), "noise");
    QCOMPARE(article.source, QStringLiteral("颍川日报"));
    QCOMPARE(article.date, QDate(2025, 3, 4));
}

void HtmlPageTest::readsASubtitleWithinTheText()
{
    const QString line = QStringLiteral("——首批𬭚牌重卡十二辆");
    const auto cleaned = [&](const QString& under) {
        return text::clean(read(QStringLiteral("<html><body>%1%2</body></html>")
                                    .arg(kHeadline + under, paragraph(kFirst) + paragraph(kSecond)))
                               .value.raw);
    };
    for (const QString& mark : {QStringLiteral("<h2>%1</h2>"), QStringLiteral("<p>%1</p>")}) {
        const auto result = cleaned(mark.arg(line) + kInfo);
        QCOMPARE(result.articles.front().subtitle, line);
        QCOMPARE(result.articles.front().source, QStringLiteral("颍川日报"));
        QCOMPARE(result.articles.front().blocks.size(), size_t(2));
    }
    // A heading that opens the text.
    QVERIFY(
        cleaned(kInfo + QStringLiteral("<h2>建设背景</h2>")).articles.front().subtitle.isEmpty());
}

void HtmlPageTest::readsTheInfoLineUnderAKicker()
{
    const auto cleaned = text::clean(read(
        pageWithHead(QStringLiteral("<p>绿色货运再提速</p>") + kHeadline
            + QStringLiteral("<div>发布日期：2025年03月04日 信息来源：颍川日报 作者：张三</div>")))
                                         .value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    const Article& article = cleaned.articles.front();
    QCOMPARE(article.kicker, QStringLiteral("绿色货运再提速"));
    QCOMPARE(article.title, QStringLiteral("颍川开通氢能专线"));
    QCOMPARE(article.source, QStringLiteral("颍川日报"));
    QCOMPARE(article.byline, QStringLiteral("张三"));
    QCOMPARE(article.date, QDate(2025, 3, 4));
    QVERIFY(cleaned.noise.empty());
}

void HtmlPageTest::takesReportersWithoutColon()
{
    const auto document = read(pageWithHead(kHeadline
        + QStringLiteral("<div>时间：2025/3/4 8:12　来源：《颍川日报》　记者 张三四 通讯员 "
                         "王五 编辑：赵六</div>")));
    QCOMPARE(document.value.raw.known.source, QStringLiteral("颍川日报"));
    QCOMPARE(document.value.raw.known.byline, QStringLiteral("张三四 王五"));
}

void HtmlPageTest::takesTheNameBetweenBars()
{
    const auto document = read(pageWithHead(
        kHeadline + QStringLiteral("<div>来源：颍川日报 | 2025年3月4日 | 陈小河</div>")));
    QCOMPARE(document.value.raw.known.byline, QStringLiteral("陈小河"));
    const auto place = read(pageWithHead(
        kHeadline + QStringLiteral("<div>来源：颍川日报 | 2025年3月4日 | 许昌市</div>")));
    QVERIFY(place.value.raw.known.byline.isEmpty());
}

/// The rows of a chronicle and the time of a meeting are no day of publication.
void HtmlPageTest::takesNoDayOfTheText()
{
    const auto chronicle = read(QStringLiteral(
        "<html><body><h1>颍川纪事</h1><p>1月5日</p><p>全市开会部署。</p><p>2024年2月18日</p>"
        "<p>𬭚乐园开工。</p><p>2024年3月6日</p><p>园区获批。</p></body></html>"));
    QVERIFY(!chronicle.value.raw.known.date.isValid());
    const auto meeting = read(QStringLiteral(
        "<html><body><h1>关于开会的通知</h1><p>各单位：</p><p>定于近期开会，事项如下。</p>"
        "<p>时间：2025年3月5日上午9:30</p><p>地点：一号楼</p></body></html>"));
    QVERIFY(!meeting.value.raw.known.date.isValid());
    const auto abstracted = read(QStringLiteral(
        "<html><body><h1>颍川开通专线</h1><p>摘要：专线今日开通。</p><p>2025年3月4日</p>"
        "<p>专线全长三十公里。</p></body></html>"));
    QCOMPARE(abstracted.value.raw.known.date, QDate(2025, 3, 4));
}

void HtmlPageTest::takesNoSourceFromACaption()
{
    const QString caption = QStringLiteral("图1 专线走向（资料来源：某证券）");
    const auto document = read(pageWithHead(kHeadline).replace(paragraph(kFirst),
        picture() + paragraph(caption) + paragraph(kFirst)
            + paragraph(QStringLiteral("来源：颍川观察"))));
    QCOMPARE(document.value.raw.known.source, QStringLiteral("颍川观察"));
    const text::RawLine* line = lineWith(document, caption);
    QVERIFY(line != nullptr);
    QCOMPARE(line->kind, BlockKind::Caption);
    const auto cleaned = text::clean(document.value.raw);
    QCOMPARE(cleaned.articles.front().source, QStringLiteral("颍川观察"));
}

void HtmlPageTest::dropsAPaddedNumberOverAShortLine()
{
    const QString heading = QStringLiteral("沿线企业");
    const auto document = read(pageWithHead(kHeadline).replace(paragraph(kSecond),
        paragraph(QStringLiteral("02")) + paragraph(heading) + paragraph(kSecond)
            + paragraph(QStringLiteral("02")) + paragraph(QStringLiteral("12"))));
    QCOMPARE(texts(document).mid(1),
        QStringList({kFirst, heading, kSecond, QStringLiteral("02"), QStringLiteral("12")}));
}

void HtmlPageTest::readsWeChatPages()
{
    const auto document = read(QStringLiteral(
        "<html><head><meta name='author' content='李四'></head><body>"
        "<h1 class='rich_media_title' id='activity-name'>\n 颍川开通氢能专线 \n</h1>"
        "<div id='meta_content'><a id='js_name'> 颍川发布 </a><em id='publish_time'></em></div>"
        "<div class='rich_media_content' id='js_content' style='visibility: hidden; opacity: 0;'>"
        "<section><p>点击上方“蓝字”关注我们</p></section>"
        "<section style='white-space: normal;'><span leaf=''>颍川市首条氢能重卡运输专线</span>"
        "<section style='display: inline;'><span leaf=''>日前</span></section>"
        "<span leaf=''><strong>开通</strong></span><span leaf=''>，每天运送三百余吨𬭚。</span>"
        "</section><p>%1</p>"
        "<p><img data-src='https://example.org/640' src='data:image/gif;base64,R0lGODlh'></p>"
        "<p style='text-align:center'>▲ 专线开通现场</p><p>阅读原文</p></div>"
        "<script>var ct = \"1741058400\";</script></body></html>")
                                   .arg(kSecond));
    const Article& known = document.value.raw.known;
    QCOMPARE(known.source, QStringLiteral("颍川发布"));
    QCOMPARE(known.byline, QStringLiteral("李四"));
    QCOMPARE(known.date, QDate(2025, 3, 4));
    QCOMPARE(texts(document).mid(0, 3),
        QStringList({QStringLiteral("颍川开通氢能专线"),
            QStringLiteral(
                "颍川市首条氢能重卡运输专线日前开通，每天运送三百余吨𬭚。"),
            kSecond}));
    QCOMPARE(lineWith(document, QStringLiteral("蓝字"))->noise, QStringLiteral("follow-us"));
    QCOMPARE(lineWith(document, QStringLiteral("阅读原文"))->noise, QStringLiteral("follow-us"));
    QCOMPARE(document.warnings.front().text, QStringLiteral("https://example.org/640"));
}

void HtmlPageTest::marksWhatSpeaksToReaders_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("noise");
    const auto row = [](const char* line, const char* noise) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(noise);
    };
    row("点击蓝字关注我们", "follow-us");
    row("长按识别二维码关注", "follow-us");
    row("点击“阅读原文”查看详情", "follow-us");
    row("分享 收藏 点赞 在看", "follow-us");
    row("上一篇：另一条新闻", "page-furniture");
    row("【字号：大 中 小】", "page-furniture");
    row("打印本页 | 关闭窗口", "page-furniture");
    row("相关阅读：", "page-furniture");
    row("版权声明：本文版权归原作者所有。", "site-notice");
    row("凡本网注明来源的作品，转载须注明出处。", "site-notice");
    row("（原标题：另一个题目）", "site-notice");
    // Text.
    row("蓝字是他们家的老字号。", "");
    row("他关注的是氢能，点击率并不重要。", "");
    row("上一篇报道刊出之后，读者来信很多，编辑部决定继续追踪这件事情的进展。", "");
    row("评论员认为，版权保护仍需加强。", "");
    row("分享经济方兴未艾", "");
    row("打印机销量上升", "");
    row("𠮷", "");
}

void HtmlPageTest::marksWhatSpeaksToReaders()
{
    QFETCH(QString, line);
    const auto document = read(paragraph(kFirst) + paragraph(line));
    QTEST(document.value.raw.lines.back().noise, "noise");
}

QTEST_APPLESS_MAIN(HtmlPageTest)
#include "html_page_test.moc"
