#include "importers/importer.h"

#include "import_file.h"

#include "docx_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;
using qb::test::zipOf;

class ArchiveReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPartsOfManyKinds();
    void readsArchivesInsideArchives();
    void namesWhatItCouldNotRead();
    void saysThatAllItsPathsLeadOutside();
    void tellsAWordDocumentInsideFromAWordDocument();
    void saysWhichFilesAreEmpty();
    void readsAnArchiveWithAnOdfDocumentFurtherBehind();
    void pagesShowThePicturesBesideThem();
    void pagesTakeNoPictureFromOutside();
    void saysThatItIsEncrypted();
    void stopsBombs();
    void boundsNesting();
    void refusesAHugeFileBeforeReadingIt();
    void saysThatOtherArchivesAreUnsupported();
};

namespace {

const QString kWhere = QStringLiteral("剪报.zip");

ImportedDocuments imported(const QByteArray& bytes)
{
    auto result = importBytes(bytes, kWhere);
    if (result.isError())
        qFatal("%s", qPrintable(result.error().oneLine()));
    return std::move(result).value();
}

QStringList namesOf(const ImportedDocuments& documents)
{
    QStringList names;
    for (const ImportedDocument& document : documents.value)
        names << document.name;
    return names;
}

QByteArray wordDocument()
{
    return test::docxOf(
        {test::docxParagraph(QStringLiteral("文档里的一段话𠮷。")), {}, {}, {}, {}, {}, {}});
}

QByteArray plainText()
{
    return QStringLiteral("一篇纯文本的稿子，写在压缩包里面。\n").toUtf8();
}

} // namespace

void ArchiveReaderTest::readsPartsOfManyKinds()
{
    // 新闻.txt in GB18030, as Windows names it.
    const ImportedDocuments documents = imported(
        zipOf({{"一月/", ""}, {QStringLiteral("一月/稿件.docx").toUtf8(), wordDocument()},
            {QByteArray::fromHex("d0c2cec52e747874"), plainText()},
            {"page.html", "<html><body><p>A page of its own.</p></body></html>"},
            {"__MACOSX/._page.html", "\x01\x02"}, {".DS_Store", "\x01"}, {"~$page.docx", "\x01"},
            {".git/HEAD", "ref: 𠮷"}, {"c/a.log", plainText()}, {"old.BAK", plainText()},
            {"page_files/script.js", "x"}, {"note.rtf", "{\\rtf1 rich\\par}"}}));
    QCOMPARE(namesOf(documents),
        (QStringList{QStringLiteral("一月/稿件.docx"), QStringLiteral("新闻.txt"),
            QStringLiteral("page.html"), QStringLiteral("note.rtf")}));
    QCOMPARE(documents.value[0].raw.lines[0].text, QStringLiteral("文档里的一段话𠮷。"));
    QCOMPARE(documents.value[0].original->bytes, wordDocument());
    QCOMPARE(documents.value[1].original->bytes, plainText());
    QCOMPARE(documents.warnings.size(), size_t(1));
    QVERIFY(documents.warnings[0].message.contains(QStringLiteral("4 个")));
}

void ArchiveReaderTest::readsArchivesInsideArchives()
{
    const QByteArray inner = zipOf({{"b.txt", plainText()}});
    const ImportedDocuments documents
        = imported(zipOf({{"a.txt", plainText()}, {"in.zip", inner}}));
    QCOMPARE(
        namesOf(documents), (QStringList{QStringLiteral("a.txt"), QStringLiteral("in.zip/b.txt")}));
}

void ArchiveReaderTest::namesWhatItCouldNotRead()
{
    const ImportedDocuments documents
        = imported(zipOf({{"good.txt", plainText()}, {"bad.pdf", "%PDF-1.7\nrubbish"},
            {"../climbs.txt", plainText()}, {"cut.docx", wordDocument().left(300)}}));
    QCOMPARE(namesOf(documents), QStringList{QStringLiteral("good.txt")});
    QStringList messages;
    for (const Warning& warning : documents.warnings)
        messages << warning.message;
    const QString all = messages.join(u'\n');
    QCOMPARE(messages.size(), 3);
    QVERIFY(all.contains(QStringLiteral("bad.pdf")));
    QVERIFY(all.contains(QStringLiteral("../climbs.txt")));
    QVERIFY(all.contains(QStringLiteral("cut.docx")));
}

