#include "importers/csv_reader.h"

#include "importers/clipping_fields.h"
#include "importers/csv_header.h"
#include "importers/csv_rows.h"
#include "importers/entry_list.h"
#include "importers/text_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

Error noHeader(const QString& where)
{
    return {ErrorKind::BadInput, Text::tr("表格里没有认得的列名，不知道哪一列是正文"), where,
        Text::tr("请在第一行写上列名：标题、来源、日期、作者、正文、链接、栏目（或 title、source、"
                 "date、author、content、url、section），至少要有“标题”和“正文”")};
}

Error noBody(const QString& where)
{
    return {ErrorKind::BadInput, Text::tr("表格里缺“正文”一列"), where,
        Text::tr("请把正文所在的列命名为“正文”或“content”")};
}

QString ignoredColumns(const CsvHeader& header)
{
    QStringList names;
    for (qsizetype i = 0; i < header.names.size(); ++i) {
        const QString name = header.names.at(i).simplified();
        if (!header.fields[size_t(i)] && !name.isEmpty())
            names << name.left(20);
    }
    return names.mid(0, 20).join(QStringLiteral("、"));
}

class TableReader {
public:
    TableReader(const CsvHeader& header, QString where)
        : m_header(header),
          m_where(std::move(where))
    {
    }

    Status add(const QStringList& row, int line)
    {
        if (m_out.value.size() >= kMostClippings)
            return Error{ErrorKind::TooLarge, Text::tr("表格超过 %1 行").arg(kMostClippings),
                m_where, Text::tr("请拆成几个文件再导入")};
        Entry entry;
        QString summary;
        for (qsizetype i = 0; i < row.size(); ++i)
            addCell(entry, summary, row.at(i), i, line);
        if (entry.body.isEmpty())
            entry.body = summary;
        const QString place = Text::tr("第 %1 行").arg(line);
        if (entry.body.isEmpty() && entry.known.title.isEmpty()) {
            const bool isBlank = std::all_of(row.begin(), row.end(),
                [](const QString& cell) { return QStringView(cell).trimmed().isEmpty(); });
            if (!isBlank)
                m_empty.add(place);
            return ok();
        }
        if (entry.body.isEmpty())
            m_titlesOnly.add(place, entry.known.title);
        entry.isHtml = hasHtmlElements(entry.body);
        auto read = entryDocument(entry, m_where);
        if (read.isError())
            return read.error();
        Warned<ImportedDocument> document = std::move(read).value();
        if (document.value.name.isEmpty())
            document.value.name = place;
        m_out.value.push_back(std::move(document.value));
        m_out.warnings.insert(
            m_out.warnings.end(), document.warnings.begin(), document.warnings.end());
        return ok();
    }

    /// With what concerns whole columns.
    ImportedDocuments finish()
    {
        for (const QString& name : m_doubled)
            m_out.warnings.push_back(doubledField(name));
        if (m_titlesOnly.count() > 0)
            m_out.warnings.push_back({QStringLiteral("no-text"),
                Text::tr("表格里有 %1 条只有标题，没有正文：%2")
                    .arg(QString::number(m_titlesOnly.count()), m_titlesOnly.shown()),
                0, {}, {}});
        if (m_empty.count() > 0)
            m_out.warnings.push_back({QStringLiteral("empty-entry"),
                Text::tr("表格里有 %1 条没有标题也没有正文，没有导入：%2")
                    .arg(QString::number(m_empty.count()), m_empty.shown()),
                0, {}, {}});
        return std::move(m_out);
    }

private:
    void addCell(Entry& entry, QString& summary, const QString& value, qsizetype column, int line)
    {
        if (size_t(column) >= m_header.fields.size()) {
            if (!QStringView(value).trimmed().isEmpty())
                warn(QStringLiteral("extra-cell"),
                    Text::tr("第 %1 行的格子比列名多，多出的没有导入").arg(line), value);
            return;
        }
        const auto field = m_header.fields[size_t(column)];
        if (!field)
            return;
        if (*field == ClippingField::Summary) {
            summary = value;
            return;
        }
        const FieldUse use = setField(entry, *field, value);
        if (use == FieldUse::BadDate)
            warn(
                QStringLiteral("date-not-read"), Text::tr("第 %1 行的日期看不懂").arg(line), value);
        else if (use == FieldUse::Doubled)
            m_doubled.insert(m_header.names.at(column).simplified().left(20));
    }

    void warn(const QString& kind, const QString& message, const QString& text)
    {
        constexpr size_t kMostWarnings = 100;
        if (m_out.warnings.size() < kMostWarnings)
            m_out.warnings.push_back({kind, message, 0, {}, text.left(200)});
    }

    const CsvHeader& m_header;
    QString m_where;
    ImportedDocuments m_out;
    std::set<QString> m_doubled; ///< names of columns
    EntryList m_titlesOnly;
    EntryList m_empty;
};

} // namespace

Result<ImportedDocuments> readCsvFile(
    const QByteArray& bytes, const QString& name, const ImportOptions& options)
{
    QB_CHECK(checkSize(bytes, name));
    QB_TRY(const text::DecodedText decoded, text::decode(bytes, options.encoding, name));
    QB_CHECK(checkLines(lineCount(decoded.text), name));
    QB_TRY(ImportedDocuments out, readCsv(decoded.text, name));
    for (ImportedDocument& document : out.value)
        document.encoding = decoded.encoding;
    out.warnings.insert(out.warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
    return out;
}

Result<ImportedDocuments> readCsv(const QString& text, const QString& where)
{
    const CsvHeader header = csvHeaderOf(text);
    if (header.known() < 1)
        return noHeader(where);
    if (!header.has(ClippingField::Body) && !header.has(ClippingField::Summary))
        return noBody(where);
    TableReader reader(header, where);
    CsvRows rows(text, header.delimiter);
    for (int row = 0;; ++row) {
        QB_TRY(const auto cells, rows.next(where));
        if (!cells)
            break;
        if (row > header.row)
            QB_CHECK(reader.add(*cells, rows.line()));
    }
    ImportedDocuments out = reader.finish();
    if (out.value.empty())
        return Error{ErrorKind::BadInput, Text::tr("表格里只有列名，没有稿件"), where,
            Text::tr("请检查文件")};
    if (const QString ignored = ignoredColumns(header); !ignored.isEmpty())
        out.warnings.push_back({QStringLiteral("ignored-column"),
            Text::tr("这些列没有导入：%1").arg(ignored), 0, {}, {}});
    for (ImportedDocument& document : out.value)
        document.mediaType = QStringLiteral("text/csv");
    return out;
}

} // namespace qb::importers
