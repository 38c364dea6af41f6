#include "importers/reading_order.h"

namespace qb::importers {

namespace {

using Pieces = std::vector<text::RawLine>;

constexpr size_t kFewest = 3;  ///< lines that make a column
constexpr size_t kMost = 3000; ///< pieces of a page worth sorting into columns
constexpr int kDeepest = 12;

struct Gutter {
    double left = 0;
    double right = 0;
    bool isFound = false;
};

bool crosses(const text::RawLine& piece, const Gutter& gutter)
{
    return piece.left < gutter.right - 0.5 && piece.right > gutter.left + 0.5
        && !(piece.right <= gutter.left + 0.5) && !(piece.left >= gutter.right - 0.5);
}

double typeSize(const Pieces& pieces)
{
    std::vector<double> sizes;
    for (const text::RawLine& piece : pieces)
        sizes.push_back(piece.size);
    std::nth_element(sizes.begin(), sizes.begin() + qsizetype(sizes.size() / 2), sizes.end());
    return sizes[sizes.size() / 2];
}

/// The white strip, at least most of a character wide, with the most lines on its poorer side and
/// few across it.
Gutter findGutter(const Pieces& pieces)
{
    if (pieces.size() < 2 * kFewest || pieces.size() > kMost)
        return {};
    std::vector<double> rights;
    for (const text::RawLine& piece : pieces)
        rights.push_back(std::round(piece.right));
    std::sort(rights.begin(), rights.end());
    rights.erase(std::unique(rights.begin(), rights.end()), rights.end());
    const double least = typeSize(pieces) * 0.8;
    Gutter best;
    double bestScore = 0;
    for (const double edge : rights) {
        size_t left = 0;
        size_t right = 0;
        double next = std::numeric_limits<double>::max();
        for (const text::RawLine& piece : pieces) {
            left += piece.right <= edge + 0.5;
            if (piece.left >= edge + least) {
                ++right;
                next = std::min(next, piece.left);
            }
        }
        const size_t across = pieces.size() - left - right;
        const double score = double(std::min(left, right)) - 2.0 * double(across);
        if (left >= kFewest && right >= kFewest && across * 3 <= pieces.size()
            && score > bestScore) {
            bestScore = score;
            best = {edge, next, true};
        }
    }
    return best;
}

void sortDown(Pieces& pieces)
{
    std::stable_sort(
        pieces.begin(), pieces.end(), [](const text::RawLine& a, const text::RawLine& b) {
            return a.baseline != b.baseline ? a.baseline < b.baseline : a.left < b.left;
        });
}

void order(Pieces pieces, Pieces& out, int& column, int depth)
{
    if (pieces.empty())
        return;
    sortDown(pieces);
    const Gutter gutter = depth < kDeepest ? findGutter(pieces) : Gutter{};
    if (!gutter.isFound) {
        ++column;
        for (text::RawLine& piece : pieces) {
            piece.column = column;
            out.push_back(std::move(piece));
        }
        return;
    }
    Pieces left;
    Pieces right;
    Pieces across;
    const auto flushColumns = [&] {
        order(std::exchange(left, {}), out, column, depth + 1);
        order(std::exchange(right, {}), out, column, depth + 1);
    };
    const auto flushAcross = [&] {
        order(std::exchange(across, {}), out, column, kDeepest);
    };
    for (text::RawLine& piece : pieces) {
        if (crosses(piece, gutter)) {
            flushColumns();
            across.push_back(std::move(piece));
            continue;
        }
        flushAcross();
        (piece.right <= gutter.left + 0.5 ? left : right).push_back(std::move(piece));
    }
    flushColumns();
    flushAcross();
}

} // namespace

std::vector<text::RawLine> inReadingOrder(std::vector<text::RawLine> pieces)
{
    Pieces out;
    out.reserve(pieces.size());
    int column = 0;
    order(std::move(pieces), out, column, 0);
    return out;
}

} // namespace qb::importers
