#include "text/newspaper_stories.h"

#include "text/char_set.h"
#include "text/heading_wording.h"
#include "text/headline_halves.h"
#include "text/headline_parts.h"
#include "text/lead_wording.h"
#include "text/line_wording.h"
#include "text/newspaper_lines.h"
#include "text/odds.h"
#include "text/word_pairs.h"

#include <algorithm>
#include <cmath>

namespace qb::text {

namespace {

constexpr double kNever = -1e9;
constexpr double kForbidden = -1e6; ///< of one story; a page has fewer than a thousand of these
constexpr double kWrongSide = -5.0;

/// What stands between two paragraphs: a line of a headline or sub-head, a section's name or a line
/// of credits.
struct Between {
    size_t segment = 0;
    size_t line = 0; ///< its first
    size_t lastLine = 0;
    bool isCredits = false;
    bool isPhotographers = false;
    bool endsStory = false; ///< credits that stand behind the story they are of
    bool isSection = false; ///< no story goes past it
    bool isFixed = false;   ///< a sub-head beyond doubt
    double joinOdds = 0;    ///< that the next line goes on with it
    std::vector<quint16> words;

    bool isDisplay() const { return !isCredits && !isSection; }
};

struct Paragraph {
    size_t segment = 0;
    bool isText = true; ///< not a table or caption by itself
    bool isOfPicture = false;
    bool endsOpen = false;
    bool isFlush = false;  ///< without the indent that the others have
    double opening = 0;    ///< how it speaks for a story's beginning: natural-log odds
    double sameMatter = 0; ///< for going on with the matter of those before
};

/// A part of a gap as a story's headline, without the story.
struct Side {
    double score = 0;
    bool isHeadline = false;
    bool isPhotographed = false;
};

/// Headlines are broken into lines of about one length, and behind a comma.
double forHalves(const LineFacts& line, const LineFacts& next)
{
    constexpr int kBlur = 3; ///< cells
    constexpr int kLonger = 6;
    constexpr int kShort = 16;
    const int change = std::abs(line.cells - next.cells);
    Odds odds;
    odds.addIf(line.ending == LineEnding::Clause || line.ending == LineEnding::Colon, 3.0);
    odds.addIf(line.quoteChange > 0 && next.quoteChange < 0, 4.0);
    odds.addIf(change <= kBlur, 0.8);
    odds.addIf(change <= 1, 0.8);
    odds.addIf(change <= kLonger && std::max(line.cells, next.cells) <= kShort, 2.0);
    odds.addIf(change >= kLonger, -1.0);
    odds.addIf(change >= 2 * kLonger, -1.0);
    return odds.sum();
}

/// How the beginning of a paragraph speaks for that of a story.
double openingOdds(QStringView text, bool isFlush)
{
    constexpr double kSure = 5.0;
    if (hasDateline(text) || text.startsWith(u"本报讯"))
        return kSure;
    Odds odds;
    odds.addIf(isFlush, 3.0);
    odds.add(isLead(text) ? 1.5 : opensLikeNews(text) ? 0.7 : 0.0);
    odds.addIf(opensSentence(text), -2.0);
    return odds.sum();
}

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

class NewspaperPage {
public:
    NewspaperPage(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
        std::vector<Join>& joins, bool hasIndents)
        : m_segments(segments),
          m_lines(lines),
          m_joins(joins),
          m_hasIndents(hasIndents)
    {
        m_gaps.emplace_back();
        for (size_t i = 0; i < segments.size(); ++i)
            read(i);
        readMatter();
        readJoins();
        readBriefs();
        for (size_t g = 0; g < m_gaps.size(); ++g)
            m_interior.push_back((g == 0 ? 0 : m_interior.back()) + forInterior(g));
    }

    void tell() { write(bestPath()); }

private:
    using Gap = std::vector<Between>;

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
        double score = kNever;
        size_t from = 0; ///< index of the border before
    };

