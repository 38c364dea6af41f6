#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;

/// What spans do to a line: 加粗, 着重号, 专名号, links and the marks of footnotes (CLREQ,
/// "Interlinear Punctuation"; GB/T 15834-2011 4.9, 4.16).
class MarkupTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

    static ParagraphSource marked(
        const QString& text, const QString& part, SpanKind kind, const QString& target = {})
    {
        const qsizetype begin = text.indexOf(part);
        return {text, {Span{{begin, begin + part.size()}, kind, target}}};
    }

    double inEm(Length length) const { return length / m_fixture.style.size; }

    void compareLines(const SetLine& found, const SetLine& wanted) const
    {
        const auto a = m_fixture.positions(found);
        const auto b = m_fixture.positions(wanted);
        QCOMPARE(a.size(), b.size());
        for (size_t i = 0; i < a.size(); ++i) {
            QCOMPARE(a[i].first, b[i].first);
            QVERIFY2(m_fixture.isNear(a[i].second, b[i].second), qPrintable(a[i].first));
        }
    }

    /// Middles of the dots and left and right ends of the lines below `line`, em.
    struct Drawn {
        std::vector<double> dots;
        std::vector<double> dotDepths;
        std::vector<std::pair<double, double>> rules;
        std::vector<double> ruleDepths;
    };
    Drawn drawn(const SetLine& line) const
    {
        Drawn result;
        for (const page::Shape& shape : line.decorations) {
            double left = 1e9;
            double right = -1e9;
            double top = 1e9;
            double bottom = -1e9;
            bool isRound = false;
            for (const page::PathElement& element : shape.path) {
                if (element.verb == page::PathElement::Verb::Close)
                    continue;
                isRound |= element.verb == page::PathElement::Verb::CurveTo;
                left = std::min(left, inEm(element.to.x));
                right = std::max(right, inEm(element.to.x));
                top = std::min(top, inEm(element.to.y));
                bottom = std::max(bottom, inEm(element.to.y));
            }
            if (isRound) {
                result.dots.push_back((left + right) / 2);
                result.dotDepths.push_back((top + bottom) / 2);
            } else {
                result.rules.emplace_back(left, right);
                result.ruleDepths.push_back((top + bottom) / 2);
            }
        }
        return result;
    }

