#include "jobs/proof_sheet.h"

#include "check/category_titles.h"
#include "jobs/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace qb::jobs {

namespace {

qint64 charactersOf(const QString& text)
{
    return std::count_if(text.begin(), text.end(),
        [](QChar unit) { return !unit.isSpace() && !unit.isLowSurrogate(); });
}

QJsonObject toJson(const ProofEntry& entry)
{
    const check::Finding& finding = entry.finding;
    return {{QStringLiteral("articleId"), entry.articleId},
        {QStringLiteral("article"), entry.article}, {QStringLiteral("line"), entry.line},
        {QStringLiteral("page"), entry.page > 0 ? QJsonValue(entry.page) : QJsonValue()},
        {QStringLiteral("before"), entry.context.before}, {QStringLiteral("text"), finding.text},
        {QStringLiteral("after"), entry.context.after},
        {QStringLiteral("suggestions"), QJsonArray::fromStringList(finding.suggestions)},
        {QStringLiteral("rule"), finding.rule},
        {QStringLiteral("category"), check::categoryName(finding.category)},
        {QStringLiteral("severity"), check::severityName(finding.severity)},
        {QStringLiteral("message"), finding.message}, {QStringLiteral("source"), finding.source}};
}

/// A record may come from another version: what it does not know counts as the last of its kind.
template <typename Value>
Value valueNamed(const QString& name, Value last, QString (*nameOf)(Value))
{
    int value = 0;
    while (value < int(last) && nameOf(Value(value)) != name)
        ++value;
    return Value(value);
}

ProofEntry entryFrom(const QJsonObject& object)
{
    ProofEntry entry;
    entry.articleId = object.value(QStringLiteral("articleId")).toString();
    entry.article = object.value(QStringLiteral("article")).toString();
    entry.line = object.value(QStringLiteral("line")).toInt();
    entry.page = object.value(QStringLiteral("page")).toInt();
    entry.context = {object.value(QStringLiteral("before")).toString(),
        object.value(QStringLiteral("after")).toString()};
    check::Finding& finding = entry.finding;
    finding.text = object.value(QStringLiteral("text")).toString();
    const QJsonArray suggestions = object.value(QStringLiteral("suggestions")).toArray();
    for (const QJsonValue& suggestion : suggestions)
        finding.suggestions << suggestion.toString();
    finding.rule = object.value(QStringLiteral("rule")).toString();
    finding.category = valueNamed(object.value(QStringLiteral("category")).toString(),
        check::Category::Structure, check::categoryName);
    finding.severity = valueNamed(object.value(QStringLiteral("severity")).toString(),
        check::Severity::Hint, check::severityName);
    finding.message = object.value(QStringLiteral("message")).toString();
    finding.source = object.value(QStringLiteral("source")).toString();
    return entry;
}

QJsonArray entriesToJson(const std::vector<ProofEntry>& entries)
{
    QJsonArray array;
    for (const ProofEntry& entry : entries)
        array.append(toJson(entry));
    return array;
}

/// `findings` are in text order.
void addEntries(const ProofSubject& subject, std::vector<check::Finding> findings,
    std::vector<ProofEntry>& entries)
{
    const QStringView text(subject.text);
    int line = 1;
    qsizetype counted = 0; // up to here the lines are counted
    for (check::Finding& finding : findings) {
        if (finding.range.begin < counted) {
            line = 1;
            counted = 0;
        }
        line += int(text.sliced(counted, finding.range.begin - counted).count(u'\n'));
        counted = finding.range.begin;
        ProofContext context = proofContext(subject.text, finding.range);
        entries.push_back(
            {subject.id, subject.title, std::move(finding), std::move(context), line, 0});
    }
}

ProofRoundReport roundFrom(const store::ProofRound& record)
{
    ProofRoundReport report;
    report.round = record.round;
    report.characters = record.characters;
    report.who = record.who;
    report.when = record.recordedAt;
    for (const QJsonValue& value : record.findings)
        report.entries.push_back(entryFrom(value.toObject()));
    return report;
}

QJsonObject toJson(const ProofRoundReport& round)
{
    QJsonObject categories;
    for (int i = 0; i < check::kCategoryCount; ++i)
        if (const int count = round.count(check::Category(i)); count > 0)
            categories.insert(check::categoryName(check::Category(i)), count);
    return {{QStringLiteral("round"), round.round},
        {QStringLiteral("title"), roundTitle(round.round)},
        {QStringLiteral("characters"), round.characters},
        {QStringLiteral("errors"), round.count(check::Severity::Error)},
        {QStringLiteral("warnings"), round.count(check::Severity::Warning)},
        {QStringLiteral("hints"), round.count(check::Severity::Hint)},
        {QStringLiteral("ratePer10000"), std::round(round.errorRate() * 100) / 100},
        {QStringLiteral("categories"), categories},
        {QStringLiteral("who"), round.who.isEmpty() ? QJsonValue() : QJsonValue(round.who)},
        {QStringLiteral("when"),
            round.when.isValid() ? QJsonValue(round.when.toUTC().toString(Qt::ISODate))
                                 : QJsonValue()},
        {QStringLiteral("findings"), entriesToJson(round.entries)}};
}

} // namespace

