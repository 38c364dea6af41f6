#include "text/cjk_class.h"

#include <QTest>

using namespace qb::text;

class CjkClassTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsClasses_data();
    void tellsClasses();
    void countsCells();
};

void CjkClassTest::tellsClasses_data()
{
    QTest::addColumn<char32_t>("character");
    QTest::addColumn<CharClass>("expected");
    QTest::newRow("ideograph") << char32_t(U'许') << CharClass::Han;
    QTest::newRow("extension-c") << char32_t(U'𬭚') << CharClass::Han;
    QTest::newRow("extension-b") << char32_t(U'𠮷') << CharClass::Han;
    QTest::newRow("opening-quote") << char32_t(U'“') << CharClass::Opening;
    QTest::newRow("closing-title-mark") << char32_t(U'》') << CharClass::Closing;
    QTest::newRow("caesura-mark") << char32_t(U'、') << CharClass::PauseStop;
    QTest::newRow("full-stop") << char32_t(U'。') << CharClass::SentenceStop;
    QTest::newRow("dash") << char32_t(U'—') << CharClass::Dash;
    QTest::newRow("variation-selector") << char32_t(0xe0100) << CharClass::Combining;
    QTest::newRow("no-break-space") << char32_t(0xa0) << CharClass::NoBreakSpace;
    QTest::newRow("per-cent") << char32_t(U'%') << CharClass::Postfix;
}

void CjkClassTest::tellsClasses()
{
    QFETCH(char32_t, character);
    QFETCH(CharClass, expected);
    QCOMPARE(charClass(character), expected);
}

void CjkClassTest::countsCells()
{
    QCOMPARE(cellWidth(u"许昌2025年“新”𬭚"), 4 + 4 + 2 + 6 + 2);
    QCOMPARE(cellWidth(u"±5℃①·"), 2 + 1 + 2 + 2 + 2);
    QCOMPARE(cellWidth(u"pīnyīn"), 6);
    QCOMPARE(cellWidth(QString(QStringLiteral("葛") + QString::fromUcs4(U"\U000e0100"))), 2);
}

QTEST_APPLESS_MAIN(CjkClassTest)
#include "cjk_class_test.moc"
