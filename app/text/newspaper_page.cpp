#include "text/newspaper_page.h"

#include "text/char_set.h"
#include "text/headline_halves.h"
#include "text/lead_wording.h"
#include "text/line_wording.h"
#include "text/newspaper_lines.h"
#include "text/odds.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace qb::text {

namespace {

/// "3月4日，参观者在某地体验古法造纸。": what a picture shows, in a sentence or two; more may be
/// told of it in a second paragraph.
bool showsPicture(QStringView text)
{
    constexpr qsizetype kLongestDate = 8;
    constexpr qsizetype kLongest = 90;
    constexpr qsizetype kMostSentences = 2;
    static constexpr std::array<QStringView, 8> days{
        u"昨日", u"昨天", u"今天", u"近日", u"连日来", u"日前", u"当日", u"近期"};
    const qsizetype comma = text.indexOf(u'，');
    const bool isDated = comma > 0 && comma <= kLongestDate
        && ((text.at(comma - 1) == u'日' && text.front().isDigit())
            || std::find(days.begin(), days.end(), text.left(comma)) != days.end());
    return isDated && text.sliced(comma).contains(u'在') && text.size() <= kLongest
        && text.count(u'。') <= kMostSentences;
}

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

class PageReader {
public:
    PageReader(const std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
        const std::vector<Join>& joins, bool hasIndents)
        : m_segments(segments),
          m_lines(lines),
          m_joins(joins),
          m_hasIndents(hasIndents)
    {
    }

