#include "jobs/proofreading.h"

#include "check/source_facts.h"
#include "jobs/text.h"

namespace qb::jobs {

namespace {

Result<ProofSubject> subjectOf(
    const Article& article, store::Workspace& workspace, const HouseRules& rules, QDate issueDate)
{
    ProofSubject subject;
    // An article of an issue need not be a clipping; then there is no source to compare it with.
    const auto clipping = workspace.clipping(article.id);
    if (clipping.isOk())
        subject.context = contextOf(clipping.value(), rules);
    else if (clipping.error().kind != ErrorKind::NotFound)
        return clipping.error();
    subject.id = article.id;
    subject.title = article.title;
    subject.text = proofText(article);
    subject.context.dictionary = rules.dictionary;
    subject.context.ignored = rules.ignored;
    subject.context.document = article.id;
    subject.context.issueDate = issueDate;
    if (article.date.isValid())
        subject.context.sourceDate = article.date;
    return subject;
}

} // namespace

Result<HouseRules> houseRules(store::Workspace& workspace)
{
    QB_TRY(std::vector<check::DictionaryEntry> entries, dictionaryEntries(workspace));
    QB_TRY(const auto records, workspace.ignored());
    std::vector<check::IgnoredFinding> ignored;
    ignored.reserve(records.size());
    for (const store::IgnoredRecord& record : records)
        ignored.push_back(fromRecord(record));
    return HouseRules{std::make_shared<const check::HouseDictionary>(std::move(entries)),
        std::make_shared<const check::IgnoredFindings>(ignored)};
}

QString proofText(const Article& article)
{
    QStringList lines;
    for (const QString& line : {article.kicker, article.title, article.subtitle})
        if (!line.isEmpty())
            lines << line;
    const QString body = plainText(article);
    if (!body.isEmpty())
        lines << body;
    return lines.join(u'\n');
}

check::CheckContext contextOf(const Clipping& clipping, const HouseRules& rules)
{
    check::CheckContext context;
    context.sourceDate = clipping.article.date;
    context.dictionary = rules.dictionary;
    context.ignored = rules.ignored;
    context.document = clipping.id;
    if (!clipping.rawText.trimmed().isEmpty())
        context.source
            = std::make_shared<const check::SourceFacts>(clipping.rawText, clipping.article.date);
    return context;
}

std::optional<WorkspaceInput> workspaceInput(const QString& input)
{
    for (const char* prefix : {"workspace:", "clipping:", "issue:"}) {
        const QLatin1String name(prefix);
        if (!input.startsWith(name))
            continue;
        const QString id = input.mid(name.size());
        return WorkspaceInput{id,
            name == QLatin1String("issue:")
                || (name == QLatin1String("workspace:") && id.startsWith(u'i'))};
    }
    return std::nullopt;
}

Result<std::vector<ProofSubject>> proofSubjects(
    const WorkspaceInput& input, store::Workspace& workspace, QDate issueDate)
{
    QB_TRY(const HouseRules rules, houseRules(workspace));
    std::vector<ProofSubject> subjects;
    if (!input.isIssue) {
        QB_TRY(const Clipping clipping, workspace.clipping(input.id));
        Article article = clipping.article;
        article.id = clipping.id;
        QB_TRY(ProofSubject subject, subjectOf(article, workspace, rules, issueDate));
        subjects.push_back(std::move(subject));
        return subjects;
    }
    QB_TRY(const Issue issue, workspace.issue(input.id));
    for (const Section& section : issue.sections)
        for (const Article& article : section.articles) {
            QB_TRY(ProofSubject subject,
                subjectOf(
                    article, workspace, rules, issue.date.isValid() ? issue.date : issueDate));
            subjects.push_back(std::move(subject));
        }
    return subjects;
}

Result<int> importWords(const std::vector<check::DictionaryEntry>& entries, const QString& who,
    store::Workspace& workspace)
{
    const auto putAll = [&]() -> Status {
        for (const check::DictionaryEntry& entry : entries) {
            QB_CHECK(check::checkEntry(entry));
            QB_CHECK(workspace.putWord({entry.word, entry.replacement, entry.note, who, {}}));
        }
        return ok();
    };
    QB_CHECK(workspace.inTransaction(putAll));
    return int(entries.size());
}

Result<std::vector<check::DictionaryEntry>> dictionaryEntries(store::Workspace& workspace)
{
    QB_TRY(const auto words, workspace.words());
    std::vector<check::DictionaryEntry> entries;
    entries.reserve(words.size());
    for (const store::DictionaryWord& word : words)
        entries.push_back({word.word, word.replacement, word.note});
    return entries;
}

check::IgnoredFinding fromRecord(const store::IgnoredRecord& record)
{
    using check::IgnoreScope;
    IgnoreScope scope = IgnoreScope::Once; // what is unknown is as narrow as can be
    for (const IgnoreScope wide : {IgnoreScope::Document, IgnoreScope::Always})
        if (record.scope == check::scopeName(wide))
            scope = wide;
    return {record.number, scope, record.rule, record.text, record.context, record.document,
        record.who, record.addedAt, record.reason, record.suggestion};
}

store::IgnoredRecord toRecord(const check::IgnoredFinding& ignored)
{
    return {ignored.number, check::scopeName(ignored.scope), ignored.rule, ignored.text,
        ignored.context, ignored.document, ignored.who, ignored.reason, ignored.when,
        ignored.suggestion};
}

Result<int> importIgnored(
    const std::vector<check::IgnoredFinding>& entries, store::Workspace& workspace)
{
    int taken = 0;
    const auto addAll = [&]() -> Status {
        for (const check::IgnoredFinding& entry : entries)
            if (entry.scope == check::IgnoreScope::Always) {
                QB_CHECK(workspace.addIgnored(toRecord(entry)));
                ++taken;
            }
        return ok();
    };
    QB_CHECK(workspace.inTransaction(addAll));
    return taken;
}

QString currentPerson()
{
    for (const char* name : {"QINGBAO_USER", "USER", "LOGNAME", "USERNAME"})
        if (const QString person = qEnvironmentVariable(name); !person.isEmpty())
            return person;
    return Text::tr("未署名");
}

} // namespace qb::jobs
