#include "text/newspaper_stories.h"

#include "text/heading_wording.h"
#include "text/headline_parts.h"
#include "text/newspaper_lines.h"
#include "text/newspaper_page.h"
#include "text/odds.h"

#include <algorithm>
#include <limits>

namespace qb::text {

namespace {

constexpr double kNever = -1e9;
constexpr double kForbidden = -1e6; ///< no signs outweigh it
constexpr double kWrongSide = -5.0;

/// A part of a gap as a story's headline, without the story.
struct Side {
    double score = 0;
    bool isHeadline = false;
    bool isPhotographed = false;
};

/// By its length, a sub-head's line or lines together.
double subheadOdds(int cells)
{
    constexpr int kFour = 14; ///< cells: of so many ideographs and a few marks
    constexpr int kEight = 20;
    constexpr int kTen = 24;
    constexpr int kLong = 32;
    return cells <= kFour ? 2.0
        : cells <= kEight ? 1.2
        : cells <= kTen   ? 0.6
        : cells <= kLong  ? -0.2
                          : -1.5;
}

class NewspaperStories {
public:
    NewspaperStories(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
        std::vector<Join>& joins, bool hasIndents)
        : m_segments(segments),
          m_lines(lines),
          m_joins(joins),
          m_page(readNewspaperPage(segments, lines, joins, hasIndents)),
          m_paragraphs(m_page.paragraphs),
          m_gaps(m_page.gaps)
    {
        for (size_t g = 0; g < m_gaps.size(); ++g)
            m_interior.push_back((g == 0 ? 0 : m_interior.back()) + forInterior(g));
    }

    void tell() { write(bestPath()); }

private:
    /// Where a story begins: behind the first `behind` lines of a gap.
    struct Border {
        size_t gap = 0;
        size_t behind = 0;
        /// For the rest of the lines as the headline of the story that begins, if that is a brief
        /// of one paragraph and if not.
        double overBrief = 0;
        double over = 0;
        bool isOver = false;
        Side under; ///< the first lines as the headline of the story that ends
        double score = -std::numeric_limits<double>::infinity();
        size_t from = 0; ///< index of the border before
    };

    /// For gap g as one inside of a story: nothing, or its sub-head.
    double forInterior(size_t g) const
    {
        constexpr double kOfOpening = -0.6;
        constexpr double kSubhead = 3.0;
        constexpr double kPicture = -2.5;        ///< the words to a picture begin or end here
        constexpr double kSecondOfPicture = 3.0; ///< what else is told of it
        constexpr double kInBriefs = -4.0;
        constexpr double kLeastOfMatter = -0.3;
        constexpr double kEndsStory = -20.0;
        constexpr double kTwoLines = -2.0;
        constexpr double kMoreLines = -8.0;
        if (g == 0 || g == m_paragraphs.size())
            return 0;
        Odds odds(std::max(0.0, m_paragraphs[g].opening) * kOfOpening);
        if (!m_gaps[g + 1].empty() && m_gaps[g + 1].front().isPhotographers)
            odds.add(m_paragraphs[g - 1].mayShowPicture ? kSecondOfPicture : kPicture);
        size_t lines = 0;
        int cells = 0;
        for (const Between& line : m_gaps[g]) {
            odds.addIf(line.isSection, kForbidden);
            odds.addIf(line.isCredits, line.endsStory ? kEndsStory : kWrongSide);
            odds.addIf(line.isFixed, kSubhead);
            lines += line.isDisplay();
            cells += line.isDisplay() ? m_lines[line.line].cells : 0;
        }
        if (lines == 0)
            return odds.sum();
        odds.add(subheadOdds(cells));
        odds.addIf(m_page.areBriefs[g], kInBriefs);
        odds.addIf(m_paragraphs[g - 1].isOfPicture, kPicture);
        odds.addIf(lines == 2, kTwoLines);
        odds.addIf(lines > 2, kMoreLines);
        // Each part of a story has matter of its own.
        odds.add(std::max(kLeastOfMatter, m_paragraphs[g].sameMatter));
        return odds.sum();
    }

