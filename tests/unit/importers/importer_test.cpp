#include "importers/importer.h"

#include "import_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;

class ImporterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTextWhateverItsName();
    void tellsHtmlFromItsContent();
    void honoursDeclaredCharset();
    void mistrustsAWrongCharset();
    void refusesOtherFormatsClearly_data();
    void refusesOtherFormatsClearly();
    void tellsWhatIsMissing();
    void keepsTheOriginal();
};

void ImporterTest::readsTextWhateverItsName()
{
    const auto result
        = importBytes(QStringLiteral("颍川市的新闻。\n").toUtf8(), QStringLiteral("新闻.docx"));
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().mediaType, QStringLiteral("text/plain"));
    QCOMPARE(result.value().value.front().encoding, QStringLiteral("UTF-8"));
    QVERIFY(!result.value().value.front().raw.isStructured);
}

void ImporterTest::tellsHtmlFromItsContent()
{
    const auto result = importBytes(
        "<!DOCTYPE html><html><body><p>text</p></body></html>", QStringLiteral("page.txt"));
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().mediaType, QStringLiteral("text/html"));
}

void ImporterTest::honoursDeclaredCharset()
{
    QByteArray page = "<html><head><meta charset=\"gb2312\"></head><body><p>";
    page += QByteArray::fromHex("d0edb2fdcad0b5c4d0c2cec5a1a3"); // 许昌市的新闻。
    page += "</p></body></html>";
    const auto result = importBytes(page, QStringLiteral("page.html"));
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().raw.lines.front().text, QStringLiteral("许昌市的新闻。"));
}

void ImporterTest::mistrustsAWrongCharset()
{
    const QByteArray page = QStringLiteral(
        "<html><head><meta "
        "charset='big5'></head><body><p>颍川市的新闻和通知，均已发布。</p></body></html>")
                                .toUtf8();
    const auto result = importBytes(page, QStringLiteral("page.html"));
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().raw.lines.front().text,
        QStringLiteral("颍川市的新闻和通知，均已发布。"));
}

void ImporterTest::refusesOtherFormatsClearly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    const auto row
        = [](const char* tag, const QByteArray& bytes, const char* name, ErrorKind kind) {
              QTest::newRow(tag) << bytes << QString::fromLatin1(name) << kind;
          };
    row("zip", QByteArray("PK\x03\x04", 4) + QByteArray(60, '\0'), "a.zip", ErrorKind::BadInput);
    row("docx", QByteArray("PK\x03\x04", 4) + QByteArray(26, '\0') + "word/document.xml", "a.docx",
        ErrorKind::BadInput);
    row("docx-named-txt", QByteArray("PK\x03\x04", 4) + "word/document.xml", "a.txt",
        ErrorKind::BadInput);
    row("7z", QByteArray("7z\xbc\xaf\x27\x1c", 6), "a.7z", ErrorKind::Unsupported);
    row("tar-gz", QByteArray("\x1f\x8b\x08", 3), "a.tar.gz", ErrorKind::Unsupported);
    row("rar", "Rar!\x1a\x07", "a.rar", ErrorKind::Unsupported);
    row("old-sheet",
        QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16),
        "a.xls", ErrorKind::Unsupported);
    const bool canRecognise
        = !QStandardPaths::findExecutable(QStringLiteral("tesseract")).isEmpty();
    row("broken-picture", QByteArray("\x89PNG\r\n\x1a\n", 8), "a.png",
        canRecognise ? ErrorKind::BadInput : ErrorKind::Unsupported);
    row("broken-pdf", "%PDF-1.7\nrubbish", "a.pdf", ErrorKind::BadInput);
    row("scrap-named-docx", "xx", "a.docx", ErrorKind::BadInput);
    row("binary", QByteArray(100, '\0'), "a.txt", ErrorKind::BadEncoding);
}

void ImporterTest::refusesOtherFormatsClearly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    const auto result = importBytes(bytes, name);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, kind);
    QCOMPARE(result.error().where, name);
    QVERIFY(!result.error().hint.isEmpty());
}

void ImporterTest::tellsWhatIsMissing()
{
    QTemporaryDir folder;
    const auto result = test::importFile(folder.filePath(QStringLiteral("nowhere.txt")));
    QVERIFY(result.isError());
    QVERIFY(result.error().where.contains(QStringLiteral("nowhere.txt")));
}

void ImporterTest::keepsTheOriginal()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text");
    file.close();
    const auto result = test::importFile(path);
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.front().original->bytes, QByteArray("text"));
    QCOMPARE(result.value().value.front().original->fileName, QStringLiteral("a.txt"));
}

QTEST_APPLESS_MAIN(ImporterTest)
#include "importer_test.moc"
