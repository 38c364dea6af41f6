#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What press releases have around their stories: "新闻稿" and "FOR IMMEDIATE RELEASE" above
/// (sets reasons[i]), "关于某某公司" over what the company says of itself (a sub-head), and whom to
/// ask below, each line of which stays a paragraph by itself.
void readPressReleases(std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
