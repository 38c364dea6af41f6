#include "check/rule_reader.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QMap>
#include <QSet>

namespace qb::check {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

constexpr qint64 kMostBytes = 16 << 20;

struct RuleFile {
    QString path;
    QString set;
    QJsonArray rules;
};

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

Status addLists(JsonReader& reader, WordLists& lists)
{
    const QString key = QStringLiteral("lists");
    const QJsonObject object = reader.object(key);
    JsonReader names(object, reader.file(), QStringLiteral("/lists"));
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QStringList words = names.strings(it.key());
        if (textClassNames().contains(it.key()) || lists.contains(it.key()))
            names.fail(it.key(), Text::tr("词表“%1”重名").arg(it.key()));
        else if (words.isEmpty() || words.contains(QString()))
            names.fail(it.key(), Text::tr("词表“%1”是空的或有空词").arg(it.key()));
        lists.insert(it.key(), words);
    }
    return names.finish();
}

Result<RuleFile> readRuleFile(const QString& path, WordLists& lists)
{
    QB_TRY(const QByteArray bytes, readFile(path, kMostBytes));
    QB_TRY(const QJsonObject root, parseJsonObject(bytes, path));
    JsonReader reader(root, path);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    RuleFile file;
    file.path = path;
    file.set = reader.string(QStringLiteral("set"));
    file.rules = reader.array(QStringLiteral("rules"));
    QB_CHECK(addLists(reader, lists));
    QB_CHECK(reader.finish());
    return file;
}

Status addRules(const RuleFile& file, const WordLists& lists,
    const std::shared_ptr<const WordBorders>& borders, std::vector<Rule>& rules, QSet<QString>& ids)
{
    for (qsizetype i = 0; i < file.rules.size(); ++i) {
        const QString pointer = QStringLiteral("/rules/%1").arg(i);
        QB_TRY(
            const QJsonObject object, objectAt(file.rules, i, file.path, QStringLiteral("/rules")));
        QB_TRY(Rule rule, readRule(object, file.path, pointer, file.set, lists));
        if (ids.contains(rule.id))
            return Error{ErrorKind::BadInput, Text::tr("规则编号“%1”用了两次").arg(rule.id),
                file.path + u' ' + pointer + QStringLiteral("/id"), {}};
        ids.insert(rule.id);
        if (rule.category == Category::Spelling || rule.category == Category::Name)
            rule.borders = borders;
        rules.push_back(std::move(rule));
    }
    return ok();
}

} // namespace

Result<std::vector<Rule>> loadRules(const Environment& environment)
{
    const QMap<QString, QString> paths = ruleFiles(environment);
    if (paths.isEmpty())
        return Error{ErrorKind::NotFound, Text::tr("找不到校对规则"),
            QStringLiteral("resources/check"),
            Text::tr("请重新安装，或用环境变量 QINGBAO_DATA 指明所在文件夹")};
    WordLists lists;
    std::vector<RuleFile> files;
    for (const QString& path : paths) {
        QB_TRY(RuleFile file, readRuleFile(path, lists));
        files.push_back(std::move(file));
    }
    std::vector<Rule> rules;
    QSet<QString> ids;
    const auto borders = std::make_shared<const WordBorders>(lists.value(QStringLiteral("known")));
    for (const RuleFile& file : files)
        QB_CHECK(addRules(file, lists, borders, rules, ids));
    return rules;
}

} // namespace qb::check
