#include "text/evidence.h"

#include "text/char_set.h"
#include "text/heading_verbs.h"
#include "text/heading_wording.h"
#include "text/headline_halves.h"
#include "text/lead_wording.h"
#include "text/line_wording.h"
#include "text/word_breaks.h"
#include "text/word_match.h"
#include "text/wording.h"

#include <array>

/// Whether two lines are one heading, or a kicker and its title, or a section's name and a title.
namespace qb::text {

namespace {

constexpr int kNarrow = 44;      ///< cells of a narrow column
constexpr int kWide = 60;        ///< cells of a page of one column
constexpr int kLongLine = 20;    ///< cells of a line that may be a whole headline
constexpr int kShortSection = 4; ///< cells
constexpr int kShortName = 16;   ///< cells of a section's name or a short kicker
constexpr double kBracketsAcross = 8.0;
constexpr double kWordAcross = 3.0;
constexpr double kPhraseAcross = 8.0; ///< for lines that a phrase of the text runs over

/// "“时代楷模”某某先进事迹报告会在“绿": what was opened is not closed.
bool endsInBrackets(QStringView line)
{
    static constexpr CharSet kOpening(u"“‘（《〈【「『");
    static constexpr CharSet kClosing(u"”’）》〉】」』");
    int depth = 0;
    for (const QChar c : line) {
        if (kOpening.contains(c))
            ++depth;
        else if (kClosing.contains(c))
            depth = std::max(0, depth - 1);
    }
    return depth > 0;
}

/// Whether `second` stands within a few characters behind `first`, in the same clause.
bool areNear(QStringView text, QStringView first, QStringView second)
{
    constexpr qsizetype kReach = 8;
    static constexpr CharSet kMarks(u"，。；：、！？\n");
    for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        QStringView rest = text.sliced(at + first.size());
        rest = rest.first(std::min(kReach + second.size(), rest.size()));
        const qsizetype place = rest.indexOf(second);
        const QStringView between = rest.first(std::max<qsizetype>(0, place));
        if (place >= 0 && std::none_of(between.begin(), between.end(), [](QChar c) {
                return kMarks.contains(c);
            }))
            return true;
    }
    return false;
}

/// No heading has a full stop, nor parts its sentence in many.
bool mayBeInHeading(const LineFacts& line)
{
    constexpr int kMostCommas = 2;
    return line.stops == 0 && line.commas <= kMostCommas && line.ending != LineEnding::Semicolon;
}

/// A mark at a line's end may hang.
int widthWithoutMark(const LineFacts& line)
{
    constexpr int kMark = 2;
    return std::max(0, line.cells - (line.ending == LineEnding::Clause ? kMark : 0));
}

/// Headlines are broken where both lines are about as long as each other.
bool areHalves(const LineFacts& line, const LineFacts& next)
{
    constexpr int kBlur = 4; ///< cells
    return std::abs(line.cells - next.cells) <= kBlur;
}

/// "旧书市集搬上云端" over "淘书人少跑几里路": clauses as short and as long as each other are one
/// headline; a kicker is rarely so short.
bool arePaired(const LineFacts& line, const LineFacts& next)
{
    constexpr int kLongest = 16; ///< cells
    constexpr int kShortest = 10;
    constexpr int kBlur = 2;
    constexpr double kLikelyOne = 1.0;
    constexpr double kSurelyTwo = -3.0;
    const bool mayBePaired = line.cells <= kLongest && next.cells <= kLongest
        && line.cells >= kShortest && line.ending == LineEnding::Open
        && next.ending == LineEnding::Open && std::abs(line.cells - next.cells) <= kBlur;
    if (!mayBePaired)
        return false;
    const double odds = forOneHeadline(line.text, next.text);
    return odds < kLikelyOne && odds > kSurelyTwo;
}

} // namespace

