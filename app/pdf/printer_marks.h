#pragma once

#include "pdf/sheet.h"

namespace qb::pdf {

/// Draws outside the trim of each sheet what the press works by, as far as the profile wants it:
/// crop marks at the corners, fold marks, registration marks in the middle of each side (all on
/// every plate), and the slug, a line that says which issue and which side of which sheet this is.
/// The slug is set in the document's own faces.
Status addPrinterMarks(
    std::vector<Sheet>& sheets, const page::Document& document, const Profile& profile);

} // namespace qb::pdf
