#pragma once

#include "pdf/marks.h"
#include "pdf/picture_table.h"
#include "pdf/text_writer.h"

#include <optional>

namespace qb::pdf {

enum class ColourPolicy {
    AsStated,
    Rgb, ///< everything but gray becomes RGB: the file has one output intent, sRGB
};

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

/// One page's content stream, and the resources it names: /F<n>, /I<n>, /S<n>.
struct PageContent {
    QByteArray stream;
    std::set<int> fonts;
    std::map<int, HPDF_Dict> pictures;
    std::set<int> spots;
};

/// What all pages of one document share.
struct ContentContext {
    FontTable& fonts;
    PictureTable& pictures;
    SpotTable& spots;
    Marks& marks;
    ColourPolicy colours = ColourPolicy::AsStated;
};

/// Translates the items of one page. y runs down in the display list and up in PDF.
Result<PageContent> writeContent(const page::Page& page, int pageIndex, ContentContext& context);

} // namespace qb::pdf
