#include "importers/page_notes.h"

#include "text/cleaning.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

struct Note {
    QString mark;
    QString text;
    std::vector<size_t> lines; ///< of the page
};

const QRegularExpression& markPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[\\x{2460}-\\x{2473}\\x{3251}-\\x{325f}]|\\[[0-9]{1,2}\\]|〔[0-9]{1,2}〕|[*＊†‡]{1,3}"
        "|[1-9][0-9]?(?=[\\p{Han}“《（]))"));
    return pattern;
}

/// The short rule at the left over the notes; nothing on the page but notes stands below it.
const PdfRule* ruleOverNotes(const PageText& page)
{
    const PdfRule* best = nullptr;
    for (const PdfRule& rule : page.rules) {
        const double width = rule.area.width() / std::max(1.0, page.width);
        if (rule.isHorizontal() && width > 0.05 && width < 0.4
            && (best == nullptr || rule.area.top > best->area.top))
            best = &rule;
    }
    return best;
}

/// The lines below, from the top; empty where they are no notes.
std::vector<size_t> linesBelow(const PageText& page, const PdfRule& rule)
{
    constexpr size_t kMostLines = 40;
    std::vector<size_t> lines;
    for (size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& line = page.lines[i];
        if (line.noise.isEmpty() && line.baseline > rule.area.bottom)
            lines.push_back(i);
    }
    if (lines.empty() || lines.size() > kMostLines)
        return {};
    std::stable_sort(lines.begin(), lines.end(),
        [&](size_t a, size_t b) { return page.lines[a].baseline < page.lines[b].baseline; });
    const PageLine& first = page.lines[lines.front()];
    const bool isClose = first.area.top < rule.area.bottom + 3 * first.size;
    return isClose && markPattern().match(first.text).hasMatch() ? lines : std::vector<size_t>();
}

std::vector<Note> notesIn(const PageText& page, const std::vector<size_t>& lines)
{
    std::vector<Note> notes;
    for (const size_t i : lines) {
        const QString text = page.lines[i].text;
        if (const auto match = markPattern().match(text); match.hasMatch())
            notes.push_back({match.captured(), text.mid(match.capturedEnd()).trimmed(), {i}});
        else {
            // A new line of the note: between Western words it was a space.
            notes.back().text += u' ' + text;
            notes.back().lines.push_back(i);
        }
    }
    for (Note& note : notes)
        note.text = text::normalised(note.text);
    return notes;
}

/// Where the mark stands in a line of text; -1 for nowhere. A bare number is a mark only behind
/// another mark, where no number of the text's own can be.
qsizetype placeOf(const QString& mark, const QString& text, qsizetype from)
{
    if (!mark.front().isDigit())
        return text.indexOf(mark, from);
    const QRegularExpression pattern(QStringLiteral(
        "(?<=[。！？；，、”）》」』])%1"
        "(?=$|(?![年月日号时点分秒个家名人位次项条件篇万亿千百元吨米公里度岁版期届余多])[\\p{Han}“《（])")
                                         .arg(mark));
    return text.indexOf(pattern, from);
}

/// The place of the mark in the text above; null where it stands there not once.
PageLine* lineWith(PageText& page, const QString& mark, double foot, qsizetype& at)
{
    PageLine* found = nullptr;
    for (PageLine& line : page.lines) {
        const qsizetype place = placeOf(mark, line.text, 0);
        // At a line's beginning it numbers an item.
        if (place < 1 || !line.noise.isEmpty() || line.baseline > foot)
            continue;
        if (found != nullptr || placeOf(mark, line.text, place + 1) >= 0)
            return nullptr;
        found = &line;
        at = place;
    }
    return found;
}

} // namespace

void placeNotes(PageText& page)
{
    const PdfRule* rule = ruleOverNotes(page);
    if (rule == nullptr)
        return;
    const double foot = rule->area.top;
    for (const Note& note : notesIn(page, linesBelow(page, *rule))) {
        qsizetype at = 0;
        PageLine* line = note.text.isEmpty() ? nullptr : lineWith(page, note.mark, foot, at);
        if (line == nullptr)
            continue;
        Span span;
        span.range = {at, at + note.mark.size()};
        span.kind = SpanKind::Note;
        span.target = note.text;
        line->spans.push_back(std::move(span));
        for (const size_t i : note.lines)
            page.lines[i].text.clear();
    }
    std::erase_if(page.lines, [](const PageLine& line) { return line.text.isEmpty(); });
}

} // namespace qb::importers
