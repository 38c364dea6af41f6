#include "text/paper_columns.h"

#include "text/cjk_class.h"
#include "text/line_facts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace qb::text {

namespace {

constexpr qsizetype kGutter = 3;   ///< spaces that may be one
constexpr size_t kFewestLines = 8; ///< with a gutter, of a text in two columns
constexpr int kProse = 10;         ///< cells, at least, on both sides of a sure gutter
constexpr qsizetype kIndent = 9;   ///< characters by which a right line may begin further right
constexpr qsizetype kSlack = 3;
constexpr qsizetype kLongest = 600;  ///< characters of a line that is parted
constexpr qsizetype kLeastLead = 16; ///< spaces before a line of the right column

struct Gap {
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype size() const { return end - begin; }
};

qsizetype leadOf(QStringView text)
{
    return std::find_if_not(text.begin(), text.end(), isWhite) - text.begin();
}

std::vector<Gap> gapsOf(QStringView text)
{
    std::vector<Gap> gaps;
    for (qsizetype i = leadOf(text); i < text.size(); ++i) {
        if (text[i] != u' ')
            continue;
        qsizetype end = i;
        while (end < text.size() && isWhite(text[end]))
            ++end;
        if (end < text.size())
            gaps.push_back({i, end});
        i = end;
    }
    return gaps;
}

PaperPiece pieceOf(const RawText& raw, size_t origin, qsizetype begin, qsizetype end)
{
    PaperPiece piece;
    const QString part = raw.lines[origin].text.mid(begin, end - begin);
    piece.text = part.trimmed();
    piece.origin = origin;
    piece.page = raw.lines[origin].page;
    piece.cells = cellWidth(piece.text);
    const std::vector<Gap> gaps = gapsOf(piece.text);
    piece.hasCells = std::any_of(
        gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.size() >= kGutter - 1; });
    return piece;
}

/// Parts the lines of a text that keeps its layout.
class Columns {
public:
    Columns(const RawText& raw, size_t front) : m_raw(raw), m_front(front) { readGutters(); }

    bool isFound() const { return m_gutters.size() >= kFewestLines; }

    std::vector<PaperPiece> parted(size_t line)
    {
        const QString& text = m_raw.lines[line].text;
        const bool mayHoldTwo = line >= m_front && text.size() <= kLongest;
        const qsizetype gutter = mayHoldTwo ? gutterAt(line) : 0;
        if (gutter == 0)
            return {at(line, 0, text.size(), PaperSide::Across, 0)};
        if (leadOf(text) + kSlack >= gutter)
            return {at(line, 0, text.size(), PaperSide::Right, gutter)};
        const Gap gap = gapNear(text, gutter);
        if (gap.end > 0)
            return {at(line, 0, gap.begin, PaperSide::Left, 0),
                at(line, gap.begin, text.size(), PaperSide::Right, gutter)};
        // Narrow letters and gaps within a line count as more cells than they take.
        const int cells = cellWidth(QStringView(text).trimmed());
        const bool fits = cells <= m_measure + kWider
            || (cells * 3 <= m_measure * 4 && leadOf(text) <= kIndent);
        return {at(line, 0, text.size(), fits ? PaperSide::Left : PaperSide::Across, 0)};
    }

private:
    struct Gutter {
        size_t line = 0;
        qsizetype end = 0; ///< where the right column's line begins
    };

    static constexpr int kWider = 10; ///< cells that Latin letters may take
    static constexpr int kIndentCells = 4;

