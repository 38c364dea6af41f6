#include "text/story_runs.h"

namespace qb::text {

namespace {

constexpr qsizetype kEnough = 800; ///< characters of a body that tell its matter

bool isHeading(const Segment& segment)
{
    return segment.role == SegmentRole::Heading || segment.role == SegmentRole::Title;
}

bool isNote(const Segment& segment)
{
    return segment.role == SegmentRole::Credits || segment.role == SegmentRole::AuthorNote;
}

bool isBody(const Segment& segment)
{
    return (segment.role == SegmentRole::Paragraph && !segment.isSignOff)
        || segment.role == SegmentRole::Object || segment.role == SegmentRole::Subhead;
}

int countParagraphs(const std::vector<Segment>& segments, size_t begin, size_t end)
{
    return int(std::count_if(segments.begin() + qsizetype(begin), segments.begin() + qsizetype(end),
        [](const Segment& segment) { return segment.role == SegmentRole::Paragraph; }));
}

QString bodyBefore(const std::vector<Segment>& segments, size_t first)
{
    QString body;
    size_t i = first;
    while (i > 0 && isNote(segments[i - 1]))
        --i;
    while (i > 0 && isBody(segments[i - 1]) && body.size() < kEnough) {
        --i;
        if (segments[i].role == SegmentRole::Paragraph)
            body.prepend(segments[i].text.right(kEnough));
    }
    return body;
}

QString bodyAfter(const std::vector<Segment>& segments, size_t last)
{
    QString body;
    size_t i = last + 1;
    while (i < segments.size() && isNote(segments[i]))
        ++i;
    for (; i < segments.size() && isBody(segments[i]) && body.size() < kEnough; ++i)
        if (segments[i].role == SegmentRole::Paragraph)
            body += segments[i].text.left(kEnough);
    return body;
}

/// What stands right before the run decides whether a story may begin with it.
void readBefore(const std::vector<Segment>& segments, HeadingRun& run)
{
    size_t i = run.first;
    bool hasNote = false;
    bool hasSource = false;
    while (i > 0 && isNote(segments[i - 1])) {
        --i;
        hasNote = true;
        hasSource
            = hasSource || (segments[i].credits ? !segments[i].credits->source.isEmpty() : true);
    }
    if (i == 0) {
        run.isAtStoryStart = true;
        return;
    }
    const Segment& before = segments[i - 1];
    run.isBehindSection = before.role == SegmentRole::Section;
    // Notes behind a heading are that heading's own.
    run.isBehindCredits = hasNote && hasSource && isBody(before);
    run.isAtStoryStart
        = run.isBehindSection || before.role == SegmentRole::Kicker || (hasNote && isBody(before));
}

} // namespace

std::vector<HeadingRun> storyRuns(const std::vector<Segment>& segments)
{
    std::vector<HeadingRun> runs;
    for (size_t i = 0; i < segments.size(); ++i) {
        if (!isHeading(segments[i]))
            continue;
        HeadingRun run;
        run.first = i;
        while (i + 1 < segments.size() && isHeading(segments[i + 1]))
            ++i;
        run.last = i;
        run.isFirst = runs.empty();
        run.isKnownTitle = segments[run.first].role == SegmentRole::Title;
        run.hasCreditsBehind = i + 1 < segments.size() && isNote(segments[i + 1]);
        run.bodyBefore = bodyBefore(segments, run.first);
        run.bodyAfter = bodyAfter(segments, run.last);
        readBefore(segments, run);
        runs.push_back(std::move(run));
    }
    for (size_t r = 0; r < runs.size(); ++r) {
        const size_t end = r + 1 < runs.size() ? runs[r + 1].first : segments.size();
        runs[r].paragraphsAfter = countParagraphs(segments, runs[r].last + 1, end);
        if (r + 1 < runs.size())
            runs[r + 1].paragraphsBefore = runs[r].paragraphsAfter;
    }
    if (!runs.empty())
        runs.front().paragraphsBefore = countParagraphs(segments, 0, runs.front().first);
    return runs;
}

} // namespace qb::text
