#pragma once

#include "text/line_measure.h"
#include "text/line_roles.h"

namespace qb::text {

/// What a line is within the text, as the best path over all lines has it.
enum class LineLabel : unsigned char {
    First,    ///< begins a paragraph
    Next,     ///< goes on with the paragraph of the line before
    Head,     ///< begins a heading
    HeadNext, ///< goes on with the heading of the line before
    Fixed,    ///< is what its role says, alone
};

inline constexpr int kLabelCount = 5;

/// Whether a line of that label goes on with the line before.
inline bool isJoin(LineLabel label)
{
    return label == LineLabel::Next || label == LineLabel::HeadNext;
}

struct Labelled {
    std::vector<LineLabel> labels;
    std::vector<Join> joins; ///< one for each pair of neighbours, in order
};

/// Decides every join of the text together: the labels whose evidence, summed over all lines, is
/// strongest (Viterbi, linear in the lines). A join's confidence is how much worse the best path is
/// that decides it the other way. `mayJoin` false keeps every line to itself and only tells
/// headings from paragraphs. `decided` holds, for each line, whether somebody joined it with the
/// next (1), parted them (-1) or left it to the evidence (0); it may be empty.
Labelled labelLines(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
    const Setting& setting, bool mayJoin, const std::vector<signed char>& decided = {});

} // namespace qb::text
