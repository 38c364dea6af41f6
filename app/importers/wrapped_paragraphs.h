#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// Whether the paragraphs of a structured text are lines of one measure that end within their
/// sentences, as a paste from a PDF leaves them in Word or between <br>.
bool areWrappedLines(const text::RawText& raw);

/// Makes such a text one of lines, to be joined as those of plain text are, and says so in a
/// warning; any other stays as it is.
void settleWrappedLines(Warned<ImportedDocument>& document);

} // namespace qb::importers
