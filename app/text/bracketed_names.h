#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Whether a text that ends with names in brackets, and nothing else in them, is signed so. Only
/// news is: in other texts they say who is quoted, what the answer is, which plant or place is
/// described. `body`: the text above, a paragraph or line each, without the brackets. `isNews`:
/// where it stands says so.
bool mayBeSigned(QStringView body, const QString& names, bool isNews = false);

/// Takes back what lineFacts made of lines that end with such brackets where the text above does
/// not look signed, or where most of a text's names do not.
void doubtBracketedNames(std::vector<LineFacts>& lines);

/// "（周航）", "（周海路）": names may be words; alone under a text that was broken at a
/// column's measure they sign it. Gives such lines their credits.
void readShortNames(std::vector<LineFacts>& lines);

} // namespace qb::text
