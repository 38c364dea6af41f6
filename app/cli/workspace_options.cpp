#include "cli/workspace_options.h"

#include "cli/command.h"
#include "cli/text.h"

#include <QLocale>

namespace qb::cli {

namespace {

template <typename Entry>
Status checkId(const QString& option, const QString& id, const std::vector<Entry>& entries)
{
    QStringList known;
    for (const Entry& entry : entries) {
        if (entry.id == id)
            return ok();
        known << entry.id + Text::tr("（%1）").arg(entry.name);
    }
    return Error{ErrorKind::Usage, Text::tr("没有这个编号：“%1”").arg(id),
        QStringLiteral("--") + option,
        Text::tr("可用的有：%1").arg(known.join(QStringLiteral("、")))};
}

} // namespace

Result<QString> workspaceAddress(const Arguments& arguments)
{
    const QString address
        = arguments.value(QStringLiteral("workspace"), qEnvironmentVariable("QINGBAO_WORKSPACE"));
    if (address.isEmpty())
        return Error{ErrorKind::Usage, Text::tr("没有指明工作区"), {},
            Text::tr("加上 --workspace 文件名，或设环境变量 QINGBAO_WORKSPACE")};
    return address;
}

Result<std::unique_ptr<store::Workspace>> openWorkspace(
    const Arguments& arguments, Context& context)
{
    QB_TRY(const QString address, workspaceAddress(arguments));
    return store::Workspace::open(address, store::OpenMode::MustExist, context.environment());
}

std::vector<Option> filterOptions()
{
    return {{QStringLiteral("industry"), QStringLiteral("ID"),
                Text::tr("只要这个产业的，如 new-materials"), {}, false},
        {QStringLiteral("kind"), QStringLiteral("ID"), Text::tr("只要这类的，如 trend"), {}, false},
        {QStringLiteral("since"), QStringLiteral("DATE"),
            Text::tr("只要这一天以来的，如 2025-01-01"), {}, false},
        {QStringLiteral("limit"), QStringLiteral("N"), Text::tr("最多列几条"), {}, false}};
}

Result<store::ClippingFilter> readFilter(const Arguments& arguments, Context& context)
{
    store::ClippingFilter filter;
    filter.industry = arguments.value(QStringLiteral("industry"));
    filter.kind = arguments.value(QStringLiteral("kind"));
    if (!filter.industry.isEmpty() || !filter.kind.isEmpty()) {
        QB_TRY(const auto taxonomy, context.tools().taxonomy());
        if (!filter.industry.isEmpty())
            QB_CHECK(checkId(QStringLiteral("industry"), filter.industry, taxonomy->industries()));
        if (!filter.kind.isEmpty())
            QB_CHECK(checkId(QStringLiteral("kind"), filter.kind, taxonomy->kinds()));
    }
    QB_TRY(filter.since, readDateOption(arguments, QStringLiteral("since")));
    return filter;
}

Result<QDate> readDateOption(const Arguments& arguments, const QString& option)
{
    if (!arguments.has(option))
        return QDate();
    const QDate date = QDate::fromString(arguments.value(option), Qt::ISODate);
    if (date.isValid())
        return date;
    return Error{ErrorKind::Usage, Text::tr("没有这个日期：“%1”").arg(arguments.value(option)),
        QStringLiteral("--") + option, Text::tr("写成 2025-01-31")};
}

Result<int> readNumberOption(
    const Arguments& arguments, const QString& option, int fallback, int least, int most)
{
    if (!arguments.has(option))
        return fallback;
    bool isNumber = false;
    const int number = QLocale::c().toInt(arguments.value(option), &isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return Error{ErrorKind::Usage, Text::tr("要写整数，得到的是“%1”").arg(arguments.value(option)),
        QStringLiteral("--") + option, Text::tr("写 %1 到 %2 之间的整数").arg(least).arg(most)};
}

Option setOption()
{
    return {QStringLiteral("set"), QStringLiteral("KEY=VALUE"),
        Text::tr("改一项内容，可写多次：number（期号）、totalNumber（总期号）、date（日期）、issuer"
                 "（编印单位）等"),
        {}, true};
}

Result<QMap<QString, QString>> readFields(const Arguments& arguments)
{
    QMap<QString, QString> fields;
    const QStringList given = arguments.values(QStringLiteral("set"));
    for (const QString& entry : given) {
        const qsizetype equals = entry.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return Error{ErrorKind::Usage, Text::tr("不是“项目=内容”：“%1”").arg(entry),
                QStringLiteral("--set"), Text::tr("写成 --set number=3")};
        fields.insert(entry.left(equals).trimmed(), entry.mid(equals + 1));
    }
    return fields;
}

jobs::IssueInput issueInput(const Arguments& arguments)
{
    jobs::IssueInput input;
    input.input = arguments.inputs().first();
    input.encoding = arguments.value(QStringLiteral("encoding"), QStringLiteral("auto"));
    input.workspaceAddress
        = arguments.value(QStringLiteral("workspace"), qEnvironmentVariable("QINGBAO_WORKSPACE"));
    return input;
}

QString describeClipping(const store::ClippingSummary& clipping)
{
    QStringList parts{clipping.id,
        clipping.date.isValid() ? clipping.date.toString(Qt::ISODate)
                                : QStringLiteral("----------")};
    if (!clipping.section.isEmpty())
        parts << Text::tr("【%1】").arg(clipping.section);
    parts << clipping.title;
    if (!clipping.source.isEmpty())
        parts << Text::tr("（%1）").arg(clipping.source);
    return parts.join(QStringLiteral("  "));
}

} // namespace qb::cli
