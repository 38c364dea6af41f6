#include "text/evidence.h"

#include "text/heading_wording.h"
#include "text/line_wording.h"
#include "text/paper_wording.h"
#include "text/publishers.h"

#include <cmath>

/// What marks, words, indents and gaps say of the boundary between two lines of a body.
namespace qb::text {

namespace {

constexpr double kMostOverlong = 3.0; ///< cells
constexpr int kRestOfName = 12;       ///< cells of a publisher's name that runs over a line's end

/// How a finished or unfinished line end speaks for a boundary behind it.
double breakAfter(LineEnding ending)
{
    switch (ending) {
    case LineEnding::Story:
        return 4.0;
    case LineEnding::Sentence:
        return 1.0;
    case LineEnding::Bracket:
        return -1.5;
    case LineEnding::Colon:
        return -0.7;
    case LineEnding::Semicolon:
        return -1.5;
    case LineEnding::Clause:
        return -5.0;
    case LineEnding::Open:
        return -4.0;
    }
    return 0;
}

double joinAfter(LineEnding ending)
{
    switch (ending) {
    case LineEnding::Story:
        return -6.0;
    case LineEnding::Sentence:
        return -0.8;
    case LineEnding::Bracket:
        return 1.0;
    case LineEnding::Colon:
        return 0.3;
    case LineEnding::Semicolon:
        return 0.8;
    case LineEnding::Clause:
        return 3.0;
    case LineEnding::Open:
        return 2.5;
    }
    return 0;
}

} // namespace

/// How many sentences paragraphs have here: ends that surely end one, against full stops within
/// lines.
void Evidence::readParagraphEnds()
{
    double ends = 0;
    double inside = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const int measure = m_setting.measures[i];
        if (measure == 0 || m_roles[i] != LineRole::Text)
            continue;
        const bool isSentence = line.ending == LineEnding::Sentence;
        ends += isSentence && line.cells <= measure - 2 * kIndentCells;
        inside += line.stops - (isSentence && line.stops > 0 ? 1 : 0);
    }
    constexpr double kTypicalEnds = 4;
    constexpr double kTypicalSentences = 12;
    const double share = (ends + kTypicalEnds) / (ends + inside + kTypicalSentences);
    m_forParagraphEnd = 0.5 * std::log(share / (1 - share)) - 0.1;
}

namespace {

/// An abstract across all columns is one paragraph while its lines are full, few as they are.
bool goesOnInAbstract(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr size_t kMostLines = 12;
    constexpr int kWide = 60; ///< cells
    constexpr int kSlack = 8;
    for (size_t k = i; k-- > 0 && i - k <= kMostLines;) {
        const LineFacts& above = lines[k];
        if (above.cells < kWide || lines[i - 1].cells + kSlack < above.cells)
            return false;
        if (beginsAbstract(above.text))
            return true;
    }
    return false;
}

} // namespace

double Evidence::asParagraphStart(size_t i) const
{
    const LineFacts& line = m_lines[i];
    Odds odds;
    odds.add(line.isIndented ? 2.0 : m_setting.keepsIndents ? -3.0 : 0.0);
    odds.addIf(startsForbidden(i), -4.0);
    const bool isLabelled = beginsAbstract(line.text) || beginsKeywords(line.text);
    odds.add(isLabelled ? 6.0 : goesOnInAbstract(m_lines, i) ? -4.0 : 0.0);
    odds.addIf(line.stops > 0 && opensWithRest(line.text), -3.0);
    // Where indents were dropped, a first line is two characters shorter than the measure.
    // What is wider than the column itself was not broken by it.
    const bool isOfColumn
        = m_setting.measures[i] > 0 && line.cells <= m_setting.measures[i] + kIndentCells;
    const double overlong = isOfColumn ? overlongCells(i) : 0;
    odds.addIf(overlong > 0,
        -std::min(kMostOverlong, overlong) * m_setting.indentTrace
            * (isExact(m_setting, line) ? 1.5 : 1.0));
    return odds.sum();
}

/// An indent inside a paragraph: hardly ever behind a finished sentence, where indents mark
/// paragraphs.
double Evidence::forIndentWithin(size_t i) const
{
    if (!m_lines[i].isIndented)
        return 0;
    const bool isBehindEnd = i > 0
        && (m_lines[i - 1].ending == LineEnding::Sentence
            || m_lines[i - 1].ending == LineEnding::Story);
    return m_setting.marksParagraphs && isBehindEnd ? -14.0 : -3.0;
}

/// "来源：" and half of the name behind it stand at the end of line i, which is full.
double Evidence::forRestOfSource(size_t i) const
{
    const LineFacts& next = m_lines[i + 1];
    const bool isName = next.ending == LineEnding::Open && next.cells <= kRestOfName
        && (next.marks == 0 || next.text.endsWith(u'》')) && !next.startsPage && !next.credits;
    if (!isName)
        return 0;
    return endsAsPublisher(m_lines[i].text) && !endsAsPublisher(next.text) ? 12.0 : 18.0;
}

/// "…来源：科技日" over "报": of the name there, the end alone stands here.
bool Evidence::cutsSource(size_t i) const
{
    constexpr qsizetype kLongest = 4;
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    if (line.ending != LineEnding::Story || next.text.size() > kLongest)
        return false;
    // A character alone is no headline.
    const bool isRest
        = next.text.size() == 1 || (endsAsPublisher(next.text) && !endsAsPublisher(line.text));
    return isRest && forRestOfSource(i) > 0;
}

