#include "text/newspaper_lines.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_wording.h"
#include "text/lead_wording.h"
#include "text/line_wording.h"
#include "text/newspaper_page.h"
#include "text/surnames.h"

#include <algorithm>

namespace qb::text {

namespace {

constexpr int kWidestColumn = 66; ///< cells

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
    if (!isMarked && !isBracketed) {
        if (!isLetterWriter(text))
            return nullptr;
        credits.byline = text.toString().simplified().section(u' ', 1);
        return std::make_shared<const Credits>(std::move(credits));
    }
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

/// "▲钢材小幅回落 上周国内均价……": where the text of a brief begins behind its lead words; 0 for
/// others.
qsizetype leadWordsEnd(const QString& text)
{
    constexpr qsizetype kShortest = 5; ///< characters with the mark
    constexpr qsizetype kLongest = 18;
    static constexpr CharSet kMarks(u"▲△●◆■★◇□▶");
    if (text.isEmpty() || !kMarks.contains(text.front()))
        return 0;
    const auto end = std::find_if(text.begin() + 2, text.end(), isWhite) - text.begin();
    const bool isWords = end >= kShortest && end <= kLongest && end + kLongest < text.size()
        && std::all_of(text.begin() + 1, text.begin() + end,
            [](QChar c) { return c.isLetterOrNumber() || c == u'“' || c == u'”'; });
    return isWords ? end : 0;
}

bool hasLeadWords(const std::vector<Segment>& segments, size_t i)
{
    return i < segments.size() && segments[i].role == SegmentRole::Paragraph
        && segments[i].spans.empty() && leadWordsEnd(segments[i].text) > 0;
}

/// Briefs that begin with their headlines, several of them.
std::vector<Segment> withLeadWordsApart(std::vector<Segment> segments)
{
    constexpr int kFewest = 2;
    int count = 0;
    for (size_t i = 0; i < segments.size(); ++i)
        count += hasLeadWords(segments, i);
    if (count < kFewest)
        return segments;
    std::vector<Segment> result;
    result.reserve(segments.size() + size_t(count));
    for (size_t i = 0; i < segments.size(); ++i) {
        if (hasLeadWords(segments, i)) {
            const qsizetype end = leadWordsEnd(segments[i].text);
            Segment words = segments[i];
            words.role = SegmentRole::Title;
            words.last = words.first;
            words.text = segments[i].text.mid(1, end - 1);
            result.push_back(std::move(words));
            segments[i].text = segments[i].text.mid(end + 1);
        }
        result.push_back(std::move(segments[i]));
    }
    return result;
}

bool isDecided(const std::vector<Join>& joins, size_t line, bool isJoined)
{
    return isDecided(joins, line) && joins[line].isJoined == isJoined;
}

/// Whether somebody joined lines of the segment, or one of them with its neighbour.
bool isDecidedWhole(const std::vector<Join>& joins, const Segment& segment)
{
    for (size_t i = segment.first; i < segment.last; ++i)
        if (isDecided(joins, i, true))
            return true;
    return false;
}

/// Headings and what may be some, line by line.
std::vector<Segment> withLinesApart(const std::vector<Segment>& segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins, bool hasIndents)
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
        if ((!isTaken && !isApart) || isDecidedWhole(joins, segment)) {
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
std::vector<Segment> withTextTaken(std::vector<Segment> segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins)
{
    constexpr int kNarrowest = 18; ///< cells
    constexpr int kBlur = 2;
    constexpr size_t kFewest = 2;
    std::vector<Segment> result;
    result.reserve(segments.size());
    for (size_t i = 0; i < segments.size();) {
        const auto isLine = [&](size_t k) {
            return k < segments.size() && segments[k].role == SegmentRole::Heading
                && (k == i
                    || (segments[k].first == segments[k - 1].last + 1
                        && !isDecided(joins, segments[k - 1].last, false)));
        };
        // Nobody said that line k begins another paragraph.
        const auto mayFollow = [&](size_t k) {
            return segments[k].first > 0 && !isDecided(joins, segments[k].first - 1, false);
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
            && lines[segments[end].first].cells <= width + kBlur && end > i && goesOn(end - 1)
            && mayFollow(end) && !hasDateline(segments[end].text)
            && !segments[end].text.startsWith(u"本报讯");
        const bool isInSentence = leadsToText && !result.empty() && mayFollow(i)
            && result.back().role == SegmentRole::Paragraph
            && (lines[result.back().last].ending == LineEnding::Open
                || lines[result.back().last].ending == LineEnding::Clause);
        // A sentence ends within the line.
        const bool hasStop = i < segments.size() && segments[i].role == SegmentRole::Heading
            && segments[i].first == segments[i].last && lines[segments[i].first].stops > 0
            && lines[segments[i].first].ending != LineEnding::Sentence;
        if (hasStop && end == i)
            end = i + 1;
        const bool isText = hasStop || isInSentence
            || (end - i >= kFewest && marks > 0 && (leadsToText || end - i > kFewest + 1));
        if (!isText) {
            result.push_back(std::move(segments[i]));
            ++i;
            continue;
        }
        Segment text = std::move(segments[i]);
        text.role = SegmentRole::Paragraph;
        for (size_t k = i + 1; k < end + (leadsToText ? 1 : 0); ++k)
            appendSegment(text, segments[k]);
        if (isInSentence) {
            appendSegment(result.back(), text);
        } else {
            result.push_back(std::move(text));
        }
        i = end + (leadsToText ? 1 : 0);
    }
    return result;
}

} // namespace

bool isLetterWriter(QStringView text)
{
    constexpr qsizetype kLongest = 18;
    static constexpr CharSet kPlaces(u"村镇乡县市区道校厂院司站所路巷店苑园");
    if (text.size() > kLongest || text.isEmpty() || kPlaces.contains(text.back()))
        return false;
    const QStringList words = text.toString().simplified().split(u' ');
    return words.size() == 2 && words[0].size() > 2 && kPlaces.contains(words[0].back())
        && words[0].size() + words[1].size() + 1 <= kLongest && areSurelyPeople({words[1]}, true);
}

bool isNewspaperPage(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool hasPageEdges)
{
    constexpr int kFewestWrapped = 4; ///< paragraphs
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
        numbered += segment.first == segment.last && isNumbered(segment.text);
        signs += segment.role == SegmentRole::Paragraph && hasDateline(segment.text);
    }
    // Parts that count up are those of one paper.
    if (numbered > 1 && signs == 0)
        return false;
    return wrapped >= kFewestWrapped && narrow * 10 >= wrapped * 9
        && (hasPageEdges
            || (signs >= kFewestSigns && (sources < kFewSources || sources * 2 < headlines)));
}

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

std::vector<Segment> newspaperLines(const std::vector<Segment>& segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins, bool hasIndents)
{
    return withLeadWordsApart(
        withTextTaken(withLinesApart(segments, lines, joins, hasIndents), lines, joins));
}

} // namespace qb::text
