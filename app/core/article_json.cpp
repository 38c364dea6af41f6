#include "core/article_json.h"

#include "core/issue.h"
#include "core/json_reader.h"

#include <QJsonArray>

namespace qb {

namespace {

const QStringList& blockKindNames()
{
    static const QStringList names{QStringLiteral("paragraph"), QStringLiteral("subhead"),
        QStringLiteral("list-item"), QStringLiteral("quote"), QStringLiteral("caption"),
        QStringLiteral("picture"), QStringLiteral("table"), QStringLiteral("note")};
    return names;
}

const QStringList& spanKindNames()
{
    static const QStringList names{QStringLiteral("strong"), QStringLiteral("emphasis"),
        QStringLiteral("proper-name"), QStringLiteral("link"), QStringLiteral("note")};
    return names;
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Table& table)
{
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonArray cells;
        for (const TableCell& cell : row) {
            if (cell.columnSpan == 1 && cell.rowSpan == 1)
                cells.append(cell.text);
            else
                cells.append(QJsonObject{{QStringLiteral("text"), cell.text},
                    {QStringLiteral("columnSpan"), cell.columnSpan},
                    {QStringLiteral("rowSpan"), cell.rowSpan}});
        }
        rows.append(cells);
    }
    return {{QStringLiteral("headerRows"), table.headerRows}, {QStringLiteral("rows"), rows}};
}

QJsonObject toJson(const Block& block)
{
    QJsonObject object{{QStringLiteral("kind"), blockKindName(block.kind)}};
    if (block.kind != BlockKind::Table && block.kind != BlockKind::Picture)
        object.insert(QStringLiteral("text"), block.text);
    if (block.kind == BlockKind::Subhead && block.level != 1)
        object.insert(QStringLiteral("level"), block.level);
    if (block.kind == BlockKind::Picture) {
        object.insert(QStringLiteral("asset"), block.asset);
        object.insert(QStringLiteral("alternativeText"), block.alternativeText);
    }
    if (block.kind == BlockKind::Table)
        object.insert(QStringLiteral("table"), toJson(block.table));
    if (!block.spans.empty()) {
        QJsonArray spans;
        for (const Span& span : block.spans) {
            QJsonObject entry{{QStringLiteral("kind"), spanKindNames().at(int(span.kind))},
                {QStringLiteral("begin"), span.range.begin},
                {QStringLiteral("end"), span.range.end}};
            if (!span.target.isEmpty())
                entry.insert(QStringLiteral("target"), span.target);
            spans.append(entry);
        }
        object.insert(QStringLiteral("spans"), spans);
    }
    return object;
}

Result<Table> tableFromJson(const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Table table;
    table.headerRows = reader.integer(QStringLiteral("headerRows"), 1, 0, 1000);
    const QJsonArray rows = reader.array(QStringLiteral("rows"));
    for (qsizetype r = 0; r < rows.size(); ++r) {
        std::vector<TableCell> cells;
        if (!rows.at(r).isArray())
            reader.fail(QStringLiteral("rows"),
                QCoreApplication::translate("qb::core", "每一行都要是列表 […]"));
        const QJsonArray row = rows.at(r).toArray();
        for (qsizetype c = 0; c < row.size(); ++c) {
            TableCell cell;
            if (row.at(c).isString()) {
                cell.text = row.at(c).toString();
            } else {
                const QString list = QStringLiteral("%1/rows/%2").arg(pointer).arg(r);
                QB_TRY(QJsonObject cellObject, objectAt(row, c, file, list));
                JsonReader cellReader(
                    std::move(cellObject), file, QStringLiteral("%1/%2").arg(list).arg(c));
                cell.text = cellReader.string(QStringLiteral("text"));
                cell.columnSpan = cellReader.integer(QStringLiteral("columnSpan"), 1, 1, 100);
                cell.rowSpan = cellReader.integer(QStringLiteral("rowSpan"), 1, 1, 1000);
                QB_CHECK(cellReader.finish());
            }
            cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(cells));
    }
    QB_CHECK(reader.finish());
    return table;
}

/// True where `position` is inside the text and not between the halves of a surrogate pair.
bool isBoundary(const QString& text, qsizetype position)
{
    if (position < 0 || position > text.size())
        return false;
    return position == 0 || position == text.size() || !text.at(position).isLowSurrogate();
}

Result<Block> blockFromJson(const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Block block;
    block.kind = BlockKind(reader.choice(QStringLiteral("kind"), blockKindNames(), 0));
    block.text = reader.string(QStringLiteral("text"));
    const int level = reader.integer(QStringLiteral("level"), 1, 1, 3);
    if (block.kind == BlockKind::Subhead)
        block.level = level;
    block.asset = reader.string(QStringLiteral("asset"));
    block.alternativeText = reader.string(QStringLiteral("alternativeText"));
    if (reader.has(QStringLiteral("table"))) {
        if (block.kind != BlockKind::Table && !object.value(QStringLiteral("table")).isNull())
            reader.fail(QStringLiteral("table"),
                QCoreApplication::translate(
                    "qb::core", "只有种类（kind）是 table 的段落才能带表格"));
        QB_TRY(block.table,
            tableFromJson(reader.object(QStringLiteral("table")), file,
                reader.pointerTo(QStringLiteral("table"))));
    }
    const QJsonArray spans = reader.array(QStringLiteral("spans"));
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const QString list = pointer + QStringLiteral("/spans");
        QB_TRY(QJsonObject spanObject, objectAt(spans, i, file, list));
        JsonReader spanReader(
            std::move(spanObject), file, QStringLiteral("%1/%2").arg(list).arg(i));
        Span span;
        span.kind = SpanKind(spanReader.choice(QStringLiteral("kind"), spanKindNames(), 0));
        const int size = int(block.text.size());
        span.range.begin = spanReader.integer(QStringLiteral("begin"), 0, 0, size);
        span.range.end = spanReader.integer(QStringLiteral("end"), 0, 0, size);
        span.target = spanReader.string(QStringLiteral("target"));
        if (span.range.isEmpty() || !isBoundary(block.text, span.range.begin)
            || !isBoundary(block.text, span.range.end))
            spanReader.fail(
                QStringLiteral("end"), QCoreApplication::translate("qb::core", "起止位置不对"));
        QB_CHECK(spanReader.finish());
        block.spans.push_back(span);
    }
    std::stable_sort(block.spans.begin(), block.spans.end(),
        [](const Span& a, const Span& b) { return a.range.begin < b.range.begin; });
    QB_CHECK(reader.finish());
    return block;
}

} // namespace