void ArchiveReaderTest::saysThatAllItsPathsLeadOutside()
{
    const auto read
        = importBytes(zipOf({{"../../a.txt", plainText()}, {"/etc/b.txt", plainText()}}),
            QStringLiteral("a.zip"));
    QVERIFY(read.isError());
    QVERIFY(read.error().message.contains(QStringLiteral("包外的路径")));
}

void ArchiveReaderTest::tellsAWordDocumentInsideFromAWordDocument()
{
    // The names of its parts show in the archive around it.
    const ImportedDocuments documents = imported(zipOf({{"only.docx", wordDocument()}}));
    QCOMPARE(namesOf(documents), QStringList{QStringLiteral("only.docx")});
}

void ArchiveReaderTest::saysWhichFilesAreEmpty()
{
    const ImportedDocuments documents
        = imported(zipOf({{"a.txt", plainText()}, {QStringLiteral("𬭚.txt").toUtf8(), ""}}));
    QCOMPARE(documents.value.size(), size_t(1));
    QCOMPARE(documents.warnings.size(), size_t(1));
    QVERIFY(documents.warnings[0].message.contains(QStringLiteral("“𬭚.txt”")));
    QVERIFY(documents.warnings[0].message.contains(QStringLiteral("文件是空的")));
}

/// A document packed uncompressed shows its own "mimetype" among the archive's first bytes.
void ArchiveReaderTest::readsAnArchiveWithAnOdfDocumentFurtherBehind()
{
    const QByteArray stored = QByteArray("PK\x03\x04", 4) + QByteArray(26, '\0')
        + "mimetypeapplication/vnd.oasis.opendocument.text";
    const ImportedDocuments documents = imported(
        zipOf({{"a.txt", plainText()}, {"mimetypeapplication/vnd.oasis.opendocument", stored}}));
    QVERIFY(!documents.value.empty());
    QCOMPARE(documents.value[0].name, QStringLiteral("a.txt"));
}

void ArchiveReaderTest::pagesShowThePicturesBesideThem()
{
    const QByteArray page
        = QStringLiteral("<html><body><h1>灯会</h1><p>十里长街挂满了灯，看灯的人从早到晚。</p>"
                         "<img src=\"%1\"></body></html>")
              .toUtf8();
    const auto showing = [&](const char* address) {
        return QByteArray(page).replace("%1", address);
    };
    const QByteArray red = QByteArrayLiteral("\x89PNG\r\n\x1a\nred");
    const QByteArray blue = QByteArrayLiteral("\x89PNG\r\n\x1a\nblue");
    // The picture stands before the pages that show it, and is none of the articles.
    const ImportedDocuments documents = imported(zipOf({{"a/images/red.png", red},
        {"a/one.html", showing("images/red.png")}, {QStringLiteral("图/𠮷.png").toUtf8(), blue},
        {"a/two.html", showing("../%E5%9B%BE/%F0%A0%AE%B7.png?x=1")},
        {"a/three.html", showing("images\\red.png")}, {"a/one_files/640", blue},
        {"a/one.htm", showing("one_files/640")}}));
    QCOMPARE(namesOf(documents),
        (QStringList{QStringLiteral("a/one.html"), QStringLiteral("a/two.html"),
            QStringLiteral("a/three.html"), QStringLiteral("a/one.htm")}));
    const std::vector<QByteArray> expected{red, blue, red, blue};
    for (size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(documents.value[i].assets.size(), 1);
        QCOMPARE(documents.value[i].assets.begin().value()->bytes, expected[i]);
    }
    QVERIFY(documents.warnings.empty());
}

