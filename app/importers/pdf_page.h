#pragma once

#include "core/asset.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace qb::importers {

/// A part of a page, in points from the upper left corner of the page as it is shown.
struct PageArea {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double middle() const { return (left + right) / 2; }

    bool overlaps(const PageArea& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    bool contains(const PageArea& other, double slack = 0) const
    {
        return other.left >= left - slack && other.right <= right + slack
            && other.top >= top - slack && other.bottom <= bottom + slack;
    }
    void include(const PageArea& other)
    {
        left = std::min(left, other.left);
        top = std::min(top, other.top);
        right = std::max(right, other.right);
        bottom = std::max(bottom, other.bottom);
    }
};

struct PdfFont {
    QString name;
    bool isBold = false;
    bool isSans = false; ///< a Hei face: among Song type it stands out as bold type does
};

/// One glyph as it is drawn, and the text it stands for.
struct PdfGlyph {
    QString text; ///< U+FFFD where the file does not say
    PageArea area;
    double baseline = 0; ///< from the top
    double size = 0;     ///< of its type, in points
    int rotation = 0;    ///< of its line, clockwise in quarter turns
    int font = -1;       ///< in PdfPage::fonts
    quint32 colour = 0;  ///< of its fill, 0xRRGGBB
    bool isBold = false;
    bool isHidden = false;   ///< drawn invisibly, as the text under a scan is
    bool isVertical = false; ///< in a font that runs down
    bool isArtifact = false; ///< the file calls it no part of the text: running head, folio
};

/// A straight line of the page, or a bar too thin to hold text.
struct PdfRule {
    PageArea area;
    bool isDashed = false;

    bool isHorizontal() const { return area.width() >= area.height(); }
};

/// A rectangle that is framed or filled.
struct PdfFrame {
    PageArea area;
    bool isFilled = false;
};

struct PdfPicture {
    PageArea area;
    AssetPointer asset; ///< null where it could not be taken
};

/// What one page shows.
struct PdfPage {
    double width = 0;
    double height = 0;
    std::vector<PdfFont> fonts;
    std::vector<PdfGlyph> glyphs;
    std::vector<PdfRule> rules;
    std::vector<PdfFrame> frames;
    std::vector<PdfPicture> pictures;
    int unmapped = 0;   ///< glyphs for which the file tells no text
    int clipped = 0;    ///< characters that stand off the page or where nothing is shown
    bool isCut = false; ///< more is drawn than is read of one page
};

} // namespace qb::importers
