#include "cli/snippet.h"

#include <QtTest>

using namespace qb;

class SnippetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheWordInItsSurroundings();
    void keepsShortTextWhole();
    void cutsNoCharacterInTwo();
};

void SnippetTest::showsTheWordInItsSurroundings()
{
    const QString text = QString(200, u'前') + QStringLiteral("石墨烯") + QString(200, u'后');
    const QString shown = cli::snippet(text, {QStringLiteral("没有"), QStringLiteral("石墨烯")});
    QVERIFY(shown.contains(QStringLiteral("石墨烯")));
    QVERIFY(shown.startsWith(u'…') && shown.endsWith(u'…'));
    QVERIFY(shown.size() < 100);
}

void SnippetTest::keepsShortTextWhole()
{
    QCOMPARE(cli::snippet(QStringLiteral("甲厂\n投产"), {QStringLiteral("投产")}),
        QStringLiteral("甲厂 投产"));
    QCOMPARE(cli::snippet({}, {QStringLiteral("投产")}), QString());
}

void SnippetTest::cutsNoCharacterInTwo()
{
    const QString pair = QStringLiteral("𬭚");
    for (int before = 0; before < 4; ++before) {
        const QString text = QString(before, u'a') + pair.repeated(100) + QStringLiteral("词")
            + pair.repeated(100);
        const QString shown = cli::snippet(text, {QStringLiteral("词")});
        for (qsizetype i = 0; i < shown.size(); ++i) {
            if (shown.at(i).isHighSurrogate())
                QVERIFY(i + 1 < shown.size() && shown.at(i + 1).isLowSurrogate());
            if (shown.at(i).isLowSurrogate())
                QVERIFY(i > 0 && shown.at(i - 1).isHighSurrogate());
        }
    }
}

QTEST_APPLESS_MAIN(SnippetTest)
#include "snippet_test.moc"
