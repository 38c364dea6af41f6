#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "——《颍川参考》", "（据《颍川参考》3月5日）", "《颍川参考》2026年3月5日", alone between a story
/// and the next heading, again and again: sources that no word announces become credits. `lines`
/// are paragraphs each, without noise.
void readBareSources(std::vector<LineFacts>& lines);

} // namespace qb::text
