#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// The heads and feet of a newspaper's pages, whatever their setting: runs of lines that hold
/// nothing but the paper's name, the day, the page's number and name, the number, who made
/// the page and how to reach the paper, several of these together. Sets reasons[i] for each such
/// line that has none.
void markPageEdges(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

/// Whether the line by itself is of a newspaper's page: its day with weekday, page, paper or
/// issue, or its sheet.
bool isPageEdge(QStringView line);

} // namespace qb::text