void ArchiveReaderTest::pagesTakeNoPictureFromOutside()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.png")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("\x89PNG\r\n\x1a\n");
    file.close();
    const QByteArray path = file.fileName().toUtf8();
    const QByteArray page = "<html><body><p>Some words.</p><img src=\"" + path
        + "\"><img src=\"file://" + path + "\"><img src=\"../../.." + path
        + "\"><img src=\"a.txt\"></body></html>";
    const ImportedDocuments documents
        = imported(zipOf({{"page.html", page}, {"a.txt", plainText()}}));
    QCOMPARE(
        namesOf(documents), (QStringList{QStringLiteral("page.html"), QStringLiteral("a.txt")}));
    QVERIFY(documents.value[0].assets.isEmpty());
}

void ArchiveReaderTest::saysThatItIsEncrypted()
{
    const auto result = importBytes(zipOf({{"a.txt", "secret", "password"}}), kWhere);
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
    QCOMPARE(result.error().message, QStringLiteral("压缩包有密码"));
    const ImportedDocuments some
        = imported(zipOf({{"a.txt", "secret", "password"}, {"b.txt", plainText()}}));
    QCOMPARE(some.warnings.size(), size_t(1));
}

void ArchiveReaderTest::stopsBombs()
{
    const QByteArray zeros(qsizetype(60) << 20, '\0');
    const auto alone = importBytes(zipOf({{"bomb.txt", zeros}}), kWhere);
    QCOMPARE(alone.error().kind, ErrorKind::TooLarge);
    QVERIFY(alone.error().message.contains(QStringLiteral("压缩炸弹")));
    QVERIFY(alone.error().where.endsWith(QStringLiteral("bomb.txt")));
    QVERIFY(alone.error().hint.contains(QStringLiteral("来历")));
    // A bomb behind a bomb: each part is small.
    const QByteArray inner = zipOf({{"bomb.txt", zeros}});
    const ImportedDocuments documents
        = imported(zipOf({{"a.txt", plainText()}, {"in.zip", inner}}));
    QCOMPARE(documents.value.size(), size_t(1));
    QVERIFY(!documents.warnings.empty());
}

void ArchiveReaderTest::boundsNesting()
{
    QByteArray archive = zipOf({{"deep.txt", plainText()}});
    for (int i = 0; i < 6; ++i)
        archive = zipOf({{"in.zip", archive}, {"top.txt", plainText()}});
    const ImportedDocuments documents = imported(archive);
    QCOMPARE(documents.value.size(), size_t(3));
    QCOMPARE(documents.warnings.size(), size_t(1));
    QVERIFY(documents.warnings.front().message.contains(QStringLiteral("太深")));
    // Where nothing else is inside, the error says it.
    archive = zipOf({{"deep.txt", plainText()}});
    for (int i = 0; i < 6; ++i)
        archive = zipOf({{"in.zip", archive}});
    const auto nothing = importBytes(archive, kWhere);
    QVERIFY(nothing.isError());
    QCOMPARE(nothing.error().kind, ErrorKind::TooLarge);
    QCOMPARE(nothing.error().message.count(QStringLiteral("没有能读的文件")), 1);
    QVERIFY(nothing.error().message.contains(QStringLiteral("太深")));
    QCOMPARE(nothing.error().where, kWhere + QStringLiteral("/in.zip/in.zip/in.zip"));
    QVERIFY(nothing.error().hint.contains(QStringLiteral("取出来")));
}

void ArchiveReaderTest::refusesAHugeFileBeforeReadingIt()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("huge.docx")));
    QVERIFY(file.open(QFile::WriteOnly) && file.resize(qint64(2) << 30));
    file.close();
    const auto result = test::importFile(file.fileName());
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
}

void ArchiveReaderTest::saysThatOtherArchivesAreUnsupported()
{
    const auto result = importBytes(QByteArray("7z\xbc\xaf\x27\x1c", 6), QStringLiteral("a.7z"));
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
    QVERIFY(result.error().hint.contains(QStringLiteral("ZIP")));
}

QTEST_GUILESS_MAIN(ArchiveReaderTest)
#include "archive_reader_test.moc"
