#include "program.h"

#include <QTemporaryDir>
#include <QtTest>

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksEnglishWhereAskedTo();
    void speaksChineseOtherwise_data();
    void speaksChineseOtherwise();
    void writesTheSameFileInEveryLanguage_data();
    void writesTheSameFileInEveryLanguage();
};

namespace {

bool hasHan(const QByteArray& text)
{
    const QString decoded = QString::fromUtf8(text);
    return std::any_of(
        decoded.begin(), decoded.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

void LanguageTest::speaksEnglishWhereAskedTo()
{
    const QMap<QString, QString> english{{QStringLiteral("LC_ALL"), QStringLiteral("en_US.UTF-8")}};
    const Outcome help = qingbao({QStringLiteral("--help")}, {}, english);
    QCOMPARE(help.status, 0);
    QVERIFY2(!hasHan(help.output), help.output.constData());
    for (const QString& command : {QStringLiteral("clean"), QStringLiteral("render"),
             QStringLiteral("import"), QStringLiteral("search")}) {
        const Outcome one = qingbao({command, QStringLiteral("--wrong")}, {}, english);
        QCOMPARE(one.status, 2);
        QVERIFY2(!hasHan(one.errors), one.errors.constData());
    }
    const Outcome missing
        = qingbao({QStringLiteral("clean"), QStringLiteral("/no/such.txt")}, {}, english);
    QVERIFY2(!hasHan(missing.errors) && missing.errors.contains("/no/such.txt"),
        missing.errors.constData());
}

void LanguageTest::speaksChineseOtherwise_data()
{
    QTest::addColumn<QString>("locale");
    for (const char* locale : {"C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "xx_YY"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void LanguageTest::speaksChineseOtherwise()
{
    QFETCH(QString, locale);
    const Outcome missing = qingbao({QStringLiteral("clean"), QStringLiteral("/没有/这个.txt")}, {},
        {{QStringLiteral("LC_ALL"), locale}});
    QCOMPARE(missing.status, 1);
    QVERIFY2(QString::fromUtf8(missing.errors).contains(QStringLiteral("/没有/这个.txt")),
        missing.errors.constData());
    QVERIFY(QString::fromUtf8(missing.errors).contains(QStringLiteral("没有这个文件")));
    QCOMPARE(missing.errors.count('\n'), 1);
}

void LanguageTest::writesTheSameFileInEveryLanguage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("links") << QStringList{};
    QTest::newRow("source-attached") << QStringList{QStringLiteral("--profile"),
        QStringLiteral("archive-source"), QStringLiteral("--attach-source")};
    for (const QString& profile :
        {QStringLiteral("print"), QStringLiteral("print-cmyk"), QStringLiteral("print-spot")})
        QTest::newRow(qPrintable(profile)) << QStringList{QStringLiteral("--profile"), profile};
    QTest::newRow("booklet") << QStringList{QStringLiteral("--profile"), QStringLiteral("print"),
        QStringLiteral("--impose"), QStringLiteral("booklet")};
}

void LanguageTest::writesTheSameFileInEveryLanguage()
{
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QByteArrayList files;
    for (const QString& locale : {QStringLiteral("zh_CN.UTF-8"), QStringLiteral("en_US.UTF-8")}) {
        const QString pdf = folder.filePath(locale + QStringLiteral(".pdf"));
        const Outcome made
            = qingbao(QStringList{QStringLiteral("render"),
                          QStringLiteral(QB_SOURCE_DIR "/resources/sample/issue.json"),
                          QStringLiteral("-o"), pdf}
                    + options,
                {}, {{QStringLiteral("LC_ALL"), locale}});
        QVERIFY2(made.status == 0, made.errors.constData());
        files << contentsOf(pdf);
    }
    QVERIFY(!files.at(0).isEmpty());
    QVERIFY(files.at(0) == files.at(1));
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
