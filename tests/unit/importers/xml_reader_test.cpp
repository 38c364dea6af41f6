#include "importers/xml_reader.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

class XmlReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsElementsAndAttributesByLocalName();
    void keepsCharactersBeyondTheBmp();
    void refusesHostileXml_data();
    void refusesHostileXml();
    void maySkipADoctypeWithoutEntities();
    void boundsTheNumberOfNodes();
    void keepsNeitherCommentsNorInstructions();
    void readsDeclaredEncodings();
    void mendsWhatIsNotWellFormed_data();
    void mendsWhatIsNotWellFormed();
    void mendsNothingHostile();
};

namespace {

const QString kWhere = QStringLiteral("part.xml");

} // namespace

void XmlReaderTest::findsElementsAndAttributesByLocalName()
{
    const auto document = xml::parse(
        "<a:r xmlns:a='urn:a' xmlns:b='urn:b'> <a:p id='1' a:id='2' b:id='3'/>x<b:p e=''/></a:r>",
        kWhere);
    QVERIFY(document.isOk());
    const xmlNode* root = document.value().root();
    QVERIFY(xml::isNamed(root, "r"));
    QCOMPARE(xml::namespaceOf(root), std::string_view("urn:a"));
    std::vector<const xmlNode*> children;
    for (const xmlNode* element : xml::children(root))
        children.push_back(element);
    QCOMPARE(children.size(), size_t(2));
    QCOMPARE(xml::attribute(children[0], "id"), QStringLiteral("1"));
    QCOMPARE(xml::attribute(children[0], "urn:a", "id"), QStringLiteral("2"));
    QCOMPARE(xml::attribute(children[0], "urn:b", "id"), QStringLiteral("3"));
    QVERIFY(xml::attribute(children[0], "none").isNull());
    QVERIFY(!xml::attribute(children[1], "e").isNull());
    QCOMPARE(xml::child(root, "p"), children[0]);
    QVERIFY(xml::child(nullptr, "p") == nullptr);
    QCOMPARE(xml::textOf(root), QStringLiteral(" x"));
}

void XmlReaderTest::keepsCharactersBeyondTheBmp()
{
    const auto document = xml::parse(
        QStringLiteral("<t v='𠮷&#x2CB5A;'>𬭚、葛\U000E0100&#xA0;<![CDATA[<𠮷>]]></t>")
            .toUtf8(),
        kWhere);
    QVERIFY(document.isOk());
    QCOMPARE(
        xml::textOf(document.value().root()), QStringLiteral("𬭚、葛\U000E0100\u00A0<𠮷>"));
    QCOMPARE(xml::attribute(document.value().root(), "v"), QStringLiteral("𠮷\U0002CB5A"));
}

void XmlReaderTest::refusesHostileXml_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<ErrorKind>("kind");
    QByteArray bomb = "<!DOCTYPE r [<!ENTITY a0 'aaaaaaaaaa'>";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        bomb += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    QTest::newRow("entity bomb") << bomb + "]><r>&a11;</r>" << ErrorKind::BadInput;
    QTest::newRow("external entity")
        << QByteArray("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><r>&x;</r>")
        << ErrorKind::BadInput;
    QTest::newRow("external subset")
        << QByteArray("<!DOCTYPE r SYSTEM 'http://127.0.0.1:9/x.dtd'><r/>") << ErrorKind::BadInput;
    QTest::newRow("parameter entity")
        << QByteArray("<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><r/>")
        << ErrorKind::BadInput;
    QTest::newRow("too deep") << QByteArray("<r>").repeated(100000) << ErrorKind::BadInput;
    QTest::newRow("truncated") << QByteArray("<r><p>text") << ErrorKind::BadInput;
    QTest::newRow("empty") << QByteArray() << ErrorKind::BadInput;
    QTest::newRow("no XML") << QByteArray("plain text") << ErrorKind::BadInput;
    QTest::newRow("too large") << QByteArray("<r>") + QByteArray((qsizetype(64) << 20), ' ')
                               << ErrorKind::TooLarge;
}

void XmlReaderTest::refusesHostileXml()
{
    QFETCH(QByteArray, xml);
    QFETCH(ErrorKind, kind);
    for (const xml::Doctype doctype : {xml::Doctype::Refused, xml::Doctype::Ignored}) {
        const auto document = xml::parse(xml, kWhere, doctype);
        if (doctype == xml::Doctype::Ignored && document.isOk()) {
            // Only a document type that is looked at by nobody may pass.
            QCOMPARE(QByteArray(QTest::currentDataTag()), QByteArray("external subset"));
            QCOMPARE(xml::textOf(document.value().root()), QString());
            continue;
        }
        QVERIFY(document.isError());
        QCOMPARE(document.error().kind, kind);
        QVERIFY(!document.error().hint.isEmpty());
    }
}

