#include "importers/headline_gaps.h"

namespace qb::importers {

namespace {

constexpr double kNarrowest = 0.55; ///< a gutter, in sizes of the text
constexpr size_t kEnough = 3;       ///< lines on either side

bool isOver(const TypePiece& headline, double left, double right)
{
    const PageArea& area = headline.area;
    return std::abs(area.left - left) < 0.6 * headline.size
        || (area.left > left && area.right < right
            && std::abs(area.middle() - (left + right) / 2) < 0.6 * headline.size);
}

} // namespace

bool standOverColumns(
    const TypePiece& left, const TypePiece& right, const std::vector<TypePiece>& below)
{
    const double size = std::min(left.size, right.size);
    const double middle = (left.area.right + right.area.left) / 2;
    const double head = std::max(left.area.bottom, right.area.bottom);
    std::vector<const TypePiece*> before;
    std::vector<const TypePiece*> behind;
    for (const TypePiece& piece : below) {
        if (piece.area.top < head - 1 || piece.size > 0.9 * size)
            continue;
        // From here on the text runs over both columns, or another headline does.
        if (piece.area.left < middle && piece.area.right > middle)
            break;
        (piece.area.right <= middle ? before : behind).push_back(&piece);
    }
    if (before.size() < kEnough || behind.size() < kEnough)
        return false;
    double from = before.front()->area.right;
    for (const TypePiece* piece : before)
        from = std::max(from, piece->area.right);
    double to = behind.front()->area.left;
    for (const TypePiece* piece : behind)
        to = std::min(to, piece->area.left);
    const double body = before.front()->size;
    if (to - from < kNarrowest * body || left.area.right > to || right.area.left < from)
        return false;
    // The two columns beside the gutter, by those of their lines that reach it.
    double leftEdge = from;
    double rightEdge = to;
    for (const TypePiece* piece : before) {
        if (piece->area.right > from - 3 * body)
            leftEdge = std::min(leftEdge, piece->area.left);
    }
    for (const TypePiece* piece : behind) {
        if (piece->area.left < to + 3 * body)
            rightEdge = std::max(rightEdge, piece->area.right);
    }
    return isOver(left, leftEdge, from) && isOver(right, to, rightEdge);
}

} // namespace qb::importers
