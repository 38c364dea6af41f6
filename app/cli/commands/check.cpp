#include "check/category_titles.h"
#include "check/house_dictionary.h"
#include "check/quoted_words.h"
#include "check/source_facts.h"
#include "cli/check_options.h"
#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/snippet.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "jobs/archive_learning.h"
#include "jobs/proof_sheet.h"

namespace qb::cli {

namespace {

/// Line and column of places that are asked for in text order.
class Places {
public:
    explicit Places(QStringView text) : m_text(text), m_lineEnd(text.indexOf(u'\n')) { }
    /// "3:15", both counted from 1.
    QString at(qsizetype position)
    {
        while (m_lineEnd >= 0 && m_lineEnd < position) {
            ++m_line;
            m_column = 1;
            m_counted = m_lineEnd + 1;
            m_lineEnd = m_text.indexOf(u'\n', m_counted);
        }
        if (position > m_counted) {
            m_column += codePoints(m_text.sliced(m_counted, position - m_counted));
            m_counted = position;
        }
        return QStringLiteral("%1:%2").arg(m_line).arg(m_column);
    }

private:
    QStringView m_text;
    qsizetype m_lineEnd;     ///< the first behind what is counted; -1 for none
    qsizetype m_counted = 0; ///< up to here lines and columns are counted
    qsizetype m_line = 1;
    qsizetype m_column = 1;
};

/// A finding may be about the whole text.
QString quoted(const QString& text)
{
    constexpr qsizetype kLongest = 40;
    return check::quotedWords(shortened(text, kLongest));
}

/// "3:15 错误 “己”→“已”：应为“已经”的“已”（GB/T …） [rule]"
QString findingLine(const check::Finding& finding, Places& places)
{
    QString line = QStringLiteral("%1 %2 ").arg(
        places.at(finding.range.begin), check::severityTitle(finding.severity));
    line += quoted(finding.text);
    if (!finding.suggestions.isEmpty())
        line += QStringLiteral("→")
            + (finding.suggestions.first().isEmpty() ? Text::tr("删去")
                                                     : quoted(finding.suggestions.first()));
    line += Text::tr("：%1").arg(finding.message);
    if (!finding.source.isEmpty())
        line += Text::tr("（%1）").arg(finding.source);
    return line + QStringLiteral(" [%1]").arg(finding.rule);
}

/// What one run of the command checks with.
struct Proofreading {
    std::shared_ptr<const check::Checker> checker;
    check::CheckOptions options;
    check::CheckContext context; ///< for texts that are not in the workspace
    bool isFixing = false;
};

Result<QJsonObject> resultOf(const QString& text, const Proofreading& with,
    const check::CheckContext& known, Context& context)
{
    check::CheckOptions options = with.options;
    options.withUnsureHints = true; // a program sees by the severity what it may leave out
    QB_TRY(const auto findings, with.checker->check(text, options, known, context.progress()));
    return QJsonObject{{QStringLiteral("text"), text},
        {QStringLiteral("findings"), toJson(findings, text)},
        {QStringLiteral("fixed"), check::applyFirstSuggestions(text, findings)},
        {QStringLiteral("warnings"), toJson(with.checker->warnings())}};
}

QStringList findingLines(const std::vector<check::Finding>& findings, const QString& text)
{
    QStringList lines;
    Places places(text);
    for (const check::Finding& finding : findings)
        lines << findingLine(finding, places);
    return lines;
}

/// What people read of one text: its findings, or with --fix the mended text. `kept` counts the
/// hints that nobody asked for.
Result<QString> textFor(const QString& text, const Proofreading& with,
    const check::CheckContext& known, int& kept, Context& context)
{
    check::CheckOptions options = with.options;
    options.withUnsureHints = true;
    QB_TRY(auto findings, with.checker->check(text, options, known, context.progress()));
    if (with.isFixing) {
        // All of them: what is neither mended nor told nobody would look at.
        for (const QString& line : findingLines(check::leftByFixes(text, findings), text))
            context.note(Text::tr("没有改，请看：%1").arg(line));
        return check::applyFixes(text, findings);
    }
    if (!with.options.withUnsureHints)
        kept += int(std::erase_if(findings, check::isUnsureHint));
    const QStringList lines = findingLines(findings, text);
    return lines.isEmpty() ? Text::tr("没有发现问题") : lines.join(QLatin1Char('\n'));
}

void tellKept(int kept, Context& context)
{
    if (kept > 0)
        context.note(Text::tr("另有 %1 处把握不大的提示，加 --hints 列出").arg(kept));
}

Status checkLines(const QString& text, const Proofreading& with, Context& context)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast(); // the last line's end begins no line
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!context.progress()->report(Text::tr("校对"), int(i), int(lines.size())))
            return Error{ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
        QB_TRY(const QJsonObject result, resultOf(lines.at(i), with, with.context, context));
        QB_CHECK(context.printJson(result));
    }
    return ok();
}

