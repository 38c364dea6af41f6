#include "text/evidence.h"

#include "text/cjk_class.h"
#include "text/line_wording.h"
#include "text/publishers.h"

#include <cmath>

/// What the widths of lines say against the measure of their column.
namespace qb::text {

/// Before a line that fills the column, a line in mid-sentence that is an indent shorter is a
/// paragraph's first: behind a headline no line is wider than that.
void Evidence::readOpenings()
{
    constexpr size_t kReach = 6;
    constexpr int kBlur = 2; ///< cells that marks and spaces take or leave
    constexpr int kLeast = 20;
    m_isOpening.resize(m_lines.size());
    const auto isInMidSentence = [this](size_t i) {
        return m_roles[i] == LineRole::Text
            && (m_lines[i].ending == LineEnding::Open || m_lines[i].ending == LineEnding::Clause);
    };
    for (size_t i = 0; i + 2 < m_lines.size(); ++i) {
        const int hanging = isInMidSentence(i + 1) ? 0 : kBlur;
        const int full = m_lines[i + 1].cells - hanging;
        const int indent = full - m_lines[i].cells;
        if (m_setting.indentTrace <= 0.5 || !isInMidSentence(i) || m_roles[i + 1] != LineRole::Text
            || m_lines[i].cells < kLeast || indent < kIndentCells - kBlur
            || indent > kIndentCells + kBlur || m_lines[i + 1].leadingSpaces > 1)
            continue;
        const size_t begin = i > kReach ? i - kReach : 0;
        const size_t end = std::min(m_lines.size(), i + 1 + kReach);
        bool recurs = false;
        bool isWider = false;
        for (size_t k = begin; k < end; ++k) {
            recurs = recurs
                || (k != i && k != i + 1 && isInMidSentence(k)
                    && std::abs(m_lines[k].cells - full) <= 1);
            isWider
                = isWider || (k > i + 1 && isInMidSentence(k) && m_lines[k].cells > full + kBlur);
        }
        const LineFacts& behind = m_lines[i + 2];
        const bool goesOn = hanging > 0 || behind.cells >= full - kBlur
            || behind.ending == LineEnding::Sentence || behind.ending == LineEnding::Story;
        m_isOpening[i] = recurs && !isWider && goesOn;
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

double Evidence::forFullLine(size_t i, LineLabel from) const
{
    // Lines that have no measure are whole paragraphs; only a page break parts one.
    if (m_setting.measures[i] == 0)
        return m_lines[i + 1].startsPage && m_lines[i].cells > kIndentCells * 8 ? -1.0 : -6.0;
    // "…来源：中国" over "工业报", however wide the column is taken to be.
    if (cutsSource(i))
        return 1.0 + forRestOfSource(i);
    const double unused = unusedCells(i, from);
    // What looks like a paragraph's first line leaves room in the midst of one.
    const bool isSure
        = isExact(m_setting, m_lines[i]) || (m_isOpening[i] && from == LineLabel::Next);
    const double certainty = isSure ? 3.0 : 1.0;
    if (unused > 0 && !(m_isOpening[i] && from == LineLabel::First))
        return -std::min(7.0, certainty + unused * 0.5);
    return 1.0 + (m_lines[i].ending == LineEnding::Story ? forRestOfSource(i) : 0.0);
}

/// Line i stops in mid-sentence well before the column's end, and is no end of a source either.
bool Evidence::stopsShort(size_t i) const
{
    const LineFacts& line = m_lines[i];
    if (line.ending != LineEnding::Open || m_setting.measures[i] <= 0 || m_lines[i + 1].startsPage
        || line.cells + m_lines[i + 1].firstUnit + kIndentCells > m_setting.measures[i])
        return false;
    const QStringView before = i > 0 ? m_lines[i - 1].text : QStringView();
    return !line.text.contains(u"源：") && !endsAsPublisher(line.text) && !before.contains(u"来源")
        && !before.endsWith(u'来');
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

} // namespace qb::text
