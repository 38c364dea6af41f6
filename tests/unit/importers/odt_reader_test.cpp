#include "importers/odt_reader.h"

#include "docx_builder.h"
#include "text/cleaning.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

class OdtReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHeadingsAndInlineText();
    void collapsesWhiteSpaceAsTheFormatSays();
    void survivesCircularStyles();
    void damagedTextIsReadAsFarAsItGoes();
    void decodesStyleNamesOnce();
    void writesAutomaticNumbers();
    void numbersHeadingsByTheOutline();
    void readsTables();
    void readsPicturesAndTextBoxes();
    void readsNotes();
    void leavesOutWhatIsNotText();
    void leavesOutDeletedTextThatStandsInTheBody();
    void keepsTextWhoseDeletionNeverEnds();
    void readsFlatFiles();
    void reportsBadFiles_data();
    void reportsBadFiles();
};

namespace {

const QString kWhere = QStringLiteral("稿件.odt");

QString rootOf(const char* name, const QString& content)
{
    return QStringLiteral(
        "<office:%1 xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
        "xmlns:text='urn:text' xmlns:style='urn:style' xmlns:fo='urn:fo' xmlns:table='urn:table' "
        "xmlns:draw='urn:draw' xmlns:xlink='urn:xlink' xmlns:svg='urn:svg' xmlns:loext='urn:loext' "
        "xmlns:dc='urn:dc'>%2</office:%1>")
        .arg(QString::fromLatin1(name), content);
}

QByteArray odtOf(const QString& text, const QString& styles = {}, const QString& automatic = {})
{
    return test::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml",
            rootOf("document-content",
                QStringLiteral("<office:automatic-styles>%1</office:automatic-styles><office:body>"
                               "<office:text>%2</office:text></office:body>")
                    .arg(automatic, text))
                .toUtf8()},
        {"styles.xml",
            rootOf(
                "document-styles", QStringLiteral("<office:styles>%1</office:styles>").arg(styles))
                .toUtf8()},
        {"meta.xml",
            rootOf("document-meta",
                QStringLiteral("<office:meta><dc:title>文件标题</dc:title></office:meta>"))
                .toUtf8()},
        {"Pictures/a.png", test::smallPng()}});
}

Warned<ImportedDocument> read(const QByteArray& bytes)
{
    auto result = readOdt(bytes, kWhere);
    if (result.isError())
        qFatal("%s", qPrintable(result.error().oneLine()));
    return std::move(result).value();
}

QStringList linesOf(const Warned<ImportedDocument>& document)
{
    QStringList lines;
    for (const text::RawLine& line : document.value.raw.lines)
        lines << line.text;
    return lines;
}

} // namespace

void OdtReaderTest::readsHeadingsAndInlineText()
{
    const QString automatic = QStringLiteral(
        "<style:style style:name='T1' style:family='text'><style:text-properties "
        "style:font-weight-asian='bold'/></style:style><style:style style:name='T2' "
        "style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>"
        "<style:style style:name='T3' style:family='text'><style:text-properties "
        "text:display='none'/></style:style><style:style style:name='P1' style:family='paragraph' "
        "style:parent-style-name='小标题'/>");
    const auto document = read(odtOf(
        QStringLiteral(
            "<text:h text:outline-level='1'>颍川建成面向全国的𬭚材料馆</text:h>"
            "<text:p text:style-name='P1'>由来</text:p>"
            "<text:p>占地12km<text:span text:style-name='T2'>2</text:span>，"
            "<text:span text:style-name='T1'>很大</text:span><text:span "
            "text:style-name='T3'>隐藏</text:span><text:a "
            "xlink:href='https://example.org/'>网站</text:a>葛\U000E0100"
            "<office:annotation><text:p>批注</text:p></office:annotation></text:p>"),
        QStringLiteral("<style:style style:name='小标题' style:family='paragraph'/>"), automatic));
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].level, 1);
    QCOMPARE(lines[1].level, 2);
    QCOMPARE(lines[2].text, QStringLiteral("占地12km²，很大网站葛\U000E0100"));
    const std::vector<Span> spans{{{8, 10}, SpanKind::Strong, {}},
        {{10, 12}, SpanKind::Link, QStringLiteral("https://example.org/")}};
    QCOMPARE(lines[2].spans, spans);
    QCOMPARE(document.value.title, QStringLiteral("文件标题"));
    QVERIFY(document.value.raw.isStructured);
}

