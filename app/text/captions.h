#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "▲ 晒场一角" between paragraphs, where no place of a picture is left beside it: a caption,
/// unless the mark stands over headlines, too, and so marks sections, or before sentences, and so
/// points them out. Lines with a reason are none.
void readLooseCaptions(std::vector<LineFacts>& lines, const std::vector<QString>& reasons);

/// "资料来源：…" under "图1 …", or under the rows of "表1 …", is the figure's, not the story's:
/// both become captions.
void readSourcesOfFigures(std::vector<LineFacts>& lines);

} // namespace qb::text