    NewspaperPage run()
    {
        m_page.gaps.emplace_back();
        for (size_t i = 0; i < m_segments.size(); ++i)
            read(i);
        readBlanks();
        readMatter();
        readJoins();
        readBriefs();
        return std::move(m_page);
    }

private:
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
                || line.isPhotographers || isLetterWriter(segment.text)
                || (segment.credits && !segment.credits->source.isEmpty()));
        line.isSection = segment.role == SegmentRole::Section;
        line.isFixed = segment.role == SegmentRole::Subhead;
        line.words = wordPairs(segment.text);
        m_page.gaps.back().push_back(std::move(line));
    }

    void readParagraph(size_t i)
    {
        const Segment& segment = m_segments[i];
        const LineFacts& last = m_lines[segment.last];
        Paragraph paragraph;
        paragraph.segment = i;
        paragraph.isText = segment.role == SegmentRole::Paragraph;
        paragraph.isOfPicture = isCaption(segment.text) || segment.text.contains(u"图为");
        paragraph.mayShowPicture = paragraph.isOfPicture || showsPicture(segment.text);
        paragraph.endsOpen = paragraph.isText
            && (last.ending == LineEnding::Open || last.ending == LineEnding::Clause);
        paragraph.isFlush = m_hasIndents && paragraph.isText && segment.first < segment.last
            && !m_lines[segment.first].isIndented;
        paragraph.isApart = m_lines[segment.first].blanksBefore > blanksWithin(i);
        paragraph.opening = openingOdds(segment.text, paragraph.isFlush);
        // The words to a picture are as wide as the picture.
        constexpr double kUnderPicture = 3.0;
        paragraph.opensPicture = paragraph.mayShowPicture && isOtherColumn(i);
        if (paragraph.opensPicture)
            paragraph.opening += kUnderPicture;
        m_page.paragraphs.push_back(paragraph);
        m_page.gaps.emplace_back();
    }

    /// Blank lines between stories alone, not between paragraphs.
    void readBlanks()
    {
        constexpr double kOpening = 2.0;
        constexpr size_t kFew = 3; ///< one paragraph of so many
        auto& paragraphs = m_page.paragraphs;
        const auto apart = std::count_if(paragraphs.begin(), paragraphs.end(),
            [](const Paragraph& paragraph) { return paragraph.isApart; });
        const bool areFew = size_t(apart) * kFew <= paragraphs.size();
        for (Paragraph& paragraph : paragraphs) {
            paragraph.isApart = paragraph.isApart && areFew;
            paragraph.opening += paragraph.isApart ? kOpening : 0;
        }
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
        m_page.tables.resize(m_page.paragraphs.size());
        for (size_t p = 0; p < m_page.paragraphs.size(); ++p)
            m_page.tables[p].add(wordPairs(textOf(m_page.paragraphs[p])));
        m_page.leads.resize(m_page.paragraphs.size());
        for (size_t p = 0; p < m_page.paragraphs.size(); ++p) {
            qsizetype length = 0;
            for (size_t k = p; k < m_page.paragraphs.size() && length < kLead; ++k) {
                m_page.leads[p].add(m_page.tables[k]);
                length += textOf(m_page.paragraphs[k]).size();
            }
            PairTable before;
            PairTable after;
            qsizetype lengthBefore = 0;
            qsizetype lengthAfter = 0;
            for (size_t k = p - std::min(p, kReach); k < p; ++k) {
                before.add(m_page.tables[k]);
                lengthBefore += textOf(m_page.paragraphs[k]).size();
            }
            for (size_t k = p; k < std::min(m_page.paragraphs.size(), p + kReach); ++k) {
                after.add(m_page.tables[k]);
                lengthAfter += textOf(m_page.paragraphs[k]).size();
            }
            if (lengthBefore >= kEnough && lengthAfter >= kEnough)
                m_page.paragraphs[p].sameMatter
                    = std::clamp((before.shared(after) - kByChance) * 25, -1.5, 2.0);
        }
    }

    /// 0 where there is no line but the last, which may be short.
    int columnOf(const Segment& segment) const
    {
        int widest = 0;
        for (size_t line = segment.first; line < segment.last; ++line)
            widest = std::max(widest, m_lines[line].cells);
        return widest;
    }

    /// Whether a paragraph is set wider or narrower than the one right before it.
    bool isOtherColumn(size_t i) const
    {
        constexpr int kOther = 6; ///< cells
        if (i == 0 || m_segments[i - 1].role != SegmentRole::Paragraph)
            return false;
        const int before = columnOf(m_segments[i - 1]);
        const int here = columnOf(m_segments[i]);
        return before > 0 && here > 0 && std::abs(before - here) >= kOther;
    }

    /// Blank lines between the lines of the paragraph or of the one before.
    int blanksWithin(size_t i) const
    {
        int blanks = 0;
        for (size_t k = i == 0 ? 0 : i - 1; k <= i; ++k)
            for (size_t line = m_segments[k].first + 1; line <= m_segments[k].last; ++line)
                blanks = std::max<int>(blanks, m_lines[line].blanksBefore);
        return blanks;
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
        for (Gap& gap : m_page.gaps) {
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
        for (Gap& gap : m_page.gaps)
            for (size_t k = 0; k < gap.size(); ++k)
                if (areNeighbours(gap, k) && !isDecided(m_joins, gap[k].lastLine))
                    gap[k].joinOdds = std::clamp(gap[k].joinOdds + habit, -kMost, kMost);
    }

    /// Behind the name of a section of briefs.
    void readBriefs()
    {
        static constexpr CharSet kWords(u"简短快速零");
        bool isBrief = false;
        m_page.areBriefs.reserve(m_page.gaps.size());
        for (const Gap& gap : m_page.gaps) {
            m_page.areBriefs.push_back(isBrief);
            for (const Between& line : gap)
                if (line.isSection) {
                    const QString& name = m_segments[line.segment].text;
                    isBrief = name.contains(u'讯')
                        || std::any_of(
                            name.begin(), name.end(), [](QChar c) { return kWords.contains(c); });
                }
        }
    }

    double joinOdds(size_t line) const
    {
        constexpr double kOfPath = 0.3;
        constexpr double kOfWords = 0.7;
        constexpr double kDecided = 50.0;
        if (line >= m_joins.size())
            return 0;
        const Join& join = m_joins[line];
        if (isDecided(m_joins, line))
            return join.isJoined ? kDecided : -kDecided;
        const double sure = std::clamp(join.confidence, 0.5, 0.99);
        const double path = kOfPath * std::log(sure / (1 - sure));
        return (join.isJoined ? path : -path)
            + kOfWords * forOneHeadline(m_lines[line].text, m_lines[line + 1].text)
            + forHalves(m_lines[line], m_lines[line + 1]);
    }

    const std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    const std::vector<Join>& m_joins;
    bool m_hasIndents; ///< paragraphs show theirs
    NewspaperPage m_page;
};

} // namespace

bool areNeighbours(const Gap& gap, size_t k)
{
    return k + 1 < gap.size() && gap[k].isDisplay() && gap[k + 1].isDisplay()
        && gap[k].lastLine + 1 == gap[k + 1].line;
}

bool isDecided(const std::vector<Join>& joins, size_t line)
{
    return line < joins.size() && joins[line].evidence.contains(u"decided");
}

NewspaperPage readNewspaperPage(const std::vector<Segment>& segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins, bool hasIndents)
{
    return PageReader(segments, lines, joins, hasIndents).run();
}

} // namespace qb::text