void OdtReaderTest::collapsesWhiteSpaceAsTheFormatSays()
{
    QCOMPARE(linesOf(read(odtOf(QStringLiteral(
                 "<text:p>\n   a\n  <text:span> b</text:span><text:s text:c='2'/>c<text:tab/>d"
                 "<text:line-break/>  e</text:p>")))),
        (QStringList{QStringLiteral("a b  c\td"), QStringLiteral("e")}));
}

void OdtReaderTest::survivesCircularStyles()
{
    const QString styles = QStringLiteral(
        "<style:style style:name='A' style:family='paragraph' style:parent-style-name='B'/>"
        "<style:style style:name='B' style:display-name='Heading 2' style:family='paragraph' "
        "style:parent-style-name='A'/>");
    const auto document
        = read(odtOf(QStringLiteral("<text:p text:style-name='A'>甲</text:p>"), styles));
    QVERIFY(document.value.raw.lines[0].kind == BlockKind::Subhead);
}

void OdtReaderTest::decodesStyleNamesOnce()
{
    const auto styleNamed = [](const QString& name) {
        return QStringLiteral("<style:style style:family='paragraph' style:name='%1'/>").arg(name);
    };
    const QString heading = QStringLiteral("Heading_20_1");
    const QString literal = QStringLiteral("Heading_5f_20_1"); // "Heading_20_1" itself
    const QString endless = QStringLiteral("_20_").repeated(500'000);
    const auto document = read(odtOf(QStringLiteral("<text:p text:style-name='%1'>一、甲</text:p>"
                                                    "<text:p text:style-name='%2'>乙𠮷</text:p>")
                                         .arg(heading, literal),
        styleNamed(heading) + styleNamed(literal) + styleNamed(endless)));
    QCOMPARE(document.value.raw.lines.size(), size_t(2));
    QCOMPARE(document.value.raw.lines[0].kind, BlockKind::Subhead);
    QVERIFY(document.value.raw.lines[1].kind != BlockKind::Subhead);
}

void OdtReaderTest::writesAutomaticNumbers()
{
    const QString styles = QStringLiteral(
        "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' "
        "style:num-format='一, 二, 三, ...' style:num-prefix='（' style:num-suffix='）'/>"
        "<text:list-level-style-number text:level='2' style:num-format='1' "
        "loext:num-list-format='%2%.' style:num-suffix='.'/></text:list-style>"
        "<text:list-style style:name='L2'><text:list-level-style-bullet text:level='1' "
        "text:bullet-char='•'/></text:list-style>");
    const QString item = QStringLiteral("<text:list-item>%1</text:list-item>");
    const QString p = QStringLiteral("<text:p>%1</text:p>");
    const QString text = QStringLiteral("<text:list xml:id='l1' text:style-name='L1'>")
        + item.arg(p.arg(QStringLiteral("甲")) + p.arg(QStringLiteral("续")))
        + item.arg(p.arg(QStringLiteral("乙")) + QStringLiteral("<text:list>")
            + item.arg(p.arg(QStringLiteral("子"))) + item.arg(p.arg(QStringLiteral("丑")))
            + QStringLiteral("</text:list>"))
        + QStringLiteral("</text:list>") + p.arg(QStringLiteral("间隔"))
        + QStringLiteral("<text:list text:continue-numbering='true' text:style-name='L1'>")
        + item.arg(p.arg(QStringLiteral("丙")))
        + QStringLiteral("</text:list><text:list text:style-name='L1'><text:list-item "
                         "text:start-value='9'><text:p>新</text:p></text:list-item></text:list>"
                         "<text:list text:style-name='L2'><text:list-item><text:p>点</text:p>"
                         "</text:list-item></text:list>");
    const auto document = read(odtOf(text, styles));
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("（一）甲"), QStringLiteral("续"), QStringLiteral("（二）乙"),
            QStringLiteral("1. 子"), QStringLiteral("2. 丑"), QStringLiteral("间隔"),
            QStringLiteral("（三）丙"), QStringLiteral("（九）新"), QStringLiteral("点")}));
    QVERIFY(!document.value.raw.lines[0].kind);
    QVERIFY(document.value.raw.lines[3].kind == BlockKind::ListItem);
    QVERIFY(document.value.raw.lines[8].kind == BlockKind::ListItem);
}