Status checkText(const QString& text, const Proofreading& with, Context& context)
{
    if (!context.isText()) {
        QB_TRY(const QJsonObject result, resultOf(text, with, with.context, context));
        return context.printJson(result);
    }
    int kept = 0;
    QB_TRY(const QString body, textFor(text, with, with.context, kept, context));
    QB_CHECK(context.print(body));
    tellKept(kept, context);
    return ok();
}

Result<QJsonObject> subjectToJson(
    const jobs::ProofSubject& subject, const Proofreading& with, Context& context)
{
    QB_TRY(QJsonObject object, resultOf(subject.text, with, subject.context, context));
    object.insert(QStringLiteral("id"), subject.id);
    object.insert(QStringLiteral("title"), subject.title);
    return object;
}

Status printSubjects(const jobs::WorkspaceInput& input,
    const std::vector<jobs::ProofSubject>& subjects, const Proofreading& with, Context& context)
{
    if (context.form() == OutputForm::Lines) {
        for (const jobs::ProofSubject& subject : subjects) {
            QB_TRY(const QJsonObject object, subjectToJson(subject, with, context));
            QB_CHECK(context.printJson(object));
        }
        return ok();
    }
    if (!context.isText()) {
        QJsonArray articles;
        for (const jobs::ProofSubject& subject : subjects) {
            QB_TRY(const QJsonObject object, subjectToJson(subject, with, context));
            articles.append(object);
        }
        if (!input.isIssue)
            return context.printJson(articles.first().toObject());
        return context.printJson(
            {{QStringLiteral("id"), input.id}, {QStringLiteral("articles"), articles},
                {QStringLiteral("warnings"), toJson(with.checker->warnings())}});
    }
    QStringList parts;
    int kept = 0;
    for (const jobs::ProofSubject& subject : subjects) {
        QB_TRY(const QString body, textFor(subject.text, with, subject.context, kept, context));
        parts << (subjects.size() > 1
                ? QStringLiteral("%1  %2\n%3").arg(subject.id, subject.title, body)
                : body);
    }
    QB_CHECK(context.print(
        parts.isEmpty() ? Text::tr("没有发现问题") : parts.join(QStringLiteral("\n\n"))));
    tellKept(kept, context);
    return ok();
}

Status checkWorkspace(const jobs::WorkspaceInput& input, const Arguments& arguments,
    const Proofreading& with, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto subjects, jobs::proofSubjects(input, *workspace, with.context.issueDate));
    if (arguments.has(QStringLiteral("record"))) {
        QB_TRY(const int round, readRound(arguments));
        QB_TRY(
            auto now, jobs::proofread(subjects, *with.checker, with.options, context.progress()));
        QB_TRY(const auto before, workspace->rounds(input.id));
        QB_TRY(const int recorded, jobs::recordRound(input.id, std::move(now), round, *workspace));
        const bool isAnew = std::any_of(before.begin(), before.end(),
            [&](const store::ProofRound& earlier) { return earlier.round == recorded; });
        Warning told;
        told.kind = QStringLiteral("recorded");
        told.message = (isAnew ? Text::tr("已记为%1，代替以前记的%1") : Text::tr("已记为%1"))
                           .arg(jobs::roundTitle(recorded));
        context.warn({told});
    }
    return printSubjects(input, subjects, with, context);
}

