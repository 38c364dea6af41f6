#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;

/// Rows of the Chinese rules on where lines end, by the number they have in the design notes (W3C
/// CLREQ, GB/T 15834-2011, GB/T 15835-2011). The other rows of lines are in
/// clreq_spacing_rows_test (T01, T15–T20, T23–T25, T27, T29–T31, T33–T35, T38–T40, T45, T46, T48,
/// T49), markup_test (T14, T22, T47) and mark_context_test (T28).
///
/// Rows without a slot there or here:
/// | T02–T06, T32, T37, T42–T44 | pages and the order of blocks, not lines: page_rows_test |
/// | T41 | sizes and faces of headings are data of each template |
/// | T50 | Chinese family names: FontBookTest::familiesAreFoundByTheirChineseName |
class ClreqBreakingRowsTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

    QStringList linesAt(style::Kinsoku level, const QString& text, double measure)
    {
        m_fixture.style.kinsoku = level;
        const QStringList lines = m_fixture.lines(text, measure);
        m_fixture.style.kinsoku = style::Kinsoku::Gb;
        return lines;
    }

    /// Whether a line of `text` begins with `mark` at some measure.
    bool everBegins(style::Kinsoku level, const QString& text, const QString& mark)
    {
        for (double measure = 6; measure <= 24; measure += 0.5)
            for (const QString& line : linesAt(level, text, measure))
                if (line.startsWith(mark))
                    return true;
        return false;
    }

    bool everEnds(style::Kinsoku level, const QString& text, const QString& mark)
    {
        for (double measure = 6; measure <= 24; measure += 0.5)
            for (const QString& line : linesAt(level, text, measure))
                if (line.endsWith(mark))
                    return true;
        return false;
    }

    /// 40 characters with `mark` at every place in turn.
    static QStringList everywhere(const QString& mark)
    {
        const QString base = QStringLiteral(
            "虚构的样稿甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒");
        QStringList texts;
        for (qsizetype i = 1; i < base.size(); ++i)
            texts << base.left(i) + mark + base.mid(i);
        return texts;
    }

    static QString withMarkAt(const QString& mark, qsizetype at) { return everywhere(mark).at(at); }

