#include "importers/csv_header.h"

#include "importers/csv_rows.h"

#include <algorithm>

namespace qb::importers {

namespace {

constexpr int kHeaderRows = 10;      ///< a table's own title may stand above the names
constexpr qsizetype kHead = 1 << 16; ///< how much is looked at for the row of names

} // namespace

qsizetype CsvHeader::known() const
{
    return std::count_if(
        fields.begin(), fields.end(), [](const auto& field) { return field.has_value(); });
}

bool CsvHeader::has(ClippingField wanted) const
{
    return std::find(fields.begin(), fields.end(), std::optional(wanted)) != fields.end();
}

CsvHeader csvHeaderOf(QStringView text)
{
    CsvHeader best;
    for (const QChar delimiter :
        {QChar(u','), QChar(u'\t'), QChar(u';'), QChar(u'|'), QChar(u'，')}) {
        CsvRows rows(text.left(kHead), delimiter);
        for (int row = 0; row < kHeaderRows; ++row) {
            const auto names = rows.next({});
            if (names.isError() || !names.value())
                break;
            CsvHeader header{delimiter, {}, *names.value(), row};
            for (const QString& name : header.names)
                header.fields.push_back(clippingField(name));
            if (header.known() > best.known())
                best = std::move(header);
        }
    }
    return best;
}

bool isClippingTable(const QByteArray& bytes, const QString& encoding)
{
    const auto head = text::decode(bytes.left(kHead), encoding, {});
    if (head.isError())
        return false;
    const CsvHeader header = csvHeaderOf(head.value().text);
    return header.known() >= 2
        && (header.has(ClippingField::Body) || header.has(ClippingField::Summary));
}

} // namespace qb::importers
