#include "typeset/inline/line_breaker.h"

#include <cmath>
#include <limits>

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kRuntCost = 320;     ///< more than a line spaced out as far as any may be
constexpr double kWordAloneCost = 30; ///< of a headline's last line of one word
constexpr double kMostCostOfAVariant = 60;
constexpr double kInWesternPenalty = 3000;
constexpr double kInLongStringPenalty = 20;
constexpr double kProhibitionPenalty = 20000;
constexpr double kOverfullCost = 1e6;
/// A piece without a place to break is opened for the last resort where it takes more than this
/// share of a line: smaller ones always leave room for something beside them.
constexpr double kLongPiece = 0.5;
constexpr double kLooseGap = 0.1; ///< em between characters; above it a warning is due
/// Em between characters above which a line falls apart: it is better short than spaced out so far.
constexpr double kHopelessGap = 0.5;
constexpr double kShortLine = 1.5; ///< em missing at the end of a line that is not stretched
constexpr double kLeastFilling = 0.87;
/// An earlier start makes a line longer by more than it adds to what can be taken back, but for
/// the blank of an opening mark and the space beside a word that stand at the edge, em.
constexpr double kMostEdgeGain = 1;
constexpr double kLeastCostOfASlackLine = 40; ///< of one that is filled less
constexpr size_t kMostClustersOfALine = 512;  ///< without width they do not make a line endless

/// Line counts are kept for the best way to a place and its two neighbours.
constexpr int kSlots = 3;
constexpr int kBestSlot = 1;

struct Node {
    double cost = kInfinity;
    std::uint32_t from = 0; ///< place where its last line begins
    std::int32_t lines = 0;
    std::uint16_t seenLines = 0; ///< up to here that are seen to be stretched
    bool hasCompromise = false;
    std::uint8_t fromSlot = 0;
};

class TotalFit {
public:
    TotalFit(const std::vector<Cluster>& clusters, const Measures& measures)
        : m_clusters(clusters),
          m_measures(measures),
          m_line(clusters, measures.hyphenWidth),
          m_penalty(clusters.size() + 1),
          m_isInLongString(clusters.size() + 1),
          m_nodes((clusters.size() + 1) * kSlots)
    {
        m_widest = measures.otherLines;
        for (const double measure : measures.firstLines)
            m_widest = std::max(m_widest, measure);
        findPlaces();
        openLongStrings();
    }

    Breaking run(int looseness)
    {
        // With full lines alone few places are reached at all; nearly every paragraph is good so.
        solve(false);
        if (!isGood()) {
            std::fill(m_nodes.begin(), m_nodes.end(), Node());
            solve(true);
        }
        return result(looseness);
    }

private:
    void solve(bool triesSlackLines)
    {
        m_lastReached = 0;
        m_triesSlackLines = triesSlackLines || !m_measures.isJustified;
        m_nodes[kBestSlot].cost = 0;
        size_t paragraphBegin = 0; // no line runs over a mandatory break
        for (size_t end = 1; end <= m_clusters.size(); ++end) {
            if (m_penalty[end] == kInfinity)
                continue;
            reach(paragraphBegin, end);
            if (isMandatory(end))
                paragraphBegin = end;
        }
    }

    /// Whether no way with a slack line can be better: every line costs less than such a line
    /// would.
    bool isGood() const
    {
        const Node* node = &m_nodes[m_clusters.size() * kSlots + kBestSlot];
        if (node->cost == kInfinity)
            return false;
        while (node->lines > 0) {
            const Node& before = m_nodes[node->from * kSlots + node->fromSlot];
            if (node->cost - before.cost > kLeastCostOfASlackLine)
                return false;
            node = &before;
        }
        return true;
    }

    bool isMandatory(size_t end) const
    {
        return end == m_clusters.size() || m_clusters[end - 1].breakAfter == BreakKind::Mandatory;
    }

