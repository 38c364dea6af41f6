#include "text/page_cuts.h"

#include <algorithm>

namespace qb::text {

namespace {

constexpr int kSentenceLine = 24; ///< cells of a line that is surely no heading
constexpr int kLongestHead = 64;
constexpr int kIndents = 6; ///< cells of an indent and a mark that was moved
constexpr int kShorter = 4; ///< cells that the line is shorter than the one that goes on

bool isBareNumber(QStringView text)
{
    constexpr qsizetype kLongest = 3;
    return !text.isEmpty() && text.size() <= kLongest
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class CuttingLines {
public:
    CuttingLines(
        const RawText& raw, const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
        : m_raw(raw),
          m_lines(lines),
          m_reasons(reasons)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const bool isNumber = m_reasons[i] == u"page-number"
                || (m_reasons[i].isEmpty() && isBareNumber(m_lines[i].text));
            if (isNumber)
                markAround(i);
            else if (i > 0 && pageOf(i) != pageOf(i - 1))
                markEdge(i);
        }
    }

private:
    int pageOf(size_t i) const { return m_raw.lines[size_t(m_lines[i].index)].page; }

    /// The next line before (-1) or behind (1) line i that is no noise; the count of lines for none
    /// nearby.
    size_t kept(size_t i, int step) const
    {
        constexpr int kReach = 8;
        for (int k = 0; k < kReach; ++k) {
            if (step < 0 && i == 0)
                break;
            i = size_t(qsizetype(i) + step);
            if (i >= m_lines.size() || m_reasons[i].isEmpty())
                return std::min(i, m_lines.size());
        }
        return m_lines.size();
    }

    /// Beside a page number stand a head, a foot or both.
    void markAround(size_t i)
    {
        const size_t before = kept(i, -1);
        const size_t behind = kept(i, 1);
        if (!mark(i, behind) && !mark(before, i))
            mark(before, behind);
    }

    void markEdge(size_t i)
    {
        if (!mark(i, i) && !mark(i - 1, i - 1))
            mark(i - 1, i);
    }

    /// The lines from `first` to `last`, if they cut a sentence in two.
    bool mark(size_t first, size_t last)
    {
        if (first >= m_lines.size() || last >= m_lines.size())
            return false;
        int widest = 0;
        bool hasWords = false;
        for (size_t i = first; i <= last; ++i) {
            if (!m_reasons[i].isEmpty())
                continue;
            if (!mayBeFurniture(m_lines[i]) || isPlaced(i))
                return false;
            widest = std::max(widest, m_lines[i].cells);
            hasWords = hasWords || !isBareNumber(m_lines[i].text);
        }
        const size_t before = kept(first, -1);
        const size_t behind = kept(last, 1);
        if (!hasWords || before >= m_lines.size() || behind >= m_lines.size())
            return false;
        // A headline that is broken at the page's end is narrower than the lines around.
        const bool isFull
            = m_lines[before].cells + kIndents >= std::max(widestAround(first), widestAround(last));
        if (!isFull || !goesOnAcross(m_lines[before], m_lines[behind])
            || widest + kShorter > m_lines[before].cells)
            return false;
        for (size_t i = first; i <= last; ++i)
            if (m_reasons[i].isEmpty())
                m_reasons[i] = isBareNumber(m_lines[i].text) ? QStringLiteral("page-number")
                                                             : QStringLiteral("running-head");
        return true;
    }

    int widestAround(size_t i) const
    {
        constexpr size_t kReach = 4;
        int widest = 0;
        for (size_t k = i > kReach ? i - kReach : 0; k < std::min(m_lines.size(), i + kReach + 1);
             ++k)
            widest = std::max(widest, m_reasons[k].isEmpty() ? m_lines[k].cells : 0);
        return widest;
    }

    /// Where the place on the page is known, its furniture was told by that.
    bool isPlaced(size_t i) const
    {
        const RawLine& line = m_raw.lines[size_t(m_lines[i].index)];
        return line.left >= 0 || line.role != PageRole::Unknown || line.kind || line.block;
    }

    static bool mayBeFurniture(const LineFacts& line)
    {
        return line.cells <= kLongestHead && line.ending == LineEnding::Open && !line.credits
            && !line.role && !line.isSignature && line.commas == 0 && line.stops == 0
            && line.bracketChange == 0 && line.quoteChange == 0 && line.letters * 2 < line.cells;
    }

    /// A body's sentence goes from one line to the other.
    static bool goesOnAcross(const LineFacts& before, const LineFacts& behind)
    {
        const bool isOpen
            = before.ending == LineEnding::Open || before.ending == LineEnding::Clause;
        const bool isBody = behind.ending == LineEnding::Sentence
            || behind.ending == LineEnding::Story || behind.cells + kShorter > before.cells;
        return isOpen && before.cells >= kSentenceLine && isBody && !behind.isIndented
            && !before.credits && !behind.credits;
    }

    const RawText& m_raw;
    const std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
};

} // namespace

void markCuttingLines(
    const RawText& raw, const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    CuttingLines(raw, lines, reasons).run();
}

} // namespace qb::text
