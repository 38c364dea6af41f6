#include "paragraph_fixture.h"

using namespace qb;
using namespace qb::typeset;

/// Where lines may and may not end: CLREQ "Prohibition Rules for Line Start and Line End".
class LineBreakingTest : public QObject {
    Q_OBJECT

    test::ParagraphFixture m_fixture;

private Q_SLOTS:
    void keepsEveryCharacterInOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("han") << QStringLiteral(
            "本样稿纯属虚构，用来检验断行是否丢字，任何一个字都不应当消失。");
        QTest::newRow("beyond the BMP") << QStringLiteral(
            "新元素𬭚与古字𠮷同处一行，再加一个𬭚字凑数。");
        QTest::newRow("variation sequence")
            << QStringLiteral("葛\U000E0100城与葛\uFE00城写法不同，须各自保留原样不变。");
        QTest::newRow("western") << QStringLiteral(
            "采用 Open-Source LLM 与 GPU 集群，速度达 246 EFLOPS 之多。");
        QTest::newRow("only marks") << QStringLiteral("，。、；：！？“”‘’（）《》——……");
        QTest::newRow("combining") << QStringLiteral("拼音a\u0301与e\u0302同排，重音不可丢。");
        QTest::newRow("emoji") << QStringLiteral(
            "表情👨‍👩‍👧不宜入文，但也不可丢失。");
    }
    void keepsEveryCharacterInOrder()
    {
        QFETCH(QString, text);
        for (const double measure : {3.0, 5.0, 7.0, 11.0, 28.0}) {
            QString shown;
            const auto paragraph = m_fixture.set(text, measure);
            for (const SetLine& line : paragraph->lines)
                for (const page::GlyphRun& run : line.runs)
                    shown += run.text;
            QCOMPARE(shown.remove(QLatin1Char(' ')), QString(text).remove(QLatin1Char(' ')));
        }
    }

    void neverBeginsALineWithAClosingMarkNorEndsOneWithAnOpeningMark()
    {
        const QString text
            = QStringLiteral("虚构的“样稿甲”（见附件《清单》）写道：“凡‘不得’居于行首者，如顿号、逗"
                             "号、句号。皆不得居于行首！”你说是吗？当然（毫无疑问）。");
        for (double measure = 6; measure <= 30; ++measure) {
            for (const QString& line : m_fixture.lines(text, measure)) {
                QVERIFY2(!QStringLiteral("，。、；：！？”’）》").contains(line.front()),
                    qPrintable(line));
                QVERIFY2(!QStringLiteral("“‘（《").contains(line.back()), qPrintable(line));
            }
        }
    }

    void neverParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("whole");
        QTest::newRow("dash") << QStringLiteral(
            "这份样稿的结论只有一个——先测量再下结论，其余一概免谈。")
                              << QStringLiteral("——");
        QTest::newRow("ellipsis") << QStringLiteral(
            "清单上有钢材、水泥、玻璃、木料……其余从略，恕不一一列举。")
                                  << QStringLiteral("……");
        QTest::newRow("number") << QStringLiteral(
            "虚构企业去年实现产值1234567.89元，同比略有增长。")
                                << QStringLiteral("1234567.89");
        QTest::newRow("number and percent")
            << QStringLiteral("虚构企业去年增长了大约百分之几十也就是35.6%左右吧。")
            << QStringLiteral("35.6%");
        QTest::newRow("number and unit")
            << QStringLiteral("虚构项目总投资约为一个不小的数目即8700亿元人民币。")
            << QStringLiteral("8700亿");
        QTest::newRow("range of percentages")
            << QStringLiteral("虚构行业的增速预计在百分之几之间即3.2%—3.6%这个样子。")
            << QStringLiteral("3.2%—");
        QTest::newRow("word") << QStringLiteral("虚构团队发布了名为DeepThought的系统，供内部试用。")
                              << QStringLiteral("DeepThought");
        QTest::newRow("thousands")
            << QStringLiteral("虚构工厂全年一共生产出各类零件12,345,678件整。")
            << QStringLiteral("12,345,678");
    }
    void neverParts()
    {
        QFETCH(QString, text);
        QFETCH(QString, whole);
        for (double measure = 8; measure <= 26; ++measure) {
            int lines = 0;
            for (const QString& line : m_fixture.lines(text, measure))
                lines += line.contains(whole);
            QVERIFY2(lines == 1, qPrintable(m_fixture.lines(text, measure).join(QLatin1Char('|'))));
        }
    }

    void leavesNoSingleCharacterOnTheLastLine()
    {
        const QString base = QStringLiteral(
            "虚构的样稿一段一段往下写只为看一看末行会不会只剩孤零零的一个字而已不信请逐行数");
        for (qsizetype length = 20; length <= base.size(); ++length) {
            for (double measure = 9; measure <= 16; ++measure) {
                const QStringList lines
                    = m_fixture.lines(base.left(length) + QStringLiteral("。"), measure);
                if (lines.size() > 1)
                    QVERIFY2(lines.back().size() >= 3, qPrintable(lines.join(QLatin1Char('|'))));
            }
        }
    }

    void breaksAnUnbreakableTokenOnlyAsALastResortAndSaysSo()
    {
        const QString token = QString(300, QLatin1Char('x'));
        const auto paragraph
            = m_fixture.set(QStringLiteral("网址") + token + QStringLiteral("结束。"), 15);
        QString shown;
        bool isReported = false;
        for (const SetLine& line : paragraph->lines) {
            isReported |= line.compromise == Compromise::ProhibitionRelaxed;
            QVERIFY((line.end - m_fixture.style.size * 15).toPt() < 0.01);
            for (const page::GlyphRun& run : line.runs)
                shown += run.text;
        }
        QVERIFY(isReported);
        QCOMPARE(shown, QStringLiteral("网址") + token + QStringLiteral("结束。"));
    }

    void leavesALineShortRatherThanSpaceItOutBeforeALongNumber()
    {
        const auto paragraph = m_fixture.set(QStringLiteral("更新时间戳：1664109102894完"), 10);
        const SetLine& first = paragraph->lines.front();
        QCOMPARE(paragraph->text.mid(first.range.begin, first.range.length()),
            QStringLiteral("更新时间戳："));
        QVERIFY(first.compromise == Compromise::ShortLine);
        QVERIFY((first.end - first.start) / m_fixture.style.size < 6.01);
        const auto spaced = m_fixture.set(QStringLiteral("更新的时间戳是：16641091完"), 10);
        QVERIFY(spaced->lines.front().compromise == Compromise::LooseLine);
        QVERIFY(m_fixture.isNear(spaced->lines.front().end / m_fixture.style.size, 10));
    }

    void setsOneClusterALineInAColumnOfNoWidth()
    {
        const auto paragraph = m_fixture.set(QStringLiteral("虚构"), 0);
        QCOMPARE(paragraph->lines.size(), size_t(2));
        QVERIFY(paragraph->lines.front().compromise == Compromise::Overfull);
    }

    void obeysAMandatoryBreakAndDrawsNothingForIt()
    {
        const auto paragraph = m_fixture.set(QStringLiteral("甲乙丙\u2028丁戊\n己"), 20);
        QCOMPARE(paragraph->lines.size(), size_t(3));
        QVERIFY(paragraph->missing.empty());
        for (const SetLine& line : paragraph->lines)
            for (const page::GlyphRun& run : line.runs)
                for (const page::Glyph& glyph : run.glyphs)
                    QVERIFY(glyph.id != 0);
    }

    void doesNotSlowDownOnTextWithoutWidth()
    {
        // A hang here would run into the test's time limit.
        const auto paragraph = m_fixture.set(
            QStringLiteral("甲") + QString(60'000, QChar(0x200B)) + QStringLiteral("乙"), 20);
        QVERIFY(!paragraph->lines.empty());
    }

    void headlineBreaksAtItsCaesura()
    {
        m_fixture.style.alignment = style::Alignment::Centre;
        const QStringList lines = m_fixture.lines(QStringLiteral("攀上新高峰 书写新篇章"), 9);
        m_fixture.style.alignment = style::Alignment::Justify;
        QCOMPARE(lines, QStringList({QStringLiteral("攀上新高峰"), QStringLiteral("书写新篇章")}));
    }

    void headlineDoesNotBreakInsideAWord()
    {
        m_fixture.style.alignment = style::Alignment::Centre;
        const QStringList lines = m_fixture.lines(QStringLiteral("全市科学技术大会隆重召开"), 7);
        m_fixture.style.alignment = style::Alignment::Justify;
        QCOMPARE(lines.size(), qsizetype(2));
        QVERIFY2(lines.front() == QStringLiteral("全市科学技术")
                || lines.front() == QStringLiteral("全市科学"),
            qPrintable(lines.join(QLatin1Char('|'))));
    }

    void staysLinearInTheLengthOfAParagraph()
    {
        // A hang here would run into the test's time limit: one paragraph of a million characters.
        const QString sentence
            = QStringLiteral("虚构的长段落没有尽头，只为了看看断行会不会越来越慢；");
        const auto paragraph = m_fixture.set(sentence.repeated(8000), 28);
        QVERIFY(paragraph->lines.size() > 7000);
    }
};

QTEST_GUILESS_MAIN(LineBreakingTest)
#include "line_breaking_test.moc"
