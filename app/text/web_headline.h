#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Whether a line of a web page may be its headline or a sub-head, by its length and marks.
bool isWebHeadline(const LineFacts& line);

/// Gives the lines of a page's headline their roles; a headline that may be broken over lines is
/// left to the evidence.
void giveHeadlineRoles(std::vector<LineFacts>& lines, size_t begin, size_t end);

/// Whether a line is the name of an account or a paper and nothing else. `nearby`: where its name
/// may stand once more.
bool isAccountName(const LineFacts& line, QStringView nearby);

/// "本报讯", "某网讯（记者…", "某社某地3月4日电": a news item's first words.
bool opensWithDateline(QStringView text);

} // namespace qb::text
