#pragma once

#include "core/article.h"
#include "text/cleaning.h"

namespace qb::jobs {

/// For each article, the raw lines that it was made of, in their order, joined by '\n'. One file
/// holds many articles, and each clipping keeps only its own raw text: the same article in another
/// file is then found to be the same. Lines that cleaning dropped go nowhere; an article none of
/// whose lines is found again keeps its cleaned text.
QStringList rawSlices(const text::RawText& raw, const std::vector<Article>& articles);

/// For each raw line, the index of the article that it went into; -1 for none.
std::vector<int> articlesOfLines(const text::RawText& raw, const std::vector<Article>& articles);

/// All lines as they came, with those that cleaning would drop; a row of a table is one line.
QString plainTextOf(const text::RawText& raw);

} // namespace qb::jobs