    /// Lines with one run of spaces between two texts tell where the gutter is.
    void readGutters()
    {
        std::vector<int> widths;
        for (size_t i = m_front; i < m_raw.lines.size(); ++i) {
            const QString& text = m_raw.lines[i].text;
            if (text.size() > kLongest)
                continue;
            std::vector<Gap> gaps = gapsOf(text);
            std::erase_if(gaps, [](const Gap& gap) { return gap.size() < kGutter; });
            // Lines of the right column alone.
            const qsizetype lead = leadOf(text);
            if (gaps.empty() && lead > kLeastLead && cellWidth(text) - lead > 2 * kProse) {
                m_gutters.push_back({i, lead});
                continue;
            }
            if (gaps.empty())
                continue;
            const QStringView left = QStringView(text).left(gaps[0].begin).trimmed();
            if (gaps.size() > 1 && cellWidth(left) < 2 * kProse)
                continue;
            const QStringView right = QStringView(text).sliced(gaps[0].end).trimmed();
            if (cellWidth(left) < kProse || cellWidth(right) < kProse)
                continue;
            m_gutters.push_back({i, gaps[0].end});
            widths.push_back(cellWidth(left));
            widths.push_back(cellWidth(right));
        }
        m_measure = measureOf(widths);
    }

    /// As the nearest lines of the page have it; 0 for none.
    qsizetype gutterAt(size_t line) const
    {
        constexpr size_t kNearest = 5;
        const auto behind = std::lower_bound(m_gutters.begin(), m_gutters.end(), line,
            [](const Gutter& gutter, size_t at) { return gutter.line < at; });
        size_t below = size_t(behind - m_gutters.begin());
        size_t above = below;
        std::vector<qsizetype> ends;
        const int page = m_raw.lines[line].page;
        const auto isUsable = [&](size_t i) {
            return i < m_gutters.size() && m_raw.lines[m_gutters[i].line].page == page;
        };
        while (ends.size() < kNearest) {
            const bool hasAbove = above > 0 && isUsable(above - 1);
            const bool hasBelow = isUsable(below);
            if (!hasAbove && !hasBelow)
                break;
            const bool takesAbove = hasAbove
                && (!hasBelow || line - m_gutters[above - 1].line <= m_gutters[below].line - line);
            ends.push_back(m_gutters[takesAbove ? --above : below++].end);
        }
        if (ends.empty())
            return 0;
        std::nth_element(ends.begin(), ends.begin() + qsizetype(ends.size() / 2), ends.end());
        return ends[ends.size() / 2];
    }

    /// The gap that is the gutter: the first wide one at its place or behind prose; else a single
    /// space where the left line is full.
    Gap gapNear(const QString& text, qsizetype gutter) const
    {
        const int lead = int(leadOf(text));
        Gap single;
        int singleOff = kWider + 1;
        bool isFirstWide = true;
        for (const Gap& gap : gapsOf(text)) {
            const int left = lead + cellWidth(QStringView(text).left(gap.begin).trimmed());
            const int right = cellWidth(QStringView(text).sliced(gap.end).trimmed());
            if (gap.size() >= kGutter) {
                const bool isBehindProse
                    = isFirstWide && left * 5 >= m_measure * 3 && gap.end + 2 * kIndent >= gutter;
                if (isBehindProse || gap.end + kSlack >= gutter)
                    return gap;
                isFirstWide = false;
                continue;
            }
            if (left > m_measure + kWider || right > m_measure + kWider)
                continue;
            const bool isNear = gap.end + kSlack >= gutter && gap.end <= gutter + kIndent;
            if (gap.size() == 2 && isNear)
                return gap;
            const int off = std::abs(left - m_measure);
            if (off < singleOff && left + right > m_measure + kIndentCells) {
                single = gap;
                singleOff = off;
            }
        }
        return single;
    }

    PaperPiece at(size_t line, qsizetype begin, qsizetype end, PaperSide side, qsizetype edge)
    {
        PaperPiece piece = pieceOf(m_raw, line, begin, end);
        piece.side = side;
        const QString& text = m_raw.lines[line].text;
        const qsizetype lead = begin + leadOf(QStringView(text).sliced(begin)) - edge;
        piece.isIndented = side != PaperSide::Across && lead >= 2 && lead <= kIndent;
        return piece;
    }

    const RawText& m_raw;
    size_t m_front;
    std::vector<Gutter> m_gutters;
    int m_measure = 0;
};

/// Puts a page's lines in order where two columns stand beside each other.
class PlacedPage {
public:
    PlacedPage(const RawText& raw, std::vector<PaperPiece> pieces)
        : m_raw(raw),
          m_pieces(std::move(pieces))
    {
    }