    /// Penalties of all places a line may end at; infinite where it may not.
    void findPlaces()
    {
        m_penalty[0] = kInfinity;
        size_t pieceBegin = 0;
        for (size_t end = 1; end <= m_clusters.size(); ++end) {
            const Cluster& last = m_clusters[end - 1];
            m_penalty[end] = kInfinity;
            if (end < m_clusters.size() && last.breakAfter == BreakKind::Forbidden)
                continue;
            m_penalty[end] = isMandatory(end) ? 0 : double(last.breakPenalty);
            openLongPiece(pieceBegin, end);
            pieceBegin = end;
        }
    }

    /// The last resort. Western strings give way first, the rules for marks last (CLREQ, note to
    /// the levels of the prohibition rules).
    void openLongPiece(size_t begin, size_t end)
    {
        if (end - begin < 2 || m_line.roughWidth(begin, end) <= kLongPiece * m_widest)
            return;
        for (size_t i = begin + 1; i < end; ++i) {
            if (m_clusters[i].isSpace())
                continue; // takes no room at a line end
            const CharClass c = m_clusters[i - 1].charClass;
            const bool isInWestern = c == CharClass::Letter || c == CharClass::Digit
                || c == CharClass::Other || c == CharClass::WesternClosing;
            m_penalty[i] = (isInWestern ? kInWesternPenalty : kProhibitionPenalty)
                + double(m_clusters[i - 1].breakPenalty);
        }
    }

    /// An address or a code longer than a line must be parted, at any place where its own are too
    /// far apart: the lines around it must not suffer to save one of many breaks.
    void openLongStrings()
    {
        const auto isInString = [&](size_t i) {
            return text::isWestern(m_clusters[i].charClass) && !m_clusters[i].isSpace();
        };
        for (size_t begin = 0; begin < m_clusters.size();) {
            size_t end = begin;
            size_t pieceBegin = begin;
            double longestPiece = 0;
            for (; end < m_clusters.size() && isInString(end); ++end) {
                longestPiece = std::max(longestPiece, m_line.roughWidth(pieceBegin, end + 1));
                if (m_clusters[end].breakAfter != BreakKind::Forbidden)
                    pieceBegin = end + 1;
            }
            if (end > begin && m_line.roughWidth(begin, end) > m_widest)
                openLongString(begin, end, longestPiece > kLongPiece * m_widest);
            begin = end + 1;
        }
    }

    void openLongString(size_t begin, size_t end, bool isOpenEverywhere)
    {
        for (size_t i = begin + 1; i < end; ++i) {
            m_isInLongString[i] = true;
            if (isOpenEverywhere)
                m_penalty[i] = std::min(m_penalty[i], kInLongStringPenalty);
        }
    }

    /// Finds the best lines that end at `end`.
    void reach(size_t paragraphBegin, size_t end)
    {
        const bool isLast = isMandatory(end);
        // Without width clusters do not make a line endless, but the last place reached is always
        // within sight.
        const size_t least = end > kMostClustersOfALine ? end - kMostClustersOfALine : 0;
        const size_t earliest = std::max(paragraphBegin, std::min(least, m_lastReached));
        for (int i = 0; i < kCandidates; ++i)
            m_candidates[size_t(i)] = {};
        m_leastLines = -1;
        size_t fuller = end;
        double leastBefore = kInfinity;
        while (!isLast && m_measures.isJustified && fuller > earliest
            && m_line.roughWidth(fuller - 1, end) < kLeastFilling * m_widest) {
            --fuller;
            leastBefore = std::min(leastBefore, m_nodes[fuller * kSlots + kBestSlot].cost);
        }
        m_best = kInfinity;
        tryStarts(earliest, fuller, end, isLast);
        if (m_triesSlackLines && m_best > leastBefore + kLeastCostOfASlackLine)
            tryStarts(fuller, end, end, isLast);
        keepBest(end);
    }

    /// Lines to `end` from the places [first, last), the shortest first.
    void tryStarts(size_t first, size_t last, size_t end, bool isLast)
    {
        for (size_t begin = last; begin-- > first;)
            if (isReached(begin) && !tryLines(begin, end, isLast))
                return;
    }

    bool isReached(size_t place) const
    {
        const Node* node = &m_nodes[place * kSlots];
        return node[0].cost < kInfinity || node[1].cost < kInfinity || node[2].cost < kInfinity;
    }

