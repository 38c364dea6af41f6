#pragma once

#include "typeset/inline/set_line.h"

#include <functional>

namespace qb::typeset {

/// What a line needs from the page that takes it.
struct LineTarget {
    std::vector<page::Item>& items;
    std::function<int(int)> faceIndex; ///< index in the FaceTable → in Document::faces
    /// Structure node of a link by SetLine::Link::span; -1: the line's text is not tagged.
    std::function<int(int)> linkNode;
};

/// Appends a line whose column begins at `origin`, on the baseline: its text, links as nodes of
/// their own with their active areas, decorations as artifacts.
void appendLine(const SetLine& line, page::Point origin, const LineTarget& target);

} // namespace qb::typeset
