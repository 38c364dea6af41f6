#include "check/arbitration.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace qb::check {

namespace {

bool goesBefore(const Finding& a, const Finding& b)
{
    const auto key = [](const Finding& finding) {
        return std::tuple(finding.severity, isUnsureHint(finding), -finding.confidence,
            -finding.range.length(), QStringView(finding.rule), finding.range.begin);
    };
    return key(a) < key(b);
}

} // namespace

std::vector<Finding> arbitrated(std::vector<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), goesBefore);
    std::map<qsizetype, Finding> kept; // by begin; they do not overlap
    for (Finding& finding : findings) {
        if (finding.range.isEmpty())
            continue;
        const auto next = kept.lower_bound(finding.range.begin);
        const bool meetsNext = next != kept.end() && next->first < finding.range.end;
        const bool meetsLast
            = next != kept.begin() && std::prev(next)->second.range.end > finding.range.begin;
        if (!meetsNext && !meetsLast)
            kept.emplace_hint(next, finding.range.begin, std::move(finding));
    }
    std::vector<Finding> result;
    result.reserve(kept.size());
    for (auto& [begin, finding] : kept)
        result.push_back(std::move(finding));
    return result;
}

} // namespace qb::check
