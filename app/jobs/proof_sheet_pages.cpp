#include "jobs/proof_sheet.h"

#include "check/category_titles.h"
#include "core/atomic_file.h"
#include "jobs/progress_steps.h"
#include "jobs/text.h"
#include "jobs/typesetting.h"
#include "pdf/pdf_writer.h"
#include "style/template.h"
#include "text/cjk_class.h"

namespace qb::jobs {

namespace {

using Rows = std::vector<QStringList>;

QString rateText(double rate)
{
    return QString::number(rate, 'f', 2);
}

Rows roundRows(const ProofSheet& sheet)
{
    Rows rows{{Text::tr("校次"), Text::tr("字数"), Text::tr("错误"), Text::tr("疑误"),
        Text::tr("提示"), Text::tr("差错率（万分之）"), Text::tr("校对"), Text::tr("日期")}};
    for (const ProofRoundReport& round : sheet.rounds)
        rows.push_back({roundTitle(round.round), QString::number(round.characters),
            QString::number(round.count(check::Severity::Error)),
            QString::number(round.count(check::Severity::Warning)),
            QString::number(round.count(check::Severity::Hint)), rateText(round.errorRate()),
            round.who, round.when.toLocalTime().date().toString(Qt::ISODate)});
    return rows;
}

/// Errors and warnings by category, a column for each round; categories nobody met are left out.
Rows categoryRows(const ProofSheet& sheet)
{
    Rows rows{{Text::tr("类别")}};
    for (const ProofRoundReport& round : sheet.rounds)
        rows.front() << roundTitle(round.round);
    for (int i = 0; i < check::kCategoryCount; ++i) {
        QStringList row{check::categoryTitle(check::Category(i))};
        int total = 0;
        for (const ProofRoundReport& round : sheet.rounds) {
            const int count = round.count(check::Category(i));
            total += count;
            row << QString::number(count);
        }
        if (total > 0)
            rows.push_back(row);
    }
    return rows;
}

Rows findingRows(const ProofRoundReport& round)
{
    Rows rows{{Text::tr("序号"), Text::tr("稿件"), Text::tr("原文"), Text::tr("建议"),
        Text::tr("说明"), Text::tr("类别")}};
    int number = 0;
    for (const ProofEntry& entry : round.entries) {
        const check::Finding& finding = entry.finding;
        const QString suggestion = finding.suggestions.isEmpty() ? QString()
            : finding.suggestions.front().isEmpty()              ? Text::tr("删去")
                                                                 : finding.suggestions.front();
        QString message = finding.message;
        if (!finding.source.isEmpty())
            message += Text::tr("（%1）").arg(finding.source);
        rows.push_back({QString::number(++number), entry.article, finding.text.simplified(),
            suggestion.simplified(), message,
            check::severityTitle(finding.severity) + u'·'
                + check::categoryTitle(finding.category)});
    }
    return rows;
}

QString padded(const QString& text, int width)
{
    return text + QString(std::max(0, width - text::cellWidth(text)), u' ');
}

QString tableText(const Rows& rows)
{
    std::vector<int> widths(size_t(rows.front().size()), 0);
    for (const QStringList& row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], text::cellWidth(row.at(i)));
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 == row.size()
                ? row.at(i)
                : padded(row.at(i), widths[size_t(i)]) + QStringLiteral("  ");
        lines << line;
    }
    return lines.join(u'\n');
}

Block paragraph(const QString& text, BlockKind kind = BlockKind::Paragraph)
{
    Block block;
    block.kind = kind;
    block.text = text;
    return block;
}

Block table(const Rows& rows)
{
    Block block;
    block.kind = BlockKind::Table;
    block.table.headerRows = 1;
    for (const QStringList& row : rows) {
        std::vector<TableCell> cells;
        for (const QString& text : row)
            cells.push_back({text, 1, 1});
        block.table.rows.push_back(std::move(cells));
    }
    return block;
}

const ProofRoundReport& lastRound(const ProofSheet& sheet)
{
    static const ProofRoundReport none;
    return sheet.rounds.empty() ? none : sheet.rounds.back();
}

} // namespace

QString toTable(const ProofSheet& sheet)
{
    QStringList parts{
        Text::tr("校对单  %1（%2）").arg(sheet.title, sheet.subject), tableText(roundRows(sheet))};
    if (const Rows rows = categoryRows(sheet); rows.size() > 1)
        parts << tableText(rows);
    if (const Rows rows = findingRows(lastRound(sheet)); rows.size() > 1)
        parts << tableText(rows);
    else
        parts << Text::tr("没有发现问题");
    return parts.join(QStringLiteral("\n\n"));
}

Issue toIssue(const ProofSheet& sheet)
{
    Article article;
    article.id = QStringLiteral("a1");
    article.blocks.push_back(paragraph(Text::tr("各校次差错率"), BlockKind::Subhead));
    article.blocks.push_back(table(roundRows(sheet)));
    if (const Rows rows = categoryRows(sheet); rows.size() > 1) {
        article.blocks.push_back(paragraph(Text::tr("分类统计（错误和疑误）"), BlockKind::Subhead));
        article.blocks.push_back(table(rows));
    }
    article.blocks.push_back(paragraph(Text::tr("本次校对结果"), BlockKind::Subhead));
    if (const Rows rows = findingRows(lastRound(sheet)); rows.size() > 1)
        article.blocks.push_back(table(rows));
    else
        article.blocks.push_back(paragraph(Text::tr("没有发现问题。")));
    Issue issue;
    issue.fields.insert(QStringLiteral("subjectTitle"), sheet.title);
    issue.fields.insert(QStringLiteral("subjectId"), sheet.subject);
    issue.fields.insert(QStringLiteral("sheetTitle"), Text::tr("校对单"));
    appendToSection(issue, std::move(article));
    return issue;
}

Result<int> writeProofSheet(const ProofSheet& sheet, const QString& output,
    const Environment& environment, Progress* progress)
{
    QB_TRY(const QString folder, environment.findData(QStringLiteral("resources/proof-sheet")));
    QB_TRY(const auto layout, style::loadTemplate(folder, environment));
    Issue issue = toIssue(sheet);
    issue.templateId = layout->id;
    QB_CHECK(proceed(progress, Text::tr("排版"), 0, 2));
    QB_TRY(auto typesetter, makeTypesetter(environment));
    QB_TRY(auto pages, typesetter->typeset(issue, *layout, progress));
    QB_CHECK(proceed(progress, Text::tr("生成 PDF"), 1, 2));
    pdf::PdfOptions options;
    QB_TRY(options.profile, pdf::loadProfile(QStringLiteral("screen"), environment));
    QB_TRY(auto file, pdf::writePdf(pages.value, options, progress));
    QB_CHECK(writeFileAtomically(output, file.value));
    return int(pages.value.pages.size());
}

} // namespace qb::jobs
