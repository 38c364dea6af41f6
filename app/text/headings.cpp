#include "text/headings.h"

#include "text/cjk_class.h"
#include "text/heading_forms.h"
#include "text/heading_wording.h"
#include "text/headline_order.h"
#include "text/headline_places.h"
#include "text/lead_wording.h"
#include "text/letter_ends.h"
#include "text/line_roles.h"
#include "text/parallel_headings.h"
#include "text/story_runs.h"
#include "text/wording.h"

#include <QHash>

#include <array>
#include <map>

namespace qb::text {

namespace {

constexpr int kLongestBareSection = 16; ///< cells
constexpr int kShortestName = 8;        ///< cells that a section's name rather has than a kicker
constexpr double kUsualName = 3.5;      ///< of "城乡周刊", no word of which its story has
constexpr double kLargeType = 1.1;      ///< of headings, times that of the body
constexpr double kStoryIsOpen = 2.5;    ///< its source, which all others have, did not come yet

QString lettersOf(const QString& text)
{
    QString letters;
    for (const QChar c : text)
        if (c.isLetter() || c.isSurrogate())
            letters += c;
    return letters;
}

/// How a heading is set, as far as plain lines show it.
struct Look {
    bool isCentred = false; ///< white space before it that is no page break
    bool isTight = false;   ///< the text behind it follows without the usual blank line
    bool isTightBefore = false;
    bool isBold = false;
    bool hasBullet = false;
    double scale = 1; ///< type size over the body's
};

class HeadingJudge {
public:
    HeadingJudge(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
        const QStringList& contents)
        : m_segments(segments),
          m_lines(lines)
    {
        constexpr qsizetype kMostEntries = 200;
        for (const QString& entry : contents.mid(0, kMostEntries))
            m_contents << lettersOf(entry);
    }

    void run()
    {
        markLetterEnds(m_segments);
        readHeadingForms(m_segments, m_lines);
        m_runs = storyRuns(m_segments);
        readLastTexts();
        m_isBehind = areBehindStories(m_segments, m_runs);
        findBareSections();
        if (m_hasNewSections)
            m_runs = storyRuns(m_segments);
        readLeadIn();
        readAnchors();
        readTails();
        scoreRuns();
        PageStories page = pageStories(m_segments, m_lines, m_isBehind);
        m_places = std::move(page.places);
        for (const size_t i : page.openings)
            m_segments[i].opensStory = true;
        for (size_t r = 0; r < m_runs.size(); ++r)
            settle(r);
    }

private:
    Look lookOf(size_t i) const
    {
        Look look;
        const LineFacts& line = m_lines[m_segments[i].first];
        look.isCentred = line.leadingSpaces > 0 && !line.isIndented
            && (line.blanksBefore > 0 || line.leadingSpaces > 1 || !line.startsPage);
        look.isTight = m_lines[m_segments[i].last].blanksAfter == 0;
        look.isTightBefore = line.blanksBefore == 0;
        look.isBold = line.isBold;
        look.hasBullet = !line.text.isEmpty() && isBullet(line.text.front());
        look.scale = line.scale;
        return look;
    }

    const HeadingRun& run(size_t r) const { return m_runs[r]; }

    QStringView headline(size_t r) const { return m_segments[run(r).last].text; }

