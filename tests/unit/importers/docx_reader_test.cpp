#include "importers/docx_reader.h"

#include "docx_builder.h"
#include "text/cleaning.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;
using qb::test::docxHeadingStyles;
using qb::test::docxOf;
using qb::test::docxParagraph;
using qb::test::DocxSource;

class DocxReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsParagraphsAndHeadings();
    void followsStylesToTheirBase();
    void survivesCircularStyles();
    void writesAutomaticNumbers_data();
    void writesAutomaticNumbers();
    void restartsNumbersBelowAHeading();
    void marksBoldLinksAndEmphasis();
    void readsTablesWithMergedCells();
    void unrollsTablesThatOnlyLayOutThePage();
    void readsPicturesWithCaptions();
    void readsNotes();
    void acceptsTrackedChanges();
    void readsResultsOfFields();
    void leavesOutHiddenTextAndGeneratedContents();
    void aTableOfContentsWithoutAnEndSwallowsNothing();
    void readsTextBoxesOnce();
    void resolvesSpecialCharacters();
    void joinsLinesBrokenByHand();
    void readsANewsletterAsItsArticles();
    void readsOneArticleAsOne();
    void tellsSectionsFromArticles();
    void reportsBadFiles_data();
    void reportsBadFiles();
    void damagedPartsBesideTheTextAreWarnings();
};

namespace {

const QString kWhere = QStringLiteral("稿件.docx");

Warned<ImportedDocument> read(const DocxSource& source)
{
    auto result = readDocx(docxOf(source), kWhere);
    if (result.isError())
        qFatal("%s", qPrintable(result.error().oneLine()));
    return std::move(result).value();
}

Warned<ImportedDocument> readBody(const QString& body)
{
    return read({body, docxHeadingStyles(), {}, {}, {}, {}, {}});
}

QStringList linesOf(const Warned<ImportedDocument>& document)
{
    QStringList lines;
    for (const text::RawLine& line : document.value.raw.lines)
        lines << line.text;
    return lines;
}

bool hasWarning(const Warned<ImportedDocument>& document, const QString& kind)
{
    return std::any_of(document.warnings.begin(), document.warnings.end(),
        [&](const Warning& warning) { return warning.kind == kind; });
}

} // namespace

void DocxReaderTest::readsParagraphsAndHeadings()
{
    const auto document = readBody(
        docxParagraph(
            QStringLiteral("颍川湖畔的𬭚材料实验室建成"), QStringLiteral("1"))
        + docxParagraph(QStringLiteral("建设过程"), QStringLiteral("2"))
        + docxParagraph(QStringLiteral("实验室历时三年，于本月建成。葛\U000E0100姓工程师说。")));
    const auto& lines = document.value.raw.lines;
    QVERIFY(document.value.raw.isStructured);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].text, QStringLiteral("颍川湖畔的𬭚材料实验室建成"));
    QVERIFY(lines[0].kind == BlockKind::Subhead);
    QCOMPARE(lines[0].level, 1);
    QVERIFY(lines[1].kind == BlockKind::Subhead);
    QCOMPARE(lines[1].level, 2);
    QVERIFY(!lines[2].kind);
    QVERIFY(lines[2].text.contains(QStringLiteral("葛\U000E0100姓")));
    QCOMPARE(lines[2].size, 10.5);
    QVERIFY(document.warnings.empty());
}

