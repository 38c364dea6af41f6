#include "bench_issue.h"

#include "jobs/issue_file.h"

namespace qb::bench {

Subject& subject()
{
    static Subject chosen;
    return chosen;
}

const Environment& environment()
{
    static const SystemEnvironment machine;
    return machine;
}

QString samplePath(const QString& name)
{
    return orExit(environment().findData(QStringLiteral("resources/sample/") + name));
}

Issue issueOf(int copies)
{
    const QString file = subject().issueFile;
    Issue issue = orExit(
        jobs::readIssueFile(file.isEmpty() ? samplePath(QStringLiteral("issue.json")) : file));
    for (Section& section : issue.sections) {
        const std::vector<Article> once = section.articles;
        for (int copy = 1; copy < copies; ++copy)
            for (Article article : once) {
                article.title += QString::number(copy);
                for (Block& block : article.blocks)
                    if (!block.text.isEmpty())
                        block.text.prepend(QStringLiteral("（%1）").arg(copy));
                section.articles.push_back(std::move(article));
            }
    }
    return issue;
}

std::shared_ptr<const style::Template> layoutOf(const Issue& issue)
{
    const QString chosen = subject().templateId;
    return orExit(style::loadTemplate(chosen.isEmpty() ? issue.templateId : chosen, environment()));
}

} // namespace qb::bench