    /// A line that ends within a string longer than a line stays short rather than be stretched.
    LineFit fitOf(size_t begin, size_t end, double measure) const
    {
        const bool isEven = isMandatory(end) || !m_measures.isJustified;
        LineFit fit = m_line.fit(begin, end, measure, isEven);
        if (m_isInLongString[end] && fit.otherStretch > kSeenStretch) {
            fit = m_line.fit(begin, end, measure, true);
            fit.cost = fit.missing;
        }
        return fit;
    }

    /// False when the line is already too long for any earlier start to fit.
    bool tryLines(size_t begin, size_t end, bool isLast)
    {
        double measured = -1;
        LineFit fit;
        double lineCost = 0;
        bool isUsable = false;
        bool isHopeless = false;
        for (int slot = 0; slot < kSlots; ++slot) {
            const Node& node = m_nodes[begin * kSlots + size_t(slot)];
            if (node.cost == kInfinity)
                continue;
            const double measure = m_measures.ofLine(size_t(node.lines));
            if (measure != measured) {
                measured = measure;
                fit = fitOf(begin, end, measure);
                isHopeless = fit.overrun > kMostEdgeGain;
                isUsable = fit.isPossible || fit.end <= fit.begin + 1;
                lineCost = costOf(fit, begin, end, measure, isLast);
            }
            if (isUsable)
                offer(node, begin, slot, fit, lineCost, end);
        }
        return !isHopeless;
    }

    double costOf(const LineFit& fit, size_t begin, size_t end, double measure, bool isLast) const
    {
        double cost = fit.cost + m_penalty[end];
        if (!fit.isPossible)
            cost += kOverfullCost;
        if (!m_measures.isJustified && !isLast)
            cost += raggedCost(fit.missing, measure);
        if (isLast && begin > 0)
            cost += runtCost(fit);
        return cost;
    }

    void offer(
        const Node& node, size_t begin, int slot, const LineFit& fit, double lineCost, size_t end)
    {
        const int lines = node.lines + 1;
        if (m_leastLines < 0)
            m_leastLines = std::max(0, lines - kCandidates / 2);
        const int index = lines - m_leastLines;
        if (index < 0 || index >= kCandidates)
            return;
        Node& candidate = m_candidates[size_t(index)];
        const double cost = node.cost + lineCost;
        m_best = std::min(m_best, cost);
        if (cost >= candidate.cost)
            return;
        candidate.cost = cost;
        candidate.from = std::uint32_t(begin);
        candidate.fromSlot = std::uint8_t(slot);
        candidate.lines = lines;
        candidate.seenLines = std::uint16_t(
            std::min(0xffff, node.seenLines + (fit.otherStretch > kSeenStretch ? 1 : 0)));
        candidate.hasCompromise = node.hasCompromise || !fit.isPossible
            || (end < m_clusters.size() && m_clusters[end - 1].breakAfter == BreakKind::Forbidden);
    }

    void keepBest(size_t end)
    {
        int best = -1;
        for (int i = 0; i < kCandidates; ++i)
            if (m_candidates[size_t(i)].cost < kInfinity
                && (best < 0 || m_candidates[size_t(i)].cost < m_candidates[size_t(best)].cost))
                best = i;
        if (best < 0)
            return;
        m_lastReached = end;
        for (int slot = 0; slot < kSlots; ++slot)
            if (const int i = best + slot - kBestSlot; i >= 0 && i < kCandidates)
                m_nodes[end * kSlots + size_t(slot)] = m_candidates[size_t(i)];
    }

    /// Lines of a centred or ragged block: as equal as may be, so short ones before the last cost
    /// most.
    static double raggedCost(double missing, double measure)
    {
        const double share = std::max(0.0, missing) / std::max(1.0, measure);
        return 20 * share * share;
    }

