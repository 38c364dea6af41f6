#include "jobs/render_job.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"
#include "jobs/issue_file.h"
#include "jobs/text_jobs.h"
#include "store/workspace.h"

#include <QCoreApplication>

namespace qb::jobs {

namespace {

const QString& workspacePrefix()
{
    static const QString prefix = QStringLiteral("workspace:");
    return prefix;
}

Result<Issue> loadFromWorkspace(
    const QString& id, const QString& address, const Environment& environment)
{
    if (address.isEmpty())
        return Error{ErrorKind::Usage, QCoreApplication::translate("qb::jobs", "没有指明工作区"),
            workspacePrefix() + id,
            QCoreApplication::translate(
                "qb::jobs", "加上 --workspace，或设环境变量 QINGBAO_WORKSPACE")};
    QB_TRY(
        auto workspace, store::Workspace::open(address, store::OpenMode::MustExist, environment));
    return workspace->issue(id);
}

Result<Warned<Issue>> loadFromText(
    const QByteArray& bytes, const QString& name, const QString& encoding, Progress* progress)
{
    QB_TRY(auto read, cleanDocuments(bytes, name, encoding, progress));
    Warned<Issue> result;
    result.warnings = std::move(read.warnings);
    for (CleanedDocument& document : read.value) {
        const auto& warnings = document.cleaned.warnings;
        result.warnings.insert(result.warnings.end(), warnings.begin(), warnings.end());
        result.value.assets.insert(document.document.assets);
        for (Article& article : document.cleaned.articles)
            appendToSection(result.value, std::move(article));
    }
    return result;
}

} // namespace

Result<Warned<Issue>> loadIssue(
    const IssueInput& input, const Environment& environment, Progress* progress)
{
    if (input.content)
        return loadFromText(*input.content, input.input, input.encoding, progress);
    if (input.input.startsWith(workspacePrefix())) {
        QB_TRY(Issue issue,
            loadFromWorkspace(
                input.input.mid(workspacePrefix().size()), input.workspaceAddress, environment));
        return Warned<Issue>{std::move(issue), {}};
    }
    if (input.input.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        QB_TRY(Issue issue, readIssueFile(input.input));
        return Warned<Issue>{std::move(issue), {}};
    }
    QB_TRY(const QByteArray bytes, readFile(input.input));
    return loadFromText(bytes, input.input, input.encoding, progress);
}

Result<QString> defaultTemplateId(const Environment& environment)
{
    QB_TRY(const QString path, environment.findData(QStringLiteral("resources/defaults.json")));
    QB_TRY(const QByteArray bytes, readFile(path, 1 << 20));
    QB_TRY(const QJsonObject object, parseJsonObject(bytes, path));
    JsonReader reader(object, path);
    const QString id = reader.requiredString(QStringLiteral("template"));
    QB_CHECK(reader.finish());
    return id;
}

} // namespace qb::jobs