    /// A word or two alone before a title, where a story may begin, name the section: "理论" over a
    /// headline.
    void findBareSections()
    {
        const bool hasMarkedSections = std::any_of(m_segments.begin(), m_segments.end(),
            [](const Segment& segment) { return segment.role == SegmentRole::Section; });
        if (hasMarkedSections || m_isBehind)
            return;
        const bool isDigest = isSetWide();
        QHash<QString, int> uses;
        for (const HeadingRun& heading : m_runs)
            if (heading.first != heading.last)
                ++uses[m_segments[heading.first].text];
        for (const HeadingRun& heading : m_runs) {
            Segment& segment = m_segments[heading.first];
            if (heading.first == heading.last || segment.role != SegmentRole::Heading
                || segment.first != segment.last || segment.isWithinPage)
                continue;
            const LineFacts& line = m_lines[segment.first];
            const bool isWord = line.cells <= kLongestBareSection && line.ending == LineEnding::Open
                && std::none_of(line.text.begin(), line.text.end(),
                    [](QChar c) { return isFullWidthMark(charClass(c.unicode())) || c == u' '; });
            const bool isPlaced = line.startsPage || line.leadingSpaces > 0
                || (line.cells <= kShortestName && isLikeName(heading));
            const double change = line.scale - m_lines[m_segments[heading.first + 1].first].scale;
            const bool isSetApart = line.scale > 1.03 && std::abs(change) > 0.06;
            const bool isAtStart = heading.isAtStoryStart || isPlaced;
            const bool isUsual
                = isDigest && heading.isBehindCredits && likeName(heading) >= kUsualName;
            if (isWord && isAtStart
                && (isPlaced || isUsual || isSetApart || uses.value(segment.text) > 1)) {
                segment.role = SegmentRole::Section;
                m_hasNewSections = true;
            }
        }
        if (m_hasNewSections)
            findLikeSections();
    }

    /// Whether most lines are broken at the measure of a page of one column, as digests have it:
    /// newspapers have kickers, where these have sections.
    bool isSetWide() const
    {
        constexpr int kShort = 24; ///< cells
        constexpr int kWide = 60;
        constexpr int kWhole = 100; ///< a paragraph on one line
        size_t lines = 0;
        size_t wide = 0;
        for (const LineFacts& line : m_lines) {
            lines += line.cells > kShort;
            wide += line.cells >= kWide && line.cells < kWhole;
        }
        return wide * 2 > lines;
    }

    /// How much the first line of the run is like a section's name. The words of a headline come
    /// back in its story, those of a section's name rarely.
    double likeName(const HeadingRun& heading) const
    {
        constexpr double kInStory = 3.0;
        constexpr double kSure = 10.0;
        const QString& text = m_segments[heading.first].text;
        // No headline says its first words twice.
        if (heading.first != heading.last && m_segments[heading.first + 1].text.startsWith(text))
            return kSure;
        return likeSectionName(text) - kInStory * sharedWording(text, heading.bodyAfter);
    }

    bool isLikeName(const HeadingRun& heading) const { return likeName(heading) >= 0; }

    /// Where some stories stand under a bare name, so may the others: behind the story before.
    void findLikeSections()
    {
        for (const HeadingRun& heading : m_runs) {
            Segment& segment = m_segments[heading.first];
            if (heading.first != heading.last && segment.role == SegmentRole::Heading
                && segment.first == segment.last && heading.isAtStoryStart && !segment.isWithinPage
                && m_lines[segment.first].ending == LineEnding::Open
                && mayBeSectionName(m_lines[segment.first].text) && isLikeName(heading))
                segment.role = SegmentRole::Section;
        }
    }

    /// Under what is said to readers over all of them begins the first story.
    void readLeadIn()
    {
        constexpr double kByChance = 0.25;
        if (m_isBehind || m_runs.empty() || m_runs.front().isAtStoryStart)
            return;
        HeadingRun& first = m_runs.front();
        m_hasLeadIn = isLeadIn(first.bodyBefore) && !isNumbered(headline(0))
            && sharedWording(headline(0), first.bodyAfter) > kByChance
            && std::none_of(m_runs.begin(), m_runs.end(), [this](const HeadingRun& heading) {
                   return namesPartOfReport(m_segments[heading.last].text);
               });
        first.isAtStoryStart = m_hasLeadIn;
    }