    void read(size_t i)
    {
        const Segment& segment = m_segments[i];
        if (segment.role == SegmentRole::Paragraph || segment.role == SegmentRole::Object
            || segment.role == SegmentRole::AuthorNote)
            return readParagraph(i);
        Between line;
        line.segment = i;
        line.line = segment.first;
        line.lastLine = segment.last;
        line.isCredits = segment.role == SegmentRole::Credits;
        line.isPhotographers = line.isCredits && segment.text.contains(u'摄');
        line.endsStory = line.isCredits
            && (segment.text.startsWith(u'（') || segment.text.startsWith(u'(')
                || line.isPhotographers || (segment.credits && !segment.credits->source.isEmpty()));
        line.isSection = segment.role == SegmentRole::Section;
        line.isFixed = segment.role == SegmentRole::Subhead;
        line.words = wordPairs(segment.text);
        m_gaps.back().push_back(std::move(line));
    }

    void readParagraph(size_t i)
    {
        const Segment& segment = m_segments[i];
        const LineFacts& last = m_lines[segment.last];
        Paragraph paragraph;
        paragraph.segment = i;
        paragraph.isText = segment.role == SegmentRole::Paragraph;
        paragraph.isOfPicture = isCaption(segment.text) || segment.text.contains(u"图为");
        paragraph.endsOpen = paragraph.isText
            && (last.ending == LineEnding::Open || last.ending == LineEnding::Clause);
        paragraph.isFlush = m_hasIndents && paragraph.isText && segment.first < segment.last
            && !m_lines[segment.first].isIndented;
        paragraph.opening = openingOdds(segment.text, paragraph.isFlush);
        m_paragraphs.push_back(paragraph);
        m_gaps.emplace_back();
    }

    const QString& textOf(const Paragraph& paragraph) const
    {
        return m_segments[paragraph.segment].text;
    }

    /// What every paragraph's story is about, if it begins there, and whether it goes on with the
    /// matter of the paragraphs before.
    void readMatter()
    {
        constexpr size_t kReach = 3;
        constexpr qsizetype kEnough = 160; ///< characters
        constexpr qsizetype kLead = 400;
        constexpr double kByChance = 0.11;
        m_tables.resize(m_paragraphs.size());
        for (size_t p = 0; p < m_paragraphs.size(); ++p)
            m_tables[p].add(wordPairs(textOf(m_paragraphs[p])));
        m_leads.resize(m_paragraphs.size());
        for (size_t p = 0; p < m_paragraphs.size(); ++p) {
            qsizetype length = 0;
            for (size_t k = p; k < m_paragraphs.size() && length < kLead; ++k) {
                m_leads[p].add(m_tables[k]);
                length += textOf(m_paragraphs[k]).size();
            }
            PairTable before;
            PairTable after;
            qsizetype lengthBefore = 0;
            qsizetype lengthAfter = 0;
            for (size_t k = p - std::min(p, kReach); k < p; ++k) {
                before.add(m_tables[k]);
                lengthBefore += textOf(m_paragraphs[k]).size();
            }
            for (size_t k = p; k < std::min(m_paragraphs.size(), p + kReach); ++k) {
                after.add(m_tables[k]);
                lengthAfter += textOf(m_paragraphs[k]).size();
            }
            if (lengthBefore >= kEnough && lengthAfter >= kEnough)
                m_paragraphs[p].sameMatter
                    = std::clamp((before.shared(after) - kByChance) * 25, -1.5, 2.0);
        }
    }

    /// Whether line k + 1 of the gap stands right under line k, both of headlines.
    static bool areNeighbours(const Gap& gap, size_t k)
    {
        return k + 1 < gap.size() && gap[k].isDisplay() && gap[k + 1].isDisplay()
            && gap[k].lastLine + 1 == gap[k + 1].line;
    }

    /// Pages have a habit of what headlines of two lines rather are: one that was broken, or two.
    void readJoins()
    {
        constexpr double kMost = 4.0;
        constexpr double kMostOfHabit = 2.0;
        constexpr double kOfHabit = 0.6;
        constexpr int kFewest = 3;
        double sum = 0;
        int count = 0;
        for (Gap& gap : m_gaps) {
            const auto displays = std::count_if(
                gap.begin(), gap.end(), [](const Between& line) { return line.isDisplay(); });
            for (size_t k = 0; k < gap.size(); ++k) {
                if (!areNeighbours(gap, k))
                    continue;
                gap[k].joinOdds = joinOdds(gap[k].lastLine);
                if (displays == 2) {
                    sum += std::clamp(gap[k].joinOdds, -kMostOfHabit, kMostOfHabit);
                    ++count;
                }
            }
        }
        const double habit = count < kFewest ? 0 : kOfHabit * sum / count;
        for (Gap& gap : m_gaps)
            for (size_t k = 0; k < gap.size(); ++k)
                if (areNeighbours(gap, k) && !isDecided(gap[k].lastLine))
                    gap[k].joinOdds = std::clamp(gap[k].joinOdds + habit, -kMost, kMost);
    }

