#include "text/joining.h"

#include "text/evidence.h"

#include <QHash>

#include <array>
#include <cmath>

namespace qb::text {

namespace {

constexpr double kNever = -1e9;
constexpr double kNoLabel = 4 * kNever;
constexpr size_t kMostLabels = 4; ///< of one line

/// Two passes: forward, the best score of a path that ends in each label of each line; backward,
/// the labels of the best of all and, of what follows each line, the best score.
class BestPath {
public:
    BestPath(const Evidence& evidence, const std::vector<signed char>& decided)
        : m_evidence(evidence),
          m_decided(decided),
          m_steps(evidence.size() - 1),
          m_labels(evidence.size()),
          m_forward(evidence.size())
    {
    }

    Labelled run()
    {
        goForward();
        return goBackward();
    }

private:
    /// Of the labels that a line may have; kNoLabel or less behind them.
    using Scores = std::array<double, kMostLabels>;
    using Steps = std::array<std::array<float, kMostLabels>, kMostLabels>; ///< `[from][to]`

    static double bestOf(double a, double b, double c, double d)
    {
        return std::max(std::max(a, b), std::max(c, d));
    }

    /// A label by its place among those that line i may have.
    LineLabel label(size_t i, size_t place) const { return LineLabel(m_labels[i].begin + place); }

    void readSteps(size_t i)
    {
        for (auto& from : m_steps[i])
            from.fill(float(kNoLabel));
        const LabelScores line = m_evidence.ofLine(i + 1);
        const PairScores pair = m_evidence.ofPair(i);
        for (size_t from = 0; from < m_labels[i].size(); ++from) {
            for (size_t to = 0; to < m_labels[i + 1].size(); ++to) {
                const size_t label = m_labels[i + 1].begin + to;
                m_steps[i][from][to] = float(line[label] + pair[m_labels[i].begin + from][label]);
            }
        }
    }

    void goForward()
    {
        m_labels[0] = m_evidence.labels(0);
        const LabelScores first = m_evidence.ofLine(0);
        m_forward[0].fill(kNoLabel);
        for (size_t k = 0; k < m_labels[0].size(); ++k)
            m_forward[0][k] = isJoin(label(0, k)) ? kNever : first[size_t(label(0, k))];
        for (size_t i = 0; i < m_steps.size(); ++i) {
            m_labels[i + 1] = m_evidence.labels(i + 1);
            readSteps(i);
            for (size_t to = 0; to < kMostLabels; ++to) {
                const auto from = [&](size_t place) {
                    return m_forward[i][place] + double(m_steps[i][place][to]);
                };
                m_forward[i + 1][to] = bestOf(from(0), from(1), from(2), from(3));
            }
        }
    }

    Labelled goBackward()
    {
        Labelled result;
        result.labels.resize(m_labels.size());
        result.joins.resize(m_steps.size());
        const Scores& last = m_forward.back();
        auto current = size_t(
            std::max_element(last.begin(), last.begin() + m_labels.back().size()) - last.begin());
        result.labels.back() = label(m_steps.size(), current);
        Scores behind{}; // the best of what follows line i + 1, by its label
        for (size_t i = m_steps.size(); i-- > 0;) {
            result.joins[i] = joinAt(i, result.labels[i + 1], behind);
            current = bestBefore(i, current);
            result.labels[i] = label(i, current);
            Scores before{};
            for (size_t from = 0; from < kMostLabels; ++from) {
                const auto to = [&](size_t place) {
                    return double(m_steps[i][from][place]) + behind[place];
                };
                before[from] = bestOf(to(0), to(1), to(2), to(3));
            }
            behind = before;
        }
        return result;
    }

    /// Where the best path comes from that goes on to the label of line i + 1.
    size_t bestBefore(size_t i, size_t to) const
    {
        size_t best = 0;
        double bestScore = kNoLabel;
        for (size_t from = 0; from < m_labels[i].size(); ++from) {
            const double score = m_forward[i][from] + double(m_steps[i][from][to]);
            if (score > bestScore) {
                bestScore = score;
                best = from;
            }
        }
        return best;
    }

    Join joinAt(size_t i, LineLabel next, const Scores& behind)
    {
        double joined = kNever;
        double parted = kNever;
        for (size_t to = 0; to < m_labels[i + 1].size(); ++to) {
            double& side = isJoin(label(i + 1, to)) ? joined : parted;
            side = std::max(side, m_forward[i + 1][to] + behind[to]);
        }
        Join join;
        join.line = m_evidence.line(i).index;
        join.isJoined = isJoin(next);
        // No decision joins what a format, or a page of the web, keeps apart.
        const int decided = i < m_decided.size() ? m_decided[i] : 0;
        if (decided != 0 && join.isJoined == (decided > 0)) {
            join.confidence = 1;
            join.evidence = QStringList{QStringLiteral("decided")};
            return join;
        }
        const double margin = join.isJoined ? joined - parted : parted - joined;
        join.confidence = 1.0 / (1.0 + std::exp(-std::clamp(margin, 0.0, 30.0)));
        join.evidence = namesOf(m_evidence.traces(i));
        return join;
    }

    /// Most joins have the same few traces: they share the list of their names.
    QStringList namesOf(unsigned traces)
    {
        QStringList& names = m_names[traces];
        if (names.isEmpty())
            names = Evidence::namesOf(traces);
        return names;
    }

    const Evidence& m_evidence;
    const std::vector<signed char>& m_decided;
    std::vector<Steps> m_steps;
    std::vector<LabelRange> m_labels;
    std::vector<Scores> m_forward;
    QHash<unsigned, QStringList> m_names; ///< by traces
};

} // namespace

Labelled labelLines(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
    const Setting& setting, bool mayJoin, const std::vector<signed char>& decided)
{
    if (lines.empty())
        return {};
    return BestPath(Evidence(lines, roles, setting, mayJoin, decided), decided).run();
}

} // namespace qb::text