    /// Headings where a story surely begins are titles; the others are measured by their look.
    void readAnchors()
    {
        m_hasMarkedSubheads
            = std::any_of(m_segments.begin(), m_segments.end(), [this](const Segment& segment) {
                  return segment.role == SegmentRole::Subhead
                      && m_lines[segment.first].text.startsWith(u'#');
              });
        const auto blanks = std::count_if(m_lines.begin(), m_lines.end(),
            [](const LineFacts& line) { return line.blanksBefore > 0; });
        m_hasBlanks = size_t(blanks) * 4 >= m_lines.size();
        m_hasTightStarts = m_hasBlanks && haveTightStarts(m_segments, m_lines, m_runs);
        for (const HeadingRun& heading : m_runs) {
            m_tails += heading.isBehindCredits;
            if (!heading.bodyAfter.isEmpty())
                ++m_sizes[qRound(m_lines[m_segments[heading.last].first].scale * 20)];
            if (!heading.isAtStoryStart)
                continue;
            ++m_starts;
            m_withCredits += heading.hasCreditsBehind;
            // The text's first heading stands alone above everything: its white space tells little.
            if (heading.isFirst && !heading.isBehindSection)
                continue;
            const Look look = lookOf(heading.last);
            ++m_anchors;
            m_centred += look.isCentred;
            m_tight += look.isTight;
            m_bold += look.isBold;
            m_bulleted += look.hasBullet;
        }
        m_endsWithCredits = !m_segments.empty()
            && std::any_of(m_segments.end() - std::min<qsizetype>(2, qsizetype(m_segments.size())),
                m_segments.end(), [](const Segment& segment) {
                    return segment.credits && !segment.credits->source.isEmpty();
                });
    }

    /// The type size of titles: the largest that more than one heading over a body has, or the
    /// largest of all.
    double titleScale() const
    {
        for (auto it = m_sizes.rbegin(); it != m_sizes.rend(); ++it) {
            if (it->second > 1)
                return it->first / 20.0;
        }
        return m_sizes.empty() ? 1.0 : m_sizes.rbegin()->first / 20.0;
    }

    double lookScore(const Look& look) const
    {
        double score = 0;
        if (const double size = titleScale(); size > kLargeType)
            score += look.scale > size * 0.95 ? 3.5 : -2.5;
        if (m_anchors == 0)
            return score + (look.isCentred ? 1.5 : 0)
                + (look.isTight && look.isTightBefore && m_hasBlanks && m_withCredits == 0 ? 1.5
                                                                                           : 0);
        if (m_bulleted * 2 > m_anchors)
            score += look.hasBullet ? 3.0 : -3.0;
        if (m_bold * 2 > m_anchors)
            score += look.isBold ? 0.5 : -1.0;
        if (m_centred * 2 > m_anchors)
            score += look.isCentred ? 2.5 : -2.5;
        else if (look.isCentred)
            score += 1.0;
        if (m_hasBlanks && m_tight * 2 > m_anchors)
            score += look.isTight ? 2.0 : -1.0;
        else if (m_hasBlanks && look.isTight)
            score -= 1.0;
        return score;
    }

    /// Whether every story that surely begins here follows the source of the one before.
    void readTails()
    {
        m_allHaveTails = m_endsWithCredits && m_tails > 0 && !m_isBehind
            && std::all_of(m_runs.begin(), m_runs.end(), [](const HeadingRun& heading) {
                   return heading.isFirst || !heading.isAtStoryStart || heading.isBehindCredits
                       || heading.isBehindSection;
               });
    }

    /// "短评：别让数据睡着", or "短评" over it.
    bool isComment(const HeadingRun& heading) const
    {
        return headsComment(m_segments[heading.last].text)
            || (heading.first != heading.last
                && headsComment(m_segments[heading.first].text + u'：'));
    }

