#pragma once

#include <QString>

namespace qb::text {

/// Who supplied or wrote a text, of a line that says so in brackets: "（口岸办 供稿）",
/// "（图/文 张三）", "（钱多多）"; empty if the line is something else.
QString supplierOfLine(QStringView line);

/// Takes such brackets off the end of a paragraph, behind a finished sentence; empty for none.
QString takeTrailingSupplier(QString& paragraph);

/// Whether a line ends so.
bool endsWithSupplier(QStringView line);

} // namespace qb::text
