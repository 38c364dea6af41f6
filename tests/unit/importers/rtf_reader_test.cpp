#include "importers/rtf_reader.h"

#include "docx_builder.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

class RtfReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesCodePages_data();
    void decodesCodePages();
    void readsUnicodeWithFallback();
    void readsHeadingsByStyleAndOutline();
    void writesNumbersAsTheFileHasThem();
    void marksBoldLinksAndNotes();
    void readsTablesWithMergedCells();
    void readsPicturesOnce();
    void leavesOutWhatIsNotText();
    void readsTextBoxes();
    void acceptsTrackedChanges();
    void takesNumbersWhole();
    void readsWordsUnderPhoneticGuides_data();
    void readsWordsUnderPhoneticGuides();
    void warnsOfTruncation();
    void survivesAnyNesting();
    void refusesOtherFiles();
};

namespace {

const QString kWhere = QStringLiteral("稿件.rtf");

Warned<ImportedDocument> read(const QByteArray& body)
{
    auto result = readRtf("{\\rtf1\\ansi\\ansicpg936\\deff0 " + body + "}", kWhere);
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

/// As Word writes it: \uN? for all that is not ASCII.
QByteArray escaped(const QString& text)
{
    QByteArray result;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            result += char(c.unicode());
        else
            result += "\\u" + QByteArray::number(qint16(c.unicode())) + "?";
    }
    return result;
}

bool hasWarning(const Warned<ImportedDocument>& document, const QString& kind)
{
    return std::any_of(document.warnings.begin(), document.warnings.end(),
        [&](const Warning& warning) { return warning.kind == kind; });
}

} // namespace

void RtfReaderTest::decodesCodePages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const QString xuchang = QStringLiteral("许昌");
    QTest::newRow("ansicpg") << QByteArray("\\'d0\\'ed\\'b2\\'fd") << xuchang;
    QTest::newRow("font of Chinese") << QByteArray(
        "{\\fonttbl{\\f0\\fcharset0 A;}{\\f3\\fcharset134 B;}}\\f3 \\'d0\\'ed\\'b2\\'fd")
                                     << xuchang;
    QTest::newRow("font of traditional Chinese")
        << QByteArray("{\\fonttbl{\\f2\\fcharset136 B;}}{\\f2 \\'b3\\'5c}\\'d0\\'ed")
        << QStringLiteral("許许");
    // The second byte of a character may be plain ASCII.
    QTest::newRow("ASCII second byte") << QByteArray("\\'81A.") << QStringLiteral("丄.");
    QTest::newRow("raw bytes") << QByteArray("\xd0\xed\xb2\xfd") << xuchang;
    QTest::newRow("four bytes") << QByteArray("\\'95\\'32\\'82\\'36") << QStringLiteral("𠀀");
    QTest::newRow("western") << QByteArray("\\ansicpg1252 \\'80 caf\\'e9")
                             << QStringLiteral("€ café");
}

void RtfReaderTest::decodesCodePages()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(linesOf(read(body)), QStringList{text});
}

void RtfReaderTest::readsUnicodeWithFallback()
{
    QCOMPARE(linesOf(read("\\uc2\\u-28743\\'d0\\'edA{\\uc0\\u26124 B}\\uc1\\u26124?C\\u26124\\par "
                          "\\u26124 \\emdash\\emdash D")),
        (QStringList{QStringLiteral("\u8fb9A昌B昌C昌"), QStringLiteral("昌—D")}));
    // Surrogate pairs come as two; half of one is damage.
    QCOMPARE(linesOf(read("\\uc1\\u-10174?\\u-8265?\\u-10174?x")),
        QStringList{QStringLiteral("𠮷\ufffdx")});
    const auto half = read("{\\listtext\\u-10174?1.\\tab}x{\\footnote\\u-8265?y}\\par"
                           "\\trowd\\cellx9\\cellx18\\intbl\\u-10174?\\cell z\\cell\\row"
                           "\\trowd\\cellx9\\cellx18\\intbl a\\cell b\\cell\\row");
    QCOMPARE(half.value.raw.lines[0].text, QStringLiteral("\ufffd1. x①"));
    QCOMPARE(half.value.raw.lines[0].spans[0].target, QStringLiteral("\ufffdy"));
    QCOMPARE(half.value.raw.lines[1].block->table.rows[0][0].text, QStringLiteral("\ufffd"));
    // Variation sequence: 葛 U+E0100.
    QCOMPARE(linesOf(read(escaped(QStringLiteral("葛\U000E0100姓𬭚")))),
        QStringList{QStringLiteral("葛\U000E0100姓𬭚")});
}

