#include "text/joining.h"

#include "text/evidence.h"

#include <array>
#include <cmath>

namespace qb::text {

namespace {

using Scores = std::array<double, kLabelCount>;

constexpr double kNever = -1e9;

constexpr std::array<LineLabel, kLabelCount> kLabels{
    LineLabel::First, LineLabel::Next, LineLabel::Head, LineLabel::HeadNext, LineLabel::Fixed};

bool isJoin(LineLabel label)
{
    return label == LineLabel::Next || label == LineLabel::HeadNext;
}

/// The two passes of the best path: `forward` holds the best score of a path that ends in a label,
/// `backward` the best of what follows it.
class BestPath {
public:
    BestPath(const Evidence& evidence, const std::vector<signed char>& decided)
        : m_evidence(evidence),
          m_decided(decided),
          m_steps(evidence.size() - 1),
          m_forward(evidence.size()),
          m_backward(evidence.size())
    {
        for (size_t i = 0; i + 1 < evidence.size(); ++i)
            readSteps(i);
    }

    Labelled run()
    {
        goForward();
        goBackward();
        Labelled result;
        result.labels = bestLabels();
        for (size_t i = 0; i + 1 < m_evidence.size(); ++i)
            result.joins.push_back(joinAt(i, result.labels[i + 1]));
        return result;
    }

private:
    void readSteps(size_t i)
    {
        for (const LineLabel to : kLabels) {
            const double line = m_evidence.ofLine(i + 1, to);
            for (const LineLabel from : kLabels)
                m_steps[i][size_t(from) * kLabelCount + size_t(to)]
                    = float(line <= kNever ? kNever : line + m_evidence.ofPair(i, from, to));
        }
    }

    double step(size_t i, LineLabel from, LineLabel to) const
    {
        return double(m_steps[i][size_t(from) * kLabelCount + size_t(to)]);
    }

    void goForward()
    {
        for (const LineLabel label : kLabels)
            m_forward[0][size_t(label)] = isJoin(label) ? kNever : m_evidence.ofLine(0, label);
        for (size_t i = 0; i + 1 < m_evidence.size(); ++i) {
            m_forward[i + 1].fill(kNever);
            for (const LineLabel from : kLabels) {
                for (const LineLabel to : kLabels) {
                    double& best = m_forward[i + 1][size_t(to)];
                    best = std::max(best, m_forward[i][size_t(from)] + step(i, from, to));
                }
            }
        }
    }

    void goBackward()
    {
        m_backward.back().fill(0);
        for (size_t i = m_evidence.size() - 1; i-- > 0;) {
            m_backward[i].fill(kNever);
            for (const LineLabel from : kLabels) {
                for (const LineLabel to : kLabels) {
                    double& best = m_backward[i][size_t(from)];
                    best = std::max(best, step(i, from, to) + m_backward[i + 1][size_t(to)]);
                }
            }
        }
    }

    std::vector<LineLabel> bestLabels() const
    {
        std::vector<LineLabel> labels(m_evidence.size());
        size_t current = size_t(std::max_element(m_forward.back().begin(), m_forward.back().end())
            - m_forward.back().begin());
        labels.back() = LineLabel(current);
        for (size_t i = m_evidence.size() - 1; i-- > 0;) {
            size_t best = 0;
            double bestScore = 2 * kNever;
            for (const LineLabel from : kLabels) {
                const double score = m_forward[i][size_t(from)] + step(i, from, LineLabel(current));
                if (score > bestScore) {
                    bestScore = score;
                    best = size_t(from);
                }
            }
            current = best;
            labels[i] = LineLabel(current);
        }
        return labels;
    }

    Join joinAt(size_t i, LineLabel next) const
    {
        double joined = kNever;
        double parted = kNever;
        for (const LineLabel from : kLabels) {
            for (const LineLabel to : kLabels) {
                const double score = m_forward[i][size_t(from)] + step(i, from, to)
                    + m_backward[i + 1][size_t(to)];
                double& side = isJoin(to) ? joined : parted;
                side = std::max(side, score);
            }
        }
        Join join;
        join.line = m_evidence.line(i).index;
        join.isJoined = isJoin(next);
        const double margin = join.isJoined ? joined - parted : parted - joined;
        join.confidence = 1.0 / (1.0 + std::exp(-std::clamp(margin, 0.0, 30.0)));
        join.evidence = m_evidence.names(i);
        if (i < m_decided.size() && m_decided[i] != 0) {
            join.confidence = 1;
            join.evidence = QStringList{QStringLiteral("decided")};
        }
        return join;
    }

    const Evidence& m_evidence;
    const std::vector<signed char>& m_decided;
    std::vector<std::array<float, kLabelCount * kLabelCount>> m_steps;
    std::vector<Scores> m_forward;
    std::vector<Scores> m_backward;
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
