#include "preflight/rule_table.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr int kOff = 3;

const QStringList& severityWords()
{
    static const QStringList words{QStringLiteral("error"), QStringLiteral("warning"),
        QStringLiteral("hint"), QStringLiteral("off")};
    return words;
}

Result<Limits> readLimits(const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Limits limits;
    limits.lowestPpi = reader.number(QStringLiteral("lowestPpi"), 0);
    limits.highestPpi = reader.number(QStringLiteral("highestPpi"), 1e9);
    limits.lowestBitmapPpi = reader.number(QStringLiteral("lowestBitmapPpi"), 0);
    limits.highestInk = reader.number(QStringLiteral("highestInk"), 400);
    limits.thinnestLine = reader.number(QStringLiteral("thinnestLine"), 0);
    limits.smallText = reader.number(QStringLiteral("smallText"), 0);
    limits.smallestText = reader.number(QStringLiteral("smallestText"), 0);
    limits.bleed = reader.number(QStringLiteral("bleed"), 0);
    limits.highestVersion = reader.requiredString(QStringLiteral("highestVersion"));
    QB_CHECK(reader.finish());
    return limits;
}

Result<Rule> readRule(const QJsonObject& object, const QString& file, const QString& pointer)
{
    JsonReader reader(object, file, pointer);
    Rule rule;
    rule.id = reader.requiredString(QStringLiteral("id"));
    rule.message = reader.requiredString(QStringLiteral("message"));
    rule.mend = reader.requiredString(QStringLiteral("mend"));
    rule.source = reader.string(QStringLiteral("source"));
    for (const Profile profile : {Profile::Screen, Profile::Archive, Profile::Print}) {
        const int choice = reader.choice(profileName(profile), severityWords(), kOff);
        if (choice != kOff)
            rule.severity[size_t(profile)] = Severity(choice);
    }
    QB_CHECK(reader.finish());
    return rule;
}

} // namespace

Result<RuleTable> RuleTable::load(const Environment& environment)
{
    QB_TRY(
        const QString path, environment.findData(QStringLiteral("resources/preflight/rules.json")));
    QB_TRY(const QByteArray bytes, readFile(path));
    QB_TRY(const QJsonObject root, parseJsonObject(bytes, path));
    JsonReader reader(root, path);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    const QJsonObject limits = reader.object(QStringLiteral("limits"));
    const QJsonArray rules = reader.array(QStringLiteral("rules"));
    QB_CHECK(reader.finish());
    RuleTable table;
    for (const Profile profile : {Profile::Screen, Profile::Archive, Profile::Print}) {
        const QString name = profileName(profile);
        QB_TRY(table.m_limits[size_t(profile)],
            readLimits(limits.value(name).toObject(), path, QStringLiteral("/limits/") + name));
    }
    QB_CHECK(table.readRules(rules, path));
    return table;
}

Status RuleTable::readRules(const QJsonArray& list, const QString& file)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString pointer = QStringLiteral("/rules/%1").arg(i);
        QB_TRY(const QJsonObject object, objectAt(list, i, file, QStringLiteral("/rules")));
        QB_TRY(Rule rule, readRule(object, file, pointer));
        if (m_rules.contains(rule.id))
            return Error{ErrorKind::BadInput, Text::tr("规则重复：%1").arg(rule.id),
                file + QLatin1Char(' ') + pointer, Text::tr("请删去一条")};
        m_rules.insert(rule.id, std::move(rule));
    }
    return ok();
}

const Rule* RuleTable::find(const QString& id) const
{
    const auto found = m_rules.constFind(id);
    return found == m_rules.constEnd() ? nullptr : &*found;
}

QStringList RuleTable::ids() const
{
    QStringList ids = m_rules.keys();
    ids.sort();
    return ids;
}

} // namespace qb::preflight
