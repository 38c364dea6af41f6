#include "importers/importer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

const QString kFirst
    = QStringLiteral("颍川市首条氢能重卡运输专线日前开通，十二辆重卡往返于开发区与货运"
                     "东站之间，每天可运送钢构件三百余吨。");
const QString kSecond = QStringLiteral(
    "专线负责人说，车队用字“𬭚”与“𠮷”都要原样保留，第二批车辆将于下月"
    "到位，届时每天可再运送两百余吨。");
const QByteArray kPixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA"
                          "60e6kgAAAABJRU5ErkJggg==";

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text);
}

QString picture()
{
    return QStringLiteral("<img src='data:image/png;base64,%1'>").arg(QString::fromLatin1(kPixel));
}

/// A page as news sites make them, with all that stands around an article.
QString newsPage(const QString& article, const QString& head = {})
{
    QString links;
    for (int i = 0; i < 8; ++i)
        links
            += QStringLiteral("<li><a href='/%1'>另一条新闻的标题放在这里引人点击</a></li>").arg(i);
    return QStringLiteral(
        "<!DOCTYPE html><html><head><title>颍川开通氢能专线_颍川新闻网</title>%2</head><body>"
        "<div class='top-nav'><a href='/'>首页</a><a href='/a'>要闻</a></div>"
        "<form id='aspnetForm'><div class='crumbs'>当前位置：<a href='/'>首页</a> &gt; 正文</div>"
        "<div class='main'><h1>颍川开通氢能专线</h1>"
        "<div class='info'>2025-03-04 10:20 来源：颍川日报 作者：张三 字号：大 中 小</div>"
        "<div class='text'>%1</div><div class='share'>分享到：微信</div>"
        "<div class='related-news'><h3>相关新闻</h3><ul>%3</ul></div>"
        "<div id='comments'><p>网友甲：这条专线开得好，我们单位每天都要从那里过，希望再多开几条。"
        "</p><p>网友乙：同意楼上的话，路也应当修一修，现在坑坑洼洼的不好走。</p></div></div>"
        "<div class='sidebar'><ul>%3</ul></div></form>"
        "<div class='footer'>版权所有 颍川新闻网 未经授权不得转载</div></body></html>")
        .arg(article, head, links);
}

Warned<ImportedDocument> read(const QString& html, const QString& address = {})
{
    auto result = importHtml(html, address);
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

/// Of text: what is marked as noise is left out.
QStringList texts(const Warned<ImportedDocument>& document)
{
    QStringList result;
    for (const text::RawLine& line : document.value.raw.lines) {
        if (line.noise.isEmpty())
            result << line.text;
    }
    return result;
}

const text::RawLine* lineWith(const Warned<ImportedDocument>& document, const QString& text)
{
    for (const text::RawLine& line : document.value.raw.lines) {
        if (line.text.contains(text))
            return &line;
    }
    return nullptr;
}

} // namespace

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
    void readsWeChatPages();
    void marksWhatSpeaksToReaders_data();
    void marksWhatSpeaksToReaders();
    void readsWhatWordPutsOnTheClipboard();
    void keepsTheSelectionOfWindowsWhole();
    void movesFootnotesToTheirMarks();
    void marksStrongEmphasisAndLinks();
    void putsCaptionsBehindTheirPictures();
    void numbersOrderedLists();
    void numbersOverHeadingsAreOrnaments();
    void leavesOutWhatIsHidden();
    void keepsLinesOfPreformattedText();
    void readsTables_data();
    void readsTables();
    void takesLargePictures();
    void takesMixedInput_data();
    void takesMixedInput();
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