    HeadlineParts partsOf(size_t g, size_t begin, size_t end) const
    {
        constexpr double kApart = -3.0;
        std::vector<const LineFacts*> lines;
        std::vector<double> odds;
        const Gap& gap = m_gaps[g];
        for (size_t k = begin; k < end; ++k) {
            if (!gap[k].isDisplay())
                continue;
            if (!lines.empty())
                odds.push_back(areNeighbours(gap, k - 1) ? gap[k - 1].joinOdds : kApart);
            lines.push_back(&m_lines[gap[k].line]);
        }
        return headlineParts(lines, odds);
    }

    /// Lines `begin` to `end` of gap g as a headline, whatever its story.
    double forForm(size_t g, size_t begin, size_t end) const
    {
        constexpr int kShort = 20; ///< cells
        constexpr double kAlone = -1.0;
        const auto lines = std::count_if(m_gaps[g].begin() + qsizetype(begin),
            m_gaps[g].begin() + qsizetype(end),
            [](const Between& line) { return line.isDisplay(); });
        if (lines == 0)
            return 0;
        const bool isShort = end - begin == 1 && !m_page.areBriefs[g]
            && m_lines[m_gaps[g][begin].line].cells <= kShort;
        return partsOf(g, begin, end).score + (isShort ? kAlone : 0);
    }

    /// What the words of those lines say of the story.
    double forWords(size_t g, size_t begin, size_t end, const PairTable& story) const
    {
        constexpr double kWeight = 3.0;
        constexpr double kByChance = 0.24;
        constexpr double kLeast = -0.6;
        constexpr double kMost = 1.8;
        double sum = 0;
        for (size_t k = begin; k < end; ++k)
            if (m_gaps[g][k].isDisplay())
                sum += std::clamp(
                    (story.shareOf(m_gaps[g][k].words) - kByChance) * kWeight, kLeast, kMost);
        return sum;
    }

    /// Where the headline over a story ends: a line under who wrote it is the first sub-head.
    size_t headlineEnd(size_t g, size_t begin) const
    {
        const Gap& gap = m_gaps[g];
        bool isHeadline = false;
        for (size_t k = begin; k < gap.size(); ++k) {
            if (isHeadline && gap[k].isCredits && !gap[k].endsStory)
                return k;
            isHeadline = isHeadline || gap[k].isDisplay();
        }
        return gap.size();
    }

    double forHeadlineOver(size_t g, size_t begin, const PairTable& story) const
    {
        const size_t end = headlineEnd(g, begin);
        return forForm(g, begin, end) + forWords(g, begin, end, story);
    }

    /// As forHeadlineOver, of the lines under the first, which names the section.
    double underSection(size_t g, size_t begin, const PairTable& story) const
    {
        constexpr double kInStory = 3.0;
        constexpr double kUsual = 1.5;
        constexpr double kHardly = -2.0;
        constexpr int kLongest = 12; ///< cells
        const Gap& gap = m_gaps[g];
        if (!areNeighbours(gap, begin) || gap[begin].isFixed)
            return kNever;
        const LineFacts& line = m_lines[gap[begin].line];
        if (line.cells > kLongest || !mayBeSectionName(line.text))
            return kNever;
        const double section
            = likeSectionName(line.text) - kUsual - kInStory * story.shareOf(gap[begin].words);
        return section < kHardly
            ? kNever
            : section - gap[begin].joinOdds + forHeadlineOver(g, begin + 1, story);
    }

    /// The lines of gap g from `begin` on over the story that begins there.
    void readOver(Border& border) const
    {
        constexpr double kSigned = 1.0;
        constexpr double kAboveHeadline = -3.0;
        const Gap& gap = m_gaps[border.gap];
        Odds odds;
        int bylines = 0;
        for (size_t k = border.behind; k < gap.size(); ++k) {
            border.isOver = border.isOver || gap[k].isDisplay();
            bylines += gap[k].isCredits && !gap[k].endsStory;
            odds.addIf(gap[k].endsStory || gap[k].isFixed, kWrongSide);
            // A section's name stands over a story, never inside of its headline.
            odds.addIf(k > border.behind && gap[k].isSection && gap[k - 1].isDisplay(), kWrongSide);
        }
        // Who wrote is named under a headline or behind the story above, if no mark stands before
        // it.
        const bool isAboveHeadline = border.behind + 1 < gap.size() && border.gap > 0
            && gap[border.behind].isCredits && !gap[border.behind].endsStory
            && gap[border.behind + 1].isDisplay()
            && m_segments[gap[border.behind].segment].text.front().isLetter();
        odds.addIf(isAboveHeadline, kAboveHeadline);
        odds.addIf(bylines > 0, kSigned);
        odds.addIf(bylines > 1, kWrongSide);
        // The headlines of two stories, one under the other.
        if (border.behind > 0 && areNeighbours(gap, border.behind - 1))
            odds.add(-gap[border.behind - 1].joinOdds);
        const auto withHeadline = [&](const PairTable& story) {
            return odds.sum()
                + std::max(forHeadlineOver(border.gap, border.behind, story),
                    underSection(border.gap, border.behind, story));
        };
        border.overBrief = withHeadline(m_page.tables[border.gap]);
        border.over = withHeadline(m_page.leads[border.gap]);
    }

