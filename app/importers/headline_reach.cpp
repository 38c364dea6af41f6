#include "importers/headline_reach.h"

#include <algorithm>
#include <cmath>

namespace qb::importers {

namespace {

class Reach {
public:
    explicit Reach(const HeadlinePage& page)
        : m_items(page.items),
          m_down(page.rulesDown),
          m_size(page.bodySize)
    {
    }

    Gap of(size_t heading, const Items& items) const
    {
        const PageArea& head = area(heading);
        const double under = topOfTextUnder(head, items);
        Gap width{head.left, head.right};
        if (under < 0)
            return width;
        Gap free{-1e9, 1e9}; // up to what stands or is ruled beside the headline
        const auto limit = [&](const PageArea& other) {
            if (other.top > under - kSlack || other.bottom < head.top + kSlack)
                return;
            if (other.left >= head.right - kSlack)
                free.to = std::min(free.to, other.left);
            else if (other.right <= head.left + kSlack)
                free.from = std::max(free.from, other.right);
        };
        for (const size_t i : items) {
            if (!isCredit(i))
                limit(area(i));
        }
        for (const PageArea& rule : m_down) {
            if (rule.top < head.bottom)
                limit(rule);
        }
        for (const size_t i : items) {
            const PageArea& other = area(i);
            if (!m_items[i].isHeading && !isCredit(i) && other.left > free.from - kSlack
                && other.right < free.to + kSlack && std::abs(other.top - under) < 1.2 * m_size) {
                width.from = std::min(width.from, other.left);
                width.to = std::max(width.to, other.right);
            }
        }
        if (isSubhead(heading) || !isSetOver(head, items, width))
            width = ownColumns(heading, items, under, width);
        return withColumnsOfOthers(heading, items, free, width);
    }

private:
    const PageArea& area(size_t i) const { return m_items[i].area; }

    /// A line too short for one of a column: who wrote the story, at the right below its headline,
    /// begins no column of the next headline.
    bool isCredit(size_t i) const
    {
        constexpr double kNarrowest = 10; // type sizes
        return !m_items[i].isHeading && !m_items[i].isPicture
            && area(i).width() < kNarrowest * m_size && area(i).height() < 2 * m_size;
    }

    /// Where the text below a headline begins; negative where there is none.
    double topOfTextUnder(const PageArea& head, const Items& items) const
    {
        double text = -1;
        double line = -1; // a subtitle, a writer
        for (const size_t i : items) {
            const PageArea& other = area(i);
            double& top = other.height() < 1.8 * m_size && !m_items[i].isPicture ? line : text;
            if (!m_items[i].isHeading && other.top >= head.bottom - kSlack
                && other.left < head.right && other.right > head.left
                && (top < 0 || other.top < top))
                top = other.top;
        }
        return text < 0 ? line : text;
    }

    /// In the type of the text: it parts that, in its column.
    bool isSubhead(size_t heading) const
    {
        constexpr double kHeadline = 1.15; // of the body's size
        return m_items[heading].size > 0 && m_items[heading].size < kHeadline * m_size;
    }

    /// Where the first block of lines below a headline begins: a subtitle may stand between. Far to
    /// the right where there is none near.
    double leftOfTextUnder(const PageArea& head, const Items& items) const
    {
        constexpr double kReach = 8; // type sizes
        const PageArea* first = nullptr;
        for (const size_t i : items) {
            const PageArea& other = area(i);
            if (!m_items[i].isHeading && !m_items[i].isPicture && other.height() > 1.8 * m_size
                && other.top >= head.bottom - kSlack && other.top < head.bottom + kReach * m_size
                && other.left < head.right && other.right > head.left
                && (first == nullptr || other.top < first->top))
                first = &other;
        }
        return first == nullptr ? head.right : first->left;
    }

    /// Whether a headline stands over so much as one over several columns does: it begins where
    /// they begin, stands in their middle or is nearly as long.
    bool isSetOver(const PageArea& head, const Items& items, const Gap& width) const
    {
        const double whole = width.to - width.from;
        return head.left - std::min(width.from, leftOfTextUnder(head, items)) < 2.6 * m_size
            || std::abs(head.middle() - (width.from + width.to) / 2) < 0.1 * whole
            || head.width() > 0.6 * whole;
    }

    /// The part of the width that the columns right below the headline take.
    Gap ownColumns(size_t heading, const Items& items, double under, const Gap& width) const
    {
        const PageArea& head = area(heading);
        Gap own{head.left, head.right};
        for (const size_t i : items) {
            const PageArea& other = area(i);
            if (!m_items[i].isHeading && other.left < head.right && other.right > head.left
                && other.left > width.from - kSlack && other.right < width.to + kSlack
                && std::abs(other.top - under) < 1.2 * m_size) {
                own.from = std::min(own.from, other.left);
                own.to = std::max(own.to, other.right);
            }
        }
        return own;
    }

    /// A line in larger type that stands in the middle over all columns reaches over those that
    /// begin with headlines of their own, too.
    Gap withColumnsOfOthers(size_t heading, const Items& items, const Gap& free, Gap width) const
    {
        const PageArea& head = area(heading);
        double under = -1;
        for (const size_t i : items) {
            const double top = area(i).top;
            if (top < head.top && i != heading)
                return width;
            if (i != heading && top >= head.bottom - kSlack && (under < 0 || top < under))
                under = top;
        }
        Gap whole = width;
        for (const size_t i : items) {
            const PageArea& other = area(i);
            if (i == heading || isCredit(i) || std::abs(other.top - under) > 1.2 * m_size)
                continue;
            if (other.left < free.from - kSlack || other.right > free.to + kSlack
                || (m_items[i].isHeading && m_items[i].size > 0.87 * m_items[heading].size))
                return width;
            whole.from = std::min(whole.from, other.left);
            whole.to = std::max(whole.to, other.right);
        }
        const bool isCentred
            = std::abs(head.middle() - (whole.from + whole.to) / 2) < 0.75 * m_items[heading].size;
        return isCentred ? whole : width;
    }

    const std::vector<LayoutItem>& m_items;
    const std::vector<PageArea>& m_down;
    double m_size;
};

} // namespace

Gap headlineReach(size_t heading, const Items& items, const HeadlinePage& page)
{
    return Reach(page).of(heading, items);
}

} // namespace qb::importers
