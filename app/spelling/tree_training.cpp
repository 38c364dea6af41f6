#include "spelling/boosted_trees.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace qb::spelling {
namespace {

constexpr double logOddsUnit = 1000;

/// splitmix64
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }
    double next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<double>((z ^ (z >> 31U)) >> 11U) / 9007199254740992.0;
    }

private:
    std::uint64_t m_state;
};

/// Features as numbers of bins; a bin begins at its bound.
struct Binned {
    std::vector<std::vector<std::int32_t>> bounds; ///< by feature, rising; the first bin has none
    std::vector<std::uint8_t> bins;                ///< by feature, then example

    Binned(const TrainingSet& examples, int most)
    {
        const std::size_t n = examples.size();
        bins.resize(n * examples.featureCount);
        std::vector<std::int32_t> values(n);
        for (std::size_t f = 0; f < examples.featureCount; ++f) {
            for (std::size_t i = 0; i < n; ++i)
                values[i] = examples.features[i * examples.featureCount + f];
            std::vector<std::int32_t> sorted = values;
            std::sort(sorted.begin(), sorted.end());
            std::vector<std::int32_t> bound;
            for (int b = 1; b < most; ++b) {
                const std::int32_t value
                    = sorted[n * static_cast<std::size_t>(b) / static_cast<std::size_t>(most)];
                if (value > sorted.front() && (bound.empty() || value > bound.back()))
                    bound.push_back(value);
            }
            for (std::size_t i = 0; i < n; ++i)
                bins[f * n + i] = static_cast<std::uint8_t>(
                    std::upper_bound(bound.begin(), bound.end(), values[i]) - bound.begin());
            bounds.push_back(std::move(bound));
        }
    }
};

struct Sums {
    double gradient = 0;
    double weight = 0;
};

class Trainer {
public:
    Trainer(const TrainingSet& examples, const BoostingOptions& options)
        : m_examples(examples),
          m_options(options),
          m_binned(examples, options.bins),
          m_random(options.seed),
          m_margins(examples.size()),
          m_nodes(examples.size())
    {
    }

    BoostedTrees train()
    {
        const auto positive = static_cast<double>(
            std::count(m_examples.labels.begin(), m_examples.labels.end(), 1));
        const auto all = static_cast<double>(m_examples.size());
        const double start = std::log((positive + 1) / (all - positive + 1));
        std::fill(m_margins.begin(), m_margins.end(), start);
        for (int tree = 0; tree < m_options.trees; ++tree)
            addTree();
        return BoostedTrees(
            m_questions, m_leaves, static_cast<std::int32_t>(std::lround(start * logOddsUnit)));
    }

private:
    void addTree()
    {
        const std::size_t n = m_examples.size();
        m_seen.clear();
        m_seenSums.clear();
        for (std::size_t i = 0; i < n; ++i) {
            const double p = 1 / (1 + std::exp(-m_margins[i]));
            m_nodes[i] = 0;
            if (m_random.next() >= m_options.rowShare)
                continue;
            m_seen.push_back(static_cast<std::uint32_t>(i));
            m_seenSums.push_back({p - m_examples.labels[i], p * (1 - p)});
        }
        std::vector<std::size_t> features;
        for (std::size_t f = 0; f < m_examples.featureCount; ++f) {
            if (m_random.next() < m_options.columnShare)
                features.push_back(f);
        }
        std::vector<BoostedTrees::Question> questions(
            BoostedTrees::questionsPerTree, {std::numeric_limits<std::int32_t>::min(), 0});
        for (int level = 0; level < BoostedTrees::depth; ++level)
            splitLevel(level, features, questions);
        setLeaves();
        m_questions.insert(m_questions.end(), questions.begin(), questions.end());
    }

    struct Split {
        double gain = 1e-6;
        std::size_t feature = 0;
        std::size_t bin = 0; ///< the first that goes right
        bool exists = false;
    };

