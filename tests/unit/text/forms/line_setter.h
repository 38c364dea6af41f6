#pragma once

#include "raw_forms.h"

namespace qb::text::forms {

/// A paragraph as a page sets it at `measure` cells, its first line `indent` cells shorter. Words
/// and numbers stay whole; what may not begin a line hangs on the line before, takes the last
/// character down with it, or is squeezed in where the line has marks enough.
QStringList setLines(const QString& paragraph, int measure, int indent, LineBreaking breaking);

/// With the spaces that some sources put between Han and Western text.
QString spaced(const QString& text, HanWesternSpace form, Random& random);

} // namespace qb::text::forms
