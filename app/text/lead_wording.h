#pragma once

#include <QStringView>

/// How the text of a news story begins, from the loosest sign to the surest.
namespace qb::text {

/// "近日…", "记者…", "3月4日…": as news often do, and other paragraphs at times.
bool opensLikeNews(QStringView text);

/// "市气象局今天（5月19日）发布", "某县日前印发": the first clause says when.
bool opensWithDay(QStringView text);

/// "近日，…", "据了解，…": words that a body opens with and a headline does not.
bool opensStory(QStringView text);

/// "海关总署今天发布数据，…", "记者7月8日从省水利厅获悉，…": what no paragraph but a story's first
/// says.
bool isLead(QStringView text);

/// "某报讯（记者…", "某社某地3月4日电": no paragraph but a story's first has that.
bool hasDateline(QStringView text);

} // namespace qb::text