private Q_SLOTS:
    void t22_dotsStandUnderTheMiddleOfEachCharacterAndNotUnderMarks()
    {
        const QString text = QStringLiteral("必须先测量，再下结论");
        const auto plain = m_fixture.set(text, 50);
        const auto stressed
            = m_fixture.set(marked(text, QStringLiteral("测量，再"), SpanKind::Emphasis), 50);
        const Drawn under = drawn(stressed->lines.front());
        QCOMPARE(under.dots.size(), size_t(3));
        QVERIFY(m_fixture.isNear(under.dots.at(0), 3.5));
        QVERIFY(m_fixture.isNear(under.dots.at(1), 4.5));
        QVERIFY(m_fixture.isNear(under.dots.at(2), 6.5));
        for (const double depth : under.dotDepths)
            QVERIFY(depth > 0.12 && depth < 0.5); // below the em box, above the next line
        QCOMPARE(m_fixture.positions(stressed->lines.front()),
            m_fixture.positions(plain->lines.front()));
        QCOMPARE(stressed->lines.front().end, plain->lines.front().end);
    }

    void t22_properNameLineStandsBetweenTextAndDots()
    {
        const QString text = QStringLiteral("作者林晓舟住在许昌");
        ParagraphSource source = marked(text, QStringLiteral("林晓舟"), SpanKind::ProperName);
        source.spans.push_back({source.spans.front().range, SpanKind::Emphasis, {}});
        const auto set = m_fixture.set(source, 50);
        const Drawn under = drawn(set->lines.front());
        QCOMPARE(under.rules.size(), size_t(1));
        QCOMPARE(under.dots.size(), size_t(3));
        QVERIFY(under.rules.front().first > 2 && under.rules.front().first < 2.2);
        QVERIFY(under.rules.front().second < 5 && under.rules.front().second > 4.8);
        QVERIFY(under.ruleDepths.front() > 0.12);
        QVERIFY(under.dotDepths.front() - 0.08 > under.ruleDepths.front());
    }

    void t22_neighbouringProperNamesDoNotJoin()
    {
        const QString text = QStringLiteral("河南许昌人");
        const ParagraphSource source(
            text, {{{0, 2}, SpanKind::ProperName, {}}, {{2, 4}, SpanKind::ProperName, {}}});
        const Drawn under = drawn(m_fixture.set(source, 50)->lines.front());
        QCOMPARE(under.rules.size(), size_t(2));
        QVERIFY(under.rules.at(1).first - under.rules.at(0).second > 0.05);
    }

    void t22_aNameOverTwoLinesIsUnderlinedOnBoth()
    {
        const QString text = QStringLiteral("甲乙丙丁戊己庚辛壬癸子丑");
        const auto set
            = m_fixture.set(marked(text, QStringLiteral("戊己庚辛"), SpanKind::ProperName), 6);
        QCOMPARE(set->lines.size(), size_t(2));
        QCOMPARE(drawn(set->lines.at(0)).rules.size(), size_t(1));
        QCOMPARE(drawn(set->lines.at(1)).rules.size(), size_t(1));
    }

    void strongTextTakesTheCompanionOfItsFace()
    {
        const QString text = QStringLiteral("正文里加粗几字");
        const auto set = m_fixture.set(marked(text, QStringLiteral("加粗"), SpanKind::Strong), 50);
        const auto& runs = set->lines.front().runs;
        QCOMPARE(runs.size(), size_t(3));
        QCOMPARE(runs.at(1).text, QStringLiteral("加粗"));
        QVERIFY(runs.at(0).face == runs.at(2).face && runs.at(0).face != runs.at(1).face);
    }

    void strongFontOfTheStyleComesFirst()
    {
        const ParagraphSource source
            = marked(QStringLiteral("正文加粗"), QStringLiteral("加粗"), SpanKind::Strong);
        const int companion = m_fixture.set(source, 50)->lines.front().runs.back().face;
        m_fixture.style.strongFont = QStringLiteral("songti-bold");
        const int stated = m_fixture.set(source, 50)->lines.front().runs.back().face;
        m_fixture.style.strongFont.clear();
        QVERIFY(companion != stated);
    }

    void strongWesternTextIsStrongToo()
    {
        const auto set = m_fixture.set(
            marked(QStringLiteral("采用 AI 技术"), QStringLiteral("AI"), SpanKind::Strong), 50);
        int strong = -1;
        int plain = -1;
        for (const page::GlyphRun& run : set->lines.front().runs)
            (run.text.contains(QStringLiteral("AI")) ? strong : plain) = run.face;
        QVERIFY(strong >= 0 && plain >= 0 && strong != plain);
    }

    void t47_markupDoesNotInterruptCompressionSpacingOrBreaking_data()
    {
        QTest::addColumn<SpanKind>("kind");
        QTest::newRow("emphasis") << SpanKind::Emphasis;
        QTest::newRow("proper name") << SpanKind::ProperName;
        QTest::newRow("link") << SpanKind::Link;
    }
    void t47_markupDoesNotInterruptCompressionSpacingOrBreaking()
    {
        QFETCH(SpanKind, kind);
        const QString text = QStringLiteral(
            "虚构的《方案》（征求意见稿）说：“要用5G网络和AVATAR模型。”这一句从每一处切开都不应当变样。");
        for (const double measure : {7.0, 13.0, 50.0}) {
            const auto plain = m_fixture.set(text, measure);
            for (int cut = 1; cut < text.size(); ++cut) {
                const auto cutUp = m_fixture.set(
                    ParagraphSource(text, {{{cut - 1, cut}, kind, QStringLiteral("x")}}), measure);
                QCOMPARE(cutUp->lines.size(), plain->lines.size());
                for (size_t i = 0; i < plain->lines.size(); ++i)
                    compareLines(cutUp->lines[i], plain->lines[i]);
            }
        }
    }

    void t47_strongTextKeepsCompressionAndSpaces()
    {
        const QString text = QStringLiteral("虚构的《方案》（征求意见稿）用5G网");
        const auto plain = m_fixture.positions(m_fixture.set(text, 50)->lines.front());
        for (int cut = 1; cut < text.size(); ++cut) {
            const ParagraphSource source(text, {{{0, cut}, SpanKind::Strong, {}}});
            const auto list = m_fixture.positions(m_fixture.set(source, 50)->lines.front());
            // Digits and letters of another face have other widths; marks and Han have not.
            for (size_t i = 0; i + 3 < plain.size(); ++i)
                QVERIFY2(m_fixture.isNear(list.at(i).second, plain.at(i).second),
                    qPrintable(list.at(i).first));
        }
    }

    void linkKnowsItsAreaItsAddressAndItsRuns()
    {
        const QString address = QStringLiteral("https://example.invalid/");
        const QString text = QStringLiteral("甲乙丙丁戊己庚辛壬癸子丑");
        const auto set
            = m_fixture.set(marked(text, QStringLiteral("戊己庚辛"), SpanKind::Link, address), 6);
        for (const SetLine& line : set->lines) {
            QCOMPARE(line.links.size(), size_t(1));
            const SetLine::Link& link = line.links.front();
            QCOMPARE(link.address, address);
            QVERIFY(m_fixture.isNear(inEm(link.area.width), 2));
            QVERIFY(m_fixture.isNear(inEm(link.area.height), 1));
            QVERIFY(link.area.y < Length() && link.area.bottom() > Length());
            QString said;
            for (int i = link.firstRun; i < link.endRun; ++i)
                said += line.runs[size_t(i)].text;
            QCOMPARE(said.size(), 2);
            QVERIFY(QStringLiteral("戊己庚辛").contains(said));
        }
    }

    void linksAreColouredWhereTheStyleSaysSo()
    {
        const ParagraphSource source = marked(QStringLiteral("见附件一"), QStringLiteral("附件"),
            SpanKind::Link, QStringLiteral("https://example.invalid/"));
        QCOMPARE(
            m_fixture.set(source, 50)->lines.front().runs.at(1).colour, m_fixture.style.colour);
        m_fixture.style.hasLinkColour = true;
        m_fixture.style.linkColour = page::Colour::rgb(0, 0, 1);
        const auto coloured = m_fixture.set(source, 50);
        m_fixture.style.hasLinkColour = false;
        QCOMPARE(coloured->lines.front().runs.at(1).colour, page::Colour::rgb(0, 0, 1));
        QCOMPARE(coloured->lines.front().runs.at(2).colour, m_fixture.style.colour);
    }

    void t14_noteMarkNeverBeginsALine()
    {
        const QString text = QStringLiteral(
            "虚构的产量去年翻了一番[1]，成本却下降了三成②。原因有二，一是规模[12]二是工艺");
        std::vector<Span> spans;
        for (const QString& mark :
            {QStringLiteral("[1]"), QStringLiteral("②"), QStringLiteral("[12]")})
            spans.push_back({{text.indexOf(mark), text.indexOf(mark) + mark.size()}, SpanKind::Note,
                QStringLiteral("注")});
        const ParagraphSource source(text, spans);
        for (double measure = 4; measure < 24; measure += 0.5) {
            std::vector<int> notes;
            const auto set = m_fixture.set(source, measure);
            for (const SetLine& line : set->lines) {
                const QString said = text.mid(line.range.begin, line.range.length());
                QVERIFY2(!said.startsWith(u'[') && !said.startsWith(u'②'), qPrintable(said));
                notes.insert(notes.end(), line.notes.begin(), line.notes.end());
            }
            QCOMPARE(notes, (std::vector<int>{0, 1, 2})); // each once, in order
        }
    }

    void noteMarkIsSmallAndRaised()
    {
        const ParagraphSource source
            = marked(QStringLiteral("翻番①。"), QStringLiteral("①"), SpanKind::Note);
        const SetLine line = m_fixture.set(source, 50)->lines.front();
        const auto mark = std::find_if(line.runs.begin(), line.runs.end(),
            [](const page::GlyphRun& run) { return run.text == QStringLiteral("①"); });
        QVERIFY(mark != line.runs.end());
        QVERIFY(inEm(mark->size) < 0.75);
        QVERIFY(inEm(mark->glyphs.front().y) > 0.2);
        const auto list = m_fixture.positions(line);
        QVERIFY(m_fixture.isNear(list.at(2).second, 2)); // no space before it
        QVERIFY(list.at(3).second - list.at(2).second < 0.75);
        QCOMPARE(line.notes, std::vector<int>{0});
    }

    void spansMoveWithAPrefix()
    {
        m_fixture.style.prefix = QStringLiteral("■ ");
        const auto set = m_fixture.set(
            marked(QStringLiteral("要点一"), QStringLiteral("要点"), SpanKind::Emphasis), 50);
        m_fixture.style.prefix.clear();
        const auto list = m_fixture.positions(set->lines.front());
        const Drawn under = drawn(set->lines.front());
        QCOMPARE(under.dots.size(), size_t(2));
        QVERIFY(m_fixture.isNear(under.dots.front(), list.at(2).second + 0.5));
    }

    void spansOutOfRangeAndOverlappingOnesDoNoHarm()
    {
        const QString text = QStringLiteral("𬭚字与𠮷字");
        std::vector<Span> spans{{{-7, 900}, SpanKind::Emphasis, {}}, {{3, 1}, SpanKind::Strong, {}},
            {{90, 99}, SpanKind::Link, QStringLiteral("x")}, {{1, 4}, SpanKind::Link, {}},
            {{2, 6}, SpanKind::Link, QStringLiteral("y")}};
        for (int i = 0; i < 20'000; ++i)
            spans.push_back({{0, text.size()}, SpanKind::ProperName, {}});
        const auto set = m_fixture.set(ParagraphSource(text, spans), 50);
        QString said;
        for (const page::GlyphRun& run : set->lines.front().runs)
            said += run.text;
        QCOMPARE(said, text);
        QCOMPARE(drawn(set->lines.front()).dots.size(), size_t(5));
    }
};

QTEST_GUILESS_MAIN(MarkupTest)
#include "markup_test.moc"
