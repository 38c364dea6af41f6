#include "text/briefings.h"

#include "text/line_roles.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// "—— 广告 ——", "广告": nothing but the word and what dresses it.
bool isAdvertisementMark(const LineFacts& line)
{
    constexpr int kLongest = 24; ///< cells
    if (line.cells > kLongest || !line.text.contains(u'广'))
        return false;
    QString word;
    for (const QChar c : line.text)
        if (c.isLetterOrNumber())
            word += c;
    return word == u"广告" || word == u"推广" || word == u"广告推广";
}

void markAdvertisements(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kLongest = 5; ///< lines
    for (size_t begin = 0; begin < lines.size(); ++begin) {
        if (!isAdvertisementMark(lines[begin]))
            continue;
        size_t end = begin + 1;
        while (end < lines.size() && end - begin <= kLongest && !isAdvertisementMark(lines[end]))
            ++end;
        if (end >= lines.size() || end - begin > kLongest)
            continue;
        for (size_t i = begin; i <= end; ++i)
            if (reasons[i].isEmpty())
                reasons[i] = QStringLiteral("advertisement");
        begin = end;
    }
}

bool isGreeting(const LineFacts& line)
{
    constexpr int kLongest = 120; ///< cells
    static constexpr std::array<QStringView, 8> openings{
        u"早安", u"早上好", u"早！", u"晚安", u"晚上好", u"大家好", u"您好", u"读者朋友"};
    return line.cells <= kLongest && line.ending == LineEnding::Colon
        && startsWithOne(line.text, openings);
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
            if (reasons[k].isEmpty())
                reasons[k] = QStringLiteral("masthead");
        return;
    }
}

} // namespace qb::text
