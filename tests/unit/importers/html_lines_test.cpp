#include "html_pages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What becomes of the elements inside an article or a selection.
class HtmlLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWordPutsOnTheClipboard();
    void keepsTheSelectionOfWindowsWhole();
    void movesFootnotesToTheirMarks();
    void marksStrongEmphasisAndLinks();
    void putsCaptionsBehindTheirPictures();
    void numbersOrderedLists();
    void numbersOverHeadingsAreOrnaments();
    void leavesOutWhatIsHidden();
    void keepsLinesOfPreformattedText();
    void powersAndIndicesKeepTheirPlace();
    void missingPictureBreaksNoLine();
    void rowsThatAreHiddenAreNoRows();
    void rowsWithoutATableAreOne();
    void readsTables_data();
    void readsTables();
    void takesLargePictures();
    void takesMixedInput_data();
    void takesMixedInput();
};

void HtmlLinesTest::readsWhatWordPutsOnTheClipboard()
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

void HtmlLinesTest::keepsTheSelectionOfWindowsWhole()
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

void HtmlLinesTest::movesFootnotesToTheirMarks()
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

void HtmlLinesTest::marksStrongEmphasisAndLinks()
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

void HtmlLinesTest::putsCaptionsBehindTheirPictures()
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

void HtmlLinesTest::numbersOrderedLists()
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

void HtmlLinesTest::numbersOverHeadingsAreOrnaments()
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

void HtmlLinesTest::leavesOutWhatIsHidden()
{
    QCOMPARE(texts(read(QStringLiteral("<p>甲<span style='display:none'>藏</span></p>"
                                       "<p style='VISIBILITY : Hidden'>藏</p><p hidden>藏</p>"
                                       "<template>藏</template><noscript>藏</noscript>"
                                       "<form><input value='搜'>搜索</form><p>乙</p>"))),
        QStringList({QStringLiteral("甲"), QStringLiteral("乙")}));
}

void HtmlLinesTest::keepsLinesOfPreformattedText()
{
    QCOMPARE(texts(read(QStringLiteral("<pre>第一行\n  第二行\n\n第三行</pre>"))),
        QStringList(
            {QStringLiteral("第一行"), QStringLiteral("第二行"), QStringLiteral("第三行")}));
}

void HtmlLinesTest::powersAndIndicesKeepTheirPlace()
{
    QCOMPARE(
        texts(read(QStringLiteral(
            "<p>每m<sup>3</sup>水里有10<sup><span>-3</span></sup>克，CO<sub>2</sub>少了，𬭚"
            "<span style='vertical-align:super'>①</span>没变。</p>"))),
        QStringList{QStringLiteral("每m³水里有10⁻³克，CO₂少了，𬭚①没变。")});
    const auto table
        = read(QStringLiteral("<table><tr><td>面积</td><td>m<sup>2</sup></td></tr>"
                              "<tr><td>石泉</td><td>4×10<sup>4</sup></td></tr></table>"));
    const auto& rows = table.value.raw.lines.at(0).block->table.rows;
    QCOMPARE(rows[0][1].text, QStringLiteral("m²"));
    QCOMPARE(rows[1][1].text, QStringLiteral("4×10⁴"));
}

void HtmlLinesTest::missingPictureBreaksNoLine()
{
    const auto document = read(QStringLiteral(
        "<p>桥头多了一盏灯<img src='a.jpg'>，夜里也有人走。</p><p>挑担的人说好。<img src='b.jpg'></p>"
        "<p align=center>修好的老桥</p><p>孩子们也来了<img class='wx_emoji' src='c.png'>。</p>"));
    QCOMPARE(texts(document),
        (QStringList{QStringLiteral("桥头多了一盏灯，夜里也有人走。"),
            QStringLiteral("挑担的人说好。"), QStringLiteral("修好的老桥"),
            QStringLiteral("孩子们也来了。")}));
    QCOMPARE(document.value.raw.lines[2].kind, BlockKind::Caption);
    QCOMPARE(document.warnings.size(), size_t(2));
}

void HtmlLinesTest::rowsThatAreHiddenAreNoRows()
{
    const auto document = read(
        QStringLiteral("<table><tr><td>镇</td><td>座</td></tr><tr style='display:none'><td>旧</td>"
                       "<td>1</td></tr><tr><td>石泉</td><td>12</td></tr></table>"));
    const auto& rows = document.value.raw.lines.at(0).block->table.rows;
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[1][0].text, QStringLiteral("石泉"));
}

void HtmlLinesTest::rowsWithoutATableAreOne()
{
    const auto document = read(QStringLiteral("<col width=72><tr><td>镇</td><td>座</td></tr>"
                                              "<tr><td>石泉</td><td>12</td></tr>"));
    QCOMPARE(document.value.raw.lines.size(), size_t(1));
    QCOMPARE(document.value.raw.lines[0].kind, BlockKind::Table);
}

void HtmlLinesTest::readsTables_data()
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

void HtmlLinesTest::readsTables()
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

void HtmlLinesTest::takesLargePictures()
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

void HtmlLinesTest::takesMixedInput_data()
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

void HtmlLinesTest::takesMixedInput()
{
    QFETCH(QByteArray, bytes);
    const auto result = importBytes(bytes, QStringLiteral("a.html"));
    if (result.isError()) {
        QVERIFY(!result.error().message.isEmpty());
        return;
    }
    text::clean(result.value().value.front().raw);
}

QTEST_APPLESS_MAIN(HtmlLinesTest)
#include "html_lines_test.moc"
