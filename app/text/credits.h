#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace qb::text {

/// Who made a text and where it came from, as one line of its own tells it:
/// "来源：X  作者：Y  时间：2025-03-04", "原创 Y X 2025-03-04 18:20", "编辑丨Z", "阅读 1.2万".
struct Credits {
    QString source;
    QString byline;
    QDate date;
    /// Something that an article has no field for: editors, photographers, counts, a time of day.
    bool hasOthers = false;
};

/// The credits of a line that holds nothing else; none where it holds anything else.
std::optional<Credits> creditsOf(QStringView line);

} // namespace qb::text
