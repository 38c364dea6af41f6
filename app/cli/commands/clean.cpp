#include "cli/article_text.h"
#include "cli/command.h"
#include "cli/dropped_lines.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "core/article_json.h"

namespace qb::cli {

namespace {

struct Cleaned {
    QString file;
    QString document; ///< within the file; empty where the file is one
    text::CleanResult result;
};

QJsonArray articlesOf(const Cleaned& cleaned)
{
    QJsonArray articles;
    for (const Article& article : cleaned.result.articles)
        articles.append(toJson(article));
    return articles;
}

QJsonArray noiseOf(const Cleaned& cleaned)
{
    QJsonArray noise;
    for (const text::Noise& line : cleaned.result.noise)
        noise.append(droppedLineToJson(line, cleaned.file));
    return noise;
}

/// Every decision about two neighbouring lines, so that somebody can look at the doubtful ones.
QJsonArray joinsOf(const Cleaned& cleaned)
{
    QJsonArray joins;
    for (const text::Join& join : cleaned.result.joins)
        joins.append(QJsonObject{{QStringLiteral("file"), cleaned.file},
            {QStringLiteral("line"), join.line + 1}, {QStringLiteral("joined"), join.isJoined},
            {QStringLiteral("confidence"), qRound(join.confidence * 1000) / 1000.0},
            {QStringLiteral("evidence"), QJsonArray::fromStringList(join.evidence)}});
    return joins;
}

struct Summary {
    qsizetype articles = 0;
    qsizetype decided = 0; ///< joins, either way
    qsizetype joined = 0;
    qsizetype doubtful = 0;
    qsizetype noise = 0;
    qsizetype documents = 0;
    QStringList doubtfulLines; ///< from 1: each may go on in the next

    void add(const text::CleanResult& result)
    {
        ++documents;
        articles += qsizetype(result.articles.size());
        decided += qsizetype(result.joins.size());
        noise += qsizetype(result.noise.size());
        for (const text::Join& join : result.joins) {
            joined += join.isJoined;
            if (join.confidence >= text::kSureJoin)
                continue;
            ++doubtful;
            doubtfulLines << QString::number(join.line + 1);
        }
    }

    /// "第 3、12 行末": where they are, of one document.
    QString doubtfulPlaces() const
    {
        constexpr qsizetype kMost = 12;
        if (documents != 1)
            return {};
        const QString places = doubtfulLines.mid(0, kMost).join(Text::tr("、"));
        return doubtfulLines.size() > kMost ? Text::tr("（第 %1 等行的行末）").arg(places)
                                            : Text::tr("（第 %1 行的行末）").arg(places);
    }

    QString text() const
    {
        QString text = Text::tr("整理出 %1 篇").arg(articles);
        if (joined > 0)
            text += Text::tr("，接起 %1 行").arg(joined);
        if (noise > 0)
            text += Text::tr("，去掉杂质 %1 行").arg(noise);
        if (doubtful > 0)
            text += Text::tr("，%1 处接行没有把握%2，请过目").arg(doubtful).arg(doubtfulPlaces());
        return text;
    }

    QJsonObject toJson() const
    {
        return {{QStringLiteral("articles"), articles}, {QStringLiteral("joinsDecided"), decided},
            {QStringLiteral("joined"), joined}, {QStringLiteral("doubtfulJoins"), doubtful},
            {QStringLiteral("noise"), noise}};
    }
};

Status printAsJson(const std::vector<Cleaned>& all, Context& context)
{
    QJsonArray articles, noise, warnings, joins;
    Summary summary;
    for (const Cleaned& cleaned : all) {
        for (const QJsonValue& value : articlesOf(cleaned))
            articles.append(value);
        for (const QJsonValue& value : noiseOf(cleaned))
            noise.append(value);
        for (const QJsonValue& value : joinsOf(cleaned))
            joins.append(value);
        for (const QJsonValue& value : toJson(cleaned.result.warnings))
            warnings.append(value);
        summary.add(cleaned.result);
    }
    return context.printJson({{QStringLiteral("articles"), articles},
        {QStringLiteral("noise"), noise}, {QStringLiteral("joins"), joins},
        {QStringLiteral("summary"), summary.toJson()}, {QStringLiteral("warnings"), warnings}});
}

Status printAsLines(const std::vector<Cleaned>& all, Context& context)
{
    for (const Cleaned& cleaned : all) {
        Summary summary;
        summary.add(cleaned.result);
        QB_CHECK(context.printJson({{QStringLiteral("file"), cleaned.file},
            {QStringLiteral("articles"), articlesOf(cleaned)},
            {QStringLiteral("noise"), noiseOf(cleaned)},
            {QStringLiteral("joins"), joinsOf(cleaned)},
            {QStringLiteral("summary"), summary.toJson()},
            {QStringLiteral("warnings"), toJson(cleaned.result.warnings)}}));
    }
    return ok();
}

Status printAsText(const std::vector<Cleaned>& all, Context& context)
{
    QStringList articles;
    Summary summary;
    for (const Cleaned& cleaned : all) {
        for (const Article& article : cleaned.result.articles)
            articles << articleText(article);
        summary.add(cleaned.result);
    }
    QB_CHECK(context.print(articles.join(QStringLiteral("\n\n"))));
    std::vector<Warning> remarks;
    for (const Cleaned& cleaned : all) {
        const auto& warnings = cleaned.result.warnings;
        remarks.insert(remarks.end(), warnings.begin(), warnings.end());
        for (const text::Noise& noise : cleaned.result.noise)
            remarks.push_back(droppedLineWarning(noise, cleaned.file));
    }
    context.warn(remarks);
    context.note(summary.text());
    return ok();
}

Status clean(const Arguments& arguments, Context& context)
{
    std::vector<Cleaned> all;
    for (const QString& file : arguments.inputs()) {
        QB_TRY(const QByteArray bytes, context.read(file));
        QB_TRY(auto read,
            jobs::cleanDocuments(bytes, file,
                arguments.value(QStringLiteral("encoding"), QStringLiteral("auto")),
                context.progress()));
        for (jobs::CleanedDocument& document : read.value)
            all.push_back({file, document.document.name, std::move(document.cleaned)});
        auto& warnings = all.back().result.warnings;
        warnings.insert(warnings.begin(), read.warnings.begin(), read.warnings.end());
    }
    switch (context.form()) {
    case OutputForm::Text:
        return printAsText(all, context);
    case OutputForm::Json:
        return printAsJson(all, context);
    case OutputForm::Lines:
        return printAsLines(all, context);
    }
    Q_UNREACHABLE();
}

} // namespace

Command cleanCommand()
{
    return {Text::tr("把来路不一的原始文字整理成稿件"), QStringLiteral("FILE…"), 1,
        Command::kAnyNumber,
        {encodingOption(), jsonOption(), linesOption(Text::tr("每个文件输出一行 JSON"))}, {},
        QStringLiteral("qingbao clean raw.txt --json"), clean};
}

} // namespace qb::cli
