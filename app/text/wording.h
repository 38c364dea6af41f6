#pragma once

#include <QStringView>

namespace qb::text {

/// 0…1: how much of a headline's wording (pairs of ideographs) the body has.
double sharedWording(QStringView headline, QStringView body);

/// 0…1: how much of the wording of the shorter of two texts the other has. Stories about different
/// matters share little but the language.
double sharedMatter(QStringView before, QStringView after);

} // namespace qb::text
