#pragma once

#include "importers/html_article.h"
#include "importers/html_weights.h"
#include "text/cleaning.h"

#include <vector>

namespace qb::importers {

/// Where a page has no headline that tells what stands under it: paragraphs right before the
/// element that holds the text, in order.
std::vector<const xmlNode*> leadBefore(const ArticlePlace& place);

/// Text of the article that stands right behind the element that holds the rest of it, in order:
/// last paragraphs, the writer's name, enclosures. Ends at the first thing that is none.
std::vector<const xmlNode*> textBehind(const ArticlePlace& place, const xmlNode* body);

/// Whole sentences of the page that are in no part of the article, as noise: who knows the page can
/// tell whether one of them is missing. Of each part marked as furniture, the first.
std::vector<text::RawLine> sentencesLeftOut(
    const ArticlePlace& place, const std::vector<HtmlRun>& runs);

} // namespace qb::importers
