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

/// Whether line `name` names the account that posted at the time that line `date` below it tells:
/// it stands there once more, a call to follow quotes it, or the place behind the time says that
/// the account stands over it.
bool isAccountOver(const std::vector<LineFacts>& lines, size_t name, size_t date);

/// "本报讯", "某网讯（记者…", "某社某地3月4日电": a news item's first words.
bool opensWithDateline(QStringView text);

} // namespace qb::text