void DocxReaderTest::followsStylesToTheirBase()
{
    const QString styles = docxHeadingStyles()
        + QStringLiteral("<w:style w:type='paragraph' w:styleId='x1'><w:name w:val='我的标题'/>"
                         "<w:basedOn w:val='x2'/></w:style>"
                         "<w:style w:type='paragraph' w:styleId='x2'><w:name w:val='公文样式'/>"
                         "<w:basedOn w:val='1'/></w:style>"
                         "<w:style w:type='paragraph' w:styleId='x3'><w:name w:val='二级标题'/>"
                         "</w:style>"
                         "<w:style w:type='paragraph' w:styleId='x4'><w:name w:val='某样式'/>"
                         "<w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
                         "<w:style w:type='paragraph' w:styleId='x5'><w:name w:val='标题 1'/>"
                         "</w:style>");
    const QString body
        = docxParagraph(QStringLiteral("甲地建成面向全国的新馆"), QStringLiteral("x1"))
        + docxParagraph(QStringLiteral("新馆的由来"), QStringLiteral("x3"))
        + docxParagraph(QStringLiteral("选址"), QStringLiteral("x4"))
        + docxParagraph(QStringLiteral("正文一段。"))
        + docxParagraph(QStringLiteral("乙地建成跨越大河的新桥"), QStringLiteral("x5"))
        + QStringLiteral("<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>桥的由来</w:t>"
                         "</w:r></w:p>")
        + docxParagraph(QStringLiteral("正文又一段。"));
    const auto document = read({body, styles, {}, {}, {}, {}, {}});
    std::vector<int> levels;
    for (const text::RawLine& line : document.value.raw.lines)
        levels.push_back(line.level);
    QCOMPARE(levels, (std::vector<int>{1, 2, 3, 0, 1, 2, 0}));
}

void DocxReaderTest::survivesCircularStyles()
{
    const QString styles
        = QStringLiteral("<w:style w:type='paragraph' w:styleId='a'><w:name w:val='A'/>"
                         "<w:basedOn w:val='b'/></w:style>"
                         "<w:style w:type='paragraph' w:styleId='b'><w:name w:val='heading 1'/>"
                         "<w:basedOn w:val='a'/></w:style>"
                         "<w:style w:type='paragraph' w:styleId='c'><w:name w:val='C'/>"
                         "<w:basedOn w:val='c'/></w:style>");
    const auto document = read({docxParagraph(QStringLiteral("题"), QStringLiteral("a"))
            + docxParagraph(QStringLiteral("文"), QStringLiteral("c")),
        styles, {}, {}, {}, {}, {}});
    QCOMPARE(linesOf(document), (QStringList{QStringLiteral("题"), QStringLiteral("文")}));
    QCOMPARE(document.value.raw.lines[0].level, 1);
}

