#pragma once

#include "text/credits.h"

namespace qb::text {

/// The line under the headline of a web page, which tells source and time among buttons and counts:
/// "2025-05-12 09:13 来源： X 【字体：大 中 小】 分享到：", "某新闻记者 Y",
/// "2025-10-11 20:16 · X官方账号", "原创 Y X". None where the line holds anything else.
struct PageMeta {
    Credits credits;
    bool hasTools = false; ///< buttons, counts of readers, a time of day: no printed text has them
};
std::optional<PageMeta> pageMetaOf(QStringView line);

} // namespace qb::text
