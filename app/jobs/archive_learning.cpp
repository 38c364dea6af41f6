#include "jobs/archive_learning.h"

#include "jobs/progress_steps.h"
#include "jobs/proofreading.h"
#include "jobs/text.h"
#include "spelling/archive_training.h"

#include <QFileInfo>
#include <QSet>

#include <optional>

namespace qb::jobs {

namespace {

/// The paragraphs of all issues, each article once however often it was published.
class PublishedText {
public:
    PublishedText(store::Workspace& workspace, std::vector<store::IssueSummary> issues)
        : m_workspace(workspace),
          m_issues(std::move(issues))
    {
    }

    bool next(QString& paragraph)
    {
        while (m_paragraph >= m_paragraphs.size()) {
            if (m_issue >= m_issues.size() || !readIssue(m_issues[m_issue++].id))
                return false;
        }
        paragraph = m_paragraphs.at(m_paragraph++);
        return true;
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    bool readIssue(const QString& id)
    {
        auto issue = m_workspace.issue(id);
        if (issue.isError()) {
            m_error = std::move(issue).error();
            return false;
        }
        m_paragraphs.clear();
        m_paragraph = 0;
        for (const Section& section : issue.value().sections)
            for (const Article& article : section.articles) {
                const QString text = proofText(article);
                if (m_seen.contains(text))
                    continue;
                m_seen.insert(text);
                m_paragraphs << text.split(u'\n', Qt::SkipEmptyParts);
            }
        return true;
    }

    store::Workspace& m_workspace;
    std::vector<store::IssueSummary> m_issues;
    size_t m_issue = 0;
    QStringList m_paragraphs;
    qsizetype m_paragraph = 0;
    QSet<QString> m_seen;
    std::optional<Error> m_error;
};

} // namespace

QString archiveModelPath(const QString& workspaceAddress)
{
    return workspaceAddress + QStringLiteral(".spelling");
}

QString existingArchiveModel(const QString& workspaceAddress)
{
    const QString path = archiveModelPath(workspaceAddress);
    return !workspaceAddress.isEmpty() && QFileInfo(path).isFile() ? path : QString();
}

Result<LearningReport> learnArchive(const QString& workspaceAddress, const QString& output,
    const Environment& environment, Progress* progress)
{
    QB_TRY(const auto workspace,
        store::Workspace::open(workspaceAddress, store::OpenMode::MustExist, environment));
    QB_TRY(auto issues, workspace->issues());
    if (issues.empty())
        return Error{ErrorKind::BadInput, Text::tr("还没有编成的期，没有可学的文字"),
            workspaceAddress, Text::tr("先编成几期再来")};
    LearningReport report;
    report.output = output;
    report.issues = int(issues.size());
    QB_CHECK(proceed(progress, Text::tr("学习本单位的文字")));
    PublishedText text(*workspace, std::move(issues));
    auto learned = spelling::trainArchiveModel(
        environment, [&](QString& paragraph) { return text.next(paragraph); }, output, progress);
    if (text.error())
        return *text.error();
    if (learned.isError())
        return std::move(learned).error();
    report.paragraphs = learned.value().paragraphs;
    report.characters = learned.value().characters;
    report.isCutShort = learned.value().isCutShort;
    return report;
}

} // namespace qb::jobs
