#include "importers/page_notes.h"

#include "importers/numerals.h"
#include "text/cleaning.h"

#include <QRegularExpression>

#include <optional>

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
        "^(?:[\\x{2460}-\\x{2473}\\x{3251}-\\x{325f}]|\\[[0-9]{1,2}\\]|〔[0-9]{1,2}〕|[*＊†‡]{1,3})"));
    return pattern;
}

QString textOf(const PageLine& line, TextRange range)
{
    return line.text.mid(range.begin, range.length());
}

/// What a note begins with; empty where the line begins none. A plain number may be that of an
/// item as well: the mark in the text decides.
QString markOf(const PageLine& line)
{
    static const QRegularExpression number(
        QStringLiteral("^[0-9]{1,2}(?![0-9.．、，,:：%年月日])"));
    static const QRegularExpression raisedNumber(QStringLiteral("^[0-9]{1,2}$"));
    if (!line.raised.empty() && line.raised.front().begin == 0) {
        const QString text = textOf(line, line.raised.front());
        if (raisedNumber.match(text).hasMatch())
            return text;
    }
    if (const auto match = markPattern().match(line.text); match.hasMatch())
        return match.captured();
    return number.match(line.text).captured();
}

/// The short rules over notes, the lowest first.
std::vector<PageArea> rulesOverNotes(const PageText& page)
{
    constexpr size_t kMost = 12; ///< more are those of a form or a table
    std::vector<PageArea> rules;
    for (const PdfRule& rule : page.rules) {
        const double width = rule.area.width() / std::max(1.0, page.width);
        if (rule.isHorizontal() && width > 0.05 && width < 0.4)
            rules.push_back(rule.area);
    }
    std::stable_sort(rules.begin(), rules.end(),
        [](const PageArea& a, const PageArea& b) { return a.top > b.top; });
    rules.resize(std::min(rules.size(), kMost));
    return rules;
}

/// The lines below in the rule's column, from the top; empty where they are no notes.
std::vector<size_t> linesBelow(const PageText& page, const PageArea& rule)
{
    constexpr size_t kMostLines = 40;
    std::vector<size_t> lines;
    for (size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& line = page.lines[i];
        if (line.noise.isEmpty() && line.baseline > rule.bottom && line.area.left < rule.right
            && line.area.right > rule.left)
            lines.push_back(i);
    }
    if (lines.empty() || lines.size() > kMostLines)
        return {};
    std::stable_sort(lines.begin(), lines.end(),
        [&](size_t a, size_t b) { return page.lines[a].baseline < page.lines[b].baseline; });
    const PageLine& first = page.lines[lines.front()];
    const bool isClose = first.area.top < rule.bottom + 3 * first.size;
    return isClose && !markOf(first).isEmpty() ? lines : std::vector<size_t>();
}

