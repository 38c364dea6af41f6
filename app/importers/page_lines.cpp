#include "importers/page_lines.h"

#include "importers/double_glyphs.h"
#include "importers/headline_gaps.h"
#include "importers/line_spacing.h"
#include "importers/rule_index.h"
#include "importers/vertical_lines.h"
#include "text/cjk_class.h"

#include <QHash>

#include <map>
#include <numeric>

namespace qb::importers {

namespace {

constexpr double kTouching = 0.55; ///< of the type size: a gap that never parts columns
constexpr double kApart = 2.2;     ///< a gap that always ends the line
constexpr size_t kMostNeighbours = 400;

/// Glyphs that touch, by their indices from left to right.
struct Run {
    std::vector<int> glyphs;
    PageArea area;
    double baseline = 0;
    double size = 0;
    int next = -1; ///< the run that goes on with this line
    bool isTaken = false;
};

class LineMaker {
public:
    explicit LineMaker(const PdfPage& page)
        : m_page(page),
          m_glyphs(page.glyphs),
          m_rules(page.rules)
    {
    }

    std::vector<PageLine> make()
    {
        m_isDouble = doubleGlyphs(m_glyphs);
        m_commonSize = commonSize(m_glyphs);
        m_drawsBlanks = std::any_of(m_glyphs.begin(), m_glyphs.end(), isBlank);
        gatherRuns();
        sortRuns();
        fillHoles();
        linkRuns();
        std::vector<PageLine> lines;
        for (size_t i = 0; i < m_runs.size(); ++i) {
            if (!m_runs[i].isTaken)
                lines.push_back(lineFrom(i));
        }
        addRotatedLines(lines, m_glyphs, m_isDouble);
        return withStackedLines(std::move(lines));
    }

private:
    bool isUsed(size_t i) const
    {
        return !m_isDouble[i] && m_glyphs[i].rotation == 0 && !m_glyphs[i].text.isEmpty();
    }

    /// Marks may hang over the end of a column, and leave half of their room empty.
    double inkRight(const Run& run) const
    {
        const PdfGlyph& last = m_glyphs[size_t(run.glyphs.back())];
        const text::CharClass mark = text::charClass(last.text.back().unicode());
        const bool isHalfEmpty = text::isFullWidthMark(mark) && text::isForbiddenAtLineStart(mark)
            && last.area.width() > 0.9 * last.size;
        return run.area.right - (isHalfEmpty ? last.size / 2 : 0);
    }

    void gatherRuns()
    {
        std::vector<int> order;
        for (size_t i = 0; i < m_glyphs.size(); ++i) {
            if (isUsed(i))
                order.push_back(int(i));
        }
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            return m_glyphs[size_t(a)].baseline < m_glyphs[size_t(b)].baseline;
        });
        for (size_t begin = 0; begin < order.size();) {
            const PdfGlyph& first = m_glyphs[size_t(order[begin])];
            size_t end = begin + 1;
            while (end < order.size()
                && m_glyphs[size_t(order[end])].baseline - first.baseline
                    <= std::max(0.6, 0.08 * first.size))
                ++end;
            std::stable_sort(order.begin() + qsizetype(begin), order.begin() + qsizetype(end),
                [this](int a, int b) {
                    return m_glyphs[size_t(a)].area.left < m_glyphs[size_t(b)].area.left;
                });
            addRow(order, begin, end);
            begin = end;
        }
    }

    void addRow(const std::vector<int>& order, size_t begin, size_t end)
    {
        std::vector<int> pendingBlanks;
        bool isOpen = false;
        for (size_t k = begin; k < end; ++k) {
            const PdfGlyph& glyph = m_glyphs[size_t(order[k])];
            if (isBlank(glyph)) {
                pendingBlanks.push_back(order[k]);
                continue;
            }
            const bool goesOn = isOpen && mayFollow(m_runs.back(), glyph);
            if (!goesOn) {
                m_runs.emplace_back();
                m_runs.back().area = glyph.area;
                m_runs.back().baseline = glyph.baseline;
            } else {
                m_runs.back().glyphs.insert(
                    m_runs.back().glyphs.end(), pendingBlanks.begin(), pendingBlanks.end());
            }
            pendingBlanks.clear();
            Run& run = m_runs.back();
            run.glyphs.push_back(order[k]);
            run.area.include(glyph.area);
            run.size = std::max(run.size, glyph.size);
            isOpen = true;
        }
    }

