#include "check/rule.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QMap>
#include <QSet>

namespace qb::check {

namespace {

constexpr qint64 kMostBytes = 16 << 20;

template <typename Value>
QStringList namesOf(Value last, QString (*nameOf)(Value))
{
    QStringList names;
    for (int i = 0; i <= int(last); ++i)
        names << nameOf(Value(i));
    return names;
}

/// File name → path; folders that come first win.
QMap<QString, QString> ruleFiles(const Environment& environment)
{
    QMap<QString, QString> files;
    const QStringList folders = environment.dataDirectories();
    for (const QString& folder : folders) {
        const QDir rules(folder + QStringLiteral("/resources/check"));
        const QStringList names
            = rules.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString& name : names)
            if (!files.contains(name))
                files.insert(name, rules.filePath(name));
    }
    return files;
}

/// sc: the script alone; \p{Han} would take 、 and 《 as well, which several scripts share.
QString withClasses(QString pattern)
{
    return pattern.replace(QLatin1String("{han}"), QLatin1String("\\p{sc:Han}"));
}

void readPattern(JsonReader& reader, Rule& rule)
{
    const QString key = QStringLiteral("pattern");
    rule.pattern = QRegularExpression(withClasses(reader.string(key)),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption);
    if (!rule.pattern.isValid())
        reader.fail(key,
            QCoreApplication::translate("qb::check", "规则“%1”的表达式不对，第 %2 个字符处：%3")
                .arg(rule.id)
                .arg(rule.pattern.patternErrorOffset())
                .arg(rule.pattern.errorString()));
    rule.pattern.optimize();
    rule.anchors = reader.strings(QStringLiteral("anchors"));
    if (rule.anchors.isEmpty() || rule.anchors.contains(QString()))
        reader.fail(QStringLiteral("anchors"),
            QCoreApplication::translate("qb::check", "规则“%1”缺少引子：表达式必含的字词")
                .arg(rule.id));
    const QString name = reader.string(QStringLiteral("transform"));
    rule.transform = transformNamed(name);
    if (!name.isEmpty() && !rule.transform)
        reader.fail(QStringLiteral("transform"),
            QCoreApplication::translate("qb::check", "规则“%1”用了未知的变换“%2”")
                .arg(rule.id, name),
            transformNames().join(u'、'));
    const QJsonObject map = reader.object(QStringLiteral("map"));
    for (auto it = map.constBegin(); it != map.constEnd(); ++it)
        rule.map.insert(it.key(), it.value().toString());
}

void readLiterals(JsonReader& reader, Rule& rule)
{
    const QString key = QStringLiteral("literals");
    const QJsonObject object = reader.object(key);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        QStringList right;
        const QJsonArray several
            = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        for (const QJsonValue& value : several)
            if (value.isString())
                right << value.toString();
        if (it.key().isEmpty() || right.size() != several.size())
            reader.fail(key,
                QCoreApplication::translate("qb::check", "规则“%1”的“%2”写得不对")
                    .arg(rule.id, it.key()),
                QCoreApplication::translate(
                    "qb::check", "写成 \"错\": \"对\" 或 \"错\": [\"对\", …]"));
        rule.literals.insert(it.key(), right);
    }
    rule.surroundings = {reader.strings(QStringLiteral("onlyBefore")),
        reader.strings(QStringLiteral("onlyAfter")), reader.strings(QStringLiteral("unlessBefore")),
        reader.strings(QStringLiteral("unlessAfter")),
        reader.strings(QStringLiteral("unlessInside"))};
}

void readPredicate(JsonReader& reader, Rule& rule)
{
    const QString key = QStringLiteral("predicate");
    const QString name = reader.string(key);
    rule.predicate = predicateNamed(name);
    rule.words = reader.strings(QStringLiteral("words"));
    if (!rule.predicate)
        reader.fail(key,
            QCoreApplication::translate("qb::check", "规则“%1”用了未知的判断“%2”")
                .arg(rule.id, name),
            predicateNames().join(u'、'));
}

void readScope(JsonReader& reader, Rule& rule)
{
    const QString key = QStringLiteral("scope");
    static const QStringList scopes{QStringLiteral("paragraph"), QStringLiteral("document")};
    rule.scope = Scope(reader.choice(key, scopes, int(Scope::Paragraph)));
    if (rule.scope == Scope::Document && !rule.predicate)
        reader.fail(key,
            QCoreApplication::translate("qb::check", "规则“%1”：只有 predicate 能看全文")
                .arg(rule.id));
}

