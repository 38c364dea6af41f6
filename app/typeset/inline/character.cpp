#include "typeset/inline/character.h"

#include "typeset/inline/bidi.h"
#include "typeset/inline/mark_context.h"

#include <unicode/uchar.h>

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200d;

/// A symbol that may be part of a joined emoji; not a letter and not an ideograph.
bool isPictograph(const Character& character)
{
    return (character.charClass == CharClass::Han && !text::isHan(character.codePoint))
        || character.charClass == CharClass::Other;
}

/// 👨 ZWJ 👩 is one character to a reader (Unicode Technical Standard #51): what follows the joiner
/// combines with what stands before it.
void joinEmoji(std::vector<Character>& characters)
{
    for (size_t i = 1; i + 1 < characters.size(); ++i)
        if (characters[i].codePoint == kZeroWidthJoiner && isPictograph(characters[i + 1]))
            characters[i + 1].charClass = CharClass::Combining;
}

bool isPrintedAsNothing(char32_t c)
{
    return u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// A soft hyphen or a direction mark behind a Chinese character belongs to it: it is no Western
/// text with a space around it.
void hideIgnorables(std::vector<Character>& characters)
{
    for (size_t i = 1; i < characters.size(); ++i)
        if (characters[i].charClass == CharClass::Other
            && !text::isWestern(characters[i - 1].charClass)
            && characters[i - 1].charClass != CharClass::ZeroWidthBreak
            && isPrintedAsNothing(characters[i].codePoint))
            characters[i].charClass = CharClass::Combining;
}

/// Words before which a hyphen-minus and a number are a negative number: 为-40℃, but not 歼-20.
constexpr QStringView kBeforeNegative = u"为至到达在于是约从降升即由和与及或";

/// A hyphen that begins a number is its sign: it stands apart from Han characters as the number
/// does, and keeps to it.
void settleSigns(std::vector<Character>& characters)
{
    for (size_t i = 0; i + 1 < characters.size(); ++i) {
        const bool isSign = characters[i].codePoint == U'-' || characters[i].codePoint == U'\u2010'
            || characters[i].codePoint == U'\u2011';
        if (!isSign || characters[i + 1].charClass != CharClass::Digit)
            continue;
        const CharClass before = i == 0 ? CharClass::Space : characters[i - 1].charClass;
        bool beginsNumber = before == CharClass::Space || before == CharClass::IdeographicSpace
            || before == CharClass::WesternOpening || text::isFullWidthMark(before);
        if (before == CharClass::Han) {
            const char32_t c = characters[i - 1].codePoint;
            beginsNumber = c < 0x10000 && kBeforeNegative.contains(QChar(char16_t(c)));
            size_t end = i + 1;
            while (end < characters.size()
                && (characters[end].charClass == CharClass::Digit
                    || characters[end].codePoint == U'.'))
                ++end;
            beginsNumber
                |= end < characters.size() && characters[end].charClass == CharClass::Postfix;
        }
        if (beginsNumber)
            characters[i].charClass = CharClass::Prefix;
    }
}

void paint(const Span& span, qsizetype& painted, std::vector<Markup>& markup, int index)
{
    const qsizetype end = std::min(span.range.end, qsizetype(markup.size()));
    for (qsizetype i = std::max({span.range.begin, painted, qsizetype(0)}); i < end; ++i) {
        Markup& at = markup[size_t(i)];
        switch (span.kind) {
        case SpanKind::Strong:
            at.isStrong = true;
            break;
        case SpanKind::Emphasis:
            at.isEmphasized = true;
            break;
        case SpanKind::ProperName:
            at.properName = index;
            break;
        case SpanKind::Link:
            at.link = index;
            break;
        case SpanKind::Note:
            at.note = index;
            break;
        }
    }
    painted = std::max(painted, end);
}

} // namespace

std::vector<Markup> markupOf(const ParagraphSource& source)
{
    if (source.spans.empty())
        return {};
    std::vector<Markup> markup(size_t(source.text.size()));
    std::vector<int> order(source.spans.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return source.spans[size_t(a)].range.begin < source.spans[size_t(b)].range.begin;
    });
    std::array<qsizetype, kSpanKindCount> painted{};
    for (const int index : order) {
        const Span& span = source.spans[size_t(index)];
        paint(span, painted[size_t(span.kind)], markup, index);
    }
    return markup;
}

std::vector<Character> charactersOf(const QString& text, const std::vector<Markup>& markup)
{
    std::vector<Character> characters;
    characters.reserve(size_t(text.size()));
    bool hasJoiner = false;
    for (qsizetype i = 0; i < text.size();) {
        Character entry;
        entry.begin = int(i);
        entry.codePoint = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            entry.codePoint = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        ++i;
        entry.end = int(i);
        entry.charClass = text::charClass(entry.codePoint);
        hasJoiner |= entry.codePoint == kZeroWidthJoiner;
        characters.push_back(entry);
    }
    hideIgnorables(characters);
    settleSigns(characters);
    settleMarks(characters);
    if (hasJoiner)
        joinEmoji(characters);
    if (!markup.empty()) {
        for (Character& character : characters) {
            const Markup& at = markup[size_t(character.begin)];
            character.isStrong = at.isStrong;
            character.isNote = at.note >= 0;
            if (character.isNote) // clings to what stands before it
                character.charClass = CharClass::WesternClosing;
        }
    }
    findBidiLevels(text, characters);
    return characters;
}

bool isBlank(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return c.isSpace() || isPrintedAsNothing(c.unicode()); });
}

} // namespace qb::typeset
