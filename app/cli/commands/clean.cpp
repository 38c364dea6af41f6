#include "cli/article_text.h"
#include "cli/command.h"
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
        noise.append(
            QJsonObject{{QStringLiteral("file"), cleaned.file}, {QStringLiteral("line"), line.line},
                {QStringLiteral("text"), line.text}, {QStringLiteral("reason"), line.reason}});
    return noise;
}

Status printAsJson(const std::vector<Cleaned>& all, Context& context)
{
    QJsonArray articles, noise, warnings;
    for (const Cleaned& cleaned : all) {
        for (const QJsonValue& value : articlesOf(cleaned))
            articles.append(value);
        for (const QJsonValue& value : noiseOf(cleaned))
            noise.append(value);
        for (const QJsonValue& value : toJson(cleaned.result.warnings))
            warnings.append(value);
    }
    return context.printJson({{QStringLiteral("articles"), articles},
        {QStringLiteral("noise"), noise}, {QStringLiteral("warnings"), warnings}});
}

Status printAsLines(const std::vector<Cleaned>& all, Context& context)
{
    for (const Cleaned& cleaned : all)
        QB_CHECK(context.printJson({{QStringLiteral("file"), cleaned.file},
            {QStringLiteral("articles"), articlesOf(cleaned)},
            {QStringLiteral("noise"), noiseOf(cleaned)},
            {QStringLiteral("warnings"), toJson(cleaned.result.warnings)}}));
    return ok();
}

Status printAsText(const std::vector<Cleaned>& all, Context& context)
{
    QStringList articles;
    std::size_t noise = 0;
    for (const Cleaned& cleaned : all) {
        for (const Article& article : cleaned.result.articles)
            articles << articleText(article);
        noise += cleaned.result.noise.size();
    }
    QB_CHECK(context.print(articles.join(QStringLiteral("\n\n"))));
    for (const Cleaned& cleaned : all)
        context.warn(cleaned.result.warnings);
    if (noise > 0)
        context.warn({Warning{QStringLiteral("noise"),
            Text::tr("去掉了 %1 行页码、页眉之类的杂质").arg(noise), 0, {}, {}}});
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
