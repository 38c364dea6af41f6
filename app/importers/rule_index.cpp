#include "importers/rule_index.h"

namespace qb::importers {

namespace {

constexpr ptrdiff_t kMostInPlace = 2000;

bool isFurtherLeft(const PageArea& a, const PageArea& b)
{
    return a.middle() < b.middle();
}

bool isHigher(const PageArea& a, const PageArea& b)
{
    return a.top < b.top;
}

} // namespace

RuleIndex::RuleIndex(const std::vector<PdfRule>& rules)
{
    for (const PdfRule& rule : rules) {
        if (!rule.isHorizontal())
            m_upright.push_back(rule.area);
        else if (!rule.isDashed)
            m_level.push_back(rule.area);
    }
    std::stable_sort(m_upright.begin(), m_upright.end(), isFurtherLeft);
    std::stable_sort(m_level.begin(), m_level.end(), isHigher);
}

bool RuleIndex::hasUpright(double left, double right, double top, double bottom) const
{
    const auto first = std::upper_bound(m_upright.begin(), m_upright.end(), left,
        [](double place, const PageArea& rule) { return place < rule.middle(); });
    const auto last = first + std::min(m_upright.end() - first, kMostInPlace);
    for (auto rule = first; rule != last && rule->middle() < right; ++rule) {
        if (rule->top < bottom && rule->bottom > top)
            return true;
    }
    return false;
}

bool RuleIndex::hasLevel(double top, double bottom, double left, double right) const
{
    const auto first = std::upper_bound(m_level.begin(), m_level.end(), top,
        [](double place, const PageArea& rule) { return place < rule.top; });
    const auto last = first + std::min(m_level.end() - first, kMostInPlace);
    for (auto rule = first; rule != last && rule->top < bottom; ++rule) {
        if (rule->bottom < bottom
            && std::min(rule->right, right) - std::max(rule->left, left) > 0.5 * (right - left))
            return true;
    }
    return false;
}

} // namespace qb::importers
