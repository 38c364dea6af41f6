#include "text/evidence.h"

#include "text/char_set.h"
#include "text/heading_wording.h"
#include "text/line_wording.h"
#include "text/paper_wording.h"
#include "text/word_breaks.h"
#include "text/word_match.h"
#include "text/words_apart.h"

#include <algorithm>
#include <cmath>

/// What speaks for a line as a heading, or as the name of a section.
namespace qb::text {

namespace {

constexpr double kSmallType = 0.9; ///< of captions and notes, times that of the body
constexpr int kNarrow = 44;        ///< cells of a narrow column
constexpr int kWide = 60;          ///< cells of a page of one column

} // namespace

/// How the line ends.
void Evidence::addHeadingEnd(size_t i, Odds& odds) const
{
    const LineFacts& line = m_lines[i];
    const bool isCall = line.text.endsWith(u'？') || line.text.endsWith(u'！');
    odds.addIf(line.ending == LineEnding::Sentence && !isCall, -5.0); // a heading has no full stop
    // Nor a comma, unless its type tells that the next line goes on with it.
    odds.addIf(line.ending == LineEnding::Clause, line.scale > kHeadingScale ? -0.5 : -4.0);
    odds.addIf(line.ending == LineEnding::Semicolon, -3.0);
    odds.addIf(line.ending == LineEnding::Story, -10.0); // a sentence with its source
    odds.addIf(
        line.ending == LineEnding::Colon, announcesList(line.text) ? -7.0 : -1.5); // of a speaker
    odds.addIf(m_isLetter[i] || m_isItem[i], -8.0);
    odds.addIf(m_isOpening[i], -6.0);
}

/// Behind the end of a paragraph, over a line that is an indent shorter than the column and has no
/// room for what begins the next: a headline as wide as a narrow column.
bool Evidence::isOverOpening(size_t i) const
{
    constexpr int kBlur = 1;  ///< cells
    constexpr int kShort = 4; ///< cells that a word may leave
    if (i + 2 >= m_lines.size() || m_setting.indentTrace <= 0.5)
        return false;
    const LineFacts& line = m_lines[i];
    const LineFacts& first = m_lines[i + 1];
    const int room = m_setting.measures[i + 1] - kIndentCells;
    // Behind a sentence that goes on stands its rest.
    if (i > 0 && m_roles[i - 1] == LineRole::Text && m_lines[i - 1].ending == LineEnding::Open
        && m_lines[i - 1].stops + m_lines[i - 1].commas > 0)
        return false;
    const bool isBehindEnd = i == 0 || m_roles[i - 1] != LineRole::Text
        || m_lines[i - 1].ending == LineEnding::Sentence
        || m_lines[i - 1].ending == LineEnding::Sentence
        || m_lines[i - 1].ending == LineEnding::Story;
    return isBehindEnd && line.ending == LineEnding::Open && line.commas == 0 && line.stops == 0
        && m_roles[i + 1] == LineRole::Text && m_roles[i + 2] == LineRole::Text
        && first.ending == LineEnding::Open && first.cells <= room + kBlur
        && first.cells >= room - kShort && first.cells + m_lines[i + 2].firstUnit > room
        && m_lines[i + 2].cells > room + kBlur;
}

/// A line in mid-word that is wider than its narrow column is no line of its text.
bool Evidence::isWiderThanColumn(size_t i) const
{
    constexpr int kBlur = 2; ///< cells
    const int measure = m_setting.measures[i];
    const LineFacts& line = m_lines[i];
    if (measure == 0 || measure > kNarrow || line.ending != LineEnding::Open || line.commas > 0
        || line.stops > 0 || line.cells <= measure + kBlur || i + 1 >= m_lines.size()
        || m_lines[i + 1].cells > measure + kBlur)
        return false;
    // Behind a sentence that goes on stands its rest.
    if (i > 0 && m_roles[i - 1] == LineRole::Text && m_lines[i - 1].ending == LineEnding::Open
        && m_lines[i - 1].stops + m_lines[i - 1].commas > 0)
        return false;
    const bool isBehindEnd = i == 0 || m_roles[i - 1] != LineRole::Text
        || m_lines[i - 1].ending == LineEnding::Sentence
        || (m_lines[i - 1].ending != LineEnding::Clause && m_lines[i - 1].cells < measure - kBlur)
        || (i > 1 && m_lines[i - 2].ending == LineEnding::Sentence && m_lines[i - 1].marks == 0);
    return isBehindEnd && m_setting.measures[i + 1] == measure;
}

/// "…，开春以来零" before "售额涨了一成。": the rest of a sentence, and no text under a heading.
bool Evidence::isCutBeforeRest(size_t i) const
{
    constexpr double kSure = 2.0;
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    const bool isRest = next.ending == LineEnding::Sentence || next.ending == LineEnding::Story;
    return m_setting.measures[i] > 0 && isRest && next.cells < line.cells
        && m_roles[i] == LineRole::Text && m_roles[i + 1] == LineRole::Text
        && !goesOnFromFullLine(i) // which tells the same
        && (endsUnfinished(line.text) > kSure || hasWordAcross(line.text, next.text));
}

/// How wide it is.
void Evidence::addHeadingWidth(size_t i, Odds& odds) const
{
    constexpr int kUsualMeasure = 76; ///< cells, where the lines tell none
    constexpr int kLongHeading = 56;
    const LineFacts& line = m_lines[i];
    const int measure = m_setting.measures[i] > 0 ? m_setting.measures[i] : kUsualMeasure;
    // Over narrow columns headlines are as wide as the text, over wide ones they are not.
    const bool fits = measure <= kNarrow
        && (line.cells <= measure - kIndentCells || isWiderThanColumn(i) || isOverOpening(i)
            || (line.cells <= measure && line.marks == 0 && isBehindSource(i)));
    if (line.cells > measure - 6)
        odds.add(fits ? -1.0 : -2.5);
    else
        odds.addIf(line.cells <= measure * 6 / 10, 0.7);
    odds.addIf(line.cells > measure + 20, -4.0);
    odds.addIf(line.stops > 0, -3.0);
    odds.addIf(line.commas > 1, -1.0);
    // Where a text of few lines has no measure: a long line and the rest of its sentence.
    const bool hasRest = i + 1 < m_lines.size() && m_lines[i + 1].cells < line.cells
        && m_lines[i + 1].ending == LineEnding::Sentence;
    odds.addIf(line.cells >= kLongHeading && line.commas > 0 && hasRest, -1.5);
    odds.addIf(startsForbidden(i), -5.0);
}

/// How it is set.
void Evidence::addHeadingLook(size_t i, Odds& odds) const
{
    const LineFacts& line = m_lines[i];
    odds.add(line.scale > kHeadingScale ? 3.0 : line.scale < kSmallType ? -2.0 : 0.0);
    odds.addIf(line.isBold, 1.5);
    const bool isCentred = line.leadingSpaces > 0 && !line.isIndented && line.blanksBefore > 0;
    odds.addIf(isCentred, 2.0);
    odds.addIf(line.isIndented && m_setting.keepsIndents, -1.5); // as paragraphs are
}

/// What its words and those around it are.
void Evidence::addHeadingWords(size_t i, Odds& odds) const
{
    const LineFacts& line = m_lines[i];
    odds.addIf(m_openQuotes[i] > 0 && line.quoteChange <= 0, -2.0); // within what somebody says
    odds.addIf(m_notes[i] != Note::None, -5.0);
    odds.add(m_hasDateline[i]             ? -8.0
            : m_opensStory[i]             ? -2.5
            : line.text.startsWith(u'据') ? -1.5
                                          : 0.0);
    odds.addIf(line.commas > 0 && !m_opensStory[i] && opensSentence(line.text), -3.0);
    // Before the rest of its sentence.
    odds.addIf(line.ending == LineEnding::Open && i + 1 < m_lines.size() && m_lines[i + 1].stops > 0
            && opensWithRest(m_lines[i + 1].text),
        -3.0);
    // A sub-headline under what may be a headline.
    const bool isDashed = i > 0 && startsWithWord(line.text, u"——")
        && m_lines[i - 1].ending == LineEnding::Open && !goesOnFromFullLine(i);
    odds.addIf(isDashed, 3.0);
    // A character alone is the rest of something.
    odds.addIf(line.text.size() == 1 && isCommonHan(line.text.front()), -6.0);
    odds.addIf(line.marks == 0 && isListOfNames(line.text), -6.0);
    // What was said, under who said it and when.
    odds.addIf(i > 0 && line.ending == LineEnding::Open && line.commas == 0
            && m_lines[i - 1].ending == LineEnding::Open && namesSpeech(m_lines[i - 1].text)
            && (i == 1 || m_lines[i - 2].ending != LineEnding::Open),
        4.0);
    // Over who posted it and when.
    const bool isOverHead = i == 0 && i + 1 < m_lines.size() && m_lines[i + 1].credits
        && m_lines[i + 1].credits->date.isValid();
    odds.addIf(isOverHead, 3.0);
    // Over who wrote what follows, though indented as that is.
    const bool isOverWriter = i + 2 < m_lines.size() && m_lines[i + 1].credits
        && !m_lines[i + 1].credits->byline.isEmpty() && line.ending == LineEnding::Open
        && line.isIndented && m_roles[i + 2] == LineRole::Text
        && m_lines[i + 2].ending != LineEnding::Open;
    odds.addIf(isOverWriter, 6.0);
    // What asks twice in one breath, or says that a source follows.
    const bool isTalk = line.marks > 1 && line.text.count(u'？') > 1
        && (line.commas > 0 || line.text.contains(u'：'));
    odds.addIf(isTalk, -2.5);
    odds.addIf(endsWithSourceLabel(line.text), -6.0);
    odds.addIf(beginsAbstract(line.text) || beginsKeywords(line.text), -8.0);
    // What somebody says.
    odds.addIf(
        line.marks > 0 && (speakerLabelLength(line.text) > 0 || isDialogue(line.text)), -5.0);
    // A question or a call that stands alone.
    constexpr int kLongestQuestion = 44;
    const bool isQuestion = (line.text.endsWith(u'？') || line.text.endsWith(u'！'))
        && line.cells <= kLongestQuestion && line.stops == 0;
    if (isQuestion)
        odds.add(asksOnFromFullLine(i) ? -3.0 : 1.0);
}

double Evidence::asHeading(size_t i) const
{
    Odds odds;
    addHeadingEnd(i, odds);
    addHeadingWidth(i, odds);
    addHeadingLook(i, odds);
    addHeadingWords(i, odds);
    return odds.sum();
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

bool Evidence::isBehindSource(size_t i) const
{
    const auto endsStory = [this](size_t k) {
        return m_lines[k].ending == LineEnding::Story
            || (m_lines[k].credits && !m_lines[k].credits->source.isEmpty());
    };
    return i > 0 && (endsStory(i - 1) || (i > 1 && endsStory(i - 2) && forRestOfSource(i - 2) > 0));
}

/// Behind a source comes the headline of that story or of the next, if stories have any here: what
/// is short there speaks for it, what fills the column as a paragraph's first line does against it.
/// Where no headline ends the text, they stand over their stories: one begins it, too.
void Evidence::readStoryStarts()
{
    constexpr double kLeast = 0.8;
    constexpr double kMost = 3.0;
    constexpr int kClearlyShort = 8; ///< cells
    double headings = 0.7;
    double bodies = 0.3;
    for (size_t i = 1; i + 1 < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const int measure = m_setting.measures[i];
        if (measure == 0 || m_roles[i] != LineRole::Text || !isBehindSource(i))
            continue;
        const bool isShort = line.ending == LineEnding::Open && line.commas == 0
            && line.cells <= measure - kIndentCells - kClearlyShort
            && m_roles[i + 1] == LineRole::Text;
        headings += isShort;
        bodies
            += !isShort && (line.ending == LineEnding::Clause || line.commas > 0 || line.stops > 0);
    }
    m_forHeadBehindSource = std::clamp(std::log(headings / bodies), kLeast, kMost);
    const bool endsWithHeading = !m_lines.empty() && m_roles.back() == LineRole::Text
        && m_lines.back().ending == LineEnding::Open;
    const bool isMeasured = !m_lines.empty() && m_setting.measures.front() > 0;
    m_forHeadAtTop = isMeasured && !endsWithHeading ? m_forHeadBehindSource : 0;
}

} // namespace qb::text