    void splitLevel(int level, const std::vector<std::size_t>& features,
        std::vector<BoostedTrees::Question>& questions)
    {
        const std::size_t n = m_examples.size();
        const std::size_t width = std::size_t{1} << level;
        const std::size_t firstNode = width - 1;
        const auto bins = static_cast<std::size_t>(m_options.bins);
        m_seenNodes.clear();
        for (const std::uint32_t i : m_seen)
            m_seenNodes.push_back(static_cast<std::uint16_t>(m_nodes[i] - firstNode));
        std::vector<Split> best(width);
        std::vector<Sums> sums(width * bins);
        for (const std::size_t f : features) {
            std::fill(sums.begin(), sums.end(), Sums{});
            const std::uint8_t* column = m_binned.bins.data() + f * n;
            for (std::size_t k = 0; k < m_seen.size(); ++k) {
                Sums& s = sums[m_seenNodes[k] * bins + column[m_seen[k]]];
                s.gradient += m_seenSums[k].gradient;
                s.weight += m_seenSums[k].weight;
            }
            for (std::size_t node = 0; node < width; ++node)
                findSplit({sums.data() + node * bins, bins}, f, best[node]);
        }
        for (std::size_t node = 0; node < width; ++node) {
            // Without a split everything goes right.
            if (best[node].exists)
                questions[firstNode + node]
                    = {m_binned.bounds[best[node].feature][best[node].bin - 1],
                        static_cast<std::int32_t>(best[node].feature)};
        }
        for (std::size_t i = 0; i < n; ++i) {
            const Split& split = best[m_nodes[i] - firstNode];
            const bool right = !split.exists || m_binned.bins[split.feature * n + i] >= split.bin;
            m_nodes[i] = 2 * m_nodes[i] + (right ? 2 : 1);
        }
    }

    double worth(const Sums& s) const
    {
        return s.gradient * s.gradient / (s.weight + m_options.leafPenalty);
    }

    void findSplit(std::span<const Sums> bins, std::size_t feature, Split& best) const
    {
        Sums total;
        for (const Sums& s : bins) {
            total.gradient += s.gradient;
            total.weight += s.weight;
        }
        Sums left;
        for (std::size_t bin = 1; bin <= m_binned.bounds[feature].size(); ++bin) {
            left.gradient += bins[bin - 1].gradient;
            left.weight += bins[bin - 1].weight;
            const Sums right{total.gradient - left.gradient, total.weight - left.weight};
            if (left.weight < m_options.minimumWeight || right.weight < m_options.minimumWeight)
                continue;
            const double gain = worth(left) + worth(right) - worth(total);
            if (gain > best.gain)
                best = {gain, feature, bin, true};
        }
    }

    void setLeaves()
    {
        const std::size_t n = m_examples.size();
        std::vector<Sums> sums(BoostedTrees::leavesPerTree);
        for (std::size_t k = 0; k < m_seen.size(); ++k) {
            Sums& s = sums[m_nodes[m_seen[k]] - BoostedTrees::questionsPerTree];
            s.gradient += m_seenSums[k].gradient;
            s.weight += m_seenSums[k].weight;
        }
        std::vector<double> values;
        for (const Sums& s : sums) {
            const double value = -m_options.rate * s.gradient / (s.weight + m_options.leafPenalty);
            m_leaves.push_back(static_cast<std::int32_t>(std::lround(value * logOddsUnit)));
            values.push_back(m_leaves.back() / logOddsUnit);
        }
        for (std::size_t i = 0; i < n; ++i)
            m_margins[i] += values[m_nodes[i] - BoostedTrees::questionsPerTree];
    }

    const TrainingSet& m_examples;
    const BoostingOptions& m_options;
    Binned m_binned;
    Random m_random;
    std::vector<double> m_margins;
    // What the tree that grows sees, one after the other.
    std::vector<std::uint32_t> m_seen;
    std::vector<Sums> m_seenSums;
    std::vector<std::uint16_t> m_seenNodes; ///< in the level that is split
    std::vector<std::size_t> m_nodes;
    std::vector<BoostedTrees::Question> m_questions;
    std::vector<std::int32_t> m_leaves;
};

} // namespace

BoostedTrees trainBoostedTrees(const TrainingSet& examples, const BoostingOptions& options)
{
    return Trainer(examples, options).train();
}

} // namespace qb::spelling
