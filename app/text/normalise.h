#pragma once

#include <QString>

#include <vector>

namespace qb::text {

enum class HanSpace { Drop, Keep };

/// As normalised() (Drop) and normalisedHeadline() (Keep); `offsets` are positions in `text`,
/// sorted, and become those of the same places in the result.
QString normalised(const QString& text, HanSpace policy, std::vector<qsizetype>& offsets);

} // namespace qb::text