    std::vector<PaperPiece> inOrder()
    {
        if (!readSides())
            return std::move(m_pieces);
        gather();
        std::stable_sort(m_groups.begin(), m_groups.end(),
            [](const Group& a, const Group& b) { return a.baseline < b.baseline; });
        std::vector<PaperPiece> result;
        std::vector<PaperPiece> right;
        const auto flush = [&] {
            std::move(right.begin(), right.end(), std::back_inserter(result));
            right.clear();
        };
        // What stands across parts the columns above from those below; left lines come at once.
        for (size_t begin = 0; begin < m_groups.size();) {
            size_t end = begin;
            while (end < m_groups.size() && m_groups[end].side() != PaperSide::Across)
                ++end;
            for (const PaperSide side : {PaperSide::Left, PaperSide::Right})
                for (size_t i = begin; i < end; ++i)
                    if (m_groups[i].side() == side)
                        std::move(m_groups[i].pieces.begin(), m_groups[i].pieces.end(),
                            std::back_inserter(side == PaperSide::Left ? result : right));
            flush();
            for (; end < m_groups.size() && m_groups[end].side() == PaperSide::Across; ++end)
                std::move(m_groups[end].pieces.begin(), m_groups[end].pieces.end(),
                    std::back_inserter(result));
            begin = end;
        }
        return result;
    }

private:
    /// A line with what has no place of its own and followed it.
    struct Group {
        double baseline = 0;
        std::vector<PaperPiece> pieces;
        PaperSide side() const { return pieces.front().side; }
    };

    const RawLine& line(const PaperPiece& piece) const { return m_raw.lines[piece.origin]; }

    /// Whether there are two columns.
    bool readSides()
    {
        constexpr double kSame = 6; ///< points
        constexpr int kFewest = 4;
        double begin = 1e9;
        double end = 0;
        for (const PaperPiece& piece : m_pieces) {
            if (line(piece).left >= 0 && line(piece).noise.isEmpty()) {
                begin = std::min(begin, line(piece).left);
                end = std::max(end, line(piece).right);
            }
        }
        const double middle = (begin + end) / 2;
        int left = 0;
        int right = 0;
        int across = 0;
        for (PaperPiece& piece : m_pieces) {
            const RawLine& raw = line(piece);
            if (raw.left < 0 || !raw.noise.isEmpty())
                continue;
            piece.side = raw.right <= middle + kSame ? PaperSide::Left
                : raw.left >= middle - kSame         ? PaperSide::Right
                                                     : PaperSide::Across;
            const bool isWide = (raw.right - raw.left) * 10 > (end - begin) * 3;
            left += isWide && piece.side == PaperSide::Left;
            right += isWide && piece.side == PaperSide::Right;
            across += piece.side == PaperSide::Across;
        }
        return left >= kFewest && right >= kFewest && across * 4 < left + right;
    }

    void gather()
    {
        for (PaperPiece& piece : m_pieces) {
            const bool hasPlace = line(piece).left >= 0 && line(piece).noise.isEmpty();
            if (!hasPlace && !m_groups.empty()) {
                piece.side = m_groups.back().side();
                m_groups.back().pieces.push_back(std::move(piece));
                continue;
            }
            Group group;
            group.baseline = hasPlace ? line(piece).baseline : -1;
            if (!hasPlace)
                piece.side = PaperSide::Across;
            group.pieces.push_back(std::move(piece));
            m_groups.push_back(std::move(group));
        }
    }

    const RawText& m_raw;
    std::vector<PaperPiece> m_pieces;
    std::vector<Group> m_groups;
};

} // namespace