/// The source, the dates and the house's words for a text that is in no workspace.
Status readContext(const Arguments& arguments, Context& context, check::CheckContext& known)
{
    QB_TRY(known.issueDate, readDateOption(arguments, QStringLiteral("date")));
    QB_TRY(known.sourceDate, readDateOption(arguments, QStringLiteral("source-date")));
    if (arguments.has(QStringLiteral("source"))) {
        const QString path = arguments.value(QStringLiteral("source"));
        QB_TRY(const QByteArray bytes, context.read(path));
        QB_TRY(const QString source,
            jobs::readText(bytes, path, QStringLiteral("auto"), context.progress()));
        known.source = std::make_shared<const check::SourceFacts>(source, known.sourceDate);
    }
    if (arguments.has(QStringLiteral("dictionary"))) {
        const QString path = arguments.value(QStringLiteral("dictionary"));
        QB_TRY(const QByteArray bytes, context.read(path));
        QB_TRY(auto entries, check::readDictionary(bytes, path));
        known.dictionary = std::make_shared<const check::HouseDictionary>(std::move(entries));
    } else if (arguments.has(QStringLiteral("workspace"))) {
        QB_TRY(const auto workspace, openWorkspace(arguments, context));
        QB_TRY(const jobs::HouseRules rules, jobs::houseRules(*workspace));
        known.dictionary = rules.dictionary;
        known.ignored = rules.ignored;
    }
    return ok();
}

QJsonObject toJson(const check::RuleSummary& rule)
{
    return {{QStringLiteral("id"), rule.id},
        {QStringLiteral("category"), check::categoryName(rule.category)},
        {QStringLiteral("severity"), check::severityName(rule.severity)},
        {QStringLiteral("confidence"), rule.confidence}, {QStringLiteral("message"), rule.message},
        {QStringLiteral("source"), rule.source}, {QStringLiteral("set"), rule.set}};
}

/// "punctuation.doubled  错误  标点重复（GB/T …） [internal-publication]"
QString ruleLine(const check::RuleSummary& rule)
{
    QString line = rule.id + QStringLiteral("  ") + check::severityTitle(rule.severity)
        + QStringLiteral("  ") + rule.message;
    if (!rule.source.isEmpty())
        line += Text::tr("（%1）").arg(rule.source);
    return rule.set.isEmpty() ? line : line + QStringLiteral(" [%1]").arg(rule.set);
}

/// Those that --rules and --min-confidence leave, of every set.
Status listRules(const Proofreading& with, Context& context)
{
    QStringList lines;
    QJsonArray rules;
    const std::vector<check::RuleSummary> all = with.checker->rules();
    for (const check::RuleSummary& rule : all) {
        if (!with.options.wants(rule.id, rule.confidence))
            continue;
        lines << ruleLine(rule);
        rules.append(toJson(rule));
        if (context.form() == OutputForm::Lines)
            QB_CHECK(context.printJson(toJson(rule)));
    }
    if (context.form() == OutputForm::Lines)
        return ok();
    return context.isText() ? context.print(lines.join(QLatin1Char('\n')))
                            : context.printJson({{QStringLiteral("rules"), rules}});
}

/// What was learned from the workspace that is named or that the input lies in.
QString archiveModel(const Arguments& arguments, const QString& input)
{
    const bool isInWorkspace = jobs::workspaceInput(input).has_value();
    if (!isInWorkspace && !arguments.has(QStringLiteral("workspace")))
        return {};
    return jobs::existingArchiveModel(workspaceAddress(arguments).valueOr({}));
}

