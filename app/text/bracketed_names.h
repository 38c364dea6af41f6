#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Whether a text that ends with names in brackets, and nothing else in them, is signed so. Only
/// news is: in other texts they say who is quoted, what the answer is, which plant or place is
/// described. `body`: the text above, a paragraph or line each, without the brackets.
bool mayBeSigned(QStringView body, const QString& names);

/// Takes back what lineFacts made of lines that end with such brackets where the text above does
/// not look signed, or where most of a text's names do not.
void doubtBracketedNames(std::vector<LineFacts>& lines);

} // namespace qb::text
