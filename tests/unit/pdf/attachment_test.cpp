#include "pdf/attachment.h"

#include "pdf_tools.h"
#include "sample_document.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::pdf;
using qb::pdf::test::profile;
using qb::pdf::test::said;

class AttachmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAFileIs_data();
    void knowsWhatAFileIs();
    void comesOutAsItWentIn();
    void refusesWrongNames_data();
    void refusesWrongNames();
    void standardsThatForbidThemSayWhy();
};

void AttachmentTest::knowsWhatAFileIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("text") << QStringLiteral("稿件𠮷.TXT") << QByteArray("text/plain");
    QTest::newRow("issue") << QStringLiteral("a.b.json") << QByteArray("application/json");
    QTest::newRow("unknown") << QStringLiteral("a.q") << QByteArray("application/octet-stream");
    QTest::newRow("none") << QStringLiteral("README") << QByteArray("application/octet-stream");
}

void AttachmentTest::knowsWhatAFileIs()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    QCOMPARE(mimeType(name), type);
}

void AttachmentTest::comesOutAsItWentIn()
{
    if (!test::isInstalled("qpdf"))
        QSKIP("qpdf is not installed");
    test::SampleDocument sample;
    sample.addPage();
    sample.node(page::StructureRole::Document, -1);
    const int paragraph = sample.node(page::StructureRole::Paragraph, 0);
    sample.tag(paragraph);
    sample.line(QStringLiteral("songti"), QStringLiteral("附原稿"), 12, 85, 100);
    sample.tag(page::Tag::kClose);
    PdfOptions options{profile("archive-source"), {}, {}, {}};
    QByteArray bytes("第一行\n\0尾", 14);
    options.attachments
        = {{QStringLiteral("原稿𠮷.txt"), bytes, QStringLiteral("原稿"), Relationship::Source},
            {QStringLiteral("b.csv"), "1,2\n", {}, Relationship::Data}};
    const auto made = writePdf(sample.document, options);
    QVERIFY2(made.isOk(), made.isError() ? qPrintable(made.error().oneLine()) : "");
    QCOMPARE(writePdf(sample.document, options).value().value, made.value().value);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(made.value().value);
    file.close();
    const QString list = said(QStringLiteral("qpdf"),
        {QStringLiteral("--list-attachments"), QStringLiteral("--verbose"), file.fileName()});
    QVERIFY2(list.contains(QStringLiteral("原稿𠮷.txt")), qPrintable(list));
    QVERIFY2(list.contains(QStringLiteral("text/csv")), qPrintable(list));
    const QString shown = said(
        QStringLiteral("qpdf"), {QStringLiteral("--show-attachment=原稿𠮷.txt"), file.fileName()});
    QCOMPARE(shown.toUtf8(), bytes);
    const QString json = said(QStringLiteral("qpdf"), {QStringLiteral("--json"), file.fileName()});
    for (const QString& expected : {QStringLiteral("\"/AFRelationship\": \"/Source\""),
             QStringLiteral("\"/AFRelationship\": \"/Data\""), QStringLiteral("\"/AF\": [")})
        QVERIFY2(json.contains(expected), qPrintable(expected));
}

void AttachmentTest::refusesWrongNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("empty") << QStringList{QString()};
    QTest::newRow("folder") << QStringList{QStringLiteral("../a.txt")};
    QTest::newRow("backslash") << QStringList{QStringLiteral("a\\b")};
    QTest::newRow("control") << QStringList{QStringLiteral("a\u0001b")};
    QTest::newRow("twice") << QStringList{QStringLiteral("稿.txt"), QStringLiteral("稿.txt")};
}

void AttachmentTest::refusesWrongNames()
{
    QFETCH(QStringList, names);
    std::vector<Attachment> attachments;
    for (const QString& name : names)
        attachments.push_back({name, "x", {}, Relationship::Supplement});
    const Status checked = checkAttachments(attachments, {});
    QVERIFY(checked.isError());
    QCOMPARE(checked.error().kind, ErrorKind::BadInput);
}

void AttachmentTest::standardsThatForbidThemSayWhy()
{
    const std::vector<Attachment> one{{QStringLiteral("a.txt"), "x", {}, Relationship::Supplement}};
    QVERIFY(checkAttachments(one, profile("screen")).isOk());
    QVERIFY(checkAttachments(one, profile("archive-source")).isOk());
    const Status refused = checkAttachments(one, profile("archive"));
    QVERIFY(refused.isError());
    QVERIFY(refused.error().message.contains(QStringLiteral("PDF/A-2")));
    QVERIFY(refused.error().hint.contains(QStringLiteral("archive-source")));
}

QTEST_MAIN(AttachmentTest)
#include "attachment_test.moc"
