#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Pages of the web in a pasted text, each with one story: an account's posting, a page of a
/// portal, a government's site, a press release. Independent signs at both ends must speak for a
/// page: what stands above a headline (path, call to follow, source and time with buttons) and what
/// stands below a story (buttons, neighbours, imprint of the site). Bars between names, end marks
/// and counts are weak signs, which make no page alone.
///
/// For such a page headline, credits, sub-heads and captions get their roles, and all else that is
/// not its story gets a reason; sentences never do but those of a site's own notices. Lines of one
/// page share a story's number. In other texts, time and source right under a headline become its
/// credits; all else is left as it is.
void readWebPages(std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
