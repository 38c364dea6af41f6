#pragma once

#include <QStringView>

namespace qb::text {

/// What the words of two short lines, one under the other, say of whether they are one headline
/// that was broken there, rather than a kicker and its title: natural-log odds. A kicker is a whole
/// clause, or phrases built alike, over a title that has a subject of its own; the halves of a
/// headline want each other.
double forOneHeadline(QStringView line, QStringView next);

} // namespace qb::text
