#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"

#include <QLocale>

namespace qb::cli {

namespace {

QString severityWord(check::Severity severity)
{
    switch (severity) {
    case check::Severity::Error:
        return Text::tr("错误");
    case check::Severity::Warning:
        return Text::tr("疑误");
    case check::Severity::Hint:
        return Text::tr("提示");
    }
    Q_UNREACHABLE();
}

Result<check::CheckOptions> readOptions(const Arguments& arguments, const check::Checker& checker)
{
    check::CheckOptions options;
    const QStringList all = checker.ruleIds();
    for (const QString& part :
        arguments.value(QStringLiteral("rules")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString rule = part.trimmed();
        const bool isKnown = std::any_of(all.begin(), all.end(), [&](const QString& id) {
            return id == rule || id.startsWith(rule + QLatin1Char('.'));
        });
        if (!isKnown) {
            const QString nearest = nearestName(rule, all);
            return Error{ErrorKind::Usage, Text::tr("没有这条规则：“%1”").arg(rule),
                QStringLiteral("--rules"),
                nearest.isEmpty() ? Text::tr("写规则编号或其前一段，如 punctuation")
                                  : Text::tr("是不是 %1？").arg(nearest)};
        }
        options.onlyRules << rule;
    }
    if (const QString value = arguments.value(QStringLiteral("min-confidence")); !value.isEmpty()) {
        bool isNumber = false;
        options.minimumConfidence = QLocale::c().toDouble(value, &isNumber);
        if (!isNumber || !(options.minimumConfidence >= 0 && options.minimumConfidence <= 1))
            return Error{ErrorKind::Usage,
                Text::tr("把握程度要是 0 到 1 的数，得到的是“%1”").arg(value),
                QStringLiteral("--min-confidence"), Text::tr("写成 0.8")};
    }
    return options;
}

/// "3:15 错误 “己”→“已”：应为“已经”的“已”（GB/T …） [rule]"
QString findingLine(const check::Finding& finding, const QString& text)
{
    const QStringView before = QStringView(text).first(finding.range.begin);
    const qsizetype lineStart = before.lastIndexOf(QLatin1Char('\n')) + 1;
    QString line = QStringLiteral("%1:%2 %3 ")
                       .arg(before.count(QLatin1Char('\n')) + 1)
                       .arg(codePoints(before.sliced(lineStart)) + 1)
                       .arg(severityWord(finding.severity));
    line += Text::tr("“%1”").arg(finding.text.simplified());
    if (!finding.suggestions.isEmpty())
        line += QStringLiteral("→")
            + (finding.suggestions.first().isEmpty()
                    ? Text::tr("删去")
                    : Text::tr("“%1”").arg(finding.suggestions.first()));
    line += Text::tr("：%1").arg(finding.message);
    if (!finding.source.isEmpty())
        line += Text::tr("（%1）").arg(finding.source);
    return line + QStringLiteral(" [%1]").arg(finding.rule);
}

QJsonObject resultOf(
    const QString& text, const check::Checker& checker, const check::CheckOptions& options)
{
    const auto findings = checker.check(text, options);
    return {{QStringLiteral("text"), text}, {QStringLiteral("findings"), toJson(findings, text)},
        {QStringLiteral("fixed"), check::applyFixes(text, findings)}};
}

Status checkLines(const QString& text, const check::Checker& checker,
    const check::CheckOptions& options, Context& context)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast(); // the last line's end begins no line
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!context.progress()->report(Text::tr("校对"), int(i), int(lines.size())))
            return Error{ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
        QB_CHECK(context.printJson(resultOf(lines.at(i), checker, options)));
    }
    return ok();
}

Status checkText(const QString& text, const check::Checker& checker,
    const check::CheckOptions& options, Context& context, bool isFixing)
{
    if (!context.isText())
        return context.printJson(resultOf(text, checker, options));
    const auto findings = checker.check(text, options);
    if (isFixing)
        return context.print(check::applyFixes(text, findings));
    QStringList lines;
    for (const check::Finding& finding : findings)
        lines << findingLine(finding, text);
    return context.print(
        lines.isEmpty() ? Text::tr("没有发现问题") : lines.join(QLatin1Char('\n')));
}

Status check(const Arguments& arguments, Context& context)
{
    const QString file = arguments.inputs().value(0, QStringLiteral("-"));
    QB_TRY(const auto checker, context.tools().checker());
    QB_TRY(const check::CheckOptions options, readOptions(arguments, *checker));
    QB_TRY(const QByteArray bytes, context.read(file));
    QB_TRY(const QString text,
        jobs::readText(
            bytes, file, arguments.value(QStringLiteral("encoding"), QStringLiteral("auto"))));
    if (context.form() == OutputForm::Lines)
        return checkLines(text, *checker, options, context);
    return checkText(text, *checker, options, context, arguments.has(QStringLiteral("fix")));
}

} // namespace

Command checkCommand()
{
    return {Text::tr("校对文字"), QStringLiteral("[FILE|-]"), 0, 1,
        {encodingOption(), jsonOption(), linesOption(Text::tr("每行当作一篇，各输出一行 JSON")),
            {QStringLiteral("fix"), {}, Text::tr("输出改好的文字（原文件不动）"), {}, false},
            {QStringLiteral("rules"), QStringLiteral("LIST"),
                Text::tr("只用这些规则，逗号隔开，可只写前一段"), {}, false},
            {QStringLiteral("min-confidence"), QStringLiteral("X"),
                Text::tr("只报把握不低于 X 的，0 到 1"), {}, false}},
        {Text::tr("JSON 里的位置和长度按 Unicode 字符计。")},
        QStringLiteral("echo '工程己经完成。。' | qingbao check - --json"), check};
}

} // namespace qb::cli
