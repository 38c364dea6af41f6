#include "importers/importer.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

const QByteArray kPixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAD\r\n"
                          "UlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==\r\n";

/// As a browser saves it; the picture once by a relative address and once by its content id.
QByteArray page(const QByteArray& pictureHeader, const QByteArray& address)
{
    const QByteArray html
        = "<html><head><meta charset=\"gb2312\"><title>颍川开通专线</title></head><body><h1>颍川"
          "开通专线</h1><p>颍川市首条氢能重卡运输专线日前开通，十二辆重卡往返于开发区与货运东站之间，"
          "用字𬭚。</p><img src=\""
        + address + "\"></body></html>";
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a/b\r\n"
           "Subject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
           "\ttype=\"text/html\";\r\n\tboundary=\"----edge\"\r\n\r\n\r\n------edge\r\n"
           "Content-Type: text/html; charset=utf-8\r\nContent-ID: <f@m>\r\n"
           "Content-Transfer-Encoding: base64\r\n"
           "Content-Location: https://example.org/a/b\r\n\r\n"
        + html.toBase64() + "\r\n------edge\r\nContent-Type: image/png\r\n" + pictureHeader
        + "Content-Transfer-Encoding: base64\r\n\r\n" + kPixel + "------edge--\r\n";
}

} // namespace

class MhtmlReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesPicturesFromTheParts_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("location") << QByteArray(
            "Content-Location: https://example.org/p.png?a=1\r\n")
                                  << QByteArray("https://example.org/p.png?a=1");
        QTest::newRow("relative") << QByteArray("Content-Location: https://example.org/a/p.png\r\n")
                                  << QByteArray("p.png");
        QTest::newRow("content-id")
            << QByteArray("Content-ID: <p1@m>\r\n") << QByteArray("cid:p1@m");
    }

    void takesPicturesFromTheParts()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, address);
        const auto result = importBytes(page(header, address), QStringLiteral("a.mhtml"));
        QVERIFY(result.isOk());
        const ImportedDocument& document = result.value().value.front();
        QCOMPARE(document.mediaType, QStringLiteral("multipart/related"));
        QCOMPARE(document.assets.size(), 1);
        QCOMPARE(document.raw.lines[0].text, QStringLiteral("颍川开通专线"));
        QVERIFY(document.raw.lines[1].text.endsWith(QStringLiteral("用字𬭚。")));
        QCOMPARE(document.raw.known.sourceUrl, QStringLiteral("https://example.org/a/b"));
        QVERIFY(result.value().warnings.empty());
    }

    void takesThePicturesOfACapturedArticleFromItsPage()
    {
        const QByteArray saved = page("Content-Location: https://example.org/p.png?a=1\r\n", "x");
        const QString html = QStringLiteral("<article><p>正文𠮷。</p>")
            + QStringLiteral("<img src=\"https://example.org/p.png?a=1\">").repeated(3000)
            + QStringLiteral("</article>");
        const auto result = importHtml(html, QStringLiteral("https://example.org/a/b"), saved);
        QVERIFY(result.isOk());
        QCOMPARE(result.value().value.assets.size(), 1);
        QVERIFY(result.value().warnings.empty());
        const auto bare = importHtml(html, QStringLiteral("https://example.org/a/b"), "no page");
        QVERIFY(bare.isOk());
        QVERIFY(bare.value().value.assets.isEmpty());
    }

    void warnsOfPicturesThatDidNotComeAlong()
    {
        const auto result
            = importBytes(page("", "https://example.org/q.png"), QStringLiteral("a.mht"));
        QVERIFY(result.isOk());
        QCOMPARE(result.value().warnings.front().kind, QStringLiteral("missing-picture"));
    }

    void takesATruncatedFile()
    {
        const QByteArray whole = page("Content-ID: <p1@m>\r\n", "cid:p1@m");
        for (qsizetype size = 150; size < whole.size(); size += 97) {
            const auto result = importBytes(whole.left(size), QStringLiteral("a.mht"));
            QVERIFY(result.isOk() || !result.error().message.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(MhtmlReaderTest)
#include "mhtml_reader_test.moc"
