#pragma once

#include "core/article.h"

namespace qb::text {

/// Moves `spans` by `offset` and cuts them to what lies in 0 … length; what is left of none goes.
void shiftSpans(std::vector<Span>& spans, qsizetype offset, qsizetype length);

/// Spans of one kind and target that touch, but for a space, become one.
void mergeSpans(std::vector<Span>& spans, QStringView text);

} // namespace qb::text
