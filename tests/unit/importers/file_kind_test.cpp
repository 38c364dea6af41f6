#include "importers/file_kind.h"

#include <QTest>

using namespace qb::importers;

Q_DECLARE_METATYPE(FileKind)

class FileKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsByTheirBegin_data();
    void tellsKindsByTheirBegin();
};

void FileKindTest::tellsKindsByTheirBegin_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<FileKind>("kind");
    const auto row
        = [](const char* tag, const QString& content, FileKind kind, const char* name = "a.txt") {
              QTest::newRow(tag) << content.toUtf8() << QString::fromLatin1(name) << kind;
          };
    const auto bytes = [](const char* tag, const QByteArray& content, FileKind kind) {
        QTest::newRow(tag) << content << QStringLiteral("a") << kind;
    };
    // What a text speaks of does not make it so.
    row("text on feeds", QStringLiteral("网站改版\n订阅源以<rss version=\"2.0\">开头𠮷。\n"),
        FileKind::Text);
    row("text on Atom",
        QStringLiteral("网站改版\n名字空间是http://www.w3.org/2005/Atom，不要写错。\n"),
        FileKind::Text);
    row("text on pages", QStringLiteral("网站改版\n每页以<html>开头，以</html>结尾。\n"),
        FileKind::Text);
    row("text on PDF", QStringLiteral("文件头应当是“%PDF-1.4”，请各单位自查。\n"), FileKind::Text);
    row("text on ODF",
        QStringLiteral("说明\n<office:document "
                       "xmlns='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>\n"),
        FileKind::Text);
    row("text that begins with a bracket", QStringLiteral("<关于节能的通知>\n各单位：\n"),
        FileKind::Text);

    row("page", QStringLiteral("\uFEFF \n<!DOCTYPE html><html>"), FileKind::Html);
    row("page behind a comment", QStringLiteral("<!-- saved from url --><html lang=zh>"),
        FileKind::Html);
    row("XHTML",
        QStringLiteral("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>"
                       "<html xmlns='http://www.w3.org/1999/xhtml'>"),
        FileKind::Html);
    row("fragment", QStringLiteral("<div><p>甲</p></div>"), FileKind::Html);
    row("page by its name", QStringLiteral("提示：连接超时 <b>甲</b>"), FileKind::Html, "a.html");
    row("RSS", QStringLiteral("<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>"),
        FileKind::Feed);
    row("RSS with a style sheet",
        QStringLiteral("<?xml version='1.0'?><?xml-stylesheet href='a.xsl'?><rss>"),
        FileKind::Feed);
    row("Atom", QStringLiteral("<feed xmlns='http://www.w3.org/2005/Atom'>"), FileKind::Feed);
    row("Atom with a prefix", QStringLiteral("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>"),
        FileKind::Feed);
    row("RSS 1.0",
        QStringLiteral("<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel>"),
        FileKind::Feed);
    row("flat ODF",
        QStringLiteral("<?xml version='1.0'?><office:document "
                       "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>"),
        FileKind::OpenDocument);
    row("PDF", QStringLiteral("%PDF-1.7\n"), FileKind::Pdf);
    row("PDF behind other bytes",
        QStringLiteral("X-Header: 1\n%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n"),
        FileKind::Pdf);
    const QByteArray utf16
        = QByteArray("\xff\xfe", 2) + QByteArray::fromHex("3c00680074006d006c003e00"); // <html>
    bytes("page in UTF-16", utf16, FileKind::Html);
    bytes("saved page with headers in lower case",
        "From: <Saved by x>\r\nMIME-Version: 1.0\r\ncontent-type: multipart/related; "
        "boundary=a\r\n\r\n--a\r\ncontent-location: https://example.org/\r\n",
        FileKind::SavedPage);

    // Drafts have no sender yet.
    row("draft", QStringLiteral("Subject: 绿道\nContent-Type: text/plain\n\n甲\n"), FileKind::Mail,
        "a.eml");
    row("draft without its name",
        QStringLiteral("Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain\n\n甲\n"),
        FileKind::Mail);
    row("text with a subject", QStringLiteral("Subject: 绿道的说明\n\n甲乙丙。\n"), FileKind::Text);
    row("text by a mail's name", QStringLiteral("绿道的说明\n\n甲乙丙。\n"), FileKind::Text,
        "a.eml");

    bytes("BMP", QByteArray("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", 18) + QByteArray(40, '\1'),
        FileKind::Picture);
    bytes("text that begins with BM", "BM is short for Beamte, as in BM 2024.\n", FileKind::Text);
    bytes("WebP", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), FileKind::Picture);
    bytes("tar", QByteArray("a.txt").leftJustified(257, '\0') + "ustar  ", FileKind::OtherArchive);
    bytes("xz",
        QByteArray("\xfd"
                   "7zXZ\0\0",
            7),
        FileKind::OtherArchive);
    bytes("bzip2", "BZh91AY&SY123", FileKind::OtherArchive);
    bytes("nothing", QByteArray(), FileKind::Text);
}

void FileKindTest::tellsKindsByTheirBegin()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(FileKind, kind);
    QCOMPARE(int(kindOf(bytes, name)), int(kind));
}

QTEST_GUILESS_MAIN(FileKindTest)
#include "file_kind_test.moc"
