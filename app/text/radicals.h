#pragma once

namespace qb::text {

/// The ideograph for a Kangxi radical (U+2F00…) or a radical of the supplement (U+2E80…) that fonts
/// with a careless ToUnicode map put in its place; any other character as it is. Canonical
/// composition does not unify these.
char32_t unifiedRadical(char32_t character);

} // namespace qb::text
