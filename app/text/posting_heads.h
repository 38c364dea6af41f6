#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "浙江", "发表于浙江": from where an account posts.
bool isProvince(QStringView text);

/// The lines under a posting's title, when they stand on several lines (原创, authors, account,
/// date, place), become credits.
void readPostingHeads(std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
