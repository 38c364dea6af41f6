#pragma once

#include "core/result.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace qb::importers {

/// Rows of a text table, one at a time (RFC 4180): fields between delimiters, quoted where they
/// hold delimiters, line ends or doubled quotes. A quote within an unquoted field is a character
/// like any other. Rows end at CR, LF or both.
class CsvRows {
public:
    CsvRows(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) { }

    /// The next row that is not empty; nothing at the end. An error where a quoted field is never
    /// closed: `where` names the file.
    Result<std::optional<QStringList>> next(const QString& where);
    /// From 1, of the row that came last.
    int line() const { return m_rowLine; }

private:
    Result<QString> field(const QString& where);
    bool isAtRowEnd() const;
    void skipRowEnd();

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_rowLine = 0;
};

} // namespace qb::importers
