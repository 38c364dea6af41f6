#pragma once

#include "page/document.h"
#include "pdf/profile.h"

namespace qb::pdf {

/// A page on a sheet.
struct Placement {
    int page = 0;                   ///< from 0
    page::Point at;                 ///< of the trimmed page's top left corner, on the sheet
    std::optional<page::Rect> clip; ///< what of the page is shown, in its own coordinates
};

/// One page of the PDF file: one page of the document, or several side by side, with the marks of
/// the press around them. Coordinates as in the display list, from the sheet's top left corner.
struct Sheet {
    page::Size size;  ///< of the paper: the MediaBox
    page::Rect trim;  ///< what is left after cutting: the TrimBox
    page::Rect bleed; ///< how far ink may reach: the BleedBox
    std::vector<Placement> pages;
    std::vector<page::Item> marks;
    QString label; ///< of the folio, where the sheet is one page

    bool isBare() const { return trim.width == size.width && trim.height == size.height; }
};

/// Puts the pages on sheets as the profile says, without marks. A booklet is filled up with blank
/// pages to a multiple of four; `creep` is how far each further sheet's pages move to the fold, for
/// the thickness of the paper outside of it. Pages of several sizes cannot be imposed: BadInput.
Result<std::vector<Sheet>> sheetsOf(
    const page::Document& document, const Profile& profile, Length creep);

} // namespace qb::pdf