void readExamples(JsonReader& reader, Rule& rule)
{
    rule.good = reader.strings(QStringLiteral("good"));
    const QString key = QStringLiteral("bad");
    const QJsonArray bad = reader.array(key);
    for (const QJsonValue& value : bad) {
        const QJsonArray pair = value.toArray();
        if (value.isString())
            rule.bad.push_back({value.toString(), QString()});
        else if (pair.size() == 2 && pair.at(0).isString() && pair.at(1).isString())
            rule.bad.push_back({pair.at(0).toString(), pair.at(1).toString()});
        else
            reader.fail(key,
                QCoreApplication::translate("qb::check", "规则“%1”的反例写得不对").arg(rule.id),
                QCoreApplication::translate("qb::check", "写成 \"错句\" 或 [\"错句\", \"改后\"]"));
    }
    if (rule.bad.empty())
        reader.fail(key, QCoreApplication::translate("qb::check", "规则“%1”没有反例").arg(rule.id));
}

Result<Rule> readRule(
    const QJsonObject& object, const QString& file, const QString& pointer, const QString& set)
{
    static const QStringList categories = namesOf(Category::Structure, categoryName);
    static const QStringList severities = namesOf(Severity::Hint, severityName);
    JsonReader reader(object, file, pointer);
    Rule rule;
    rule.set = set;
    rule.id = reader.requiredString(QStringLiteral("id"));
    rule.category = Category(reader.choice(QStringLiteral("category"), categories, 0));
    rule.severity
        = Severity(reader.choice(QStringLiteral("severity"), severities, int(Severity::Warning)));
    rule.confidence = reader.number(QStringLiteral("confidence"), rule.confidence);
    if (!(rule.confidence >= 0 && rule.confidence <= 1))
        reader.fail(QStringLiteral("confidence"),
            QCoreApplication::translate("qb::check", "规则“%1”的把握应在 0 到 1 之间")
                .arg(rule.id));
    rule.message = reader.requiredString(QStringLiteral("message"));
    rule.source = reader.string(QStringLiteral("source"));
    rule.suggestions = reader.strings(QStringLiteral("suggestions"));
    const int forms = int(reader.has(QStringLiteral("literals")))
        + int(reader.has(QStringLiteral("pattern"))) + int(reader.has(QStringLiteral("predicate")));
    if (forms != 1)
        reader.fail(QStringLiteral("pattern"),
            QCoreApplication::translate(
                "qb::check", "规则“%1”要有 literals、pattern、predicate 三者之一")
                .arg(rule.id));
    else if (reader.has(QStringLiteral("literals")))
        readLiterals(reader, rule);
    else if (reader.has(QStringLiteral("pattern")))
        readPattern(reader, rule);
    else
        readPredicate(reader, rule);
    readScope(reader, rule);
    readExamples(reader, rule);
    Status status = reader.finish();
    if (status.isOk())
        return rule;
    Error error = std::move(status).error();
    if (!error.message.contains(rule.id))
        error.message
            = QCoreApplication::translate("qb::check", "规则“%1”：%2").arg(rule.id, error.message);
    return error;
}

Status readFileInto(const QString& path, std::vector<Rule>& rules, QSet<QString>& ids)
{
    QB_TRY(const QByteArray bytes, readFile(path, kMostBytes));
    QB_TRY(const QJsonObject root, parseJsonObject(bytes, path));
    JsonReader reader(root, path);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    const QString set = reader.string(QStringLiteral("set"));
    const QJsonArray entries = reader.array(QStringLiteral("rules"));
    QB_CHECK(reader.finish());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString pointer = QStringLiteral("/rules/%1").arg(i);
        QB_TRY(Rule rule, readRule(entries.at(i).toObject(), path, pointer, set));
        if (ids.contains(rule.id))
            return Error{ErrorKind::BadInput,
                QCoreApplication::translate("qb::check", "规则编号“%1”用了两次").arg(rule.id),
                path + u' ' + pointer + QStringLiteral("/id"), {}};
        ids.insert(rule.id);
        rules.push_back(std::move(rule));
    }
    return ok();
}

} // namespace

Result<std::vector<Rule>> loadRules(const Environment& environment)
{
    const QMap<QString, QString> files = ruleFiles(environment);
    if (files.isEmpty())
        return Error{ErrorKind::NotFound,
            QCoreApplication::translate("qb::check", "找不到校对规则"),
            QStringLiteral("resources/check"),
            QCoreApplication::translate(
                "qb::check", "请重新安装，或用环境变量 QINGBAO_DATA 指明所在文件夹")};
    std::vector<Rule> rules;
    QSet<QString> ids;
    for (const QString& path : files)
        QB_CHECK(readFileInto(path, rules, ids));
    return rules;
}

} // namespace qb::check
