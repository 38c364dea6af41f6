#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Gathers who wrote a paper, set in the middle under its title: names side by side with their
/// institutes and addresses below each, or a line of names over lines of institutes. They become
/// two lines, the names and a note on them, and PageText::frontFoot tells where the columns begin.
void gatherAuthors(PageText& page, const BodyType& body);

/// "摘要", "Abstract", "关键词：…": the line belongs to the head of a paper.
bool opensAbstract(const QString& text);

} // namespace qb::importers
