#include "text/interleaved_columns.h"

#include "text/cjk_class.h"
#include "text/odds.h"
#include "text/word_breaks.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

constexpr int kIndent = 4; ///< cells
constexpr size_t kStrands = 3;
constexpr size_t kBeam = 48;
constexpr qsizetype kLongest = 400; ///< characters of a line that are looked at
constexpr int kNone = -1;

size_t indexOf(Strand strand)
{
    return size_t(strand);
}

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

/// What was taken of a page so far, and how well it reads.
struct Path {
    std::array<int, kStrands> last{kNone, kNone, kNone};
    std::array<int, kStrands> quotes{};
    std::array<int, 2> heads{kNone, kNone}; ///< last numbered headings
    int firstRight = kNone;
    int firstRightHead = kNone;
    double reads = 0; ///< how well lines go on, in natural-log odds
    double order = 0; ///< how well the strands take turns
    int parent = kNone;
    Strand strand = Strand::Left;
    double score() const { return reads + order; }
};

class Page {
public:
    Page(std::span<const MixedLine> lines, int measure, const MixedLine* before, bool endsText)
        : m_lines(lines),
          m_measure(measure),
          m_before(before),
          m_endsText(endsText)
    {
        for (const MixedLine& line : lines)
            for (qsizetype i = 0; i + 1 < std::min(kLongest, line.text.size()); ++i)
                ++m_pairs[line.text.mid(i, 2).toString()];
    }

    std::vector<Strand> run()
    {
        if (m_lines.empty())
            return {};
        // How much better than as it stands: of many orders one is better by chance.
        constexpr double kSurely = 4;
        constexpr double kEachTurn = 0.4;
        const bool isMixed = std::any_of(m_lines.begin(), m_lines.end(),
            [](const MixedLine& line) { return line.strand.has_value(); });
        const double asItStands = isMixed ? -1e9 : straight();
        std::vector<std::vector<Path>> steps;
        std::vector<Path> beam{Path{}};
        for (int i = 0; i < int(m_lines.size()); ++i) {
            beam = next(beam, i);
            steps.push_back(beam);
        }
        int best = kNone;
        double bestScore = 0;
        for (int k = 0; k < int(beam.size()); ++k) {
            Path& path = steps.back()[size_t(k)];
            path.reads += atEnd(path);
            if (best == kNone || path.score() > bestScore) {
                best = k;
                bestScore = path.score();
            }
        }
        std::vector<Strand> strands(m_lines.size(), Strand::Left);
        if (best == kNone)
            return strands;
        const double gain = steps.back()[size_t(best)].reads - asItStands;
        for (size_t i = m_lines.size(); i-- > 0;) {
            strands[i] = steps[i][size_t(best)].strand;
            best = steps[i][size_t(best)].parent;
        }
        int turns = 0;
        for (size_t i = 1; i < strands.size(); ++i)
            turns += strands[i] != strands[i - 1];
        if (gain < kSurely + kEachTurn * turns || !(isSurelyMixed(strands) || isSwapped(strands)))
            std::fill(strands.begin(), strands.end(), Strand::Left);
        return strands;
    }

private:
    /// How lines read that follow one another in one order and not in another.
    struct Joins {
        int count = 0;
        int open = 0;  ///< whose first line is cut within a sentence
        int words = 0; ///< of these, where a word goes on over the line's end
        int cuts = 0;  ///< that read badly
    };

    void count(const MixedLine& a, const MixedLine& b, Joins& joins)
    {
        constexpr double kBad = -2;
        ++joins.count;
        joins.cuts += goesOn(a, b, 0) <= kBad;
        if (a.isHead || b.isHead || a.ending != LineEnding::Open || a.text.isEmpty()
            || b.text.isEmpty())
            return;
        ++joins.open;
        joins.words += isWordChar(a.text.back()) && isWordChar(b.text.front())
            && hasWordAcross(a.text, b.text);
    }