    bool hasHeadlinesBehind() const
    {
        const auto hasDisplay = [](const Gap& gap) {
            return std::any_of(
                gap.begin(), gap.end(), [](const Between& line) { return line.isDisplay(); });
        };
        return hasDisplay(m_gaps.back()) || !hasDisplay(m_gaps.front());
    }

    /// The lines before that, behind the story that ends.
    void readUnder(Border& border) const
    {
        constexpr double kSignedBehind = -1.0;
        constexpr double kBehind = -1.5;
        constexpr double kBehindAsOthers = -0.5;
        const Gap& gap = m_gaps[border.gap];
        Odds odds;
        for (size_t k = 0; k < border.behind; ++k) {
            border.under.isHeadline = border.under.isHeadline || gap[k].isDisplay();
            border.under.isPhotographed = border.under.isPhotographed || gap[k].isPhotographers;
            odds.addIf(gap[k].isCredits && !gap[k].endsStory, kSignedBehind);
            odds.addIf(gap[k].isSection, kForbidden);
            odds.addIf(gap[k].isFixed, kWrongSide);
        }
        // Where the last text has its headline behind, or the first none over it, others may have
        // theirs so, too.
        odds.addIf(border.under.isHeadline, hasHeadlinesBehind() ? kBehindAsOthers : kBehind);
        odds.add(forForm(border.gap, 0, border.behind));
        border.under.score = odds.sum();
    }

    bool isPicturesStory(const Border& from, const Border& to) const
    {
        constexpr size_t kMost = 2; ///< paragraphs
        if (to.gap - from.gap > kMost)
            return false;
        const Gap& gap = m_gaps[to.gap];
        const bool hasSource = to.behind > 0 && gap.front().isCredits && gap.front().endsStory;
        return (to.behind > 0 && gap.front().isPhotographers)
            || m_paragraphs[to.gap - 1].isOfPicture || m_paragraphs[from.gap].opensPicture
            || (hasSource && m_gaps[from.gap].empty() && m_paragraphs[from.gap].mayShowPicture);
    }

    /// The story between two borders.
    double forStory(const Border& from, const Border& to) const
    {
        constexpr double kBoth = -6.0;
        constexpr double kNeither = -2.5;
        constexpr double kNothing = -1.0; ///< nor anything between it and the story before
        constexpr double kTitledPicture = -0.5;
        constexpr double kNotOfPicture = -2.5;
        const bool isPictures = isPicturesStory(from, to);
        const bool isBrief = to.gap == from.gap + 1;
        Odds odds((isBrief ? from.overBrief : from.over) + to.under.score);
        odds.add(m_interior[to.gap - 1] - m_interior[from.gap]);
        odds.addIf(from.isOver && to.under.isHeadline, kBoth);
        if (!from.isOver && !to.under.isHeadline && !isPictures)
            odds.add(kNeither + (m_gaps[from.gap].empty() ? kNothing : 0));
        odds.addIf((from.isOver || to.under.isHeadline) && isPictures, kTitledPicture);
        odds.addIf(to.under.isPhotographed && !isPictures, kNotOfPicture);
        odds.add(forBeginning(from, isPictures));
        if (to.under.isHeadline)
            odds.add(forWords(
                to.gap, 0, to.behind, isBrief ? m_page.tables[from.gap] : m_page.leads[from.gap]));
        return odds.sum();
    }

