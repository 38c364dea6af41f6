#include "taxonomy/catalogue.h"

#include "core/atomic_file.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace qb::taxonomy {

namespace {

constexpr int kFormat = 1;
constexpr qint64 kMostBytes = 16 << 20;

QString at(const QString& pointer, qsizetype index)
{
    return QStringLiteral("%1/%2").arg(pointer).arg(index);
}

Error duplicateId(const QString& file, const QString& pointer, const QString& id)
{
    return {ErrorKind::BadInput,
        QCoreApplication::translate("qb::taxonomy", "编号重复：“%1”").arg(id),
        file + u' ' + pointer, QCoreApplication::translate("qb::taxonomy", "每个编号只能用一次")};
}

Status readDate(JsonReader& reader, const QString& key)
{
    const QString date = reader.string(key);
    if (!date.isEmpty() && !QDate::fromString(date, Qt::ISODate).isValid())
        reader.fail(key,
            QCoreApplication::translate("qb::taxonomy", "没有这个日期：“%1”").arg(date),
            QCoreApplication::translate("qb::taxonomy", "写成 2025-01-31"));
    return ok();
}

Result<QHash<QString, QString>> readGroups(const QJsonArray& array, const QString& file)
{
    QHash<QString, QString> names;
    for (qsizetype i = 0; i < array.size(); ++i) {
        JsonReader reader(array.at(i).toObject(), file, at(QStringLiteral("/groups"), i));
        const QString id = reader.requiredString(QStringLiteral("id"));
        names.insert(id, reader.requiredString(QStringLiteral("name")));
        QB_CHECK(reader.finish());
    }
    return names;
}

} // namespace

Result<DataFile> readData(const QString& name, const Environment& environment)
{
    QB_TRY(const QString path, environment.findData(QStringLiteral("resources/taxonomy/") + name));
    QB_TRY(const QByteArray bytes, readFile(path, kMostBytes));
    QB_TRY(const QJsonObject object, parseJsonObject(bytes, path));
    return DataFile{path, object};
}

Result<Index> readIndex(const Environment& environment)
{
    QB_TRY(const DataFile data, readData(QStringLiteral("index.json"), environment));
    JsonReader reader(data.object, data.path);
    reader.integer(QStringLiteral("format"), kFormat, kFormat, kFormat);
    Index index;
    index.taxonomyFile = reader.requiredString(QStringLiteral("taxonomy"));
    index.kindsFile = reader.requiredString(QStringLiteral("kinds"));
    index.lexiconFile = reader.requiredString(QStringLiteral("lexicon"));
    QB_CHECK(reader.finish());
    return index;
}

Result<std::vector<Industry>> readIndustries(const DataFile& data)
{
    JsonReader reader(data.object, data.path);
    reader.integer(QStringLiteral("format"), kFormat, kFormat, kFormat);
    for (const char* key : {"id", "version", "name"})
        reader.requiredString(QLatin1String(key));
    QB_CHECK(readDate(reader, QStringLiteral("validFrom")));
    QB_CHECK(readDate(reader, QStringLiteral("validUntil")));
    reader.strings(QStringLiteral("outside"));
    QB_TRY(const auto groups, readGroups(reader.array(QStringLiteral("groups")), data.path));
    const QJsonArray entries = reader.array(QStringLiteral("industries"));
    QB_CHECK(reader.finish());
    std::vector<Industry> industries;
    QSet<QString> ids;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        JsonReader entry(entries.at(i).toObject(), data.path, at(QStringLiteral("/industries"), i));
        Industry industry;
        industry.id = entry.requiredString(QStringLiteral("id"));
        industry.name = entry.requiredString(QStringLiteral("name"));
        const QString group = entry.requiredString(QStringLiteral("group"));
        industry.group = groups.value(group);
        entry.strings(QStringLiteral("national"));
        if (industry.group.isEmpty())
            entry.fail(QStringLiteral("group"),
                QCoreApplication::translate("qb::taxonomy", "没有这个组：“%1”").arg(group));
        QB_CHECK(entry.finish());
        if (ids.contains(industry.id))
            return duplicateId(data.path, entry.pointerTo(QStringLiteral("id")), industry.id);
        ids.insert(industry.id);
        industries.push_back(std::move(industry));
    }
    return industries;
}

Result<std::vector<WeightedWord>> readWords(
    const QJsonObject& object, const QString& file, const QString& pointer)
{
    std::vector<WeightedWord> words;
    JsonReader reader(object, file, pointer);
    for (const int weight : {3, 2, 1}) {
        const QStringList list
            = reader.string(QString::number(weight)).simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : list)
            words.push_back({word, double(weight)});
    }
    QB_CHECK(reader.finish());
    return words;
}

Result<std::vector<KindWords>> readKinds(const DataFile& data)
{
    JsonReader reader(data.object, data.path);
    reader.integer(QStringLiteral("format"), kFormat, kFormat, kFormat);
    reader.requiredString(QStringLiteral("version"));
    const QJsonArray entries = reader.array(QStringLiteral("kinds"));
    QB_CHECK(reader.finish());
    std::vector<KindWords> kinds;
    QSet<QString> ids;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        JsonReader entry(entries.at(i).toObject(), data.path, at(QStringLiteral("/kinds"), i));
        KindWords kind;
        kind.kind.id = entry.requiredString(QStringLiteral("id"));
        kind.kind.name = entry.requiredString(QStringLiteral("name"));
        QB_TRY(kind.words,
            readWords(entry.object(QStringLiteral("words")), data.path,
                entry.pointerTo(QStringLiteral("words"))));
        QB_CHECK(entry.finish());
        if (ids.contains(kind.kind.id))
            return duplicateId(data.path, entry.pointerTo(QStringLiteral("id")), kind.kind.id);
        ids.insert(kind.kind.id);
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

} // namespace qb::taxonomy