std::vector<Note> notesIn(const PageText& page, const std::vector<size_t>& lines)
{
    std::vector<Note> notes;
    for (const size_t i : lines) {
        const QString& text = page.lines[i].text;
        const QString mark = markOf(page.lines[i]);
        const auto goesOn = [&] {
            return mark.isEmpty()
                || (mark.front().isDigit() && mark.toInt() != notes.back().mark.toInt() + 1);
        };
        if (notes.empty() || !goesOn())
            notes.push_back({mark, text.mid(mark.size()).trimmed(), {i}});
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

/// Where a mark stands.
struct MarkPlace {
    size_t line = 0;
    TextRange range;
    bool isPower = false; ///< or the number of a note behind a word or number
};

std::vector<MarkPlace> raisedPlaces(
    const PageText& page, const QString& mark, const PageArea& rule, double noteSize)
{
    std::vector<MarkPlace> places;
    for (size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& line = page.lines[i];
        const bool isBelow = line.baseline > rule.bottom && line.area.left < rule.right
            && line.area.right > rule.left;
        if (!line.noise.isEmpty() || isBelow || line.size < 1.03 * noteSize)
            continue;
        for (const TextRange& range : line.raised) {
            if (textOf(line, range) != mark)
                continue;
            const bool isPower = range.begin > 0 && line.text.at(range.begin - 1).unicode() < 0x80
                && line.text.at(range.begin - 1).isLetterOrNumber();
            places.push_back({i, range, isPower});
        }
    }
    return places;
}

/// Where the mark stands in a line of text; -1 for nowhere. A bare number is a mark only behind
/// another mark, where no number of the text's own can be.
qsizetype nextPlace(const QString& mark, const QString& text, qsizetype from)
{
    if (!mark.front().isDigit())
        return text.indexOf(mark, from);
    const QRegularExpression pattern(QStringLiteral(
        "(?<=[。！？；，、”）》」』])%1"
        "(?=$|(?![年月日号时点分秒个家名人位次项条件篇万亿千百元吨米公里度岁版期届余多])[\\p{Han}“《（])")
                                         .arg(mark));
    return text.indexOf(pattern, from);
}

/// The places of a mark that no small type shows.
std::vector<MarkPlace> plainPlaces(const PageText& page, const QString& mark, double foot)
{
    std::vector<MarkPlace> places;
    for (size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& line = page.lines[i];
        if (!line.noise.isEmpty() || line.baseline > foot)
            continue;
        // At a line's beginning it numbers an item.
        for (qsizetype at = nextPlace(mark, line.text, 1); at > 0;
             at = nextPlace(mark, line.text, at + 1))
            places.push_back({i, {at, at + mark.size()}});
    }
    return places;
}

/// The one place of the mark in the text above.
std::optional<MarkPlace> placeOf(const PageText& page, const Note& note, const PageArea& rule)
{
    const double noteSize = page.lines[note.lines.front()].size;
    std::vector<MarkPlace> places = raisedPlaces(page, note.mark, rule, noteSize);
    if (places.size() > 1)
        std::erase_if(places, [](const MarkPlace& place) { return place.isPower; });
    if (places.empty())
        places = plainPlaces(page, note.mark, rule.top);
    if (places.size() != 1)
        return std::nullopt;
    return places.front();
}

void shift(std::vector<TextRange>& ranges, qsizetype from, qsizetype by)
{
    for (TextRange& range : ranges) {
        if (range.begin >= from) {
            range.begin += by;
            range.end += by;
        }
    }
}

/// A number in small type becomes a mark that shows by itself what it is.
void mark(PageLine& line, TextRange range, const QString& note)
{
    const QString number = textOf(line, range);
    std::erase_if(
        line.raised, [&](const TextRange& raised) { return raised.begin == range.begin; });
    if (number.at(0).isDigit()) {
        const QString written = noteMark(number.toInt());
        line.text.replace(range.begin, range.length(), written);
        const qsizetype by = written.size() - range.length();
        shift(line.raised, range.end, by);
        shift(line.lowered, range.end, by);
        for (Span& span : line.spans) {
            if (span.range.begin >= range.end)
                span.range = {span.range.begin + by, span.range.end + by};
        }
        range.end += by;
    }
    line.spans.push_back({range, SpanKind::Note, note});
    std::stable_sort(line.spans.begin(), line.spans.end(),
        [](const Span& a, const Span& b) { return a.range.begin < b.range.begin; });
}

void writeScripts(PageLine& line)
{
    for (const TextRange& range : line.raised)
        line.text.replace(range.begin, range.length(), raised(textOf(line, range)));
    for (const TextRange& range : line.lowered)
        line.text.replace(range.begin, range.length(), lowered(textOf(line, range)));
    line.raised.clear();
    line.lowered.clear();
}

} // namespace

void placeNotes(PageText& page)
{
    for (const PageArea& rule : rulesOverNotes(page)) {
        for (const Note& note : notesIn(page, linesBelow(page, rule))) {
            const auto place = note.text.isEmpty() ? std::nullopt : placeOf(page, note, rule);
            if (!place)
                continue;
            mark(page.lines[place->line], place->range, note.text);
            for (const size_t i : note.lines)
                page.lines[i].text.clear();
        }
        std::erase_if(page.lines, [](const PageLine& line) { return line.text.isEmpty(); });
    }
    for (PageLine& line : page.lines)
        writeScripts(line);
}

} // namespace qb::importers
