#include "text/spans.h"

namespace qb::text {

void shiftSpans(std::vector<Span>& spans, qsizetype offset, qsizetype length)
{
    for (Span& span : spans) {
        span.range.begin = std::clamp<qsizetype>(span.range.begin + offset, 0, length);
        span.range.end = std::clamp<qsizetype>(span.range.end + offset, 0, length);
    }
    spans.erase(std::remove_if(spans.begin(), spans.end(),
                    [](const Span& span) { return span.range.isEmpty(); }),
        spans.end());
}

void mergeSpans(std::vector<Span>& spans, QStringView text)
{
    std::vector<Span> merged;
    for (Span& span : spans) {
        // Two notes in a row are two notes.
        const auto same = std::find_if(merged.rbegin(), merged.rend(), [&](const Span& before) {
            return before.kind == span.kind && before.target == span.target
                && span.kind != SpanKind::Note;
        });
        const bool touches = same != merged.rend() && span.range.begin <= text.size()
            && (span.range.begin <= same->range.end
                || text.mid(same->range.end, span.range.begin - same->range.end)
                       .trimmed()
                       .isEmpty());
        if (touches)
            same->range.end = std::max(same->range.end, span.range.end);
        else
            merged.push_back(std::move(span));
    }
    spans = std::move(merged);
}

} // namespace qb::text