    /// Whether only the new order makes sense: hardly a word goes on over the line's end as the
    /// lines are given, and many do in the new order. Of any text some other order reads well by
    /// chance, but not line after line.
    bool isSurelyMixed(const std::vector<Strand>& strands)
    {
        constexpr int kFewestWords = 3;
        std::vector<size_t> order;
        for (const Strand strand : {Strand::Left, Strand::Right, Strand::Note})
            for (size_t i = 0; i < strands.size(); ++i)
                if (strands[i] == strand)
                    order.push_back(i);
        const auto isNote = [&](size_t i) {
            return strands[i] == Strand::Note;
        };
        Joins gained;
        Joins lost;
        std::vector<bool> isKept(strands.size());
        for (size_t k = 0; k + 1 < order.size(); ++k) {
            isKept[order[k]] = order[k + 1] == order[k] + 1;
            if (!isKept[order[k]] && !isNote(order[k]) && !isNote(order[k + 1]))
                count(m_lines[order[k]], m_lines[order[k + 1]], gained);
        }
        for (size_t i = 0; i + 1 < strands.size(); ++i)
            if (!isKept[i] && !isNote(i) && !isNote(i + 1))
                count(m_lines[i], m_lines[i + 1], lost);
        return gained.words >= lost.words + kFewestWords && gained.words * 5 >= gained.open
            && lost.words * 8 <= lost.open && gained.cuts * 8 <= gained.count
            && size_t(lost.count) * 4 >= strands.size();
    }

    /// Whether the right column, or its head, comes before the left: the numbers of headings tell,
    /// and the left column's last line, which is cut within a sentence, goes on with the first.
    bool isSwapped(const std::vector<Strand>& strands)
    {
        const auto endOf = [&](auto begin, Strand strand) {
            return std::find_if(
                begin, strands.end(), [strand](Strand other) { return other != strand; });
        };
        const auto left = endOf(strands.begin(), Strand::Right);
        const auto rest = endOf(left, Strand::Left);
        const auto notes = endOf(rest, Strand::Right);
        if (left == strands.begin() || rest == left || endOf(notes, Strand::Note) != strands.end())
            return false;
        const auto at = [&](auto it) {
            return size_t(it - strands.begin());
        };
        const auto numbers = [&](size_t begin, size_t end) {
            std::vector<std::vector<int>> found;
            for (size_t i = begin; i < end; ++i)
                if (!m_lines[i].number.empty())
                    found.push_back(m_lines[i].number);
            return found;
        };
        const auto ofLeft = numbers(at(left), at(rest));
        const auto ofRight = numbers(0, at(left));
        const MixedLine& foot = m_lines[at(rest) - 1];
        if (ofLeft.empty() || ofRight.empty() || ofRight.front() < ofLeft.back()
            || ofRight.front() < ofLeft.front() || foot.isHead || foot.ending != LineEnding::Open
            || !isFull(foot) || goesOn(foot, m_lines.front(), 0) <= 0)
            return false;
        return rest == notes || forWordAcross(foot.text, m_lines.front().text) > 0;
    }

    const MixedLine* lineAt(int i) const { return i == kNone ? m_before : &m_lines[size_t(i)]; }

    /// The lines one behind the other, as they came.
    double straight()
    {
        Path path;
        for (int i = 0; i < int(m_lines.size()); ++i)
            path = with(path, i, m_lines[size_t(i)].isNote ? Strand::Note : Strand::Left);
        return path.reads + atEnd(path);
    }

    std::vector<Path> next(const std::vector<Path>& beam, int i)
    {
        std::vector<Path> paths;
        for (int k = 0; k < int(beam.size()); ++k) {
            const Path& from = beam[size_t(k)];
            for (const Strand strand : {Strand::Left, Strand::Right, Strand::Note}) {
                const bool isNote = strand == Strand::Note;
                if (m_lines[size_t(i)].strand.value_or(strand) != strand)
                    continue;
                if (m_lines[size_t(i)].isNote != isNote
                    && (m_lines[size_t(i)].isNote || !isOpenNote(from)))
                    continue;
                Path path = with(from, i, strand);
                path.order += forTurn(from, i, strand);
                path.parent = k;
                path.strand = strand;
                add(std::move(path), paths);
            }
        }
        const size_t count = std::min(kBeam, paths.size());
        std::partial_sort(paths.begin(), paths.begin() + qsizetype(count), paths.end(),
            [](const Path& a, const Path& b) { return a.score() > b.score(); });
        paths.resize(count);
        return paths;
    }