/// Headings that are too long for a line are broken at a width of their own, which is the widest
/// that lines have which stand where headings do, in columns of one measure.
void Evidence::readHeadingWidths()
{
    constexpr int kWidest = 64;
    constexpr int kMargin = 2;      ///< cells of a space that was lost at a line's end
    constexpr int kSameMeasure = 4; ///< cells
    std::map<int, std::array<int, kWidest + 1>> counts;
    bool isBehindEnd = true;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const int measure = m_setting.measures[i];
        const bool isText = m_roles[i] == LineRole::Text;
        const bool isCandidate = isBehindEnd && isText && measure > 0
            && line.cells <= std::min(kWidest, measure - kIndentCells - 3) && i + 1 < m_lines.size()
            && line.cells + m_lines[i + 1].firstUnit + kMargin <= measure - kIndentCells
            && (line.ending == LineEnding::Open || line.ending == LineEnding::Clause);
        if (isCandidate)
            ++counts[measure][size_t(widthWithoutMark(line))];
        isBehindEnd = isCandidate || !isText || line.ending == LineEnding::Sentence
            || line.ending == LineEnding::Story;
    }
    for (const auto& [measure, own] : counts) {
        const auto begin = counts.lower_bound(measure - kSameMeasure);
        const auto end = counts.upper_bound(measure + kSameMeasure);
        std::array<int, kWidest + 1> lines{};
        for (auto it = begin; it != end; ++it)
            for (size_t width = 0; width < lines.size(); ++width)
                lines[width] += it->second[width];
        size_t widest = kWidest;
        while (widest > 0 && lines[widest] == 0)
            --widest;
        if (widest > 0)
            m_headingWidths[measure] = {int(widest), lines[widest] + lines[widest - 1]};
    }
}

/// What the words of two lines say of whether they are one headline. `halves`: what may come of
/// whether each is one by itself.
double Evidence::forHeadingWording(const LineFacts& line, const LineFacts& next, HalvesRange halves)
{
    constexpr int kTooShort = 10; ///< cells: for a kicker
    constexpr int kNoTitle = 6;   ///< cells: three characters are no title
    constexpr int kHardlyTitle = 8;
    constexpr int kWords = 12;
    constexpr int kTimes = 3;
    constexpr qsizetype kPlace = 2; ///< characters of a name before a colon
    constexpr qsizetype kLabel = 3; ///< characters before a caesura
    const double predicate = opensPredicate(next.text);
    const double unfinished = endsUnfinished(line.text);
    const bool isRest
        = isQuotedName(next.text) || (next.cells <= kNoTitle && next.ending == LineEnding::Open);
    Odds odds(unfinished + predicate);
    odds.addIf(predicate > 0 && line.cells <= kTooShort, 5.0);
    odds.addIf(isRest, 6.0);
    // Nor are four, or hardly ever.
    odds.addIf(!isRest && next.cells <= kHardlyTitle && next.ending == LineEnding::Open, 2.0);
    // Nor is a word or two under a long line.
    odds.addIf(!isRest && next.cells <= kWords && line.cells >= kTimes * next.cells, 3.0);
    // A predicate before a line that is none: both are whole.
    odds.addIf(!isRest && predicate == 0 && unfinished == 0 && opensPredicate(line.text) > 0, -2.5);
    // A caesura right behind the line's beginning parts what began in the line before.
    const qsizetype space = next.spaces > 0 ? next.text.indexOf(u' ') : -1;
    const bool isRestBeforeCaesura = space > 0 && space <= kLabel && hasCaesura(next.text);
    odds.addIf(isRestBeforeCaesura, 1.5);
    odds.addIf(!isRestBeforeCaesura
            && (hasCaesura(next.text)
                || (next.text.indexOf(u'：') >= kPlace && !line.text.contains(u'：'))),
        -1.5);
    // What grew by so much is whole, and so is what has a subject of its own behind it.
    odds.addIf(predicate == 0 && endsWithFigure(line.text) && mayBeWhole(next.text), -3.0);
    constexpr double kSurelyUnfinished = 2.0;
    if (predicate == 0 && unfinished < kSurelyUnfinished && !isRest)
        odds.add(std::clamp(forOneHeadline(line.text, next.text), halves.least, halves.most));
    odds.addIf(isNumbered(next.text), -4.0);
    odds.addIf(line.ending == LineEnding::Story, -6.0);
    return odds.sum();
}

