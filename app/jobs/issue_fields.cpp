#include "jobs/render_job.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace qb::jobs {

namespace {

constexpr int kHighestNumber = 1'000'000;
constexpr qsizetype kLongestValue = 10'000;

Error badField(const QString& key, const QString& message, const QString& hint)
{
    return {ErrorKind::Usage, message, QStringLiteral("--set ") + key, hint};
}

Result<int> readNumber(const QString& key, const QString& value)
{
    bool isNumber = false;
    const int number = QLocale::c().toInt(value.trimmed(), &isNumber);
    if (!isNumber || number < 1 || number > kHighestNumber)
        return badField(key,
            QCoreApplication::translate("qb::jobs", "期号要是整数，得到的是“%1”").arg(value),
            QCoreApplication::translate("qb::jobs", "写 1 到 %1 之间的整数").arg(kHighestNumber));
    return number;
}

Result<QDate> readDate(const QString& key, const QString& value)
{
    QDate date = QDate::fromString(value.trimmed(), Qt::ISODate);
    if (!date.isValid())
        date = QDate::fromString(value.trimmed(), QStringLiteral("yyyy年M月d日"));
    if (!date.isValid() || date.year() < 1900 || date.year() > 9999)
        return badField(key,
            QCoreApplication::translate("qb::jobs", "没有这个日期：“%1”").arg(value),
            QCoreApplication::translate("qb::jobs", "写成 2025-01-31 或 2025年1月31日"));
    return date;
}

Status checkPlain(const QString& key, const QString& value)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z][A-Za-z0-9_-]{0,63}$"));
    if (!name.match(key).hasMatch())
        return badField(key,
            QCoreApplication::translate("qb::jobs", "没有这样的项目名：“%1”").arg(key),
            QCoreApplication::translate("qb::jobs", "项目名由字母、数字和连字符组成，以字母开头"));
    const bool hasControl = std::any_of(value.begin(), value.end(),
        [](QChar c) { return c.category() == QChar::Other_Control && c != QLatin1Char('\n'); });
    if (hasControl || value.size() > kLongestValue)
        return badField(key, QCoreApplication::translate("qb::jobs", "内容太长，或者含有控制字符"),
            QCoreApplication::translate("qb::jobs", "请改短，只写能印出来的文字"));
    return ok();
}

} // namespace

Status applyFields(Issue& issue, const QMap<QString, QString>& fields)
{
    int number = issue.number;
    int totalNumber = issue.totalNumber;
    QDate date = issue.date;
    QMap<QString, QString> plain = issue.fields;
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        if (it.key() == QLatin1String("number")) {
            QB_TRY(number, readNumber(it.key(), it.value()));
        } else if (it.key() == QLatin1String("totalNumber")) {
            QB_TRY(totalNumber, readNumber(it.key(), it.value()));
        } else if (it.key() == QLatin1String("date")) {
            QB_TRY(date, readDate(it.key(), it.value()));
        } else {
            QB_CHECK(checkPlain(it.key(), it.value()));
            plain.insert(it.key(), it.value());
        }
    }
    issue.number = number;
    issue.totalNumber = totalNumber;
    issue.date = date;
    issue.fields = plain;
    return ok();
}

} // namespace qb::jobs
