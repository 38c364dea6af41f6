#pragma once

#include "text/columns_beside.h"
#include "text/paper_front.h"

namespace qb::text {

/// A paper's lines in reading order, and its authors, who stand in none of them.
struct PaperInOrder {
    ColumnsApart columns;
    PaperAuthors authors;
};

/// A paper or an article of a journal in plain text, as programs take it out of a PDF: it has an
/// abstract and keywords, and sub-heads that are numbered through. Gives its lines in reading order
/// as one article: title, byline and institutes told, sub-heads named, captions behind the
/// paragraphs they stand in, each reference whole; running heads, page numbers, a journal's notes
/// and the rows of tables are noise. None for any other text.
std::optional<PaperInOrder> paperInOrder(const RawText& raw);

} // namespace qb::text
