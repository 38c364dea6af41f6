#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Verse, lists of prices, tables whose columns are gone: a text without any sentence, or all
/// that stands under a section's name, is one article, each line of it a paragraph. The first is
/// the title where it stands apart, where the second says who wrote, or where it alone has no
/// figure, where it is the name of a list or stands over lines of one length; else there is none.
void readUnpunctuatedText(const RawText& raw, std::vector<LineFacts>& lines);

} // namespace qb::text
