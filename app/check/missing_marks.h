#pragma once

#include "check/document.h"

#include <optional>

namespace qb::check {

/// Where the closing partner of an opening mark was forgotten, told by the words around: the hit
/// replaces one character by itself and the mark. Null where one cannot tell.
std::optional<Hit> missingClose(const Document& document, size_t paragraph, qsizetype position);

/// Where the opening partner of a closing mark was forgotten.
std::optional<Hit> missingOpen(const Document& document, qsizetype position);

} // namespace qb::check
