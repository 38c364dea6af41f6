#include "import_file.h"
#include "importers/container_budget.h"

#include "docx_builder.h"
#include "importers/saved_page.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;
using qb::test::zipOf;

class ContainerLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundsMailsAndArchivesInEachOther();
    void sharesOneBudgetOverAllPartsThatUnpack();
    void countsThePartsOfAllContainers();
    void givesASmallFileASmallBudget();
    void endsAtOnceWhenCancelledWithinAPart_data();
    void endsAtOnceWhenCancelledWithinAPart();
    void takesNoPicturesFromFoldersThatAPartNames();
    void takesThePicturesBesideTheFileItself();
    void tellsAPagesFolderByThePageBesideIt_data();
    void tellsAPagesFolderByThePageBesideIt();
    void readsFoldersThatBelongToNoPage();
};

namespace {

QByteArray plainText()
{
    return QStringLiteral("𬭚料车间今日投产，首批产品发往各地用户。\n")
        .toUtf8();
}

QByteArray mailWith(const QByteArray& attachment, const QByteArray& name)
{
    return "From: a@example.org\r\nTo: b@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n"
           "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        + plainText() + "\r\n--cut\r\nContent-Type: application/octet-stream; name=\"" + name
        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + attachment.toBase64()
        + "\r\n--cut--\r\n";
}

QStringList messagesOf(const std::vector<Warning>& warnings)
{
    QStringList messages;
    for (const Warning& warning : warnings)
        messages << warning.message;
    return messages;
}

/// Stops when it was asked so many times.
class Stopper final : public Progress {
public:
    explicit Stopper(int most) : m_left(most) { }
    bool report(const QString&, int, int) override { return --m_left >= 0; }

private:
    int m_left;
};

} // namespace

void ContainerLimitsTest::boundsMailsAndArchivesInEachOther()
{
    QByteArray file = plainText();
    for (int i = 0; i < 200; ++i)
        file
            = i % 2 == 0 ? zipOf({{i == 0 ? "in.txt" : "in.eml", file}}) : mailWith(file, "in.zip");
    const auto read = importBytes(file, QStringLiteral("a.eml"));
    QVERIFY2(read.isOk(), qPrintable(read.isError() ? read.error().oneLine() : QString()));
    QCOMPARE(
        read.value().value.size(), size_t(2)); // the outermost mail, and the one in its archive
    const QStringList messages = messagesOf(read.value().warnings);
    QVERIFY2(messages.join(u'\n').contains(QStringLiteral("套得太深"))
            || messages.join(u'\n').contains(QStringLiteral("没有能读的文件")),
        qPrintable(messages.join(u'\n')));
}

void ContainerLimitsTest::sharesOneBudgetOverAllPartsThatUnpack()
{
    const QByteArray document = zipOf({{"word/document.xml",
        "<d><body><p><r><t>a</t></r></p>" + QByteArray(qsizetype(12) << 20, ' ') + "</body></d>"}});
    std::vector<test::ZipEntry> few;
    std::vector<test::ZipEntry> many;
    for (int i = 0; i < 20; ++i) {
        const QByteArray name = QByteArray::number(i) + ".docx";
        (i < 3 ? few : many).push_back({name, document});
    }
    const auto read = importBytes(zipOf(few), QStringLiteral("a.zip"));
    QVERIFY(read.isOk());
    QCOMPARE(read.value().value.size(), few.size());
    for (const QByteArray& container : {zipOf(many), mailWith(zipOf(many), "a.zip")}) {
        const auto refused = importBytes(container, QStringLiteral("a"));
        QVERIFY(refused.isError());
        QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
    }
}

void ContainerLimitsTest::countsThePartsOfAllContainers()
{
    std::vector<test::ZipEntry> texts;
    for (int i = 0; i < 30; ++i)
        texts.push_back({QByteArray::number(i) + ".txt", plainText()});
    const QByteArray inner = zipOf(texts);
    ContainerBudget budget;
    budget.parts = 100;
    ImportOptions options;
    options.containers = &budget;
    const auto read = importBytes(
        zipOf({{"1.zip", inner}, {"2.zip", inner}, {"3.zip", inner}, {"4.zip", inner}}),
        QStringLiteral("a.zip"), options);
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
    QCOMPARE(budget.depth, 0);
}

void ContainerLimitsTest::givesASmallFileASmallBudget()
{
    constexpr qint64 kMiB = qint64(1) << 20;
    QCOMPARE(ContainerBudget::ofFile(1000).unpackedBytes, 64 * kMiB);
    QCOMPARE(ContainerBudget::ofFile(kMiB).unpackedBytes, 200 * kMiB);
    QCOMPARE(ContainerBudget::ofFile(kLargestFile).unpackedBytes, 512 * kMiB);
}

