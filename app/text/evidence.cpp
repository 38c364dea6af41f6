#include "text/evidence.h"

#include "text/cjk_class.h"
#include "text/line_wording.h"

#include <array>
#include <cmath>

namespace qb::text {

namespace {

constexpr double kNever = -1e9;

constexpr double kLargeType = 1.12;   ///< of headings, times that of the body
constexpr double kSmallType = 0.9;    ///< of captions and notes
constexpr double kSameType = 0.06;    ///< difference of sizes within one paragraph
constexpr double kMostOverlong = 3.0; ///< cells
constexpr int kNarrow = 44;           ///< cells of a narrow column

bool isSoleHeading(LineRole role)
{
    return role == LineRole::Title || role == LineRole::Subhead;
}

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

/// A mark at a line's end may hang.
int widthWithoutMark(const LineFacts& line)
{
    constexpr int kMark = 2;
    return std::max(0, line.cells - (line.ending == LineEnding::Clause ? kMark : 0));
}

} // namespace

Evidence::Evidence(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
    const Setting& setting, bool mayJoin, const std::vector<signed char>& decided)
    : m_lines(lines),
      m_roles(roles),
      m_setting(setting),
      m_mayJoin(mayJoin),
      m_decided(decided)
{
    readQuotes();
    readNotes();
    readHeadingWidth();
    readLetters();
    m_opensStory.resize(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        m_opensStory[i] = opensStory(lines[i].text);
    m_asHeading.resize(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        if (roles[i] == LineRole::Text)
            m_asHeading[i] = float(asHeading(i));
}

/// A quote runs over lines, but one that was never closed must not hold the rest of the text
/// together.
void Evidence::readQuotes()
{
    constexpr int kLongestQuote = 14;
    m_openQuotes.reserve(m_lines.size());
    int open = 0;
    int age = 0;
    for (const LineFacts& line : m_lines) {
        open = std::clamp(open + line.quoteChange, 0, 2);
        age = open > 0 ? age + 1 : 0;
        if (age > kLongestQuote)
            open = age = 0;
        m_openQuotes.push_back(open);
    }
}

/// "（作者分别系：…" runs on to its closing bracket, and ends there.
void Evidence::readNotes()
{
    constexpr int kLongestNote = 6;
    m_notes.reserve(m_lines.size());
    int open = 0;
    int age = 0;
    for (const LineFacts& line : m_lines) {
        const bool begins = line.text.startsWith(u'（');
        const bool isInside = open > 0 && age < kLongestNote;
        open = isInside ? open + line.bracketChange : begins ? line.bracketChange : 0;
        age = isInside ? age + 1 : 0;
        const bool isClosed = (isInside || begins) && open <= 0
            && (line.text.endsWith(u'）') || line.text.endsWith(u"）。"));
        m_notes.push_back(open > 0 ? Note::Open : isClosed ? Note::Closed : Note::None);
    }
}

/// Salutation, greeting and, right behind the greeting, the name of whoever signs.
void Evidence::readLetters()
{
    constexpr int kLongestSignature = 44;
    m_isLetter.resize(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineFacts& line = m_lines[i];
        const bool isSigned = i > 0 && line.cells <= kLongestSignature
            && line.ending == LineEnding::Open && isLetterLine(m_lines[i - 1].text)
            && !m_lines[i - 1].text.endsWith(u'：');
        m_isLetter[i] = isSigned || isLetterLine(line.text);
    }
}

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

bool Evidence::startsForbidden(size_t i) const
{
    const QStringView text = m_lines[i].text;
    return !text.isEmpty() && isForbiddenAtLineStart(charClass(text.front().unicode()))
        && !text.front().isHighSurrogate();
}

double Evidence::unusedCells(size_t i, LineLabel label) const
{
    const LineFacts& line = m_lines[i];
    const double indent = label == LineLabel::First ? kIndentCells * m_setting.indentTrace : 0;
    const double slack = m_setting.measures[i] - indent - line.cells;
    const double blur = isExact(m_setting, line) ? -0.5 : 1.0 + line.letters * 0.2;
    return slack - m_lines[i + 1].firstUnit - blur;
}

double Evidence::overlongCells(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const int room = m_setting.measures[i] - kIndentCells;
    // A mark at the line's end may hang or be squeezed.
    if (!isExact(m_setting, line))
        return line.cells - (line.ending == LineEnding::Open ? 0 : 2) - room - 1.0;
    int hanging = 0;
    for (qsizetype k = line.text.size(); k > 0; --k) {
        const char16_t last = line.text.at(k - 1).unicode();
        if (!isForbiddenAtLineStart(charClass(last)))
            break;
        hanging += cellWidth(last);
    }
    return line.cells - hanging - room - line.spaces * 0.5;
}

double Evidence::asParagraphStart(size_t i) const
{
    const LineFacts& line = m_lines[i];
    double score = 0;
    if (line.isIndented)
        score += 2.0;
    else if (m_setting.keepsIndents)
        score -= 3.0;
    if (startsForbidden(i))
        score -= 4.0;
    const int measure = m_setting.measures[i];
    if (measure > 0) {
        const double overlong = overlongCells(i);
        if (overlong > 0)
            score -= std::min(kMostOverlong, overlong) * m_setting.indentTrace
                * (isExact(m_setting, line) ? 1.5 : 1.0);
    }
    return score;
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
    const bool isLarge = line.scale > kLargeType;
    score += line.ending == LineEnding::Clause && isLarge ? -0.5
        : line.ending == LineEnding::Clause               ? -4
        : line.ending == LineEnding::Semicolon            ? -3
                                                          : 0;
    score += line.ending == LineEnding::Colon ? (announcesList(line.text) ? -7.0 : -1.5) : 0;
    score += m_isLetter[i] ? -8.0 : 0;
    // Over narrow columns headlines are as wide as the text.
    const bool isNarrow = measure <= kNarrow && line.cells <= measure - kIndentCells;
    score += line.cells > measure - 6    ? (isNarrow ? -1.0 : -2.5)
        : line.cells <= measure * 6 / 10 ? 0.7
                                         : 0;
    score += line.cells > measure + 20 ? -4 : 0;
    score += line.text.contains(u'。') ? -3 : 0;
    score += line.text.count(u'，') > 1 ? -1 : 0;
    // Where a text of few lines has no measure: a long line and the rest of its sentence.
    constexpr int kLongHeading = 56;
    const bool hasRest = i + 1 < m_lines.size() && m_lines[i + 1].cells < line.cells
        && m_lines[i + 1].ending == LineEnding::Sentence;
    score += line.cells >= kLongHeading && line.text.contains(u'，') && hasRest ? -1.5 : 0;
    score += startsForbidden(i) ? -5 : 0;
    score += line.scale > kLargeType ? 3.0 : line.scale < kSmallType ? -2.0 : 0;
    score += line.isBold ? 1.5 : 0;
    const bool isCentred = line.leadingSpaces > 0 && !line.isIndented && line.blanksBefore > 0;
    score += isCentred ? 2.0 : 0;
    score += line.isIndented && m_setting.keepsIndents ? -1.5 : 0;
    score += m_openQuotes[i] > 0 && line.quoteChange <= 0 ? -2 : 0;
    score += m_notes[i] != Note::None ? -5 : 0;
    score += m_opensStory[i] ? -2.5 : 0;
    // A question or a call that stands alone.
    constexpr int kLongestQuestion = 44;
    const bool isQuestion = line.text.endsWith(u'？') || line.text.endsWith(u'！');
    score += isQuestion && line.cells <= kLongestQuestion && !line.text.contains(u'。') ? 1.0 : 0;
    return score;
}

double Evidence::ofLine(size_t i, LineLabel label) const
{
    const LineRole role = m_roles[i];
    if (role != LineRole::Text) {
        if (isSoleHeading(role))
            return label == LineLabel::Head ? 0 : kNever;
        return label == LineLabel::Fixed ? 0 : kNever;
    }
    // The text's end is an end like another, but the text may have been cut short.
    constexpr double kCutShort = 0.5;
    const bool isLast = i + 1 == m_lines.size();
    const double end = isLast ? std::min(0.0, breakAfter(m_lines[i].ending)) * kCutShort : 0;
    switch (label) {
    case LineLabel::First:
        return asParagraphStart(i) - (m_lines[i].scale > kLargeType ? 3.0 : 0.0) + end;
    case LineLabel::Next:
        return (m_lines[i].isIndented ? -3.0 : 0.0) + end;
    case LineLabel::Head:
    case LineLabel::HeadNext:
        return double(m_asHeading[i]);
    case LineLabel::Fixed:
        return kNever;
    }
    return kNever;
}

double Evidence::forBodyJoin(size_t i, LineLabel from) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    double score = joinAfter(line.ending);
    if (m_setting.measures[i] == 0) {
        // Lines are whole paragraphs here; only a page break parts one.
        score -= next.startsPage && line.cells > kIndentCells * 8 ? 1.0 : 6.0;
    } else {
        const double unused = unusedCells(i, from);
        const double certainty = isExact(m_setting, line) ? 3.0 : 1.0;
        score += unused > 0 ? -std::min(7.0, certainty + unused * 0.5) : 1.0;
    }
    if (m_openQuotes[i] > 0)
        score += 4.0;
    score += m_notes[i] == Note::Open ? 4.0 : m_notes[i] == Note::Closed ? -4.0 : 0.0;
    // "来源：" or half of the name behind it stands at the line's end.
    constexpr int kRestOfName = 12;
    const bool isName = next.ending == LineEnding::Open && next.cells <= kRestOfName
        && (next.marks == 0 || next.text.endsWith(u'》')) && !next.startsPage && !next.credits;
    if (line.ending == LineEnding::Story && isName && m_setting.measures[i] > 0
        && unusedCells(i, from) <= 0)
        score += endsAsPublisher(line.text) && !endsAsPublisher(next.text) ? 12.0 : 18.0;
    if (m_opensStory[i + 1])
        score -= 2.5;
    if (line.text.endsWith(u"来源：") && next.cells <= 3 * kRestOfName)
        score += 4.0;
    if (line.isBold != next.isBold)
        score -= 3.0;
    if (next.blanksBefore > m_setting.commonGap && !next.startsPage)
        score -= 2.0;
    return score;
}

double Evidence::forBodyBreak(size_t i, LineLabel from, LineLabel to) const
{
    double score = breakAfter(m_lines[i].ending);
    if (to == LineLabel::Fixed || m_roles[i + 1] != LineRole::Text)
        score *= 0.3;
    // Where lines are broken at a measure, few paragraphs have a single one.
    if (from == LineLabel::First && m_setting.measures[i] > 0) {
        const double share = m_setting.singleLineShare;
        score -= std::clamp(std::log((1 - share) / share) * 0.5 + 0.5, 0.2, 1.6);
    }
    if (to == LineLabel::First && m_lines[i].ending == LineEnding::Sentence)
        score += opensParagraph(m_lines[i + 1].text);
    if (m_openQuotes[i] > 0)
        score -= 1.0;
    if (m_lines[i + 1].blanksBefore > m_setting.commonGap)
        score += 0.5;
    if (m_isLetter[i] || m_isLetter[i + 1])
        score += 5.0;
    return score;
}

/// The last character of line i and the first of the next make a word, if the text around has them
/// side by side: a title that was broken there, rather than a kicker and its title.
double Evidence::forWordAcross(size_t i) const
{
    constexpr size_t kReach = 14;
    const QChar last = m_lines[i].text.back();
    const QChar first = m_lines[i + 1].text.front();
    const auto isIdeograph = [](QChar c) {
        return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
    };
    if (!isIdeograph(last) || !isIdeograph(first))
        return 0;
    const std::array<QChar, 2> pair{last, first};
    const size_t begin = i > kReach ? i - kReach : 0;
    const size_t end = std::min(m_lines.size(), i + kReach + 2);
    for (size_t k = begin; k < end; ++k)
        if (m_lines[k].text.contains(QStringView(pair)))
            return 2.0;
    return -0.3;
}

double Evidence::forHeadingJoin(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    // Lines of the same large type are one headline.
    if (line.scale > kLargeType && next.scale > kLargeType)
        return next.startsPage || next.text.startsWith(u"——") ? -3.0 : 2.5;
    // A section's name before a title is short; the first line of a title that had to be broken is
    // not.
    double score = line.cells <= 16 ? -3.0 : 1.0;
    if (next.startsPage)
        score -= 4.0;
    if (next.text.startsWith(u"——"))
        score -= 3.0;
    if (next.cells > line.cells + 8)
        score -= 1.5;
    // No heading ends with a comma.
    score += line.ending == LineEnding::Clause ? 2.0 : line.ending == LineEnding::Open ? 0.0 : -1.0;
    if (m_headingWidth > 0 && line.cells <= m_headingWidth) {
        if (fitsOnHeading(i))
            score -= 2.5;
        else if (m_fullHeadings > 1)
            score += 1.0;
        // Two long lines are rather a kicker and its headline.
        else if (next.cells >= 20 && next.cells * 10 >= line.cells * 7)
            score -= 1.0;
    }
    // Only for lines that may be headings at all: a look at the text around costs time.
    const int widest = m_setting.measures[i] > 0 ? m_setting.measures[i] - 6 : 90;
    if (line.cells <= widest && next.cells <= widest && next.ending != LineEnding::Sentence)
        score += forWordAcross(i);
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

double Evidence::ofPair(size_t i, LineLabel from, LineLabel to) const
{
    // Better than any evidence, and still a number that adds up.
    constexpr double kDecided = 1000;
    const int decided = decision(i);
    const bool isJoin = to == LineLabel::Next || to == LineLabel::HeadNext;
    const double score = ofPairByEvidence(i, from, to);
    if (decided == 0 || score <= kNever)
        return score;
    return isJoin == (decided > 0) ? score + kDecided : score;
}

double Evidence::ofPairByEvidence(size_t i, LineLabel from, LineLabel to) const
{
    const bool isBody = from == LineLabel::First || from == LineLabel::Next;
    const bool isHead = from == LineLabel::Head || from == LineLabel::HeadNext;
    const bool isOtherType = std::abs(m_lines[i].scale - m_lines[i + 1].scale) > kSameType;
    if (isOtherType && (to == LineLabel::Next || to == LineLabel::HeadNext))
        return isBody || isHead ? -8.0 : kNever;
    if (m_lines[i].story != m_lines[i + 1].story
        && (to == LineLabel::Next || to == LineLabel::HeadNext))
        return kNever;
    if (to == LineLabel::Next)
        return isBody && (m_mayJoin || decision(i) > 0) ? forBodyJoin(i, from) : kNever;
    if (to == LineLabel::HeadNext) {
        const bool isKnown = isSoleHeading(m_roles[i]) || isSoleHeading(m_roles[i + 1]);
        return isHead && (m_mayJoin || decision(i) > 0) && !isKnown ? forHeadingJoin(i) : kNever;
    }
    // Behind a source comes the headline of that story or of the next.
    constexpr double kBehindSource = 0.8;
    const bool isBehindSource = m_lines[i].ending == LineEnding::Story
        || (m_lines[i].credits && !m_lines[i].credits->source.isEmpty());
    const double behindSource = to == LineLabel::Head && isBehindSource ? kBehindSource : 0;
    if (isBody)
        return forBodyBreak(i, from, to) + behindSource;
    if (isHead)
        return to == LineLabel::Head ? -0.5 : 0.5;
    return behindSource;
}

QStringList Evidence::names(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    QStringList result;
    if (m_setting.measures[i] == 0)
        result << QStringLiteral("no-measure");
    else
        result << (unusedCells(i, LineLabel::Next) > 0 ? QStringLiteral("short-line")
                                                       : QStringLiteral("full-width"));
    if (line.ending == LineEnding::Sentence)
        result << QStringLiteral("terminal-mark");
    else if (line.ending == LineEnding::Open || line.ending == LineEnding::Clause)
        result << QStringLiteral("mid-sentence");
    const int nextMeasure = m_setting.measures[i + 1];
    if (nextMeasure > 0 && std::abs(nextMeasure - kIndentCells - next.cells) <= 1)
        result << QStringLiteral("first-line-trace");
    if (nextMeasure != m_setting.measures[i])
        result << QStringLiteral("measure-change");
    if (next.isIndented)
        result << QStringLiteral("indent");
    if (next.startsPage)
        result << QStringLiteral("page-break");
    if (m_openQuotes[i] > 0)
        result << QStringLiteral("open-quote");
    if (startsForbidden(i + 1))
        result << QStringLiteral("forbidden-line-start");
    return result;
}

} // namespace qb::text
