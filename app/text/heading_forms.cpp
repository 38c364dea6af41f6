#include "text/heading_forms.h"

#include "text/cjk_class.h"
#include "text/heading_numbers.h"
#include "text/heading_wording.h"

#include <algorithm>

namespace qb::text {

namespace {

/// Whether a story may begin with segment i: nothing stands before it, or the source of
/// another.
bool mayBeginStory(const std::vector<Segment>& segments, size_t i)
{
    if (i == 0 || segments[i - 1].role == SegmentRole::Section)
        return true;
    return i > 1 && segments[i - 1].credits && !segments[i - 1].credits->source.isEmpty()
        && segments[i - 2].role == SegmentRole::Paragraph;
}

/// "“头顶库”如何变“安心库”？" over a headline is its kicker: a story has no paragraph there.
void findQuestions(std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
{
    constexpr int kLongestQuestion = 60;
    for (size_t i = 0; i + 2 < segments.size(); ++i) {
        Segment& segment = segments[i];
        const LineFacts& line = lines[segment.first];
        const bool isQuestion = segment.text.endsWith(u'？') || segment.text.endsWith(u'！');
        if (segment.role == SegmentRole::Paragraph && segment.first == segment.last && isQuestion
            && line.stops == 0 && line.cells <= kLongestQuestion
            && segments[i + 1].role == SegmentRole::Heading && mayBeginStory(segments, i)
            && !isDialogue(segment.text))
            segment.role = SegmentRole::Heading;
    }
}

/// "# 某地新建三座充电站" where a story begins is its title; sub-heads marked so stand inside a
/// story.
void findMarkedTitles(std::vector<Segment>& segments)
{
    for (size_t i = 0; i + 1 < segments.size(); ++i) {
        Segment& segment = segments[i];
        const SegmentRole next = segments[i + 1].role;
        if (segment.role == SegmentRole::Subhead && segment.text.startsWith(u'#')
            && !segment.text.startsWith(u"##") && mayBeginStory(segments, i)
            && (next == SegmentRole::Paragraph || next == SegmentRole::Credits))
            segment.role = SegmentRole::Title;
    }
}

/// "——某镇的一笔生态账" right under a title.
void findDashedSubtitles(std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
{
    constexpr int kLongestSubtitle = 60;
    for (size_t i = 1; i < segments.size(); ++i) {
        Segment& segment = segments[i];
        if (segment.role == SegmentRole::Paragraph && segment.text.startsWith(u"——")
            && segments[i - 1].role == SegmentRole::Title
            && lines[segment.last].ending == LineEnding::Open
            && cellWidth(segment.text) <= kLongestSubtitle)
            segment.role = SegmentRole::Subtitle;
    }
}

/// 3 of "3.增开接驳车"; 0 for none.
int itemNumber(QStringView text)
{
    using Form = HeadingNumber::Form;
    const HeadingNumber number = headingNumber(text);
    const bool isItem = (number.form == Form::Listed || number.form == Form::Closed)
        && !number.isHan && number.length < text.size();
    return isItem ? number.value : 0;
}

/// Three or more short lines that count up, with no text between them, are items of a list.
void findItems(std::vector<Segment>& segments)
{
    constexpr size_t kFewest = 3;
    for (size_t begin = 0; begin < segments.size();) {
        size_t end = begin;
        while (end < segments.size() && segments[end].role == SegmentRole::Heading
            && itemNumber(segments[end].text) == int(end - begin) + 1)
            ++end;
        if (end - begin >= kFewest)
            for (size_t i = begin; i < end; ++i)
                segments[i].role = SegmentRole::Paragraph;
        begin = std::max(end, begin + 1);
    }
}

} // namespace

void readHeadingForms(std::vector<Segment>& segments, const std::vector<LineFacts>& lines)
{
    findQuestions(segments, lines);
    findMarkedTitles(segments);
    findDashedSubtitles(segments, lines);
    findItems(segments);
}

} // namespace qb::text