void OdtReaderTest::numbersHeadingsByTheOutline()
{
    const QString styles = QStringLiteral(
        "<text:outline-style><text:outline-level-style text:level='2' "
        "style:num-format='一, 二, 三, ...' style:num-suffix='、'/></text:outline-style>");
    const QString h = QStringLiteral("<text:h text:outline-level='%1'>%2</text:h>");
    const auto document = read(odtOf(h.arg(QStringLiteral("1"), QStringLiteral("总题目写在这里面"))
            + h.arg(QStringLiteral("2"), QStringLiteral("背景"))
            + h.arg(QStringLiteral("2"), QStringLiteral("前景")),
        styles));
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("总题目写在这里面"), QStringLiteral("一、背景"),
            QStringLiteral("二、前景")}));
}

void OdtReaderTest::readsTables()
{
    const QString cell
        = QStringLiteral("<table:table-cell %1><text:p>%2</text:p></table:table-cell>");
    const QString table
        = QStringLiteral("<table:table><table:table-column/><table:table-header-rows>"
                         "<table:table-row>")
        + cell.arg(QStringLiteral("table:number-rows-spanned='2'"), QStringLiteral("地区"))
        + cell.arg(QStringLiteral("table:number-columns-spanned='2'"), QStringLiteral("产值"))
        + QStringLiteral("<table:covered-table-cell/></table:table-row></table:table-header-rows>"
                         "<table:table-row><table:covered-table-cell/>")
        + cell.arg(QString(), QStringLiteral("上年")) + cell.arg(QString(), QStringLiteral("今年"))
        + QStringLiteral("</table:table-row></table:table>");
    const auto document = read(odtOf(table));
    QCOMPARE(document.value.raw.lines.size(), size_t(1));
    const Table& made = document.value.raw.lines[0].block->table;
    QCOMPARE(made.headerRows, 1);
    QCOMPARE(made.rows[0][0], (TableCell{QStringLiteral("地区"), 1, 2}));
    QCOMPARE(made.rows[0][1], (TableCell{QStringLiteral("产值"), 2, 1}));
    QCOMPARE(made.rows[1].size(), size_t(2));
    // A table around a table lays out the page.
    const auto layout = read(odtOf(QStringLiteral("<table:table><table:table-row>")
        + QStringLiteral("<table:table-cell><text:h text:outline-level='1'>左栏标题</text:h>")
        + table + QStringLiteral("</table:table-cell>")
        + cell.arg(QString(), QStringLiteral("右栏"))
        + QStringLiteral("</table:table-row></table:table>")));
    QCOMPARE(linesOf(layout).join(u' '), QStringLiteral("左栏标题 地区 产值 上年 今年 右栏"));
}

