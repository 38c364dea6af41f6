#include "text/headline_places.h"

#include "text/lead_wording.h"
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

/// Reads the stories from source to source. A headline that stands in a text between two stories,
/// of which the first has no source, is told from a sub-head by how the second begins.
class StoryReader {
public:
    StoryReader(
        const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool areBehind)
        : m_segments(segments),
          m_lines(lines),
          m_areBehind(areBehind)
    {
    }

    /// The last one may be empty, with headlines alone.
    std::vector<Story> run()
    {
        m_stories.emplace_back();
        for (size_t i = 0; i < m_segments.size(); ++i)
            read(i);
        return std::move(m_stories);
    }

    /// Paragraphs that open a story without anything before them that says so.
    const std::vector<size_t>& openings() const { return m_openings; }

private:
    void begin()
    {
        m_stories.emplace_back();
        m_isInBody = false;
        m_width = 0;
    }

    void read(size_t i)
    {
        const Segment& segment = m_segments[i];
        const bool isSource = segment.credits && !segment.credits->source.isEmpty();
        if (isBody(segment))
            return readBody(i);
        if (isSource && m_isInBody) {
            m_stories.back().endsWithSource = true;
        } else if (isSource || segment.role == SegmentRole::AuthorNote) {
            Story& story = m_stories.back();
            story.hasCreditsUnder
                = story.hasCreditsUnder || (!m_isInBody && !story.headlines.empty());
        } else if (segment.role == SegmentRole::Section) {
            if (m_isInBody)
                begin();
            m_isBehindSection = true;
        } else if (isHeadline(segment)) {
            readHeadline(i);
        }
    }

    void readBody(size_t i)
    {
        const Segment& segment = m_segments[i];
        if (m_stories.back().endsWithSource) {
            begin();
        } else if (m_isInBody && opensOtherColumn(i)) {
            begin();
            m_openings.push_back(i);
        }
        m_isInBody = true;
        m_isBehindSection = false;
        m_width = std::max(m_width, widthOf(segment));
        Story& story = m_stories.back();
        if (story.lead.size() < kLead)
            story.lead += segment.text.left(kLead - story.lead.size());
    }

    void readHeadline(size_t i)
    {
        if (m_stories.back().endsWithSource)
            begin();
        else if (m_isInBody && isBetweenStories(i))
            begin();
        else if (m_isInBody)
            return; // a sub-head
        Story& story = m_stories.back();
        story.headlines.push_back(i);
        if (!m_isBehindSection)
            story.mayBeBehind = story.headlines.size();
    }

    /// Where headlines stand over their stories, one in the midst of a text may divide it all the
    /// same.
    bool isBetweenStories(size_t i) const
    {
        if (!m_areBehind)
            return false;
        while (i < m_segments.size() && isHeadline(m_segments[i]))
            ++i;
        return i < m_segments.size() && isBody(m_segments[i]) && isLead(m_segments[i].text);
    }

    bool opensOtherColumn(size_t i) const
    {
        constexpr int kOther = 8; ///< cells
        const int width = widthOf(m_segments[i]);
        return isLead(m_segments[i].text) && width > 0 && m_width > 0
            && std::abs(width - m_width) >= kOther;
    }

    /// Cells of a paragraph's widest line, if it has several.
    int widthOf(const Segment& segment) const
    {
        constexpr size_t kEnough = 2;
        int width = 0;
        if (segment.last - segment.first < kEnough)
            return 0;
        for (size_t k = segment.first; k <= segment.last; ++k)
            width = std::max(width, m_lines[k].cells);
        return width;
    }

    const std::vector<Segment>& m_segments;
    const std::vector<LineFacts>& m_lines;
    bool m_areBehind;
    std::vector<Story> m_stories;
    std::vector<size_t> m_openings;
    bool m_isInBody = false;
    bool m_isBehindSection = false;
    int m_width = 0; ///< cells of the story's column
};

/// What the ways of sharing out the headlines in front of each story are worth.
class Sharing {
public:
    Sharing(const std::vector<Segment>& segments, const std::vector<Story>& stories)
        : m_segments(segments),
          m_stories(stories)
    {
    }

    /// For giving the first 0, 1… headlines in front of story k to the story before it.
    std::vector<double> worths(size_t k) const
    {
        constexpr double kWeight = 4.0;
        constexpr double kMost = 2.5;
        constexpr double kBothSides = -1.0;
        constexpr double kOverCredits = -3.0;
        const Story& story = m_stories[k];
        const size_t most = k == 0 ? 0 : story.mayBeBehind;
        std::vector<double> worths(most + 1);
        for (size_t h = 0; h < story.headlines.size(); ++h) {
            const QString& text = m_segments[story.headlines[h]].text;
            const double before = k > 0 ? sharedWording(text, m_stories[k - 1].lead) : 0;
            const double after = sharedWording(text, story.lead);
            const double gain = std::clamp((before - after) * kWeight, -kMost, kMost);
            worths[0] -= gain;
            if (h < most)
                worths[h + 1] = 2 * gain;
        }
        for (size_t behind = 1; behind <= most; ++behind)
            worths[behind] += worths[behind - 1];
        for (size_t behind = 1; behind <= most; ++behind)
            worths[behind] += (behind < story.headlines.size() ? kBothSides : 0)
                + (story.hasCreditsUnder ? kOverCredits : 0);
        return worths;
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
            const std::vector<double> worths = m_sharing.worths(k);
            for (size_t behind = 0; behind < worths.size(); ++behind) {
                const bool isOver = behind < m_stories[k].headlines.size();
                for (size_t from = 0; from < (k == 0 ? 1 : kStates); ++from) {
                    const double sum = (k == 0 ? 0 : before[from]) + worths[behind]
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

PageStories pageStories(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool areBehind)
{
    PageStories result;
    result.places.resize(segments.size(), HeadlinePlace::Unknown);
    StoryReader reader(segments, lines, areBehind);
    const std::vector<Story> stories = reader.run();
    const auto sources = std::count_if(
        stories.begin(), stories.end(), [](const Story& story) { return story.endsWithSource; });
    if (sources < 2)
        return result;
    const std::vector<size_t> behind = BestSharing(segments, stories, areBehind).run();
    for (size_t k = 0; k < stories.size(); ++k)
        for (size_t h = 0; h < stories[k].headlines.size(); ++h)
            result.places[stories[k].headlines[h]]
                = h < behind[k] ? HeadlinePlace::Behind : HeadlinePlace::Before;
    result.openings = reader.openings();
    return result;
}

} // namespace qb::text