    /// No less than forStory(), without a look at words.
    double atMost(const Border& from, const Border& to) const
    {
        constexpr double kMostOfBeginning = 4.0;
        constexpr double kMostOfWords = 1.8; ///< for each line of a headline behind
        return std::max(from.over, from.overBrief) + to.under.score + m_interior[to.gap - 1]
            - m_interior[from.gap] + kMostOfBeginning
            + (to.under.isHeadline ? kMostOfWords * double(to.behind) : 0.0);
    }

    double forBeginning(const Border& from, bool isPictures) const
    {
        constexpr double kMostOfOpening = 3.0;
        constexpr double kOfMatter = -0.6;
        constexpr double kUnannounced = -3.0;
        constexpr double kUnannouncedPicture = -1.5;
        constexpr double kInSentence = -3.0;
        Odds odds(std::min(kMostOfOpening, m_paragraphs[from.gap].opening));
        if (from.gap == 0)
            return odds.sum();
        odds.add(kOfMatter * m_paragraphs[from.gap].sameMatter);
        const bool isUnannounced = m_gaps[from.gap].empty();
        odds.addIf(isUnannounced, isPictures ? kUnannouncedPicture : kUnannounced);
        odds.addIf(isUnannounced && m_paragraphs[from.gap - 1].endsOpen, kInSentence);
        return odds.sum();
    }

    std::vector<Border> borders() const
    {
        constexpr size_t kMostLines = 8; ///< of one story's headline, with its credits
        std::vector<Border> result;
        for (size_t g = 0; g < m_gaps.size(); ++g) {
            const bool isFirst = g == 0;
            const bool isLast = g == m_paragraphs.size();
            const size_t count = m_gaps[g].size();
            for (size_t behind = isLast && !isFirst ? count : 0; behind <= (isFirst ? 0 : count);
                 ++behind) {
                if (behind > kMostLines && behind + kMostLines < count)
                    continue;
                Border border;
                border.gap = g;
                border.behind = behind;
                if (!isLast)
                    readOver(border);
                readUnder(border);
                result.push_back(border);
            }
        }
        return result;
    }

    std::vector<Border> bestPath() const
    {
        constexpr size_t kUsualStory = 40; ///< paragraphs
        constexpr size_t kMostOlder = 24;
        std::vector<Border> all = borders();
        all.front().score = 0;
        const auto reach = [&](size_t from, size_t to) {
            if (all[from].score + atMost(all[from], all[to]) <= all[to].score)
                return;
            const double score = all[from].score + forStory(all[from], all[to]);
            if (score > all[to].score) {
                all[to].score = score;
                all[to].from = from;
            }
        };
        // What a story that begins there has before its end is known, but for its length.
        const auto promise = [this](const Border& border) {
            return border.score + border.over - m_interior[border.gap];
        };
        // A longer story begins where a headline stands.
        size_t best = 0;
        std::vector<size_t> older;
        size_t oldest = 0;
        for (size_t to = 1; to < all.size(); ++to) {
            for (; all[oldest].gap + kUsualStory < all[to].gap; ++oldest) {
                if (!all[oldest].isOver && oldest > 0)
                    continue;
                older.push_back(oldest);
                if (promise(all[oldest]) > promise(all[best]))
                    best = oldest;
            }
            if (!older.empty())
                reach(best, to);
            for (size_t k = older.size() - std::min(older.size(), kMostOlder); k < older.size();
                 ++k)
                reach(older[k], to);
            for (size_t from = oldest; from < to && all[from].gap < all[to].gap; ++from)
                reach(from, to);
        }
        std::vector<Border> path;
        for (size_t at = all.size() - 1; at != 0; at = all[at].from)
            path.push_back(all[at]);
        path.push_back(all.front());
        std::reverse(path.begin(), path.end());
        return path;
    }

    void write(const std::vector<Border>& path)
    {
        m_result.reserve(m_segments.size());
        auto next = path.begin();
        for (size_t g = 0; g < m_gaps.size(); ++g) {
            const bool isBorder = next != path.end() && next->gap == g;
            size_t begin = m_result.size();
            if (isBorder) {
                writeHeadline(g, 0, next->behind, true);
                begin = m_result.size();
                writeOver(g, next->behind);
                ++next;
            } else {
                writeSubheads(g, 0);
            }
            if (g < m_paragraphs.size())
                m_result.push_back(std::move(m_segments[m_paragraphs[g].segment]));
            if (isBorder && begin > 0 && begin < m_result.size())
                m_result[begin].opensStory = true;
        }
        m_segments = std::move(m_result);
        writeJoins();
    }

