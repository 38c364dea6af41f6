#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/evidence.h"
#include "text/heading_wording.h"
#include "text/line_wording.h"
#include "text/word_match.h"

#include <array>

namespace qb::text {

namespace {

constexpr double kSmallType = 0.9;    ///< of captions and notes, times that of the body
constexpr int kNarrow = 44;           ///< cells of a narrow column
constexpr int kWide = 60;             ///< cells of a page of one column
constexpr int kLongLine = 20;         ///< cells of a line that may be a whole headline
constexpr int kShortName = 16;        ///< cells of a section's name or a short kicker
constexpr double kPhraseAcross = 8.0; ///< for lines that a phrase of the text runs over

/// A mark at a line's end may hang.
int widthWithoutMark(const LineFacts& line)
{
    constexpr int kMark = 2;
    return std::max(0, line.cells - (line.ending == LineEnding::Clause ? kMark : 0));
}

} // namespace

/// Headings that are too long for a line are broken at a width of their own, which is the widest
/// that lines have which stand where headings do.
void Evidence::readHeadingWidth()
{
    constexpr int kWidest = 64;
    constexpr int kMargin = 2; ///< cells of a space that was lost at a line's end
    std::array<int, kWidest + 1> counts{};
    bool isBehindEnd = true;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const bool isText = m_roles[i] == LineRole::Text;
        const bool isCandidate = isBehindEnd && isText && m_setting.measures[i] > 0
            && line.cells <= std::min(kWidest, m_setting.measures[i] - kIndentCells - 3)
            && i + 1 < m_lines.size()
            && line.cells + m_lines[i + 1].firstUnit + kMargin
                <= m_setting.measures[i] - kIndentCells
            && (line.ending == LineEnding::Open || line.ending == LineEnding::Clause);
        if (isCandidate)
            ++counts[size_t(widthWithoutMark(line))];
        isBehindEnd = isCandidate || !isText || line.ending == LineEnding::Sentence
            || line.ending == LineEnding::Story;
    }
    for (int width = kWidest; width > 0; --width) {
        if (counts[size_t(width)] == 0)
            continue;
        m_headingWidth = width;
        m_fullHeadings = counts[size_t(width)] + counts[size_t(width - 1)];
        return;
    }
}

bool Evidence::fitsOnHeading(size_t i) const
{
    return widthWithoutMark(m_lines[i]) + m_lines[i + 1].firstUnit <= m_headingWidth;
}

double Evidence::asHeading(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const int measure = m_setting.measures[i] > 0 ? m_setting.measures[i] : 76;
    double score = 0;
    score += line.ending == LineEnding::Sentence && !line.text.endsWith(u'？')
            && !line.text.endsWith(u'！')
        ? -5
        : 0;
    const bool isLarge = line.scale > kHeadingScale;
    score += line.ending == LineEnding::Clause && isLarge ? -0.5
        : line.ending == LineEnding::Clause               ? -4
        : line.ending == LineEnding::Semicolon            ? -3
                                                          : 0;
    score += line.ending == LineEnding::Story ? -10.0 : 0;
    score += line.ending == LineEnding::Colon ? (announcesList(line.text) ? -7.0 : -1.5) : 0;
    score += m_isLetter[i] || m_isItem[i] ? -8.0 : 0;
    score += m_isOpening[i] ? -6.0 : 0;
    // Over narrow columns headlines are as wide as the text.
    const bool isNarrow = measure <= kNarrow && line.cells <= measure - kIndentCells;
    score += line.cells > measure - 6    ? (isNarrow ? -1.0 : -2.5)
        : line.cells <= measure * 6 / 10 ? 0.7
                                         : 0;
    score += line.cells > measure + 20 ? -4 : 0;
    score += line.stops > 0 ? -3 : 0;
    score += line.commas > 1 ? -1 : 0;
    // Where a text of few lines has no measure: a long line and the rest of its sentence.
    constexpr int kLongHeading = 56;
    const bool hasRest = i + 1 < m_lines.size() && m_lines[i + 1].cells < line.cells
        && m_lines[i + 1].ending == LineEnding::Sentence;
    score += line.cells >= kLongHeading && line.commas > 0 && hasRest ? -1.5 : 0;
    score += startsForbidden(i) ? -5 : 0;
    score += line.scale > kHeadingScale ? 3.0 : line.scale < kSmallType ? -2.0 : 0;
    score += line.isBold ? 1.5 : 0;
    const bool isCentred = line.leadingSpaces > 0 && !line.isIndented && line.blanksBefore > 0;
    score += isCentred ? 2.0 : 0;
    score += line.isIndented && m_setting.keepsIndents ? -1.5 : 0;
    score += m_openQuotes[i] > 0 && line.quoteChange <= 0 ? -2 : 0;
    score += m_notes[i] != Note::None ? -5 : 0;
    score += m_opensStory[i] ? -2.5 : line.text.startsWith(u'据') ? -1.5 : 0;
    // Over who posted it and when.
    const bool isOverHead = i == 0 && i + 1 < m_lines.size() && m_lines[i + 1].credits
        && m_lines[i + 1].credits->date.isValid();
    score += isOverHead ? 3.0 : 0;
    // What asks twice in one breath, or says that a source follows.
    const bool isTalk = line.marks > 1 && line.text.count(u'？') > 1
        && (line.commas > 0 || line.text.contains(u'：'));
    score += isTalk ? -2.5 : 0;
    score += endsWithSourceLabel(line.text) ? -6.0 : 0;
    // What somebody says.
    score += line.marks > 0 && (speakerLabelLength(line.text) > 0 || isDialogue(line.text)) ? -5.0
                                                                                            : 0;
    // A question or a call that stands alone.
    constexpr int kLongestQuestion = 44;
    const bool isQuestion = (line.text.endsWith(u'？') || line.text.endsWith(u'！'))
        && line.cells <= kLongestQuestion && line.stops == 0;
    score += !isQuestion ? 0 : asksOnFromFullLine(i) ? -3.0 : 1.0;
    return score;
}

