#include "docx_reading.h"
#include "text/cleaning.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;
using namespace qb::test;

class DocxInlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksBoldLinksAndEmphasis();
    void readsNotes();
    void acceptsTrackedChanges();
    void readsResultsOfFields();
    void readsWhatEquationsDraw();
    void leavesOutHiddenTextAndGeneratedContents();
    void aTableOfContentsWithoutAnEndSwallowsNothing();
    void resolvesSpecialCharacters();
    void joinsLinesBrokenByHand();
    void joinsShortLinesThatGoOn_data();
    void joinsShortLinesThatGoOn();
    void ideographicSpacesAreText();
    void unknownSymbolsAreTold();
};

void DocxInlineTest::marksBoldLinksAndEmphasis()
{
    const QString body = QStringLiteral(
        "<w:p><w:r><w:t>平常</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>体𠮷</w:t></w:r><w:r><w:rPr><w:em w:val='dot'/></w:rPr>"
        "<w:t>着重</w:t></w:r><w:hyperlink r:id='rLink'><w:r><w:t>官网</w:t></w:r></w:hyperlink>"
        "<w:hyperlink r:id='rFile'><w:r><w:t>本地</w:t></w:r></w:hyperlink></w:p>"
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>全粗</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>不粗</w:t></w:r></w:p>");
    DocxSource source;
    source.body = body;
    source.relations = QStringLiteral(
        "<Relationship Id='rLink' Type='x/hyperlink' Target='https://example.org/新闻' "
        "TargetMode='External'/>"
        "<Relationship Id='rFile' Type='x/hyperlink' Target='file:///etc/hosts' "
        "TargetMode='External'/>");
    const auto document = read(source);
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines[0].text, QStringLiteral("平常粗体𠮷着重官网本地"));
    const std::vector<Span> spans{{{2, 6}, SpanKind::Strong, {}}, {{6, 8}, SpanKind::Emphasis, {}},
        {{8, 10}, SpanKind::Link, QStringLiteral("https://example.org/新闻")}};
    QCOMPARE(lines[0].spans, spans);
    QVERIFY(!lines[0].isBold);
    QVERIFY(lines[1].isBold && lines[1].spans.empty());
    QVERIFY(!lines[2].isBold);
}

void DocxInlineTest::readsNotes()
{
    DocxSource source;
    source.body = QStringLiteral(
        "<w:p><w:r><w:t>据统计</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>，"
        "产值增长</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows='1' w:id='3'/><w:t>*"
        "</w:t></w:r><w:r><w:t>。</w:t></w:r><w:r><w:endnoteReference w:id='2'/></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙"
        "</w:t><w:footnoteReference w:id='4'/></w:r></w:p></w:tc></w:tr><w:tr><w:tc/><w:tc/>"
        "</w:tr></w:tbl>");
    const auto note = [](const char* element, int id, const QString& text) {
        return QStringLiteral("<w:%1 w:id='%2'><w:p><w:r><w:footnoteRef/><w:t "
                              "xml:space='preserve'> %3</w:t></w:r></w:p></w:%1>")
            .arg(QString::fromLatin1(element))
            .arg(id)
            .arg(text);
    };
    source.footnotes = QStringLiteral("<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>")
        + note("footnote", 2, QStringLiteral("数据来自年鉴。"))
        + note("footnote", 3, QStringLiteral("同比。"))
        + note("footnote", 4, QStringLiteral("估算。"));
    source.endnotes = note("endnote", 2, QStringLiteral("尾注。"));
    const auto document = read(source);
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines[0].text, QStringLiteral("据统计①，产值增长*。[1]"));
    const std::vector<Span> spans{{{3, 4}, SpanKind::Note, QStringLiteral("数据来自年鉴。")},
        {{9, 10}, SpanKind::Note, QStringLiteral("同比。")},
        {{11, 14}, SpanKind::Note, QStringLiteral("尾注。")}};
    QCOMPARE(lines[0].spans, spans);
    QCOMPARE(lines[1].block->table.rows[0][1].text, QStringLiteral("乙②"));
    QVERIFY(lines[2].kind == BlockKind::Note);
    QCOMPARE(lines[2].text, QStringLiteral("②估算。"));
}

void DocxInlineTest::acceptsTrackedChanges()
{
    const QString body = QStringLiteral(
        "<w:p><w:r><w:t>原有</w:t></w:r><w:del w:id='1'><w:r><w:delText>删去</w:delText></w:r>"
        "</w:del><w:ins w:id='2'><w:r><w:t>加入</w:t></w:r></w:ins><w:moveFrom w:id='3'><w:r><w:t>"
        "移走</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del w:id='4'/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>后半</w:t></w:r></w:p>"
        "<w:p><w:moveTo w:id='5'><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>");
    const auto document = readBody(body);
    QCOMPARE(linesOf(document),
        (QStringList{
            QStringLiteral("原有加入"), QStringLiteral("前半后半"), QStringLiteral("移来")}));
    QCOMPARE(document.warnings.size(), size_t(1));
    QCOMPARE(document.warnings.front().kind, QStringLiteral("tracked-changes"));
}

