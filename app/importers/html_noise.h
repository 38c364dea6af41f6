#pragma once

#include <QString>

namespace qb::importers {

/// What a line of a web page is when it speaks to the reader of the page and not of the matter:
/// "follow-us" (点击蓝字关注), "page-furniture" (上一篇, 字号, 分享到, 阅读原文), "site-notice"
/// (版权声明). Empty for text.
QString webNoise(const QString& line);

/// A line with date, source or author as it stands under a headline, without the buttons that pages
/// set beside it ("字号：大 中 小", "分享到").
QString withoutButtons(const QString& line);

} // namespace qb::importers
