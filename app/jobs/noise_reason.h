#pragma once

#include <QString>

namespace qb::jobs {

/// Why a line is part of no article (text::Noise::reason), as an editor reads it.
QString noiseReason(const QString& reason);

} // namespace qb::jobs
