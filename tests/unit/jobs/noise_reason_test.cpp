#include "jobs/noise_reason.h"

#include <QtTest>

class NoiseReasonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesReasonsInWords();
    void callsUnknownReasonsNoise();
};

void NoiseReasonTest::namesReasonsInWords()
{
    QCOMPARE(qb::jobs::noiseReason(QStringLiteral("page-number")), QStringLiteral("页码"));
    QCOMPARE(qb::jobs::noiseReason(QStringLiteral("signature")), QStringLiteral("邮件签名"));
    QCOMPARE(qb::jobs::noiseReason(QStringLiteral("recommendation")), QStringLiteral("推荐阅读"));
}

void NoiseReasonTest::callsUnknownReasonsNoise()
{
    QCOMPARE(qb::jobs::noiseReason(QStringLiteral("𬭚")), QStringLiteral("杂质"));
    QCOMPARE(qb::jobs::noiseReason({}), QStringLiteral("杂质"));
}

QTEST_APPLESS_MAIN(NoiseReasonTest)
#include "noise_reason_test.moc"
