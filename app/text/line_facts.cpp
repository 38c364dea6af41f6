#include "text/line_facts.h"

#include "text/attachments.h"
#include "text/attribution.h"
#include "text/bracketed_names.h"
#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/official_papers.h"
#include "text/suppliers.h"
#include "text/timetables.h"

#include <limits>
#include <map>

namespace qb::text {

namespace {

char32_t characterAt(QStringView text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(i + 1));
    return c.unicode();
}

bool isWide(QChar c)
{
    return c.unicode() >= 0x2014;
}

/// ０…９
bool isWideDigit(char32_t c)
{
    return c >= 0xff10 && c <= 0xff19;
}

int firstUnitCells(QStringView text)
{
    int cells = 0;
    for (qsizetype i = 0; i < text.size() && i < 40; ++i) {
        const char32_t c = characterAt(text, i);
        const CharClass kind = charClass(c);
        const bool isWestern = kind == CharClass::Letter || kind == CharClass::Digit
            || kind == CharClass::Hyphen || kind == CharClass::Prefix
            || kind == CharClass::Combining || kind == CharClass::WesternOpening;
        const bool isPaired = i > 0 && (kind == CharClass::Dash || kind == CharClass::Ellipsis)
            && text.at(i - 1) == text.at(i);
        const bool goesOn = isPaired || (i > 0 && isForbiddenAtLineStart(kind));
        const bool isWideNumber = i > 0 && isWideDigit(c) && isWideDigit(text.at(i - 1).unicode());
        const bool followsOpening
            = i > 0 && isForbiddenAtLineEnd(charClass(characterAt(text, i - 1)));
        if (i > 0 && !goesOn && !followsOpening && !isWideNumber
            && !(isWestern && !isCommonHan(text.at(i - 1)) && text.at(i - 1) != u' '
                && !isFullWidthMark(charClass(text.at(i - 1).unicode()))))
            break;
        cells += cellWidth(c);
        i += c > 0xffff;
    }
    return cells;
}

/// `count`, or the nearest to it that a LineFacts has room for.
template <typename Count>
void store(int count, Count& field)
{
    field = Count(std::clamp<int>(
        count, std::numeric_limits<Count>::min(), std::numeric_limits<Count>::max()));
}

/// Width, marks and quotes of a line in one pass; ideographs, which are most of it, take the short
/// way.
void measure(LineFacts& facts)
{
    int cells = 0;
    int quotes = 0;
    int brackets = 0;
    int commas = 0;
    int stops = 0;
    int spaces = 0;
    int hanSpaces = 0;
    int letters = 0;
    int marks = 0;
    for (qsizetype i = 0; i < facts.text.size(); ++i) {
        if (isCommonHan(facts.text.at(i))) {
            cells += 2;
            continue;
        }
        const char32_t c = characterAt(facts.text, i);
        i += c > 0xffff;
        cells += cellWidth(c);
        quotes += c == U'“' ? 1 : c == U'”' ? -1 : 0;
        brackets += c == U'（' ? 1 : c == U'）' ? -1 : 0;
        commas += c == U'，';
        stops += c == U'。';
        if (c == U' ') {
            ++spaces;
            hanSpaces += i > 0 && i + 1 < facts.text.size()
                && isWide(facts.text.at(i - 1)) != isWide(facts.text.at(i + 1));
        }
        letters += (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
        marks += c >= 0x2018 && isFullWidthMark(charClass(c));
    }
    facts.cells = cells;
    store(quotes, facts.quoteChange);
    store(brackets, facts.bracketChange);
    store(commas, facts.commas);
    store(stops, facts.stops);
    store(spaces, facts.spaces);
    store(hanSpaces, facts.hanSpaces);
    store(letters, facts.letters);
    store(marks, facts.marks);
}

bool isSpace(QChar c)
{
    return isWhite(c) || c.unicode() == 0x200b || c.unicode() == 0xfeff;
}

void readIndent(LineFacts& facts, QStringView raw)
{
    qsizetype lead = 0;
    int spaces = 0;
    for (const QChar c : raw) {
        if (!isSpace(c))
            break;
        ++lead;
        if (c.unicode() == 0x3000 || c == u'\t' || c.unicode() == 0x2003)
            facts.isIndented = true;
        else
            ++spaces;
    }
    // More white space than an indent takes centres a heading.
    constexpr int kWidestIndent = 8;
    const qsizetype wide = std::count(raw.begin(), raw.begin() + lead, QChar(0x3000));
    const bool isCentred = spaces + 2 * wide > kWidestIndent;
    facts.isIndented = !isCentred && (facts.isIndented || spaces >= 3);
    store(isCentred && spaces == 0 ? int(2 * wide) : spaces, facts.leadingSpaces);
}

QStringView trimmedLine(QStringView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/// Newspapers end stories with the number of the page and of whoever made it: "…。③7".
QStringView withoutPageMark(QStringView text)
{
    constexpr qsizetype kMostDigits = 2;
    qsizetype digits = 0;
    while (digits < std::min(kMostDigits, text.size() - 2) && text.back() <= u'9'
        && text.at(text.size() - digits - 1) >= u'0' && text.at(text.size() - digits - 1) <= u'9')
        ++digits;
    if (digits == 0)
        return text;
    const QChar circled = text.at(text.size() - digits - 1);
    if (circled.unicode() < 0x2460 || circled.unicode() > 0x2473)
        return text;
    const QStringView shorter = trimmedLine(text.chopped(digits + 1));
    return lineEnding(shorter) == LineEnding::Sentence ? shorter : text;
}

/// Left edges of the columns of all pages, as most of a column's lines have them. Where paragraphs
/// are short most begin with an indent: then the lines behind the first tell. `size`: of the body.
std::map<std::pair<int, int>, double> columnEdges(const RawText& raw, double size)
{
    constexpr double kShallow = 1.4; ///< em
    constexpr double kDeep = 2.6;
    constexpr int kFew = 6; ///< one such line for so many
    std::map<std::pair<int, int>, std::map<int, int>> counts;
    for (const RawLine& line : raw.lines) {
        if (line.left >= 0)
            ++counts[{line.page, line.column}][qRound(line.left)];
    }
    std::map<std::pair<int, int>, double> edges;
    for (const auto& [column, lefts] : counts) {
        const auto most = std::max_element(lefts.begin(), lefts.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
        const auto outer
            = std::find_if(lefts.begin(), lefts.end(), [&, most = most](const auto& left) {
                  const double indent = most->first - left.first;
                  return indent > kShallow * size && indent < kDeep * size
                      && left.second * kFew >= most->second;
              });
        edges[column] = outer != lefts.end() ? outer->first : most->first;
    }
    return edges;
}

/// The type size of most characters; 0 where no line tells its own.
double bodySize(const RawText& raw)
{
    std::map<int, qsizetype> counts;
    for (const RawLine& line : raw.lines) {
        if (line.size > 0)
            counts[qRound(line.size * 4)] += line.text.size();
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 0 : most->first / 4.0;
}

void useGeometry(std::vector<LineFacts>& lines, const RawText& raw)
{
    const double size = bodySize(raw);
    if (size <= 0)
        return;
    const auto edges = columnEdges(raw, size);
    for (LineFacts& facts : lines) {
        const RawLine& line = raw.lines[size_t(facts.index)];
        if (line.size > 0)
            facts.scale = float(line.size / size);
        if (line.left < 0 || line.size <= 0)
            continue;
        facts.cells = qRound((line.right - line.left) / line.size * 2);
        const double indent = (line.left - edges.at({line.page, line.column})) / line.size;
        facts.isIndented = indent > 1.4 && indent < 2.6;
        facts.leadingSpaces = indent >= 2.6 ? 1 : 0;
        facts.blanksBefore = 0;
    }
}

/// Where no blank lines stand between lines, one space before a line is the trace of a page's break
/// only in mid-sentence; else it is all that is left of a centred heading.
void doubtPageTraces(std::vector<LineFacts>& lines, const RawText& raw)
{
    const auto tight = size_t(std::count_if(
        lines.begin(), lines.end(), [](const LineFacts& line) { return line.blanksBefore == 0; }));
    if (tight * 2 < lines.size())
        return;
    for (size_t i = 1; i < lines.size(); ++i) {
        const LineEnding before = lines[i - 1].ending;
        const bool isKnown
            = raw.lines[size_t(lines[i].index)].page != raw.lines[size_t(lines[i - 1].index)].page;
        // Two such lines in a row are a centred heading of two lines.
        const bool isCentred = lines[i - 1].leadingSpaces > 0 && !lines[i - 1].isIndented;
        if (!isKnown && (isCentred || (before != LineEnding::Open && before != LineEnding::Clause)))
            lines[i].startsPage = false;
    }
}

/// The line without the mark of a note at its end.
QStringView withoutNote(QStringView text, const RawLine& raw)
{
    const qsizetype lead = text.data() - QStringView(raw.text).data();
    for (const Span& span : raw.spans)
        if (span.kind == SpanKind::Note && span.range.end - lead >= text.size()
            && span.range.begin > lead)
            return text.left(span.range.begin - lead).trimmed();
    const bool isCircled
        = !text.isEmpty() && text.back().unicode() >= 0x2460 && text.back().unicode() <= 0x2473;
    if (!isCircled)
        return text;
    const QStringView shorter = text.chopped(1).trimmed();
    return lineEnding(shorter) == LineEnding::Sentence ? shorter : text;
}

} // namespace

LineEnding lineEnding(QStringView text)
{
    bool hasBracket = false;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        switch (text.at(i).unicode()) {
        case u'。':
        case u'！':
        case u'？':
        case u'!':
        case u'?':
        case u'｡':
        case u'…':
            return LineEnding::Sentence;
        case u'）':
        case u')':
        case u'】':
        case u'〕':
            hasBracket = true;
            continue;
        case u'”':
        case u'’':
        case u'」':
        case u'』':
        case u'》':
            continue;
        case u'，':
        case u'、':
        case u',':
            return LineEnding::Clause;
        case u'；':
        case u';':
            return LineEnding::Semicolon;
        case u'：':
        case u':':
            return LineEnding::Colon;
        case u'.':
            return i > 0 && text.at(i - 1).isLetter() ? LineEnding::Sentence : LineEnding::Open;
        default:
            return hasBracket ? LineEnding::Bracket : LineEnding::Open;
        }
    }
    return LineEnding::Open;
}

std::vector<LineFacts> lineFacts(const RawText& raw)
{
    std::vector<LineFacts> lines;
    lines.reserve(raw.lines.size());
    int blanks = 0;
    int page = 0;
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        LineFacts facts;
        facts.text = withoutPageMark(trimmedLine(raw.lines[i].text));
        if (facts.text.isEmpty() && !raw.lines[i].block) {
            ++blanks;
            continue;
        }
        facts.index = int(i);
        facts.isBold = raw.lines[i].isBold;
        facts.story = raw.lines[i].story;
        store(blanks, facts.blanksBefore);
        if (!lines.empty())
            store(blanks, lines.back().blanksAfter);
        blanks = 0;
        readIndent(facts, raw.lines[i].text);
        measure(facts);
        store(firstUnitCells(facts.text), facts.firstUnit);
        facts.ending = endsWithSource(facts.text) || endsWithSupplier(facts.text)
            ? LineEnding::Story
            : lineEnding(withoutNote(facts.text, raw.lines[i]));
        if (auto credits = creditsOf(facts.text))
            facts.credits = std::make_shared<const Credits>(std::move(*credits));
        const bool isNewPage = raw.lines[i].page != page && !lines.empty();
        const bool hasTrace
            = facts.leadingSpaces == 1 && facts.blanksBefore == 0 && !facts.isIndented;
        facts.startsPage = isNewPage || (hasTrace && !lines.empty());
        page = raw.lines[i].page;
        lines.push_back(std::move(facts));
    }
    doubtPageTraces(lines, raw);
    doubtBracketedNames(lines);
    readShortNames(lines);
    readTimetables(lines);
    readAttachments(lines);
    readOfficialPapers(raw, lines);
    useGeometry(lines, raw);
    return lines;
}

} // namespace qb::text
