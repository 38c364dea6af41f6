#include "docx_reading.h"
#include "text/cleaning.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;
using namespace qb::test;

class DocxReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsParagraphsAndHeadings();
    void followsStylesToTheirBase();
    void survivesCircularStyles();
    void writesAutomaticNumbers_data();
    void writesAutomaticNumbers();
    void restartsNumbersBelowAHeading();
    void readsTablesWithMergedCells();
    void unrollsTablesThatOnlyLayOutThePage();
    void tablesOfOneRowOrColumnAreTold_data();
    void tablesOfOneRowOrColumnAreTold();
    void readsPicturesWithCaptions();
    void readsTextBoxesOnce();
    void readsANewsletterAsItsArticles();
    void readsOneArticleAsOne();
    void tellsSectionsFromArticles();
    void reportsBadFiles_data();
    void reportsBadFiles();
    void damagedPartsBesideTheTextAreWarnings();
    void damagedTextIsReadAsFarAsItGoes();
};

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

void DocxReaderTest::tablesOfOneRowOrColumnAreTold_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<bool>("isTable");
    const auto cell = [](const QString& text, const QString& style = {}) {
        return QStringLiteral("<w:tc>%1</w:tc>").arg(docxParagraph(text, style));
    };
    const auto row = [](const QString& cells) {
        return QStringLiteral("<w:tr>%1</w:tr>").arg(cells);
    };
    const QString prose = docxParagraph(QStringLiteral("各渠的水位昨天都量过了。"));
    const QString figures = row(cell(QStringLiteral("𠮷渠")) + cell(QStringLiteral("3.5米")));
    const QString places = row(cell(QStringLiteral("东渠"))) + row(cell(QStringLiteral("南渠")));
    QTest::newRow("row") << prose << figures << true;
    QTest::newRow("column") << prose << places << true;
    QTest::newRow("over the text") << QString() << figures << false;
    QTest::newRow("box of one cell") << prose << row(cell(QStringLiteral("渠名"))) << false;
    QTest::newRow("box of prose") << prose
                                  << row(cell(QStringLiteral("释名")))
            + row(cell(QStringLiteral("渠，是引水的沟。")))
                                  << false;
    QTest::newRow("headline") << prose
                              << row(cell(QStringLiteral("渠事"), QStringLiteral("1"))
                                     + cell(QStringLiteral("三月")))
                              << false;
    QTest::newRow("colophon") << prose
                              << row(cell(QStringLiteral("编审：甲"))
                                     + cell(QStringLiteral("渠务所印发")))
                              << false;
}

void DocxReaderTest::tablesOfOneRowOrColumnAreTold()
{
    QFETCH(const QString, before);
    QFETCH(const QString, rows);
    QFETCH(const bool, isTable);
    const auto document = readBody(before + QStringLiteral("<w:tbl>%1</w:tbl>").arg(rows));
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.back().kind == BlockKind::Table, isTable);
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

void DocxReaderTest::damagedTextIsReadAsFarAsItGoes()
{
    DocxSource source;
    source.body = docxParagraph(QStringLiteral("写完的一段𠮷。"))
        + QStringLiteral("<w:p><w:r><w:t>断在半句的一段&nbsp;和");
    const auto document = read(source);
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("写完的一段𠮷。"), QStringLiteral("断在半句的一段&nbsp;和")}));
    QVERIFY(hasWarning(document, QStringLiteral("damaged-part")));
}

QTEST_GUILESS_MAIN(DocxReaderTest)
#include "docx_reader_test.moc"
