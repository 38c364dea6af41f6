#include "check/predicates.h"
#include "check/word_tables.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace qb::check {

namespace {

/// On which days festivals fall, from lines such as "教师节 9月10日", "中秋节 农历 八月十五",
/// "春节 2026 2月17日", "春节 公历 1月21日 2月21日" (the days it may fall on) and "冬至 节气
/// 12月22日"; a ~ before the name marks one whose holidays last several days.
class Festivals {
public:
    explicit Festivals(const QStringList& words) : m_words(words)
    {
        for (const QString& line : words) {
            const QStringList parts = line.split(u' ', Qt::SkipEmptyParts);
            if (parts.size() < 2)
                continue;
            QString name = parts.front();
            const bool isLong = name.startsWith(u'~');
            if (isLong)
                name.remove(0, 1);
            Days& days = m_days[name];
            days.isLong = days.isLong || isLong;
            if (parts.size() == 2) {
                days.everyYear = parts[1];
                m_names.insert(parts[1], m_names.value(parts[1], name));
            } else if (parts[1] == QStringLiteral("公历") && parts.size() == 4) {
                days.earliest = parts[2];
                days.latest = parts[3];
            } else if (parts[1] == QStringLiteral("农历")) {
                days.lunar = parts[2];
            } else if (parts[1] == QStringLiteral("节气")) {
                days.solarTerm = parts[2];
            } else {
                days.ofYear[parts[1].toInt()] = parts[2];
            }
        }
    }

    struct Days {
        QString everyYear; ///< "9月10日"
        QString lunar;     ///< "八月十五"
        QString solarTerm; ///< "12月22日", by the year a day earlier or later
        QString earliest;  ///< of the solar days that a lunar one may fall on
        QString latest;
        QHash<int, QString> ofYear;
        bool isLong = false;

        /// The day in this year, 0 for an unknown one; null where it is not known.
        QString in(int year) const { return everyYear.isNull() ? ofYear.value(year) : everyYear; }
    };

    const QStringList& words() const { return m_words; }
    /// The festival of this day, null for none.
    QString nameOf(const QString& day) const { return m_names.value(day); }
    const Days* find(const QString& name) const
    {
        const auto it = m_days.constFind(name);
        return it == m_days.constEnd() ? nullptr : &*it;
    }

private:
    QStringList m_words;
    QHash<QString, Days> m_days;
    QHash<QString, QString> m_names; ///< by day
};

constexpr qsizetype kReach = 32; // from a festival's name to its date
constexpr int kLongest = 10;     // days of a festival's holidays

/// "10月1日" → 1001
int dayNumber(const QString& day)
{
    constexpr int kHundred = 100;
    return day.section(u'月', 0, 0).toInt() * kHundred
        + day.section(u'月', 1).section(u'日', 0, 0).toInt();
}

QString dayText(const QRegularExpressionMatch& match, int month, int day)
{
    return QStringLiteral("%1月%2日")
        .arg(match.captured(month).toInt())
        .arg(match.captured(day).toInt());
}

class Search {
public:
    Search(QStringView text, TextRange name, const Festivals& festivals,
        const Festivals::Days& days, std::vector<Hit>& hits)
        : m_text(text),
          m_festivals(festivals),
          m_days(days),
          m_hits(hits),
          m_name(name),
          m_before(
              text.sliced(std::max<qsizetype>(0, name.begin - kReach), std::min(kReach, name.begin))
                  .toString()),
          m_after(text.mid(name.end, kReach).toString())
    {
    }

    void run()
    {
        if (!m_days.solarTerm.isNull()) {
            solarTermBehind();
            if (m_text[m_name.end - 1] == u'节')
                before();
        } else if (!lunarBehind() && !behind())
            before();
    }

private:
    /// 中秋节（农历八月十六）
    bool lunarBehind()
    {
        static const QRegularExpression pattern(QStringLiteral(
            "^(?:[（(]|是|为|在|，即)(?:每年)?(?:的)?(?:农历|阴历)?((?:正|腊|冬|十?[一二三四五六七八九十])月"
            "(?:初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十))(?!日)"));
        const QRegularExpressionMatch match = pattern.match(m_after);
        if (!match.hasMatch() || m_days.lunar.isNull())
            return false;
        report(match, 1, 1, m_name.end, match.captured(1), m_days.lunar);
        return true;
    }

    /// 冬至（12月12日）
    void solarTermBehind()
    {
        static const QRegularExpression pattern(
            QStringLiteral("^[（(](\\d{1,2})月(\\d{1,2})日[）)]"));
        static const QRegularExpression day(QStringLiteral("^(\\d+)月(\\d+)日$"));
        const QRegularExpressionMatch match = pattern.match(m_after);
        const QRegularExpressionMatch middle = day.match(m_days.solarTerm);
        if (!match.hasMatch() || !middle.hasMatch())
            return;
        const int off = match.captured(2).toInt() - middle.captured(2).toInt();
        if (match.captured(1) != middle.captured(1) || off < -1 || off > 1)
            report(match, 1, 2, m_name.end, dayText(match, 1, 2), m_days.solarTerm);
    }

