#include "preflight/preflight.h"

#include "preflight/checks/checks.h"
#include "preflight/content_check.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

/// qpdf throws on objects that are not what they should be; the file is then damaged, and what
/// other checks find still counts.
template <typename Check>
void guarded(Findings& findings, Check check)
{
    try {
        check();
    } catch (const std::exception& problem) {
        findings.add("file.damaged", -1, {shown(QString::fromUtf8(problem.what()), 100)});
    }
}

Status checkPages(PdfSource& source, Findings& findings, DocumentFacts& facts, Progress* progress)
{
    ContentInterpreter interpreter;
    ContentCheck check(findings);
    const int count = int(source.pages.size());
    facts.pages.resize(source.pages.size());
    for (int page = 0; page < count; ++page) {
        if (progress && !progress->report(Text::tr("检查页面"), page, count))
            return Error{ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
        check.beginPage(page, facts.pages[size_t(page)],
            boxOf(valueOf(source.pages[size_t(page)], "/TrimBox")));
        guarded(findings, [&] { interpreter.run(source.pages[size_t(page)], check); });
    }
    return ok();
}

} // namespace

Result<std::shared_ptr<const Preflight>> Preflight::create(const Environment& environment)
{
    auto made = std::make_shared<Preflight>();
    QB_TRY(made->m_rules, RuleTable::load(environment));
    QB_TRY(made->m_publications, PublicationRules::load(environment));
    return std::shared_ptr<const Preflight>(std::move(made));
}

Result<Report> Preflight::check(
    const QByteArray& pdf, const QString& name, const Options& options, Progress* progress) const
{
    if (!options.kind.isEmpty() && options.kind != QLatin1String("none")
        && m_publications.nameOf(options.kind).isEmpty())
        return Error{ErrorKind::Usage, Text::tr("没有这种刊物：“%1”").arg(options.kind),
            QStringLiteral("--kind"),
            Text::tr("可用的有：%1")
                .arg(
                    (m_publications.kinds() << QStringLiteral("none")).join(QStringLiteral("、")))};
    QB_TRY(PdfSource source, openPdf(pdf, name));
    Findings findings(m_rules, options.profile);
    Report report;
    report.profile = options.profile;
    report.pages = int(source.pages.size());
    if (source.needsPassword) {
        findings.add("file.password");
        report.findings = findings.take();
        return report;
    }
    report.version = QString::fromStdString(source.pdf->getPDFVersion());
    DocumentFacts facts;
    QB_CHECK(checkPages(source, findings, facts, progress));
    CheckContext context{source, findings, facts};
    for (auto* run :
        {checkFile, checkMetadata, checkBoxes, checkOutputIntent, checkStructure, checkAnnotations})
        guarded(findings, [&] { run(context); });

    PublicationText text = options.issue;
    for (const PageFacts& page : facts.pages)
        text.pages << page.text;
    report.kind = !options.kind.isEmpty() || text.pages.isEmpty()
        ? options.kind
        : m_publications.kindOfCover(text.pages.first());
    m_publications.check(report.kind, text, findings);
    report.findings = findings.take();
    return report;
}

} // namespace qb::preflight