/// Whether a full line that ends in mid-sentence stands before line i.
bool Evidence::goesOnFromFullLine(size_t i) const
{
    if (i == 0 || m_setting.measures[i - 1] == 0)
        return false;
    const LineFacts& before = m_lines[i - 1];
    return (before.ending == LineEnding::Open || before.ending == LineEnding::Clause)
        && before.cells >= m_setting.measures[i - 1] - 2;
}

/// Before line i stands a full line of the body that asks, or announces what is asked: the question
/// of line i is the next in the same breath.
bool Evidence::asksOnFromFullLine(size_t i) const
{
    if (i == 0 || m_setting.measures[i - 1] == 0 || m_roles[i - 1] != LineRole::Text)
        return false;
    const LineFacts& before = m_lines[i - 1];
    const bool asks = before.ending == LineEnding::Colon || before.text.endsWith(u'？');
    return asks && before.marks > 1 && before.cells >= m_setting.measures[i - 1] - kIndentCells;
}

/// What the words of two lines say of whether they are one headline.
double Evidence::forHeadingWording(const LineFacts& line, const LineFacts& next)
{
    constexpr int kTooShort = 10;   ///< cells: for a kicker
    constexpr qsizetype kLabel = 3; ///< characters before a colon
    const double predicate = opensPredicate(next.text);
    const double unfinished = endsUnfinished(line.text);
    double score = unfinished + predicate;
    if (predicate > 0 && line.cells <= kTooShort)
        score += 5.0;
    // Three characters are no title.
    constexpr int kNoTitle = 6;
    if (next.cells <= kNoTitle && next.ending == LineEnding::Open)
        score += 6.0;
    else if (predicate == 0 && unfinished == 0 && opensPredicate(line.text) > 0)
        score -= 2.5;
    // What has two parts, or subject and verb, is whole.
    if (isWholeStatement(next.text))
        score -= 2.5;
    else if (hasCaesura(next.text)
        || (next.text.indexOf(u'：') >= kLabel && !line.text.contains(u'：')))
        score -= 1.5;
    if (isNumbered(next.text))
        score -= 4.0;
    if (line.ending == LineEnding::Story)
        score -= 6.0;
    return score;
}

/// Line i stands behind a section's name, and is none itself then.
bool Evidence::isBehindSectionName(size_t i) const
{
    if (i == 0)
        return false;
    return m_roles[i - 1] == LineRole::Section || isSectionName(i - 1);
}

/// Line i stands where a story may begin, before another short line: "理论" over a headline.
bool Evidence::isSectionName(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const bool isAtStart = i == 0 || m_roles[i - 1] != LineRole::Text
        || m_lines[i - 1].ending == LineEnding::Story || line.startsPage;
    return isAtStart && m_roles[i] == LineRole::Text && line.ending == LineEnding::Open
        && mayBeSectionName(line.text) && i + 1 < m_lines.size() && m_roles[i + 1] == LineRole::Text
        && m_lines[i + 1].ending != LineEnding::Sentence && m_lines[i + 1].cells < kWide;
}