double Evidence::forBodyJoin(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    const bool isSentence = line.ending == LineEnding::Sentence;
    Odds odds(joinAfter(line.ending));
    odds.addIf(m_isPictured[i] || m_isPictured[i + 1], -6.0);
    odds.addIf(m_openQuotes[i] > 0, 4.0); // hardly anybody's words fill two paragraphs
    odds.add(m_notes[i] == Note::Open ? 4.0 : m_notes[i] == Note::Closed ? -4.0 : 0.0);
    odds.add(m_hasDateline[i + 1] ? -8.0 : m_opensStory[i + 1] ? -2.5 : 0.0);
    // "本报讯（记者钱多多）" says nothing by itself, wherever the column ends.
    odds.addIf(
        m_hasDateline[i] && line.commas == 0 && line.stops == 0 && line.text.endsWith(u'）'), 10.0);
    odds.addIf(m_isLetter[i] || m_isLetter[i + 1] || m_isItem[i + 1], -5.0);
    // "…。”" and in the next line who said so.
    odds.addIf(isSentence && line.text.endsWith(u'”') && namesSpeaker(next.text), 3.0);
    odds.addIf(isSentence && speakerLabelLength(next.text) > 0, -4.0);
    // "2. 体检当日空腹；" behind the end of another item.
    const bool isEnd
        = isSentence || line.ending == LineEnding::Semicolon || line.ending == LineEnding::Colon;
    odds.addIf(isEnd && isNumbered(next.text), -4.0);
    // "二、体检地点" that stops well before the column's end.
    odds.addIf(isNumbered(line.text) && stopsShort(i), -3.0);
    odds.addIf(next.cells <= 3 * kRestOfName && endsWithSourceLabel(line.text), 4.0);
    odds.addIf(line.isBold != next.isBold, -3.0);
    odds.addIf(next.blanksBefore > m_setting.commonGap && !next.startsPage, -2.0);
    return odds.sum();
}

double Evidence::forBodyBreak(size_t i) const
{
    constexpr double kBeforeOthers = 0.3; ///< what is no text tells itself that it begins
    const LineFacts& line = m_lines[i];
    const bool isBeforeText = m_roles[i + 1] == LineRole::Text;
    double end = breakAfter(line.ending);
    if (line.ending == LineEnding::Sentence && m_setting.measures[i] > 0)
        end += m_forParagraphEnd;
    Odds odds(isBeforeText ? end : end * kBeforeOthers);
    // What stops in mid-sentence well before the column's end is a headline rather, and so is what
    // stops there before a story begins.
    odds.addIf(isBeforeText && stopsShort(i), -2.5);
    odds.addIf(m_hasDateline[i + 1] && line.ending == LineEnding::Open, -3.0);
    odds.addIf(m_openQuotes[i] > 0, -1.0);
    odds.addIf(m_lines[i + 1].blanksBefore > m_setting.commonGap, 0.5);
    odds.addIf(m_isLetter[i] || m_isLetter[i + 1] || m_isItem[i] || m_isItem[i + 1], 5.0);
    return odds.sum();
}

/// The text's end is an end like another, but the text may have been cut short; rather not behind a
/// word or two.
double Evidence::forTextEnd(size_t i) const
{
    constexpr double kCutShort = 0.5;
    if (i + 1 < m_lines.size())
        return 0;
    const bool mayBeCut
        = m_lines[i].marks > 0 || m_lines[i].cells >= m_setting.measures[i] - 2 * kIndentCells;
    return std::min(0.0, breakAfter(m_lines[i].ending)) * (mayBeCut ? kCutShort : 1.0);
}

/// Whether the story that line i is of ends within so many lines.
bool Evidence::endsWithin(size_t i, size_t reach) const
{
    for (size_t k = i + 1; k <= i + reach; ++k) {
        if (k >= m_lines.size() || m_lines[k].ending == LineEnding::Story || m_lines[k].credits)
            return true;
        if (m_roles[k] != LineRole::Text)
            return false;
    }
    return false;
}

/// "3月4日，某地的农民正在收割海带。" and a few lines more: the words to a picture say in one
/// sentence, a paragraph by itself, what it shows.
void Evidence::readPictureStories()
{
    constexpr size_t kLongestRest = 6; ///< lines
    constexpr qsizetype kLongestDate = 7;
    m_isPictured.resize(m_lines.size());
    for (size_t i = 0; i + 1 < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        if (line.ending != LineEnding::Sentence || line.stops != 1 || m_roles[i] != LineRole::Text
            || (i > 0 && !isBehindSource(i) && m_lines[i - 1].ending != LineEnding::Open))
            continue;
        const qsizetype comma = line.text.indexOf(u'，');
        m_isPictured[i] = comma > 0 && comma <= kLongestDate && line.text.at(comma - 1) == u'日'
            && line.text.front().isDigit() && line.text.sliced(comma).contains(u'在')
            && endsWithin(i, kLongestRest);
    }
}

/// Where lines are broken at a measure, few paragraphs have a single one.
void Evidence::readSingleLines()
{
    const double share = m_setting.singleLineShare;
    if (share > 0)
        m_forSeveralLines = std::clamp(std::log((1 - share) / share) * 0.5 + 0.5, 0.2, 1.6);
}

} // namespace qb::text
