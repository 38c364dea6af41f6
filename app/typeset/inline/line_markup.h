#pragma once

#include "typeset/inline/prepared_paragraph.h"
#include "typeset/inline/set_line.h"

namespace qb::typeset {

/// Where a cluster of a line came to stand: em from the column's edge, without its blank halves.
struct PlacedCluster {
    const Cluster* cluster = nullptr;
    double left = 0;
    double right = 0;
};

/// Adds to a line what its spans ask for besides faces and colours: 专名号 first, 着重号 below
/// them, the areas of links (without their runs), the notes whose marks end on it. Characters keep
/// their places (CLREQ, "Interlinear Punctuation").
void addMarkup(SetLine& line, const std::vector<PlacedCluster>& placed,
    const PreparedParagraph& paragraph, const std::vector<Span>& spans,
    const style::ParagraphStyle& style);

} // namespace qb::typeset