    /// Of paths that cannot differ any more, the better one stays.
    static void add(Path path, std::vector<Path>& paths)
    {
        const auto same = std::find_if(paths.begin(), paths.end(), [&](const Path& other) {
            return other.last == path.last && other.firstRight == path.firstRight
                && other.heads == path.heads && other.firstRightHead == path.firstRightHead;
        });
        if (same == paths.end())
            paths.push_back(std::move(path));
        else if (path.score() > same->score())
            *same = std::move(path);
    }

    bool isOpenNote(const Path& path) const
    {
        const int last = path.last[indexOf(Strand::Note)];
        return last != kNone && m_lines[size_t(last)].ending != LineEnding::Sentence;
    }

    double forTurn(const Path& from, int i, Strand strand) const
    {
        constexpr double kSecondColumn = -2;
        constexpr double kTurn = 0.8;
        constexpr double kLeavesList = -3;
        const bool isTurn = strand != from.strand;
        double score = strand == Strand::Right && from.firstRight == kNone ? kSecondColumn : 0;
        score += strand == Strand::Right && i == 0 ? kSecondColumn / 2 : 0;
        const auto isKnown = [this](int k) {
            return k >= 0 && m_lines[size_t(k)].strand;
        };
        if (isKnown(i) || isKnown(i - 1))
            return score;
        if (m_lines[size_t(i)].isReference)
            return score + (isTurn ? kLeavesList : 0);
        if (m_lines[size_t(i)].isApart)
            score += isTurn ? kTurn : 0;
        else if (i > 0)
            score += isTurn ? -2.5 : 0.5;
        return score;
    }

    Path with(const Path& from, int i, Strand strand)
    {
        Path path = from;
        const size_t at = indexOf(strand);
        const MixedLine& line = m_lines[size_t(i)];
        const int last = from.last[at];
        const bool opensRight = strand == Strand::Right && last == kNone;
        const bool opensNote = strand == Strand::Note && (last == kNone || line.isNote);
        if (!opensRight && !opensNote && lineAt(last) != nullptr)
            path.reads += goesOn(*lineAt(last), line, path.quotes[at]);
        if (opensRight)
            path.firstRight = i;
        if (strand != Strand::Note && !line.number.empty()) {
            const int head = path.heads[at];
            const MixedLine* above = head != kNone ? &m_lines[size_t(head)] : nullptr;
            if (above != nullptr)
                path.reads += inSequence(above->number, line.number);
            if (strand == Strand::Right && head == kNone)
                path.firstRightHead = i;
            path.heads[at] = i;
        }
        readQuotes(line, path, at);
        path.last[at] = i;
        path.strand = strand;
        return path;
    }

    static double inSequence(const std::vector<int>& above, const std::vector<int>& below)
    {
        constexpr double kWrong = -6;
        return above < below ? 0.5 : kWrong;
    }

    static void readQuotes(const MixedLine& line, Path& path, size_t at)
    {
        constexpr double kUnopened = -3;
        int& open = path.quotes[at];
        for (const QChar c : line.text.left(kLongest)) {
            if (c == u'“')
                ++open;
            else if (c == u'”' && --open < 0) {
                // The page before may have opened it.
                path.reads += path.last[at] == kNone ? 0 : kUnopened;
                open = 0;
            }
        }
    }

    /// The foot of the left column goes on at the head of the right.
    double atEnd(const Path& path)
    {
        constexpr double kCut = -3;
        double score = isOpenNote(path) ? kCut : 0;
        const bool hasRight = path.firstRight != kNone;
        const int end = path.last[indexOf(hasRight ? Strand::Right : Strand::Left)];
        if (m_endsText && end != kNone && m_lines[size_t(end)].ending == LineEnding::Open
            && !m_lines[size_t(end)].isReference)
            score += kCut;
        if (!hasRight)
            return score;
        const int left = path.last[indexOf(Strand::Left)];
        if (left == kNone)
            return score + 2 * kCut;
        score += goesOn(m_lines[size_t(left)], m_lines[size_t(path.firstRight)], 0);
        if (path.heads[0] != kNone && path.firstRightHead != kNone)
            score += inSequence(
                m_lines[size_t(path.heads[0])].number, m_lines[size_t(path.firstRightHead)].number);
        return score;
    }

