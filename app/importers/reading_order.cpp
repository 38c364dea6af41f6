#include "importers/reading_order.h"

#include "importers/headline_reach.h"

#include <numeric>

namespace qb::importers {

namespace {

constexpr size_t kMostItems = 2500; ///< of a page worth cutting
constexpr int kDeepest = 60;
constexpr double kGutter = 0.6; ///< narrowest, in type sizes

class PageCutter {
public:
    PageCutter(const std::vector<LayoutItem>& items, const std::vector<PdfRule>& rules, double size)
        : m_items(items),
          m_size(std::max(size, 1.0)),
          m_reach(items.size())
    {
        for (const PdfRule& rule : rules) {
            if (rule.isDashed)
                continue;
            if (rule.isHorizontal() && rule.area.width() > 3 * m_size)
                m_across.push_back(rule.area);
            else if (!rule.isHorizontal() && rule.area.height() > 3 * m_size)
                m_down.push_back(rule.area);
        }
        constexpr size_t kMostRules = 1000;
        m_across.resize(std::min(m_across.size(), kMostRules));
        m_down.resize(std::min(m_down.size(), kMostRules));
    }

    std::vector<OrderedItem> run()
    {
        Items all(m_items.size());
        std::iota(all.begin(), all.end(), size_t(0));
        if (all.size() > kMostItems)
            put(all);
        else
            order(all, 0, false);
        return std::move(m_out);
    }

private:
    const PageArea& area(size_t i) const { return m_items[i].area; }

    void sortDown(Items& items) const
    {
        std::stable_sort(items.begin(), items.end(), [this](size_t a, size_t b) {
            return area(a).top != area(b).top ? area(a).top < area(b).top
                                              : area(a).left < area(b).left;
        });
    }

    void put(Items items)
    {
        sortDown(items);
        for (const size_t i : items)
            m_out.push_back({i, std::exchange(m_isBehindRule, false)});
    }

    void order(const Items& items, int depth, bool isBehindRule)
    {
        m_isBehindRule = m_isBehindRule || isBehindRule;
        if (items.size() < 2 || depth > kDeepest)
            return put(items);
        for (const size_t i : items) {
            if (m_items[i].isHeading)
                m_reach[i] = headlineReach(i, items, {m_items, m_down, m_size});
        }
        const std::vector<Gap> gutters = guttersOf(items);
        if (!gutters.empty()) {
            for (const Items& column : parted(items, gutters))
                order(column, depth + 1, false);
            return;
        }
        const std::vector<Items> groups = bandsOf(items);
        if (groups.size() > 1) {
            for (size_t i = 0; i < groups.size(); ++i)
                order(groups[i], depth + 1, i > 0 && hasRuleBetween(groups[i - 1], groups[i]));
            return;
        }
        const std::vector<Items> stories = hangingFromHeadlines(items);
        if (stories.size() < 2)
            return put(items);
        for (const Items& story : stories)
            order(story, depth + 1, false);
    }

    PageArea around(const Items& items) const
    {
        PageArea whole = area(items.front());
        for (const size_t i : items)
            whole.include(area(i));
        return whole;
    }

    /// The width that an item takes: a headline's with the columns below it.
    Gap spanOf(size_t i) const
    {
        return m_items[i].isHeading ? m_reach[i] : Gap{area(i).left, area(i).right};
    }

