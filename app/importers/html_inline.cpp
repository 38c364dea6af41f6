#include "importers/html_inline.h"

#include <algorithm>

namespace qb::importers {

void InlineText::extend(SpanKind kind, const QString& target, TextRange range)
{
    for (auto span = m_spans.rbegin(); span != m_spans.rend(); ++span) {
        // White space between two pieces of one style belongs to both.
        const bool isNext = span->kind == kind && span->target == target
            && (span->range.end == range.begin
                || (span->range.end + 1 == range.begin && m_text.at(span->range.end) == u' '));
        if (isNext) {
            span->range.end = range.end;
            return;
        }
        if (span->kind == kind)
            break;
    }
    m_spans.push_back({range, kind, target});
}

void InlineText::add(QStringView text, const InlineStyle& style)
{
    qsizetype begin = -1;
    for (const QChar c : text) {
        if (c.isSpace()) {
            m_hasSpaceBefore = true;
            continue;
        }
        if (m_hasSpaceBefore && !m_text.isEmpty())
            m_text += u' ';
        m_hasSpaceBefore = false;
        if (begin < 0)
            begin = m_text.size();
        m_text += c;
    }
    if (begin < 0)
        return;
    const TextRange range{begin, m_text.size()};
    m_isAllStrong = m_isAllStrong && style.isStrong;
    if (style.isStrong)
        extend(SpanKind::Strong, {}, range);
    if (style.isEmphasis)
        extend(SpanKind::Emphasis, {}, range);
    if (!style.note.isEmpty())
        extend(SpanKind::Note, style.note, range);
    else if (!style.link.isEmpty())
        extend(SpanKind::Link, style.link, range);
}

void InlineText::takeInto(text::RawLine& line)
{
    line.isBold = isAllStrong();
    line.text = std::exchange(m_text, {});
    line.spans = std::exchange(m_spans, {});
    std::stable_sort(line.spans.begin(), line.spans.end(),
        [](const Span& a, const Span& b) { return a.range.begin < b.range.begin; });
    m_isAllStrong = true;
    m_hasSpaceBefore = false;
}

} // namespace qb::importers
