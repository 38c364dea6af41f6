#pragma once

#include <libxml/tree.h>

#include <QString>

namespace qb::importers {

/// The element's name is one of those that hold no text of the page: scripts, forms, navigation,
/// hidden parts.
bool isFurniture(const xmlNode* node);

QString attribute(const xmlNode* node, const char* name);
bool isElement(const xmlNode* node, const char* name);

/// The next node after `node` in document order within `root`, going into children only if
/// `enters`; null at the end. Pages nest deeper than any call stack, so that nothing here recurses.
const xmlNode* nextNode(const xmlNode* node, const xmlNode* root, bool enters);

/// The text below a node, white space collapsed, furniture left out.
QString textOf(const xmlNode* node);

/// The part of the page that holds its article: the element whose paragraphs have most text besides
/// links; the root itself if no part has most of it.
const xmlNode* articleOf(const xmlNode* root);

} // namespace qb::importers
