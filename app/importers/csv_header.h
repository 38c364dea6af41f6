#pragma once

#include "importers/clipping_fields.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace qb::importers {

/// The row of a text table that names its columns.
struct CsvHeader {
    QChar delimiter = u',';
    std::vector<std::optional<ClippingField>> fields = {}; ///< nothing for names nobody knows
    QStringList names = {};
    int row = -1; ///< how many rows stand before it; -1 where there is none

    qsizetype known() const;
    bool has(ClippingField wanted) const;
};

/// One of the first rows, read with the delimiter that makes most known names.
CsvHeader csvHeaderOf(QStringView text);

/// Whether bytes in that encoding are a table of clippings: one of the first rows names at least
/// two columns that a clipping has, its text among them.
bool isClippingTable(const QByteArray& bytes, const QString& encoding);

} // namespace qb::importers
