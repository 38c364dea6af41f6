#pragma once

#include <libxml/tree.h>

namespace qb::importers {

/// Gives the attribute "hidden" to the elements that a page's own style sheets never show
/// (display: none and visibility: hidden, in rules whose selectors are single elements with classes
/// and ids). What holds a good part of the page's text is left alone: a script shows that.
void hideByStyleSheets(xmlNode* page);

} // namespace qb::importers
