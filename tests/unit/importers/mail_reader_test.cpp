#include "importers/mail_text.h"
#include "read_mail.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

bool hasWarning(const ImportedDocuments& documents, const char* kind)
{
    return std::any_of(documents.warnings.begin(), documents.warnings.end(),
        [&](const Warning& warning) { return warning.kind == QLatin1String(kind); });
}

} // namespace

class MailReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsMailsOfPython_data();
    void readsMailsOfPython();
    void prefersTheRicherFormWithItsPictures();
    void importsEveryReadableAttachment();
    void joinsFlowedLines();
    void readsGbBytesUnderTheNameOfGb2312();
    void readsForwardedMails();
    void readsMailsOfSNail();
    void leavesAHeadlineInTheTextAlone();
    void keepsTheSourceThatTheTextNames();
    void readsDrafts();
    void stopsAtDeepNesting();
    void widensCharsetsInHeadersOnly();
    void saysWhichPicturesCannotBeUsed();
    void saysThatItsEndIsMissing();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void unstuffsAndUnflows_data();
    void unstuffsAndUnflows();

private:
    /// Of Python's email library; skips the test where there is none.
    Result<ImportedDocuments> mail(const char* name)
    {
        return test::importFile(
            m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".eml")));
    }

    QTemporaryDir m_folder;
    bool m_hasMails = false;
};

#define REQUIRE_PYTHON()                                                                           \
    if (!m_hasMails)                                                                               \
    QSKIP("python3 is not installed: no mails to read")

void MailReaderTest::initTestCase()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    const QString script
        = QStringLiteral(QB_SOURCE_DIR) + QStringLiteral("/tests/unit/importers/make_mails.py");
    if (python.isEmpty())
        return;
    QProcess process;
    process.start(python, {script, m_folder.path()});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
    m_hasMails = true;
}

void MailReaderTest::readsMailsOfPython_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("lastLine");
    const QString sender = QStringLiteral("颍川日报");
    for (const char* name : {"plain-utf8", "plain-gb18030", "plain-gb2312"})
        QTest::newRow(name) << kTitle << sender << kParagraph;
    QTest::newRow("plain-big5") << QStringLiteral("氫能專線開通") << QStringLiteral("潁川日報")
                                << QStringLiteral(
                                       "車隊每天運送鋼構件三百餘噸，第二批車輛將於下月到位。");
}

void MailReaderTest::readsMailsOfPython()
{
    REQUIRE_PYTHON();
    QFETCH(QString, title);
    QFETCH(QString, sender);
    QFETCH(QString, lastLine);
    const auto result = mail(QTest::currentDataTag());
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.size(), size_t(1));
    const ImportedDocument& document = result.value().value.front();
    QCOMPARE(document.mediaType, QStringLiteral("message/rfc822"));
    QCOMPARE(document.raw.known.title, title);
    QCOMPARE(document.raw.known.source, sender);
    QCOMPARE(document.raw.known.date, QDate(2025, 3, 4));
    QCOMPARE(texts(document).last(), lastLine); // the signature is noise
}

void MailReaderTest::prefersTheRicherFormWithItsPictures()
{
    REQUIRE_PYTHON();
    const auto result = mail("alternative");
    QVERIFY(result.isOk());
    const ImportedDocument& document = result.value().value.front();
    QCOMPARE(document.title, kTitle); // without 转发：
    QCOMPARE(texts(document).size(), 3);
    QCOMPARE(texts(document)[1], kParagraph);
    QVERIFY(texts(document)[2].contains(QStringLiteral("“𬭚”与“𠮷”")));
    QCOMPARE(document.assets.size(), 1);
    QCOMPARE(document.raw.lines.back().block->alternativeText, QStringLiteral("车队"));
    QVERIFY(result.value().warnings.empty());
}

void MailReaderTest::importsEveryReadableAttachment()
{
    REQUIRE_PYTHON();
    const auto result = mail("attachments");
    QVERIFY(result.isOk());
    const auto& documents = result.value().value;
    QCOMPARE(documents.size(), size_t(4));
    QCOMPARE(documents[0].assets.size(), 1); // the picture belongs to the mail's text
    QCOMPARE(documents[1].name, QStringLiteral("氢能专线.txt"));
    QVERIFY(texts(documents[1]).contains(kParagraph));
    QVERIFY(documents[2].name.startsWith(QStringLiteral("短讯汇编，很长的名字")));
    QVERIFY(documents[2].name.endsWith(QStringLiteral(".csv/短讯")));
    QCOMPARE(documents[3].name, QStringLiteral("转发的短讯"));
    QVERIFY(hasWarning(result.value(), "attachment-skipped"));
}

void MailReaderTest::joinsFlowedLines()
{
    REQUIRE_PYTHON();
    const auto result = mail("flowed");
    QVERIFY(result.isOk());
    QCOMPARE(texts(result.value().value.front()).mid(1),
        QStringList({QStringLiteral("The centre opened its first line on Monday and will run "
                                    "twelve trucks."),
            QStringLiteral("A second paragraph follows.")}));
}

