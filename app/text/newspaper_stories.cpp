#include "text/newspaper_stories.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/headline_halves.h"
#include "text/headline_parts.h"
#include "text/lead_wording.h"
#include "text/line_wording.h"
#include "text/odds.h"
#include "text/surnames.h"
#include "text/wording.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace qb::text {

namespace {

constexpr int kWidestColumn = 66;    ///< cells
constexpr qsizetype kLead = 400;     ///< characters of a story that tell its matter
constexpr size_t kLongestStory = 60; ///< paragraphs
constexpr double kNever = -1e9;

/// What stands between two paragraphs: a line of a headline or sub-head, or a line of credits.
struct Between {
    size_t segment = 0;
    bool isCredits = false;
    bool endsStory = false; ///< credits that stand behind the story they are of
    bool isSection = false; ///< no story goes past it
    bool isFixed = false;   ///< a sub-head or title beyond doubt
};

struct Paragraph {
    size_t segment = 0;
    bool isText = true; ///< not a table or caption by itself
    QStringView text;
};

bool isHeadline(const Segment& segment)
{
    return segment.role == SegmentRole::Heading || segment.role == SegmentRole::Title
        || segment.role == SegmentRole::Kicker || segment.role == SegmentRole::Subtitle;
}

/// Cells of the widest line of a paragraph of several lines; 0 for others.
int columnOf(const Segment& segment, const std::vector<LineFacts>& lines)
{
    if (segment.role != SegmentRole::Paragraph || segment.last < segment.first + 2)
        return 0;
    int cells = 0;
    for (size_t i = segment.first; i <= segment.last; ++i)
        cells = std::max(cells, lines[i].cells);
    return cells;
}

bool isNewspaperPage(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool hasPageEdges)
{
    constexpr int kFewestWrapped = 6; ///< paragraphs
    constexpr int kFewestSigns = 2;
    constexpr int kFewSources = 2;
    int wrapped = 0;
    int narrow = 0;
    int sources = 0;
    int signs = 0;
    int headlines = 0;
    int numbered = 0;
    bool isBehindHeading = false;
    for (const Segment& segment : segments) {
        if (segment.isWithinPage || segment.story != 0)
            return false;
        const int column = columnOf(segment, lines);
        wrapped += column > 0;
        narrow += column > 0 && column <= kWidestColumn;
        sources += segment.credits && !segment.credits->source.isEmpty();
        headlines += segment.role == SegmentRole::Heading && !isBehindHeading;
        isBehindHeading = segment.role == SegmentRole::Heading;
        numbered += segment.role == SegmentRole::Heading && isNumbered(segment.text);
        signs += segment.role == SegmentRole::Paragraph && hasDateline(segment.text);
    }
    // Parts that count up are those of one paper.
    if (numbered > 1 && signs == 0)
        return false;
    return wrapped >= kFewestWrapped && narrow * 10 >= wrapped * 9
        && (sources < kFewSources || sources * 2 < headlines)
        && (hasPageEdges || signs >= kFewestSigns);
}

/// Whether the page shows the indents of its paragraphs.
bool showsIndents(const std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
{
    int wrapped = 0;
    int indented = 0;
    for (const Segment& segment : segments) {
        if (columnOf(segment, lines) == 0)
            continue;
        ++wrapped;
        indented += lines[segment.first].isIndented;
    }
    return indented * 2 > wrapped;
}

/// Lines that no sentence ends in, between those that one ends: a headline that was taken for text.
bool mayBeHeadline(const Segment& segment, const std::vector<LineFacts>& lines, bool hasIndents)
{
    constexpr size_t kMostLines = 5;
    constexpr int kMostCommas = 1;
    if (segment.role != SegmentRole::Paragraph || segment.last - segment.first >= kMostLines
        || !segment.spans.empty() || (hasIndents && lines[segment.first].isIndented))
        return false;
    for (size_t i = segment.first; i <= segment.last; ++i) {
        const LineFacts& line = lines[i];
        if (line.stops > 0 || line.commas > kMostCommas || line.cells > kWidestColumn
            || line.ending == LineEnding::Sentence || line.ending == LineEnding::Semicolon
            || line.ending == LineEnding::Colon
            || (line.ending == LineEnding::Clause && i == segment.last))
            return false;
    }
    return !isCaption(segment.text) && !hasDateline(segment.text);
}

/// "简　讯", "快 门·快 讯": the characters of a short name set apart.
bool isSpacedName(QStringView text)
{
    constexpr qsizetype kMostCharacters = 8;
    static constexpr CharSet kMarks(u"·■●【】");
    qsizetype characters = 0;
    qsizetype gaps = 0;
    bool isApart = true; // from the character before
    for (const QChar c : text) {
        if (isWhite(c) || kMarks.contains(c)) {
            gaps += isWhite(c) && !isApart;
            isApart = true;
            continue;
        }
        if (!isHan(c.unicode()) || !isApart)
            return false;
        isApart = false;
        ++characters;
    }
    return characters >= 2 && characters <= kMostCharacters && gaps > 0;
}

/// Names of sections: with their letters apart, or such as newspapers usually have.
bool namesSection(const LineFacts& line)
{
    constexpr double kSure = 4.5;
    constexpr int kLongest = 16; ///< cells
    return isSpacedName(line.text)
        || (line.cells <= kLongest && mayBeSectionName(line.text)
            && likeSectionName(line.text) > kSure);
}

/// "□ 田立农", "（汪启明）", "据《江东农村报》": who wrote, between two stories, where no office
/// and no label says so; null for other lines.
std::shared_ptr<const Credits> shortCredits(QStringView text)
{
    constexpr qsizetype kLongest = 16;
    static constexpr CharSet kMarks(u"□◎■●○◇◆◈▲△ 　");
    if (text.size() < 3 || text.size() > kLongest)
        return nullptr;
    Credits credits;
    const QStringView whole = text;
    while (!text.isEmpty() && kMarks.contains(text.front()))
        text = text.sliced(1);
    const bool isMarked = text.size() < whole.size();
    const bool isBracketed = text.size() > 2 && text.front() == u'（' && text.back() == u'）';
    if (isBracketed)
        text = text.sliced(1).chopped(1);
    if (text.startsWith(u"据《") && text.endsWith(u'》')
        && text.indexOf(u'》') == text.size() - 1) {
        credits.source = text.sliced(2).chopped(1).toString();
        return std::make_shared<const Credits>(std::move(credits));
    }
    if (!isMarked && !isBracketed)
        return nullptr;
    const QStringList names = text.toString()
                                  .replace(u'、', u' ')
                                  .replace(QChar(0x3000), u' ')
                                  .simplified()
                                  .split(u' ');
    if (!areSurelyPeople(names, true))
        return nullptr;
    credits.byline = names.join(u' ');
    return std::make_shared<const Credits>(std::move(credits));
}

/// Headings and what may be some, line by line.
std::vector<Segment> withLinesApart(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool hasIndents)
{
    std::vector<Segment> result;
    result.reserve(segments.size());
    for (const Segment& segment : segments) {
        if (segment.first == segment.last && segment.role != SegmentRole::Credits
            && segment.role != SegmentRole::Object)
            if (auto credits = shortCredits(segment.text)) {
                result.push_back(segment);
                result.back().role = SegmentRole::Credits;
                result.back().credits = std::move(credits);
                continue;
            }
        const bool isTaken = mayBeHeadline(segment, lines, hasIndents);
        const bool isApart = segment.role == SegmentRole::Heading && segment.spans.empty();
        if (!isTaken && !isApart) {
            result.push_back(segment);
            continue;
        }
        for (size_t i = segment.first; i <= segment.last; ++i) {
            Segment line = segment;
            line.role = namesSection(lines[i]) ? SegmentRole::Section : SegmentRole::Heading;
            line.first = line.last = i;
            line.text = lines[i].text.toString();
            result.push_back(std::move(line));
        }
    }
    return result;
}

/// Lines of a story's text that were taken for headings, because its column is of another width
/// than those around it: as wide as each other and as the text they lead to, in the middle of
/// sentences.
std::vector<Segment> withTextTaken(
    std::vector<Segment> segments, const std::vector<LineFacts>& lines)
{
    constexpr int kNarrowest = 18; ///< cells
    constexpr int kBlur = 2;
    constexpr size_t kFewest = 2;
    std::vector<Segment> result;
    result.reserve(segments.size());
    for (size_t i = 0; i < segments.size();) {
        const auto isLine = [&](size_t k) {
            return k < segments.size() && segments[k].role == SegmentRole::Heading
                && (k == i || segments[k].first == segments[k - 1].last + 1);
        };
        const auto goesOn = [&](size_t k) {
            const LineEnding ending = lines[segments[k].last].ending;
            return ending == LineEnding::Open || ending == LineEnding::Clause;
        };
        size_t end = i;
        int width = 0;
        int marks = 0;
        while (isLine(end)) {
            const int cells = lines[segments[end].first].cells;
            if (cells < kNarrowest || (width > 0 && std::abs(cells - width) > kBlur))
                break;
            width = std::max(width, cells);
            marks += lines[segments[end].first].commas + lines[segments[end].first].stops;
            ++end;
        }
        const bool leadsToText = end < segments.size()
            && segments[end].role == SegmentRole::Paragraph
            && lines[segments[end].first].cells <= width + kBlur && end > i && goesOn(end - 1);
        const bool isInSentence = leadsToText && !result.empty()
            && result.back().role == SegmentRole::Paragraph
            && (lines[result.back().last].ending == LineEnding::Open
                || lines[result.back().last].ending == LineEnding::Clause);
        const bool isText = isInSentence
            || (end - i >= kFewest && marks > 0 && (leadsToText || end - i > kFewest + 1));
        if (!isText) {
            result.push_back(std::move(segments[i]));
            ++i;
            continue;
        }
        Segment text = std::move(segments[i]);
        text.role = SegmentRole::Paragraph;
        for (size_t k = i + 1; k < end + (leadsToText ? 1 : 0); ++k) {
            appendLine(text.text, segments[k].text);
            text.last = segments[k].last;
        }
        if (isInSentence) {
            appendLine(result.back().text, text.text);
            result.back().last = text.last;
        } else {
            result.push_back(std::move(text));
        }
        i = end + (leadsToText ? 1 : 0);
    }
    return result;
}

class NewspaperPage {
public:
    NewspaperPage(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
        const std::vector<Join>& joins, bool hasIndents)
        : m_segments(segments),
          m_lines(lines),
          m_joins(joins),
          m_hasIndents(hasIndents)
    {
        m_gaps.emplace_back();
        for (size_t i = 0; i < segments.size(); ++i)
            read(i);
        m_habit = habit();
    }

    void tell()
    {
        m_interior.resize(m_gaps.size() + 1);
        for (size_t g = 0; g < m_gaps.size(); ++g)
            m_interior[g + 1] = m_interior[g] + forInterior(g);
        findPath();
    }

private:
    using Gap = std::vector<Between>;

    /// Where a story begins: behind the first `behind` lines of a gap.
    struct Border {
        size_t gap = 0;
        size_t behind = 0;
        double score = kNever;
        size_t from = 0; ///< index of the border before
    };

    void read(size_t i)
    {
        const Segment& segment = m_segments[i];
        if (segment.role == SegmentRole::Paragraph || segment.role == SegmentRole::Object
            || segment.role == SegmentRole::AuthorNote) {
            m_paragraphs.push_back(
                {i, segment.role == SegmentRole::Paragraph, QStringView(segment.text)});
            m_gaps.emplace_back();
            return;
        }
        Between line;
        line.segment = i;
        line.isCredits = segment.role == SegmentRole::Credits;
        line.endsStory = line.isCredits
            && (segment.text.startsWith(u'（') || segment.text.startsWith(u'(')
                || segment.text.contains(u'摄')
                || (segment.credits && !segment.credits->source.isEmpty()));
        line.isSection = segment.role == SegmentRole::Section;
        line.isFixed = segment.role == SegmentRole::Subhead;
        m_gaps.back().push_back(line);
    }

    const LineFacts& lineOf(const Between& line) const
    {
        return m_lines[m_segments[line.segment].first];
    }

    static bool isDisplay(const Between& line) { return !line.isCredits && !line.isSection; }

    /// How paragraph p speaks for a story's beginning: natural-log odds.
    double forOpening(size_t p) const
    {
        const QStringView text = m_paragraphs[p].text;
        if (hasDateline(text) || text.startsWith(u"本报讯"))
            return 5.0;
        Odds odds;
        odds.addIf(isFlush(p), 3.0);
        odds.addIf(isLead(text), 1.5);
        odds.addIf(!isLead(text) && opensLikeNews(text), 0.7);
        odds.addIf(opensSentence(text), -2.0);
        return odds.sum();
    }

    /// Without the indent that the others have: a caption, or the first paragraph under a headline.
    bool isFlush(size_t p) const
    {
        const Segment& segment = m_segments[m_paragraphs[p].segment];
        return m_hasIndents && m_paragraphs[p].isText && segment.first < segment.last
            && !m_lines[segment.first].isIndented;
    }

    bool endsOpen(size_t p) const
    {
        const LineFacts& last = m_lines[m_segments[m_paragraphs[p].segment].last];
        return m_paragraphs[p].isText
            && (last.ending == LineEnding::Open || last.ending == LineEnding::Clause);
    }

    /// For gap g as one inside of a story: nothing, or its sub-head.
    double forInterior(size_t g) const
    {
        constexpr int kLong = 32; ///< cells
        constexpr double kCredits = -5.0;
        constexpr double kTwoLines = -2.0;
        constexpr double kMoreLines = -8.0;
        if (g == 0 || g == m_paragraphs.size())
            return 0;
        Odds odds;
        odds.add(-std::max(0.0, forOpening(g)) * 0.6);
        const Gap& gap = m_gaps[g];
        size_t lines = 0;
        int cells = 0;
        for (const Between& line : gap) {
            if (line.isSection)
                return kNever / 1e3;
            odds.addIf(line.isCredits, kCredits);
            odds.addIf(line.isFixed, 3.0);
            if (isDisplay(line)) {
                ++lines;
                cells += lineOf(line).cells;
            }
        }
        if (lines == 0)
            return odds.sum();
        odds.add(cells <= 14     ? 2.0
                : cells <= 20    ? 1.2
                : cells <= 24    ? 0.6
                : cells <= kLong ? -0.2
                                 : -1.5);
        odds.addIf(lines == 2, kTwoLines);
        odds.addIf(lines > 2, kMoreLines);
        odds.add(matter(g));
        return odds.sum();
    }

    /// Whether the paragraphs on both sides of gap g are of one matter.
    double matter(size_t g) const
    {
        constexpr size_t kReach = 3;
        constexpr qsizetype kEnough = 160;
        QString before;
        QString after;
        for (size_t p = g - std::min(g, kReach); p < g; ++p)
            before.append(m_paragraphs[p].text).append(u'\n');
        for (size_t p = g; p < std::min(m_paragraphs.size(), g + kReach); ++p)
            after.append(m_paragraphs[p].text).append(u'\n');
        if (before.size() < kEnough || after.size() < kEnough)
            return 0;
        return std::clamp((sharedMatter(before, after) - 0.08) * 25, -1.5, 2.0);
    }

    QString leadOf(size_t first, size_t end) const
    {
        QString lead;
        for (size_t p = first; p < end && lead.size() < kLead; ++p)
            lead += m_paragraphs[p].text.left(kLead - lead.size());
        return lead;
    }

    /// Lines `begin` to `end` of gap g as the headline of the story of paragraphs `first` on.
    double forHeadline(size_t g, size_t begin, size_t end, const QString& lead) const
    {
        constexpr double kWeight = 3.0;
        constexpr double kByChance = 0.2;
        double wording = 0;
        int lines = 0;
        for (size_t k = begin; k < end; ++k) {
            const Between& line = m_gaps[g][k];
            if (!isDisplay(line))
                continue;
            ++lines;
            wording += std::clamp(
                (sharedWording(lineOf(line).text, lead) - kByChance) * kWeight, -0.6, 1.8);
        }
        return lines == 0 ? 0
                          : wording + partsOf(g, begin, end).score
                + (lines == 1 && end - begin == 1 && lineOf(m_gaps[g][begin]).cells <= 16 ? -1.0
                                                                                          : 0);
    }

    /// How the first line of several over a story is like the name of a section.
    double asSection(size_t g, size_t k, const QString& lead) const
    {
        constexpr double kInStory = 3.0;
        constexpr double kUsual = 2.5;
        constexpr int kLongest = 12; ///< cells
        if (k >= m_gaps[g].size() || !isDisplay(m_gaps[g][k])
            || m_segments[m_gaps[g][k].segment].role != SegmentRole::Heading)
            return kNever;
        const LineFacts& line = lineOf(m_gaps[g][k]);
        const bool isOver = k + 1 < m_gaps[g].size() && isDisplay(m_gaps[g][k + 1]);
        if (!isOver || line.cells > kLongest || !mayBeSectionName(line.text))
            return kNever;
        return likeSectionName(line.text) - kUsual - kInStory * sharedWording(line.text, lead);
    }

    /// As forHeadline, of the lines under the first, which names the section.
    double underSection(size_t g, size_t begin, const QString& lead) const
    {
        constexpr double kHardly = -2.0;
        const double section = asSection(g, begin, lead);
        if (section < kHardly)
            return kNever;
        return section - joinOdds(m_segments[m_gaps[g][begin].segment].first)
            + forHeadline(g, begin + 1, m_gaps[g].size(), lead);
    }

    HeadlineParts partsOf(size_t g, size_t begin, size_t end) const
    {
        std::vector<const LineFacts*> lines;
        std::vector<double> odds;
        size_t last = 0;
        for (size_t k = begin; k < end; ++k) {
            if (!isDisplay(m_gaps[g][k]))
                continue;
            const size_t line = m_segments[m_gaps[g][k].segment].first;
            if (!lines.empty())
                odds.push_back(last + 1 == line ? joinOdds(last) : -3.0);
            lines.push_back(&m_lines[line]);
            last = line;
        }
        return lines.empty() ? HeadlineParts{} : headlineParts(lines, odds);
    }

    /// Headlines are broken into lines of about one length, and behind a comma.
    static double forHalves(const LineFacts& line, const LineFacts& next)
    {
        constexpr int kBlur = 3; ///< cells
        constexpr int kLonger = 6;
        constexpr int kShort = 16;
        const int change = line.cells - next.cells;
        Odds odds;
        odds.addIf(line.ending == LineEnding::Clause || line.ending == LineEnding::Colon, 3.0);
        odds.addIf(line.quoteChange > 0 && next.quoteChange < 0, 4.0);
        odds.addIf(std::abs(change) <= kBlur, 0.8);
        odds.addIf(std::abs(change) <= kLonger && std::max(line.cells, next.cells) <= kShort, 2.0);
        odds.addIf(std::abs(change) >= kLonger, -1.0);
        odds.addIf(std::abs(change) >= 2 * kLonger, -1.0);
        return odds.sum();
    }

    /// What headlines of two lines on this page rather are: one that was broken, or two.
    double habit() const
    {
        constexpr double kMost = 2.0;
        constexpr double kShare = 0.6;
        double sum = 0;
        int count = 0;
        for (const Gap& gap : m_gaps) {
            std::vector<size_t> lines;
            for (const Between& line : gap)
                if (isDisplay(line))
                    lines.push_back(m_segments[line.segment].first);
            if (lines.size() != 2 || lines[0] + 1 != lines[1])
                continue;
            sum += std::clamp(joinOdds(lines[0]), -kMost, kMost);
            ++count;
        }
        return count < 3 ? 0 : kShare * sum / count;
    }

    double joinOdds(size_t line) const
    {
        constexpr double kOfPath = 0.3;
        constexpr double kMost = 4.0;
        constexpr double kOfWords = 0.7;
        if (line >= m_joins.size())
            return 0;
        const double sure = std::clamp(m_joins[line].confidence, 0.5, 0.99);
        const double path = kOfPath * std::log(sure / (1 - sure));
        Odds odds(m_joins[line].isJoined ? path : -path);
        odds.add(kOfWords * forOneHeadline(m_lines[line].text, m_lines[line + 1].text));
        odds.add(forHalves(m_lines[line], m_lines[line + 1]));
        odds.add(m_habit);
        return std::clamp(odds.sum(), -kMost, kMost);
    }

    bool isCaptionStory(size_t first, size_t end, const Border& to) const
    {
        constexpr size_t kMost = 2;
        if (end - first > kMost)
            return false;
        const auto& gap = m_gaps[to.gap];
        const bool hasPhotographer
            = to.behind > 0 && gap[0].isCredits && m_segments[gap[0].segment].text.contains(u'摄');
        return hasPhotographer || isCaption(m_paragraphs[end - 1].text)
            || m_paragraphs[end - 1].text.contains(u"图为");
    }

    /// The story between two borders.
    double forStory(const Border& from, const Border& to) const
    {
        constexpr double kBoth = -6.0;
        constexpr double kNeither = -2.5;
        constexpr double kBehind = -0.8;
        constexpr double kUnannounced = -3.0;
        constexpr double kWrongSide = -5.0;
        constexpr double kSignsBehind = -1.0;
        const size_t first = from.gap;
        const size_t end = to.gap;
        const QString lead = leadOf(first, end);
        const Gap& over = m_gaps[first];
        const Gap& under = m_gaps[end];
        Odds odds(m_interior[end] - m_interior[first + 1]);
        bool isOver = false;
        bool isBehind = false;
        bool isPhotographed = false;
        int bylines = 0;
        for (size_t k = from.behind; k < over.size(); ++k) {
            isOver = isOver || isDisplay(over[k]);
            odds.addIf(over[k].endsStory, kWrongSide);
            bylines += over[k].isCredits && !over[k].endsStory;
            odds.addIf(over[k].isFixed, kWrongSide);
        }
        for (size_t k = 0; k < to.behind; ++k) {
            isBehind = isBehind || isDisplay(under[k]);
            odds.addIf(under[k].isCredits && !under[k].endsStory, kSignsBehind);
            odds.addIf(under[k].isSection, kNever / 1e3);
            odds.addIf(under[k].isFixed, kWrongSide);
            isPhotographed = isPhotographed
                || (under[k].isCredits && m_segments[under[k].segment].text.contains(u'摄'));
        }
        // A section's name stands over a story, never inside of its headline.
        for (size_t k = from.behind + 1; k < over.size(); ++k)
            odds.addIf(over[k].isSection && isDisplay(over[k - 1]), kWrongSide);
        const bool isCaptionAlone = isCaptionStory(first, end, to);
        odds.addIf(bylines > 0, 1.0);
        odds.addIf(bylines > 1, kWrongSide);
        odds.addIf(isPhotographed && !isCaptionAlone, -2.5);
        odds.addIf(isOver && isBehind, kBoth);
        odds.addIf(!isOver && !isBehind && !isCaptionAlone, kNeither);
        odds.addIf((isOver || isBehind) && isCaptionAlone, -1.5);
        odds.addIf(isBehind, kBehind);
        odds.addIf(over.empty() && first > 0, isCaptionAlone ? kUnannounced / 2 : kUnannounced);
        odds.addIf(first > 0 && endsOpen(first - 1) && over.empty(), -3.0);
        odds.add(std::min(3.0, forOpening(first)));
        if (first > 0 && first < m_paragraphs.size())
            odds.add(-0.6 * matter(first));
        odds.add(std::max(forHeadline(first, from.behind, over.size(), lead),
            underSection(first, from.behind, lead)));
        // The headlines of two stories, one under the other.
        if (from.behind > 0 && from.behind < over.size() && isDisplay(over[from.behind - 1])
            && isDisplay(over[from.behind]))
            odds.add(-joinOdds(m_segments[over[from.behind - 1].segment].first));
        odds.add(forHeadline(end, 0, to.behind, lead));
        return odds.sum();
    }

    /// Borders that gap g allows.
    void addBorders(size_t g, std::vector<Border>& borders) const
    {
        const Gap& gap = m_gaps[g];
        for (size_t behind = 0; behind <= gap.size(); ++behind)
            if ((g > 0 || behind == 0) && (g < m_paragraphs.size() || behind == gap.size()))
                borders.push_back({g, behind, kNever, 0});
    }

    void findPath()
    {
        std::vector<Border> borders;
        for (size_t g = 0; g <= m_paragraphs.size(); ++g)
            addBorders(g, borders);
        borders.front().score = 0;
        size_t oldest = 0;
        for (size_t to = 1; to < borders.size(); ++to) {
            while (borders[oldest].gap + kLongestStory < borders[to].gap)
                ++oldest;
            for (size_t from = oldest; from < to && borders[from].gap < borders[to].gap; ++from) {
                if (borders[from].score <= kNever)
                    continue;
                const double score = borders[from].score + forStory(borders[from], borders[to]);
                if (score > borders[to].score) {
                    borders[to].score = score;
                    borders[to].from = from;
                }
            }
        }
        std::vector<Border> path;
        for (size_t at = borders.size() - 1; at != 0; at = borders[at].from)
            path.push_back(borders[at]);
        path.push_back(borders.front());
        std::reverse(path.begin(), path.end());
        write(path);
    }

    void write(const std::vector<Border>& path)
    {
        std::vector<size_t> behind(m_gaps.size(), 0);
        std::vector<bool> isBorder(m_gaps.size(), false);
        for (const Border& border : path) {
            isBorder[border.gap] = true;
            behind[border.gap] = border.behind;
        }
        std::vector<Segment> result;
        result.reserve(m_segments.size());
        for (size_t g = 0; g < m_gaps.size(); ++g) {
            const Gap& gap = m_gaps[g];
            if (!isBorder[g]) {
                writeSubheads(gap, result);
            } else {
                writeHeadline(g, 0, behind[g], true, result);
                const size_t begin = result.size();
                const bool hasSection = opensSection(g, behind[g]);
                if (hasSection) {
                    result.push_back(std::move(m_segments[gap[behind[g]].segment]));
                    result.back().role = SegmentRole::Section;
                }
                writeHeadline(g, behind[g] + (hasSection ? 1 : 0), gap.size(), false, result);
                if (g < m_paragraphs.size())
                    result.push_back(std::move(m_segments[m_paragraphs[g].segment]));
                if (begin > 0 && begin < result.size())
                    result[begin].opensStory = true;
                continue;
            }
            if (g < m_paragraphs.size())
                result.push_back(std::move(m_segments[m_paragraphs[g].segment]));
        }
        m_segments = std::move(result);
    }

    /// Whether the story over which gap g's lines from `begin` on stand begins with a section's
    /// name.
    bool opensSection(size_t g, size_t begin) const
    {
        const QString lead = leadOf(g, std::min(m_paragraphs.size(), g + 4));
        return underSection(g, begin, lead) > forHeadline(g, begin, m_gaps[g].size(), lead);
    }

    void writeSubheads(const Gap& gap, std::vector<Segment>& result)
    {
        bool isSubhead = false; // the line before
        for (const Between& line : gap) {
            Segment& segment = m_segments[line.segment];
            if (isDisplay(line) && isSubhead && segment.role == SegmentRole::Heading) {
                goOn(result.back(), segment);
                continue;
            }
            isSubhead = isDisplay(line);
            if (segment.role == SegmentRole::Heading)
                segment.role = SegmentRole::Subhead;
            result.push_back(std::move(segment));
        }
    }

    static void goOn(Segment& segment, const Segment& next)
    {
        appendLine(segment.text, next.text);
        segment.last = next.last;
    }

    void writeHeadline(
        size_t g, size_t begin, size_t end, bool isBehind, std::vector<Segment>& result)
    {
        const HeadlineParts parts = partsOf(g, begin, end);
        size_t k = 0;
        for (size_t at = begin; at < end; ++at) {
            const Between& line = m_gaps[g][at];
            Segment& segment = m_segments[line.segment];
            if (!isDisplay(line)) {
                result.push_back(std::move(segment));
                continue;
            }
            const size_t number = k++;
            if (parts.goesOn[number]) {
                goOn(result.back(), segment);
                continue;
            }
            if (segment.role == SegmentRole::Heading)
                segment.role = number < parts.kickers       ? SegmentRole::Kicker
                    : number < parts.kickers + parts.titles ? SegmentRole::Title
                                                            : SegmentRole::Subtitle;
            segment.isBehindBody = isBehind;
            result.push_back(std::move(segment));
        }
    }

    std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    const std::vector<Join>& m_joins;
    bool m_hasIndents; ///< paragraphs show theirs
    std::vector<Paragraph> m_paragraphs;
    std::vector<Gap> m_gaps; ///< m_gaps[p] is in front of paragraph p
    double m_habit = 0;
    std::vector<double> m_interior; ///< sums up to each gap
};

} // namespace

bool tellNewspaperStories(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    const std::vector<Join>& joins, bool hasPageEdges)
{
    if (!isNewspaperPage(segments, lines, hasPageEdges))
        return false;
    const bool hasIndents = showsIndents(segments, lines);
    segments = withTextTaken(withLinesApart(segments, lines, hasIndents), lines);
    NewspaperPage(segments, lines, joins, hasIndents).tell();
    return true;
}

} // namespace qb::text
