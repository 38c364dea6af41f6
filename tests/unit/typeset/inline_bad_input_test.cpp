#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;

/// Texts that nobody would write: every character is on a line, nothing hangs, and one bad token
/// does not spoil the paragraph around it.
class InlineBadInputTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

    static QString said(const SetParagraph& paragraph)
    {
        QString text;
        for (const SetLine& line : paragraph.lines)
            for (const page::GlyphRun& run : line.runs)
                text += run.text;
        return text;
    }

    static QString withoutSpaces(QString text)
    {
        return text.remove(QLatin1Char(' ')).remove(QChar::LineSeparator).remove(u'\n');
    }

    static QString filler()
    {
        return QStringLiteral("虚构的样稿前后都有平常的文字，排得匀称，每行十五个字上下；");
    }

private Q_SLOTS:
    void losesNoCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("only marks")
            << QStringLiteral("，。、；：？！“”‘’（）《》——……·～").repeated(40);
        QTest::newRow("only opening marks") << QStringLiteral("“（《‘").repeated(100);
        QTest::newRow("only closing marks") << QStringLiteral("”）》’。").repeated(100);
        QTest::newRow("ten nested quotes") << filler() + QStringLiteral("“‘").repeated(5)
                + QStringLiteral("内") + QStringLiteral("’”").repeated(5) + filler();
        QTest::newRow("unpaired surrogates") << QStringLiteral("前") + QChar(0xD842)
                + QStringLiteral("中") + QChar(0xDFB7) + QStringLiteral("后") + QChar(0xD842);
        QTest::newRow("combining marks on a letter")
            << QStringLiteral("拼音a") + QString(200, QChar(0x0301)) + QStringLiteral("之后");
        QTest::newRow("combining marks on a Han character")
            << QStringLiteral("汉") + QString(200, QChar(0x0301)) + QStringLiteral("字");
        QTest::newRow("combining mark alone") << QString(QChar(0x0301)) + QStringLiteral("字");
        QTest::newRow("variation selectors alone")
            << QStringLiteral("\uFE00\uFE0F\U000E0100甲\uFE00\uFE00");
        QTest::newRow("emoji") << QStringLiteral(
            "家👨‍👩‍👧‍👦旗🇨🇳键1️⃣肤👍🏽心❤️‍🔥完");
        QTest::newRow("joiners alone") << QString(300, QChar(0x200D));
        QTest::newRow("controls") << QStringLiteral("甲\u0001\u0007\u001B乙\u007F丙");
        QTest::newRow("hebrew") << QStringLiteral("所谓 שלום עולם 是问候");
        QTest::newRow("arabic") << QStringLiteral("所谓 مرحبا بالعالم 是问候");
        QTest::newRow("direction overrides") << QStringLiteral("甲\u202Eabc\u202C乙\u2066丙\u2069");
        QTest::newRow("beyond the BMP") << QStringLiteral("𬭚𠮷").repeated(60);
        QTest::newRow("spaces") << QStringLiteral("甲") + QString(500, u' ') + QStringLiteral("乙");
        QTest::newRow("full-width spaces") << QString(300, QChar(0x3000)) + QStringLiteral("乙");
        QTest::newRow("line separators") << QStringLiteral("甲\u2028\u2028\u2028乙\n\n丙");
    }
    void losesNoCharacter()
    {
        QFETCH(QString, text);
        for (const double measure : {0.0, 0.3, 1.0, 2.5, 15.0, 28.0, 1e6}) {
            const auto set = m_fixture.set(text, measure);
            QCOMPARE(withoutSpaces(said(*set)), withoutSpaces(text));
            for (const SetLine& line : set->lines)
                QVERIFY(std::isfinite(line.end.toPt()) && std::isfinite(line.start.toPt()));
        }
    }

    void longTextsWithoutABreak_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a million letters") << QString(1'000'000, u'x');
        QTest::newRow("digits") << QString(100'000, u'7');
        QTest::newRow("closing marks") << QString(100'000, u'，');
        QTest::newRow("spaces") << QString(100'000, u' ');
        QTest::newRow("no-break spaces") << QString(100'000, QChar(0x00A0));
        QTest::newRow("joined symbols") << QStringLiteral("👨\u200D").repeated(30'000);
        QTest::newRow("right to left") << QString(100'000, QChar(0x05D0));
    }
    void longTextsWithoutABreak()
    {
        // A hang here would run into the test's time limit.
        QFETCH(QString, text);
        const auto set = m_fixture.set(text, 28);
        QCOMPARE(withoutSpaces(said(*set)).size(), withoutSpaces(text).size());
    }

    void aLongTokenDoesNotSpoilTheLinesAroundIt_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("letters") << QString(300, u'x');
        QTest::newRow("address") << QStringLiteral("https://example.invalid/")
                + QStringLiteral("a-path/of_many.parts?with=values&").repeated(8);
        QTest::newRow("digits") << QString(120, u'5');
        QTest::newRow("no-break") << QStringLiteral("字\u2060").repeated(60);
    }
    void aLongTokenDoesNotSpoilTheLinesAroundIt()
    {
        QFETCH(QString, token);
        const QString text = filler().repeated(3) + token + filler().repeated(3);
        const auto set = m_fixture.set(text, 15);
        const auto tokenBegin = filler().size() * 3;
        const auto tokenEnd = tokenBegin + token.size();
        for (size_t i = 0; i < set->lines.size(); ++i) {
            const SetLine& line = set->lines[i];
            QVERIFY2((line.end / m_fixture.style.size) < 15.002, "overfull");
            const bool isAtToken
                = line.range.end + 40 > tokenBegin && line.range.begin < tokenEnd + 40;
            if (!isAtToken)
                QVERIFY2(line.compromise == Compromise::None,
                    qPrintable(text.mid(line.range.begin, line.range.length())));
        }
        QCOMPARE(withoutSpaces(said(*set)), withoutSpaces(text));
    }

    void aLineThatEndsInALongAddressIsNotStretched()
    {
        const QString text = QStringLiteral("网址https://example.invalid/")
            + QStringLiteral("a-path/of_many.parts?with=values&").repeated(6) + filler();
        for (double measure = 12; measure <= 30; measure += 0.5) {
            const auto set = m_fixture.set(text, measure);
            const auto list = m_fixture.positions(set->lines.front());
            QVERIFY2(list.at(1).second < 1.1, qPrintable(QString::number(list.at(1).second)));
        }
    }

    void emojiSequencesStayTogether_data()
    {
        QTest::addColumn<QString>("emoji");
        QTest::newRow("family") << QStringLiteral("👨‍👩‍👧‍👦");
        QTest::newRow("skin tone") << QStringLiteral("👍🏽");
        QTest::newRow("heart on fire") << QStringLiteral("❤️‍🔥");
        QTest::newRow("keycap") << QStringLiteral("1️⃣");
        QTest::newRow("flag") << QStringLiteral("🇨🇳");
    }
    void emojiSequencesStayTogether()
    {
        QFETCH(QString, emoji);
        const QString text = QStringLiteral("虚构的样稿一二三四五六七") + emoji
            + QStringLiteral("八九十甲乙丙丁戊己庚辛壬癸");
        for (double measure = 6; measure < 20; measure += 0.5)
            QCOMPARE(m_fixture.lines(text, measure).filter(emoji).size(), 1);
    }

    void rightToLeftWordsReadFromTheRight_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");  // in the order of reading
        QTest::addColumn<QString>("second"); // stands to the left of it
        QTest::newRow("letters of a word")
            << QStringLiteral("所谓שלום是") << QStringLiteral("ש") << QStringLiteral("ם");
        QTest::newRow("words") << QStringLiteral("所谓 אב גד 是") << QStringLiteral("א")
                               << QStringLiteral("ג");
    }
    void rightToLeftWordsReadFromTheRight()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const auto set = m_fixture.set(text, 50);
        QHash<QString, double> at;
        for (const auto& [character, x] : m_fixture.positions(set->lines.front()))
            at.insert(character, x);
        QVERIFY(at.contains(first) && at.contains(second));
        QVERIFY(at.value(first) > at.value(second));
        QVERIFY(at.value(second) > at.value(QStringLiteral("谓")));
        QVERIFY(at.value(QStringLiteral("是")) > at.value(first));
        QCOMPARE(withoutSpaces(said(*set)), withoutSpaces(text)); // the text stays in reading order
    }

    void digitsInRightToLeftTextReadFromTheLeft()
    {
        const auto set = m_fixture.set(QStringLiteral("所谓 אב 12 גד 是"), 50);
        QHash<QString, double> at;
        for (const auto& [character, x] : m_fixture.positions(set->lines.front()))
            at.insert(character, x);
        QVERIFY(at.value(QStringLiteral("1")) < at.value(QStringLiteral("2")));
        QVERIFY(at.value(QStringLiteral("א")) > at.value(QStringLiteral("2")));
        QVERIFY(at.value(QStringLiteral("ג")) < at.value(QStringLiteral("1")));
    }

    void indentsWiderThanTheMeasureLeaveOneClusterALine()
    {
        m_fixture.style.startIndent = Em::of(30);
        m_fixture.style.indent = Em::of(20);
        m_fixture.style.labelWidth = Em::of(20);
        const auto set = m_fixture.set(QStringLiteral("问：虚构的样稿"), 5);
        m_fixture.style.startIndent = m_fixture.style.indent = m_fixture.style.labelWidth = Em();
        QCOMPARE(said(*set), QStringLiteral("问：虚构的样稿"));
    }

    void anEmptyParagraphHasNoLines()
    {
        QVERIFY(m_fixture.set(QString(), 20)->lines.empty());
        QVERIFY(m_fixture.set(ParagraphSource(QString(), {{{0, 9}, SpanKind::Link, {}}}), 20)
                    ->lines.empty());
    }
};

QTEST_GUILESS_MAIN(InlineBadInputTest)
#include "inline_bad_input_test.moc"
