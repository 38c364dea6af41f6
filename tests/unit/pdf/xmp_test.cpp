#include "pdf/xmp.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace qb;
using namespace qb::pdf;

class XmpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWellFormedWhateverTheTitle();
    void dropsWhatXmlForbids();
    void writesDatesWithTheirOffset();
    void identifiesOnlyTheArchive();
    void identifiesTheStandardOfThePress();
};

void XmpTest::isWellFormedWhateverTheTitle()
{
    page::Metadata metadata;
    metadata.title = QStringLiteral("<&>\"'\u0001𠮷") + QChar(0xD842) + QChar(0xFFFF);
    metadata.author = QStringLiteral("]]>");
    metadata.subject = QStringLiteral("摘要");
    metadata.keywords = {QStringLiteral("甲"), QStringLiteral("乙&丙")};
    for (const XmpClaims& claims : {XmpClaims{}, XmpClaims{Standard::PdfA2u, true, {}},
             XmpClaims{Standard::PdfX4, false, "2d1b"}}) {
        QXmlStreamReader reader(xmpPacket(metadata, QStringLiteral("Q"), claims));
        QString text;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::Characters)
                text += reader.text();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(text.contains(QStringLiteral("<&>\"'𠮷")));
    }
}

void XmpTest::dropsWhatXmlForbids()
{
    QCOMPARE(xmlSafe(QStringLiteral("a\u0000b\u000Bc\td𠮷") + QChar(0xDFB7)),
        QStringLiteral("abc\td𠮷"));
}

void XmpTest::writesDatesWithTheirOffset()
{
    const QDateTime east(QDate(2026, 1, 31), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600);
    QCOMPARE(pdfDate(east), QByteArray("D:20260131093000+08'00'"));
    const QDateTime west(QDate(2026, 1, 31), QTime(9, 30), Qt::OffsetFromUTC, -(3 * 3600 + 1800));
    QCOMPARE(pdfDate(west), QByteArray("D:20260131093000-03'30'"));
    QVERIFY(pdfDate({}).isEmpty());
    page::Metadata metadata;
    metadata.date = east;
    QVERIFY(xmpPacket(metadata, QStringLiteral("Q"), {})
                .contains("<xmp:CreateDate>2026-01-31T09:30:00+08:00</xmp:CreateDate>"));
}

void XmpTest::identifiesOnlyTheArchive()
{
    QVERIFY(!xmpPacket({}, QStringLiteral("Q"), {}).contains("pdfaid"));
    QVERIFY(xmpPacket({}, QStringLiteral("Q"),
        {Standard::PdfA2u, true,
            {}}).contains("<pdfaid:part>2</pdfaid:part>"));
}

void XmpTest::identifiesTheStandardOfThePress()
{
    page::Metadata metadata;
    metadata.date = QDateTime(QDate(2026, 1, 31), QTime(0, 0), Qt::UTC);
    const QByteArray packet
        = xmpPacket(metadata, QStringLiteral("Q"), {Standard::PdfX4, false, "2d1b"});
    for (const QByteArray& expected :
        {QByteArray("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"),
            QByteArray("<xmpMM:DocumentID>uuid:2d1b</xmpMM:DocumentID>"),
            QByteArray("<xmpMM:RenditionClass>default<"), QByteArray("<pdf:Trapped>False<"),
            QByteArray("<xmp:MetadataDate>2026-01-31T00:00:00+00:00<")})
        QVERIFY2(packet.contains(expected), expected.constData());
    QVERIFY(!packet.contains("pdfaid"));
}

QTEST_GUILESS_MAIN(XmpTest)
#include "xmp_test.moc"
