#include "typeset/inline/line_fit.h"

namespace qb::typeset {

using text::CharClass;

namespace {

/// How visible it is to take all of a class away; in reduction order, so that earlier classes go
/// first and cheaper.
constexpr std::array<double, kAdjustmentCount> kShrinkCost{0, 0.3, 1.4, 2.0, 1.2, 5.0, 0};
constexpr std::array<Adjustment, 5> kReductionOrder{Adjustment::WordSpace, Adjustment::Bracket,
    Adjustment::Pause, Adjustment::HanWestern, Adjustment::Stop};
/// A gap stretched by this much between all characters costs 1; it grows with the square.
constexpr double kStretchUnit = 0.03;
constexpr double kSpaceStretchCost = 0.3;
constexpr double kWideSpaceCost = 2;
/// Han–Western spaces up to 1/3 em come before stretching everything; then as much between all
/// characters as nobody sees; then these spaces again, up to their bound.
constexpr double kEasyHanWestern = 1.0 / 3;
constexpr double kUnseenStretch = 0.03;
/// Of a line stretched beyond kSeenStretch; and beyond twice that, where it looks letter-spaced.
constexpr double kSeenCost = 6;
constexpr double kSpacedCost = 24;
constexpr double kHangCost = 4;
constexpr double kTolerance = 1e-6;

double widthOf(const Cluster& cluster)
{
    return double(cluster.lead) + double(cluster.body) + double(cluster.trail)
        + double(cluster.gap);
}

} // namespace

Adjustment blankKind(CharClass c)
{
    switch (c) {
    case CharClass::Opening:
    case CharClass::Closing:
        return Adjustment::Bracket;
    case CharClass::PauseStop:
        return Adjustment::Pause;
    case CharClass::SentenceStop:
        return Adjustment::Stop;
    default:
        return Adjustment::None;
    }
}

LineMeasure::LineMeasure(const std::vector<Cluster>& clusters, double hyphenWidth)
    : m_clusters(clusters),
      m_hyphenWidth(hyphenWidth),
      m_width(clusters.size() + 1),
      m_capacity(clusters.size() + 1),
      m_inkBegin(clusters.size() + 1),
      m_inkEnd(clusters.size() + 1)
{
    m_inkBegin.back() = std::uint32_t(clusters.size());
    for (size_t i = clusters.size(); i-- > 0;)
        m_inkBegin[i] = clusters[i].isSpace() ? m_inkBegin[i + 1] : std::uint32_t(i);
    for (size_t i = 0; i < clusters.size(); ++i)
        m_inkEnd[i + 1] = clusters[i].isSpace() ? m_inkEnd[i] : std::uint32_t(i + 1);
    for (size_t i = 0; i < clusters.size(); ++i) {
        m_width[i + 1] = m_width[i] + widthOf(clusters[i]);
        const Capacity own = capacityOf(i);
        Capacity& sum = m_capacity[i + 1];
        sum = m_capacity[i];
        for (size_t k = 0; k < own.shrink.size(); ++k)
            sum.shrink[k] += own.shrink[k];
        sum.word += own.word;
        sum.hanWestern += own.hanWestern;
        sum.others += own.others;
    }
}

LineMeasure::Capacity LineMeasure::capacityOf(size_t index) const
{
    const Cluster& cluster = m_clusters[index];
    Capacity own;
    own.shrink[size_t(blankKind(cluster.charClass))]
        += double(cluster.lead) - double(cluster.firmLead) + double(cluster.trail);
    own.shrink[size_t(Adjustment::None)] = 0;
    switch (cluster.gapKind) {
    case Adjustment::WordSpace:
        own.shrink[size_t(Adjustment::WordSpace)]
            += std::max(0.0, double(cluster.body) - kWordSpaceMinimum);
        own.word += std::max(0.0, kWordSpaceMaximum - double(cluster.body));
        break;
    case Adjustment::HanWestern:
        own.shrink[size_t(Adjustment::HanWestern)]
            += std::max(0.0, double(cluster.gap) - kHanWesternMinimum);
        own.hanWestern += std::max(0.0, kHanWesternMaximum - double(cluster.gap));
        break;
    case Adjustment::Other:
        own.others += 1;
        break;
    default:
        break;
    }
    return own;
}

LineFit LineMeasure::fit(size_t begin, size_t end, double measure, bool isLast) const
{
    LineFit fit;
    fit.begin = skipSpaces(begin);
    fit.end = std::max(fit.begin, size_t(m_inkEnd[end]));
    if (fit.begin >= end) {
        fit.begin = fit.end = end;
        fit.isPossible = true;
        return fit;
    }
    const Cluster& first = m_clusters[fit.begin];
    const Cluster& last = m_clusters[fit.end - 1];
    // Line edges: an opening mark loses its blank half (CLREQ, "Line Start and Line End"), a mark
    // at the line end takes half an em (GB/T 15834-2011 5.1.10), and the gap behind the last
    // cluster is not on the line.
    fit.natural = m_width[fit.end] - m_width[fit.begin] - double(first.lead) - double(last.trail)
        - double(last.gap);
    fit.hasHyphen = last.isHyphenated && fit.end < m_clusters.size();
    if (fit.hasHyphen)
        fit.natural += m_hyphenWidth;
    fit.missing = measure - fit.natural;

    Capacity capacity = m_capacity[fit.end - 1]; // gaps behind the last cluster do not count
    const Capacity& before = m_capacity[fit.begin];
    for (size_t k = 0; k < capacity.shrink.size(); ++k)
        capacity.shrink[k] -= before.shrink[k];
    capacity.word -= before.word;
    capacity.hanWestern -= before.hanWestern;
    capacity.others -= before.others;
    if (fit.end - fit.begin > 1) {
        capacity.shrink[size_t(blankKind(first.charClass))]
            -= double(first.lead) - double(first.firmLead);
        capacity.shrink[size_t(blankKind(last.charClass))]
            += double(last.lead) - double(last.firmLead);
    }
    if (fit.missing >= -kTolerance || last.hang <= 0) {
        adjust(fit, capacity, isLast);
        return fit;
    }
    LineFit hanging = fit;
    hanging.hangs = true;
    hanging.missing += double(last.hang);
    hanging.cost = kHangCost;
    adjust(hanging, capacity, isLast);
    adjust(fit, capacity, isLast);
    return hanging.cost < fit.cost ? hanging : fit;
}

void LineMeasure::adjust(LineFit& fit, const Capacity& capacity, bool isLast) const
{
    if (fit.missing < -kTolerance)
        reduce(fit, capacity);
    else if (isLast)
        fit.isPossible = true;
    else
        expand(fit, capacity);
}

void LineMeasure::reduce(LineFit& fit, const Capacity& capacity) const
{
    double excess = -fit.missing;
    for (const Adjustment kind : kReductionOrder) {
        const double available = capacity.shrink[size_t(kind)];
        if (available <= kTolerance)
            continue;
        const double taken = std::min(excess, available);
        const double share = taken / available;
        fit.shrink[size_t(kind)] = share;
        fit.cost += kShrinkCost[size_t(kind)] * share * share;
        excess -= taken;
        if (excess <= kTolerance)
            break;
    }
    fit.isPossible = excess <= kTolerance;
    if (!fit.isPossible) {
        fit.overrun = excess;
        fit.cost += 1000 + 1000 * excess;
    }
}

void LineMeasure::expand(LineFit& fit, const Capacity& capacity) const
{
    double lacking = fit.missing;
    const double word = std::min(lacking, capacity.word);
    if (word > kTolerance) {
        fit.wordStretch = word / capacity.word;
        lacking -= word;
        fit.cost += kSpaceStretchCost * fit.wordStretch * fit.wordStretch;
    }
    const double hanWestern = std::min(lacking, capacity.hanWestern * kEasyHanWestern);
    double others = 0;
    double wide = 0;
    lacking -= hanWestern;
    if (lacking > kTolerance) {
        // Wider Han–Western spaces are seen sooner than a little space everywhere.
        others = std::min(lacking, capacity.others * kUnseenStretch);
        wide = std::min(lacking - others, capacity.hanWestern - hanWestern);
        lacking -= others + wide;
        others += lacking;
    }
    if (hanWestern > kTolerance) {
        fit.hanWesternStretch = (hanWestern + wide) / capacity.hanWestern;
        fit.cost += kWideSpaceCost * fit.hanWesternStretch * fit.hanWesternStretch;
    }
    if (others > kTolerance) {
        // A line without any gap cannot be stretched: it counts as if it had one.
        fit.otherStretch = others / std::max(1.0, capacity.others);
        const double units = fit.otherStretch / kStretchUnit;
        fit.cost += units * units;
        if (fit.otherStretch > kSeenStretch)
            fit.cost += fit.otherStretch > 2 * kSeenStretch ? kSeenCost + kSpacedCost : kSeenCost;
    }
    fit.isPossible = true;
}

} // namespace qb::typeset
