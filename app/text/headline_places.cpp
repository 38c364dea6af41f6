#include "text/headline_places.h"

#include "text/wording.h"

#include <algorithm>
#include <array>
#include <limits>

namespace qb::text {

namespace {

constexpr qsizetype kLead = 400; ///< characters of a story that tell its matter

bool isHeadline(const Segment& segment)
{
    return segment.role == SegmentRole::Heading && !segment.isWithinPage;
}

bool isBody(const Segment& segment)
{
    return segment.role == SegmentRole::Paragraph && !segment.isSignOff;
}

/// A story's text, and what stands between it and the story before.
struct Story {
    std::vector<size_t> headlines; ///< in front of it, behind the source of the story before
    size_t mayBeBehind = 0;        ///< of those, as many may belong to the story before
    bool hasCreditsUnder = false;  ///< between the headlines and the text
    bool endsWithSource = false;
    QString lead;
};

/// The stories from source to source; the last one may be empty, with headlines alone.
std::vector<Story> storiesIn(const std::vector<Segment>& segments)
{
    std::vector<Story> stories(1);
    bool isInBody = false;
    for (size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        Story& story = stories.back();
        const bool isSource = segment.credits && !segment.credits->source.isEmpty();
        if (isBody(segment)) {
            if (story.endsWithSource) {
                stories.emplace_back();
                stories.back().lead = segment.text.left(kLead);
                isInBody = true;
                continue;
            }
            isInBody = true;
            if (story.lead.size() < kLead)
                story.lead += segment.text.left(kLead - story.lead.size());
        } else if (isSource && isInBody) {
            story.endsWithSource = true;
        } else if (isSource || segment.role == SegmentRole::AuthorNote) {
            story.hasCreditsUnder
                = story.hasCreditsUnder || (!isInBody && !story.headlines.empty());
        } else if (segment.role == SegmentRole::Section) {
            if (isInBody)
                stories.emplace_back();
            isInBody = false;
            // What stands in front of a section's name belongs to the story before it.
        } else if (isHeadline(segment)) {
            if (story.endsWithSource) {
                stories.emplace_back();
                isInBody = false;
            } else if (isInBody) {
                continue; // a sub-head
            }
            Story& next = stories.back();
            next.headlines.push_back(i);
            const bool isBehindSection = i > 0 && segments[i - 1].role == SegmentRole::Section
                && next.headlines.size() == 1;
            if (next.mayBeBehind + 1 == next.headlines.size() && !isBehindSection)
                next.mayBeBehind = next.headlines.size();
        }
    }
    return stories;
}

/// What one way of sharing out the headlines between two stories is worth.
class Sharing {
public:
    Sharing(const std::vector<Segment>& segments, const std::vector<Story>& stories)
        : m_segments(segments),
          m_stories(stories)
    {
    }

    /// For giving the first `behind` headlines in front of story k to the story before it.
    double worth(size_t k, size_t behind) const
    {
        constexpr double kWeight = 4.0;
        constexpr double kMost = 2.5;
        constexpr double kBothSides = -1.0;
        constexpr double kOverCredits = -3.0;
        const Story& story = m_stories[k];
        double sum = behind > 0 && behind < story.headlines.size() ? kBothSides : 0;
        sum += behind > 0 && story.hasCreditsUnder ? kOverCredits : 0;
        for (size_t h = 0; h < story.headlines.size(); ++h) {
            const QString& text = m_segments[story.headlines[h]].text;
            const double before = k > 0 ? sharedWording(text, m_stories[k - 1].lead) : 0;
            const double after = sharedWording(text, story.lead);
            const double gain = std::clamp((before - after) * kWeight, -kMost, kMost);
            sum += h < behind ? gain : -gain;
        }
        return sum;
    }

private:
    const std::vector<Segment>& m_segments;
    const std::vector<Story>& m_stories;
};

/// The best way to share all headlines out. What is known when story k is reached: whether it has
/// headlines over it, and how the last story before that has any had them.
class BestSharing {
public:
    BestSharing(
        const std::vector<Segment>& segments, const std::vector<Story>& stories, bool areBehind)
        : m_stories(stories),
          m_sharing(segments, stories),
          m_usual(areBehind ? Order::Behind : Order::Over)
    {
    }