void DocxReaderTest::writesAutomaticNumbers_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const char* format, const QString& text, int start,
                         const QStringList& lines) {
        QTest::newRow(name) << QString::fromLatin1(format) << text << start << lines;
    };
    row("decimal", "decimal", QStringLiteral("%1."), 1,
        {QStringLiteral("1. 甲"), QStringLiteral("2. 乙"), QStringLiteral("3. 丙")});
    row("Chinese", "chineseCountingThousand", QStringLiteral("%1、"), 9,
        {QStringLiteral("九、甲"), QStringLiteral("十、乙"), QStringLiteral("十一、丙")});
    row("Chinese in brackets", "chineseCounting", QStringLiteral("（%1）"), 19,
        {QStringLiteral("（十九）甲"), QStringLiteral("（二十）乙"),
            QStringLiteral("（二十一）丙")});
    row("Chinese hundreds", "chineseCountingThousand", QStringLiteral("第%1条"), 109,
        {QStringLiteral("第一百〇九条甲"), QStringLiteral("第一百一十条乙"),
            QStringLiteral("第一百一十一条丙")});
    row("circled", "decimalEnclosedCircleChinese", QStringLiteral("%1"), 20,
        {QStringLiteral("⑳甲"), QStringLiteral("㉑乙"), QStringLiteral("㉒丙")});
    row("roman", "upperRoman", QStringLiteral("%1."), 3,
        {QStringLiteral("III. 甲"), QStringLiteral("IV. 乙"), QStringLiteral("V. 丙")});
    row("letters", "lowerLetter", QStringLiteral("%1)"), 25,
        {QStringLiteral("y) 甲"), QStringLiteral("z) 乙"), QStringLiteral("aa) 丙")});
    row("stems", "ideographTraditional", QStringLiteral("%1、"), 1,
        {QStringLiteral("甲、甲"), QStringLiteral("乙、乙"), QStringLiteral("丙、丙")});
    row("bullet", "bullet", QStringLiteral("\uf06c"), 1,
        {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")});
}

void DocxReaderTest::writesAutomaticNumbers()
{
    QFETCH(QString, format);
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(QStringList, lines);
    const QString numbering = QStringLiteral(
        "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:start w:val='%1'/>"
        "<w:numFmt w:val='%2'/><w:lvlText w:val='%3'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='7'><w:abstractNumId w:val='5'/></w:num>")
                                  .arg(start)
                                  .arg(format, text);
    QString body;
    for (const QString& item : {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")})
        body += QStringLiteral("<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/>"
                               "</w:numPr></w:pPr><w:r><w:t>%1</w:t></w:r></w:p>")
                    .arg(item);
    const auto document = read({body, {}, numbering, {}, {}, {}, {}});
    QCOMPARE(linesOf(document), lines);
    const bool isHan = format.startsWith(QLatin1String("chinese"))
        || format.startsWith(QLatin1String("ideograph"));
    QCOMPARE(document.value.raw.lines[0].kind == BlockKind::ListItem, !isHan);
}

void DocxReaderTest::restartsNumbersBelowAHeading()
{
    const QString numbering = QStringLiteral(
        "<w:abstractNum w:abstractNumId='0'>"
        "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>"
        "<w:lvlText w:val='%1、'/><w:pStyle w:val='2'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/>"
        "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='0'/>"
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>");
    const QString styles = docxHeadingStyles().replace(
        QStringLiteral("<w:name w:val='heading 2'/>"),
        QStringLiteral("<w:name w:val='heading 2'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
                       "</w:pPr>"));
    const auto numbered = [](const QString& text, int list, int level) {
        return QStringLiteral("<w:p><w:pPr><w:numPr><w:ilvl w:val='%1'/><w:numId w:val='%2'/>"
                              "</w:numPr></w:pPr><w:r><w:t>%3</w:t></w:r></w:p>")
            .arg(level)
            .arg(list)
            .arg(text);
    };
    const QString h2 = QStringLiteral("2");
    const auto document = read({docxParagraph(QStringLiteral("总体要求"), h2)
            + numbered(QStringLiteral("其一"), 1, 1) + numbered(QStringLiteral("其二"), 1, 1)
            + docxParagraph(QStringLiteral("主要任务"), h2) + numbered(QStringLiteral("其一"), 1, 1)
            + numbered(QStringLiteral("另起"), 2, 0) + numbered(QStringLiteral("无此列表"), 99, 0),
        styles, numbering, {}, {}, {}, {}});
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("一、总体要求"), QStringLiteral("1.1 其一"),
            QStringLiteral("1.2 其二"), QStringLiteral("二、主要任务"), QStringLiteral("2.1 其一"),
            QStringLiteral("五、另起"), QStringLiteral("无此列表")}));
    QVERIFY(document.value.raw.lines[0].kind == BlockKind::Subhead);
    QCOMPARE(document.value.raw.lines[0].level, 2);
}

void DocxReaderTest::marksBoldLinksAndEmphasis()
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

void DocxReaderTest::readsTablesWithMergedCells()
{
    const auto cell = [](const QString& text, const QString& properties = {}) {
        return QStringLiteral("<w:tc><w:tcPr>%1</w:tcPr>%2</w:tc>")
            .arg(properties, docxParagraph(text));
    };
    const QString down = QStringLiteral("<w:vMerge w:val='restart'/>");
    const QString up = QStringLiteral("<w:vMerge/>");
    const QString body = docxParagraph(QStringLiteral("表1 各县产值（单位：亿元）"))
        + QStringLiteral("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>")
        + cell(QStringLiteral("地区"), down)
        + cell(QStringLiteral("产值"), QStringLiteral("<w:gridSpan w:val='2'/>"))
        + QStringLiteral("</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>") + cell({}, up)
        + cell(QStringLiteral("上年")) + cell(QStringLiteral("今年"))
        + QStringLiteral("</w:tr><w:tr>") + cell(QStringLiteral("甲县"))
        + cell(QStringLiteral("12.5")) + cell(QStringLiteral("13.75"))
        + QStringLiteral("</w:tr><w:tr><w:trPr><w:del w:id='1'/></w:trPr>")
        + cell(QStringLiteral("删去")) + QStringLiteral("</w:tr></w:tbl>");
    const auto document = readBody(body);
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.size(), size_t(2));
    QVERIFY(lines[0].kind == BlockKind::Caption);
    QVERIFY(lines[1].kind == BlockKind::Table);
    const Table& table = lines[1].block->table;
    QCOMPARE(table.headerRows, 2);
    QCOMPARE(table.rows.size(), size_t(3));
    QCOMPARE(table.rows[0][0], (TableCell{QStringLiteral("地区"), 1, 2}));
    QCOMPARE(table.rows[0][1], (TableCell{QStringLiteral("产值"), 2, 1}));
    QCOMPARE(table.rows[1].size(), size_t(2));
    QCOMPARE(table.rows[2][2].text, QStringLiteral("13.75"));
}