    /// 孤字: a paragraph's last line of a single character (CLREQ, "Widows and Orphans"); of a
    /// headline a single word, too.
    double runtCost(const LineFit& fit) const
    {
        const double ragged
            = m_measures.isJustified ? 0 : 0.5 * raggedCost(fit.missing, m_measures.otherLines);
        int characters = 0;
        for (size_t i = fit.begin; i < fit.end && characters < m_measures.lastLineMinimum; ++i) {
            const CharClass c = m_clusters[i].charClass;
            if (c == CharClass::Letter || c == CharClass::Digit) {
                if (m_measures.isJustified)
                    return 0;
                return ragged
                    + (fit.end - fit.begin <= 2 ? kRuntCost
                            : hasSpace(fit)     ? 0
                                                : kWordAloneCost);
            }
            characters += c == CharClass::Han;
        }
        return ragged + (characters < m_measures.lastLineMinimum ? kRuntCost : 0);
    }

    bool hasSpace(const LineFit& fit) const
    {
        return std::any_of(m_clusters.begin() + std::ptrdiff_t(fit.begin),
            m_clusters.begin() + std::ptrdiff_t(fit.end),
            [](const Cluster& c) { return c.isSpace() || c.charClass == CharClass::Han; });
    }

    Breaking result(int looseness) const
    {
        const size_t count = m_clusters.size();
        const Node* last = &m_nodes[count * kSlots];
        Breaking breaking;
        breaking.cost = last[kBestSlot].cost;
        const auto variant = [&](int slot) -> std::optional<double> {
            const Node& node = last[slot];
            const double added = node.cost - last[kBestSlot].cost;
            if (node.cost == kInfinity || node.hasCompromise || added >= kMostCostOfAVariant
                || node.seenLines > last[kBestSlot].seenLines)
                return {};
            return added;
        };
        breaking.shorterCost = variant(kBestSlot - 1);
        breaking.longerCost = variant(kBestSlot + 1);
        const bool isOffered
            = looseness < 0 ? breaking.shorterCost.has_value() : breaking.longerCost.has_value();
        int slot = isOffered ? kBestSlot + looseness : kBestSlot;
        for (size_t end = count; end > 0;) {
            const Node& node = m_nodes[end * kSlots + size_t(slot)];
            breaking.lines.push_back(lineOf(node, end));
            end = node.from;
            slot = node.fromSlot;
        }
        std::reverse(breaking.lines.begin(), breaking.lines.end());
        return breaking;
    }

    BrokenLine lineOf(const Node& node, size_t end) const
    {
        BrokenLine line;
        line.isLast = isMandatory(end);
        line.fit = fitOf(node.from, end, m_measures.ofLine(size_t(node.lines - 1)));
        if (!line.fit.isPossible)
            line.compromise = Compromise::Overfull;
        else if (end < m_clusters.size() && m_clusters[end - 1].breakAfter == BreakKind::Forbidden)
            line.compromise = Compromise::ProhibitionRelaxed;
        else if (line.fit.otherStretch > kHopelessGap
            || (m_isInLongString[end] && line.fit.missing > kShortLine))
            line.compromise = Compromise::ShortLine;
        else if (line.fit.otherStretch > kLooseGap)
            line.compromise = Compromise::LooseLine;
        if (line.fit.otherStretch > kHopelessGap)
            line.fit.wordStretch = line.fit.hanWesternStretch = line.fit.otherStretch = 0;
        return line;
    }

    static constexpr int kCandidates = 8;

    const std::vector<Cluster>& m_clusters;
    const Measures& m_measures;
    LineMeasure m_line;
    double m_widest = 0;
    std::vector<double> m_penalty;      ///< of a line ending at this place
    std::vector<bool> m_isInLongString; ///< by place
    std::vector<Node> m_nodes;          ///< kSlots for each place, by number of lines
    std::array<Node, kCandidates> m_candidates;
    int m_leastLines = -1; ///< of m_candidates[0]
    bool m_triesSlackLines = false;
    size_t m_lastReached = 0; ///< the last place that a line can end at
    double m_best = 0;        ///< least cost of the ways that were tried
};

} // namespace

Breaking breakLines(const std::vector<Cluster>& clusters, const Measures& measures, int looseness)
{
    if (clusters.empty())
        return {};
    return TotalFit(clusters, measures).run(looseness);
}

} // namespace qb::typeset