void MailReaderTest::readsGbBytesUnderTheNameOfGb2312()
{
    REQUIRE_PYTHON();
    const auto result = mail("bare-bytes");
    QVERIFY(result.isOk());
    const ImportedDocument& document = result.value().value.front();
    QCOMPARE(document.title, kTitle);
    QCOMPARE(document.raw.known.source, QStringLiteral("颍川日报"));
    QCOMPARE(texts(document).last(), kParagraph + QStringLiteral("囍镕喆。"));
}

void MailReaderTest::readsForwardedMails()
{
    REQUIRE_PYTHON();
    const auto result = mail("nested");
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.size(), size_t(1));
    QCOMPARE(result.value().value.front().title, QStringLiteral("最里面"));
}

void MailReaderTest::readsMailsOfSNail()
{
    const QString client = QStandardPaths::findExecutable(QStringLiteral("s-nail"));
    if (client.isEmpty())
        QSKIP("s-nail is not installed");
    QTemporaryDir folder;
    QFile attachment(folder.filePath(QStringLiteral("氢能专线.txt")));
    QVERIFY(attachment.open(QFile::WriteOnly));
    attachment.write((kParagraph + u'\n').toUtf8());
    attachment.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    const QString mailbox = folder.filePath(QStringLiteral("sent.eml"));
    process.start(client,
        {QStringLiteral("-:/"), QStringLiteral("-S"), QStringLiteral("mta=test://") + mailbox,
            QStringLiteral("-S"), QStringLiteral("ttycharset=utf-8"), QStringLiteral("-S"),
            QStringLiteral("from=Yingchuan <news@example.org>"), QStringLiteral("-s"), kTitle,
            QStringLiteral("-a"), attachment.fileName(), QStringLiteral("editor@example.org")});
    process.write(kParagraph.toUtf8() + '\n');
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30000));
    if (!QFile::exists(mailbox))
        QSKIP("this s-nail cannot write a mail to a file");
    const auto result = test::importFile(mailbox);
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.size(), size_t(2));
    QCOMPARE(result.value().value[0].title, kTitle);
    QCOMPARE(texts(result.value().value[0]).last(), kParagraph);
    QCOMPARE(result.value().value[1].name, QStringLiteral("氢能专线.txt"));
    QCOMPARE(texts(result.value().value[1]).last(), kParagraph);
}

void MailReaderTest::leavesAHeadlineInTheTextAlone()
{
    const auto result
        = read(QStringLiteral("From: a@b\nMIME-Version: 1.0\nSubject: a\nContent-Type: "
                              "text/plain; charset=utf-8\n\n%1\n\n%2\n")
                   .arg(kTitle, kParagraph)
                   .toUtf8());
    QVERIFY(result.isOk());
    QVERIFY(result.value().value.front().raw.known.title.isEmpty());
    QCOMPARE(texts(result.value().value.front()).first(), kTitle);
}

void MailReaderTest::keepsTheSourceThatTheTextNames()
{
    const auto result
        = read(QStringLiteral("From: Wang <a@b>\nMIME-Version: 1.0\nSubject: %1\nContent-Type: "
                              "text/html; charset=utf-8\n\n<p>%2</p><p>来源：颍川日报</p>\n")
                   .arg(QStringLiteral("a"), kParagraph)
                   .toUtf8());
    QVERIFY(result.isOk());
    QVERIFY(result.value().value.front().raw.known.source.isEmpty());
}

/// Nobody sent it yet: no From line, a name of a file as RFC 2231 writes it.
void MailReaderTest::readsDrafts()
{
    const QByteArray mail = "Subject: =?gb18030?B?" + QByteArray::fromHex("c2ccb5c0").toBase64()
        + "?=\nContent-Type: multipart/mixed; "
          "boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n"
        + kParagraph.toUtf8()
        + "\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; "
          "filename*0*=gb18030''%B5%DA%B6%FE; filename*1*=%C6%AA.txt\n\n"
        + kTitle.toUtf8() + '\n' + kParagraph.toUtf8() + "\n--x--\n";
    const auto result = read(mail);
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.size(), size_t(2));
    QCOMPARE(result.value().value[0].raw.known.title, QStringLiteral("绿道"));
    QCOMPARE(result.value().value[1].name, QStringLiteral("第二篇.txt"));
}

void MailReaderTest::saysThatItsEndIsMissing()
{
    const QByteArray mail = "From: a@example.com\nMIME-Version: 1.0\n"
                            "Content-Type: multipart/mixed; boundary=\"cut=here\"\n\n--cut=here\n"
                            "Content-Type: text/plain; charset=utf-8\n\n"
        + kParagraph.toUtf8() + "\n--cut=here--\n";
    const auto whole = read(mail);
    QVERIFY(whole.isOk() && !hasWarning(whole.value(), "truncated"));
    const auto cut = read(mail.left(mail.size() - 40));
    QVERIFY(cut.isOk() && hasWarning(cut.value(), "truncated"));
}

