#pragma once

#include "page/document.h"

#include <QByteArray>

namespace qb::pdf {

/// The standard structure type of a node (ISO 32000-1 section 14.8.4), without the slash.
QByteArray structureType(const page::StructureNode& node);

} // namespace qb::pdf