void Evidence::readSections()
{
    constexpr int kShort = 8; ///< cells
    for (size_t i = 0; i < m_lines.size() && !m_hasSections; ++i)
        m_hasSections
            = m_roles[i] == LineRole::Section || (m_lines[i].cells <= kShort && isSectionName(i));
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
/// side by side: a title that was broken there, rather than a kicker and its title.
double Evidence::forWordAcross(size_t i) const
{
    constexpr size_t kReach = 28;
    const QChar last = m_lines[i].text.back();
    const QChar first = m_lines[i + 1].text.front();
    if (!isCommonHan(last) || !isCommonHan(first))
        return 0;
    const std::array<QChar, 2> pair{last, first};
    const size_t begin = i > kReach ? i - kReach : 0;
    const size_t end = std::min(m_lines.size(), i + kReach + 2);
    constexpr qsizetype kTwo = 2;
    const QString across = m_lines[i].text.last(std::min(kTwo, m_lines[i].text.size())).toString()
        + m_lines[i + 1].text.first(std::min(kTwo, m_lines[i + 1].text.size())).toString();
    double score = -0.3;
    for (size_t k = begin; k < end; ++k) {
        if (k != i && k != i + 1 && across.size() == 2 * kTwo && m_lines[k].text.contains(across))
            return kPhraseAcross;
        if (m_lines[k].text.contains(QStringView(pair)))
            score = 2.0;
    }
    return score;
}

double Evidence::forHeadingJoin(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    // Lines of the same large type are one headline.
    if (line.scale > kHeadingScale && next.scale > kHeadingScale)
        return next.startsPage || startsWithWord(next.text, u"——") ? -3.0 : 2.5;
    const bool isParted
        = next.startsPage || startsWithWord(next.text, u"——") || isNumbered(next.text);
    if (line.ending == LineEnding::Colon && m_setting.measures[i] > 0 && !isParted)
        return isKickerWithColon(i) ? -3.0 : 3.0;
    // A section's name or a kicker before a title is short; the first line of a title that had to
    // be broken is not. Stories of a digest, which stand under sections, hardly ever have a kicker.
    const bool isDigest = m_hasSections && m_setting.measures[i] >= kWide;
    const bool isTooShort = line.cells <= kShortName;
    const bool isName
        = isDigest ? mayBeSectionName(line.text) && !isBehindSectionName(i) : isTooShort;
    double score = (isName ? -3.0 : 1.0) + (isDigest ? 1.5 : 0);
    // Where lines are not broken, headings are not either.
    if (m_setting.measures[i] == 0 && m_setting.measures[i + 1] == 0)
        score -= 2.0;
    // What stands in the midst of a body's sentence needs no look at its words.
    if (!goesOnFromFullLine(i))
        score += forHeadingWording(line, next);
    if (next.startsPage)
        score -= 4.0;
    if (startsWithWord(next.text, u"——"))
        score -= 3.0;
    if (next.cells > line.cells + 8)
        score -= 1.5;
    // No heading ends with a comma.
    score += line.ending == LineEnding::Clause            ? 2.0
        : line.ending == LineEnding::Open                 ? 0.0
        : line.ending == LineEnding::Colon && !isTooShort ? 1.0
                                                          : -1.0;
    if (m_headingWidth > 0 && line.cells <= m_headingWidth) {
        if (fitsOnHeading(i))
            score -= hasCaesura(line.text) ? 4.0 : 2.5;
        else if (m_fullHeadings > 1)
            score += 1.0;
        // Two long lines are rather a kicker and its headline.
        else if (next.cells >= kLongLine && next.cells * 10 >= line.cells * 7)
            score -= 1.0;
    }
    // Only for lines that may be headings at all: a look at the text around costs time.
    const int widest = m_setting.measures[i] > 0 ? m_setting.measures[i] - 6 : 90;
    if (line.cells <= widest && next.cells <= widest && next.ending != LineEnding::Sentence) {
        const double across = forWordAcross(i);
        score += across;
        // Over a title of two lines, of which a phrase is one, a wider line is its kicker.
        const bool isOverTitle = !isDigest && across <= 0 && line.ending == LineEnding::Open
            && line.cells > next.cells && i + 2 < m_lines.size()
            && m_lines[i + 2].ending == LineEnding::Open && m_lines[i + 2].cells <= line.cells
            && m_roles[i + 2] == LineRole::Text && forWordAcross(i + 1) >= kPhraseAcross;
        score -= isOverTitle ? 3.0 : 0;
    }
    // In a narrow column a title that has to be broken fills its first line.
    const int measure = m_setting.measures[i];
    if (measure > 0 && measure <= kNarrow && line.cells * 10 < measure * 6)
        score -= 1.5;
    if (next.blanksBefore > std::max(1, m_setting.commonGap))
        score -= 1.5;
    if (next.leadingSpaces > 0 && line.leadingSpaces == 0)
        score -= 1.0;
    return score;
}

} // namespace qb::text