/// "海关总署：" over a headline of two lines is its kicker; before a single line the colon
/// announces the rest of the headline.
bool Evidence::isKickerWithColon(size_t i) const
{
    constexpr int kLongestTitleLine = 30; ///< cells of a headline that runs over two
    if (m_lines[i].cells > kShortName || i + 2 >= m_lines.size())
        return false;
    const LineFacts& second = m_lines[i + 2];
    const bool isShort = second.cells <= kLongestTitleLine
        && (m_setting.measures[i + 2] == 0
            || second.cells < m_setting.measures[i + 2] - kIndentCells - 1);
    return isShort && m_roles[i + 2] == LineRole::Text && second.ending == LineEnding::Open
        && m_lines[i + 1].ending == LineEnding::Open;
}

/// The last character of line i and the first of the next make a word, if the text around has them
/// side by side: a title that was broken there, rather than a kicker and its title. Two words of a
/// title stand near each other in its story, too.
double Evidence::forWordAcross(size_t i) const
{
    constexpr qsizetype kTwo = 2;
    constexpr double kApart = -0.3;
    constexpr double kPair = 2.0;
    constexpr double kNear = 2.0;
    const QStringView line = m_lines[i].text;
    const QStringView next = m_lines[i + 1].text;
    if (!isCommonHan(line.back()) || !isCommonHan(next.front()))
        return 0;
    constexpr size_t kReach = 28; ///< lines
    const std::array around{m_text.before(i, kReach), m_text.from(i + 2, kReach)};
    const auto isAround = [&around](QStringView words) {
        return around.front().contains(words) || around.back().contains(words);
    };
    const QStringView last = line.last(std::min(kTwo, line.size()));
    const QStringView first = next.first(std::min(kTwo, next.size()));
    if (last.size() == kTwo && first.size() == kTwo) {
        const QString phrase = last.toString() + first.toString();
        if (isAround(phrase))
            return kPhraseAcross;
    }
    const std::array<QChar, 2> pair{line.back(), next.front()};
    if (isAround(QStringView(pair)))
        return kPair;
    return areNear(around.front(), last, first) || areNear(around.back(), last, first) ? kNear
                                                                                       : kApart;
}

/// What the widths of two lines say against the width at which headings are broken here.
void Evidence::addHeadingBreak(size_t i, Odds& odds) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    const auto found = m_headingWidths.find(m_setting.measures[i]);
    if (found == m_headingWidths.end() || line.cells > found->second.cells)
        return;
    const HeadingWidth width = found->second;
    // There was room for more; at a caesura a line may end all the same.
    if (widthWithoutMark(line) + next.firstUnit <= width.cells)
        odds.add(hasCaesura(line.text) ? -4.0 : areHalves(line, next) ? -1.0 : -2.5);
    else if (width.lines > 1)
        odds.add(1.0);
    // Two long lines are rather a kicker and its headline.
    else
        odds.addIf(next.cells >= kLongLine && next.cells * 10 >= line.cells * 7, -1.0);
}

/// The first words of a headline come back in its story; those of a label that several stories may
/// stand under, or of a kicker, rarely all.
double Evidence::forWordsInStory(size_t i) const
{
    constexpr size_t kReach = 24;
    constexpr double kUsual = 0.4; ///< of the words
    constexpr double kWeight = 6.0;
    constexpr double kMost = 0.3;
    constexpr double kLeast = -1.2;
    const QStringView before = m_text.before(i, kReach);
    const QStringView behind = m_text.from(i + 2, kReach);
    const QStringView line = m_lines[i].text;
    const double shared = std::max(sharedWording(line, before), sharedWording(line, behind));
    return std::clamp((shared - kUsual) * kWeight, kLeast, kMost);
}