    /// Behind the name of a section of briefs.
    void readBriefs()
    {
        static constexpr CharSet kWords(u"简短快速零");
        bool isBrief = false;
        m_areBriefs.reserve(m_gaps.size());
        for (const Gap& gap : m_gaps) {
            m_areBriefs.push_back(isBrief);
            for (const Between& line : gap)
                if (line.isSection) {
                    const QString& name = m_segments[line.segment].text;
                    isBrief = name.contains(u'讯')
                        || std::any_of(
                            name.begin(), name.end(), [](QChar c) { return kWords.contains(c); });
                }
        }
    }

    bool isDecided(size_t line) const
    {
        return line < m_joins.size() && m_joins[line].evidence.contains(u"decided");
    }

    double joinOdds(size_t line) const
    {
        constexpr double kOfPath = 0.3;
        constexpr double kOfWords = 0.7;
        constexpr double kDecided = 50.0;
        if (line >= m_joins.size())
            return 0;
        const Join& join = m_joins[line];
        if (isDecided(line))
            return join.isJoined ? kDecided : -kDecided;
        const double sure = std::clamp(join.confidence, 0.5, 0.99);
        const double path = kOfPath * std::log(sure / (1 - sure));
        return (join.isJoined ? path : -path)
            + kOfWords * forOneHeadline(m_lines[line].text, m_lines[line + 1].text)
            + forHalves(m_lines[line], m_lines[line + 1]);
    }

    /// For gap g as one inside of a story: nothing, or its sub-head.
    double forInterior(size_t g) const
    {
        constexpr double kOfOpening = -0.6;
        constexpr double kSubhead = 3.0;
        constexpr double kPicture = -2.5; ///< the words to a picture begin here
        constexpr double kInBriefs = -4.0;
        constexpr double kLeastOfMatter = -0.3;
        constexpr double kTwoLines = -2.0;
        constexpr double kMoreLines = -8.0;
        if (g == 0 || g == m_paragraphs.size())
            return 0;
        Odds odds(std::max(0.0, m_paragraphs[g].opening) * kOfOpening);
        odds.addIf(!m_gaps[g + 1].empty() && m_gaps[g + 1].front().isPhotographers, kPicture);
        size_t lines = 0;
        int cells = 0;
        for (const Between& line : m_gaps[g]) {
            odds.addIf(line.isSection, kForbidden);
            odds.addIf(line.isCredits, kWrongSide);
            odds.addIf(line.isFixed, kSubhead);
            lines += line.isDisplay();
            cells += line.isDisplay() ? m_lines[line.line].cells : 0;
        }
        if (lines == 0)
            return odds.sum();
        odds.add(subheadOdds(cells));
        odds.addIf(m_areBriefs[g], kInBriefs);
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
        const bool isShort
            = end - begin == 1 && !m_areBriefs[g] && m_lines[m_gaps[g][begin].line].cells <= kShort;
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

    double forHeadlineOver(size_t g, size_t begin, const PairTable& story) const
    {
        const size_t end = m_gaps[g].size();
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
        border.overBrief = withHeadline(m_tables[border.gap]);
        border.over = withHeadline(m_leads[border.gap]);
    }

    bool endsWithHeadline() const
    {
        const Gap& last = m_gaps.back();
        return std::any_of(
            last.begin(), last.end(), [](const Between& line) { return line.isDisplay(); });
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
        // Where the last text has its headline behind, others may have theirs so, too.
        odds.addIf(border.under.isHeadline, endsWithHeadline() ? kBehindAsOthers : kBehind);
        odds.add(forForm(border.gap, 0, border.behind));
        border.under.score = odds.sum();
    }

    bool isPicturesStory(const Border& from, const Border& to) const
    {
        constexpr size_t kMost = 2; ///< paragraphs
        if (to.gap - from.gap > kMost)
            return false;
        const Gap& gap = m_gaps[to.gap];
        return (to.behind > 0 && gap.front().isPhotographers)
            || m_paragraphs[to.gap - 1].isOfPicture;
    }

    /// The story between two borders.
    double forStory(const Border& from, const Border& to) const
    {
        constexpr double kBoth = -6.0;
        constexpr double kNeither = -2.5;
        constexpr double kTitledPicture = -0.5;
        constexpr double kNotOfPicture = -2.5;
        const bool isPictures = isPicturesStory(from, to);
        const bool isBrief = to.gap == from.gap + 1;
        Odds odds((isBrief ? from.overBrief : from.over) + to.under.score);
        odds.add(m_interior[to.gap - 1] - m_interior[from.gap]);
        odds.addIf(from.isOver && to.under.isHeadline, kBoth);
        odds.addIf(!from.isOver && !to.under.isHeadline && !isPictures, kNeither);
        odds.addIf((from.isOver || to.under.isHeadline) && isPictures, kTitledPicture);
        odds.addIf(to.under.isPhotographed && !isPictures, kNotOfPicture);
        odds.add(forBeginning(from, isPictures));
        if (to.under.isHeadline)
            odds.add(
                forWords(to.gap, 0, to.behind, isBrief ? m_tables[from.gap] : m_leads[from.gap]));
        return odds.sum();
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
            const double score = all[from].score + forStory(all[from], all[to]);
            if (score > all[to].score) {
                all[to].score = score;
                all[to].from = from;
            }
        };
        // A longer story begins where a headline stands.
        std::vector<size_t> older;
        size_t oldest = 0;
        for (size_t to = 1; to < all.size(); ++to) {
            for (; all[oldest].gap + kUsualStory < all[to].gap; ++oldest)
                if (all[oldest].isOver || oldest == 0)
                    older.push_back(oldest);
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
                writeSubheads(g);
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
            && underSection(g, begin, m_leads[g]) > forHeadlineOver(g, begin, m_leads[g])) {
            m_result.push_back(std::move(m_segments[m_gaps[g][begin].segment]));
            m_result.back().role = SegmentRole::Section;
            ++begin;
        }
        writeHeadline(g, begin, m_gaps[g].size(), false);
    }

