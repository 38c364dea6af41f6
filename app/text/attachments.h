#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "附件", "附件1", "附件：1.检查清单", "附：获奖名单": names what is attached, or stands over it.
bool namesAttachment(QStringView line);

/// Lists of what is attached to a paper are lines of its text; "附件" alone over what is attached
/// is a sub-head of the same paper, neither a section nor a headline.
void readAttachments(std::vector<LineFacts>& lines);

} // namespace qb::text