void RtfReaderTest::readsHeadingsByStyleAndOutline()
{
    const auto document = read("{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0 heading 1;}"
                               "{\\s5\\sbasedon1 My own;}{\\s6\\sbasedon6\\outlinelevel1 Loop;}"
                               "{\\*\\cs10 Default Font;}}"
                               "\\pard\\s5 "
        + escaped(QStringLiteral("颍川建成面向全国的新馆")) + "\\par\\pard\\s6 "
        + escaped(QStringLiteral("由来")) + "\\par\\pard " + escaped(QStringLiteral("正文。"))
        + "\\par\\pard\\outlinelevel1 " + escaped(QStringLiteral("选址")) + "\\par");
    std::vector<int> levels;
    for (const text::RawLine& line : document.value.raw.lines)
        levels.push_back(line.level);
    QCOMPARE(levels, (std::vector<int>{1, 2, 0, 2}));
    // The paragraph of a note does not end the style of the heading that it stands in.
    const auto noted = read("{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 "
        + escaped(QStringLiteral("背景")) + "{\\footnote\\pard\\s0 note}\\par");
    QVERIFY(noted.value.raw.lines[0].kind == BlockKind::Subhead);
}

void RtfReaderTest::writesNumbersAsTheFileHasThem()
{
    const auto document = read("{\\listtext\\pard\\plain " + escaped(QStringLiteral("一、"))
        + "\\tab}\\pard\\ls1 " + escaped(QStringLiteral("要求")) + "\\par{\\pntext 2.\\tab}"
        + escaped(QStringLiteral("任务")) + "\\par{\\listtext\\f2\\'b7\\tab}"
        + escaped(QStringLiteral("圆点")) + "\\par");
    QCOMPARE(linesOf(document),
        (QStringList{
            QStringLiteral("一、要求"), QStringLiteral("2. 任务"), QStringLiteral("圆点")}));
    QVERIFY(!document.value.raw.lines[0].kind);
    QVERIFY(document.value.raw.lines[1].kind == BlockKind::ListItem);
    QVERIFY(document.value.raw.lines[2].kind == BlockKind::ListItem);
}

void RtfReaderTest::marksBoldLinksAndNotes()
{
    const auto document
        = read("ab{\\b cd}{\\field{\\*\\fldinst HYPERLINK \"http://example.org/x\"}"
               "{\\fldrslt ef}}{\\super\\chftn{\\*\\footnote\\pard{\\super\\chftn}"
               " note {\\b one}\\par two}}{\\super 2}g\\par{\\field{\\*\\fldinst TOC}"
               "{\\fldrslt contents\\par more}}");
    QCOMPARE(linesOf(document), QStringList{QStringLiteral("abcdef①²g")});
    const std::vector<Span> spans{{{2, 4}, SpanKind::Strong, {}},
        {{4, 6}, SpanKind::Link, QStringLiteral("http://example.org/x")},
        {{6, 7}, SpanKind::Note, QStringLiteral("note one two")}};
    QCOMPARE(document.value.raw.lines[0].spans, spans);
    // Bold of East Asian text, as LibreOffice writes it; behind \rtlch it is that of Arabic.
    const auto asian = read("ab{\\dbch\\ab\\dbch cd}{\\rtlch\\ab \\ltrch ef}\\par");
    QCOMPARE(asian.value.raw.lines[0].spans, (std::vector<Span>{{{2, 4}, SpanKind::Strong, {}}}));
}

void RtfReaderTest::readsTablesWithMergedCells()
{
    const auto document = read(
        "\\pard before\\par"
        "\\trowd\\trhdr\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl A\\cell wide\\cell\\row"
        "\\trowd\\clvmrg\\cellx1010\\cellx2000\\cellx3000\\pard\\intbl \\cell 1\\cell 2\\par 3\\cell\\row"
        "\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl x\\cell y\\cell z\\cell\\row"
        "\\pard after\\par");
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.size(), size_t(3));
    QVERIFY(lines[1].kind == BlockKind::Table);
    const Table& table = lines[1].block->table;
    QCOMPARE(table.headerRows, 1);
    QCOMPARE(table.rows[0][0], (TableCell{QStringLiteral("A"), 1, 2}));
    QCOMPARE(table.rows[0][1], (TableCell{QStringLiteral("wide"), 2, 1}));
    QCOMPARE(table.rows[1].size(), size_t(2));
    QCOMPARE(table.rows[1][1].text, QStringLiteral("2 3"));
    QCOMPARE(table.rows[2].size(), size_t(3));
    QCOMPARE(lines[2].text, QStringLiteral("after"));
}

void RtfReaderTest::readsPicturesOnce()
{
    const QByteArray hex = test::smallPng().toHex();
    const auto document = read(
        "{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv hall}}}"
        "\\pngblip\\picw2\\pich2 "
        + hex.left(20) + "\r\n" + hex.mid(20)
        + "}}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par caption\\par{\\pict\\emfblip 0102}\\par"
          "{\\pict\\pngblip\\bin"
        + QByteArray::number(test::smallPng().size()) + " " + test::smallPng() + "}\\par");
    const auto& lines = document.value.raw.lines;
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].block->alternativeText, QStringLiteral("hall"));
    QCOMPARE(document.value.assets.value(lines[0].block->asset)->bytes, test::smallPng());
    QVERIFY(lines[2].kind == BlockKind::Picture);
    QCOMPARE(lines[2].block->asset, lines[0].block->asset);
    QVERIFY(hasWarning(document, QStringLiteral("missing-picture")));
}

