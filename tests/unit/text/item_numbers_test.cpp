#include "text/item_numbers.h"

#include <QTest>

using qb::text::ItemNumber;
using qb::text::itemNumber;

class ItemNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRead_data();
    void numbersAreRead();
    void bulletsOfOneKindAreAlike();
};

void ItemNumbersTest::numbersAreRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* name, const QString& line, ItemNumber::Form form, int value,
                         const QString& rest) {
        QTest::newRow(name) << line << int(form) << value << rest;
    };
    using Form = ItemNumber::Form;
    const QString title = QStringLiteral("𬭚河通船");
    row("Han", QStringLiteral("一、") + title, Form::Han, 1, title);
    row("Han and a space", QStringLiteral("三　") + title, Form::Han, 3, title);
    row("Han in brackets", QStringLiteral("（二）") + title, Form::BracketedHan, 2, title);
    row("digits", QStringLiteral("12. ") + title, Form::Digits, 12, title);
    row("digits in brackets", QStringLiteral("（3）") + title, Form::BracketedDigits, 3, title);
    row("closed", QStringLiteral("4）") + title, Form::Closed, 4, title);
    row("circled", QStringLiteral("⑤ ") + title, Form::Circled, 5, title);
    row("black circled", QStringLiteral("❷") + title, Form::Circled, 2, title);
    row("two digits", QStringLiteral("01") + title, Form::Padded, 1, title);
    row("a bar", QStringLiteral("7｜") + title, Form::Padded, 7, title);
    row("a space", QStringLiteral("8 ") + title, Form::Padded, 8, title);
    row("part", QStringLiteral("第二部分　") + title, Form::Ordinal, 2, title);
    row("bullet", QStringLiteral("◆ ") + title, Form::Bullet, 0, title);
    for (const QString& line : {title, QStringLiteral("2026年的打算"), QStringLiteral("12种新书"),
             QStringLiteral("一起种树"), QStringLiteral("★ 要闻 ★"), QStringLiteral("①"),
             QStringLiteral("01"), QStringLiteral("00 号"), QStringLiteral("1.5倍"), QString()})
        row(qPrintable(QStringLiteral("none: ") + line), line, Form::None, 0, line);
}

void ItemNumbersTest::numbersAreRead()
{
    QFETCH(const QString, line);
    const ItemNumber number = itemNumber(line);
    QTEST(int(number.form), "form");
    QTEST(number.value, "value");
    QTEST(line.mid(number.length), "rest");
}

void ItemNumbersTest::bulletsOfOneKindAreAlike()
{
    const ItemNumber diamond = itemNumber(u"◆𬭚河通船");
    QVERIFY(diamond.isLike(itemNumber(u"◆ 渡口开工")));
    QVERIFY(!diamond.isLike(itemNumber(u"■渡口开工")));
    QVERIFY(itemNumber(u"1.渡口").isLike(itemNumber(u"2、渡口")));
}

QTEST_APPLESS_MAIN(ItemNumbersTest)
#include "item_numbers_test.moc"
