#pragma once

#include "pdf/colour_policy.h"
#include "pdf/marks.h"
#include "pdf/picture_table.h"
#include "pdf/sheet.h"
#include "pdf/text_writer.h"

#include <optional>

namespace qb::pdf {

/// The spot colours of a document, by number.
class SpotTable {
public:
    struct Spot {
        QString name;
        std::array<double, 4> alternative{}; ///< CMYK of the full tint
    };
    int number(const page::Colour& colour);
    const std::vector<Spot>& spots() const { return m_spots; }

private:
    std::vector<Spot> m_spots;
};

/// The names of the two graphics states that switch overprinting, /GO and /GN.
constexpr char kOverprintState[] = "GO";
constexpr char kKnockoutState[] = "GN";

/// One sheet's content stream, and the resources it names: /F<n>, /I<n>, /S<n>, /GO and /GN.
struct SheetContent {
    QByteArray stream;
    std::set<int> fonts;
    std::map<int, HPDF_Dict> pictures;
    std::set<int> spots;
    bool hasOverprint = false;
};

/// What all sheets of one document share.
struct ContentContext {
    const page::Document& document;
    FontTable& fonts;
    PictureTable& pictures;
    SpotTable& spots;
    Marks& marks;
    const ColourPolicy& colours;
    bool hasLinks = true;
};

/// Translates the items of the pages on one sheet, and its marks. y runs down in the display list
/// and up in PDF.
Result<SheetContent> writeContent(const Sheet& sheet, int number, ContentContext& context);

} // namespace qb::pdf
