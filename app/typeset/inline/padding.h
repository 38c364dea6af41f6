#pragma once

#include "typeset/inline/prepared_paragraph.h"

namespace qb::typeset {

/// 凸排 (CLREQ, "Paragraph Adjustment Rules"): brings the label that begins the paragraph, up to
/// its first colon (问：, 欧阳明：), to `width` em, so that the text behind the labels of several
/// paragraphs stands flush. A name of Han characters is spread. False where there is no label that
/// fits: the paragraph goes on under the one before.
bool padLabel(PreparedParagraph& paragraph, double width);

/// CLREQ, "Grid Alignment": each Western run takes a whole number of em, with at most half an em on
/// either side of it.
void alignToGrid(std::vector<Cluster>& clusters);

} // namespace qb::typeset