    /// 教师节（9月1日）, 春节是2月16日
    bool behind()
    {
        static const QRegularExpression pattern(QStringLiteral(
            "^(?:当天|当日)?(?:[（(]|是在?|为|在|，即|定在|定于)(?:每年)?(?:的)?(?:公历)?(?:(\\d{4})年)?"
            "(\\d{1,2})月(\\d{1,2})日(?=[）)，。；当这，、]|$|（)(?![、，]\\d)"));
        const QRegularExpressionMatch match = pattern.match(m_after);
        if (!match.hasMatch())
            return false;
        static const QRegularExpression yearBefore(QStringLiteral("(\\d{4})年(?:的)?$"));
        const int year = !match.captured(1).isEmpty()
            ? match.captured(1).toInt()
            : yearBefore.match(m_before).captured(1).toInt();
        report(match, 2, 3, m_name.end, dayText(match, 2, 3), m_days.in(year));
        return true;
    }

    /// 8月10日是建军节, 9月1日（教师节）
    void before()
    {
        static const QRegularExpression isDay(QStringLiteral(
            "(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:，?是|为|即|，?恰逢|，?正值|，?正逢|，?适逢|（|，|，?迎来)?(?:我国|全国|我们|农历)?的?"
            "(?:第[^，。；、]{1,8}个)?$"));
        static const QRegularExpression goesOn(
            QStringLiteral("^(?:[，。）；！当]|$|活动|庆祝|表彰|这[一天])"));
        static const QRegularExpression near(
            QStringLiteral("^(?:来临|前夕|到来|前后|期间|假期|放假)"));
        const QRegularExpressionMatch match = isDay.match(m_before);
        if (!match.hasMatch())
            return;
        // 1月1日春节当天: the day of another festival right before the name.
        const QString day = dayText(match, 2, 3);
        const bool isBeside = match.capturedEnd(3) + 1 == m_before.size();
        const QString other = m_festivals.nameOf(day);
        if (isBeside && !other.isNull() && isNever(day)
            && (goesOn.match(m_after).hasMatch() || near.match(m_after).hasMatch())) {
            rename(match, other);
            return;
        }
        if (!goesOn.match(m_after).hasMatch())
            return;
        const bool isNamed = m_before.endsWith(u'是') || m_before.endsWith(u'为');
        if (m_days.isLong && !isNamed)
            return; // 10月3日，国庆节
        const QString right = m_days.in(match.captured(1).toInt());
        // 10月1日是劳动节: the day of another festival is the right one more likely.
        if (!right.isNull() && right != day && !other.isNull()
            && std::abs(dayNumber(right) - dayNumber(day)) > 1) {
            rename(match, other);
            return;
        }
        report(match, 2, 3, m_name.begin - m_before.size(), day, right);
    }

    /// Whether the festival falls on this day in no year.
    bool isNever(const QString& day) const
    {
        const QString& fixed = m_days.solarTerm.isNull() ? m_days.everyYear : m_days.solarTerm;
        if (!fixed.isNull())
            return std::abs(dayNumber(fixed) - dayNumber(day)) > (m_days.isLong ? kLongest : 1);
        if (m_days.earliest.isNull())
            return false;
        const int number = dayNumber(day);
        return number < dayNumber(m_days.earliest) || number > dayNumber(m_days.latest);
    }

    /// The name is wrong rather than the day before it.
    void rename(const QRegularExpressionMatch& match, const QString& other)
    {
        const qsizetype offset = m_name.begin - m_before.size();
        const QString right = m_days.in(match.captured(1).toInt());
        const TextRange range{offset + match.capturedStart(2), m_name.end};
        const QString name = m_text.sliced(m_name.begin, m_name.length()).toString();
        const QString words = m_text.sliced(range.begin, m_name.begin - range.begin).toString();
        QStringList suggestions{words + other};
        if (!right.isNull())
            suggestions << QString(words).replace(dayText(match, 2, 3), right) + name;
        m_hits.push_back({range, suggestions});
    }

    void report(const QRegularExpressionMatch& match, int first, int last, qsizetype offset,
        const QString& said, const QString& right)
    {
        if (right.isNull() || said == right)
            return;
        const qsizetype end = offset + match.capturedEnd(last) + (first == last ? 0 : 1);
        m_hits.push_back({{offset + match.capturedStart(first), end}, {right}});
    }

    QStringView m_text;
    const Festivals& m_festivals;
    const Festivals::Days& m_days;
    std::vector<Hit>& m_hits;
    TextRange m_name;
    QString m_before;
    QString m_after;
};

} // namespace

std::vector<Hit> wrongFestivals(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const auto festivals = tableOf<Festivals>(words);
    const QStringView text = document.text();
    qsizetype done = -1;
    for (const TextRange& place : document.places()) {
        if (place.end <= done)
            continue;
        done = place.end;
        const QString name = text.sliced(place.begin, place.length()).toString();
        if (const Festivals::Days* days = festivals->find(name))
            Search(text, place, *festivals, *days, hits).run();
    }
    return hits;
}

} // namespace qb::check
