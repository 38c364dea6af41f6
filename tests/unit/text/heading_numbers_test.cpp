#include "text/heading_numbers.h"
#include "text/heading_wording.h"

#include <QTest>

using namespace qb::text;
using Form = HeadingNumber::Form;

class HeadingNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void findsPartsAlone_data();
    void findsPartsAlone();
    void plainDigitsNumberPartsWhereTheyMay();
};

void HeadingNumbersTest::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("value");
    const auto row = [](const char* name, const QString& text, Form form, int length, int value) {
        QTest::newRow(name) << text << int(form) << length << value;
    };
    row("han", QStringLiteral("一、𬭚桥通车"), Form::Listed, 2, 1);
    row("ten", QStringLiteral("十、某镇秋收"), Form::Listed, 2, 10);
    row("teens", QStringLiteral("十二、某镇秋收"), Form::Listed, 3, 12);
    row("twenties", QStringLiteral("二十一、 某镇秋收"), Form::Listed, 5, 21);
    row("formal", QStringLiteral("贰、某镇秋收"), Form::Listed, 2, 2);
    row("digits", QStringLiteral("12.增开接驳车"), Form::Listed, 3, 12);
    row("blank", QStringLiteral("3. 𠮷村修路"), Form::Listed, 3, 3);
    row("wide-stop", QStringLiteral("3．增开接驳车"), Form::Listed, 2, 3);
    row("wide-digit", QStringLiteral("１２、增开接驳车"), Form::Listed, 3, 12);
    row("han-before-figure", QStringLiteral("三、2号楼封顶"), Form::Listed, 2, 3);
    row("alone", QStringLiteral("一、"), Form::Listed, 2, 1);
    row("year", QStringLiteral("1.2025年的打算"), Form::Listed, 2, 1);
    row("closed", QStringLiteral("4）增开接驳车"), Form::Closed, 2, 4);
    row("bracketed", QStringLiteral("（三）增开接驳车"), Form::Bracketed, 3, 3);
    row("bracketed-digits", QStringLiteral("(12)增开"), Form::Bracketed, 4, 12);
    row("chapter", QStringLiteral("第三章 总则"), Form::Ordinal, 4, 3);
    row("part", QStringLiteral("第二部分 评审"), Form::Ordinal, 5, 2);
    row("decimal", QStringLiteral("1.5倍"), Form::None, 0, 0);
    row("wide-decimal", QStringLiteral("1．5倍"), Form::None, 0, 0);
    row("two-numbers", QStringLiteral("1、2号楼封顶"), Form::None, 0, 0);
    row("stop-alone", QStringLiteral("1."), Form::None, 0, 0);
    row("year-first", QStringLiteral("2025、2026两年"), Form::None, 0, 0);
    row("counted", QStringLiteral("三家企业投产"), Form::None, 0, 0);
    row("page", QStringLiteral("第3版"), Form::None, 0, 0);
    row("half-bracketed", QStringLiteral("（三方增开"), Form::None, 0, 0);
    row("beyond-bmp", QStringLiteral("𬭚、𠮷"), Form::None, 0, 0);
    row("empty", QString(), Form::None, 0, 0);
    row("bracket-alone", QStringLiteral("（"), Form::None, 0, 0);
    row("ordinal-alone", QStringLiteral("第"), Form::None, 0, 0);
}

void HeadingNumbersTest::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(int, form);
    QFETCH(int, length);
    QFETCH(int, value);
    const HeadingNumber number = headingNumber(text);
    QCOMPARE(int(number.form), form);
    QCOMPARE(int(number.length), length);
    QCOMPARE(number.value, value);
    QCOMPARE(isNumbered(text), number.form != Form::None && number.form != Form::Closed);
}

void HeadingNumbersTest::findsPartsAlone_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("number");
    const auto row = [](const char* name, const QString& line, const QString& number) {
        QTest::newRow(name) << line << number;
    };
    row("zero-first", QStringLiteral(" 01 "), QStringLiteral("01"));
    row("wide", QStringLiteral("０２"), QStringLiteral("０２"));
    row("word", QStringLiteral("PART.1"), QStringLiteral("PART.1"));
    row("small-word", QStringLiteral("part 12"), QStringLiteral("part 12"));
    row("han", QStringLiteral("三"), QStringLiteral("三"));
    row("formal", QStringLiteral("叁"), QStringLiteral("叁"));
    row("han-and-mark", QStringLiteral("十一、"), QStringLiteral("十一、"));
    row("dressed", QStringLiteral("/ 1 /"), QStringLiteral("1"));
    row("bracketed", QStringLiteral("【02】"), QStringLiteral("02"));
    row("plain", QStringLiteral("2"), QString());
    row("plain-ten", QStringLiteral("12"), QString());
    row("nought", QStringLiteral("00"), QString());
    row("year", QStringLiteral("2025"), QString());
    row("word-alone", QStringLiteral("PART"), QString());
    row("more", QStringLiteral("01先"), QString());
    row("beyond-bmp", QStringLiteral("𬭚"), QString());
    row("variation", QStringLiteral("一\U000E0100"), QString());
    row("empty", QString(), QString());
}

void HeadingNumbersTest::findsPartsAlone()
{
    QFETCH(QString, line);
    QFETCH(QString, number);
    QCOMPARE(partNumber(line).toString(), number);
}

void HeadingNumbersTest::plainDigitsNumberPartsWhereTheyMay()
{
    QCOMPARE(partNumber(u"2", PlainDigits::UpToNineteen).toString(), QStringLiteral("2"));
    QCOMPARE(partNumber(u"19", PlainDigits::UpToNineteen).toString(), QStringLiteral("19"));
    QVERIFY(partNumber(u"20", PlainDigits::UpToNineteen).isNull());
    QVERIFY(partNumber(u"0", PlainDigits::UpToNineteen).isNull());
    QVERIFY(partNumber(u"2025", PlainDigits::UpToNineteen).isNull());
}

QTEST_APPLESS_MAIN(HeadingNumbersTest)
#include "heading_numbers_test.moc"