void XmlReaderTest::maySkipADoctypeWithoutEntities()
{
    const QByteArray feed = "<!DOCTYPE rss PUBLIC '-//x' 'http://127.0.0.1:9/rss.dtd'><rss>t</rss>";
    QCOMPARE(xml::parse(feed, kWhere).error().kind, ErrorKind::BadInput);
    const auto document = xml::parse(feed, kWhere, xml::Doctype::Ignored);
    QVERIFY(document.isOk());
    QCOMPARE(xml::textOf(document.value().root()), QStringLiteral("t"));
}

void XmlReaderTest::boundsTheNumberOfNodes()
{
    xml::Limits limits;
    limits.nodes = 1000;
    const QByteArray small = "<r>" + QByteArray("<p/>").repeated(999) + "</r>";
    QVERIFY(xml::parse(small, kWhere, xml::Doctype::Refused, limits).isOk());
    const QByteArray large = "<r>" + QByteArray("<p a='1'/>").repeated(500) + "</r>";
    QCOMPARE(
        xml::parse(large, kWhere, xml::Doctype::Refused, limits).error().kind, ErrorKind::TooLarge);
}

void XmlReaderTest::keepsNeitherCommentsNorInstructions()
{
    const auto document = xml::parse("<?a?><!--b--><r>x<!--c-->y<?d e?>z</r><!--f-->", kWhere);
    QVERIFY(document.isOk());
    const xmlNode* root = document.value().root();
    QVERIFY(root->prev == nullptr && root->next == nullptr);
    for (const xmlNode* node = root->children; node != nullptr; node = node->next)
        QCOMPARE(node->type, XML_TEXT_NODE);
    QCOMPARE(xml::textOf(root), QStringLiteral("xyz"));
}

void XmlReaderTest::readsDeclaredEncodings()
{
    QByteArray gb = "<?xml version='1.0' encoding='GB2312'?><r>";
    gb += QByteArray::fromHex("d0edb2fd") + "</r>"; // 许昌
    const auto document = xml::parse(gb, kWhere);
    QVERIFY(document.isOk());
    QCOMPARE(xml::textOf(document.value().root()), QStringLiteral("许昌"));
}

void XmlReaderTest::mendsWhatIsNotWellFormed_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& xml, const QString& text) {
        QTest::newRow(name) << xml.toUtf8() << text;
    };
    row("open elements", QStringLiteral("<r><p>甲</p><p>乙𠮷"), QStringLiteral("甲乙𠮷"));
    row("cut off in a tag", QStringLiteral("<r><p>甲</p><p>乙𬭚</p><p"),
        QStringLiteral("甲乙𬭚"));
    row("cut off in CDATA", QStringLiteral("<r><p>甲</p><p><![CDATA[<b>乙葛\U000E0100"),
        QStringLiteral("甲<b>乙葛\U000E0100"));
    row("crossed elements", QStringLiteral("<r><b><i>甲</b>乙</i>丙</r>"),
        QStringLiteral("甲乙丙"));
    row("entities of HTML", QStringLiteral("<r>甲&nbsp;乙 & 丙&amp;丁</r>"),
        QStringLiteral("甲&nbsp;乙 & 丙&丁"));
    row("less than", QStringLiteral("<r>甲 < 乙，3<5</r>"), QStringLiteral("甲 < 乙，3<5"));
    row("control characters", QStringLiteral("<r>甲\x01乙\x0b丙</r>"), QStringLiteral("甲乙丙"));
    QTest::newRow("cut off in a character")
        << QStringLiteral("<r><p>甲𠮷").toUtf8().chopped(2) << QStringLiteral("甲");
    QTest::newRow("another encoding") << QByteArray("<?xml version='1.0' encoding='UTF-8'?><r>")
            + QByteArray::fromHex("b5beccefcac7b4baccecb5c4cbaeb5be")
            + "</r>" << QStringLiteral("稻田是春天的水稻");
}

void XmlReaderTest::mendsWhatIsNotWellFormed()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const QString, text);
    QVERIFY(xml::parse(xml, kWhere).isError());
    const auto document = xml::parseMending(xml, kWhere);
    QVERIFY2(document.isOk(), qPrintable(document.isOk() ? QString() : document.error().oneLine()));
    QVERIFY(document.value().isMended());
    QCOMPARE(xml::textOf(document.value().root()), text);
    const auto sound = xml::parseMending("<r>a</r>", kWhere);
    QVERIFY(sound.isOk() && !sound.value().isMended());
}

void XmlReaderTest::mendsNothingHostile()
{
    for (const QByteArray& hostile : {QByteArray("<!DOCTYPE r [<!ENTITY a 'x'>]><r>&a;"),
             QByteArray("no XML at all"), QByteArray(), QByteArray("<a>").repeated(100'000)})
        QVERIFY(xml::parseMending(hostile, kWhere).isError());
    xml::Limits few;
    few.nodes = 10;
    const auto many = xml::parseMending(
        "<r>" + QByteArray("<p>&nbsp;</p>").repeated(20), kWhere, xml::Doctype::Refused, few);
    QVERIFY(many.isError());
    QCOMPARE(many.error().kind, ErrorKind::TooLarge);
}

QTEST_GUILESS_MAIN(XmlReaderTest)
#include "xml_reader_test.moc"
