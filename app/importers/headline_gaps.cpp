#include "importers/headline_gaps.h"

#include <QRegularExpression>

#include <map>

namespace qb::importers {

namespace {

constexpr double kNarrowest = 0.55; ///< a gutter, in sizes of the text
constexpr size_t kEnough = 3;       ///< lines on either side

struct Strip {
    double from = 0;
    double to = 0;

    double width() const { return to - from; }
};

/// The widest part of the strip beside the piece.
Strip withoutPiece(const Strip& strip, const PageArea& piece)
{
    const Strip before{strip.from, std::min(strip.to, piece.left)};
    const Strip behind{std::max(strip.from, piece.right), strip.to};
    return before.width() > behind.width() ? before : behind;
}

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
    const double head = std::max(left.area.bottom, right.area.bottom);
    Strip gutter{left.area.right, right.area.left};
    std::vector<const TypePiece*> pieces;
    for (const TypePiece& piece : below) {
        if (piece.area.top < head - 1 || piece.size > 0.9 * size)
            continue;
        const Strip rest = withoutPiece(gutter, piece.area);
        // From here on the text runs over both columns, or another headline does.
        if (rest.width() < kNarrowest * piece.size)
            break;
        gutter = rest;
        pieces.push_back(&piece);
    }
    // The two columns beside the gutter, by those of their lines that reach it.
    double leftEdge = gutter.from;
    double rightEdge = gutter.to;
    size_t before = 0;
    size_t behind = 0;
    for (const TypePiece* piece : pieces) {
        const PageArea& area = piece->area;
        const bool isBefore = area.right <= gutter.from + 1;
        ++(isBefore ? before : behind);
        if (isBefore && area.right > gutter.from - 3 * piece->size)
            leftEdge = std::min(leftEdge, area.left);
        else if (!isBefore && area.left < gutter.to + 3 * piece->size)
            rightEdge = std::max(rightEdge, area.right);
    }
    return before >= kEnough && behind >= kEnough && isOver(left, leftEdge, gutter.from)
        && isOver(right, gutter.to, rightEdge);
}

bool isItemNumber(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])[.．、)）]"
        "|第[0-9一二三四五六七八九十百]{1,5}[条章节款编]|[\\[〔［][0-9]{1,3}[\\]〕］]"
        "|[•●○■□◆◇▪·\\x{2460}-\\x{2473}])$"));
    return pattern.match(text).hasMatch();
}

bool isPartNumber(const QString& text, double gap, double size, double common)
{
    constexpr double kHeading = 1.15; // of the common size
    constexpr double kWidest = 1.6;   // in type sizes
    static const QRegularExpression pattern(QStringLiteral("^[0-9]{1,2}(?:[.．][0-9]{1,2}){0,2}$"));
    return common > 0 && size > kHeading * common && gap < kWidest * size
        && pattern.match(text).hasMatch();
}

double commonSize(const std::vector<PdfGlyph>& glyphs)
{
    std::map<int, qsizetype> counts;
    for (const PdfGlyph& glyph : glyphs)
        ++counts[qRound(glyph.size * 4)];
    const auto most = std::max_element(counts.begin(), counts.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 0 : most->first / 4.0;
}

} // namespace qb::importers
