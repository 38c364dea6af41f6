#pragma once

#include <QString>

namespace qb::text {

/// Who supplied or wrote a text, of a line that says so in brackets: "（口岸办 供稿）",
/// "（图/文 张三）", "（钱多多）"; empty if the line is something else.
QString supplierOfLine(QStringView line);

/// Takes such brackets off the end of a paragraph, behind a finished sentence; empty for none.
QString takeTrailingSupplier(QString& paragraph);

struct BracketedNames {
    qsizetype begin = 0; ///< end of the text before the brackets
    QString names;       ///< empty for none
};

/// Such brackets at a text's end that hold names of people and nothing else: "（钱多多）". They are
/// not always those of who wrote.
BracketedNames bracketedNames(QStringView text);

/// Whether a line ends so.
bool endsWithSupplier(QStringView line);

} // namespace qb::text
