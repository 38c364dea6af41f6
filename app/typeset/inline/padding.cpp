#include "typeset/inline/padding.h"

#include <cmath>

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr size_t kLongestLabel = 24; // clusters
constexpr double kTolerance = 0.001; // em

double widthOf(const Cluster& cluster)
{
    return double(cluster.lead) + double(cluster.body) + double(cluster.trail);
}

double widthOf(const std::vector<Cluster>& clusters, size_t begin, size_t end)
{
    double width = 0;
    for (size_t i = begin; i < end; ++i)
        width += widthOf(clusters[i]) + (i + 1 < end ? double(clusters[i].gap) : 0);
    return width;
}

/// Behind the colon that ends the label; 0 where there is none.
size_t labelEnd(const PreparedParagraph& paragraph)
{
    const size_t most = std::min(kLongestLabel, paragraph.clusters.size());
    for (size_t i = 0; i < most; ++i) {
        const QChar c = paragraph.text.at(paragraph.clusters[i].textBegin);
        if (c == u'：' || c == u':')
            return i + 1;
    }
    return 0;
}

void fix(Cluster& cluster, double added)
{
    cluster.gap = float(double(cluster.gap) + double(cluster.trail) + added);
    cluster.trail = 0;
    cluster.gapKind = Adjustment::None;
    cluster.breakAfter = BreakKind::Forbidden;
}

bool isWesternAt(const std::vector<Cluster>& clusters, size_t i)
{
    return text::isWestern(clusters[i].charClass);
}

} // namespace

bool padLabel(PreparedParagraph& paragraph, double width)
{
    auto& clusters = paragraph.clusters;
    const size_t end = labelEnd(paragraph);
    if (end == 0 || end == clusters.size())
        return false;
    const double lacking = width - widthOf(clusters, 0, end);
    if (lacking < -kTolerance)
        return false;
    const size_t nameEnd = end - 1; // without the colon
    const bool isSpread = nameEnd >= 2
        && std::all_of(clusters.begin(), clusters.begin() + std::ptrdiff_t(nameEnd),
            [](const Cluster& c) { return c.charClass == CharClass::Han; });
    for (size_t i = 0; i < end; ++i) {
        const bool isInName = isSpread && i + 1 < nameEnd;
        const bool isBehind = !isSpread && i + 1 == end;
        fix(clusters[i], isInName ? lacking / double(nameEnd - 1) : isBehind ? lacking : 0);
    }
    if (clusters[end - 1].gap > 0 && clusters[end].isSpace())
        clusters[end].body = 0;
    return true;
}

void alignToGrid(std::vector<Cluster>& clusters)
{
    for (size_t begin = 0; begin < clusters.size();) {
        if (!isWesternAt(clusters, begin)) {
            ++begin;
            continue;
        }
        size_t end = begin;
        while (end < clusters.size() && isWesternAt(clusters, end))
            ++end;
        const size_t next = end;
        for (; begin < end && clusters[begin].isSpace(); ++begin)
            clusters[begin].body = clusters[begin].gap = 0;
        for (; end > begin && clusters[end - 1].isSpace(); --end)
            clusters[end - 1].body = clusters[end - 1].gap = 0;
        if (begin < end) {
            const double width = widthOf(clusters, begin, end);
            const double padding = std::floor(width + kTolerance) + 1 - width;
            const auto pad = [&](Cluster& cluster, double added) {
                cluster.gap = float(added);
                cluster.gapKind = Adjustment::None;
            };
            if (begin > 0)
                pad(clusters[begin - 1], padding / 2);
            pad(clusters[end - 1], begin > 0 ? padding / 2 : padding);
        }
        begin = next;
    }
}

} // namespace qb::typeset