void DocxReaderTest::unrollsTablesThatOnlyLayOutThePage()
{
    const QString longText = QStringLiteral("这一格里是整段的正文，写得很长。").repeated(30);
    const QString body = QStringLiteral("<w:tbl><w:tr><w:tc>%1%2</w:tc><w:tc>%3</w:tc></w:tr>"
                                        "<w:tr><w:tc>%4</w:tc></w:tr></w:tbl>")
                             .arg(docxParagraph(QStringLiteral("左栏标题"), QStringLiteral("1")),
                                 docxParagraph(longText), docxParagraph(QStringLiteral("右栏。")),
                                 docxParagraph(QStringLiteral("下行。")));
    const auto document = readBody(body);
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("左栏标题"), longText, QStringLiteral("右栏。"),
            QStringLiteral("下行。")}));
}

void DocxReaderTest::readsPicturesWithCaptions()
{
    const auto picture = [](const QString& relation, const QString& text) {
        return QStringLiteral("<w:r><w:drawing><wp:inline><wp:docPr id='1' name='图片 1' "
                              "descr='%1'/><a:graphic><a:graphicData><a:blip r:embed='%2'/>"
                              "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
            .arg(text, relation);
    };
    DocxSource source;
    source.body = QStringLiteral("<w:p>%1</w:p>")
                      .arg(picture(QStringLiteral("rPic"), QStringLiteral("新馆外景")))
        + docxParagraph(QStringLiteral("图1 新馆外景"))
        + QStringLiteral("<w:p><w:r><w:t>前有文字。</w:t></w:r>%1</w:p>")
              .arg(picture(QStringLiteral("rPic"), {}))
        + docxParagraph(QStringLiteral("新馆内景"), QStringLiteral("a4"))
        + QStringLiteral("<w:p>%1%2%3</w:p>")
              .arg(picture(QStringLiteral("rOut"), {}), picture(QStringLiteral("rNone"), {}),
                  picture(QStringLiteral("rEmf"), {}));
    source.styles = docxHeadingStyles();
    source.relations
        = QStringLiteral("<Relationship Id='rPic' Type='x/image' Target='media/image1.png'/>"
                         "<Relationship Id='rEmf' Type='x/image' Target='/word/media/image2.emf'/>"
                         "<Relationship Id='rOut' Type='x/image' Target='http://127.0.0.1:9/a.png' "
                         "TargetMode='External'/>");
    source.more = {{"word/media/image1.png", test::smallPng()},
        {"word/media/image2.emf", QByteArray(100, '\1')}};
    const auto document = read(source);
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.size(), size_t(5));
    QVERIFY(lines[0].kind == BlockKind::Picture);
    QCOMPARE(lines[0].block->alternativeText, QStringLiteral("新馆外景"));
    QVERIFY(lines[1].kind == BlockKind::Caption);
    QCOMPARE(lines[2].text, QStringLiteral("前有文字。"));
    QVERIFY(lines[3].kind == BlockKind::Picture);
    QVERIFY(lines[4].kind == BlockKind::Caption);
    QCOMPARE(document.value.assets.size(), 1);
    QCOMPARE(document.value.assets.value(lines[0].block->asset)->bytes, test::smallPng());
    QVERIFY(hasWarning(document, QStringLiteral("missing-picture")));
    QVERIFY(document.warnings.front().message.endsWith(QStringLiteral("（3 处）")));
}

