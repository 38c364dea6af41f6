#pragma once

#include "text/columns_beside.h"

namespace qb::text {

/// A paper or an article of a journal in plain text, as programs take it out of a PDF: it has an
/// abstract and keywords, and sub-heads that are numbered through. Gives its lines in reading order
/// as one article: title, byline and institutes told, sub-heads named, captions behind the
/// paragraphs they stand in, each reference whole; running heads, page numbers, a journal's notes
/// and the rows of tables are noise. None for any other text.
std::optional<ColumnsApart> paperInOrder(const RawText& raw);

} // namespace qb::text
