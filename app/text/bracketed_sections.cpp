#include "text/bracketed_sections.h"

#include "text/line_roles.h"
#include "text/spans.h"

#include <algorithm>

namespace qb::text {

namespace {

/// The length of "【科技】" where a section's name stands in it and a title behind; 0 for none.
qsizetype bracketLength(QStringView text)
{
    constexpr qsizetype kLongestName = 8;
    constexpr qsizetype kShortestTitle = 4;
    const qsizetype closing = text.left(kLongestName + 2).indexOf(u'】');
    const bool isName = closing > 1 && !sectionName(text.left(closing + 1)).isEmpty();
    return isName && text.sliced(closing + 1).trimmed().size() >= kShortestTitle ? closing + 1 : 0;
}

bool isTitle(const Segment& segment)
{
    return segment.role == SegmentRole::Title || segment.role == SegmentRole::Kicker;
}

/// The first headline of each story; none where a title stands behind its story, or a section is
/// marked otherwise.
std::vector<size_t> firstHeadlines(const std::vector<Segment>& segments, size_t begin)
{
    std::vector<size_t> titles;
    for (size_t i = begin; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        if (segment.role == SegmentRole::Section || segment.isBehindBody || segment.isWithinPage)
            return {};
        if (isTitle(segment) && (i == begin || !isTitle(segments[i - 1])))
            titles.push_back(i);
    }
    return titles;
}

} // namespace

bool readBracketedSections(std::vector<Segment>& segments, size_t begin)
{
    constexpr size_t kFewest = 2;
    const std::vector<size_t> titles = firstHeadlines(segments, begin);
    if (titles.size() < kFewest || std::any_of(titles.begin(), titles.end(), [&](size_t i) {
            return bracketLength(segments[i].text) == 0;
        }))
        return false;
    std::vector<Segment> parted;
    parted.reserve(segments.size() + titles.size());
    size_t next = 0;
    for (size_t i = 0; i < segments.size(); ++i) {
        if (next < titles.size() && titles[next] == i) {
            ++next;
            const qsizetype length = bracketLength(segments[i].text);
            Segment section = segments[i];
            section.role = SegmentRole::Section;
            section.text.truncate(length);
            section.spans.clear();
            parted.push_back(std::move(section));
            segments[i].text.remove(0, length);
            shiftSpans(segments[i].spans, -length, segments[i].text.size());
        }
        parted.push_back(std::move(segments[i]));
    }
    segments = std::move(parted);
    return true;
}

} // namespace qb::text
