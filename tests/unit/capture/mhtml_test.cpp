#include "capture/mhtml.h"

#include <QtTest>

using namespace qb::capture;

namespace {

QByteArray sample()
{
    return QByteArrayLiteral("From: <Saved by a browser>\r\n"
                             "MIME-Version: 1.0\r\n"
                             "Content-Type: multipart/related;\r\n"
                             "\ttype=\"text/html\";\r\n"
                             "\tboundary=\"----edge--\"\r\n"
                             "\r\n"
                             "------edge--\r\n"
                             "Content-Type: text/html; charset=utf-8\r\n"
                             "Content-Transfer-Encoding: quoted-printable\r\n"
                             "Content-Location: https://example.org/a\r\n"
                             "\r\n"
                             "<p>=E5=AD=97=\r\n=E8=AF=8D =3D =zz</p>\r\n"
                             "------edge--\r\n"
                             "Content-Type: image/png\r\n"
                             "Content-Transfer-Encoding: base64\r\n"
                             "Content-Location: https://example.org/p.png?a=1&b=2\r\n"
                             "\r\n"
                             "iVBORw0K\r\nGgo=\r\n"
                             "------edge----\r\n");
}

} // namespace

class MhtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsPartsWithTheirAddresses()
    {
        const auto parts = mhtmlParts(sample());
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0].mimeType, QStringLiteral("text/html"));
        QCOMPARE(parts[1].location, QStringLiteral("https://example.org/p.png?a=1&b=2"));
        QCOMPARE(parts[1].bytes, QByteArrayLiteral("\x89PNG\r\n\x1a\n"));
    }

    void decodesQuotedPrintableAndKeepsBadEscapes()
    {
        QCOMPARE(QString::fromUtf8(mhtmlParts(sample())[0].bytes),
            QStringLiteral("<p>字词 = =zz</p>\r\n"));
    }

    void inlinesPictureByItsEscapedAddress()
    {
        const QString html = withPicturesInlined(
            QStringLiteral("<img src=\"https://example.org/p.png?a=1&amp;b=2\" alt=\"\"><img "
                           "src=\"https://example.org/q.png\">"),
            mhtmlParts(sample()));
        QCOMPARE(html,
            QStringLiteral("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\">"
                           "<img src=\"https://example.org/q.png\">"));
    }

    void findsNothingInDamagedInput_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\0\xff\xfe\0\0", 5);
        QTest::newRow("no-boundary") << QByteArrayLiteral("Content-Type: text/html\n\nbody");
        QTest::newRow("open-quote")
            << QByteArrayLiteral("Content-Type: multipart/related; boundary=\"abc\n\n--abc");
        QTest::newRow("never-closed") << QByteArrayLiteral(
            "Content-Type: multipart/related; boundary=abc\n\n--abc\nx: y\n\nz");
    }

    void findsNothingInDamagedInput()
    {
        QFETCH(QByteArray, file);
        QVERIFY(mhtmlParts(file).empty());
    }
};

QTEST_APPLESS_MAIN(MhtmlTest)
#include "mhtml_test.moc"
