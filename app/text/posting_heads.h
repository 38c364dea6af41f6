#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "浙江", "发表于浙江": from where an account posts.
bool isProvince(QStringView text);

/// Whether a line above line `i`, or else the first below the time, may be the headline of what it
/// belongs to: "原创 晨光里的渡口" alone over a text is its headline, beside one it names an
/// account.
bool isBesideHeadline(
    const std::vector<LineFacts>& lines, const std::vector<QString>& reasons, size_t i);

/// The lines under a posting's title, when they stand on several lines (原创, authors, account,
/// date, place), become credits.
void readPostingHeads(std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