void RtfReaderTest::leavesOutWhatIsNotText()
{
    const auto document = read(
        "{\\fonttbl{\\f0 Font;}}{\\colortbl;\\red0;}{\\*\\listtable{\\list{\\listname list;}}}"
        "{\\info{\\title "
        + escaped(QStringLiteral("文件名"))
        + "}{\\author someone}}{\\header head\\par}"
          "{\\footerf foot}{\\*\\unknown{\\deeper text}}"
          "a{\\v hidden}b\\-c{\\*\\bkmkstart mark}\\~d"
          "{\\annotation comment}\\par");
    QCOMPARE(linesOf(document), QStringList{QStringLiteral("abc\u00a0d")});
    QCOMPARE(document.value.title, QStringLiteral("文件名"));
}

void RtfReaderTest::readsTextBoxes()
{
    const auto document
        = read("outer {\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}"
               "{\\shptxt \\pard in the box\\par second\\par}}{\\shprslt dup}}end\\par");
    QCOMPARE(linesOf(document),
        (QStringList{
            QStringLiteral("in the box"), QStringLiteral("second"), QStringLiteral("outer end")}));
}

void RtfReaderTest::acceptsTrackedChanges()
{
    const auto document = read("a{\\deleted gone}{\\revised new}\\par");
    QCOMPARE(linesOf(document), QStringList{QStringLiteral("anew")});
    QVERIFY(hasWarning(document, QStringLiteral("tracked-changes")));
}

/// The days of changes have ten digits; none of them is text.
void RtfReaderTest::takesNumbersWhole()
{
    const auto document = read("3{\\revised\\revdttm1741752325 \\u23478?}x{\\revdttm-1741752327 6}%"
                               "{\\revdttm99999999999999999999y}\\par{\\*\\x4294967296 w}z");
    QCOMPARE(linesOf(document), (QStringList{QStringLiteral("3家x6%y"), QStringLiteral("z")}));
}

void RtfReaderTest::readsWordsUnderPhoneticGuides_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    const QByteArray guide = "EQ \\\\* jc3 \\\\* \"Font:A (B)\" \\\\* hps12 ";
    const QByteArray raised = "\\\\o\\\\al(\\\\s\\\\up 10(wei du),";
    const QByteArray plain = "EQ \\\\* jc3 " + raised;
    const QString words = QStringLiteral("魏𬭚都");
    const auto field = [](const QByteArray& instruction, const QByteArray& result) {
        return QByteArray(
            "{\\field{\\*\\fldinst { " + instruction + "}}{\\fldrslt " + result + "}}");
    };
    QTest::newRow("no result") << field(plain + escaped(words) + ")", "{}") << words;
    QTest::newRow("a font's brackets")
        << field(guide + raised + escaped(words) + ")", "{}") << words;
    QTest::newRow("with a result") << field(plain + escaped(words) + ")", escaped(words)) << words;
    QTest::newRow("commas in brackets")
        << field("eq \\\\o(\\\\s\\\\up 9(a),b\\\\,\\\\(c\\\\))", "") << QStringLiteral("b,(c)");
    QTest::newRow("enclosed") << field("eq \\\\o\\\\ac(\\u9675?,7)", "") << QStringLiteral("⑦");
    QTest::newRow("deleted") << field("{\\deleted " + plain + "b)}", "") << QString();
    QTest::newRow("cut") << field(plain + "b", "") << QString();
    QTest::newRow("fraction") << field("EQ \\\\f(1,2)", "{}") << QString();
    QTest::newRow("another field") << field("PAGE", "1") << QStringLiteral("1");
}

void RtfReaderTest::readsWordsUnderPhoneticGuides()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    const auto document = read("a" + field + "b\\par");
    QCOMPARE(linesOf(document), QStringList{u'a' + text + u'b'});
    // What cannot be shown is told.
    const bool isDeleted = field.contains("deleted");
    QCOMPARE(hasWarning(document, QStringLiteral("missing-formula")), text.isEmpty() && !isDeleted);
}

void RtfReaderTest::warnsOfTruncation()
{
    const auto result = readRtf("{\\rtf1 whole\\par {\\b half", kWhere);
    QVERIFY(result.isOk());
    QCOMPARE(
        linesOf(result.value()), (QStringList{QStringLiteral("whole"), QStringLiteral("half")}));
    QVERIFY(hasWarning(result.value(), QStringLiteral("truncated")));
    const auto row = readRtf("{\\rtf1\\trowd\\cellx9\\intbl a\\cell b", kWhere);
    QCOMPARE(linesOf(row.value()), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void RtfReaderTest::survivesAnyNesting()
{
    QCOMPARE(
        readRtf("{\\rtf1" + QByteArray(100000, '{'), kWhere).error().kind, ErrorKind::BadInput);
    QCOMPARE(linesOf(read("a" + QByteArray(100000, '}') + "b")), QStringList{QStringLiteral("ab")});
}

void RtfReaderTest::refusesOtherFiles()
{
    QCOMPARE(readRtf("text", kWhere).error().kind, ErrorKind::BadInput);
}

QTEST_GUILESS_MAIN(RtfReaderTest)
#include "rtf_reader_test.moc"
