#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Pages of the web in a pasted text, each with one story: an account's posting, a page of a
/// portal, a government's site, a press release. Several independent signs must speak for a page:
/// what stands above a headline (path, call to follow, source and time with buttons) and what
/// stands below a story (end mark, buttons, neighbours, imprint of the site).
///
/// For such a page headline, credits, sub-heads and captions get their roles, and all else that is
/// not its story gets a reason. Lines of one page share a story's number. Other texts are left as
/// they are.
void readWebPages(std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
