#include "forms/clean_score.h"
#include "forms/raw_forms.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace qb::text::forms;

/// Texts that were set in all the ways in which raw text comes in must give their articles back.
/// QB_FORMS_SEEDS sets how many texts of each kind are tried and QB_FORMS_FROM the seed before the
/// first (other texts than those that the rules were read off), QB_FORMS_DUMP=kind:seed prints one,
/// QB_FORMS_FAULTS=1 says what is wrong with each.
class CleanFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheArticlesBack_data();
    void givesTheArticlesBack();
};

using MakeForm = RawForm (*)(quint64);
Q_DECLARE_METATYPE(MakeForm)

void CleanFormsTest::givesTheArticlesBack_data()
{
    // What is reached, rounded down: a change may better these, never worsen them.
    QTest::addColumn<MakeForm>("make");
    QTest::addColumn<double>("leastF1");
    QTest::addColumn<double>("leastFields");
    QTest::newRow("newspaper-page") << &newspaperPage << 0.98 << 0.98;
    QTest::newRow("institute-digest") << &instituteDigest << 0.965 << 0.985;
    QTest::newRow("bracket-digest") << &bracketDigest << 0.955 << 0.98;
    QTest::newRow("pasted-express") << &pastedExpress << 0.99 << 0.99;
    QTest::newRow("wechat-paste") << &weChatPaste << 0.99 << 0.99;
    QTest::newRow("two-column-pdf") << &twoColumnPdf << 0.975 << 0.965;
    QTest::newRow("press-text") << &pressText << 0.985 << 0.975;
}

void CleanFormsTest::givesTheArticlesBack()
{
    QFETCH(MakeForm, make);
    QFETCH(double, leastF1);
    QFETCH(double, leastFields);
    const QString dump = qEnvironmentVariable("QB_FORMS_DUMP");
    const int seeds = qEnvironmentVariableIntValue("QB_FORMS_SEEDS");
    CleanScore all;
    CleanScore optional; ///< either is right where a break does not show
    int hidden = 0;
    const int from = qEnvironmentVariableIntValue("QB_FORMS_FROM");
    for (int seed = from + 1; seed <= from + (seeds > 0 ? seeds : 60); ++seed) {
        const RenderedText text = renderText(make(quint64(seed)), quint64(seed) + 1000);
        const CleanResult found = clean(rawTextFrom(text.raw));
        CleanScore score = scoreOf(text.articles, found, text.noise);
        optional += scoreOf(text.articles, found, text.noise, text.optionalBreaks);
        hidden += int(text.optionalBreaks.size());
        const QString place
            = QStringLiteral("%1:%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(seed);
        if (dump == place)
            fprintf(stderr, "%s\n", qUtf8Printable(text.raw));
        for (QString& fault : score.faults)
            fault.prepend(place + QStringLiteral(" "));
        all += score;
    }
    const QString figures = QStringLiteral(
        "%1 texts: blocks F1 %2 (%7 of %8 ends of paragraphs do not show in the lines; without them "
        "%9), fields %3, article count right in %4, noise lines in bodies %5, characters lost %6")
                                .arg(all.texts)
                                .arg(all.f1(), 0, 'f', 4)
                                .arg(all.fieldShare(), 0, 'f', 4)
                                .arg(all.textsWithRightCount)
                                .arg(all.noiseInBodies)
                                .arg(all.lostCharacters)
                                .arg(hidden)
                                .arg(all.matched + all.missing)
                                .arg(optional.f1(), 0, 'f', 4);
    qInfo("%s", qUtf8Printable(figures));
    if (qEnvironmentVariableIsSet("QB_FORMS_FAULTS"))
        for (const QString& fault : std::as_const(all.faults))
            fprintf(stderr, "%s\n", qUtf8Printable(fault));
    QVERIFY(all.f1() >= leastF1);
    QVERIFY(all.fieldShare() >= leastFields);
    QVERIFY(all.noiseInBodies <= 1);
    QCOMPARE(all.lostCharacters, 0);
}

QTEST_APPLESS_MAIN(CleanFormsTest)
#include "clean_forms_test.moc"