    double titleScore(const HeadingRun& heading) const
    {
        constexpr double kComment = 6.0;
        constexpr double kDashed = 6.0;
        constexpr double kAnnounced = 1.5;
        const Segment& segment = m_segments[heading.last];
        const LineFacts& line = m_lines[segment.first];
        double score = 0.3 + lookScore(lookOf(heading.last));
        const int cells = cellWidth(segment.text);
        score += cells >= 28 ? 1.0 : cells <= 16 ? -1.2 : cells <= 22 ? -0.6 : 0;
        score += line.startsPage ? 1.0 : 0;
        score += segment.first != segment.last ? 1.0 : 0;
        score += heading.first != heading.last ? 1.5 : 0;
        score += isNumbered(segment.text) ? -4.0 : 0;
        score += isComment(heading) ? kComment : 0;
        // Sub-heads have no sub-headline.
        score += heading.first != heading.last && segment.text.startsWith(u"——") ? kDashed : 0;
        score += hasCaesura(segment.text) || segment.text.contains(u'：') ? 1.0 : 0;
        if (hasDateline(heading.bodyAfter))
            score += 4.0;
        else if (opensLikeNews(heading.bodyAfter))
            score += 1.5;
        score += heading.bodyAfter.isEmpty() ? 2.0 : 0;
        score += m_hasLeadIn ? kAnnounced : 0;
        if (heading.hasCreditsBehind)
            score += 4.0;
        else if (m_withCredits > 0 && m_withCredits * 3 >= m_starts * 2)
            score -= 3.0;
        // Where stories end with their source, a heading in mid-story divides it.
        // Under a lead-in, the only source at the end is that of all.
        const bool isSourceOfAll = m_hasLeadIn && m_tails == 0;
        score -= m_tails >= 2 ? 3.0 : m_endsWithCredits && !isSourceOfAll ? 2.0 : 0;
        if (m_allHaveTails && !line.startsPage && !heading.isAtStoryStart)
            score -= kStoryIsOpen;
        score += listedScore(segment.text);
        // Where sub-heads are marked, what is not marked is none.
        score += m_hasMarkedSubheads ? 2.0 : 0;
        return score + matterScore(heading) + wordingScore(heading) + lengthScore(heading);
    }

    /// A list of contents names the titles; a long entry may go on in its next line.
    double listedScore(const QString& text) const
    {
        constexpr qsizetype kEnough = 8;
        constexpr qsizetype kFewEntries = 3;
        if (m_contents.size() < kFewEntries)
            return 0;
        const QString letters = lettersOf(text);
        const bool isListed
            = std::any_of(m_contents.begin(), m_contents.end(), [&](const QString& entry) {
                  return entry.startsWith(letters)
                      || (entry.size() >= kEnough && letters.startsWith(entry));
              });
        return isListed ? 6.0 : -2.0;
    }

    /// A title's words come back in its story, and have not been there in the one before.
    double wordingScore(const HeadingRun& heading) const
    {
        constexpr double kByChance = 0.2;
        const QString& text = m_segments[heading.last].text;
        return (sharedWording(text, heading.bodyAfter) - kByChance) * 1.5
            - sharedWording(text, heading.bodyBefore) * 0.7;
    }

    /// Sub-heads part a story in pieces of a few paragraphs, of which the first is rarely the only
    /// one.
    static double lengthScore(const HeadingRun& heading)
    {
        constexpr int kMany = 5;
        constexpr int kFew = 2;
        return (heading.paragraphsBefore >= kMany ? 1.0 : 0)
            + (heading.paragraphsAfter >= kMany ? 1.0 : 0)
            - (heading.paragraphsBefore <= kFew ? 0.7 : 0);
    }

    /// Parts of one story go on with its matter.
    static double matterScore(const HeadingRun& heading)
    {
        constexpr qsizetype kEnough = 160;
        if (heading.bodyBefore.size() < kEnough || heading.bodyAfter.size() < kEnough)
            return 0;
        const double shared = sharedMatter(heading.bodyBefore, heading.bodyAfter);
        return std::clamp((0.1 - shared) * 25, -2.0, 1.2);
    }

    /// A short line between blank lines, where headlines follow the story before at once.
    bool isSetApart(size_t r) const
    {
        constexpr int kShort = 16; ///< cells
        const HeadingRun& heading = m_runs[r];
        const LineFacts& line = m_lines[m_segments[heading.last].first];
        return m_hasTightStarts && !heading.isAtStoryStart && heading.first == heading.last
            && line.blanksBefore > 0 && line.cells <= kShort;
    }

