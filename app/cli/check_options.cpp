#include "cli/check_options.h"

#include "cli/text.h"

#include <QLocale>

namespace qb::cli {

namespace {

QStringList listOf(const Arguments& arguments, const QString& option)
{
    QStringList list;
    for (const QString& part : arguments.value(option).split(QLatin1Char(','), Qt::SkipEmptyParts))
        list << part.trimmed();
    return list;
}

/// "punctuation" of "punctuation.doubled".
QStringList familiesOf(const QStringList& rules)
{
    QStringList families;
    for (const QString& rule : rules)
        families << rule.section(QLatin1Char('.'), 0, 0);
    families.removeDuplicates();
    return families;
}

} // namespace

Result<check::CheckOptions> readCheckOptions(
    const Arguments& arguments, const check::Checker& checker)
{
    check::CheckOptions options;
    const QStringList all = checker.ruleIds();
    for (const QString& rule : listOf(arguments, QStringLiteral("rules"))) {
        const bool isKnown = std::any_of(all.begin(), all.end(), [&](const QString& id) {
            return id == rule || id.startsWith(rule + QLatin1Char('.'));
        });
        if (!isKnown) {
            const QString nearest = nearestName(rule, familiesOf(all) + all);
            return Error{ErrorKind::Usage, Text::tr("没有这条规则：“%1”").arg(rule),
                QStringLiteral("--rules"),
                nearest.isEmpty() ? Text::tr("写规则编号或其前一段，如 punctuation")
                                  : Text::tr("是不是 %1？").arg(nearest)};
        }
        options.onlyRules << rule;
    }
    QStringList sets;
    for (const check::RuleSummary& rule : checker.rules())
        if (!rule.set.isEmpty() && !sets.contains(rule.set))
            sets << rule.set;
    options.sets = listOf(arguments, QStringLiteral("sets"));
    for (const QString& set : options.sets)
        if (!sets.contains(set))
            return Error{ErrorKind::Usage, Text::tr("没有这组规则：“%1”").arg(set),
                QStringLiteral("--sets"),
                Text::tr("有的是：%1").arg(sets.join(QStringLiteral("、")))};
    // Who names rules wants to hear of them.
    options.withUnsureHints
        = arguments.has(QStringLiteral("hints")) || !options.onlyRules.isEmpty();
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

std::vector<Option> checkRuleOptions()
{
    return {{QStringLiteral("rules"), QStringLiteral("LIST"),
                Text::tr("只用这些规则，逗号隔开，可只写前一段"), {}, false},
        {QStringLiteral("sets"), QStringLiteral("LIST"),
            Text::tr("另加这些规则组，如 internal-publication（内部资料）"), {}, false},
        {QStringLiteral("min-confidence"), QStringLiteral("X"),
            Text::tr("只报把握不低于 X 的，0 到 1"), {}, false},
        {QStringLiteral("hints"), {}, Text::tr("也报把握不大的提示"), {}, false}};
}

Result<int> readRound(const Arguments& arguments)
{
    const QString value = arguments.value(QStringLiteral("record"));
    if (value == QLatin1String("next"))
        return 0;
    bool isNumber = false;
    const int round = QLocale::c().toInt(value, &isNumber);
    if (isNumber && round >= 1 && round <= 99)
        return round;
    return Error{ErrorKind::Usage, Text::tr("校次要写整数，得到的是“%1”").arg(value),
        QStringLiteral("--record"), Text::tr("一校写 1，接着上一次写 next")};
}

} // namespace qb::cli