    /// Whether a glyph goes on with a run. Far off and of quite another size it is of a headline
    /// beside the text; behind a rule it is in another cell, close as it may stand.
    bool mayFollow(const Run& run, const PdfGlyph& glyph) const
    {
        constexpr double kOther = 1.4;
        const auto [smaller, larger] = std::minmax(run.size, glyph.size);
        const double gap = glyph.area.left - run.area.right;
        const double ink = glyph.area.left - inkRight(run);
        if (ink > kTouching * (larger > kOther * smaller ? smaller / 2 : larger))
            return false;
        return gap < 0.5
            || !m_rules.hasUpright(run.area.right, glyph.area.left, glyph.area.top, glyph.baseline);
    }

    /// Powers and marks of notes in a line whose text goes on close behind them: they belong into
    /// the hole.
    void fillHoles()
    {
        for (Run& script : m_runs) {
            constexpr size_t kMost = 4;
            if (script.glyphs.size() > kMost)
                continue;
            forRunsBetween(script.area.top, script.area.bottom, [&](size_t k) {
                Run& run = m_runs[k];
                if (script.size > 0.85 * run.size || script.area.left < run.area.left
                    || script.area.right > run.area.right || script.area.bottom < run.area.top
                    || script.baseline < run.area.top + 0.2 * run.size
                    || script.area.top > run.baseline)
                    return true;
                const auto next = std::lower_bound(run.glyphs.begin(), run.glyphs.end(),
                    script.area.middle(), [this](int glyph, double middle) {
                        return m_glyphs[size_t(glyph)].area.left < middle;
                    });
                if (next == run.glyphs.begin() || next == run.glyphs.end())
                    return true;
                constexpr double kSlack = 1; // points
                if (m_glyphs[size_t(*(next - 1))].area.right > script.area.left + kSlack
                    || m_glyphs[size_t(*next)].area.left < script.area.right - kSlack)
                    return true;
                run.glyphs.insert(next, script.glyphs.begin(), script.glyphs.end());
                script.glyphs.clear();
                return false;
            });
        }
        std::erase_if(m_runs, [](const Run& run) { return run.glyphs.empty(); });
    }

    void sortRuns()
    {
        std::stable_sort(m_runs.begin(), m_runs.end(),
            [](const Run& a, const Run& b) { return a.area.top < b.area.top; });
        constexpr size_t kShortest = 4; // characters of a column's line
        m_tallest = 0;
        m_edges.clear();
        for (const Run& run : m_runs) {
            m_tallest = std::max(m_tallest, run.area.height());
            if (run.glyphs.size() >= kShortest)
                ++m_edges[qRound(run.area.left)];
        }
    }

    /// Calls `look` for the runs whose height overlaps a range; not for all of a page that is made
    /// to be slow.
    template <typename Look>
    void forRunsBetween(double top, double bottom, const Look& look) const
    {
        auto run = std::lower_bound(m_runs.begin(), m_runs.end(), top - m_tallest,
            [](const Run& r, double value) { return r.area.top < value; });
        for (size_t seen = 0; run != m_runs.end() && run->area.top < bottom; ++run) {
            if (run->area.bottom <= top)
                continue;
            if (++seen > kMostNeighbours || !look(size_t(run - m_runs.begin())))
                return;
        }
    }

