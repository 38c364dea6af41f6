#pragma once

#include "text/cleaning.h"

#include <libxml/tree.h>

#include <QSet>
#include <QString>

#include <vector>

namespace qb::importers {

/// Where a page has its article.
struct ArticlePlace {
    const xmlNode* root = nullptr;    ///< holds the text
    QSet<const xmlNode*> furniture;   ///< parts within it that are none: comments, lists of links
    const xmlNode* heading = nullptr; ///< the headline's element, within the root or before it
    /// The line right over the headline (引题); null where there is none.
    const xmlNode* kicker = nullptr;
    /// Between a headline and the root that does not hold it: source and date, a subtitle…
    std::vector<text::RawLine> underHeading;
    std::vector<const xmlNode*> before = {}; ///< the root, but of the article: its lead
    /// Behind the root, but of the article: its last paragraphs, its enclosures.
    std::vector<const xmlNode*> behind = {};
    /// Sentences elsewhere on the page, as noise.
    std::vector<text::RawLine> leftOut = {};
};

/// The short paragraph right over a headline that can be its kicker; null for any other.
const xmlNode* kickerOver(const xmlNode* heading);

/// Tells the article from what surrounds it: the element that holds the paragraphs, found by the
/// weight of text besides links, by names that content systems and standards give, and by what its
/// neighbours hold. Rather takes too much than a paragraph too little. `title` is the page's own.
ArticlePlace articlePlace(const xmlNode* body, const QString& title);

} // namespace qb::importers