    bool isFull(const MixedLine& line) const { return line.cells + kIndent + 3 >= m_measure; }

    double goesOn(const MixedLine& a, const MixedLine& b, int quotes)
    {
        const bool isOpen = a.ending == LineEnding::Open || a.ending == LineEnding::Clause
            || a.ending == LineEnding::Bracket;
        if (a.isHead && b.isHead) {
            // Only a part's own parts follow right below its heading.
            constexpr double kNoText = -4;
            const bool isPart = b.number.empty() || b.number.size() > a.number.size();
            return isPart ? 0.3 : kNoText;
        }
        if (a.isHead)
            return forStart(b);
        if (a.ending == LineEnding::Sentence || a.ending == LineEnding::Story) {
            constexpr double kOpenQuote = -1.5;
            if (!isFull(a))
                return (b.isHead ? 0.5 : forStart(b)) + (quotes > 0 ? kOpenQuote : 0);
            return b.isHead ? 0.5 : std::max(0.0, forStart(b));
        }
        if (!isOpen)
            return b.isHead ? -1 : isFull(a) ? 0.3 : -0.5;
        if (b.isHead)
            return -6;
        if (!isFull(a))
            return -4;
        // A line that lacks an indent's width begins a paragraph.
        constexpr double kIndented = -0.8;
        const bool lacksIndent = b.cells + kIndent + 2 >= m_measure && b.cells + 2 < m_measure
            && b.ending != LineEnding::Sentence;
        return 1 + forWordAcross(a.text, b.text) + (lacksIndent ? kIndented : 0);
    }

    /// For a paragraph to begin with the line: its first line lacks the indent's width.
    double forStart(const MixedLine& line) const
    {
        constexpr double kCannot = -5;
        if (line.text.isEmpty() || isForbiddenAtLineStart(charClass(line.text[0].unicode())))
            return kCannot;
        Odds odds;
        const bool ends = line.ending == LineEnding::Sentence || line.ending == LineEnding::Story;
        odds.addIf(line.cells + 1 >= m_measure, -1.5);
        odds.addIf(line.cells + kIndent + 2 >= m_measure && line.cells + 2 <= m_measure, 1);
        odds.addIf(!isFull(line) && !ends, -2);
        return odds.sum();
    }

    double forWordAcross(QStringView a, QStringView b)
    {
        if (a.isEmpty() || b.isEmpty() || !isWordChar(a.back()) || !isWordChar(b.front()))
            return isForbiddenAtLineStart(charClass(b.isEmpty() ? u' ' : b.front().unicode())) ? 0.5
                                                                                               : 0;
        QString key = a.right(8).toString();
        key.append(u'\n').append(b.left(8));
        if (const auto known = m_across.constFind(key); known != m_across.cend())
            return *known;
        Odds odds(-0.4);
        odds.addIf(hasWordAcross(a, b), 2.2);
        const QString pair = QString(a.back()) + b.front();
        const int count = m_pairs.value(pair);
        odds.addIf(count > 0, 1.2);
        odds.addIf(count > 2, 0.6);
        odds.addIf(a.back().isDigit() && b.front().isDigit(), -0.5);
        m_across.insert(key, odds.sum());
        return odds.sum();
    }

    std::span<const MixedLine> m_lines;
    int m_measure;
    const MixedLine* m_before;
    bool m_endsText;
    QHash<QString, int> m_pairs; ///< pairs of neighbouring characters on the page
    QHash<QString, double> m_across;
};

} // namespace

std::vector<Strand> strandsOf(
    std::span<const MixedLine> lines, int measure, const MixedLine* before, bool endsText)
{
    constexpr size_t kMostLines = 2000; ///< of a page
    if (lines.size() > kMostLines)
        return std::vector<Strand>(lines.size(), Strand::Left);
    return Page(lines, measure, before, endsText).run();
}

} // namespace qb::text
