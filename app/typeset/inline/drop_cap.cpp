#include "typeset/inline/drop_cap.h"

#include "text/cjk_class.h"

#include <QTextBoundaryFinder>

#include <cmath>

namespace qb::typeset {

namespace {

constexpr double kLeastGap = 0.2; ///< em between the capital and the lines beside it

bool isCapital(char32_t c)
{
    const text::CharClass charClass = text::charClass(c);
    return charClass == text::CharClass::Han || charClass == text::CharClass::Letter;
}

} // namespace

std::optional<DropCap> dropCapOf(
    const ParagraphSource& source, const style::ParagraphStyle& style, Length leading)
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
    if (!isCapital(c) || isMarked || length <= 0 || length >= source.text.size())
        return {}; // a mark that begins in the capital needs it in its line
    DropCap cap;
    cap.length = length;
    cap.lines = style.dropCapLines;
    cap.size = leading * double(cap.lines - 1) + style.size;
    cap.room = std::ceil(cap.size / style.size + kLeastGap);
    cap.capital.text = source.text.left(length);
    cap.rest = source;
    cap.rest.text = source.text.mid(length);
    for (Span& span : cap.rest.spans) {
        span.range.begin = std::max<qsizetype>(0, span.range.begin - length);
        span.range.end = std::max<qsizetype>(0, span.range.end - length);
    }
    return cap;
}

} // namespace qb::typeset
