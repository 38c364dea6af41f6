#include "importers/importer.h"
#include "importers/ofd_page.h"
#include "zip_builder.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

const QByteArray kSpace = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

/// One line of text, 4.23 mm (12 pt) high, its characters evenly apart.
QByteArray textObject(
    double x, double y, const QString& text, double size = 4.23, const QByteArray& more = {})
{
    const auto count = text.toUcs4().size();
    return QByteArrayLiteral("<ofd:TextObject ID=\"9\" Font=\"1\" Boundary=\"")
        + QByteArray::number(x) + ' ' + QByteArray::number(y) + " 90 6\" Size=\""
        + QByteArray::number(size) + "\" " + more + "><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g "
        + QByteArray::number(count - 1) + ' ' + QByteArray::number(size) + "\">" + text.toUtf8()
        + "</ofd:TextCode></ofd:TextObject>";
}

QByteArray pageOf(const QByteArray& objects)
{
    return "<ofd:Page " + kSpace + "><ofd:Content><ofd:Layer ID=\"2\">" + objects
        + "</ofd:Layer></ofd:Content></ofd:Page>";
}

QByteArray documentXml(int pages)
{
    QByteArray xml = "<ofd:Document " + kSpace
        + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
          "</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>"
          "<ofd:Pages>";
    for (int i = 0; i < pages; ++i)
        xml += "<ofd:Page ID=\"" + QByteArray::number(10 + i) + "\" BaseLoc=\"Pages/Page_"
            + QByteArray::number(i) + "/Content.xml\"/>";
    return xml + "</ofd:Pages></ofd:Document>";
}

QByteArray resources(const QByteArray& more = {})
{
    return "<ofd:Res " + kSpace
        + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"1\" FontName=\"宋体\"/></ofd:Fonts>" + more
        + "</ofd:Res>";
}

QByteArray ofdXml(const QByteArray& bodies)
{
    return "<ofd:OFD " + kSpace + " Version=\"1.0\" DocType=\"OFD\">" + bodies + "</ofd:OFD>";
}

const QByteArray kBody = "<ofd:DocBody><ofd:DocInfo><ofd:Title>颍川快报</ofd:Title></ofd:DocInfo>"
                         "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>";

QByteArray ofdOf(const std::vector<QByteArray>& pages, std::vector<test::ZipEntry> more = {})
{
    std::vector<test::ZipEntry> entries{
        {"OFD.xml", ofdXml(kBody)}, {"Doc_0/Document.xml", documentXml(int(pages.size()))}};
    for (size_t i = 0; i < pages.size(); ++i)
        entries.push_back(
            {"Doc_0/Pages/Page_" + QByteArray::number(int(i)) + "/Content.xml", pages[i]});
    const bool hasResources = std::any_of(more.begin(), more.end(),
        [](const test::ZipEntry& entry) { return entry.name == "Doc_0/PublicRes.xml"; });
    if (!hasResources)
        entries.push_back({"Doc_0/PublicRes.xml", resources()});
    entries.insert(entries.end(), more.begin(), more.end());
    return test::zipOf(entries);
}

QString textsOf(const ImportedDocument& document)
{
    QStringList texts;
    for (const text::RawLine& line : document.raw.lines)
        texts << line.text;
    return texts.join(u'|');
}

Result<ImportedDocuments> read(const QByteArray& bytes)
{
    return importBytes(bytes, QStringLiteral("a.ofd"));
}

} // namespace

class OfdReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsLinesWithTheirPlaces()
    {
        const auto result = read(ofdOf(
            {pageOf(textObject(25, 30,
                        QStringLiteral("颍川市首条氢能专线开通，用字𬭚与𠮷，"))
                + textObject(25, 37, QStringLiteral("每天运送钢构件三百余吨。")))}));
        QVERIFY(result.isOk());
        const ImportedDocument& document = result.value().value.front();
        QCOMPARE(document.title, QStringLiteral("颍川快报"));
        QCOMPARE(document.mediaType, QStringLiteral("application/ofd"));
        QCOMPARE(textsOf(document),
            QStringLiteral(
                "颍川市首条氢能专线开通，用字𬭚与𠮷，|每天运送钢构件三百余吨。"));
        const text::RawLine& line = document.raw.lines.front();
        QVERIFY(qAbs(line.left - 25 * 72 / 25.4) < 1);
        QVERIFY(qAbs(line.size - 12) < 0.1);
        QCOMPARE(line.page, 1);
    }

    void readsADamagedPageAsFarAsItGoes()
    {
        const QString line
            = QStringLiteral("颍川市首条氢能专线开通，用字𬭚与𠮷，");
        const auto result = read(
            ofdOf({pageOf(textObject(25, 30, line) + textObject(25, 37, line)).chopped(60)}));
        QVERIFY(result.isOk());
        QVERIFY(textsOf(result.value().value.front()).startsWith(line));
        QCOMPARE(result.value().warnings.front().kind, QStringLiteral("damaged-part"));
    }

    void stopsBehindTooManyObjectsOfAPage()
    {
        const QByteArray text = textObject(25, 30, QStringLiteral("一行正文𠮷。"));
        const QByteArray far = textObject(25, 40, QStringLiteral("后面的一行。"));
        const QByteArray path = "<ofd:PathObject Boundary=\"0 0 9 9\"/>";
        const auto result = read(ofdOf({pageOf(text + path.repeated(110'000) + far)}));
        QVERIFY(result.isOk());
        QCOMPARE(textsOf(result.value().value.front()), QStringLiteral("一行正文𠮷。"));
        QCOMPARE(result.value().warnings.size(), size_t(1));
        QCOMPARE(result.value().warnings.front().kind, QStringLiteral("page-cut"));
    }

    void readsColumnsOneAfterTheOther()
    {
        QByteArray objects;
        for (int i = 0; i < 12; ++i) {
            const double y = 30 + i * 7;
            objects += textObject(110, y, QStringLiteral("右栏第%1行文字写在这里，").arg(i + 10));
            objects += textObject(20, y, QStringLiteral("左栏第%1行文字写在这里，").arg(i + 10));
        }
        const auto result = read(ofdOf({pageOf(objects)}));
        QVERIFY(result.isOk());
        const QString text = textsOf(result.value().value.front());
        QVERIFY(text.indexOf(QStringLiteral("左栏第21行"))
            < text.indexOf(QStringLiteral("右栏第10行")));
        QVERIFY(text.indexOf(QStringLiteral("左栏第21行")) >= 0);
    }

    void scalesTextByItsMatrix()
    {
        const auto result = read(ofdOf({pageOf(
            textObject(25, 30, QStringLiteral("放大一倍的标题行"), 4.23, "CTM=\"2 0 0 2 0 0\""))}));
        QVERIFY(result.isOk());
        QVERIFY(qAbs(result.value().value.front().raw.lines.front().size - 24) < 0.2);
    }

    void readsSeveralDocuments()
    {
        const QByteArray second
            = "<ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>";
        const auto result = read(test::zipOf({{"OFD.xml", ofdXml(kBody + second)},
            {"Doc_0/Document.xml", documentXml(1)}, {"Doc_1/Document.xml", documentXml(1)},
            {"Doc_0/Pages/Page_0/Content.xml",
                pageOf(textObject(25, 30, QStringLiteral("第一份文档的一行文字。")))},
            {"Doc_1/Pages/Page_0/Content.xml",
                pageOf(textObject(25, 30, QStringLiteral("第二份文档的一行文字。")))}}));
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.size(), size_t(2));
        QCOMPARE(result.value().value[0].name, QStringLiteral("颍川快报"));
        QCOMPARE(textsOf(result.value().value[1]), QStringLiteral("第二份文档的一行文字。"));
        QVERIFY(!result.value().warnings.empty()); // neither has its resources
    }

    void keepsPictures()
    {
        const QByteArray pixel
            = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAD"
                                     "UlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        const QByteArray media
            = "<ofd:MultiMedias><ofd:MultiMedia ID=\"5\" Type=\"Image\"><ofd:MediaFile>p.png"
              "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>";
        const auto result = read(
            ofdOf({pageOf(textObject(25, 30, QStringLiteral("图片之前的一行文字写在这里。"))
                      + "<ofd:ImageObject ID=\"7\" ResourceID=\"5\" Boundary=\"25 60 80 60\"/>"
                      + textObject(25, 130, QStringLiteral("图片之后的一行文字写在这里。")))},
                {{"Doc_0/PublicRes.xml", resources(media)}, {"Doc_0/Res/p.png", pixel}}));
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.front().assets.size(), 1);
    }

    void leavesOutWhatIsInvisible()
    {
        const auto result
            = read(ofdOf({pageOf(textObject(25, 30, QStringLiteral("看得见的一行文字。"))
                + textObject(
                    25, 60, QStringLiteral("看不见的一行文字。"), 4.23, "Visible=\"false\""))}));
        QVERIFY(result.isOk());
        QCOMPARE(textsOf(result.value().value.front()), QStringLiteral("看得见的一行文字。"));
    }

    void expandsRepeatedNumbers()
    {
        QCOMPARE(ofdNumbers(QStringLiteral("g 3 4.5 1 g 2 2")),
            (std::vector<double>{4.5, 4.5, 4.5, 1, 2, 2}));
        QVERIFY(ofdNumbers(QStringLiteral("g 2000000000 1")).size() <= 100'000);
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no-document-body") << test::zipOf({{"OFD.xml", "<a/>"}});
        QTest::newRow("no-document") << test::zipOf({{"OFD.xml", ofdXml(kBody)}});
        QTest::newRow("climbs-out") << test::zipOf({{"OFD.xml",
            ofdXml("<ofd:DocBody><ofd:DocRoot>../../etc/passwd</ofd:DocRoot></ofd:DocBody>")}});
        QTest::newRow("entities") << test::zipOf(
            {{"OFD.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}});
        QTest::newRow("no-text") << ofdOf({pageOf({})});
        QTest::newRow("truncated") << ofdOf({pageOf({})}).left(200);
    }

    void refusesBadInput()
    {
        QFETCH(QByteArray, bytes);
        const auto result = read(bytes);
        QVERIFY(result.isError());
        QVERIFY(!result.error().message.isEmpty() && !result.error().hint.isEmpty());
    }

    void staysFiniteWithWildNumbers()
    {
        const auto result = read(ofdOf(
            {pageOf("<ofd:TextObject Boundary=\"1e300 -1e300 nan inf\" Size=\"1e308\" Font=\"1\">"
                    "<ofd:TextCode X=\"1e308\" Y=\"nan\" DeltaX=\"g 99999999 1e308\">甲乙丙"
                    "</ofd:TextCode></ofd:TextObject>"
                + textObject(25, 30, QStringLiteral("正常的一行文字写在这里。")))}));
        QVERIFY(result.isOk());
        QCOMPARE(textsOf(result.value().value.front()), QStringLiteral("正常的一行文字写在这里。"));
    }
};

QTEST_APPLESS_MAIN(OfdReaderTest)
#include "ofd_reader_test.moc"
