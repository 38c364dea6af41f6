#include "program.h"

#include <QtTest>

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksEnglishWhereAskedTo();
    void speaksChineseOtherwise_data();
    void speaksChineseOtherwise();
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

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