    /// The nearest run to the right on the same line, be it raised, lowered or of another size.
    void linkRuns()
    {
        std::vector<bool> hasBefore(m_runs.size(), false);
        for (size_t i = 0; i < m_runs.size(); ++i) {
            const Run& run = m_runs[i];
            int best = -1;
            forRunsBetween(run.area.top, run.area.bottom, [&](size_t k) {
                const Run& other = m_runs[k];
                const double overlap = std::min(run.area.bottom, other.area.bottom)
                    - std::max(run.area.top, other.area.top);
                const double gap = other.area.left - run.area.right;
                const double size = std::max(run.size, other.size);
                const bool isSameLine
                    = overlap >= 0.55 * std::min(run.area.height(), other.area.height());
                const double rise = std::abs(run.baseline - other.baseline);
                const double smaller = std::min(run.size, other.size);
                const bool isScript
                    = smaller < 0.8 * size || (smaller < 0.87 * size && rise > 0.2 * size);
                if (k == i || hasBefore[k] || !isSameLine || gap < -0.3 * size
                    || other.area.left <= run.area.left || gap > kApart * size
                    || (isScript && gap > kTouching * smaller) || (!isScript && rise > 0.35 * size))
                    return true;
                if (best < 0 || other.area.left < m_runs[size_t(best)].area.left)
                    best = int(k);
                return true;
            });
            if (best >= 0
                && (mayNumber(run, m_runs[size_t(best)])
                        ? !hasRuleBetween(run, m_runs[size_t(best)])
                        : !isGutter(run, m_runs[size_t(best)]))) {
                m_runs[i].next = best;
                hasBefore[size_t(best)] = true;
            }
        }
        for (size_t i = 0; i < m_runs.size(); ++i)
            m_runs[i].isTaken = hasBefore[i];
        partHeadlines();
    }

    bool hasRuleBetween(const Run& left, const Run& right) const
    {
        return m_rules.hasUpright(
            left.area.right - 1, right.area.left + 1, left.area.top, left.baseline);
    }

    /// The items of a list and the headings of parts begin one below the other, behind their
    /// numbers.
    bool mayNumber(const Run& run, const Run& next) const
    {
        QString text;
        for (size_t i = 0; i < run.glyphs.size() && text.size() < 8; ++i)
            text += m_glyphs[size_t(run.glyphs[i])].text;
        return isItemNumber(text)
            || isPartNumber(text, next.area.left - run.area.right, run.size, m_commonSize);
    }

    /// White that goes on between the lines above and below, or a rule, parts columns.
    bool isGutter(const Run& left, const Run& right) const
    {
        const double size = std::min(left.size, right.size);
        const double from = inkRight(left);
        const double to = right.area.left;
        if (hasRuleBetween(left, right))
            return true;
        if (to - from <= kTouching * size)
            return false;
        // From the line outwards, up and down, as far as nothing of about its size crosses the gap.
        const double middle = (from + to) / 2;
        double upTo = left.area.top - 14 * size;
        double downTo = left.area.bottom + 14 * size;
        // References may stand in smaller type beside the text, a heading in larger.
        const bool isMixed = std::max(left.size, right.size) > 1.15 * size;
        const double least = (isMixed ? 0.75 : 0.85) * size;
        const double most = (isMixed ? 1.35 : 1.15) * size;
        const auto isOther = [&](const Run& run) {
            return &run == &left || &run == &right || run.size < least || run.size > most;
        };
        forRunsBetween(upTo, downTo, [&](size_t k) {
            const Run& run = m_runs[k];
            if (isOther(run) || run.area.left > middle - 0.2 * size
                || inkRight(run) < middle + 0.2 * size)
                return true;
            if (run.baseline < left.baseline)
                upTo = std::max(upTo, run.area.bottom);
            else
                downTo = std::min(downTo, run.area.top);
            return true;
        });
        constexpr double kNear = 3;
        // The head of a table's columns, with its cells flush with it or in its middle.
        const bool isHead = m_rules.hasLevel(
            left.area.top - 1.5 * size, left.area.top + 1, left.area.left, right.area.right);
        const auto isInLine = [size, isHead](const Run& run, const Run& head) {
            return isHead
                && (std::abs(run.area.left - head.area.left) < 0.6 * size
                    || std::abs(run.area.right - head.area.right) < 0.6 * size
                    || std::abs(run.area.middle() - head.area.middle()) < 0.6 * size);
        };
        // "第一，" three times below each other makes no column: only a mark that hangs over does.
        const bool isHanging = right.area.left - left.area.right <= kTouching * size;
        size_t before = 0;
        size_t behind = 0;
        forRunsBetween(upTo, downTo, [&](size_t k) {
            const Run& run = m_runs[k];
            if (isOther(run) || run.area.top < upTo - 0.3 * size
                || run.area.bottom > downTo + 0.3 * size)
                return true;
            const bool isFlush = !isHanging || inkRight(run) == run.area.right;
            before += isFlush && inkRight(run) <= middle + 0.2 * size
                && (from - run.area.right < kNear * size || isInLine(run, left));
            behind += run.area.left >= middle - 0.2 * size
                && (run.area.left - to < kNear * size || isInLine(run, right));
            return true;
        });
        if (before < 2 || behind >= 2)
            return before >= 2;
        // The last column of a story may have a line or two, where others of the page begin.
        return to - from > size && edgesAt(to) > 3;
    }