QString blockKindName(BlockKind kind)
{
    return blockKindNames().at(int(kind));
}

QString plainText(const Article& article)
{
    QStringList lines;
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::Table) {
            for (const auto& row : block.table.rows)
                for (const TableCell& cell : row)
                    lines << cell.text;
        } else if (!block.text.isEmpty()) {
            lines << block.text;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void appendToSection(Issue& issue, Article article)
{
    const auto found = std::find_if(issue.sections.begin(), issue.sections.end(),
        [&](const Section& section) { return section.name == article.section; });
    Section& section = found != issue.sections.end()
        ? *found
        : issue.sections.emplace_back(Section{article.section, {}});
    section.articles.push_back(std::move(article));
}

QJsonObject toJson(const Article& article)
{
    QJsonArray blocks;
    for (const Block& block : article.blocks)
        blocks.append(toJson(block));
    QJsonObject object{{QStringLiteral("section"), orNull(article.section)},
        {QStringLiteral("kicker"), orNull(article.kicker)},
        {QStringLiteral("title"), orNull(article.title)},
        {QStringLiteral("subtitle"), orNull(article.subtitle)},
        {QStringLiteral("byline"), orNull(article.byline)},
        {QStringLiteral("source"), orNull(article.source)},
        {QStringLiteral("date"), orNull(article.date.toString(Qt::ISODate))},
        {QStringLiteral("authorNote"), orNull(article.authorNote)},
        {QStringLiteral("blocks"), blocks}};
    if (!article.sourceUrl.isEmpty())
        object.insert(QStringLiteral("sourceUrl"), article.sourceUrl);
    if (!article.id.isEmpty())
        object.insert(QStringLiteral("id"), article.id);
    return object;
}

Result<Article> articleFromJson(
    const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Article article;
    article.id = reader.string(QStringLiteral("id"));
    article.section = reader.string(QStringLiteral("section"));
    article.kicker = reader.string(QStringLiteral("kicker"));
    article.title = reader.string(QStringLiteral("title"));
    article.subtitle = reader.string(QStringLiteral("subtitle"));
    article.byline = reader.string(QStringLiteral("byline"));
    article.source = reader.string(QStringLiteral("source"));
    article.sourceUrl = reader.string(QStringLiteral("sourceUrl"));
    article.authorNote = reader.string(QStringLiteral("authorNote"));
    if (const QString date = reader.string(QStringLiteral("date")); !date.isEmpty()) {
        article.date = QDate::fromString(date, Qt::ISODate);
        if (!article.date.isValid())
            reader.fail(QStringLiteral("date"),
                QCoreApplication::translate("qb::core", "没有这个日期：“%1”").arg(date),
                QCoreApplication::translate("qb::core", "写成 2025-01-31"));
    }
    const QJsonArray blocks = reader.array(QStringLiteral("blocks"));
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QString list = pointer + QStringLiteral("/blocks");
        QB_TRY(const QJsonObject entry, objectAt(blocks, i, file, list));
        QB_TRY(Block block, blockFromJson(entry, file, QStringLiteral("%1/%2").arg(list).arg(i)));
        article.blocks.push_back(std::move(block));
    }
    QB_CHECK(reader.finish());
    return article;
}

} // namespace qb