void ContainerLimitsTest::endsAtOnceWhenCancelledWithinAPart_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray inner = zipOf({{"1.txt", plainText()}, {"2.txt", plainText()}});
    QTest::newRow("archive in an archive") << zipOf({{"in.zip", inner}, {"3.txt", plainText()}});
    QTest::newRow("archive in a mail") << mailWith(inner, "in.zip");
}

void ContainerLimitsTest::endsAtOnceWhenCancelledWithinAPart()
{
    QFETCH(QByteArray, file);
    for (int most = 0; most < 3; ++most) {
        Stopper stopper(most);
        ImportOptions options;
        options.progress = &stopper;
        const auto read = importBytes(file, QStringLiteral("a"), options);
        QVERIFY(read.isError());
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    }
}

void ContainerLimitsTest::takesNoPicturesFromFoldersThatAPartNames()
{
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("private.png"));
    const QString notes = folder.filePath(QStringLiteral("notes.txt"));
    for (const auto& [name, bytes] : {std::pair(picture, test::smallPng()), {notes, plainText()}}) {
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const QByteArray page
        = "<html><body><p>" + plainText() + "</p><img src=\"private.png\"></body></html>";
    const auto read = importBytes(mailWith(page, notes.toUtf8()), QStringLiteral("a.eml"));
    QVERIFY(read.isOk());
    QCOMPARE(read.value().value.size(), size_t(2));
    QVERIFY(read.value().value[1].assets.isEmpty());
    QCOMPARE(read.value().value[1].name, QStringLiteral("notes.txt"));
    const auto bare = importBytes(page, notes); // a name alone is no place either
    QVERIFY(bare.isOk());
    QVERIFY(bare.value().value[0].assets.isEmpty());
}

void ContainerLimitsTest::takesThePicturesBesideTheFileItself()
{
    QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("page.html"));
    const QByteArray html
        = "<html><body><p>" + plainText() + "</p><img src=\"a.png\"></body></html>";
    for (const auto& [name, bytes] :
        {std::pair(folder.filePath(QStringLiteral("a.png")), test::smallPng()), {page, html}}) {
        QFile file(name);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const auto read = test::importFile(page);
    QVERIFY(read.isOk());
    QCOMPARE(read.value().value[0].assets.size(), qsizetype(1));
}

void ContainerLimitsTest::tellsAPagesFolderByThePageBesideIt_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isPart");
    QTest::newRow("of a page") << QStringLiteral("旧/页面_files/a.js") << true;
    QTest::newRow("deeper") << QStringLiteral("旧/页面_files/sub/ad.html") << true;
    QTest::newRow("on this machine") << QStringLiteral("/home/页面_files/a.js") << true;
    QTest::newRow("older browsers") << QStringLiteral("页面.files/a.css") << true;
    QTest::newRow("of no page") << QStringLiteral("二季度_files/稿件.txt") << false;
    QTest::newRow("of a page elsewhere") << QStringLiteral("页面_files/a.js") << false;
    QTest::newRow("the page") << QStringLiteral("旧/页面.html") << false;
}

void ContainerLimitsTest::tellsAPagesFolderByThePageBesideIt()
{
    QFETCH(QString, path);
    QFETCH(bool, isPart);
    const QSet<QString> paths{path, QStringLiteral("旧/页面.html"), QStringLiteral("页面.htm"),
        QStringLiteral("/home/页面.html")};
    if (QByteArray(QTest::currentDataTag()) == "of a page elsewhere") {
        QVERIFY(!isPartOfSavedPage(path, {path, QStringLiteral("旧/页面.html")}));
        return;
    }
    QCOMPARE(isPartOfSavedPage(path, paths), isPart);
}

void ContainerLimitsTest::readsFoldersThatBelongToNoPage()
{
    const auto read
        = importBytes(zipOf({{QStringLiteral("二季度_files/稿件一.txt").toUtf8(), plainText()},
                          {"page.html", "<html><body><p>A page of its own.</p></body></html>"},
                          {"page_files/script.js", "x"}}),
            QStringLiteral("a.zip"));
    QVERIFY(read.isOk());
    QCOMPARE(read.value().value.size(), size_t(2));
    QCOMPARE(read.value().value[0].name, QStringLiteral("二季度_files/稿件一.txt"));
}

QTEST_GUILESS_MAIN(ContainerLimitsTest)
#include "container_limits_test.moc"