void OdtReaderTest::readsPicturesAndTextBoxes()
{
    const QString styles = QStringLiteral(
        "<style:style style:name='Caption' style:family='paragraph'/><style:style "
        "style:name='Illustration' style:family='paragraph' style:parent-style-name='Caption'/>");
    const auto document = read(odtOf(
        QStringLiteral(
            "<text:p>正文。<draw:frame><draw:text-box><text:p "
            "text:style-name='Illustration'><draw:frame><draw:image "
            "xlink:href='Pictures/a.png'/><svg:desc>外景</svg:desc></draw:frame>图<text:sequence>"
            "1</text:sequence> 新馆</text:p></draw:text-box></draw:frame></text:p>"
            "<draw:frame><draw:image xlink:href='http://127.0.0.1:9/b.png'/></draw:frame>"
            "<text:p><draw:custom-shape><text:p>形中文字</text:p></draw:custom-shape></text:p>"),
        styles));
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.size(), size_t(4));
    QCOMPARE(lines[0].text, QStringLiteral("正文。"));
    QVERIFY(lines[1].kind == BlockKind::Picture);
    QCOMPARE(lines[1].block->alternativeText, QStringLiteral("外景"));
    QCOMPARE(document.value.assets.value(lines[1].block->asset)->bytes, test::smallPng());
    QVERIFY(lines[2].kind == BlockKind::Caption);
    QCOMPARE(lines[2].text, QStringLiteral("图1 新馆"));
    QCOMPARE(lines[3].text, QStringLiteral("形中文字"));
    QCOMPARE(document.warnings.size(), size_t(1));
}

void OdtReaderTest::readsNotes()
{
    const QString note = QStringLiteral(
        "<text:note text:note-class='%1'><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>%2</text:p><text:p>又一段</text:p></text:note-body></text:note>");
    const auto document
        = read(odtOf(QStringLiteral("<text:p>产值%1增长%2。</text:p>")
                         .arg(note.arg(QStringLiteral("footnote"), QStringLiteral("据年鉴")),
                             note.arg(QStringLiteral("endnote"), QStringLiteral("同比")))));
    QCOMPARE(linesOf(document), QStringList{QStringLiteral("产值①增长[1]。")});
    const std::vector<Span> spans{{{2, 3}, SpanKind::Note, QStringLiteral("据年鉴 又一段")},
        {{5, 8}, SpanKind::Note, QStringLiteral("同比 又一段")}};
    QCOMPARE(document.value.raw.lines[0].spans, spans);
}

void OdtReaderTest::leavesOutWhatIsNotText()
{
    const auto document = read(odtOf(QStringLiteral(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:table-of-content>"
        "<text:p>目录</text:p></text:table-of-content><text:section text:display='none'><text:p>隐"
        "</text:p></text:section><text:section><text:p>节内<text:change/></text:p></text:section>"
        "<text:p><text:ruby><text:ruby-base>拼</text:ruby-base><text:ruby-text>pin</text:ruby-text>"
        "</text:ruby></text:p>")));
    QCOMPARE(linesOf(document), (QStringList{QStringLiteral("节内"), QStringLiteral("拼")}));
    QCOMPARE(document.warnings.front().kind, QStringLiteral("tracked-changes"));
}

void OdtReaderTest::leavesOutDeletedTextThatStandsInTheBody()
{
    const QString text = QStringLiteral(
        "<text:tracked-changes><text:changed-region text:id='d1'><text:deletion/>"
        "</text:changed-region><text:changed-region text:id='d2'><text:deletion/>"
        "</text:changed-region><text:changed-region text:id='i1'><text:insertion/>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>展厅共有<text:change-start text:change-id='d1'/>六<text:span>十</text:span>"
        "<text:change-end text:change-id='d1'/><text:change-start text:change-id='i1'/>七十𬭚"
        "<text:change-end text:change-id='i1'/>件展品。</text:p>"
        "<text:p>上午<text:change-start text:change-id='d2'/>开门迎客。</text:p>"
        "<text:list><text:list-item><text:p>旧项</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>旧</text:p></table:table-cell>"
        "<table:table-cell><text:p>表</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>下午<text:note text:note-class='footnote'><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>旧注</text:p></text:note-body></text:note>"
        "<text:change-end text:change-id='d2'/>闭馆。</text:p><text:p>次日照常。</text:p>");
    const auto document = read(odtOf(text));
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("展厅共有七十𬭚件展品。"),
            QStringLiteral("上午闭馆。"), QStringLiteral("次日照常。")}));
    QCOMPARE(document.value.raw.lines[1].spans.size(), size_t(0));
}

