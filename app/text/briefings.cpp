#include "text/briefings.h"

#include "text/line_roles.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// The word of "—— 广告 ——", "广告", lines that hold nothing else but what dresses it.
QString advertisementMark(const LineFacts& line)
{
    constexpr int kLongest = 24; ///< cells
    if (line.cells > kLongest || !line.text.contains(u'广'))
        return {};
    QString word;
    for (const QChar c : line.text)
        if (c.isLetterOrNumber())
            word += c;
    const bool isMark = word == u"广告" || word == u"推广" || word == u"广告推广";
    return isMark ? word : QString();
}

/// Two bare words that differ are rows of a list: "广告", "3000元", "推广".
bool areMarksOfOne(const LineFacts& begin, const LineFacts& end)
{
    const QString first = advertisementMark(begin);
    const QString last = advertisementMark(end);
    return !first.isEmpty() && !last.isEmpty()
        && (first == last || (begin.text != first && end.text != last));
}

void markAdvertisements(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kLongest = 5; ///< lines
    for (size_t begin = 0; begin < lines.size(); ++begin) {
        if (advertisementMark(lines[begin]).isEmpty())
            continue;
        size_t end = begin + 1;
        while (end < lines.size() && end - begin <= kLongest
            && !areMarksOfOne(lines[begin], lines[end]))
            ++end;
        if (end >= lines.size() || end - begin > kLongest)
            continue;
        for (size_t i = begin; i <= end; ++i)
            if (reasons[i].isEmpty())
                reasons[i] = QStringLiteral("advertisement");
        begin = end;
    }
}

/// "早安！今日多云。以下是今天的资讯："; who opens a meeting greets, too, but tells of no news.
bool isGreeting(const LineFacts& line)
{
    constexpr int kLongest = 120; ///< cells
    static constexpr std::array<QStringView, 8> openings{
        u"早安", u"早上好", u"早！", u"晚安", u"晚上好", u"大家好", u"您好", u"读者朋友"};
    static constexpr std::array<QStringView, 6> news{
        u"资讯", u"新闻", u"要闻", u"快讯", u"动态", u"早知道"};
    return line.cells <= kLongest && line.ending == LineEnding::Colon
        && startsWithOne(line.text, openings)
        && std::any_of(
            news.begin(), news.end(), [&](QStringView word) { return line.text.contains(word); });
}

bool namesWriter(const LineFacts& line)
{
    return line.credits && !line.credits->byline.isEmpty();
}

} // namespace

void markBriefing(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kLongestTop = 12; ///< lines
    markAdvertisements(lines, reasons);
    for (size_t i = 0; i + 1 < std::min(lines.size(), kLongestTop); ++i) {
        if (!isGreeting(lines[i]) || sectionName(lines[i + 1].text).isEmpty())
            continue;
        for (size_t k = 0; k <= i; ++k)
            if (reasons[k].isEmpty() && !namesWriter(lines[k]))
                reasons[k] = QStringLiteral("masthead");
        return;
    }
}

} // namespace qb::text
