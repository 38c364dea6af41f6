#include "text/spans.h"

#include <array>

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
    constexpr size_t kNone = size_t(-1);
    std::array<size_t, kSpanKindCount> last;
    last.fill(kNone);
    std::vector<Span> merged;
    merged.reserve(spans.size());
    for (Span& span : spans) {
        // What starts later can touch none of its kind but the last.
        size_t& at = last[size_t(span.kind)];
        Span* before = at == kNone ? nullptr : &merged[at];
        // Two notes in a row are two notes.
        const bool touches = before != nullptr && span.kind != SpanKind::Note
            && before->target == span.target && span.range.begin <= text.size()
            && (span.range.begin <= before->range.end
                || text.mid(before->range.end, span.range.begin - before->range.end)
                       .trimmed()
                       .isEmpty());
        if (touches) {
            before->range.end = std::max(before->range.end, span.range.end);
        } else {
            at = merged.size();
            merged.push_back(std::move(span));
        }
    }
    spans = std::move(merged);
}

} // namespace qb::text
