#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;
using namespace qb::typeset::test;

/// 首字下沉, on lines of 10 pt at 16 pt.
class DropCapTest : public QObject {
    Q_OBJECT

    ParagraphFixture m_fixture;
    SystemEnvironment m_environment;

    std::shared_ptr<const SetParagraph> set(const QString& text)
    {
        auto book = font::FontBook::create(m_environment);
        if (book.isError())
            qFatal("%s", qPrintable(book.error().oneLine()));
        m_fonts = book.value();
        auto result = setParagraph({text, {}}, m_fixture.style, Length::pt(300), *m_fonts, m_faces,
            nullptr, 0, Length::pt(16));
        if (result.isError())
            qFatal("%s", qPrintable(result.error().oneLine()));
        return result.value();
    }

    static QString body() { return QString(80, u'文') + QStringLiteral("𬭚。"); }

    std::shared_ptr<font::FontBook> m_fonts;
    FaceTable m_faces;

private Q_SLOTS:
    void init()
    {
        m_fixture.style.dropCapLines = 3;
        m_fixture.style.indent = Em::of(2);
    }

    void aHanCapitalFillsTheEmBoxesOfItsLines_data()
    {
        QTest::addColumn<QString>("capital");
        QTest::newRow("common") << QStringLiteral("许");
        QTest::newRow("beyond the BMP") << QStringLiteral("𠮷");
        QTest::newRow("with a variation selector") << QStringLiteral("辻\U000e0100");
    }
    void aHanCapitalFillsTheEmBoxesOfItsLines()
    {
        QFETCH(QString, capital);
        const auto paragraph = set(capital + body());
        const page::GlyphRun& run = paragraph->lines.front().runs.front();
        QCOMPARE(run.text, capital);
        QCOMPARE(run.size.toPt(), 2 * 16 + 10.0);
        // The baseline of the first line is 0: its em box reaches from -8.8 to 1.2.
        QVERIFY(qAbs(run.origin.y.toPt() - 0.88 * 42 + 8.8) < 0.001);
        QVERIFY(qAbs(run.origin.y.toPt() + 0.12 * 42 - (2 * 16 + 1.2)) < 0.001);
    }

    void aLetterStandsOnTheLastBaselineAndReachesTheFirstLinesTop()
    {
        const auto paragraph = set(QStringLiteral("Made in China") + body());
        const page::GlyphRun& run = paragraph->lines.front().runs.front();
        QCOMPARE(run.text, QStringLiteral("M"));
        QVERIFY(qAbs(run.origin.y.toPt() - 2 * 16) < 0.001);
        const double capHeight = m_faces.at(run.face)->metrics().capHeight * run.size.toPt();
        QVERIFY(qAbs(capHeight - (2 * 16 + 8.8)) < 0.01);
    }

    void theRestOfAWordFollowsItsCapitalClosely()
    {
        const auto paragraph = set(QStringLiteral("In 许昌") + body());
        const auto& runs = paragraph->lines.front().runs;
        QCOMPARE(runs.at(0).text, QStringLiteral("I"));
        const double gap = (runs.at(1).origin.x - runs.at(0).origin.x - runs.at(0).advance).toPt();
        QVERIFY2(gap > 0 && gap < 2, qPrintable(QString::number(gap)));
    }

    void numbersAndAbbreviationsAreNotTornApart_data()
    {
        QTest::addColumn<QString>("beginning");
        QTest::newRow("date") << QStringLiteral("9月18日");
        QTest::newRow("abbreviation") << QStringLiteral("AGV小车");
        QTest::newRow("letter and digit") << QStringLiteral("A4纸");
        QTest::newRow("digit and letter") << QStringLiteral("5G基站");
        QTest::newRow("mixed case") << QStringLiteral("iPhone手机");
    }
    void numbersAndAbbreviationsAreNotTornApart()
    {
        QFETCH(QString, beginning);
        const auto paragraph = set(beginning + body());
        for (const page::GlyphRun& run : paragraph->lines.front().runs)
            QCOMPARE(run.size.toPt(), 10.0);
        QCOMPARE(paragraph->lines.front().start.toPt(), 20.0); // and the indent is kept
    }
};

QTEST_GUILESS_MAIN(DropCapTest)
#include "drop_cap_test.moc"
