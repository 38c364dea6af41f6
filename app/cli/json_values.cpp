#include "cli/json_values.h"

#include <cmath>

namespace qb::cli {

namespace {

QJsonObject toJson(const taxonomy::Industry& industry)
{
    return {{QStringLiteral("id"), industry.id}, {QStringLiteral("name"), industry.name},
        {QStringLiteral("group"), industry.group}};
}

/// Scores as people read them; more digits would be noise of the arithmetic.
double roundedScore(double score)
{
    return std::round(score * 1000) / 1000;
}

} // namespace

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

double roundedMs(double milliseconds)
{
    return std::round(milliseconds * 1000) / 1000;
}

qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        i += isPair ? 1 : 0;
        ++count;
    }
    return count;
}

QJsonArray toJson(const std::vector<Warning>& warnings)
{
    QJsonArray array;
    for (const Warning& warning : warnings) {
        QJsonObject object{
            {QStringLiteral("kind"), warning.kind}, {QStringLiteral("message"), warning.message}};
        if (warning.page > 0)
            object.insert(QStringLiteral("page"), warning.page);
        if (!warning.article.isEmpty())
            object.insert(QStringLiteral("article"), warning.article);
        if (!warning.text.isEmpty())
            object.insert(QStringLiteral("text"), warning.text);
        array.append(object);
    }
    return array;
}

QJsonArray toJson(const std::vector<check::Finding>& findings, const QString& text)
{
    QJsonArray array;
    const QStringView view(text);
    // Findings come in text order, so counting goes on from the last one instead of starting anew
    // each time.
    qsizetype position = 0;
    qsizetype offset = 0;
    for (const check::Finding& finding : findings) {
        if (finding.range.begin < position) {
            position = 0;
            offset = 0;
        }
        offset += codePoints(view.sliced(position, finding.range.begin - position));
        position = finding.range.begin;
        array.append(QJsonObject{{QStringLiteral("offset"), offset},
            {QStringLiteral("length"), codePoints(view.sliced(position, finding.range.length()))},
            {QStringLiteral("text"), finding.text},
            {QStringLiteral("suggestions"), QJsonArray::fromStringList(finding.suggestions)},
            {QStringLiteral("rule"), finding.rule},
            {QStringLiteral("category"), check::categoryName(finding.category)},
            {QStringLiteral("severity"), check::severityName(finding.severity)},
            {QStringLiteral("confidence"), roundedScore(finding.confidence)},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("source"), orNull(finding.source)}});
    }
    return array;
}

QJsonObject toJson(const taxonomy::Suggestion& suggestion)
{
    QJsonArray industries;
    for (const taxonomy::IndustrySuggestion& industry : suggestion.industries) {
        QJsonObject object = toJson(industry.industry);
        object.insert(QStringLiteral("score"), roundedScore(industry.score));
        object.insert(QStringLiteral("evidence"), QJsonArray::fromStringList(industry.evidence));
        industries.append(object);
    }
    QJsonValue kind;
    if (suggestion.kind)
        kind = QJsonObject{{QStringLiteral("id"), suggestion.kind->kind.id},
            {QStringLiteral("name"), suggestion.kind->kind.name},
            {QStringLiteral("score"), roundedScore(suggestion.kind->score)}};
    return {{QStringLiteral("industries"), industries}, {QStringLiteral("kind"), kind}};
}

QJsonObject toJson(const jobs::RenderReport& report)
{
    QJsonArray fonts;
    for (const page::FaceReference& face : report.fonts)
        fonts.append(
            QJsonObject{{QStringLiteral("role"), face.role}, {QStringLiteral("face"), face.family},
                {QStringLiteral("embedded"), true}}); // the PDF writer embeds all or fails
    return {{QStringLiteral("output"), report.output}, {QStringLiteral("pages"), report.pages},
        {QStringLiteral("template"), report.templateId},
        {QStringLiteral("profile"), report.profile}, {QStringLiteral("bytes"), report.bytes},
        {QStringLiteral("timings"),
            QJsonObject{{QStringLiteral("load_ms"), roundedMs(report.loadMs)},
                {QStringLiteral("layout_ms"), roundedMs(report.layoutMs)},
                {QStringLiteral("pdf_ms"), roundedMs(report.pdfMs)},
                {QStringLiteral("total_ms"), roundedMs(report.totalMs)}}},
        {QStringLiteral("fonts"), fonts}, {QStringLiteral("warnings"), toJson(report.warnings)}};
}

QJsonObject toJson(const store::ClippingSummary& clipping, const taxonomy::Taxonomy& taxonomy)
{
    QJsonArray industries;
    for (const QString& id : clipping.industries) {
        // A tag of an earlier version of the taxonomy has no name any more, but is not hidden.
        const auto industry = taxonomy.industry(id);
        industries.append(toJson(industry.value_or(taxonomy::Industry{id, id, {}})));
    }
    return {{QStringLiteral("id"), clipping.id}, {QStringLiteral("title"), clipping.title},
        {QStringLiteral("section"), orNull(clipping.section)},
        {QStringLiteral("source"), orNull(clipping.source)},
        {QStringLiteral("date"), orNull(clipping.date.toString(Qt::ISODate))},
        {QStringLiteral("kind"), orNull(clipping.kind)}, {QStringLiteral("industries"), industries},
        {QStringLiteral("modifiedAt"), orNull(clipping.modifiedAt.toString(Qt::ISODate))}};
}

QJsonObject toJson(const store::IssueSummary& issue)
{
    return {{QStringLiteral("id"), issue.id},
        {QStringLiteral("template"), orNull(issue.templateId)},
        {QStringLiteral("number"), issue.number > 0 ? QJsonValue(issue.number) : QJsonValue()},
        {QStringLiteral("totalNumber"),
            issue.totalNumber > 0 ? QJsonValue(issue.totalNumber) : QJsonValue()},
        {QStringLiteral("date"), orNull(issue.date.toString(Qt::ISODate))},
        {QStringLiteral("articles"), issue.articleCount},
        {QStringLiteral("modifiedAt"), orNull(issue.modifiedAt.toString(Qt::ISODate))}};
}

} // namespace qb::cli
