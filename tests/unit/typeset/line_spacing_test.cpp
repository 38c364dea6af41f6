#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;

namespace {
constexpr double kExact = 0.002; // em
bool isNear(double a, double b)
{
    return qAbs(a - b) < kExact;
}
} // namespace

/// Widths of marks and spaces: CLREQ "Adjustment of Punctuation Marks" and "Mixed Text
/// Composition".
class LineSpacingTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

private Q_SLOTS:
    void setsHanSolid() { QVERIFY(isNear(m_fixture.distance(QStringLiteral("汉字密排"), 1), 1)); }

    void compressesAdjacentMarksToOneAndAHalfEm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("first");
        QTest::addColumn<double>("expected"); // between glyph origins
        QTest::newRow("stop and closing quote") << QStringLiteral("好。”他") << 1 << 0.5;
        QTest::newRow("colon and opening quote") << QStringLiteral("说：“好") << 1 << 0.5;
        QTest::newRow("closing and opening") << QStringLiteral("书》（甲") << 1 << 0.5;
        QTest::newRow("two openings") << QStringLiteral("说“《书") << 1 << 0.5;
        QTest::newRow("closing and comma") << QStringLiteral("好”，他") << 1 << 0.5;
    }
    void compressesAdjacentMarksToOneAndAHalfEm()
    {
        QFETCH(QString, text);
        QFETCH(int, first);
        QFETCH(double, expected);
        const double found = m_fixture.distance(text, first);
        // Closing + opening: the blank that stays is the opening mark's own, so the origins are one
        // em apart less the half that went; both count one and a half em in all.
        QVERIFY2(isNear(found, expected) || isNear(found, 1 - expected + 0.0),
            qPrintable(QString::number(found)));
    }

    void addsAQuarterEmBetweenHanAndWestern()
    {
        const auto list
            = m_fixture.positions(m_fixture.set(QStringLiteral("用5G网"), 50)->lines.front());
        QVERIFY(isNear(list.at(1).second, 1.25));
    }

    void aTypedSpaceDoesNotAddToTheAutomaticOne()
    {
        const auto tight
            = m_fixture.positions(m_fixture.set(QStringLiteral("用5G网"), 50)->lines.front());
        const auto typed
            = m_fixture.positions(m_fixture.set(QStringLiteral("用 5G 网"), 50)->lines.front());
        QVERIFY(isNear(tight.back().second, typed.back().second));
    }

    void addsNoSpaceBesideMarks()
    {
        const auto list
            = m_fixture.positions(m_fixture.set(QStringLiteral("，5G"), 50)->lines.front());
        QVERIFY(isNear(list.at(1).second, 1));
    }

    void keepsACaesuraOneEmWide()
    {
        const auto list
            = m_fixture.positions(m_fixture.set(QStringLiteral("甲乙 丙丁"), 50)->lines.front());
        QVERIFY(isNear(list.at(3).second - list.at(1).second, 2));
    }

    void dropsTheBlankHalfOfAnOpeningMarkAtTheLineStart()
    {
        const auto list
            = m_fixture.positions(m_fixture.set(QStringLiteral("“好”"), 50)->lines.front());
        QVERIFY(isNear(list.at(0).second, -0.5));
        QVERIFY(isNear(list.at(1).second, 0.5));
    }

    void dropsItBehindAFirstLineIndentToo()
    {
        m_fixture.style.indent = Em::of(2);
        const auto list
            = m_fixture.positions(m_fixture.set(QStringLiteral("“好”"), 50)->lines.front());
        m_fixture.style.indent = Em();
        QVERIFY(isNear(list.at(0).second, 1.5));
    }

    void setsAMarkAtTheLineEndHalfAnEmWide()
    {
        const auto paragraph
            = m_fixture.set(QStringLiteral("甲乙丙丁戊己庚，辛壬癸子丑寅卯辰"), 7.5);
        QCOMPARE(paragraph->text.mid(
                     paragraph->lines.front().range.begin, paragraph->lines.front().range.length()),
            QStringLiteral("甲乙丙丁戊己庚，"));
        QVERIFY(isNear(paragraph->lines.front().end / m_fixture.style.size, 7.5));
        QVERIFY(isNear(m_fixture.positions(paragraph->lines.front()).at(6).second, 6));
    }

    void justifiedLinesEndExactlyAtTheMeasure()
    {
        const QString text = QStringLiteral("这篇虚构的样稿写到5G基站、AI模型与GB "
                                            "9685标准，也写到《方案》（征求意见稿）和“双碳”目标，"
                                            "为的是让每一行都得伸一伸、缩一缩，看行尾是否齐平。");
        for (double measure = 12; measure <= 30; ++measure) {
            const auto paragraph = m_fixture.set(text, measure);
            for (size_t i = 0; i + 1 < paragraph->lines.size(); ++i)
                QVERIFY2(isNear(paragraph->lines[i].end / m_fixture.style.size, measure),
                    qPrintable(QString::number(measure)));
        }
    }

    void neverStretchesInsideWesternWordsNumbersAndDoubleDashes()
    {
        const QString text
            = QStringLiteral("虚构模型DeepThought训练花费5576000元——其实不多——约合2048块显卡运行");
        const auto natural = m_fixture.positions(m_fixture.set(text, 200)->lines.front());
        QMap<QString, double> inWord; // natural distance by pair
        for (size_t i = 0; i + 1 < natural.size(); ++i)
            inWord.insert(
                natural[i].first + natural[i + 1].first, natural[i + 1].second - natural[i].second);
        const auto paragraph = m_fixture.set(text, 13);
        for (const SetLine& line : paragraph->lines) {
            const auto list = m_fixture.positions(line);
            for (size_t i = 0; i + 1 < list.size(); ++i) {
                const QString pair = list[i].first + list[i + 1].first;
                const bool isSolid = pair == QStringLiteral("——")
                    || (pair.at(0).unicode() < 0x80 && pair.at(1).unicode() < 0x80);
                if (isSolid)
                    QVERIFY2(isNear(list[i + 1].second - list[i].second, inWord.value(pair)),
                        qPrintable(pair));
            }
        }
    }

    void reducesBeforeItExpands()
    {
        // One em too long, with commas to give: all on one line rather than a loose line before.
        const QString text = QStringLiteral("甲乙，丙丁，戊己，庚辛，壬癸，子丑");
        QCOMPARE(m_fixture.lines(text, 16).size(), qsizetype(1));
    }

    void setsAnInterpunctHalfAnEmWide()
    {
        const auto list
            = m_fixture.positions(m_fixture.set(QStringLiteral("甲·乙"), 50)->lines.front());
        QVERIFY2(list.at(2).second < 1.6, qPrintable(QString::number(list.at(2).second)));
    }

    void spreadsLettersOverTheMeasure()
    {
        m_fixture.style.alignment = style::Alignment::Spread;
        const auto paragraph = m_fixture.set(QStringLiteral("竞争情报"), 10);
        m_fixture.style.alignment = style::Alignment::Justify;
        QVERIFY(isNear(paragraph->lines.front().end / m_fixture.style.size, 10));
        QVERIFY(isNear(m_fixture.positions(paragraph->lines.front()).at(1).second, 3));
    }

    void takesMarksOfTheMainlandFormWhereAFaceCentresItsOwn()
    {
        m_fixture.style.font = QStringLiteral("kaiti");
        const auto paragraph = m_fixture.set(QStringLiteral("楷体字，后文"), 50);
        m_fixture.style.font = QStringLiteral("songti");
        // The comma's ink is at its left, whichever face had to lend it.
        const auto half = m_fixture.markForm(QStringLiteral("kaiti"), U'，');
        QVERIFY2(half.shift > -0.02, qPrintable(QString::number(half.shift)));
        QCOMPARE(paragraph->lines.size(), size_t(1));
    }

    void drawsAnIdeographThatItsFaceLeavesBlank()
    {
        m_fixture.style.font = QStringLiteral("kaiti"); // AR PL UKai maps 䶮 to an empty outline
        const auto paragraph = m_fixture.set(QStringLiteral("某䶮"), 50);
        m_fixture.style.font = QStringLiteral("songti");
        QVERIFY(paragraph->missing.empty());
        const auto& runs = paragraph->lines.front().runs;
        const page::GlyphRun& last = runs.back();
        QVERIFY(!m_fixture.isBlank(last.face, last.glyphs.back().id));
    }

    void doesNotDoubleAPrefixThatIsTypedAlready()
    {
        m_fixture.style.prefix = QStringLiteral("——");
        const QStringList lines = m_fixture.lines(QStringLiteral("——副题"), 50);
        m_fixture.style.prefix.clear();
        QCOMPARE(lines.front(), QStringLiteral("——副题"));
    }

    void namesACharacterNoFaceHas()
    {
        const auto paragraph = m_fixture.set(QStringLiteral("私用区\U00100000字"), 50);
        QCOMPARE(paragraph->missing.size(), size_t(1));
        QCOMPARE(paragraph->missing.front(), QStringLiteral("\U00100000"));
    }

    void aSignBeforeANumberTakesTheSpaceOfTheNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("first");
        QTest::addColumn<bool>("isSign");
        QTest::newRow("temperature") << QStringLiteral("环境-25℃") << 1 << true;
        QTest::newRow("behind a preposition") << QStringLiteral("为-40。") << 0 << true;
        QTest::newRow("decimal percentage") << QStringLiteral("𠮷-0.3%") << 0 << true;
        QTest::newRow("designation") << QStringLiteral("歼-20机") << 0 << false;
    }
    void aSignBeforeANumberTakesTheSpaceOfTheNumber()
    {
        QFETCH(QString, text);
        QFETCH(int, first);
        QFETCH(bool, isSign);
        QVERIFY(test::ParagraphFixture::isNear(m_fixture.distance(text, first), isSign ? 1.25 : 1));
        if (isSign) { // it stays with the number, and may begin a line
            const QStringList lines
                = m_fixture.lines({QString(8, u'文') + text, {}}, 8 + first + 1.5);
            QVERIFY2(lines.value(1).startsWith(u'-'), qPrintable(lines.join(u'|')));
        }
    }

    void aSoftHyphenBetweenHanCharactersTakesNoRoom()
    {
        const auto soft = m_fixture.set({QStringLiteral("软\u00ad连𬭚"), {}}, 20);
        const auto plain = m_fixture.set({QStringLiteral("软连𬭚"), {}}, 20);
        QCOMPARE(soft->lines.front().end, plain->lines.front().end);
        QVERIFY(soft->missing.empty());
    }
};

QTEST_GUILESS_MAIN(LineSpacingTest)
#include "line_spacing_test.moc"