void DocxInlineTest::readsResultsOfFields()
{
    const QString body = QStringLiteral(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK "
        "\"http://example.org/a\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/>"
        "</w:r><w:r><w:t>链接</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:r><w:t>与</w:t></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t>7</w:t></w:r></w:fldSimple>"
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>eq \\o\\ac(○,7)</w:instrText>"
        "<w:fldChar w:fldCharType='end'/></w:r></w:p>");
    const auto document = readBody(body);
    QCOMPARE(linesOf(document), (QStringList{QStringLiteral("链接与7⑦")}));
    const std::vector<Span> spans{{{0, 2}, SpanKind::Link, QStringLiteral("http://example.org/a")}};
    QCOMPARE(document.value.raw.lines[0].spans, spans);
}

void DocxInlineTest::readsWhatEquationsDraw()
{
    const QString field = QStringLiteral(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>EQ \\o\\ad(\\s\\up "
        "9(wei),𬭚)</w:instrText><w:fldChar w:fldCharType='end'/><w:t>都</w:t></w:r></w:p>");
    const auto guide = readBody(field);
    QCOMPARE(linesOf(guide), QStringList{QStringLiteral("𬭚都")});
    QVERIFY(guide.warnings.empty());
    const auto fraction = readBody(QString(field).replace(
        QStringLiteral("\\o\\ad(\\s\\up 9(wei),𬭚)"), QStringLiteral("\\f(1,2)")));
    QCOMPARE(linesOf(fraction), QStringList{QStringLiteral("都")});
    QCOMPARE(fraction.warnings.size(), size_t(1));
    QCOMPARE(fraction.warnings.front().kind, QStringLiteral("missing-formula"));
}

void DocxInlineTest::leavesOutHiddenTextAndGeneratedContents()
{
    const QString styles = docxHeadingStyles()
        + QStringLiteral("<w:style w:type='character' w:styleId='h'><w:name w:val='hid'/><w:rPr>"
                         "<w:vanish/></w:rPr></w:style><w:style w:type='paragraph' w:styleId='t1'>"
                         "<w:name w:val='toc 1'/></w:style>");
    const QString body = QStringLiteral(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
        "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>目录甲</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC \\o</w:instrText>"
        "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>目录乙</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>目录丙</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val='t1'/></w:pPr><w:r><w:t>目录丁 3</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>可见</w:t>"
        "</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>又隐藏</w:t></w:r></w:p>"
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtPr>"
        "<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击输入</w:t></w:r></w:sdtContent>"
        "</w:sdt></w:p></w:sdtContent></w:sdt>");
    const auto document = read({body, styles, {}, {}, {}, {}, {}});
    QStringList shown;
    for (const text::RawLine& line : document.value.raw.lines) {
        if (line.noise.isEmpty())
            shown << line.text;
    }
    QCOMPARE(shown, (QStringList{QStringLiteral("可见")}));
}

void DocxInlineTest::aTableOfContentsWithoutAnEndSwallowsNothing()
{
    const QString body
        = QStringLiteral(
              "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>TOC</w:instrText>"
              "<w:fldChar w:fldCharType='separate'/></w:r></w:p>")
        + docxParagraph(QStringLiteral("正文还在。"))
        + QStringLiteral(
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF</w:instrText>"
            "</w:r></w:p>")
        + docxParagraph(QStringLiteral("这里也在。"));
    QCOMPARE(linesOf(readBody(body)),
        (QStringList{QStringLiteral("正文还在。"), QStringLiteral("这里也在。")}));
}

void DocxInlineTest::resolvesSpecialCharacters()
{
    const QString body = QStringLiteral(
        "<w:p><w:r><w:t>面积12km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
        "<w:t>2</w:t></w:r><w:r><w:t>，CO</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='subscript'/>"
        "</w:rPr><w:t>2</w:t></w:r><w:r><w:t>减</w:t><w:softHyphen/><w:t>排</w:t><w:noBreakHyphen/>"
        "<w:t>A</w:t><w:tab/><w:t>B</w:t><w:sym w:font='Wingdings' w:char='F0FC'/>"
        "<w:sym w:font='Symbol' w:char='F0B1'/></w:r><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r>"
        "</w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:rPr><w:caps/>"
        "</w:rPr><w:t>abc</w:t></w:r></w:p>");
    QCOMPARE(
        linesOf(readBody(body)), (QStringList{QStringLiteral("面积12km²，CO₂减排-A\tB✓±拼ABC")}));
}

void DocxInlineTest::joinsLinesBrokenByHand()
{
    const QString body = QStringLiteral(
        "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>颍川建设</w:t><w:br/><w:t>区域中心</w:t>"
        "</w:r></w:p>"
        "<w:p><w:r><w:t>这一行写得很长很长很长很长很长很长到了行末才</w:t><w:br/><w:t>断开。</w:t><w:br/>"
        "<w:t>另一段。</w:t></w:r></w:p>");
    QCOMPARE(linesOf(readBody(body)),
        (QStringList{QStringLiteral("颍川建设区域中心"),
            QStringLiteral("这一行写得很长很长很长很长很长很长到了行末才断开。"),
            QStringLiteral("另一段。")}));
}

void DocxInlineTest::joinsShortLinesThatGoOn_data()
{
    QTest::addColumn<QStringList>("broken");
    QTest::addColumn<QStringList>("read");
    const auto row = [](const char* name, const QStringList& broken, const QStringList& read) {
        QTest::newRow(name) << broken << read;
    };
    row("comma", {QStringLiteral("值班人：𬭚生，"), QStringLiteral("分机二〇六。")},
        {QStringLiteral("值班人：𬭚生，分机二〇六。")});
    row("colon", {QStringLiteral("先要理清："), QStringLiteral("货从哪里来。")},
        {QStringLiteral("先要理清：货从哪里来。")});
    row("comma and colon",
        {QStringLiteral("水泵昨天修好了。"), QStringLiteral("接着，"),
            QStringLiteral("还有两件事："), QStringLiteral("第一，量渠深。")},
        {QStringLiteral("水泵昨天修好了。"), QStringLiteral("接着，还有两件事：第一，量渠深。")});
    row("items",
        {QStringLiteral("安排如下："), QStringLiteral("一、量渠"), QStringLiteral("二、清淤")},
        {QStringLiteral("安排如下："), QStringLiteral("一、量渠"), QStringLiteral("二、清淤")});
    row("figures", {QStringLiteral("渠深，"), QStringLiteral("3.5米。")},
        {QStringLiteral("渠深，3.5米。")});
    row("addressee", {QStringLiteral("各位邻居："), QStringLiteral("今晚停水。")},
        {QStringLiteral("各位邻居："), QStringLiteral("今晚停水。")});
    row("couplet", {QStringLiteral("春水绕村流，"), QStringLiteral("新苗满陇头。")},
        {QStringLiteral("春水绕村流，"), QStringLiteral("新苗满陇头。")});
    row("uneven verses",
        {QStringLiteral("风起，"), QStringLiteral("吹过三重桥，"), QStringLiteral("灯影摇，"),
            QStringLiteral("有人归来早。")},
        {QStringLiteral("风起，"), QStringLiteral("吹过三重桥，"), QStringLiteral("灯影摇，"),
            QStringLiteral("有人归来早。")});
    row("facts",
        {QStringLiteral("值班：𬭚生，"), QStringLiteral("分机：206，"),
            QStringLiteral("三号楼，"), QStringLiteral("二层。")},
        {QStringLiteral("值班：𬭚生，分机：206，三号楼，二层。")});
    row("blank between", {QStringLiteral("接着，"), QString(), QStringLiteral("量渠深。")},
        {QStringLiteral("接着，"), QStringLiteral("量渠深。")});
    row("heading over text", {QStringLiteral("渠事"), QStringLiteral("水泵昨天修好了。")},
        {QStringLiteral("渠事"), QStringLiteral("水泵昨天修好了。")});
}

void DocxInlineTest::joinsShortLinesThatGoOn()
{
    QFETCH(const QStringList, broken);
    QFETCH(const QStringList, read);
    QCOMPARE(linesOf(readBody(QStringLiteral("<w:p><w:r><w:t>%1</w:t></w:r></w:p>")
                                  .arg(broken.join(QStringLiteral("</w:t><w:br/><w:t>"))))),
        read);
}

void DocxInlineTest::ideographicSpacesAreText()
{
    const auto document = readBody(
        QStringLiteral("<w:p><w:r><w:t>张\u3000</w:t></w:r><w:r><w:t> \n三\n </w:t></w:r></w:p>"));
    QCOMPARE(linesOf(document), QStringList{QStringLiteral("张\u3000三")});
}

void DocxInlineTest::unknownSymbolsAreTold()
{
    const auto document = readBody(QStringLiteral(
        "<w:p><w:r><w:sym w:font=\"Webdings\" w:char=\"F0EE\"/><w:t>渠水</w:t></w:r></w:p>"));
    QVERIFY(hasWarning(document, QStringLiteral("unknown-symbol")));
    QVERIFY(document.warnings.front().text.contains(QStringLiteral("Webdings")));
}

QTEST_GUILESS_MAIN(DocxInlineTest)
#include "docx_inline_test.moc"
