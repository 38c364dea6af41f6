#pragma once

#include "core/article.h"

namespace qb::text {

/// The source named by a line of its own, "来源：X" or "来源《X》"; empty if the line is something
/// else.
QString sourceOfLine(QStringView text);

/// A source's name without book marks and stray marks; empty if `text` can be no name.
QString sourceName(QStringView text);

/// Takes a source off the end of a paragraph ("…65.6%。来源：X", "…30分钟。 来源：X",
/// "…（来源：X）"), or, where a story may end there, a publisher's name in brackets
/// ("…（新华社）"); empty for none.
QString takeTrailingSource(QString& paragraph, bool mayEndStory = true);

/// Whether a line ends so, behind a finished sentence.
bool endsWithSource(QStringView line);

/// A line that only names who wrote: "本报记者 张三 李四", "作者：王五", "文/赵六".
bool isByline(QStringView text);
/// "钱多多 通讯员 孙望舒" → "钱多多 孙望舒".
QString namesWithoutOffices(QString text);
/// The names of the first and those of the second that the first has not.
QString joinedNames(const QString& names, const QString& others);
/// The names of such a line.
QString bylineOfLine(QStringView text);

/// A line with a date and little else, as under the title of a web page.
bool isDateLine(QStringView text);

/// Whether a paragraph is a note on its authors, "（作者系…）".
bool isAuthorNote(QStringView text);

/// "《颍川日报》3月5日", "3月5日《颍川日报》", "颍川日报 2026-03-05第2版": the name without the
/// day; the whole text where there is none, and where there is nothing else.
QStringView withoutDay(QStringView name);

/// Publication and reporter that a first paragraph opens with ("科技日报讯（记者马爱平）…",
/// "新华社北京12月3日电（记者…）"), and the date, where year, month and day stand there. The text
/// itself is left as it is.
struct Dateline {
    QString source;
    QString byline;
    QDate date;
};
Dateline datelineOf(const QString& paragraph);

/// The first whole date in a short text, in figures and any usual form; null for none.
QDate dateIn(const QString& text);

/// The text without its first date and the time behind it.
QString withoutDate(const QString& text);

} // namespace qb::text