    /// For each story, how many of the headlines in front of it belong to the story before.
    std::vector<size_t> run()
    {
        std::vector<std::array<Step, kStates>> steps(m_stories.size());
        std::array<double, kStates> best;
        best.fill(kNever);
        for (size_t k = 0; k < m_stories.size(); ++k) {
            const std::array<double, kStates> before = best;
            best.fill(kNever);
            const size_t most = k == 0 ? 0 : m_stories[k].mayBeBehind;
            for (size_t behind = 0; behind <= most; ++behind) {
                const double worth = m_sharing.worth(k, behind);
                const bool isOver = behind < m_stories[k].headlines.size();
                for (size_t from = 0; from < (k == 0 ? 1 : kStates); ++from) {
                    const double sum = (k == 0 ? 0 : before[from]) + worth
                        + (k == 0 ? 0 : ofStory(from, behind > 0));
                    const size_t to = state(isOver, k == 0 ? m_usual : orderOf(from, behind > 0));
                    if (sum > best[to]) {
                        best[to] = sum;
                        steps[k][to] = {from, behind};
                    }
                }
            }
        }
        size_t at = size_t(std::max_element(best.begin(), best.end()) - best.begin());
        std::vector<size_t> behind(m_stories.size());
        for (size_t k = m_stories.size(); k-- > 0;) {
            behind[k] = steps[k][at].behind;
            at = steps[k][at].from;
        }
        return behind;
    }

private:
    enum class Order : unsigned char { Over, Behind };
    static constexpr size_t kStates = 4;
    static constexpr double kNever = -1e9;

    struct Step {
        size_t from = 0;
        size_t behind = 0;
    };

    static size_t state(bool isOver, Order order) { return size_t(order) * 2 + (isOver ? 1 : 0); }

    /// How the story had its headlines that state `from` is before the end of.
    static Order orderOf(size_t from, bool hasBehind)
    {
        const bool isOver = from % 2 != 0;
        return hasBehind ? Order::Behind : isOver ? Order::Over : Order(from / 2);
    }

    /// What is known of a story when its end is reached.
    static double ofStory(size_t from, bool hasBehind)
    {
        constexpr double kOverAndBehind = -4.0;
        constexpr double kWithout = -0.7;
        constexpr double kOtherOrder = -1.4;
        const bool isOver = from % 2 != 0;
        const Order last = Order(from / 2);
        double sum = isOver && hasBehind ? kOverAndBehind : !isOver && !hasBehind ? kWithout : 0;
        const Order now = orderOf(from, hasBehind);
        sum += now != last ? kOtherOrder : 0;
        return sum;
    }

    const std::vector<Story>& m_stories;
    Sharing m_sharing;
    Order m_usual;
};

} // namespace

std::vector<HeadlinePlace> headlinePlaces(const std::vector<Segment>& segments, bool areBehind)
{
    std::vector<HeadlinePlace> places(segments.size(), HeadlinePlace::Unknown);
    const std::vector<Story> stories = storiesIn(segments);
    const auto sources = std::count_if(
        stories.begin(), stories.end(), [](const Story& story) { return story.endsWithSource; });
    if (sources < 2)
        return places;
    const std::vector<size_t> behind = BestSharing(segments, stories, areBehind).run();
    for (size_t k = 0; k < stories.size(); ++k)
        for (size_t h = 0; h < stories[k].headlines.size(); ++h)
            places[stories[k].headlines[h]]
                = h < behind[k] ? HeadlinePlace::Behind : HeadlinePlace::Before;
    return places;
}

} // namespace qb::text
