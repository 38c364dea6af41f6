#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;

/// Rows of the Chinese rules on widths and spaces within lines, by the number they have in the
/// design notes (W3C CLREQ, GB/T 15834-2011). What is not here is listed in
/// clreq_breaking_rows_test.
class ClreqSpacingRowsTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

    using Positions = std::vector<std::pair<QString, double>>;

    Positions oneLine(const QString& text, double measure = 200)
    {
        const auto set = m_fixture.set(text, measure);
        return set->lines.size() == 1 ? m_fixture.positions(set->lines.front()) : Positions{};
    }

    double width(const QString& text, double measure = 200)
    {
        const auto set = m_fixture.set(text, measure);
        return set->lines.front().end / m_fixture.style.size;
    }

    /// From the origin of one character to that of the next.
    static double step(const Positions& list, const QString& from)
    {
        for (size_t i = 0; i + 1 < list.size(); ++i)
            if (list[i].first == from)
                return list[i + 1].second - list[i].second;
        return qQNaN();
    }

    void compare(double found, double wanted) const
    {
        QVERIFY2(m_fixture.isNear(found, wanted),
            qPrintable(QStringLiteral("%1 instead of %2").arg(found).arg(wanted)));
    }

private Q_SLOTS:
    void cleanup()
    {
        const auto fresh = test::ParagraphFixture().style;
        m_fixture.style = fresh;
    }

    void t01_hanIsSetSolidWhereALineNeedsNoAdjustment()
    {
        const QString text = QStringLiteral("虚构的样稿一行排满十个字然后另起一行再排");
        const auto set = m_fixture.set(text, 10);
        for (const SetLine& line : set->lines) {
            const Positions list = m_fixture.positions(line);
            for (size_t i = 0; i < list.size(); ++i)
                compare(list[i].second, double(i));
        }
    }

    void t15_unadjustableMarksKeepTheirWidth_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mark");
        QTest::newRow("interpunct")
            << QStringLiteral("甲乙丙丁·戊己庚辛壬癸子丑寅卯辰巳午未申") << QStringLiteral("·");
        QTest::newRow("connector")
            << QStringLiteral("甲乙丙丁–戊己庚辛壬癸子丑寅卯辰巳午未申") << QStringLiteral("–");
        QTest::newRow("wave") << QStringLiteral("甲乙丙丁～戊己庚辛壬癸子丑寅卯辰巳午未申")
                              << QStringLiteral("～");
        QTest::newRow("solidus") << QStringLiteral("甲乙丙丁/戊己庚辛壬癸子丑寅卯辰巳午未申")
                                 << QStringLiteral("/");
    }
    void t15_unadjustableMarksKeepTheirWidth()
    {
        QFETCH(QString, text);
        QFETCH(QString, mark);
        const Positions natural = oneLine(text);
        const auto set = m_fixture.set(text, 11.3);
        const Positions stretched = m_fixture.positions(set->lines.front());
        QVERIFY(step(stretched, QStringLiteral("甲")) > 1.001); // the line is stretched
        compare(step(stretched, mark), step(natural, mark));
        compare(step(stretched, QStringLiteral("丁")), step(natural, QStringLiteral("丁")));
    }

    void t15_anInterpunctIsHalfAnEm()
    {
        const Positions list = oneLine(QStringLiteral("甲·乙"));
        compare(list.back().second, 1.5);
    }

    void t16_compressesAdjacentMarks_data()
    {
        QTest::addColumn<QString>("marks");
        for (const char16_t* marks : {u"》（", u"。”", u"”，", u"：“", u"）、", u"，“", u"”“",
                 u"）（", u"“《", u"》”", u"？”", u"！》", u"‘“", u"、“"})
            QTest::addRow("%s", qPrintable(QString::fromUtf16(marks))) << QString::fromUtf16(marks);
        QTest::newRow("three") << QStringLiteral("。”）");
        QTest::newRow("four") << QStringLiteral("。’”）");
    }
    void t16_compressesAdjacentMarks()
    {
        QFETCH(QString, marks);
        const Positions list = oneLine(QStringLiteral("甲") + marks + QStringLiteral("乙"));
        QCOMPARE(list.size(), size_t(marks.size()) + 2);
        // Each mark is half an em; of the blank halves only one is left.
        compare(list.back().second, 1 + double(marks.size()) / 2 + 0.5);
    }

    void t17_theBracketKeepsNextToTheWordsItEncloses()
    {
        const Positions list = oneLine(QStringLiteral("甲》（乙"));
        QCOMPARE(list.size(), size_t(4));
        compare(list.at(1).second, 1); // 》 at once behind 甲: its blank is behind its ink
        compare(list.at(3).second - list.at(2).second, 1); // and （ with its blank before its ink
    }

    void t18_anOpeningMarkAtALineStartLosesItsBlankHalf()
    {
        for (const QString& mark : {QStringLiteral("“"), QStringLiteral("（"), QStringLiteral("《"),
                 QStringLiteral("【"), QStringLiteral("「")}) {
            const QString text = QStringLiteral("甲乙丙丁戊己") + mark + QStringLiteral("庚辛壬癸");
            const auto set = m_fixture.set(text, 6);
            const Positions list = m_fixture.positions(set->lines.at(1));
            QCOMPARE(list.front().first, mark);
            compare(list.at(1).second, 0.5);
        }
    }

    void t19_soItDoesBehindAFirstLineIndent()
    {
        m_fixture.style.indent = Em::of(2);
        const Positions list = oneLine(QStringLiteral("（甲）乙"));
        compare(list.at(1).second, 2.5);
    }

    void t20_aMarkAtALineEndIsHalfAnEm_data()
    {
        QTest::addColumn<style::Alignment>("alignment");
        QTest::newRow("justified") << style::Alignment::Justify;
        QTest::newRow("ragged") << style::Alignment::Start;
        QTest::newRow("centred") << style::Alignment::Centre;
    }
    void t20_aMarkAtALineEndIsHalfAnEm()
    {
        QFETCH(style::Alignment, alignment);
        m_fixture.style.alignment = alignment;
        for (const QString& mark : {QStringLiteral("，"), QStringLiteral("。"), QStringLiteral("”"),
                 QStringLiteral("）"), QStringLiteral("；")}) {
            const auto set = m_fixture.set(QStringLiteral("甲乙丙") + mark, 30); // the last line
            const SetLine& line = set->lines.front();
            compare((line.end - line.start) / m_fixture.style.size, 3.5);
        }
    }

    void t20_inTheMiddleOfAParagraphToo()
    {
        const auto set = m_fixture.set(QStringLiteral("甲乙丙丁戊己庚，辛壬癸子丑寅卯辰"), 7.5);
        compare(set->lines.front().end / m_fixture.style.size, 7.5);
        compare(m_fixture.positions(set->lines.front()).back().second, 7);
    }

    void t21_nothingHangsByDefault()
    {
        const QString text = QStringLiteral("甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳。午未申酉");
        for (double measure = 6; measure <= 16; measure += 0.5) {
            const auto set = m_fixture.set(text, measure);
            for (const SetLine& line : set->lines)
                QVERIFY(line.end / m_fixture.style.size < measure + 0.002);
        }
    }

    void t21_oneOfThreeMarksMayHangWhereTheStyleSaysSo_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<bool>("mayHang");
        QTest::newRow("comma") << QStringLiteral("，") << true;
        QTest::newRow("pause") << QStringLiteral("、") << true;
        QTest::newRow("stop") << QStringLiteral("。") << true;
        QTest::newRow("semicolon") << QStringLiteral("；") << false;
        QTest::newRow("question") << QStringLiteral("？") << false;
        QTest::newRow("quote") << QStringLiteral("”") << false;
        QTest::newRow("run") << QStringLiteral("”。") << false;
    }
    void t21_oneOfThreeMarksMayHangWhereTheStyleSaysSo()
    {
        QFETCH(QString, mark);
        QFETCH(bool, mayHang);
        m_fixture.style.hangingPunctuation = true;
        const QString text = QStringLiteral("甲乙丙丁戊己庚辛") + mark
            + QStringLiteral("壬癸子丑寅卯辰巳午未申酉戌亥");
        const auto set = m_fixture.set(text, 8);
        const double end = set->lines.front().end / m_fixture.style.size;
        if (mayHang)
            compare(end, 8.5);
        else
            QVERIFY2(end < 8.002, qPrintable(QString::number(end)));
    }

    void t23_aQuarterEmBetweenHanAndWesternButNotAtLineEdges()
    {
        const Positions list = oneLine(QStringLiteral("用5G网"));
        compare(list.at(1).second, 1.25);
        const auto set = m_fixture.set(QStringLiteral("甲乙丙丁戊己5G庚辛壬癸"), 6);
        compare(set->lines.front().end / m_fixture.style.size, 6);
        compare(m_fixture.positions(set->lines.at(1)).front().second, 0);
    }

    void t24_noHanWesternSpaceBesideMarks()
    {
        Positions list = oneLine(QStringLiteral("甲，AI"));
        compare(step(list, QStringLiteral("，")), 1);
        list = oneLine(QStringLiteral("甲（AI）乙"));
        compare(step(list, QStringLiteral("（")), 1);
        const Positions natural = oneLine(QStringLiteral("I"));
        const double letter = width(QStringLiteral("I"));
        compare(step(list, QStringLiteral("I")), letter);
        compare(step(oneLine(QStringLiteral("AI。甲")), QStringLiteral("I")), letter);
        QVERIFY(!natural.empty());
    }

    void t25_aTypedSpaceDoesNotAddToTheAutomaticOne()
    {
        for (const QString& typed : {QStringLiteral("用 5G 网"), QStringLiteral("用 5G网")})
            compare(width(typed), width(QStringLiteral("用5G网")));
    }

    void t27_lettersOfAWordKeepTheirDistances()
    {
        const QString text
            = QStringLiteral("虚构的模型AlphaWriter与DeepThought在2048块卡上训练得很慢很慢");
        QHash<QString, double> natural;
        const Positions list = oneLine(text);
        for (size_t i = 0; i + 1 < list.size(); ++i)
            natural.insert(list[i].first + list[i + 1].first, list[i + 1].second - list[i].second);
        for (const auto alignment : {style::Alignment::Justify, style::Alignment::Spread}) {
            m_fixture.style.alignment = alignment;
            for (double measure = 11; measure < 24; measure += 0.7) {
                const auto set = m_fixture.set(text, measure);
                for (const SetLine& line : set->lines) {
                    const Positions found = m_fixture.positions(line);
                    for (size_t i = 0; i + 1 < found.size(); ++i) {
                        const QString pair = found[i].first + found[i + 1].first;
                        if (pair.at(0).unicode() < 0x80 && pair.at(1).unicode() < 0x80)
                            compare(found[i + 1].second - found[i].second, natural.value(pair));
                    }
                }
            }
        }
    }

    void t29_westernRunsTakeWholeEmsInGridMode()
    {
        m_fixture.style.gridAlignment = true;
        for (const QString& run : {QStringLiteral("AI"), QStringLiteral("2025"),
                 QStringLiteral("DeepThought"), QStringLiteral("i"), QStringLiteral(" GPU ")}) {
            const Positions list = oneLine(QStringLiteral("甲乙") + run + QStringLiteral("丙丁戊"));
            const double behind = list.at(list.size() - 3).second;
            compare(behind, std::round(behind));
            compare(list.back().second, behind + 2);
            const double begin = list.at(run.startsWith(u' ') ? 3 : 2).second;
            QVERIFY2(begin > 2 && begin <= 2.502, qPrintable(QString::number(begin)));
        }
    }

    void t30_chineseMarksBesideWesternWordsAreChinese()
    {
        const auto set = m_fixture.set(QStringLiteral("采用 GPU，TPU；NPU。"), 50);
        const Positions list = m_fixture.positions(set->lines.front());
        compare(step(list, QStringLiteral("，")), 1);
        compare(step(list, QStringLiteral("；")), 1);
    }

    void t31_firstLineIndentIsWholeEms()
    {
        for (const double indent : {1.0, 2.0}) {
            m_fixture.style.indent = Em::of(indent);
            const auto set = m_fixture.set(QStringLiteral("甲乙丙丁戊己庚辛壬癸子丑寅卯"), 8);
            compare(m_fixture.positions(set->lines.at(0)).front().second, indent);
            compare(m_fixture.positions(set->lines.at(1)).front().second, 0);
        }
    }

    void t33_labelsArePaddedToOneWidthAndTheTextHangs_data()
    {
        QTest::addColumn<QString>("label");
        QTest::newRow("question") << QStringLiteral("问：");
        QTest::newRow("name of two") << QStringLiteral("王五：");
        QTest::newRow("name of three") << QStringLiteral("林晓舟：");
        QTest::newRow("space behind") << QStringLiteral("答： ");
        QTest::newRow("beyond the BMP") << QStringLiteral("王𬭚：");
    }
    void t33_labelsArePaddedToOneWidthAndTheTextHangs()
    {
        QFETCH(QString, label);
        m_fixture.style.labelWidth = Em::of(4);
        const QString text = label + QStringLiteral("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳");
        const auto set = m_fixture.set(text, 12);
        for (size_t i = 0; i < set->lines.size(); ++i) {
            const Positions list = m_fixture.positions(set->lines.at(i));
            compare(list.front().second, i == 0 ? 0 : 4);
            for (const auto& [said, at] : list)
                if (said == QStringLiteral("甲"))
                    compare(at, 4);
        }
    }

    void t33_aNameIsSpreadAndItsColonStaysInPlace()
    {
        m_fixture.style.labelWidth = Em::of(4);
        const Positions two = oneLine(QStringLiteral("王五：好"));
        compare(two.at(1).second, 2);
        compare(two.at(2).second, 3);
        const Positions three = oneLine(QStringLiteral("林晓舟：好"));
        compare(three.at(3).second, 3);
    }

    void t33_aParagraphWithoutALabelStandsUnderTheText()
    {
        m_fixture.style.labelWidth = Em::of(2);
        const auto set = m_fixture.set(QStringLiteral("接着回答的第二段没有标签只有文字"), 8);
        for (const SetLine& line : set->lines)
            compare(m_fixture.positions(line).front().second, 2);
    }

    void t34_indentsOfABlockAreWholeEms()
    {
        m_fixture.style.startIndent = Em::of(2);
        m_fixture.style.endIndent = Em::of(1);
        const auto set = m_fixture.set(QStringLiteral("甲乙丙丁戊己庚辛壬癸子丑寅卯"), 10);
        compare(m_fixture.positions(set->lines.front()).front().second, 2);
        compare(set->lines.front().end / m_fixture.style.size, 9);
    }

    void t35_alignments_data()
    {
        QTest::addColumn<style::Alignment>("alignment");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("last");
        QTest::newRow("start") << style::Alignment::Start << 0.0 << 3.0;
        QTest::newRow("justify, last line") << style::Alignment::Justify << 0.0 << 3.0;
        QTest::newRow("centre") << style::Alignment::Centre << 3.0 << 6.0;
        QTest::newRow("end") << style::Alignment::End << 6.0 << 9.0;
        QTest::newRow("spread") << style::Alignment::Spread << 0.0 << 9.0;
    }
    void t35_alignments()
    {
        QFETCH(style::Alignment, alignment);
        QFETCH(double, first);
        QFETCH(double, last);
        m_fixture.style.alignment = alignment;
        const Positions list = oneLine(QStringLiteral("竞争情报"), 10);
        compare(list.front().second, first);
        compare(list.back().second, last);
    }

    void t38_everyLineButTheLastFillsTheMeasure()
    {
        const QString text = QStringLiteral(
            "这篇虚构的样稿写到5G基站、AI模型，也写到《方案》（征求意见稿）和“双碳”目标，"
            "每一行都要伸一伸、缩一缩，看行尾是否齐平。");
        for (double measure = 13; measure <= 28; ++measure) {
            const auto set = m_fixture.set(text, measure);
            for (size_t i = 0; i + 1 < set->lines.size(); ++i)
                compare(set->lines[i].end / m_fixture.style.size, measure);
        }
    }

    void t38_reductionIsTriedBeforeExpansion()
    {
        // The line lacks half an em for its last word: marks give it, nothing moves down.
        const QString text
            = QStringLiteral("甲乙，丙丁，戊己，庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙");
        QCOMPARE(m_fixture.lines(text, 10).front(), QStringLiteral("甲乙，丙丁，戊己，庚辛"));
    }

    void t39_reductionOrder_data()
    {
        QTest::addColumn<double>("taken");   // em less than the natural width
        QTest::addColumn<double>("bracket"); // what is left of the blank behind ）
        QTest::addColumn<double>("pause");   // behind ，
        QTest::addColumn<double>("space");   // between Han and Western
        QTest::addColumn<double>("stop");    // behind 。
        QTest::newRow("brackets first") << 0.4 << 0.3 << 0.5 << 0.25 << 0.5;
        QTest::newRow("then pauses") << 1.25 << 0.0 << 0.25 << 0.25 << 0.5;
        QTest::newRow("then Han–Western spaces") << 1.6 << 0.0 << 0.0 << 0.2 << 0.5;
        QTest::newRow("stops last") << 1.8 << 0.0 << 0.0 << 0.125 << 0.45;
    }
    void t39_reductionOrder()
    {
        QFETCH(double, taken);
        QFETCH(double, bracket);
        QFETCH(double, pause);
        QFETCH(double, space);
        QFETCH(double, stop);
        const QString text = QStringLiteral("甲（乙）丙，丁。戊AI己");
        const double natural = width(text);
        const Positions list = oneLine(text, natural - taken);
        QVERIFY2(!list.empty(), "it must stay one line");
        compare(step(list, QStringLiteral("）")), 0.5 + bracket);
        compare(step(list, QStringLiteral("，")), 0.5 + pause);
        compare(step(list, QStringLiteral("戊")), 1 + space);
        compare(step(list, QStringLiteral("。")), 0.5 + stop);
    }

    void t40_spacesExpandBeforeAllElse()
    {
        const QString first = QStringLiteral("甲乙丙AI丁戊己庚辛壬");
        const QString text = first + QStringLiteral("癸子丑寅卯辰巳午未申酉戌");
        const double natural = width(first);
        const auto set = m_fixture.set(text, natural + 0.04);
        const Positions list = m_fixture.positions(set->lines.front());
        QCOMPARE(list.back().first, QStringLiteral("壬"));
        compare(step(list, QStringLiteral("甲")), 1);
        compare(step(list, QStringLiteral("丙")), 1.25 + 0.02);
    }

    void t40_thenAllTheRestEquallyButNotBesideConnectors()
    {
        const QString first = QStringLiteral("甲乙·丙丁，戊己庚辛");
        const QString text = first + QStringLiteral("壬癸子丑寅卯辰巳午未申酉戌");
        const auto set = m_fixture.set(text, width(first) + 0.06);
        const Positions list = m_fixture.positions(set->lines.front());
        QCOMPARE(list.back().first, QStringLiteral("辛"));
        const double added = step(list, QStringLiteral("甲")) - 1;
        QVERIFY(added > 0.005);
        compare(step(list, QStringLiteral("丙")), 1 + added);
        compare(step(list, QStringLiteral("，")), 1 + added);
        compare(step(list, QStringLiteral("乙")) + step(list, QStringLiteral("·")), 1.5);
    }

    void t45_fullStopHasItsMainlandFormWhateverStandsAround()
    {
        const auto glyphOfStop = [&](const QString& text) -> std::uint32_t {
            const auto set = m_fixture.set(text, 50);
            for (const page::GlyphRun& run : set->lines.front().runs)
                for (const page::Glyph& glyph : run.glyphs)
                    if (run.text.mid(glyph.textBegin, 1) == QStringLiteral("。"))
                        return glyph.id;
            return 0;
        };
        const std::uint32_t between = glyphOfStop(QStringLiteral("甲。乙"));
        QVERIFY(between != 0);
        QCOMPARE(glyphOfStop(QStringLiteral("AI。GPU")), between);
        QCOMPARE(glyphOfStop(QStringLiteral("。")), between);
        QVERIFY(m_fixture.markForm(QStringLiteral("songti"), U'。').shift > -0.02);
    }

    void t46_everyRoleHasMarksThatCanBeParted()
    {
        for (const QString& role : {QStringLiteral("songti"), QStringLiteral("heiti"),
                 QStringLiteral("kaiti"), QStringLiteral("fangsong")}) {
            m_fixture.style.font = role;
            const Positions list = oneLine(QStringLiteral("甲》（乙"));
            compare(list.back().second, 2.5);
        }
    }

    void t48_t49_charactersOfLargeFacesAndBeyondTheBmpHaveGlyphsAndTheirText()
    {
        const QString text = QStringLiteral("甲𬭚乙𠮷丙葛\U000E0100城");
        const auto set = m_fixture.set(text, 50);
        QVERIFY(set->missing.empty());
        QString said;
        for (const page::GlyphRun& run : set->lines.front().runs) {
            said += run.text;
            for (const page::Glyph& glyph : run.glyphs)
                QVERIFY(glyph.id != 0);
        }
        QCOMPARE(said, text);
    }
};

QTEST_GUILESS_MAIN(ClreqSpacingRowsTest)
#include "clreq_spacing_rows_test.moc"
