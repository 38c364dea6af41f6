#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"

namespace qb::cli {

namespace {

QString suggestionText(const taxonomy::Suggestion& suggestion)
{
    QStringList lines;
    for (const taxonomy::IndustrySuggestion& industry : suggestion.industries)
        lines << Text::tr("%1  %2  依据：%3")
                     .arg(industry.industry.name, QString::number(industry.score, 'f', 2),
                         industry.evidence.join(QStringLiteral("、")));
    if (lines.isEmpty())
        lines << Text::tr("没有合适的产业");
    if (suggestion.kind)
        lines << Text::tr("类别：%1  %2")
                     .arg(suggestion.kind->kind.name,
                         QString::number(suggestion.kind->score, 'f', 2));
    return lines.join(QLatin1Char('\n'));
}

Status tagLines(const QString& text, const taxonomy::Taxonomy& taxonomy, Context& context)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!context.progress()->report(Text::tr("归类"), int(i), int(lines.size())))
            return Error{ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
        QB_CHECK(context.printJson(toJson(taxonomy.suggest({}, lines.at(i)))));
    }
    return ok();
}

Status tag(const Arguments& arguments, Context& context)
{
    const QString file = arguments.inputs().value(0, QStringLiteral("-"));
    QB_TRY(const auto taxonomy, context.tools().taxonomy());
    QB_TRY(const QByteArray bytes, context.read(file));
    QB_TRY(const QString text,
        jobs::readText(bytes, file,
            arguments.value(QStringLiteral("encoding"), QStringLiteral("auto")),
            context.progress()));
    if (context.form() == OutputForm::Lines)
        return tagLines(text, *taxonomy, context);
    const jobs::HeadedText headed = jobs::splitHeadline(text);
    const taxonomy::Suggestion suggestion = taxonomy->suggest(headed.title, headed.text);
    return context.isText() ? context.print(suggestionText(suggestion))
                            : context.printJson(toJson(suggestion));
}

} // namespace

Command tagCommand()
{
    return {Text::tr("推荐产业和类别标签"), QStringLiteral("[FILE|-]"), 0, 1,
        {encodingOption(), jsonOption(), linesOption(Text::tr("每行当作一篇，各输出一行 JSON"))},
        {Text::tr("第一行短且不以句号收尾时，当作标题。")},
        QStringLiteral("echo '石墨烯导热膜量产' | qingbao tag - --json"), tag};
}

} // namespace qb::cli