void OdtReaderTest::keepsTextWhoseDeletionNeverEnds()
{
    const auto document = read(odtOf(QStringLiteral(
        "<text:tracked-changes><text:changed-region text:id='d1'><text:deletion/>"
        "</text:changed-region></text:tracked-changes><text:p><text:change-end "
        "text:change-id='d1'/>甲。<text:change-start text:change-id='d1'/>乙。</text:p>"
        "<text:p>丙。</text:p>")));
    QCOMPARE(linesOf(document), (QStringList{QStringLiteral("甲。乙。"), QStringLiteral("丙。")}));
}

void OdtReaderTest::readsFlatFiles()
{
    const QString flat = rootOf("document",
        QStringLiteral(
            "<office:body><office:text><text:h text:outline-level='1'>甲</text:h><text:p>"
            "<draw:frame><draw:image><office:binary-data>%1</office:binary-data>"
            "</draw:image></draw:frame></text:p></office:text></office:body>")
            .arg(QString::fromLatin1(test::smallPng().toBase64())));
    const auto document = read(flat.toUtf8());
    QCOMPARE(document.value.raw.lines[0].level, 1);
    QVERIFY(document.value.raw.lines[1].kind == BlockKind::Picture);
}

void OdtReaderTest::reportsBadFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray good = odtOf(QStringLiteral("<text:p>文</text:p>"));
    QTest::newRow("truncated") << good.left(good.size() / 2) << ErrorKind::BadInput;
    QTest::newRow("no content") << test::zipOf({{"mimetype", "x"}}) << ErrorKind::NotFound;
    QTest::newRow("no XML") << QByteArray("text") << ErrorKind::BadInput;
    QTest::newRow("spreadsheet") << rootOf(
        "document", QStringLiteral("<office:body><office:spreadsheet/></office:body>"))
                                        .toUtf8()
                                 << ErrorKind::Unsupported;
    QTest::newRow("no body") << rootOf("document", {}).toUtf8() << ErrorKind::BadInput;
    QTest::newRow("entities") << QByteArray("<!DOCTYPE d [<!ENTITY a 'x'>]><d>&a;</d>")
                              << ErrorKind::BadInput;
    QTest::newRow("encrypted") << test::zipOf(
        {{"META-INF/manifest.xml", "<manifest:encryption-data/>"}, {"content.xml", "\x01\x02"}})
                               << ErrorKind::Unsupported;
    QTest::newRow("deep nesting") << test::zipOf(
        {{"content.xml", QByteArray("<list>").repeated(20000)}})
                                  << ErrorKind::BadInput;
}

void OdtReaderTest::reportsBadFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    const auto result = readOdt(bytes, kWhere);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, kind);
    QVERIFY(!result.error().hint.isEmpty());
}

void OdtReaderTest::damagedTextIsReadAsFarAsItGoes()
{
    const auto document
        = read(odtOf(QStringLiteral("<text:p>写完的一段𠮷。</text:p><text:p>断在半句的一段")));
    QCOMPARE(linesOf(document),
        (QStringList{QStringLiteral("写完的一段𠮷。"), QStringLiteral("断在半句的一段")}));
    QCOMPARE(document.warnings.size(), size_t(1));
    QCOMPARE(document.warnings.front().kind, QStringLiteral("damaged-part"));
    QVERIFY(document.warnings.front().message.contains(QStringLiteral("content.xml")));
}

QTEST_GUILESS_MAIN(OdtReaderTest)
#include "odt_reader_test.moc"