    void writeOver(size_t g, size_t begin)
    {
        if (g < m_paragraphs.size()
            && underSection(g, begin, m_page.leads[g])
                > forHeadlineOver(g, begin, m_page.leads[g])) {
            m_result.push_back(std::move(m_segments[m_gaps[g][begin].segment]));
            m_result.back().role = SegmentRole::Section;
            ++begin;
        }
        const size_t end = headlineEnd(g, begin);
        writeHeadline(g, begin, end, false);
        writeSubheads(g, end);
    }

    void writeSubheads(size_t g, size_t begin)
    {
        const Gap& gap = m_gaps[g];
        for (size_t k = begin; k < gap.size(); ++k) {
            Segment& segment = m_segments[gap[k].segment];
            if (k > begin && areNeighbours(gap, k - 1) && !gap[k].isFixed && !gap[k - 1].isFixed
                && !(isDecided(m_joins, gap[k - 1].lastLine) && gap[k - 1].joinOdds < 0)) {
                goOn(segment);
                continue;
            }
            if (segment.role == SegmentRole::Heading)
                segment.role = SegmentRole::Subhead;
            m_result.push_back(std::move(segment));
        }
    }

    void writeHeadline(size_t g, size_t begin, size_t end, bool isBehind)
    {
        const HeadlineParts parts = partsOf(g, begin, end);
        size_t count = 0;
        bool isBehindDash = false; // nothing of the headline follows
        for (size_t k = begin; k < end; ++k) {
            Segment& segment = m_segments[m_gaps[g][k].segment];
            const bool isDisplay = m_gaps[g][k].isDisplay();
            const size_t number = count;
            count += isDisplay;
            if (k > begin && areNeighbours(m_gaps[g], k - 1) && parts.goesOn[number]) {
                goOn(segment);
                continue;
            }
            if (isDisplay && segment.role == SegmentRole::Heading) {
                segment.role = number < parts.kickers       ? SegmentRole::Kicker
                    : number < parts.kickers + parts.titles ? SegmentRole::Title
                    : isBehindDash && !isBehind             ? SegmentRole::Subhead
                                                            : SegmentRole::Subtitle;
                segment.isBehindBody = isBehind;
                isBehindDash = isBehindDash || segment.text.startsWith(u"——");
            }
            m_result.push_back(std::move(segment));
        }
    }

    void goOn(const Segment& next) { appendSegment(m_result.back(), next); }

    /// What was decided otherwise than line by line is told so.
    void writeJoins()
    {
        constexpr double kOfPage = 0.6;
        std::vector<bool> goesOn(m_lines.size(), false);
        for (const Segment& segment : m_segments)
            for (size_t i = segment.first; i < segment.last; ++i)
                goesOn[i] = true;
        for (size_t i = 0; i < m_joins.size() && i < goesOn.size(); ++i) {
            if (m_joins[i].isJoined == goesOn[i] || isDecided(m_joins, i))
                continue;
            m_joins[i].isJoined = goesOn[i];
            m_joins[i].confidence = kOfPage;
            m_joins[i].evidence = QStringList{QStringLiteral("whole-page")};
        }
    }

    std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    std::vector<Join>& m_joins;
    const NewspaperPage m_page;
    const std::vector<Paragraph>& m_paragraphs;
    const std::vector<Gap>& m_gaps;
    std::vector<double> m_interior; ///< sums up to each gap and with it
    std::vector<Segment> m_result;
};

} // namespace

bool tellNewspaperStories(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    std::vector<Join>& joins, bool hasPageEdges)
{
    if (!isNewspaperPage(segments, lines, hasPageEdges))
        return false;
    const bool hasIndents = showsIndents(segments, lines);
    segments = newspaperLines(segments, lines, joins, hasIndents);
    NewspaperStories(segments, lines, joins, hasIndents).tell();
    return true;
}

} // namespace qb::text
