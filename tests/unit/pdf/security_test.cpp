#include "pdf/security.h"

#include "pdf_tools.h"
#include "sample_document.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::pdf;
using qb::pdf::test::profile;
using qb::pdf::test::said;

class SecurityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void preparesPasswords_data();
    void preparesPasswords();
    void refusesPasswordsThatNobodyCouldType_data();
    void refusesPasswordsThatNobodyCouldType();
    void readsPermissions();
    void opensWithEitherPassword_data();
    void opensWithEitherPassword();
    void ownerPasswordAloneRestrictsWithoutAsking();
    void userPasswordAloneGivesNobodyAllRights();
    void standardsThatForbidKeysSayWhy_data();
    void standardsThatForbidKeysSayWhy();

private:
    /// Writes a small file; false where that fails.
    bool write(const Security& security);
    QString text(const char* option, const QByteArray& password);

    QTemporaryDir m_folder;
    QString m_file;
};

void SecurityTest::initTestCase()
{
    for (const char* tool : {"qpdf", "pdftotext"})
        if (!test::isInstalled(tool))
            QSKIP(tool);
    m_file = m_folder.filePath(QStringLiteral("out.pdf"));
}

void SecurityTest::preparesPasswords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("prepared");
    QTest::newRow("ascii") << QStringLiteral("secret") << QByteArray("secret");
    QTest::newRow("chinese") << QStringLiteral("许昌·内部𠮷")
                             << QStringLiteral("许昌·内部𠮷").toUtf8();
    QTest::newRow("full-width") << QStringLiteral("ａｂｃ１") << QByteArray("abc1");
    QTest::newRow("combining") << QStringLiteral("e\u0301") << QByteArray("\xC3\xA9");
    QTest::newRow("no-break-space") << QStringLiteral("a\u00A0b") << QByteArray("a b");
    QTest::newRow("variation-selector") << QStringLiteral("郎\uFE00") << QByteArray("郎");
    QTest::newRow("han-of-today") << QStringLiteral("𬭚") << QByteArray("𬭚");
}

void SecurityTest::preparesPasswords()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, prepared);
    const auto password = passwordFor(typed);
    QVERIFY2(password.isOk(), password.isError() ? qPrintable(password.error().oneLine()) : "");
    QCOMPARE(password.value(), prepared);
}

void SecurityTest::refusesPasswordsThatNobodyCouldType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("nothing-left") << QStringLiteral("\u00AD");
    QTest::newRow("control") << QStringLiteral("a\u0007");
    QTest::newRow("private-use") << QStringLiteral("\uE000");
    QTest::newRow("lone-surrogate") << QStringLiteral("a") + QChar(0xD842);
    QTest::newRow("too-long") << QString(43, u'许');
    QTest::newRow("far-too-long") << QString(1 << 20, u'a');
}

void SecurityTest::refusesPasswordsThatNobodyCouldType()
{
    QFETCH(QString, typed);
    const auto password = passwordFor(typed);
    QVERIFY(password.isError());
    QCOMPARE(password.error().kind, ErrorKind::Usage);
}

void SecurityTest::readsPermissions()
{
    const auto some = permissionsFrom({QStringLiteral("print"), QStringLiteral("assemble")});
    QVERIFY(some.value().canPrint && some.value().canAssemble && !some.value().canCopy);
    const auto none = permissionsFrom({QStringLiteral("none")});
    QVERIFY(!none.value().canPrint);
    const auto wrong = permissionsFrom({QStringLiteral("read")});
    QVERIFY(wrong.isError());
    QVERIFY(wrong.error().hint.contains(QStringLiteral("fill-forms")));
}

bool SecurityTest::write(const Security& security)
{
    test::SampleDocument sample;
    sample.addPage();
    sample.line(QStringLiteral("songti"), QStringLiteral("内部资料𠮷"), 12, 85, 100);
    PdfOptions options;
    options.security = security;
    const auto made = writePdf(sample.document, options);
    QFile file(m_file);
    return made.isOk() && file.open(QIODevice::WriteOnly)
        && file.write(made.value().value) == made.value().value.size();
}

