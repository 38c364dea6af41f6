#include "style/template_furniture.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace qb::style {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::style)
};

constexpr int kLongestLength = 2000; // pt

/// Lengths are checked where they stand, so that the message names the place.
Result<Length> readLength(JsonReader& reader, const QString& key, const QString& fallback)
{
    auto parsed = parseLength(reader.string(key, fallback));
    if (parsed.isError())
        reader.fail(key, parsed.error().message, parsed.error().hint);
    else if (parsed.value().toPt() < 0 || parsed.value().toPt() > kLongestLength)
        reader.fail(key, Text::tr("长度要在 0 到 %1pt 之间").arg(kLongestLength));
    return parsed;
}

Result<FurnitureCell> readCell(
    const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer, ErrorKind::BadTemplate);
    FurnitureCell cell;
    cell.text = reader.requiredString(QStringLiteral("text"));
    cell.style = reader.string(QStringLiteral("style"), QStringLiteral("body"));
    cell.alignment = Alignment(reader.choice(QStringLiteral("align"),
        {QStringLiteral("justify"), QStringLiteral("start"), QStringLiteral("centre"),
            QStringLiteral("end"), QStringLiteral("spread")},
        int(Alignment::Start)));
    QB_CHECK(reader.finish());
    return cell;
}

Result<FurnitureRow> readRow(const QJsonObject& object, const QString& file, const QString& pointer,
    const ColourTable& colours)
{
    JsonReader reader(object, file, pointer, ErrorKind::BadTemplate);
    FurnitureRow row;
    if (reader.has(QStringLiteral("rule"))) {
        row.kind = FurnitureRow::Kind::Rule;
        QB_TRY(row.thickness, readLength(reader, QStringLiteral("rule"), {}));
        auto colour = parseColour(
            reader.string(QStringLiteral("colour"), QStringLiteral("black")), colours);
        if (colour.isError())
            reader.fail(QStringLiteral("colour"), colour.error().message, colour.error().hint);
        else
            row.colour = colour.value();
    } else if (reader.has(QStringLiteral("space"))) {
        row.kind = FurnitureRow::Kind::Space;
        row.lines = reader.number(QStringLiteral("space"), 0);
        if (!(row.lines >= 0 && row.lines <= 100))
            reader.fail(QStringLiteral("space"), Text::tr("这里要 0 到 100 之间的行数"));
    } else {
        const QJsonArray cells = reader.array(QStringLiteral("cells"));
        if (cells.isEmpty())
            reader.fail(QStringLiteral("cells"), Text::tr("每行要有 cells、rule 或 space"));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            QB_TRY(FurnitureCell cell,
                readCell(cells.at(i).toObject(), file,
                    QStringLiteral("%1/cells/%2").arg(pointer).arg(i)));
            row.cells.push_back(std::move(cell));
        }
        row.linesOccupied = reader.number(QStringLiteral("lines"), 0);
        if (!(row.linesOccupied >= 0 && row.linesOccupied <= 100))
            reader.fail(QStringLiteral("lines"), Text::tr("这里要 0 到 100 之间的行数"));
    }
    QB_CHECK(reader.finish());
    return row;
}

} // namespace

Result<Furniture> readFurniture(JsonReader& parent, const QString& key, const ColourTable& colours)
{
    Furniture furniture;
    const QJsonArray rows = parent.array(key);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QB_TRY(FurnitureRow row,
            readRow(rows.at(i).toObject(), parent.file(),
                QStringLiteral("%1/%2").arg(parent.pointerTo(key)).arg(i), colours));
        furniture.rows.push_back(std::move(row));
    }
    return furniture;
}

Result<Folio> readFolio(JsonReader& parent, const QString& key)
{
    Folio folio;
    folio.style = QStringLiteral("folio");
    folio.runningHeadStyle = QStringLiteral("folio");
    folio.distance = Length::mm(
        7); // GB/T 9704-2012 7.5: the rule of the folio stands 7 mm below the type area
    if (!parent.has(key)) {
        folio.position = Folio::Position::None;
        return folio;
    }
    JsonReader reader(
        parent.object(key), parent.file(), parent.pointerTo(key), ErrorKind::BadTemplate);
    folio.position = Folio::Position(reader.choice(QStringLiteral("position"),
        {QStringLiteral("none"), QStringLiteral("centre"), QStringLiteral("outer")},
        int(Folio::Position::Centre)));
    folio.text = reader.string(QStringLiteral("text"), folio.text);
    folio.style = reader.string(QStringLiteral("style"), folio.style);
    folio.runningHead = reader.string(QStringLiteral("runningHead"));
    folio.runningHeadStyle
        = reader.string(QStringLiteral("runningHeadStyle"), folio.runningHeadStyle);
    folio.onFirstPage = reader.boolean(QStringLiteral("onFirstPage"), true);
    QB_TRY(folio.distance, readLength(reader, QStringLiteral("distance"), QStringLiteral("7mm")));
    QB_CHECK(reader.finish());
    return folio;
}

} // namespace qb::style