/// What the text around says of the words that two lines have between them.
void Evidence::addWordAcross(size_t i, bool isDigest, Odds& odds) const
{
    // Only for lines that may be headings at all: a look at the text around costs time.
    constexpr int kWidest = 90; ///< cells, where there is no measure
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    const int widest = m_setting.measures[i] > 0 ? m_setting.measures[i] - 6 : kWidest;
    if (line.cells > widest || next.cells > widest || next.ending == LineEnding::Sentence
        || endsWithSourceLabel(line.text))
        return;
    // A section's short name may begin a word of the title under it: "低空" over "空域一张图".
    const double across = line.cells <= kShortSection && isSectionName(i) ? 0 : forWordAcross(i);
    odds.add(across);
    if (!isDigest && across <= 0)
        odds.add(forWordsInStory(i));
    odds.addIf(endsInBrackets(line.text), kBracketsAcross);
    odds.addIf(across < kPhraseAcross && hasWordAcross(line.text, next.text), kWordAcross);
    // Over a title of two lines, of which a phrase is one, a wider line is its kicker.
    const bool isOverTitle = !isDigest && across <= 0 && line.ending == LineEnding::Open
        && line.cells > next.cells && i + 2 < m_lines.size()
        && m_lines[i + 2].ending == LineEnding::Open && m_lines[i + 2].cells <= line.cells
        && m_roles[i + 2] == LineRole::Text && forWordAcross(i + 1) >= kPhraseAcross;
    odds.addIf(isOverTitle, -3.0);
}

/// For line i as a section's name over the headline of line i + 1. The words of a headline come
/// back in its story.
double Evidence::asSectionName(size_t i) const
{
    constexpr size_t kReach = 12;
    constexpr double kInStory = 3.0; ///< for each share of the words
    constexpr double kLeast = -2.0;
    constexpr double kMost = 4.0;
    // A headline does not say its first words twice.
    if (startsWithWord(m_lines[i + 1].text, m_lines[i].text))
        return kMost;
    const double words = sharedWording(m_lines[i].text, m_text.from(i + 2, kReach));
    return std::clamp(likeSectionName(m_lines[i].text) - words * kInStory, kLeast, kMost);
}

/// Behind a source, the headline of the story before and that of the story behind may follow one
/// another: each has the words of its own story.
bool Evidence::areOfTwoStories(size_t i) const
{
    constexpr size_t kReach = 12;
    constexpr double kClear = 0.3; ///< of the words
    if (!isBehindSource(i))
        return false;
    const QStringView before = m_text.before(i, kReach);
    const QStringView behind = m_text.from(i + 2, kReach);
    const QStringView line = m_lines[i].text;
    const QStringView next = m_lines[i + 1].text;
    return sharedWording(line, before) - sharedWording(line, behind) > kClear
        && sharedWording(next, behind) - sharedWording(next, before) > kClear;
}

/// Whether line i may stand among the lines of headings by its form alone.
bool Evidence::mayHead(size_t i) const
{
    const LineFacts& line = m_lines[i];
    return m_roles[i] == LineRole::Text && line.ending == LineEnding::Open && mayBeInHeading(line)
        && m_setting.measures[i] > 0 && !isTooWideForHead(i);
}

/// Over narrow columns headlines are as wide as the text.
bool Evidence::isTooWideForHead(size_t i) const
{
    const int measure = m_setting.measures[i];
    return measure > 0 && m_lines[i].cells > measure - (measure <= kNarrow ? 0 : kIndentCells + 2);
}

/// Of three lines, the first is rather a kicker where the others are one headline; and the others
/// are rather one where the first is a kicker.
void Evidence::addThirdLine(size_t i, Odds& odds) const
{
    constexpr double kOne = 2.0;
    constexpr double kWhole = 1.0;
    constexpr int kBlur = 2; ///< cells
    const auto words = [this](size_t k) {
        const QStringView line = m_lines[k].text;
        const QStringView next = m_lines[k + 1].text;
        const double predicate = opensPredicate(next);
        return predicate > 0 ? predicate : forOneHeadline(line, next);
    };
    if (!mayHead(i) || !mayHead(i + 1))
        return;
    const auto isShort = [this](size_t k) {
        return m_lines[k].cells <= m_setting.measures[k] - kIndentCells - 2;
    };
    if (i + 2 < m_lines.size() && mayHead(i + 2) && isShort(i + 2) && !m_lines[i + 2].startsPage)
        odds.addIf(m_lines[i].cells + kBlur >= m_lines[i + 1].cells && words(i + 1) >= kOne
                && words(i) < kWhole,
            -2.5);
    if (i > 0 && mayHead(i - 1) && !m_lines[i].startsPage)
        odds.addIf(words(i - 1) < 0 && words(i) >= 0, 1.5);
}

