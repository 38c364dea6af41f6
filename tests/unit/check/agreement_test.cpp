#include "check/agreement.h"
#include "check/pronunciation.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

/// Two opinions about one slip.
class AgreementTest : public QObject {
    Q_OBJECT

    static Finding finding(
        const QString& rule, TextRange range, const QStringList& suggestions, double confidence)
    {
        Finding made;
        made.rule = rule;
        made.range = range;
        made.suggestions = suggestions;
        made.severity = Severity::Hint;
        made.confidence = confidence;
        return made;
    }

private Q_SLOTS:
    void raisesWhatBothFind()
    {
        const QString text = QStringLiteral("老戏台经过修膳重新开放。");
        std::vector<Finding> findings{finding(QStringLiteral("spelling.sound"), {5, 7},
                                          {QStringLiteral("修善"), QStringLiteral("修缮")}, 0.4),
            finding(QStringLiteral("spelling.possible"), {6, 7}, {QStringLiteral("缮")}, 0.8)};
        keepAgreed(text, findings);
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings[1].rule, QStringLiteral("spelling.sound"));
        QCOMPARE(findings[1].severity, Severity::Warning);
        QCOMPARE(findings[1].suggestions.first(), QStringLiteral("修缮"));
    }

    void dropsWhatTheModelsDoNotFind_data()
    {
        QTest::addColumn<QString>("mended");
        QTest::addColumn<double>("confidence");
        QTest::addRow("another mending") << QStringLiteral("善") << 0.9;
        QTest::addRow("hardly possible") << QStringLiteral("缮") << 0.3;
    }
    void dropsWhatTheModelsDoNotFind()
    {
        QFETCH(QString, mended);
        QFETCH(double, confidence);
        std::vector<Finding> findings{
            finding(QStringLiteral("spelling.sound"), {0, 2}, {QStringLiteral("修缮")}, 0.4),
            finding(QStringLiteral("spelling.possible"), {1, 2}, {mended}, confidence)};
        keepAgreed(QStringLiteral("修膳"), findings);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings[0].rule, QStringLiteral("spelling.possible"));
    }

    void readsCharactersBeyondTheFirstPlane()
    {
        QVERIFY(soundAlike(U'红', U'宏'));
        QVERIFY(soundAlike(U'章', U'赞'));
        QVERIFY(!soundAlike(U'红', U'红'));
        QVERIFY(!soundAlike(U'红', U'A'));
        QCOMPARE(coarseSound(U'𬭚'), coarseSound(U'纯'));
        QVERIFY(coarseSound(U'\U000E0100').isEmpty());
    }
};

QTEST_GUILESS_MAIN(AgreementTest)
#include "agreement_test.moc"
