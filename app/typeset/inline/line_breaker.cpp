#include "typeset/inline/line_breaker.h"

#include <cmath>
#include <limits>

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kRuntCost = 60;
constexpr double kMostClustersPerEm = 8; // characters without width do not make a line endless
constexpr double kMostClusters = 256;
constexpr double kLooseGap = 0.1; // em between characters; above it a warning is due

/// How far the breaker may go. Each level is tried only where the one before found no way.
enum class Leniency {
    Normal,     ///< gaps up to a quarter em
    Loose,      ///< any gap
    AnyCluster, ///< break anywhere, at a high price
};

class TotalFit {
public:
    TotalFit(const std::vector<Cluster>& clusters, const Measures& measures)
        : m_clusters(clusters),
          m_measures(measures),
          m_line(clusters, measures.hyphenWidth)
    {
    }

    std::vector<BrokenLine> run()
    {
        for (const Leniency leniency : {Leniency::Normal, Leniency::Loose, Leniency::AnyCluster}) {
            if (solve(leniency))
                return lines();
        }
        return lines();
    }

private:
    struct Node {
        double cost = kInfinity;
        size_t from = 0;
        bool isFirst = false; ///< the line ending here is the paragraph's first
    };

    bool mayEndAt(size_t end, Leniency leniency, double& penalty) const
    {
        penalty = 0;
        if (end == m_clusters.size())
            return true;
        const Cluster& last = m_clusters[end - 1];
        if (last.breakAfter != BreakKind::Forbidden) {
            penalty = double(last.breakPenalty);
            return true;
        }
        if (leniency != Leniency::AnyCluster)
            return false;
        // Last resort. Western strings give way first, prohibition rules of marks last (CLREQ, note
        // to the levels).
        const bool isWesternInside = last.charClass == CharClass::Letter
            || last.charClass == CharClass::Digit || last.charClass == CharClass::Other
            || last.charClass == CharClass::WesternClosing;
        penalty = isWesternInside ? 300 : 600;
        return true;
    }

    bool solve(Leniency leniency)
    {
        const size_t count = m_clusters.size();
        m_nodes.assign(count + 1, {});
        m_nodes[0] = {0, 0, false};
        size_t earliest = 0; // starts before it are too far away for any later end
        for (size_t end = 1; end <= count; ++end) {
            double penalty = 0;
            if (!mayEndAt(end, leniency, penalty))
                continue;
            const bool isLast
                = end == count || m_clusters[end - 1].breakAfter == BreakKind::Mandatory;
            const double widest = std::max(m_measures.firstLine, m_measures.otherLines);
            while (earliest + 1 < end
                && (m_line.roughWidth(earliest, end) > 2.2 * widest + 2
                    || double(end - earliest) > kMostClustersPerEm * widest + kMostClusters))
                ++earliest;
            for (size_t begin = end; begin-- > earliest;) {
                if (m_nodes[begin].cost < kInfinity
                    && !tryLine(begin, end, isLast, penalty, leniency))
                    break;
            }
            if (isLast && end < count)
                earliest = end; // no line runs over a mandatory break
        }
        return m_nodes[count].cost < kInfinity;
    }

    /// False when the line is already too long for any earlier start to fit.
    bool tryLine(size_t begin, size_t end, bool isLast, double penalty, Leniency leniency)
    {
        const bool isFirst = begin == 0;
        const double measure = isFirst ? m_measures.firstLine : m_measures.otherLines;
        const LineFit fit = m_line.fit(begin, end, measure, isLast || !m_measures.isJustified);
        const bool isSingle = fit.end <= fit.begin + 1;
        if (!fit.isPossible && !(leniency == Leniency::AnyCluster && isSingle))
            return fit.natural < 1.6 * measure + 2;
        double cost = fit.cost + penalty;
        if (!isLast && m_measures.isJustified && leniency == Leniency::Normal
            && fit.otherStretch > 0.25)
            return true;
        if (!m_measures.isJustified && !isLast)
            cost += raggedCost(fit.missing, measure);
        if (isLast && !isFirst)
            cost += runtCost(fit);
        const double total = m_nodes[begin].cost + cost;
        if (total < m_nodes[end].cost)
            m_nodes[end] = {total, begin, isFirst};
        return true;
    }

    /// Lines of a centred or ragged block: as equal as may be, so short ones before the last cost
    /// most.
    static double raggedCost(double missing, double measure)
    {
        const double share = std::max(0.0, missing) / std::max(1.0, measure);
        return 20 * share * share;
    }

    /// 孤字: a paragraph's last line of a single character (CLREQ, "Widows and Orphans").
    double runtCost(const LineFit& fit) const
    {
        int characters = 0;
        for (size_t i = fit.begin; i < fit.end && characters < m_measures.lastLineMinimum; ++i) {
            const CharClass c = m_clusters[i].charClass;
            if (c == CharClass::Letter || c == CharClass::Digit)
                return m_measures.isJustified ? 0 : (fit.end - fit.begin <= 2 ? kRuntCost : 0);
            characters += c == CharClass::Han;
        }
        if (!m_measures.isJustified)
            return raggedLastCost(fit) + (characters < m_measures.lastLineMinimum ? kRuntCost : 0);
        return characters < m_measures.lastLineMinimum ? kRuntCost : 0;
    }

    double raggedLastCost(const LineFit& fit) const
    {
        return 0.5 * raggedCost(fit.missing, m_measures.otherLines);
    }

    std::vector<BrokenLine> lines() const
    {
        std::vector<BrokenLine> found;
        for (size_t end = m_clusters.size(); end > 0;) {
            const Node& node = m_nodes[end];
            if (node.cost == kInfinity)
                return {};
            BrokenLine line;
            line.isLast = end == m_clusters.size()
                || m_clusters[end - 1].breakAfter == BreakKind::Mandatory;
            const double measure = node.from == 0 ? m_measures.firstLine : m_measures.otherLines;
            line.fit = m_line.fit(node.from, end, measure, line.isLast || !m_measures.isJustified);
            line.compromise = compromiseOf(line, end);
            found.push_back(line);
            end = node.from;
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    Compromise compromiseOf(const BrokenLine& line, size_t end) const
    {
        if (!line.fit.isPossible)
            return Compromise::Overfull;
        if (end < m_clusters.size() && m_clusters[end - 1].breakAfter == BreakKind::Forbidden)
            return Compromise::ProhibitionRelaxed;
        return line.fit.otherStretch > kLooseGap ? Compromise::LooseLine : Compromise::None;
    }

    const std::vector<Cluster>& m_clusters;
    const Measures& m_measures;
    LineMeasure m_line;
    std::vector<Node> m_nodes;
};

} // namespace

std::vector<BrokenLine> breakLines(const std::vector<Cluster>& clusters, const Measures& measures)
{
    if (clusters.empty())
        return {};
    return TotalFit(clusters, measures).run();
}

} // namespace qb::typeset
