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
    if (rows.size() > 1) {
        QStringList totals{Text::tr("合计")};
        for (const ProofRoundReport& round : sheet.rounds)
            totals << QString::number(
                round.count(check::Severity::Error) + round.count(check::Severity::Warning));
        rows.push_back(totals);
    }
    return rows;
}

const ProofRoundReport& lastRound(const ProofSheet& sheet)
{
    static const ProofRoundReport none;
    return sheet.rounds.empty() ? none : sheet.rounds.back();
}

/// The findings of one article in text order.
struct ArticleEntries {
    QString title; ///< empty where the sheet is of this article alone
    Rows rows;     ///< without a header
};

/// "公司【座落】在高新区，现有员工…": 【】 shows also where nothing stands yet.
QString sentence(const ProofEntry& entry)
{
    return entry.context.before + u'【' + proofWords(entry.finding.text) + u'】'
        + entry.context.after;
}

QStringList findingRow(int number, const ProofEntry& entry, bool hasPages)
{
    const check::Finding& finding = entry.finding;
    const QString suggestion = finding.suggestions.isEmpty() ? QString()
        : finding.suggestions.front().isEmpty()              ? Text::tr("删去")
                                                : proofWords(finding.suggestions.front());
    QString message = finding.message;
    if (!finding.source.isEmpty())
        message += Text::tr("（%1）").arg(finding.source);
    const int place = hasPages ? entry.page : entry.line;
    return {QString::number(number), place > 0 ? QString::number(place) : QString(),
        sentence(entry), suggestion, message,
        check::severityTitle(finding.severity) + u'·' + check::categoryTitle(finding.category)};
}

bool hasPages(const ProofRoundReport& round)
{
    return std::any_of(round.entries.begin(), round.entries.end(),
        [](const ProofEntry& entry) { return entry.page > 0; });
}

QStringList findingHeader(const ProofRoundReport& round)
{
    return {Text::tr("序号"), hasPages(round) ? Text::tr("页") : Text::tr("行"), Text::tr("原句"),
        Text::tr("建议"), Text::tr("说明"), Text::tr("类别")};
}

std::vector<ArticleEntries> findingsByArticle(const ProofSheet& sheet)
{
    const ProofRoundReport& round = lastRound(sheet);
    const bool isByPage = hasPages(round);
    std::vector<ArticleEntries> articles;
    QString id;
    int number = 0;
    for (const ProofEntry& entry : round.entries) {
        if (articles.empty() || entry.articleId != id) {
            id = entry.articleId;
            articles.push_back({id == sheet.subject
                    ? QString()
                    : Text::tr("%1（%2）")
                          .arg(entry.article.isEmpty() ? Text::tr("无题") : entry.article, id),
                {}});
        }
        articles.back().rows.push_back(findingRow(++number, entry, isByPage));
    }
    return articles;
}

/// "共 14 处：错误 9，疑误 5，提示 0"
QString totalLine(const ProofRoundReport& round)
{
    return Text::tr("共 %1 处：错误 %2，疑误 %3，提示 %4")
        .arg(round.entries.size())
        .arg(round.count(check::Severity::Error))
        .arg(round.count(check::Severity::Warning))
        .arg(round.count(check::Severity::Hint));
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

/// One table, so that the columns of all articles stand under each other.
Block findingTable(const ProofSheet& sheet)
{
    const QStringList header = findingHeader(lastRound(sheet));
    Rows rows{header};
    for (const ArticleEntries& article : findingsByArticle(sheet)) {
        if (!article.title.isEmpty())
            rows.push_back({article.title});
        rows.insert(rows.end(), article.rows.begin(), article.rows.end());
    }
    Block block = table(rows);
    for (auto& row : block.table.rows)
        if (row.size() == 1)
            row.front().columnSpan = int(header.size());
    return block;
}

} // namespace

QString toTable(const ProofSheet& sheet)
{
    QStringList parts{
        Text::tr("校对单  %1（%2）").arg(sheet.title, sheet.subject), tableText(roundRows(sheet))};
    if (const Rows rows = categoryRows(sheet); rows.size() > 1)
        parts << tableText(rows);
    const ProofRoundReport& round = lastRound(sheet);
    parts << (round.entries.empty() ? Text::tr("没有发现问题") : totalLine(round));
    for (const ArticleEntries& article : findingsByArticle(sheet)) {
        Rows rows = article.rows;
        rows.insert(rows.begin(), findingHeader(round));
        parts << (article.title.isEmpty() ? QString() : article.title + u'\n') + tableText(rows);
    }
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
    const ProofRoundReport& round = lastRound(sheet);
    article.blocks.push_back(paragraph(
        round.entries.empty() ? Text::tr("没有发现问题。") : totalLine(round) + Text::tr("。")));
    if (!round.entries.empty())
        article.blocks.push_back(findingTable(sheet));
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