    /// How many longer runs of the page begin there.
    int edgesAt(double left) const
    {
        const int place = qRound(left);
        return m_edges.value(place - 1) + m_edges.value(place) + m_edges.value(place + 1);
    }

    /// Headlines that stand side by side on one height over their columns are no one line.
    void partHeadlines()
    {
        std::vector<size_t> heads;
        for (size_t i = 0; i < m_runs.size(); ++i) {
            if (!m_runs[i].isTaken && m_runs[i].next >= 0)
                heads.push_back(i);
        }
        for (const size_t head : heads) {
            TypePiece left{m_runs[head].area, m_runs[head].size};
            for (int i = int(head); m_runs[size_t(i)].next >= 0;) {
                const int next = m_runs[size_t(i)].next;
                const TypePiece right{m_runs[size_t(next)].area, m_runs[size_t(next)].size};
                if (right.area.left - left.area.right > kTouching * left.size
                    && standOverColumns(left, right, piecesBelow(left))) {
                    m_runs[size_t(i)].next = -1;
                    m_runs[size_t(next)].isTaken = false;
                    left = right;
                } else {
                    left.area.include(right.area);
                }
                i = next;
            }
        }
    }

    std::vector<TypePiece> piecesBelow(const TypePiece& headline) const
    {
        constexpr double kReach = 10; // of the headline's size
        std::vector<TypePiece> pieces;
        forRunsBetween(
            headline.area.bottom, headline.area.bottom + kReach * headline.size, [&](size_t k) {
                pieces.push_back({m_runs[k].area, m_runs[k].size});
                return true;
            });
        return pieces;
    }

    PageLine lineFrom(size_t first)
    {
        std::vector<int> glyphs;
        PageLine line;
        line.area = m_runs[first].area;
        for (int i = int(first); i >= 0; i = m_runs[size_t(i)].next) {
            const Run& run = m_runs[size_t(i)];
            glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
            line.area.include(run.area);
        }
        describe(line, glyphs);
        write(line, glyphs);
        return line;
    }

