#include "typeset/inline/drop_cap.h"

#include "text/cjk_class.h"
#include "typeset/metrics.h"

#include <QTextBoundaryFinder>

namespace qb::typeset {

namespace {

bool isCapital(char32_t c)
{
    const text::CharClass charClass = text::charClass(c);
    return charClass == text::CharClass::Han || charClass == text::CharClass::Letter;
}

/// The word that the text begins with: letters and digits.
QStringView firstWord(const QString& text)
{
    qsizetype end = 0;
    for (; end < text.size(); ++end) {
        const text::CharClass charClass = text::charClass(text.at(end).unicode());
        if (charClass != text::CharClass::Letter && charClass != text::CharClass::Digit)
            break;
    }
    return QStringView(text).left(end);
}

/// AGV, 5G, MES2, iPhone: more than one letter, not in small letters behind the first.
bool isAbbreviation(QStringView word)
{
    return word.size() > 1
        && std::any_of(word.begin() + 1, word.end(), [](QChar c) { return !c.isLower(); });
}

} // namespace

std::optional<DropCap> dropCapOf(const ParagraphSource& source, const style::ParagraphStyle& style)
{
    if (style.dropCapLines < 2 || style.alignment != style::Alignment::Justify || source.isVertical
        || source.text.isEmpty())
        return {};
    const QChar first = source.text.front();
    const char32_t c = first.isHighSurrogate() && source.text.size() > 1
        ? QChar::surrogateToUcs4(first, source.text.at(1))
        : char32_t(first.unicode());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, source.text);
    const qsizetype length = finder.toNextBoundary();
    const bool isMarked = std::any_of(source.spans.begin(), source.spans.end(),
        [&](const Span& span) { return span.range.begin < length; });
    const QStringView word = firstWord(source.text);
    if (!isCapital(c) || isAbbreviation(word) || isMarked || length <= 0
        || length >= source.text.size())
        return {}; // a mark that begins in the capital needs it in its line
    DropCap cap;
    cap.length = length;
    cap.lines = style.dropCapLines;
    cap.isLetter = !word.isEmpty();
    cap.isTied = word.size() > length;
    cap.capital.text = source.text.left(length);
    cap.rest = source;
    cap.rest.text = source.text.mid(length);
    for (Span& span : cap.rest.spans) {
        span.range.begin = std::max<qsizetype>(0, span.range.begin - length);
        span.range.end = std::max<qsizetype>(0, span.range.end - length);
    }
    return cap;
}

Length dropCapSize(
    const DropCap& cap, const style::ParagraphStyle& style, Length leading, double capHeight)
{
    const Length lines = leading * double(cap.lines - 1);
    return cap.isLetter ? (lines + style.size * kIdeographicAscent) / capHeight
                        : lines + style.size;
}

} // namespace qb::typeset