Status check(const Arguments& arguments, Context& context)
{
    const QString file = arguments.inputs().value(0, QStringLiteral("-"));
    Proofreading with;
    with.isFixing = arguments.has(QStringLiteral("fix"));
    QB_TRY(with.checker, context.tools().checker(archiveModel(arguments, file)));
    context.warn(with.checker->warnings());
    QB_TRY(with.options, readCheckOptions(arguments, *with.checker));
    if (arguments.has(QStringLiteral("list-rules")))
        return listRules(with, context);
    if (const auto input = jobs::workspaceInput(file)) {
        for (const char* option : {"source", "source-date", "dictionary", "encoding"})
            if (arguments.has(QLatin1String(option)))
                return Error{ErrorKind::Usage, Text::tr("这个选项只用于文件"),
                    QStringLiteral("--") + QLatin1String(option),
                    Text::tr("工作区里的稿件自动用各自的原文、日期和工作区的词库")};
        QB_TRY(with.context.issueDate, readDateOption(arguments, QStringLiteral("date")));
        return checkWorkspace(*input, arguments, with, context);
    }
    if (arguments.has(QStringLiteral("record")))
        return Error{ErrorKind::Usage, Text::tr("只有工作区里的剪报和期能记校次"),
            QStringLiteral("--record"), Text::tr("输入写成 workspace:i1")};
    QB_CHECK(readContext(arguments, context, with.context));
    QB_TRY(const QByteArray bytes, context.read(file));
    QB_TRY(const QString text,
        jobs::readText(bytes, file,
            arguments.value(QStringLiteral("encoding"), QStringLiteral("auto")),
            context.progress()));
    if (context.form() == OutputForm::Lines)
        return checkLines(text, with, context);
    return checkText(text, with, context);
}

} // namespace

Command checkCommand()
{
    std::vector<Option> options{encodingOption(), jsonOption(),
        linesOption(Text::tr("每行当作一篇，各输出一行 JSON")),
        {QStringLiteral("fix"), {},
            Text::tr("输出改好的文字（原文件不动）；拿不准的不改，另行列出"), {}, false},
        {QStringLiteral("list-rules"), {}, Text::tr("列出全部规则，不校对"), {}, false}};
    const std::vector<Option> rules = checkRuleOptions();
    options.insert(options.end(), rules.begin(), rules.end());
    const std::vector<Option> known{{QStringLiteral("date"), QStringLiteral("DATE"),
                                        Text::tr("刊出的日期，据此查“今年”“近日”"), {}, false},
        {QStringLiteral("source"), QStringLiteral("FILE"),
            Text::tr("编辑以前的原文，据此核对数字、人名、引文"), {}, false},
        {QStringLiteral("source-date"), QStringLiteral("DATE"), Text::tr("原文发表的日期"), {},
            false},
        {QStringLiteral("dictionary"), QStringLiteral("FILE"), Text::tr("词库文件"), {}, false},
        {QStringLiteral("record"), QStringLiteral("N"),
            Text::tr("把结果记为第 N 校；接着上一次写 next"), {}, false},
        workspaceOption()};
    options.insert(options.end(), known.begin(), known.end());
    return {Text::tr("校对文字"), QStringLiteral("[FILE|-|workspace:ID]"), 0, 1, options,
        {Text::tr(
             "JSON 里的位置和长度按 Unicode 字符计；fixed 里是错误和疑误都按第一条建议改了的文字，--fix 只改拿得准的。"),
            Text::tr("workspace:c1 是剪报，workspace:i1 是一期：逐篇与各自的原文、日期核对。")},
        QStringLiteral("qingbao check raw.txt\n"
                       "qingbao check raw.txt --fix > fixed.txt\n"
                       "echo '工程己经完成。。' | qingbao check - --json\n"
                       "qingbao check edited.txt --source raw.txt --date 2025-01-31\n"
                       "qingbao check raw.txt --rules punctuation,number --min-confidence 0.8\n"
                       "qingbao check workspace:i1 --workspace my.qingbao --record next"),
        check};
}

} // namespace qb::cli
