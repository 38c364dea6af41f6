#pragma once

#include "core/environment.h"
#include "core/result.h"

namespace qb::jobs {

/// Tells `progress` (which may be null) of a step; Cancelled where it asks to stop.
Status proceed(Progress* progress, const QString& stage, int done = 0, int total = 0);

} // namespace qb::jobs