void DocxReaderTest::readsNotes()
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

void DocxReaderTest::acceptsTrackedChanges()
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

void DocxReaderTest::readsResultsOfFields()
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

void DocxReaderTest::leavesOutHiddenTextAndGeneratedContents()
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

void DocxReaderTest::aTableOfContentsWithoutAnEndSwallowsNothing()
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

void DocxReaderTest::readsTextBoxesOnce()
{
    const QString box = QStringLiteral("<w:txbxContent>%1%2</w:txbxContent>")
                            .arg(docxParagraph(QStringLiteral("框中标题"), QStringLiteral("1")),
                                docxParagraph(QStringLiteral("框中文字。")));
    const QString body
        = QStringLiteral("<w:p><w:r><w:t>框外。</w:t></w:r><w:r><mc:AlternateContent>"
                         "<mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx>%1"
                         "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
                         "<w:pict><v:shape><v:textbox>%1</v:textbox></v:shape></w:pict>"
                         "</mc:Fallback></mc:AlternateContent></w:r></w:p>")
              .arg(box);
    QCOMPARE(linesOf(readBody(body)),
        (QStringList{
            QStringLiteral("框外。"), QStringLiteral("框中标题"), QStringLiteral("框中文字。")}));
}

void DocxReaderTest::resolvesSpecialCharacters()
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

void DocxReaderTest::joinsLinesBrokenByHand()
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

void DocxReaderTest::readsANewsletterAsItsArticles()
{
    QString body = docxParagraph(QStringLiteral("颍川情报速递"), QStringLiteral("a3"))
        + docxParagraph(QStringLiteral("2031年第5期"));
    const QStringList sections{QStringLiteral("要闻"), QStringLiteral("企业动态")};
    for (const QString& section : sections) {
        body += docxParagraph(section, QStringLiteral("1"));
        for (int i = 1; i <= 3; ++i)
            body += docxParagraph(QStringLiteral("%1里的第%2条消息标题比较长").arg(section).arg(i),
                        QStringLiteral("2"))
                + docxParagraph(QStringLiteral("这是第%1条消息的导语，交代了时间地点。").arg(i))
                + docxParagraph(QStringLiteral("分题"), QStringLiteral("3"))
                + docxParagraph(QStringLiteral("这是第%1条消息的第二段。").arg(i));
    }
    const auto document = readBody(body);
    const text::CleanResult cleaned = text::clean(document.value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(6));
    QCOMPARE(cleaned.articles[0].title, QStringLiteral("要闻里的第1条消息标题比较长"));
    QCOMPARE(cleaned.articles[0].section, QStringLiteral("要闻"));
    QCOMPARE(cleaned.articles[0].blocks.size(), size_t(3));
    QVERIFY(cleaned.articles[0].blocks[1].kind == BlockKind::Subhead);
    QCOMPARE(cleaned.articles[5].section, QStringLiteral("企业动态"));
}

