#include "text/interleaved_columns.h"

#include "text/cjk_class.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QStringList kLeft{
    u"　　沿河的七个村子过去各修各的水渠，谁家在上游谁家就先放水，到了五月，下游的稻田往往等不到水。"
    "𠮷山乡去年把七条水渠交给一个合作社统一管理，放水的时间由各村代表每周商量一次，写在祠堂门口的黑板上。"_s,
    u"　　合作社的账目也贴在黑板旁边。清淤、换闸门、请人看水，花了多少钱，一笔一笔写得清清楚楚。"
    "起初有人不放心，隔三差五拿着计算器去核对，核对了半年没有发现问题，后来就很少有人再去了。"_s,
};
const QStringList kRight{
    u"　　问卷调查显示，九成农户认为放水比从前公平，八成农户愿意继续缴纳每亩十二元的管理费。"
    "不愿意缴纳的农户大多把田租给了别人，认为这笔费用应当由种田的人承担，这个意见已经写进新的章程。"_s,
    u"　　统一管理也带来新的困难。看水的老人平均年龄六十八岁，年轻人嫌夜里巡渠辛苦，没有人愿意接手。"
    "合作社打算在闸门上安装遥控装置，由县里的𬭚光技校培训三名操作员，费用从今年的结余中支出。"_s,
};

QStringList broken(const QStringList& paragraphs, qsizetype measure)
{
    QStringList lines;
    for (const QString& paragraph : paragraphs)
        for (qsizetype i = 0; i < paragraph.size(); i += measure)
            lines << paragraph.mid(i, measure).trimmed();
    return lines;
}

std::vector<MixedLine> linesOf(const QStringList& texts, bool isApart)
{
    std::vector<MixedLine> lines;
    for (const QString& text : texts) {
        MixedLine line;
        line.text = text;
        line.cells = cellWidth(text);
        line.ending = lineEnding(text);
        line.isApart = isApart;
        lines.push_back(line);
    }
    return lines;
}

bool isLeft(Strand strand)
{
    return strand == Strand::Left;
}

} // namespace

class InterleavedColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noLinesHaveNoStrands();
    void linesInOrderStay_data();
    void linesInOrderStay();
    void linesInTurnAreOfTwoColumns();
    void rightColumnThatComesFirstIsTold();
    void numbersAloneSwapNothing();
};

void InterleavedColumnsTest::noLinesHaveNoStrands()
{
    QVERIFY(strandsOf({}, 40, nullptr, true).empty());
    const MixedLine before;
    QVERIFY(strandsOf({}, 0, &before, false).empty());
}

void InterleavedColumnsTest::linesInOrderStay_data()
{
    QTest::addColumn<int>("measure");
    for (int measure = 16; measure <= 40; ++measure)
        QTest::addRow("%d characters", measure) << measure;
}

void InterleavedColumnsTest::linesInOrderStay()
{
    QFETCH(const int, measure);
    const QStringList texts = broken(kLeft + kRight, measure);
    for (const bool isApart : {false, true})
        for (const bool endsText : {false, true}) {
            const auto lines = linesOf(texts, isApart);
            // Pages that begin or end anywhere.
            for (size_t cut = 0; cut + 8 < lines.size(); cut += 3) {
                const auto page = std::span(lines).subspan(cut);
                const auto strands = strandsOf(page, 2 * measure, nullptr, endsText);
                QCOMPARE(strands.size(), page.size());
                QVERIFY(std::all_of(strands.begin(), strands.end(), isLeft));
            }
        }
}

void InterleavedColumnsTest::linesInTurnAreOfTwoColumns()
{
    constexpr int kMeasure = 18;
    const QStringList left = broken(kLeft, kMeasure);
    const QStringList right = broken(kRight, kMeasure);
    QStringList texts;
    std::vector<Strand> expected;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (i < left.size()) {
            texts << left.at(i);
            expected.push_back(Strand::Left);
        }
        if (i < right.size()) {
            texts << right.at(i);
            expected.push_back(Strand::Right);
        }
    }
    const auto strands = strandsOf(linesOf(texts, true), 2 * kMeasure, nullptr, true);
    QVERIFY(strands == expected);
}

void InterleavedColumnsTest::rightColumnThatComesFirstIsTold()
{
    constexpr int kMeasure = 18;
    QStringList right = broken(kRight.mid(0, 1), kMeasure);
    const QStringList second = broken(kRight.mid(1), kMeasure);
    // The right column begins within a sentence of the left.
    const QStringList left
        = QStringList{u"1 水渠的由来"_s} + broken(kLeft, kMeasure) + right.mid(0, 2);
    right = right.mid(2) + QStringList{u"2 新的困难"_s} + second;
    auto lines = linesOf(right + left, false);
    const auto head = [&](qsizetype i, int number) {
        lines[size_t(i)].isHead = true;
        lines[size_t(i)].number = {number};
    };
    head(right.size() - second.size() - 1, 2);
    head(right.size(), 1);
    const auto strands = strandsOf(lines, 2 * kMeasure, nullptr, true);
    std::vector<Strand> expected(size_t(right.size()), Strand::Right);
    expected.resize(lines.size(), Strand::Left);
    QVERIFY(strands == expected);
}

void InterleavedColumnsTest::numbersAloneSwapNothing()
{
    constexpr int kMeasure = 18;
    const QStringList texts = broken(kLeft, kMeasure) + QStringList{u"2 办法"_s}
        + broken(kRight, kMeasure) + QStringList{u"1 背景"_s} + broken(kLeft, kMeasure);
    auto lines = linesOf(texts, true);
    int number = 2;
    for (MixedLine& line : lines)
        if (line.text.size() <= 4 && line.text.front().isDigit()) {
            line.isHead = true;
            line.number = {number--};
        }
    QCOMPARE(number, 0);
    const auto strands = strandsOf(lines, 2 * kMeasure, nullptr, true);
    QVERIFY(std::all_of(strands.begin(), strands.end(), isLeft));
}

QTEST_GUILESS_MAIN(InterleavedColumnsTest)
#include "interleaved_columns_test.moc"
