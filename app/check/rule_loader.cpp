#include "check/rule_reader.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

namespace qb::check {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

constexpr qint64 kMostBytes = 16 << 20;

/// Where a file of rules lies. Folders count from the user's own.
struct Place {
    int folder = 0;
    QString path = {};
};

/// The files of each name, the user's own first.
using Places = QMap<QString, std::vector<Place>>;

struct RuleFile {
    QString path;
    QString set;
    QJsonArray rules;
};

Places ruleFiles(const Environment& environment)
{
    Places places;
    const QStringList folders = environment.dataDirectories();
    for (int i = 0; i < folders.size(); ++i) {
        const QDir rules(folders[i] + QStringLiteral("/resources/check"));
        const QStringList names
            = rules.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (const QString& name : names)
            places[name].push_back({i, rules.filePath(name)});
    }
    return places;
}

/// The files that win, the shipped ones first: what does not go with them is the user's own.
std::vector<Place> winners(const Places& places)
{
    std::vector<Place> winning;
    for (const std::vector<Place>& ofName : places)
        if (!ofName.empty())
            winning.push_back(ofName.front());
    std::stable_sort(winning.begin(), winning.end(),
        [](const Place& a, const Place& b) { return a.folder > b.folder; });
    return winning;
}

/// Leaves out a file; false where no other folder has rules.
bool leaveOut(Places& places, const Place& bad)
{
    bool hasOthers = false;
    for (const std::vector<Place>& ofName : std::as_const(places))
        hasOthers = hasOthers || std::any_of(ofName.begin(), ofName.end(), [&](const Place& place) {
            return place.folder != bad.folder;
        });
    for (std::vector<Place>& ofName : places)
        ofName.erase(std::remove_if(ofName.begin(), ofName.end(),
                         [&](const Place& place) { return place.path == bad.path; }),
            ofName.end());
    return hasOthers;
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

/// Whether what its literals name may be the end of one word and the begin of the next. Characters
/// written twice (位于于) are a slip wherever a word ends.
bool mayRunThroughWords(const Rule& rule)
{
    constexpr qsizetype kPair = 2;
    if (rule.category != Category::Grammar)
        return rule.category == Category::Spelling || rule.category == Category::Name;
    return std::none_of(rule.literals.begin(), rule.literals.end(),
        [](const Literal& literal) { return literal.wrong.size() == kPair; });
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
        if (mayRunThroughWords(rule))
            rule.borders = borders;
        rules.push_back(std::move(rule));
    }
    return ok();
}

/// All rules of these files; `bad` is the file that an error is about.
Result<std::vector<Rule>> rulesOf(const std::vector<Place>& places, Place& bad)
{
    WordLists lists;
    std::vector<RuleFile> files;
    for (const Place& place : places) {
        bad = place;
        QB_TRY(RuleFile file, readRuleFile(place.path, lists));
        files.push_back(std::move(file));
    }
    std::vector<Rule> rules;
    QSet<QString> ids;
    const auto borders = std::make_shared<const WordBorders>(lists.value(QStringLiteral("known")));
    for (size_t i = 0; i < files.size(); ++i) {
        bad = places[i];
        QB_CHECK(addRules(files[i], lists, borders, rules, ids));
    }
    return rules;
}

} // namespace

Result<LoadedRules> loadRules(const Environment& environment)
{
    constexpr size_t kMostBroken = 20; // all is read anew without each of them
    Places places = ruleFiles(environment);
    if (places.isEmpty())
        return Error{ErrorKind::NotFound, Text::tr("找不到校对规则"),
            QStringLiteral("resources/check"),
            Text::tr("请重新安装，或用环境变量 QINGBAO_DATA 指明所在文件夹")};
    LoadedRules loaded;
    for (;;) {
        Place bad;
        Result<std::vector<Rule>> rules = rulesOf(winners(places), bad);
        if (rules.isOk()) {
            loaded.rules = std::move(rules).value();
            return loaded;
        }
        if (!leaveOut(places, bad) || loaded.warnings.size() == kMostBroken)
            return rules.error();
        const bool hasAnother = !places.value(QFileInfo(bad.path).fileName()).empty();
        const QString message = hasAnother
            ? Text::tr("这个规则文件有错，改用程序自带的同名文件：%1")
            : Text::tr("这个规则文件有错，没有采用：%1");
        loaded.warnings.push_back(
            {QStringLiteral("rule-file"), message.arg(rules.error().oneLine())});
    }
}

} // namespace qb::check