QString SecurityTest::text(const char* option, const QByteArray& password)
{
    return said(QStringLiteral("pdftotext"),
        {QString::fromLatin1(option), QString::fromUtf8(password), m_file, QStringLiteral("-")});
}

void SecurityTest::opensWithEitherPassword_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("owner");
    QTest::newRow("ascii") << QStringLiteral("reader") << QStringLiteral("editor");
    QTest::newRow("chinese") << QStringLiteral("读者密码") << QStringLiteral("编辑密码𠮷");
}

void SecurityTest::opensWithEitherPassword()
{
    QFETCH(QString, user);
    QFETCH(QString, owner);
    const QByteArray reader = passwordFor(user).value();
    const QByteArray editor = passwordFor(owner).value();
    QVERIFY(write({reader, editor, {}}));
    for (const auto& [option, password] : {std::pair{"-upw", reader}, std::pair{"-opw", editor}})
        QVERIFY(text(option, password).contains(QStringLiteral("内部资料𠮷")));
    QVERIFY(!text("-upw", "wrong").contains(QStringLiteral("内部资料")));
    const QString shown = said(QStringLiteral("qpdf"),
        {QStringLiteral("--password=") + QString::fromUtf8(editor),
            QStringLiteral("--show-encryption"), m_file});
    QVERIFY2(shown.contains(QStringLiteral("R = 6")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("AESv3")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("modify anything: not allowed")), qPrintable(shown));
    QVERIFY2(shown.contains(QStringLiteral("print high resolution: allowed")), qPrintable(shown));
}

void SecurityTest::ownerPasswordAloneRestrictsWithoutAsking()
{
    QVERIFY(write({{}, "editor", permissionsFrom({QStringLiteral("none")}).value()}));
    const QString shown
        = said(QStringLiteral("qpdf"), {QStringLiteral("--show-encryption"), m_file});
    QVERIFY2(
        shown.contains(QStringLiteral("print high resolution: not allowed")), qPrintable(shown));
    QVERIFY2(
        shown.contains(QStringLiteral("extract for accessibility: allowed")), qPrintable(shown));
}

void SecurityTest::userPasswordAloneGivesNobodyAllRights()
{
    QVERIFY(write({"reader", {}, {}}));
    QVERIFY(text("-opw", "").contains(QStringLiteral("Incorrect password")));
    QVERIFY(text("-upw", "reader").contains(QStringLiteral("内部资料𠮷")));
    const QString shown = said(QStringLiteral("qpdf"),
        {QStringLiteral("--password=reader"), QStringLiteral("--show-encryption"), m_file});
    QVERIFY2(
        shown.contains(QStringLiteral("Supplied password is user password")), qPrintable(shown));
    QVERIFY2(!shown.contains(QStringLiteral("owner password")), qPrintable(shown));
}

void SecurityTest::standardsThatForbidKeysSayWhy_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("reason");
    QTest::newRow("archive") << QByteArray("archive") << QStringLiteral("PDF/A");
    QTest::newRow("archive-source") << QByteArray("archive-source") << QStringLiteral("PDF/A");
    QTest::newRow("print") << QByteArray("print") << QStringLiteral("PDF/X");
}

void SecurityTest::standardsThatForbidKeysSayWhy()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, reason);
    test::SampleDocument sample;
    sample.addPage();
    PdfOptions options;
    options.profile = profile(id.constData());
    if (options.profile.mayEncrypt)
        QSKIP("no profile of the press was built");
    options.security = Security{"reader", {}, {}};
    const auto made = writePdf(sample.document, options);
    QVERIFY(made.isError());
    QCOMPARE(made.error().kind, ErrorKind::Usage);
    QVERIFY2(made.error().message.contains(reason), qPrintable(made.error().oneLine()));
}

QTEST_MAIN(SecurityTest)
#include "security_test.moc"
