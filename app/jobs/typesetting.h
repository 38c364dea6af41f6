#pragma once

#include "core/environment.h"
#include "typeset/typesetter.h"

namespace qb::jobs {

/// A typesetter with this machine's fonts and hyphenation. Keep it between runs: setting an issue
/// again is cheap then.
Result<std::unique_ptr<typeset::Typesetter>> makeTypesetter(const Environment& environment);

} // namespace qb::jobs