private Q_SLOTS:
    void t07_neverBeginsALine_data()
    {
        QTest::addColumn<QString>("mark");
        for (const QChar mark : QStringLiteral("，。、；：！？”’）》〉】』」–—～·/"))
            QTest::addRow("%s", qPrintable(QString(mark))) << QString(mark);
    }
    void t07_neverBeginsALine()
    {
        QFETCH(QString, mark);
        for (const auto level : {style::Kinsoku::Basic, style::Kinsoku::Gb, style::Kinsoku::Strict})
            for (const QString& text : {withMarkAt(mark, 6), withMarkAt(mark, 11)})
                QVERIFY2(!everBegins(level, text, mark), qPrintable(text));
    }

    void t08_neverEndsALine_data()
    {
        QTest::addColumn<QString>("mark");
        for (const QChar mark : QStringLiteral("“‘（《〈【『「"))
            QTest::addRow("%s", qPrintable(QString(mark))) << QString(mark);
    }
    void t08_neverEndsALine()
    {
        QFETCH(QString, mark);
        for (const auto level : {style::Kinsoku::Basic, style::Kinsoku::Gb, style::Kinsoku::Strict})
            for (const QString& text : {withMarkAt(mark, 6), withMarkAt(mark, 11)})
                QVERIFY2(!everEnds(level, text, mark), qPrintable(text));
    }

    void t09_levelNoneKeepsNoMark()
    {
        QVERIFY(everBegins(
            style::Kinsoku::None, withMarkAt(QStringLiteral("，"), 11), QStringLiteral("，")));
        QVERIFY(everEnds(
            style::Kinsoku::None, withMarkAt(QStringLiteral("（"), 11), QStringLiteral("（")));
    }

    void t09_levelGbKeepsTheSolidusOffTheLineEnd()
    {
        const QString text = withMarkAt(QStringLiteral("/"), 11);
        QVERIFY(everEnds(style::Kinsoku::Basic, text, QStringLiteral("/")));
        QVERIFY(!everEnds(style::Kinsoku::Gb, text, QStringLiteral("/")));
        QVERIFY(!everEnds(style::Kinsoku::Strict, text, QStringLiteral("/")));
    }

    void t09_levelStrictKeepsDashesAndEllipsesOffTheLineStart_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::newRow("dash") << QStringLiteral("——");
        QTest::newRow("ellipsis") << QStringLiteral("……");
    }
    void t09_levelStrictKeepsDashesAndEllipsesOffTheLineStart()
    {
        QFETCH(QString, mark);
        const QString text = withMarkAt(mark, 11);
        QVERIFY(everBegins(style::Kinsoku::Gb, text, mark));
        QVERIFY(!everBegins(style::Kinsoku::Strict, text, mark));
    }

    void t10_widthIsAdjustedBeforeAMarkIsPushedDown()
    {
        // The comma fits when marks before it give their blanks; nothing needs to move down.
        const QString text
            = QStringLiteral("甲乙，丙丁，戊己庚辛，壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄");
        const QStringList lines = m_fixture.lines(text, 10);
        QCOMPARE(lines.front(), QStringLiteral("甲乙，丙丁，戊己庚辛，"));
    }

    void t11_dashesAndEllipsesAreTwoEmAndNeverPartedNorStretched_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<double>("width");
        QTest::newRow("dash") << QStringLiteral("——") << 2.0;
        QTest::newRow("ellipsis") << QStringLiteral("……") << 2.0;
        QTest::newRow("twelve dots") << QStringLiteral("…………") << 4.0;
    }
    void t11_dashesAndEllipsesAreTwoEmAndNeverPartedNorStretched()
    {
        QFETCH(QString, mark);
        QFETCH(double, width);
        const QString text = withMarkAt(mark, 11);
        for (const auto level : {style::Kinsoku::None, style::Kinsoku::Gb})
            for (double measure = 5; measure <= 24; measure += 0.5)
                QCOMPARE(linesAt(level, text, measure).filter(mark).size(), 1);
        const auto set = m_fixture.set(text, 200);
        const auto list = m_fixture.positions(set->lines.front());
        QVERIFY(
            m_fixture.isNear(list.back().second + 1, double(text.size() - mark.size()) + width));
        for (const double measure : {9.6, 10.3, 11.2, 13.7}) { // stretched lines
            const auto stretched = m_fixture.set(text, measure);
            for (const SetLine& line : stretched->lines) {
                double begin = -1;
                for (const auto& [said, at] : m_fixture.positions(line)) {
                    if (begin >= 0 && QStringLiteral("—…").contains(said.front()))
                        QVERIFY(m_fixture.isNear(at - begin, 1));
                    begin = said == QStringLiteral("—") || said == QStringLiteral("…") ? at : -1;
                }
            }
        }
    }

    void t12_aRunOfThreeClosingMarksGivesWayLastAndSaysSo()
    {
        const QString text = QStringLiteral("甲乙。”）丙丁");
        // Where it fits, nothing is relaxed.
        for (const double measure : {2.5, 4.0, 5.0}) {
            const auto whole = m_fixture.set(text, measure);
            for (const SetLine& line : whole->lines)
                QVERIFY2(line.compromise != Compromise::ProhibitionRelaxed,
                    qPrintable(m_fixture.lines(text, measure).join(u'|')));
        }
        // Two em hold no character with three marks: the run is parted, and that is said.
        const auto set = m_fixture.set(text, 2);
        QStringList lines;
        bool isSaid = false;
        for (const SetLine& line : set->lines) {
            lines << text.mid(line.range.begin, line.range.length());
            isSaid |= line.compromise == Compromise::ProhibitionRelaxed;
        }
        QVERIFY(isSaid);
        QVERIFY2(lines.contains(QStringLiteral("乙。”")), qPrintable(lines.join(u'|')));
    }

    void t13_keepsNumbersWithWhatBelongsToThem_data()
    {
        QTest::addColumn<QString>("whole");
        const auto row = [](const char* name, const char16_t* whole) {
            QTest::newRow(name) << QString::fromUtf16(whole);
        };
        row("percent", u"50.8%");
        row("magnitude and currency", u"8700亿|美元"); // | parts only to save a loose line
        row("typed space before the unit", u"8700 亿|美元");
        row("plus and minus", u"±5");
        row("yen", u"¥500");
        row("yen and a space", u"¥ 500");
        row("dollar", u"$1,200.50");
        row("about", u"约300");
        row("about and a space", u"约 300");
        row("degree", u"25℃");
        row("degree behind a space", u"25 ℃");
        row("kilometres", u"120公里");
        row("square metres", u"350平方米");
        row("square kilometres", u"4979平方公里");
        row("percentage points", u"3.2个|百分点");
        row("kilowatt-hours", u"60千瓦时");
        row("more than", u"300余|家");
        row("latin unit", u"25 km");
        row("latin unit with prefix", u"3.5 GHz");
        row("ordinal", u"第3期");
        row("ordinal with spaces", u"第 3 期");
        row("year", u"2025年");
        row("designation", u"Type 7B");
        row("standard", u"GB 9685");
        row("range", u"10%～20%");
        row("version", u"v2.0.1");
        row("people", u"1200人次");
    }
    void t13_keepsNumbersWithWhatBelongsToThem()
    {
        QFETCH(QString, whole);
        const QString kept = whole.section(u'|', 0, 0);
        whole.remove(u'|');
        const bool mayBreakInRange = whole.contains(u'～'); // behind the mark only
        for (qsizetype at : {5, 9, 13}) {
            const QString text = withMarkAt(whole, at);
            for (double measure = 8; measure <= 24; measure += 0.5) {
                const QStringList lines = m_fixture.lines(text, measure);
                int found = 0;
                for (const QString& line : lines)
                    found += line.contains(mayBreakInRange ? QStringLiteral("10%～") : kept);
                QVERIFY2(found == 1, qPrintable(lines.join(u'|')));
            }
        }
    }

    void t13_doesNotBindWhatIsNoUnit()
    {
        // 公 begins 公里 and 公斤, but 公告 is no unit.
        bool isParted = false;
        for (double measure = 8; measure <= 24; measure += 0.5)
            for (const QString& line :
                m_fixture.lines(withMarkAt(QStringLiteral("2024公告"), 9), measure))
                isParted |= line.endsWith(QStringLiteral("2024"));
        QVERIFY(isParted);
    }

    void t26_partsWesternWordsOnlyAtHyphenationPoints_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("joined names") << QStringLiteral("DeepSeekMoESparse");
        QTest::newRow("plain word") << QStringLiteral("internationalization");
        QTest::newRow("capitals") << QStringLiteral("AUTOMOTIVE");
        QTest::newRow("number") << QStringLiteral("1234567890123");
        QTest::newRow("code") << QStringLiteral("AB12CD34EF56");
    }
    void t26_partsWesternWordsOnlyAtHyphenationPoints()
    {
        QFETCH(QString, word);
        const std::vector<int> points = m_fixture.hyphenator().points(word);
        const QString text = withMarkAt(word, 9);
        for (double measure = 10; measure <= 24; measure += 0.5) {
            const auto set = m_fixture.setHyphenated(text, measure);
            for (const SetLine& line : set->lines) {
                const auto inWord = line.range.end - text.indexOf(word);
                if (inWord <= 0 || inWord >= word.size())
                    continue;
                QVERIFY2(std::find(points.begin(), points.end(), int(inWord)) != points.end(),
                    qPrintable(word.left(inWord)));
                QVERIFY(line.runs.back().text.endsWith(QChar(QChar::SoftHyphen)));
            }
        }
    }

    void t36_lastLineHasTwoHanCharactersAtLeast()
    {
        const QString base = everywhere({}).front();
        for (qsizetype length = 18; length <= base.size(); ++length)
            for (double measure = 10; measure <= 28; ++measure) {
                const QStringList lines
                    = m_fixture.lines(base.left(length) + QStringLiteral("。"), measure);
                int han = 0;
                for (const QChar c : lines.back())
                    han += text::isHan(c.unicode());
                QVERIFY2(han >= 2, qPrintable(lines.join(u'|')));
            }
    }

    void t36_lastLineIsNotTheUnitOfASumAlone()
    {
        const QString base = everywhere({}).front();
        for (const QString& sum : {QStringLiteral("1234.5亿元。"), QStringLiteral("3.05万元。")})
            for (qsizetype length = 11; length <= base.size(); ++length) {
                // Wide enough for one line to be filled without the sum.
                const QStringList lines = m_fixture.lines(base.left(length) + sum, 15);
                QVERIFY2(lines.back() != QStringLiteral("元。"), qPrintable(lines.join(u'|')));
            }
    }
};

QTEST_GUILESS_MAIN(ClreqBreakingRowsTest)
#include "clreq_breaking_rows_test.moc"
