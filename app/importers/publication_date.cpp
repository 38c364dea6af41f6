#include "importers/publication_date.h"

#include "text/attribution.h"

#include <QDateTime>
#include <QRegularExpression>

#include <array>

namespace qb::importers {

namespace {

constexpr int kBeijingHours = 8;

QDate dayInBeijing(const QDate& date, const QTime& time)
{
    return QDateTime(date, time, Qt::UTC).addSecs(kBeijingHours * 3600).date();
}

/// RFC 3339 with a time; a date alone is left to what reads any date.
QDate fromTimestamp(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(\\d{4})-(\\d{2})-(\\d{2})[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*"
        "(Z|z|[+-]00:?00)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) {
        return match.captured(group).toInt();
    };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6));
    return date.isValid() && time.isValid() ? dayInBeijing(date, time) : date;
}

/// RFC 822 and 2822, years of two digits included (RFC 2822, 4.3).
QDate fromMail(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:^|[,\\s])(\\d{1,2})\\s+([A-Z][a-z]{2})[a-z]*\\.?,?\\s+(\\d{4}|\\d{2})"
        "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([+-]\\d{4}|[A-Z]{1,4}))?)?"));
    static const std::array<const char*, 12> months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const auto month = std::find_if(months.begin(), months.end(),
        [&](const char* name) { return match.captured(2) == QLatin1String(name); });
    if (month == months.end())
        return {};
    int year = match.captured(3).toInt();
    if (match.capturedLength(3) == 2)
        year += year < 50 ? 2000 : 1900;
    const QDate date(year, int(month - months.begin()) + 1, match.captured(1).toInt());
    const QTime time(
        match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    static const std::array<const char*, 5> universal{"GMT", "UT", "UTC", "Z", "+0000"};
    const bool isUniversal = match.capturedLength(4) > 0
        && std::any_of(universal.begin(), universal.end(),
            [&](const char* name) { return match.captured(7) == QLatin1String(name); });
    return isUniversal && date.isValid() && time.isValid() ? dayInBeijing(date, time) : date;
}

QDate fromEightDigits(const QString& text)
{
    return text.size() == 8 ? QDate::fromString(text, QStringLiteral("yyyyMMdd")) : QDate();
}

} // namespace

QDate publicationDate(const QString& text)
{
    constexpr qsizetype kLongest = 200;
    const QString trimmed = text.left(kLongest).trimmed();
    for (const auto read : {fromTimestamp, fromEightDigits, fromMail}) {
        if (const QDate date = read(trimmed); date.isValid())
            return date;
    }
    return text::dateIn(trimmed);
}

} // namespace qb::importers
