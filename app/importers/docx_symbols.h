#pragma once

#include "importers/xml_reader.h"

namespace qb::importers {

/// The character of a w:sym: a symbol font's place (hexadecimal) as the Unicode character that
/// looks like it; U+FFFD where there is none.
QString docxSymbol(const QString& font, const QString& place);

/// What a field `EQ \o\ac(○,7)` (带圈字符) shows: ⑦; empty for other fields.
QString docxEnclosed(const QString& instruction);

/// A formula (m:oMath) on one line: fractions with a stroke, powers raised.
QString docxMathText(const xmlNode* formula);

} // namespace qb::importers