void HtmlPageTest::readsWhatWordPutsOnTheClipboard()
{
    const auto document = read(QStringLiteral(
        "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\n"
        "StartFragment:0000000200\r\nEndFragment:0000009000\r\n"
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>"
        "<meta name=Generator content=\"Microsoft Word 15\">"
        "<!--[if gte mso 9]><xml><w:WordDocument>隐藏</w:WordDocument></xml><![endif]-->"
        "<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN>"
        "<!--StartFragment--><p class=MsoTitle>季度小结<o:p></o:p></p>"
        "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>专线</b>已经开通，"
        "<b style='font-weight:normal'>每天</b>运送三百吨。<o:p>&nbsp;</o:p></p>"
        "<p class=MsoListParagraph style='margin-left:18pt;mso-list:l0 level1 lfo1'>"
        "<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span "
        "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>修路</p>"
        "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]>"
        "<span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span>&nbsp;</span>"
        "</span></span><![endif]>架桥</p>"
        "<p class=MsoNormal>旧文<del cite=\"mailto:a\">删去的字</del><ins cite=\"mailto:a\">新增"
        "</ins>。</p><p class=MsoNormal style='mso-hide:all;'>暗藏</p>"
        "<p class=MsoNormal><a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\">"
        "<span class=MsoFootnoteReference>[1]</span></a>见注。</p>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>"
        "<p class=MsoFootnoteText><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> 据公司年报。</p></div>"
        "</div><!--EndFragment--></body></html>"));
    QCOMPARE(texts(document),
        QStringList({QStringLiteral("季度小结"), QStringLiteral("专线已经开通，每天运送三百吨。"),
            QStringLiteral("1.修路"), QStringLiteral("架桥"), QStringLiteral("旧文新增。"),
            QStringLiteral("[1]见注。")}));
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines[0].level, 1);
    QCOMPARE(lines[1].spans, (std::vector<Span>{{{0, 2}, SpanKind::Strong, {}}}));
    QCOMPARE(lines[2].kind, std::optional(BlockKind::ListItem));
    QCOMPARE(lines[3].kind, std::optional(BlockKind::ListItem));
    QCOMPARE(lines[5].spans,
        (std::vector<Span>{{{0, 3}, SpanKind::Note, QStringLiteral("据公司年报。")}}));
}

void HtmlPageTest::keepsTheSelectionOfWindowsWhole()
{
    QString links;
    for (int i = 0; i < 5; ++i)
        links
            += QStringLiteral("<li><a href='https://example.org/%1'>选中的第%1条</a></li>").arg(i);
    const auto document = read(QStringLiteral(
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000190\r\nStartFragment:00000133\r\n"
        "EndFragment:00000154\r\nSourceURL:https://example.org/\r\n"
        "<html><body>\r\n<!--StartFragment--><div class='related'><ul>%1</ul></div>%2"
        "<!--EndFragment-->\r\n</body></html>")
                                   .arg(links, paragraph(kFirst)));
    QCOMPARE(texts(document).size(), 6);
    QVERIFY(!document.value.raw.isOneArticle);
}

void HtmlPageTest::movesFootnotesToTheirMarks()
{
    const auto document = read(QStringLiteral(
        "<p>甲说<sup id='r1'><a href='#n1'>[1]</a></sup>，乙说<a href='#n2'>②</a>，"
        "丙见<a href='#top'>页首</a>。</p><ol><li id='n1'><b><a href='#r1'>^</a></b> 第一条注𬭚。</li>"
        "<li><a id='n2'></a>第二条注。</li></ol><p>结尾。</p>"));
    QCOMPARE(texts(document),
        QStringList({QStringLiteral("甲说[1]，乙说②，丙见页首。"), QStringLiteral("结尾。")}));
    const auto& spans = document.value.raw.lines[0].spans;
    QCOMPARE(spans.size(), size_t(2));
    QCOMPARE(spans[0], (Span{{2, 5}, SpanKind::Note, QStringLiteral("第一条注𬭚。")}));
    QCOMPARE(spans[1], (Span{{8, 9}, SpanKind::Note, QStringLiteral("第二条注。")}));
}

void HtmlPageTest::marksStrongEmphasisAndLinks()
{
    const auto document = read(
        QStringLiteral("<p> 甲<b>乙 </b><strong>丙</strong><em>𠮷</em>"
                       "<span style='font-weight: 700'>丁</span><a href='/x?a=1&amp;b=2'>戊</a>"
                       "<a href='javascript:x()'>己</a><a href='mailto:a@example.org'>庚</a></p>"),
        QStringLiteral("https://example.org/d/e"));
    const text::RawLine& line = document.value.raw.lines.front();
    QCOMPARE(line.text, QStringLiteral("甲乙 丙𠮷丁戊己庚"));
    const std::vector<Span> spans{{{1, 4}, SpanKind::Strong, {}}, {{4, 6}, SpanKind::Emphasis, {}},
        {{6, 7}, SpanKind::Strong, {}},
        {{7, 8}, SpanKind::Link, QStringLiteral("https://example.org/x?a=1&b=2")},
        {{9, 10}, SpanKind::Link, QStringLiteral("mailto:a@example.org")}};
    QCOMPARE(line.spans, spans);
    QVERIFY(!line.isBold);
}

