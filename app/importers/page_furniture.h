#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Gives the lines that are part of no article their reason (PageLine::noise): "page-number",
/// "running-head", "page-head", "rotated-text", "masthead", "contents" and "imprint"; pictures
/// that stand among them, such as a name drawn as a picture, are dropped.
void markFurniture(std::vector<PageText>& pages, const BodyType& body);

} // namespace qb::importers
