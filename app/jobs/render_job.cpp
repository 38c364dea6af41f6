#include "jobs/render_job.h"

#include "core/atomic_file.h"
#include "core/issue_json.h"
#include "jobs/progress_steps.h"
#include "jobs/typesetting.h"
#include "pdf/profile_properties.h"
#include "pdf/svg_check.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace qb::jobs {

namespace {

double elapsedMs(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Loaded {
    Issue issue;
    std::shared_ptr<const style::Template> layout;
    std::vector<Warning> warnings;
};

/// Wrong output names are told before any work is done.
Status checkOutput(const RenderRequest& request)
{
    if (request.output.isEmpty() || request.output == QLatin1String("-"))
        return Error{ErrorKind::Usage, QCoreApplication::translate("qb::jobs", "没有指明输出文件"),
            request.output, QCoreApplication::translate("qb::jobs", "用 -o 写明 PDF 文件名")};
    const QString output = QFileInfo(request.output).canonicalFilePath();
    if (!output.isEmpty() && !request.input.content
        && output == QFileInfo(request.input.input).canonicalFilePath())
        return Error{ErrorKind::Usage,
            QCoreApplication::translate("qb::jobs", "输出会盖掉输入文件"), request.output,
            QCoreApplication::translate("qb::jobs", "请换一个输出文件名")};
    return ok();
}

/// Names in braces that a template's texts ask for, e.g. "{issuer}".
QSet<QString> fieldsOf(const style::Template& layout)
{
    QString texts = layout.folio.text + layout.folio.runningHead + layout.contentsTitle;
    for (const style::Furniture* furniture : {&layout.masthead, &layout.imprint})
        for (const style::FurnitureRow& row : furniture->rows)
            for (const style::FurnitureCell& cell : row.cells)
                texts += cell.text;
    for (const QString& text : layout.fields)
        texts += text;
    QSet<QString> names(layout.fields.keyBegin(), layout.fields.keyEnd());
    static const QRegularExpression placeholder(QStringLiteral("\\{([A-Za-z][A-Za-z0-9_-]*)"));
    for (auto matches = placeholder.globalMatch(texts); matches.hasNext();)
        names.insert(matches.next().captured(1));
    return names;
}

std::vector<Warning> unusedFields(
    const QMap<QString, QString>& fields, const style::Template& layout)
{
    if (fields.isEmpty())
        return {};
    static const QSet<QString> own{
        QStringLiteral("number"), QStringLiteral("totalNumber"), QStringLiteral("date")};
    const QSet<QString> known = fieldsOf(layout) + own;
    std::vector<Warning> warnings;
    for (auto it = fields.keyBegin(); it != fields.keyEnd(); ++it) {
        if (known.contains(*it))
            continue;
        Warning warning;
        warning.kind = QStringLiteral("unknown-field");
        warning.message
            = QCoreApplication::translate("qb::jobs", "模板里没有用到“%1”这一项").arg(*it);
        warnings.push_back(warning);
    }
    return warnings;
}

/// What has no section after articles that have one looks, on the page, like more of theirs.
std::vector<Warning> sectionlessArticles(const Issue& issue, const style::Template& layout)
{
    std::vector<Warning> warnings;
    QString former;
    for (const Section& section : issue.sections) {
        if (section.name.isEmpty() && !former.isEmpty() && layout.showSections) {
            for (const Article& article : section.articles)
                warnings.push_back({QStringLiteral("no-section"),
                    QCoreApplication::translate(
                        "qb::jobs", "这一篇没有栏目，印出来像是“%1”里的稿子")
                        .arg(former),
                    0, article.title, {}});
        } else if (!section.articles.empty()) {
            former = section.name;
        }
    }
    return warnings;
}

Result<Loaded> load(
    const RenderRequest& request, const Environment& environment, Progress* progress)
{
    Loaded loaded;
    QB_TRY(auto read, loadIssue(request.input, environment, progress));
    loaded.issue = std::move(read.value);
    loaded.warnings = std::move(read.warnings);
    QB_CHECK(applyFields(loaded.issue, request.fields));

    QString templateId
        = request.templateId.isEmpty() ? loaded.issue.templateId : request.templateId;
    if (templateId.isEmpty()) {
        QB_TRY(templateId, defaultTemplateId(environment));
    }
    QB_TRY(loaded.layout, style::loadTemplate(templateId, environment));
    loaded.issue.templateId = loaded.layout->id;
    const auto unused = unusedFields(request.fields, *loaded.layout);
    loaded.warnings.insert(loaded.warnings.end(), unused.begin(), unused.end());
    const auto loose = sectionlessArticles(loaded.issue, *loaded.layout);
    loaded.warnings.insert(loaded.warnings.end(), loose.begin(), loose.end());
    return loaded;
}

/// What is to be in the PDF besides the pages.
Result<std::vector<pdf::Attachment>> attachmentsOf(const RenderRequest& request, const Issue& issue)
{
    std::vector<pdf::Attachment> attachments;
    if (request.isSourceAttached) {
        pdf::Attachment source;
        // Not translated: what a file says does not hang on the language of whoever makes it.
        source.name = QStringLiteral("稿件.json");
        source.bytes = QJsonDocument(toJson(issue)).toJson();
        source.description = QStringLiteral("排成这份文件的稿件");
        source.relationship = pdf::Relationship::Source;
        attachments.push_back(std::move(source));
    }
    for (const QString& path : request.attachments) {
        pdf::Attachment attachment;
        attachment.name = QFileInfo(path).fileName();
        QB_TRY(attachment.bytes, readFile(path));
        attachments.push_back(std::move(attachment));
    }
    return attachments;
}

/// U+0E44 of the first character; of a lone surrogate its own code.
QString codeOf(const QString& text)
{
    if (text.isEmpty())
        return {};
    const bool isLone
        = text.front().isSurrogate() && (text.size() == 1 || !text.at(1).isLowSurrogate());
    const uint code = isLone ? text.front().unicode() : text.toUcs4().front();
    return QStringLiteral("U+%1").arg(code, 4, 16, QLatin1Char('0')).toUpper();
}

/// Typesetting has told of a character that no face has, with its passage; the writer of the PDF
/// meets it again, maybe on a further page of the same article.
void addUntold(const std::vector<Warning>& remarks, std::vector<Warning>& told)
{
    const QString kind = QStringLiteral("missing-glyph");
    for (const Warning& remark : remarks) {
        const bool isTold = remark.kind == kind
            && std::any_of(told.begin(), told.end(), [&](const Warning& known) {
                   const bool isSamePlace = known.page == remark.page
                       || (!known.article.isEmpty() && known.article == remark.article);
                   return known.kind == kind && isSamePlace
                       && known.message.contains(codeOf(remark.text));
               });
        if (!isTold)
            told.push_back(remark);
    }
}

/// What cannot be done with this profile is told before any work is done.
Result<pdf::PdfOptions> pdfOptions(const RenderRequest& request, const Environment& environment)
{
    pdf::PdfOptions options;
    QB_TRY(options.profile, profileOf(request, environment));
    options.creep = request.creep;
    options.security = request.security;
    if (options.security)
        QB_CHECK(pdf::checkSecurity(options.profile));
    if (request.isSourceAttached || !request.attachments.isEmpty())
        QB_CHECK(pdf::checkAttachments({}, options.profile));
    return options;
}

} // namespace

Result<RenderReport> render(
    const RenderRequest& request, const Environment& environment, Progress* progress)
{
    QElapsedTimer total, stage;
    total.start();
    stage.start();
    QB_CHECK(checkOutput(request));
    QB_TRY(pdf::PdfOptions options, pdfOptions(request, environment));
    QB_CHECK(proceed(progress, QCoreApplication::translate("qb::jobs", "读稿"), 0, 3));
    QB_TRY(Loaded loaded, load(request, environment, progress));
    QB_TRY(options.attachments, attachmentsOf(request, loaded.issue));
    RenderReport report;
    report.loadMs = elapsedMs(stage);

    QB_CHECK(proceed(progress, QCoreApplication::translate("qb::jobs", "排版"), 1, 3));
    stage.restart();
    QB_TRY(auto typesetter, makeTypesetter(environment));
    QB_TRY(auto pages,
        typesetter->typeset(
            loaded.issue, *loaded.layout, progress, {request.pages, request.pagesMultiple}));
    typesetter.reset(); // what it keeps for the next change is not needed any more
    report.layoutMs = elapsedMs(stage);

    QB_CHECK(proceed(progress, QCoreApplication::translate("qb::jobs", "生成 PDF"), 2, 3));
    stage.restart();
    if (std::any_of(pages.value.assets.begin(), pages.value.assets.end(),
            [](const AssetPointer& asset) { return pdf::isSvg(asset->bytes); }))
        environment.provideType();
    QB_TRY(auto file, pdf::writePdf(pages.value, options, progress));
    QB_CHECK(proceed(progress, QCoreApplication::translate("qb::jobs", "写文件"), 3, 3));
    QB_CHECK(writeFileAtomically(request.output, file.value));
    report.pdfMs = elapsedMs(stage);

    report.output = request.output;
    report.pages = int(pages.value.pages.size());
    report.templateId = loaded.layout->id;
    report.profile = options.profile.id;
    report.bytes = file.value.size();
    report.fonts = pages.value.faces;
    report.warnings = std::move(loaded.warnings);
    report.warnings.insert(report.warnings.end(), pages.warnings.begin(), pages.warnings.end());
    addUntold(file.warnings, report.warnings);
    report.totalMs = elapsedMs(total);
    return report;
}

Result<pdf::Profile> profileOf(const RenderRequest& request, const Environment& environment)
{
    QB_TRY(pdf::Profile profile, pdf::loadProfile(request.profile, environment));
    if (!request.imposition || *request.imposition == profile.imposition)
        return profile;
    profile.imposition = *request.imposition;
    if (profile.imposition != pdf::Imposition::Single && !profile.isAccessible) {
        profile.isTagged = false;
        profile.hasLinks = false;
        profile.hasOutline = false;
    }
    if (const Status checked = pdf::checkProfile(profile); checked.isError())
        return Error{ErrorKind::Usage, checked.error().message, QStringLiteral("--impose"),
            QCoreApplication::translate("qb::jobs", "拼版请用 screen 或 print")};
    return profile;
}

Result<pdf::Imposition> impositionFromName(const QString& name)
{
    static const QStringList names{
        QStringLiteral("single"), QStringLiteral("2up"), QStringLiteral("booklet")};
    const auto index = names.indexOf(name);
    if (index >= 0)
        return pdf::Imposition(index);
    return Error{ErrorKind::Usage,
        QCoreApplication::translate("qb::jobs", "没有这种拼版：“%1”").arg(name),
        QStringLiteral("--impose"),
        QCoreApplication::translate("qb::jobs", "可用的有：%1")
            .arg(names.join(QStringLiteral("、")))};
}

} // namespace qb::jobs