    /// White strips from the top of the items to their foot, and those that only pictures cross
    /// which the text runs past.
    std::vector<Gap> guttersOf(const Items& items) const
    {
        std::vector<Gap> spans;
        for (const size_t i : items) {
            if (m_items[i].isPicture && isRunPast(i, items))
                continue;
            spans.push_back(spanOf(i));
        }
        std::sort(
            spans.begin(), spans.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
        std::vector<Gap> gaps;
        if (spans.empty())
            return gaps;
        const PageArea whole = around(items);
        double edge = spans.front().to;
        for (const Gap& span : spans) {
            if (span.from > edge - kSlack) {
                const Gap gap{edge, span.from};
                const bool isWide = span.from - edge >= kGutter * m_size;
                if ((isWide || hasRuleIn(gap, whole)) && !isCrossed(gap, whole)
                    && areSideBySide(items, (gap.from + gap.to) / 2))
                    gaps.push_back(gap);
            }
            edge = std::max(edge, span.to);
        }
        return gaps;
    }

    bool hasRuleIn(const Gap& gap, const PageArea& whole) const
    {
        return std::any_of(m_down.begin(), m_down.end(), [&](const PageArea& rule) {
            return rule.middle() >= gap.from - kSlack && rule.middle() <= gap.to + kSlack
                && std::min(rule.bottom, whole.bottom) - std::max(rule.top, whole.top)
                > 0.5 * whole.height();
        });
    }

    bool isCrossed(const Gap& gap, const PageArea& whole) const
    {
        return std::any_of(m_across.begin(), m_across.end(), [&](const PageArea& rule) {
            return rule.top > whole.top + kSlack && rule.bottom < whole.bottom - kSlack
                && rule.left < gap.from - m_size && rule.right > gap.to + m_size;
        });
    }

    /// A picture in the middle of a column whose text goes on below it: it parts nothing.
    bool isRunPast(size_t picture, const Items& items) const
    {
        const PageArea& frame = area(picture);
        for (const size_t i : items) {
            const PageArea& above = area(i);
            if (!m_items[i].endsOpen || above.bottom > frame.top + kSlack
                || above.left < frame.left - m_size || above.right > frame.right + m_size)
                continue;
            for (const size_t k : items) {
                const PageArea& below = area(k);
                if (k != i && !m_items[k].isHeading && !m_items[k].isPicture
                    && !m_items[k].startsIndented && below.top >= frame.bottom - kSlack
                    && std::abs(below.left - above.left) < m_size
                    && std::abs(below.right - above.right) < 2 * m_size
                    && below.top - frame.bottom < 6 * m_size
                    && frame.top - above.bottom < 6 * m_size)
                    return true;
            }
        }
        return false;
    }

    /// The item goes to the strip in which its left edge is.
    std::vector<Items> parted(const Items& items, const std::vector<Gap>& gutters) const
    {
        std::vector<Items> columns(gutters.size() + 1);
        for (const size_t i : items) {
            size_t column = 0;
            while (column < gutters.size() && area(i).left >= gutters[column].to - kSlack)
                ++column;
            columns[column].push_back(i);
        }
        std::erase_if(columns, [](const Items& column) { return column.empty(); });
        return columns;
    }

    bool hasRuleBetween(const Items& upper, const Items& lower) const
    {
        const PageArea above = around(upper);
        const PageArea below = around(lower);
        PageArea both = above;
        both.include(below);
        return std::any_of(m_across.begin(), m_across.end(), [&](const PageArea& rule) {
            return rule.top > above.bottom - 0.5 * m_size && rule.bottom < below.top + 0.5 * m_size
                && std::min(rule.right, both.right) - std::max(rule.left, both.left)
                > 0.6 * both.width()
                && !goesOnBeside(rule, upper, lower);
        });
    }

    /// Whether a column that the rule does not reach goes on past it: the rule parts the others.
    bool goesOnBeside(const PageArea& rule, const Items& upper, const Items& lower) const
    {
        constexpr double kNear = 1.2;        // type sizes
        constexpr size_t kMostPairs = 10000; // worth comparing
        if (upper.size() * lower.size() > kMostPairs)
            return false;
        const auto isBeside = [&](const PageArea& item) {
            return item.left > rule.right - kSlack || item.right < rule.left + kSlack;
        };
        return std::any_of(lower.begin(), lower.end(), [&](size_t i) {
            const PageArea& below = area(i);
            return !m_items[i].isHeading && isBeside(below)
                && std::any_of(upper.begin(), upper.end(), [&](size_t k) {
                       const PageArea& above = area(k);
                       return isBeside(above) && !m_items[k].isPicture
                           && below.top - above.bottom < kNear * m_size
                           && std::min(above.right, below.right) - std::max(above.left, below.left)
                           > 0;
                   });
        });
    }

    /// Cuts across wherever nothing stands in the way, then takes together again what shares a
    /// gutter and is not parted by a rule.
    std::vector<Items> bandsOf(Items items) const
    {
        sortDown(items);
        std::vector<Items> bands;
        double foot = 0;
        for (const size_t i : items) {
            if (bands.empty() || area(i).top >= foot - kSlack)
                bands.emplace_back();
            foot = bands.back().empty() ? area(i).bottom : std::max(foot, area(i).bottom);
            bands.back().push_back(i);
        }
        std::vector<Items> groups;
        for (Items& band : bands) {
            if (!groups.empty() && !hasRuleBetween(groups.back(), band)) {
                Items both = groups.back();
                both.insert(both.end(), band.begin(), band.end());
                const bool isWhole = groups.size() > 1
                    && hangsFrom(groups[groups.size() - 2], groups.back())
                    && beginsStories(band, groups.back());
                if (areHeadlinesOnly(groups.back()) || (!isWhole && !guttersOf(both).empty())) {
                    groups.back() = std::move(both);
                    continue;
                }
            }
            groups.push_back(std::move(band));
        }
        return groups;
    }

    /// Whether a headline over several columns stands among the upper items, and all of the lower
    /// ones below it: a story that ends there in all its columns.
    bool hangsFrom(const Items& upper, const Items& lower) const
    {
        const PageArea whole = around(lower);
        return !guttersOf(lower).empty() && std::any_of(upper.begin(), upper.end(), [&](size_t i) {
            return m_items[i].isHeading && m_reach[i].from < whole.left + kSlack
                && m_reach[i].to > whole.right - kSlack;
        });
    }

    /// Whether a headline among the lower items stands over several of the upper ones' columns:
    /// parts of one article have theirs within a column.
    bool beginsStories(const Items& lower, const Items& upper) const
    {
        const std::vector<Gap> gutters = guttersOf(upper);
        return std::any_of(lower.begin(), lower.end(), [&](size_t i) {
            return m_items[i].isHeading
                && std::any_of(gutters.begin(), gutters.end(), [&](const Gap& gap) {
                       return m_reach[i].from < gap.from && m_reach[i].to > gap.to;
                   });
        });
    }

    /// Headlines side by side: what hangs from them may not be cut off.
    bool areHeadlinesOnly(const Items& items) const
    {
        return items.size() > 1 && std::all_of(items.begin(), items.end(), [this](size_t i) {
            return m_items[i].isHeading;
        }) && areSideBySide(items, (around(items).left + around(items).right) / 2);
    }

    /// Whether something at the left of `edge` stands on the same height as something at its right.
    bool areSideBySide(const Items& items, double edge) const
    {
        std::vector<Gap> left;
        std::vector<Gap> right;
        for (const size_t i : items)
            (area(i).middle() < edge ? left : right).push_back({area(i).top, area(i).bottom});
        const auto isHigher = [](const Gap& a, const Gap& b) {
            return a.from < b.from;
        };
        std::sort(left.begin(), left.end(), isHigher);
        std::sort(right.begin(), right.end(), isHigher);
        size_t k = 0;
        double foot = -1; // of what was passed on the right
        for (const Gap& l : left) {
            for (; k < right.size() && right[k].from < l.to - kSlack; ++k)
                foot = std::max(foot, right[k].to);
            if (foot > l.from + kSlack)
                return true;
        }
        return false;
    }

    /// The nearest item above that shares a part of the width, with no rule between.
    int supportOf(size_t i, const Items& items) const
    {
        int best = -1;
        for (const size_t k : items) {
            if (k == i || area(k).bottom > area(i).top + kSlack + 0.2 * m_size
                || std::min(spanOf(k).to, area(i).right) - std::max(spanOf(k).from, area(i).left)
                    < 0.3 * std::min(area(i).width(), area(k).width()))
                continue;
            if (best < 0 || area(k).bottom > area(size_t(best)).bottom)
                best = int(k);
        }
        if (best < 0)
            return -1;
        const PageArea& above = area(size_t(best));
        const bool isParted = std::any_of(m_across.begin(), m_across.end(), [&](const PageArea& r) {
            return r.top > above.bottom - kSlack && r.bottom < area(i).top + kSlack
                && r.left < area(i).middle() && r.right > area(i).middle();
        });
        return isParted ? -1 : best;
    }

    /// Each headline with what hangs from it, stories above and to the left first. A block that
    /// hangs from nothing goes on with the column to its left.
    std::vector<Items> hangingFromHeadlines(Items items) const
    {
        sortDown(items);
        std::vector<int> storyOf(m_items.size(), -1);
        std::vector<Items> stories;
        for (const size_t i : items) {
            const int above = supportOf(i, items);
            const bool isNew
                = m_items[i].isHeading && (above < 0 || !m_items[size_t(above)].isHeading);
            int story = above >= 0 && !isNew ? storyOf[size_t(above)] : -1;
            if (story < 0 && !isNew)
                story = leftNeighbour(i, items, storyOf);
            if (story < 0) {
                story = int(stories.size());
                stories.emplace_back();
            }
            storyOf[i] = story;
            stories[size_t(story)].push_back(i);
        }
        return sortedStories(std::move(stories));
    }

    int leftNeighbour(size_t i, const Items& items, const std::vector<int>& storyOf) const
    {
        int best = -1;
        for (const size_t k : items) {
            if (storyOf[k] < 0 || area(k).right > area(i).left + kSlack
                || area(k).bottom < area(i).top || area(k).top > area(i).bottom)
                continue;
            if (best < 0 || area(k).right > area(size_t(best)).right)
                best = int(k);
        }
        return best < 0 ? -1 : storyOf[size_t(best)];
    }

    /// Takes the highest, leftmost story again and again that no other one left stands above.
    std::vector<Items> sortedStories(std::vector<Items> stories) const
    {
        std::vector<PageArea> areas;
        for (const Items& story : stories)
            areas.push_back(around(story));
        std::vector<bool> isTaken(stories.size(), false);
        std::vector<Items> result;
        while (result.size() < stories.size()) {
            int best = -1;
            for (size_t i = 0; i < stories.size(); ++i) {
                if (isTaken[i])
                    continue;
                const bool isHigher = best < 0 || areas[i].top < areas[size_t(best)].top - m_size
                    || (std::abs(areas[i].top - areas[size_t(best)].top) <= m_size
                        && areas[i].left < areas[size_t(best)].left);
                if (isHigher)
                    best = int(i);
            }
            isTaken[size_t(best)] = true;
            result.push_back(std::move(stories[size_t(best)]));
        }
        return result;
    }

    const std::vector<LayoutItem>& m_items;
    double m_size;
    std::vector<Gap> m_reach; ///< widths of headlines with the columns they stand over
    std::vector<PageArea> m_across;
    std::vector<PageArea> m_down;
    std::vector<OrderedItem> m_out;
    bool m_isBehindRule = false;
};

} // namespace

std::vector<OrderedItem> readingOrder(
    const std::vector<LayoutItem>& items, const std::vector<PdfRule>& rules, double bodySize)
{
    return PageCutter(items, rules, bodySize).run();
}

} // namespace qb::importers