void DocxReaderTest::readsOneArticleAsOne()
{
    const QString body
        = docxParagraph(QStringLiteral("颍川市建成新型材料实验室"), QStringLiteral("a3"))
        + docxParagraph(QStringLiteral(
            "实验室昨天建成，今后将面向全国的企业和高校开放，预计每年服务三百家单位。"))
        + docxParagraph(QStringLiteral("一、建设"), QStringLiteral("1"))
        + docxParagraph(QStringLiteral("建设历时三年。"))
        + docxParagraph(QStringLiteral("二、前景"), QStringLiteral("1"))
        + docxParagraph(QStringLiteral("前景很好。"));
    const text::CleanResult cleaned = text::clean(readBody(body).value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(1));
    QCOMPARE(cleaned.articles[0].title, QStringLiteral("颍川市建成新型材料实验室"));
    QCOMPARE(cleaned.articles[0].blocks.size(), size_t(5));
}

void DocxReaderTest::tellsSectionsFromArticles()
{
    QString body;
    for (int i = 1; i <= 3; ++i)
        body += docxParagraph(QStringLiteral("第%1家企业投产").arg(i), QStringLiteral("1"))
            + docxParagraph(QStringLiteral("来源：颍川日报"))
            + docxParagraph(QStringLiteral("企业今天投产。"));
    const text::CleanResult cleaned = text::clean(readBody(body).value.raw);
    QCOMPARE(cleaned.articles.size(), size_t(3));
    QCOMPARE(cleaned.articles[2].title, QStringLiteral("第3家企业投产"));
}

void DocxReaderTest::reportsBadFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray good = docxOf({docxParagraph(QStringLiteral("文")), {}, {}, {}, {}, {}, {}});
    QTest::newRow("truncated") << good.left(good.size() / 2) << ErrorKind::BadInput;
    QTest::newRow("no zip") << QByteArray("text") << ErrorKind::BadInput;
    QTest::newRow("no text") << test::zipOf({{"[Content_Types].xml", "<Types/>"}})
                             << ErrorKind::BadInput;
    QTest::newRow("no body") << test::zipOf({{"word/document.xml", "<document/>"}})
                             << ErrorKind::BadInput;
    QTest::newRow("entity bomb") << test::zipOf({{"word/document.xml",
        "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><d><body>&b;</body></d>"}})
                                 << ErrorKind::BadInput;
    QTest::newRow("external entity") << test::zipOf({{"word/document.xml",
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><d><body>&x;</body></d>"}})
                                     << ErrorKind::BadInput;
    QTest::newRow("deep nesting") << test::zipOf(
        {{"word/document.xml", "<d><body>" + QByteArray("<tbl><tr><tc>").repeated(20000)}})
                                  << ErrorKind::BadInput;
    QTest::newRow("bomb") << test::zipOf(
        {{"word/document.xml", "<d><body>" + QByteArray(qsizetype(40) << 20, ' ') + "</body></d>"}})
                          << ErrorKind::TooLarge;
    QTest::newRow("encrypted") << test::zipOf({{"word/document.xml", "<d/>", "geheim"}})
                               << ErrorKind::Unsupported;
}

void DocxReaderTest::reportsBadFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    const auto result = readDocx(bytes, kWhere);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, kind);
    QVERIFY(result.error().where.startsWith(kWhere));
    QVERIFY(!result.error().hint.isEmpty());
}

void DocxReaderTest::damagedPartsBesideTheTextAreWarnings()
{
    DocxSource source;
    source.body = docxParagraph(QStringLiteral("正文。"), QStringLiteral("1"));
    source.styles = QStringLiteral("<unclosed>");
    const auto document = read(source);
    QCOMPARE(linesOf(document), (QStringList{QStringLiteral("正文。")}));
    QVERIFY(hasWarning(document, QStringLiteral("damaged-part")));
}

QTEST_GUILESS_MAIN(DocxReaderTest)
#include "docx_reader_test.moc"
