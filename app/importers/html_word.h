#pragma once

#include <libxml/tree.h>

#include <QString>

#include <optional>

namespace qb::importers {

/// An item of a list as Word, WPS and PowerPoint write it to the clipboard and to HTML: a paragraph
/// with mso-list in its style, or a div, whose mark stands in it as text that is to be ignored.
bool isWordListItem(const xmlNode* paragraph);
/// The element with the mark of such an item.
bool isWordListMark(const xmlNode* node);
/// The number that the mark shows, "1." or "（一）"; empty for a bullet.
QString wordListNumber(const xmlNode* mark);

/// The level of a heading that is one by its style's name only (MsoTitle); 0 for none.
int wordHeadingLevel(const xmlNode* paragraph);

} // namespace qb::importers
