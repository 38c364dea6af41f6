#pragma once

#include "text/credits.h"

namespace qb::text {

/// "（颍川统计局网站）", "（新华社发）": a publisher's name alone in brackets; empty for other
/// lines.
QString bracketedPublisher(QStringView line);

/// "新华社" of "新华社发"; `name` itself where nothing is said of what the publisher did.
QStringView withoutIssuing(QStringView name);

/// "以下文章来源于某某研究所 ，作者钱多多": where an account took its posting from, and who wrote
/// it; none for other lines.
std::optional<Credits> originCreditsOf(QStringView line);

} // namespace qb::text