void MailReaderTest::widensCharsetsInHeadersOnly()
{
    // 镕 is none of GB2312's characters.
    const QByteArray subject = "=?gb2312?B?" + QByteArray::fromHex("e946").toBase64() + "?=";
    const QByteArray quoted = "\xe5\xa4\xb4\xe5\x86\x99\xe6\x88\x90=?gb2312?B?w/c=?=";
    const QByteArray inner = "From: b@example.org\r\nSubject: " + subject
        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + quoted
        + "\r\n";
    const auto result = read("From: a@example.org\r\nSubject: " + subject
        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n\tboundary=\"cut "
          "here\"\r\n\r\n--cut here\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + quoted + "\r\n--not a boundary\r\n" + quoted
        + "\r\n--cut here\r\nContent-Type: message/rfc822\r\n\r\n" + inner
        + "\r\n--cut here--\r\n");
    QVERIFY(result.isOk());
    QCOMPARE(result.value().value.size(), size_t(2));
    QCOMPARE(result.value().value[0].title, QStringLiteral("镕"));
    QCOMPARE(result.value().value[1].title, QStringLiteral("镕"));
    const QString text = QString::fromUtf8(quoted);
    QCOMPARE(texts(result.value().value[0]).count(text), 2);
    QCOMPARE(texts(result.value().value[1]).count(text), 1);
}

void MailReaderTest::saysWhichPicturesCannotBeUsed()
{
    const auto result = read("From: a@b\nDate: x\nSubject: s\nMIME-Version: 1.0\n"
                             "Content-Type: multipart/mixed; boundary=c\n\n--c\n\ntext of it\n--c\n"
                             "Content-Type: image/x-emf; name=a.emf\n\nno picture\n--c--\n");
    QVERIFY(result.isOk());
    QVERIFY(result.value().value.front().assets.isEmpty());
    QVERIFY(hasWarning(result.value(), "unknown-picture"));
}

void MailReaderTest::stopsAtDeepNesting()
{
    QByteArray mail = "From: a@b\r\nMIME-Version: 1.0\r\n";
    for (int i = 0; i < 20000; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        mail += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary
            + "\r\n";
    }
    const auto result = read(mail + "\r\ndeep\r\n");
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    QVERIFY(!result.error().hint.isEmpty());
}

void MailReaderTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray head = "From: a@b\r\nMIME-Version: 1.0\r\n";
    QTest::newRow("encrypted") << QByteArray(head
        + "Content-Type: multipart/encrypted; "
          "boundary=x\r\n\r\n--x\r\n\r\ny\r\n--x--\r\n")
                               << ErrorKind::Unsupported;
    QTest::newRow("empty") << QByteArray(head + "\r\n") << ErrorKind::BadInput;
    QTest::newRow("only-binary") << QByteArray(head
        + "Content-Type: application/x-y\r\nContent-Transfer-Encoding: "
          "base64\r\n\r\nAAECAwQ=\r\n")
                                 << ErrorKind::BadInput;
    QTest::newRow("zero-bytes") << QByteArray(head + "\r\n" + QByteArray(50, '\0'))
                                << ErrorKind::BadInput;
}

void MailReaderTest::refusesWhatCannotBeRead()
{
    QFETCH(QByteArray, mail);
    QFETCH(ErrorKind, kind);
    const auto result = read(mail);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, kind);
    QVERIFY(!result.error().message.isEmpty());
}

void MailReaderTest::unstuffsAndUnflows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("deletesSpace");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("soft-and-hard")
        << QStringLiteral("one \ntwo\nthree") << false
        << QStringList({QStringLiteral("one two"), QStringLiteral("three")});
    QTest::newRow("delsp") << QStringLiteral("颍川 \n日报\n") << true
                           << QStringList{QStringLiteral("颍川日报")};
    QTest::newRow("stuffed") << QStringLiteral(" From here\n >no quote\n") << false
                             << QStringList(
                                    {QStringLiteral("From here"), QStringLiteral(">no quote")});
    QTest::newRow("quotation-ends")
        << QStringLiteral("> quoted \nmine\n") << false
        << QStringList({QStringLiteral("quoted "), QStringLiteral("mine")});
    QTest::newRow("signature") << QStringLiteral("text \n-- \n𬭚\n") << false
                               << QStringList{QStringLiteral("text ")};
}

void MailReaderTest::unstuffsAndUnflows()
{
    QFETCH(QString, text);
    QFETCH(bool, deletesSpace);
    QFETCH(QStringList, lines);
    QStringList found;
    for (const text::RawLine& line : mailText(text, true, deletesSpace).lines) {
        if (!line.text.isEmpty() && line.noise.isEmpty())
            found << line.text;
    }
    QCOMPARE(found, lines);
}

QTEST_APPLESS_MAIN(MailReaderTest)
#include "mail_reader_test.moc"
