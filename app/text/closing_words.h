#pragma once

#include "text/line_facts.h"

#include <vector>

namespace qb::text {

/// "谢谢大家！", wishes behind the last sentence, a call that is said three times: paragraphs of
/// their own, however much they look like headlines.
void readClosingWords(std::vector<LineFacts>& lines);

} // namespace qb::text
