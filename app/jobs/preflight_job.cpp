#include "jobs/preflight_job.h"

#include "core/atomic_file.h"
#include "preflight/findings.h"
#include "typeset/fields.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace qb::jobs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::jobs)
};

bool isPdf(QByteArrayView start)
{
    return start.first(qMin<qsizetype>(start.size(), 1024)).contains("%PDF-");
}

/// The bytes of a PDF; nothing where the input is something else.
Result<std::optional<QByteArray>> readPdf(const IssueInput& input)
{
    if (input.content)
        return isPdf(*input.content) ? std::optional(*input.content) : std::nullopt;
    QFile file(input.input);
    const bool isNamedPdf = input.input.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!isNamedPdf && (!file.open(QIODevice::ReadOnly) || !isPdf(file.read(1024))))
        return std::optional<QByteArray>();
    QB_TRY(QByteArray bytes, readFile(input.input));
    return std::optional<QByteArray>(std::move(bytes));
}

preflight::PublicationText textOf(const Issue& issue, const style::Template& layout)
{
    preflight::PublicationText text;
    text.fields = typeset::fieldsOf(issue, layout);
    for (const Section& section : issue.sections)
        for (const Article& article : section.articles)
            text.articles.push_back({section.name, article.title, plainText(article)});
    return text;
}

/// What only the issue knows: which article a thing is in, and what was to be said of a picture.
void checkArticles(const Issue& issue, preflight::Findings& findings)
{
    for (const Section& section : issue.sections) {
        int number = 0;
        for (const Article& article : section.articles) {
            ++number;
            if (article.title.trimmed().isEmpty())
                findings.addPassage(QStringLiteral("issue.no-title"),
                    section.name.isEmpty() ? Text::tr("没有栏目的第 %1 篇").arg(number)
                                           : Text::tr("“%1”第 %2 篇").arg(section.name).arg(number),
                    preflight::shown(plainText(article).simplified(), 30));
            int picture = 0;
            for (const Block& block : article.blocks) {
                if (block.kind != BlockKind::Picture)
                    continue;
                ++picture;
                if (block.alternativeText.trimmed().isEmpty())
                    findings.addPassage(QStringLiteral("issue.no-alternative"), article.title,
                        Text::tr("第 %1 幅图").arg(picture));
            }
        }
    }
}

void addWarnings(const std::vector<Warning>& warnings, preflight::Findings& findings)
{
    for (const Warning& warning : warnings) {
        const bool isGlyph = warning.kind == QLatin1String("missing-glyph");
        findings.addPassage(
            isGlyph ? QStringLiteral("issue.missing-glyph") : QStringLiteral("issue.compromise"),
            warning.article, warning.text, {warning.message}, warning.page - 1);
    }
}

/// Errors that say the issue cannot become such a file; others are no matter of the issue.
bool isAboutIssue(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
    case ErrorKind::Unsupported:
    case ErrorKind::TooLarge:
    case ErrorKind::MissingFont:
    case ErrorKind::MissingGlyph:
    case ErrorKind::NotFound:
        return true;
    default:
        return false;
    }
}

class IssuePreflight {
public:
    IssuePreflight(const PreflightRequest& request, const preflight::Preflight& preflight,
        const Environment& environment, Progress* progress)
        : m_request(request),
          m_preflight(preflight),
          m_environment(environment),
          m_progress(progress)
    {
    }

    Result<preflight::Report> run()
    {
        QB_TRY(auto read, loadIssue(m_request.input, m_environment, m_progress));
        Issue& issue = read.value;
        QB_CHECK(applyFields(issue, m_request.fields));
        QString templateId
            = m_request.templateId.isEmpty() ? issue.templateId : m_request.templateId;
        if (templateId.isEmpty()) {
            QB_TRY(templateId, defaultTemplateId(m_environment));
        }
        QB_TRY(const auto layout, style::loadTemplate(templateId, m_environment));
        preflight::Options options;
        options.profile = m_request.profile;
        options.issue = textOf(issue, *layout);
        options.kind = m_request.kind.isEmpty()
            ? options.issue.fields.value(QStringLiteral("publicationKind"))
            : m_request.kind;

        preflight::Findings findings(m_preflight.rules(), m_request.profile);
        checkArticles(issue, findings);
        QB_TRY(preflight::Report report, checkPages(options, findings));
        auto own = findings.take();
        report.findings.insert(report.findings.begin(), own.begin(), own.end());
        preflight::sortFindings(report.findings);
        return report;
    }

private:
    Result<preflight::Report> checkPages(
        const preflight::Options& options, preflight::Findings& findings)
    {
        QTemporaryDir folder;
        if (!folder.isValid())
            return Error{ErrorKind::Io, Text::tr("不能建立临时文件夹"), QDir::tempPath(),
                folder.errorString()};
        RenderRequest render;
        render.input = m_request.input;
        render.templateId = m_request.templateId;
        render.profile = preflight::profileName(m_request.profile);
        render.fields = m_request.fields;
        render.output = folder.filePath(QStringLiteral("issue.pdf"));
        const auto rendered = jobs::render(render, m_environment, m_progress);
        if (rendered.isError()) {
            const Error& error = rendered.error();
            if (!isAboutIssue(error.kind))
                return error;
            findings.addPassage(QStringLiteral("issue.not-made"), {}, error.where, {error.message});
            preflight::Report report;
            report.profile = m_request.profile;
            report.kind = options.kind;
            m_preflight.publications().check(options.kind, options.issue, findings);
            return report;
        }
        addWarnings(rendered.value().warnings, findings);
        QB_TRY(const QByteArray pdf, readFile(render.output));
        return m_preflight.check(pdf, render.output, options, m_progress);
    }

    const PreflightRequest& m_request;
    const preflight::Preflight& m_preflight;
    const Environment& m_environment;
    Progress* m_progress;
};

} // namespace

Result<preflight::Report> preflightInput(
    const PreflightRequest& request, const Environment& environment, Progress* progress)
{
    QB_TRY(const auto preflight, preflight::Preflight::create(environment));
    QB_TRY(const auto pdf, readPdf(request.input));
    if (!pdf)
        return IssuePreflight(request, *preflight, environment, progress).run();
    preflight::Options options;
    options.profile = request.profile;
    options.kind = request.kind;
    return preflight->check(*pdf, request.input.input, options, progress);
}

} // namespace qb::jobs
