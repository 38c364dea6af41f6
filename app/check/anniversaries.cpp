// 2024年是新中国成立70周年: whether the anniversary follows from the year.

#include "check/predicates.h"
#include "check/word_tables.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace qb::check {

namespace {

constexpr qsizetype kReach = 56; // from 周年 back to the year
constexpr qsizetype kLongestNumber = 4;

/// What happened in which year, from lines such as "1949 新中国成立 中华人民共和国成立".
class Events {
public:
    explicit Events(const QStringList& words) : m_words(words)
    {
        QStringList names;
        for (const QString& line : words) {
            const QStringList parts = line.split(u' ', Qt::SkipEmptyParts);
            for (qsizetype i = 1; i < parts.size(); ++i) {
                m_years.insert(parts[i], parts.front().toInt());
                names << QRegularExpression::escape(parts[i]);
            }
        }
        std::sort(names.begin(), names.end(),
            [](const QString& a, const QString& b) { return a.size() > b.size(); });
        m_pattern.setPattern(QStringLiteral(
            "(?<!\\d)(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?，?"
            "(?:是|又是|既是|也是|正是|为|正值|恰逢|适逢|时值|正逢|欣逢|庆祝|纪念|作为|在|"
            "我国|我们|全国|伟大|的|中国人民|隆重|共同|时|举国|全党|上下|，)*"
            "(%1)的?(?:将满|将迎来|已经|满|整)?$")
                                 .arg(names.join(u'|')));
    }

    const QStringList& words() const { return m_words; }

    /// How many years before the year told the event was; nothing where the text tells neither.
    std::optional<int> yearsSince(const QString& before) const
    {
        static const QRegularExpression greeted(QStringLiteral("即将迎来|将迎来|喜迎|迎来|迎"));
        const QRegularExpressionMatch match = m_pattern.match(QString(before).remove(greeted));
        if (!match.hasMatch())
            return std::nullopt;
        return match.captured(1).toInt() - m_years.value(match.captured(2));
    }

private:
    QStringList m_words;
    QHash<QString, int> m_years;
    QRegularExpression m_pattern;
};

/// 公司成立于1998年，2023年迎来成立30周年: what the text itself tells.
std::optional<int> yearsBetween(const QString& before)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:(?:成立|创立|创办|始建|创建|组建|建成|诞生|设立|开业)于(\\d{4})年|"
        "(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:正式)?(?:成立|创立|创办|创建|组建|诞生|设立|开业))"
        "[^。！？；\\d]{0,16}，(?:于|在|到|至)?(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?，?"
        "(?:(?:该|全|本)(?:公司|集团|企业|学校|厂|校|医院|院|所|社|馆))?(?:即将|正式|隆重|将|喜|欣)?"
        "(?:迎来|迎接|庆祝|纪念|正值|恰逢|适逢|是|举行|举办|迎)?(?:了|其|自己|公司|集团|学校|它)?的?"
        "(?:成立|创立|创办|创建|组建|诞生|设立|开业|建厂|建校|建院|建所|建司|创业)的?$"));
    const QRegularExpressionMatch match = pattern.match(before);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(3).toInt() - (match.captured(1) + match.captured(2)).toInt();
}

} // namespace

std::vector<Hit> wrongAnniversaries(const Document& document, const QStringList& words)
{
    const auto events = tableOf<Events>(words);
    const QStringView text = document.text();
    std::vector<Hit> hits;
    for (const TextRange& place : document.places()) {
        const TextRange paragraph = document.paragraphs()[document.paragraphAt(place.begin)];
        qsizetype begin = place.begin;
        while (begin > paragraph.begin && place.begin - begin < kLongestNumber
            && text[begin - 1].isDigit())
            --begin;
        const QStringView number = text.sliced(begin, place.begin - begin);
        const int said = number.toInt(); // 0 for a number in words, which tells no certain year
        if (said == 0)
            continue;
        const qsizetype from = std::max(paragraph.begin, begin - kReach);
        const QString before = text.sliced(from, begin - from).toString();
        std::optional<int> right = events->yearsSince(before);
        if (!right)
            right = yearsBetween(before);
        if (right && *right > 0 && *right != said)
            hits.push_back({{begin, place.begin}, {QString::number(*right)}});
    }
    return hits;
}

} // namespace qb::check
