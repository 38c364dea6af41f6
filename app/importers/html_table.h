#pragma once

#include "core/article.h"

#include <libxml/tree.h>

#include <optional>

namespace qb::importers {

/// A table of data; null for one that only lays out the page (nested, of one column, or holding
/// whole paragraphs).
std::optional<Table> dataTable(const xmlNode* table);

} // namespace qb::importers
