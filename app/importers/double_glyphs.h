#pragma once

#include "importers/pdf_page.h"

namespace qb::importers {

/// White space of any kind.
bool isBlank(const PdfGlyph& glyph);

/// For each glyph, whether it says again what stands in its place already: type drawn twice to look
/// bold or shadowed (the one that stays is made bold), and the unseen text under a scan where the
/// page also has it visibly.
std::vector<bool> doubleGlyphs(std::vector<PdfGlyph>& glyphs);

} // namespace qb::importers