    /// Size, face and baseline as most of the characters have them.
    void describe(PageLine& line, const std::vector<int>& glyphs) const
    {
        std::map<int, qsizetype> sizes;
        std::map<int, qsizetype> baselines;
        qsizetype bold = 0;
        qsizetype sans = 0;
        qsizetype artifacts = 0;
        qsizetype count = 0;
        qsizetype all = 0;
        for (const int i : glyphs) {
            const PdfGlyph& glyph = m_glyphs[size_t(i)];
            if (isBlank(glyph))
                continue;
            if (count == 0)
                line.colour = glyph.colour;
            const qsizetype weight = std::max<qsizetype>(1, glyph.text.size());
            sizes[qRound(glyph.size * 8)] += weight;
            baselines[qRound(glyph.baseline * 8)] += weight;
            const bool isMark = text::isFullWidthMark(text::charClass(glyph.text.at(0).unicode()));
            all += isMark ? 0 : weight;
            bold += glyph.isBold && !isMark ? weight : 0;
            sans += m_page.fonts[size_t(glyph.font)].isSans && !isMark ? weight : 0;
            artifacts += glyph.isArtifact;
            ++count;
        }
        const auto most = [](const std::map<int, qsizetype>& counts) {
            return std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; })
                       ->first
                / 8.0;
        };
        if (sizes.empty())
            return;
        line.size = most(sizes);
        line.baseline = most(baselines);
        line.isBold = bold * 10 >= all * 9 && all > 0;
        line.isSans = sans * 10 >= all * 9 && all > 0;
        line.isArtifact = artifacts == count;
    }

    /// The characters, with a space where the page shows one: between words, and as a caesura
    /// between Han characters where the gap is wider than the line's others.
    void write(PageLine& line, const std::vector<int>& glyphs) const
    {
        std::vector<const PdfGlyph*> inked;
        for (const int i : glyphs) {
            if (!isBlank(m_glyphs[size_t(i)]))
                inked.push_back(&m_glyphs[size_t(i)]);
        }
        const LineSpacing spacing(inked, m_drawsBlanks);
        const PdfGlyph* before = nullptr;
        bool hasBlank = false;
        for (const int i : glyphs) {
            const PdfGlyph& glyph = m_glyphs[size_t(i)];
            if (isBlank(glyph)) {
                hasBlank = true;
                continue;
            }
            if (before != nullptr && spacing.hasSpace(*before, glyph, hasBlank))
                line.text += u' ';
            const qsizetype begin = line.text.size();
            line.text += glyph.text;
            if (const int rise = riseOf(glyph, line); rise != 0)
                extend(rise > 0 ? line.raised : line.lowered, {begin, line.text.size()});
            before = &glyph;
            hasBlank = false;
        }
    }

    /// 1 for small type set higher than the line's, -1 for small type set lower.
    static int riseOf(const PdfGlyph& glyph, const PageLine& line)
    {
        constexpr double kLargest = 0.85; // of the line's type
        constexpr double kLeast = 0.12;
        const double rise = line.baseline - glyph.baseline;
        if (glyph.size > kLargest * line.size || std::abs(rise) < kLeast * line.size)
            return 0;
        return rise > 0 ? 1 : -1;
    }

    static void extend(std::vector<TextRange>& ranges, TextRange range)
    {
        if (!ranges.empty() && ranges.back().end == range.begin)
            ranges.back().end = range.end;
        else
            ranges.push_back(range);
    }

    const PdfPage& m_page;
    std::vector<PdfGlyph> m_glyphs;
    RuleIndex m_rules;
    std::vector<bool> m_isDouble;
    double m_commonSize = 0; ///< of most glyphs of the page
    bool m_drawsBlanks = false;
    std::vector<Run> m_runs;
    double m_tallest = 0;
    QHash<int, int> m_edges; ///< runs by where they begin, in points
};

} // namespace

PageArea PageLine::ink() const
{
    PageArea result = area;
    if (text.isEmpty() || isVertical || isRotated || area.width() < 2 * size)
        return result;
    using text::CharClass;
    const CharClass first = text::charClass(text.front().unicode());
    const CharClass last = text::charClass(text.back().unicode());
    if (text::isFullWidthMark(first) && text::isForbiddenAtLineEnd(first))
        result.left += size / 2;
    if (text::isFullWidthMark(last) && text::isForbiddenAtLineStart(last))
        result.right -= size / 2;
    return result;
}

std::vector<PageLine> linesOf(const PdfPage& page)
{
    return LineMaker(page).make();
}

} // namespace qb::importers
