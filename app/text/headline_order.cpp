#include "text/headline_order.h"

#include "text/letter_ends.h"
#include "text/wording.h"

#include <algorithm>

namespace qb::text {

namespace {

constexpr double kSure = 3.0;

double sharedBy(const std::vector<Segment>& segments, const HeadingRun& heading, QStringView body)
{
    double shared = 0;
    for (size_t i = heading.first; i <= heading.last; ++i)
        shared += sharedWording(segments[i].text, body);
    return shared;
}

/// A long body shares more by chance than a short one: as much is read of both.
double wordsBefore(const std::vector<Segment>& segments, const HeadingRun& heading)
{
    constexpr double kWeight = 4.0;
    constexpr double kMost = 2.0;
    constexpr qsizetype kFewest = 160;
    const qsizetype size
        = std::max(kFewest, std::min(heading.bodyBefore.size(), heading.bodyAfter.size()));
    const double before = sharedBy(segments, heading, QStringView(heading.bodyBefore).left(size));
    const double after = sharedBy(segments, heading, QStringView(heading.bodyAfter).left(size));
    return std::clamp((before - after) * kWeight, -kMost, kMost);
}

} // namespace

bool areBehindStories(const std::vector<Segment>& segments, const std::vector<HeadingRun>& runs)
{
    constexpr double kLastLine = 1.0;
    constexpr double kByChance = 0.25;
    const bool hasTails = std::any_of(runs.begin(), runs.end(),
        [](const HeadingRun& heading) { return heading.isBehindCredits; });
    double behind = 0;
    for (const HeadingRun& heading : runs) {
        // Credits at the end may be those of the whole text.
        const bool isOverCredits = heading.hasCreditsBehind && !heading.bodyAfter.isEmpty();
        if (heading.isKnownTitle || heading.isBehindSection || isOverCredits)
            behind -= kSure;
        if (heading.bodyAfter.isEmpty()) {
            if (!heading.bodyBefore.isEmpty())
                behind += sharedBy(segments, heading, heading.bodyBefore) > kByChance ? kSure
                                                                                      : kLastLine;
        } else if (heading.bodyBefore.isEmpty()) {
            behind -= kSure;
        } else if (heading.isBehindCredits || !hasTails) {
            // Where stories end with their sources, other headings are their sub-heads.
            const double words = wordsBefore(segments, heading);
            behind += words;
            if (heading.isFirst && words <= 0 && isLeadIn(heading.bodyBefore))
                behind -= kSure;
        }
    }
    return behind > 0;
}

} // namespace qb::text
