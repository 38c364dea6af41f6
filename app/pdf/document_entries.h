#pragma once

#include "pdf/finisher.h"

#include <qpdf/QPDF.hh>

namespace qb::pdf {

/// What the file says about itself as a whole: viewer's preferences, language, page labels, Info,
/// XMP, and the output intent. `draft` is only for the document's own number, which the press wants
/// (PDF/X).
void writeDocumentEntries(
    QPDF& pdf, const FinishInput& input, const QByteArray& draft, std::vector<Warning>& warnings);

} // namespace qb::pdf
