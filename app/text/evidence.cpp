#include "text/evidence.h"

#include "text/cjk_class.h"

namespace qb::text {

namespace {

constexpr double kNever = -1e9;

constexpr double kLargeType = 1.12; ///< of headings, times that of the body
constexpr double kSmallType = 0.9;  ///< of captions and notes
constexpr double kSameType = 0.06;  ///< difference of sizes within one paragraph

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

} // namespace

Evidence::Evidence(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
    const Setting& setting, bool mayJoin)
    : m_lines(lines),
      m_roles(roles),
      m_setting(setting),
      m_mayJoin(mayJoin)
{
    // A quote runs over lines, but one that was never closed must not hold the rest of the text
    // together.
    constexpr int kLongestQuote = 14;
    int open = 0;
    int age = 0;
    for (const LineFacts& line : lines) {
        open = std::clamp(open + line.quoteChange, 0, 2);
        age = open > 0 ? age + 1 : 0;
        if (age > kLongestQuote)
            open = age = 0;
        m_openQuotes.push_back(open);
    }
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
    return slack - m_lines[i + 1].firstUnit - 1.5 - line.letters * 0.2;
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
        // A mark at the line's end may hang or be squeezed.
        const int hanging = line.ending == LineEnding::Open ? 0 : 2;
        const double overlong = line.cells - hanging - (measure - kIndentCells) - 1.0;
        if (overlong > 0)
            score -= std::min(3.0, overlong) * m_setting.indentTrace;
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
    score += line.ending == LineEnding::Colon ? -1.5 : 0;
    score += line.cells > measure - 6 ? -2.5 : line.cells <= measure * 6 / 10 ? 0.7 : 0;
    score += line.cells > measure + 20 ? -4 : 0;
    score += line.text.contains(u'。') ? -3 : 0;
    score += line.text.count(u'，') > 1 ? -1 : 0;
    score += startsForbidden(i) ? -5 : 0;
    score += line.scale > kLargeType ? 3.0 : line.scale < kSmallType ? -2.0 : 0;
    score += line.isBold ? 1.5 : 0;
    const bool isCentred = line.leadingSpaces > 0 && !line.isIndented && line.blanksBefore > 0;
    score += isCentred ? 2.0 : 0;
    score += line.isIndented && m_setting.keepsIndents ? -1.5 : 0;
    score += m_openQuotes[i] > 0 && line.quoteChange <= 0 ? -2 : 0;
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
    switch (label) {
    case LineLabel::First:
        return asParagraphStart(i) - (m_lines[i].scale > kLargeType ? 3.0 : 0.0);
    case LineLabel::Next:
        return m_lines[i].isIndented ? -3.0 : 0.0;
    case LineLabel::Head:
    case LineLabel::HeadNext:
        return asHeading(i);
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
        score += unused > 0 ? -std::min(7.0, 1.5 + unused * 0.5) : 1.0;
    }
    if (m_openQuotes[i] > 0)
        score += 2.5;
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
    if (from == LineLabel::First && m_setting.measures[i] > 0)
        score -= 1.2;
    if (m_openQuotes[i] > 0)
        score -= 1.0;
    if (m_lines[i + 1].blanksBefore > m_setting.commonGap)
        score += 0.5;
    return score;
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
    if (line.ending != LineEnding::Open)
        score -= 1.0;
    // Two long lines that both end well inside the measure are rather a kicker and its headline.
    if (next.cells >= 20 && next.cells * 10 >= line.cells * 7
        && line.cells * 10 < m_setting.measures[i] * 7)
        score -= 2.0;
    if (next.blanksBefore > std::max(1, m_setting.commonGap))
        score -= 1.5;
    if (next.leadingSpaces > 0 && line.leadingSpaces == 0)
        score -= 1.0;
    return score;
}

double Evidence::ofPair(size_t i, LineLabel from, LineLabel to) const
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
        return isBody && m_mayJoin ? forBodyJoin(i, from) : kNever;
    if (to == LineLabel::HeadNext) {
        const bool isKnown = isSoleHeading(m_roles[i]) || isSoleHeading(m_roles[i + 1]);
        return isHead && m_mayJoin && !isKnown ? forHeadingJoin(i) : kNever;
    }
    if (isBody)
        return forBodyBreak(i, from, to);
    if (isHead)
        return to == LineLabel::Head ? -0.5 : 0.5;
    return 0;
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