std::vector<PaperPiece> placedPieces(const RawText& raw, size_t front)
{
    std::vector<PaperPiece> result;
    std::vector<PaperPiece> page;
    const auto flush = [&] {
        std::vector<PaperPiece> pieces = PlacedPage(raw, std::move(page)).inOrder();
        std::move(pieces.begin(), pieces.end(), std::back_inserter(result));
        page.clear();
    };
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        const RawLine& line = raw.lines[i];
        if (line.text.trimmed().isEmpty() && !line.block)
            continue;
        PaperPiece piece = pieceOf(raw, i, 0, line.text.size());
        if (line.size > 0 && line.left >= 0)
            piece.cells = qRound((line.right - line.left) / line.size * 2);
        if (i < front) {
            piece.side = PaperSide::Across;
            result.push_back(std::move(piece));
            continue;
        }
        if (!page.empty() && line.page > 0 && page.back().page != line.page)
            flush();
        // What has no page belongs to the one before.
        if (line.page == 0 && !page.empty())
            piece.page = page.back().page;
        page.push_back(std::move(piece));
    }
    flush();
    return result;
}

int measureOf(const std::vector<int>& widths)
{
    constexpr int kWidest = 200;
    constexpr int kSame = 1;
    std::array<int, kWidest + 1> counts{};
    for (const int width : widths)
        ++counts[size_t(std::clamp(width, 0, kWidest))];
    int best = 0;
    int most = 0;
    for (int width = 16; width + kSame <= kWidest; ++width) {
        const int count
            = counts[size_t(width - kSame)] + counts[size_t(width)] + counts[size_t(width + kSame)];
        const bool isBetter
            = count > most || (count == most && counts[size_t(width)] > counts[size_t(best)]);
        if (isBetter) {
            most = count;
            best = width;
        }
    }
    return best;
}

bool standInColumn(const RawText& raw, size_t begin, size_t end)
{
    // Of the first of several texts beside each other.
    const auto cellsOf = [&](size_t i) {
        const RawLine& line = raw.lines[i];
        if (line.left >= 0 && line.size > 0)
            return qRound((line.right - line.left) / line.size * 2);
        for (const Gap& gap : gapsOf(line.text))
            if (gap.size() >= kGutter)
                return cellWidth(QStringView(line.text).left(gap.begin).trimmed());
        return cellWidth(QStringView(line.text).trimmed());
    };
    std::vector<int> widths;
    for (size_t i = end; i < raw.lines.size(); ++i)
        if (const int cells = cellsOf(i); cells > 0)
            widths.push_back(cells);
    const int measure = measureOf(widths);
    int lines = 0;
    int narrow = 0;
    int last = 0;
    for (size_t i = begin; i < end; ++i) {
        const int cells = cellsOf(i);
        if (cells == 0)
            continue;
        ++lines;
        // In smaller type more characters stand in a line.
        last = cells * 2 <= measure * 3;
        narrow += last;
    }
    // The last line is short anyway.
    return lines > 1 && (narrow - last) * 2 >= lines - 1;
}

bool areWholeParagraphs(const RawText& raw, size_t begin)
{
    constexpr qsizetype kSentence = 30; ///< characters
    constexpr qsizetype kLong = 45;
    constexpr size_t kFewest = 4;
    size_t sentences = 0;
    size_t longer = 0;
    size_t broken = 0;
    for (size_t i = begin; i < raw.lines.size(); ++i) {
        const QStringView text = QStringView(raw.lines[i].text).trimmed();
        if (text.size() < kSentence || !text.contains(u'。'))
            continue;
        const LineEnding ending = lineEnding(text);
        ++sentences;
        longer += text.size() >= kLong;
        broken += ending == LineEnding::Open || ending == LineEnding::Clause;
    }
    return sentences >= kFewest && longer * 2 >= sentences && broken * 20 <= sentences;
}

std::vector<PaperPiece> paperPieces(const RawText& raw, size_t front)
{
    Columns columns(raw, front);
    std::vector<PaperPiece> pieces;
    bool isApart = false;
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        const QString& text = raw.lines[i].text;
        if (QStringView(text).trimmed().isEmpty()) {
            isApart = true;
            continue;
        }
        std::vector<PaperPiece> parts;
        if (columns.isFound())
            parts = columns.parted(i);
        else
            parts.push_back(pieceOf(raw, i, 0, text.size()));
        for (PaperPiece& part : parts) {
            part.isApart = isApart;
            pieces.push_back(std::move(part));
        }
        isApart = false;
    }
    return pieces;
}

} // namespace qb::text