    void writeSubheads(size_t g)
    {
        const Gap& gap = m_gaps[g];
        for (size_t k = 0; k < gap.size(); ++k) {
            Segment& segment = m_segments[gap[k].segment];
            if (k > 0 && areNeighbours(gap, k - 1) && !gap[k].isFixed && !gap[k - 1].isFixed
                && !(isDecided(gap[k - 1].lastLine) && gap[k - 1].joinOdds < 0)) {
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

    void goOn(const Segment& next)
    {
        appendLine(m_result.back().text, next.text);
        m_result.back().last = next.last;
    }

    /// What was decided otherwise than line by line is told so.
    void writeJoins()
    {
        constexpr double kOfPage = 0.6;
        std::vector<bool> goesOn(m_lines.size(), false);
        for (const Segment& segment : m_segments)
            for (size_t i = segment.first; i < segment.last; ++i)
                goesOn[i] = true;
        for (size_t i = 0; i < m_joins.size() && i < goesOn.size(); ++i) {
            if (m_joins[i].isJoined == goesOn[i] || isDecided(i))
                continue;
            m_joins[i].isJoined = goesOn[i];
            m_joins[i].confidence = kOfPage;
            m_joins[i].evidence = QStringList{QStringLiteral("whole-page")};
        }
    }

    std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    std::vector<Join>& m_joins;
    bool m_hasIndents; ///< paragraphs show theirs
    std::vector<Paragraph> m_paragraphs;
    std::vector<PairTable> m_tables; ///< of the paragraphs
    std::vector<PairTable> m_leads;  ///< of the stories that would begin with each of them
    std::vector<Gap> m_gaps;         ///< m_gaps[p] is in front of paragraph p
    std::vector<bool> m_areBriefs;   ///< stories of one paragraph before and behind each gap
    std::vector<double> m_interior;  ///< sums up to each gap and with it
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
    NewspaperPage(segments, lines, joins, hasIndents).tell();
    return true;
}

} // namespace qb::text