void HtmlPageTest::putsCaptionsBehindTheirPictures()
{
    const auto document
        = read(QStringLiteral("<figure><figcaption>图甲</figcaption>%1</figure>"
                              "<p>%2</p>%1<p style='text-align: center'>专线开通现场 张三摄</p>"
                              "%1<p class='pic-caption'>图丙</p>%1<p>%2</p>"
                              "%1<p align=center><b>小标题</b></p>")
                   .arg(picture(), kFirst));
    const auto& lines = document.value.raw.lines;
    const auto isCaption = [&](size_t i) {
        return lines[i].kind == BlockKind::Caption;
    };
    QVERIFY(lines[0].block && isCaption(1));
    QVERIFY(lines[3].block && isCaption(4));
    QVERIFY(lines[5].block && isCaption(6));
    QVERIFY(lines[7].block && !isCaption(8));
    QVERIFY(lines[9].block && !isCaption(10));
}

void HtmlPageTest::numbersOrderedLists()
{
    QCOMPARE(texts(read(QStringLiteral(
                 "<ol><li>甲</li><li><p>乙</p><ul><li>乙一</li></ul></li><li value=7>丙</li></ol>"
                 "<ol type=A start=2><li>丁</li></ol><ol style='list-style: none'><li>戊</li></ol>"
                 "<ol><li>1. 己</li></ol><ol type=i><li>庚</li></ol>"
                 "<ol style='list-style-type: cjk-ideographic' start=11><li>辛𬭚</li></ol>"))),
        QStringList({QStringLiteral("1.甲"), QStringLiteral("2.乙"), QStringLiteral("乙一"),
            QStringLiteral("7.丙"), QStringLiteral("B.丁"), QStringLiteral("戊"),
            QStringLiteral("1. 己"), QStringLiteral("i.庚"), QStringLiteral("十一、辛𬭚")}));
}

void HtmlPageTest::numbersOverHeadingsAreOrnaments()
{
    const auto document = read(QStringLiteral(
        "<p><strong>01</strong></p><p><strong>老楼接电最难</strong></p><p>甲。</p>"
        "<h3>PART 02</h3><h3>还要再搬一批𬭚</h3><p>乙。</p><p>3</p><p><b>8</b></p><p>丙。</p>"));
    QStringList kept;
    for (const text::RawLine& line : document.value.raw.lines)
        if (line.noise.isEmpty())
            kept << line.text;
    QCOMPARE(kept,
        (QStringList{QStringLiteral("老楼接电最难"), QStringLiteral("甲。"),
            QStringLiteral("还要再搬一批𬭚"), QStringLiteral("乙。"), QStringLiteral("3"),
            QStringLiteral("8"), QStringLiteral("丙。")}));
}

void HtmlPageTest::leavesOutWhatIsHidden()
{
    QCOMPARE(texts(read(QStringLiteral("<p>甲<span style='display:none'>藏</span></p>"
                                       "<p style='VISIBILITY : Hidden'>藏</p><p hidden>藏</p>"
                                       "<template>藏</template><noscript>藏</noscript>"
                                       "<form><input value='搜'>搜索</form><p>乙</p>"))),
        QStringList({QStringLiteral("甲"), QStringLiteral("乙")}));
}

void HtmlPageTest::keepsLinesOfPreformattedText()
{
    QCOMPARE(texts(read(QStringLiteral("<pre>第一行\n  第二行\n\n第三行</pre>"))),
        QStringList(
            {QStringLiteral("第一行"), QStringLiteral("第二行"), QStringLiteral("第三行")}));
}

