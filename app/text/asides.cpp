#include "text/asides.h"

#include "text/line_wording.h"
#include "text/word_match.h"

#include <algorithm>

namespace qb::text {

namespace {

constexpr int kNarrower = 4; ///< cells, at least

bool isParagraph(const Segment& segment)
{
    return segment.role == SegmentRole::Paragraph;
}

int widthOf(const std::vector<LineFacts>& lines, const Segment& segment)
{
    int width = 0;
    for (size_t i = segment.first; i <= segment.last; ++i)
        width = std::max(width, lines[i].cells);
    return width;
}

/// "8月4日，…", "近日，…": the clause is the day.
bool opensWithDayAlone(QStringView text)
{
    constexpr qsizetype kReach = 14;
    static constexpr std::array<QStringView, 7> days{
        u"近日，", u"日前，", u"昨日，", u"昨天，", u"今日，", u"今天，", u"当日，"};
    if (startsWithOne(text, days))
        return true;
    const QStringView head = text.left(kReach);
    const qsizetype day = head.indexOf(u'日');
    return day > 0 && head.at(day - 1).isDigit() && head.front().isDigit()
        && head.indexOf(u'，', day) > 0;
}

} // namespace

void markAsides(const std::vector<LineFacts>& lines, std::vector<Segment>& segments)
{
    constexpr size_t kFewestLines = 3;
    constexpr qsizetype kFewestOthers = 3;
    const auto others = std::count_if(segments.begin(), segments.end(), isParagraph);
    const auto indented
        = std::count_if(segments.begin(), segments.end(), [&](const Segment& segment) {
              return isParagraph(segment) && lines[segment.first].isIndented;
          });
    if (indented < kFewestOthers || indented * 3 < others * 2)
        return;
    for (size_t i = 1; i < segments.size(); ++i) {
        Segment& segment = segments[i];
        const LineFacts& first = lines[segment.first];
        const bool isApart = first.blanksBefore > 0 && !first.isIndented
            && (segment.last + 1 == lines.size() || lines[segment.last].blanksAfter > 0);
        const bool isBehindStory
            = isParagraph(segments[i - 1]) || segments[i - 1].role == SegmentRole::Credits;
        if (!isParagraph(segment) || !isApart || !isBehindStory
            || segment.last - segment.first + 1 < kFewestLines || !opensWithDayAlone(segment.text)
            || isCaption(segment.text))
            continue;
        segment.isAside = widthOf(lines, segment) + kNarrower <= widthOf(lines, segments[i - 1])
            || segments[i - 1].isAside;
    }
}

} // namespace qb::text
