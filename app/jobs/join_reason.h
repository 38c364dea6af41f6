#pragma once

#include "text/cleaning.h"

namespace qb::jobs {

/// What cleaning decided about a line end, and from what, as an editor reads it.
QString joinReason(const text::Join& join);

} // namespace qb::jobs