    void scoreRuns()
    {
        constexpr double kSetApart = 2.5;
        m_scores.resize(m_runs.size());
        for (size_t r = 0; r < m_runs.size(); ++r) {
            m_scores[r] = titleScore(m_runs[r]) + parallelScore(m_segments, m_runs, r);
            // Two of them or more divide a story.
            const bool isOneOfTwo
                = (r > 0 && isSetApart(r - 1)) || (r + 1 < m_runs.size() && isSetApart(r + 1));
            m_scores[r] -= isSetApart(r) && isOneOfTwo ? kSetApart : 0;
        }
    }

    bool isUnderTitle(size_t i) const
    {
        if (i == 0)
            return false;
        const SegmentRole before = m_segments[i - 1].role;
        return before == SegmentRole::Title || before == SegmentRole::Subtitle;
    }

    void readLastTexts()
    {
        for (size_t i = 0; i < m_segments.size(); ++i)
            if (m_segments[i].isWithinPage
                && (m_segments[i].role == SegmentRole::Paragraph
                    || m_segments[i].role == SegmentRole::Object))
                m_lastTexts[m_segments[i].story] = i;
    }

    bool isFollowedByText(size_t i) const
    {
        const auto last = m_lastTexts.find(m_segments[i].story);
        return last != m_lastTexts.end() && last->second > i;
    }

    void settle(size_t r)
    {
        const HeadingRun& heading = m_runs[r];
        const bool isBehind = m_isBehind && !heading.bodyBefore.isEmpty()
            && (heading.isBehindCredits || heading.bodyAfter.isEmpty() || m_tails == 0
                || heading.first != heading.last || cellWidth(headline(r).toString()) >= 28);
        const bool isTitle = isBehind
            || (!m_isBehind && (heading.isAtStoryStart || m_scores[r] > 0))
            || (m_isBehind && heading.bodyBefore.isEmpty());
        for (size_t i = heading.first; i <= heading.last; ++i) {
            Segment& segment = m_segments[i];
            if (segment.role != SegmentRole::Heading)
                continue;
            // Under a title that the page told, a short line opens the text: "编辑部：".
            if ((heading.isKnownTitle || segment.isWithinPage || isUnderTitle(i))
                && segment.text.endsWith(u'：')) {
                segment.role = SegmentRole::Paragraph;
                continue;
            }
            // Where no text follows, it heads nothing.
            if (segment.isWithinPage && !isFollowedByText(i)) {
                segment.role = SegmentRole::Paragraph;
                continue;
            }
            if (m_places[i] != HeadlinePlace::Unknown && !heading.isKnownTitle) {
                segment.role = SegmentRole::Title;
                segment.isBehindBody = m_places[i] == HeadlinePlace::Behind;
                continue;
            }
            const bool isPart = isNumbered(segment.text) && i > heading.first;
            segment.role = isTitle && !isPart && !heading.isKnownTitle && !segment.isWithinPage
                ? SegmentRole::Title
                : SegmentRole::Subhead;
            segment.isBehindBody = isBehind;
        }
    }

    std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    QStringList m_contents; ///< letters of each entry
    std::vector<HeadingRun> m_runs;
    std::vector<double> m_scores;
    std::vector<HeadlinePlace> m_places; ///< of the segments
    bool m_isBehind = false;
    bool m_hasNewSections = false;
    bool m_hasLeadIn = false; ///< to several stories
    bool m_endsWithCredits = false;
    bool m_allHaveTails = false;   ///< stories end with their sources
    bool m_hasBlanks = false;      ///< paragraphs stand apart
    bool m_hasTightStarts = false; ///< but not stories
    bool m_hasMarkedSubheads = false;
    int m_tails = 0;       ///< headings behind a source
    int m_starts = 0;      ///< headings where a story surely begins
    int m_withCredits = 0; ///< of those
    int m_anchors = 0;
    int m_centred = 0;
    int m_tight = 0;
    int m_bold = 0;
    int m_bulleted = 0;
    std::map<int, size_t> m_lastTexts; ///< of the pages of the web, by their numbers
    std::map<int, int> m_sizes; ///< of headings over a body, in twentieths of the body's size
};

} // namespace

void settleHeadings(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    const QStringList& contents)
{
    HeadingJudge(segments, lines, contents).run();
}

} // namespace qb::text