void HtmlPageTest::readsTables_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("rows"); ///< 0: no table of data
    QTest::addColumn<int>("headerRows");
    QTest::addColumn<int>("lastSpan"); ///< columns of the last cell
    QTest::newRow("two-header-rows")
        << QStringLiteral("<table><thead><tr><th rowspan=2>季<th colspan=2>产值</tr><tr><th>本期"
                          "<th>同比</tr></thead><tr><td>春<td>3.2<td>5%</tr></table>")
        << 3 << 2 << 1;
    QTest::newRow("span-to-the-end") << QStringLiteral(
        "<table><tr><td>季<td>亿元<td>同比</tr><tr><td>春<td colspan=100>略</tr>"
        "</table>") << 2 << 0 << 2;
    QTest::newRow("span-below-the-end") << QStringLiteral(
        "<table><tr><td>季<td>亿元</tr><tr><td>春<td rowspan=1000>略</tr></table>")
                                        << 2 << 0 << 1;
    QTest::newRow("table-in-a-cell")
        << QStringLiteral("<table><tr><td>季<td>亿元</tr><tr><td>春<td><table><tr><td>3.2</td></tr>"
                          "</table></tr></table>")
        << 2 << 0 << 1;
    QTest::newRow("layout") << QStringLiteral(
        "<table><tr><td>%1<td>菜单</tr><tr><td><table><tr><td>"
        "甲<td>乙</tr></table><td></tr></table>")
                                   .arg(paragraph(kFirst).repeated(8))
                            << 0 << 0 << 0;
    QTest::newRow("pictures") << QStringLiteral("<table><tr><td>%1<td>%1</tr><tr><td>图甲<td>图乙"
                                                "</tr></table>")
                                     .arg(picture())
                              << 0 << 0 << 0;
    QTest::newRow("one-column") << QStringLiteral("<table><tr><td>甲</tr><tr><td>乙</tr></table>")
                                << 0 << 0 << 0;
}

void HtmlPageTest::readsTables()
{
    QFETCH(QString, html);
    QFETCH(int, rows);
    const auto document = read(html);
    const auto& lines = document.value.raw.lines;
    const auto found = std::find_if(lines.begin(), lines.end(),
        [](const text::RawLine& line) { return line.kind == BlockKind::Table; });
    QCOMPARE(found != lines.end(), rows > 0);
    if (rows == 0)
        return;
    const Table& table = found->block->table;
    QCOMPARE(int(table.rows.size()), rows);
    QTEST(table.headerRows, "headerRows");
    QTEST(table.rows.back().back().columnSpan, "lastSpan");
    QVERIFY(table.rows.back().back().rowSpan == 1);
}

void HtmlPageTest::takesLargePictures()
{
    QByteArray bytes = QByteArray::fromBase64(kPixel);
    bytes += QByteArray(20 << 20, 'x');
    const auto document = read(paragraph(kFirst)
        + QStringLiteral("<img src='data:image/png;base64,%1'>")
              .arg(QString::fromLatin1(bytes.toBase64()))
        + paragraph(kSecond));
    QCOMPARE(document.value.raw.lines.size(), size_t(3));
    QCOMPARE(document.value.assets.begin().value()->bytes.size(), bytes.size());
    const auto tooLarge = importHtml(QString((64 << 20) + 1, u'x'), {});
    QVERIFY(tooLarge.isError());
    QCOMPARE(tooLarge.error().kind, ErrorKind::TooLarge);
}

void HtmlPageTest::takesMixedInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray page
        = "<html><head><meta charset=utf-8></head><body>" + paragraph(kFirst).toUtf8() + "</body>";
    QTest::newRow("zero-bytes-inside") << QByteArray(page + QByteArray(3, '\0') + "<p>x</p>");
    QTest::newRow("two-encodings") << QByteArray(page + "<p>\xd0\xed\xb2\xfd\xca\xd0</p>");
    QTest::newRow("deep") << QByteArray(page + QByteArray("<div><b>").repeated(100000) + "x");
    QTest::newRow("many-attributes")
        << QByteArray(page + "<p " + QByteArray("a=1 ").repeated(100000) + ">x</p>");
    QTest::newRow("unclosed-comment") << QByteArray(page + "<!-- <p>x</p>");
    QTest::newRow("notes-in-a-ring")
        << QByteArray("<p id=a><a href=#b>[1]</a></p><p id=b><a href=#a>[2]</a></p>");
}

void HtmlPageTest::takesMixedInput()
{
    QFETCH(QByteArray, bytes);
    const auto result = importBytes(bytes, QStringLiteral("a.html"));
    if (result.isError()) {
        QVERIFY(!result.error().message.isEmpty());
        return;
    }
    text::clean(result.value().value.front().raw);
}

QTEST_APPLESS_MAIN(HtmlPageTest)
#include "html_page_test.moc"