int ProofRoundReport::count(check::Severity severity) const
{
    return int(std::count_if(entries.begin(), entries.end(),
        [&](const ProofEntry& entry) { return entry.finding.severity == severity; }));
}

int ProofRoundReport::count(check::Category category) const
{
    return int(std::count_if(entries.begin(), entries.end(), [&](const ProofEntry& entry) {
        return entry.finding.category == category
            && entry.finding.severity != check::Severity::Hint;
    }));
}

double ProofRoundReport::errorRate() const
{
    const int wrong = count(check::Severity::Error) + count(check::Severity::Warning);
    return characters > 0 ? double(wrong) * 10000 / double(characters) : 0;
}

QString roundTitle(int round)
{
    if (round == 0)
        return Text::tr("本次");
    static const QString digits = QStringLiteral("一二三四五六七八九");
    return round <= digits.size() ? Text::tr("%1校").arg(digits.at(round - 1))
                                  : Text::tr("第%1校").arg(round);
}

Result<ProofRoundReport> proofread(const std::vector<ProofSubject>& subjects,
    const check::Checker& checker, const check::CheckOptions& options, Progress* progress)
{
    ProofRoundReport report;
    for (const ProofSubject& subject : subjects) {
        report.characters += charactersOf(subject.text);
        QB_TRY(auto findings, checker.check(subject.text, options, subject.context, progress));
        addEntries(subject, std::move(findings), report.entries);
    }
    return report;
}

Result<int> nextRound(const QString& subject, store::Workspace& workspace)
{
    QB_TRY(const auto rounds, workspace.rounds(subject));
    return rounds.empty() ? 1 : rounds.back().round + 1;
}

Result<int> recordRound(
    const QString& subject, ProofRoundReport report, int round, store::Workspace& workspace)
{
    if (round == 0) {
        QB_TRY(round, nextRound(subject, workspace));
    }
    QB_CHECK(workspace.recordRound({subject, round, report.characters,
        entriesToJson(report.entries), report.who.isEmpty() ? currentPerson() : report.who, {}}));
    return round;
}

Result<ProofSheet> proofSheet(
    const WorkspaceInput& input, ProofRoundReport now, store::Workspace& workspace)
{
    ProofSheet sheet;
    sheet.subject = input.id;
    if (input.isIssue) {
        QB_TRY(const Issue issue, workspace.issue(input.id));
        sheet.title = issue.number > 0
            ? Text::tr("%1年第%2期").arg(issue.date.year()).arg(issue.number)
            : issue.date.isValid() ? Text::tr("%1的一期").arg(issue.date.toString(Qt::ISODate))
                                   : input.id;
    } else {
        QB_TRY(const Clipping clipping, workspace.clipping(input.id));
        sheet.title = clipping.article.title.isEmpty() ? input.id : clipping.article.title;
    }
    QB_TRY(const auto rounds, workspace.rounds(input.id));
    for (const store::ProofRound& round : rounds)
        if (round.round != now.round)
            sheet.rounds.push_back(roundFrom(round));
    sheet.rounds.push_back(std::move(now));
    return sheet;
}

QJsonObject toJson(const ProofSheet& sheet)
{
    QJsonArray rounds;
    for (const ProofRoundReport& round : sheet.rounds)
        rounds.append(toJson(round));
    return {{QStringLiteral("id"), sheet.subject}, {QStringLiteral("title"), sheet.title},
        {QStringLiteral("rounds"), rounds}};
}

} // namespace qb::jobs