double Evidence::forHeadingJoin(size_t i) const
{
    // What is no heading needs no look at its words: most lines of a body.
    constexpr double kNoHeading = -5.0;
    constexpr float kHopeless = -7.0; ///< for both lines, which no words make up for
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    if (m_heads[i] + m_heads[i + 1] < kHopeless || !mayBeInHeading(line) || !mayBeInHeading(next)
        || m_notes[i] == Note::Open)
        return kNoHeading;
    const bool isDashed = startsWithWord(next.text, u"——"); // as sub-headlines are
    // Lines of the same large type are one headline.
    if (line.scale > kHeadingScale && next.scale > kHeadingScale)
        return next.startsPage || isDashed ? -3.0 : 2.5;
    const bool isParted = next.startsPage || isDashed || isNumbered(next.text);
    const int measure = m_setting.measures[i];
    if (line.ending == LineEnding::Colon && measure > 0 && !isParted)
        return isKickerWithColon(i) ? -3.0 : 3.0;
    // A section's name or a kicker before a title is short; the first line of a title that had to
    // be broken is not. Stories of a digest, which stand under sections, hardly ever have a kicker.
    const bool isDigest = m_hasSections && measure >= kWide;
    const bool isTooShort = line.cells <= kShortName;
    constexpr double kSurelyUnfinished = 3.0;
    const bool mayBeName
        = isDigest ? mayBeSectionName(line.text) && !isBehindSectionName(i) : isTooShort;
    const bool isName = mayBeName && endsUnfinished(line.text) < kSurelyUnfinished;
    // No kicker is as short as that: a section's name or a headline's first words.
    constexpr int kShortKicker = 10; ///< cells
    const bool isNoKicker = isDigest || line.cells <= kShortKicker;
    constexpr double kMostOfHalves = 6.0;
    constexpr double kLeastInDigest = 0;
    constexpr double kMostOfLabel = 0.5;
    const bool isLabel = isName && isNoKicker && !headingVerbs(next.text).isFirst;
    Odds odds(!isName ? 1.0 : isNoKicker ? -asSectionName(i) : 0.0);
    odds.addIf(isDigest, isBehindSectionName(i) ? 3.0 : 1.5);
    // Where lines are not broken, headings are not either.
    odds.addIf(measure == 0 && m_setting.measures[i + 1] == 0, -2.0);
    // What stands in the midst of a body's sentence needs no look at its words.
    const bool isBody = goesOnFromFullLine(i) || m_notes[i] != Note::None || isTooWideForHead(i)
        || endsWithSourceLabel(line.text);
    if (!isBody)
        odds.add(forHeadingWording(line, next,
            {isDigest ? kLeastInDigest : -kMostOfHalves, isLabel ? kMostOfLabel : kMostOfHalves}));
    odds.addIf(!isDigest && !isBody && arePaired(line, next), 1.5);
    // "3月8日，由十九家企业…": the story itself.
    const qsizetype clause = next.text.indexOf(u'，');
    odds.addIf(
        clause > 0 && next.text.front().isDigit() && opensWithDay(next.text.first(clause)), -6.0);
    odds.addIf(next.startsPage, -4.0);
    odds.addIf(isDashed || namesSpeech(line.text), -3.0);
    odds.addIf(next.cells > line.cells + 8, -1.5);
    // No heading ends with a comma.
    odds.add(line.ending == LineEnding::Clause                ? 2.0
            : line.ending == LineEnding::Open                 ? 0.0
            : line.ending == LineEnding::Colon && !isTooShort ? 1.0
                                                              : -1.0);
    addHeadingBreak(i, odds);
    addWordAcross(i, isDigest, odds);
    if (!isDigest && !goesOnFromFullLine(i))
        addThirdLine(i, odds);
    odds.addIf(areOfTwoStories(i), -6.0);
    // In a narrow column a title that has to be broken fills its first line.
    odds.addIf(measure > 0 && measure <= kNarrow && line.cells * 10 < measure * 6
            && !areHalves(line, next),
        -1.5);
    odds.addIf(next.blanksBefore > std::max(1, m_setting.commonGap), -1.5);
    odds.addIf(next.leadingSpaces > 0 && line.leadingSpaces == 0, -1.0);
    return odds.sum();
}

} // namespace qb::text
