#include "spelling/boosted_trees.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

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
          m_sums(examples.size())
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
        m_unseen.clear();
        for (std::size_t i = 0; i < n; ++i) {
            const double p = 1 / (1 + std::exp(-m_margins[i]));
            m_sums[i] = {p - m_examples.labels[i], p * (1 - p)};
            (m_random.next() < m_options.rowShare ? m_seen : m_unseen)
                .push_back(static_cast<std::uint32_t>(i));
        }
        m_features.clear();
        for (std::size_t f = 0; f < m_examples.featureCount; ++f) {
            // What is the same everywhere tells nothing.
            if (m_random.next() < m_options.columnShare && !m_binned.bounds[f].empty())
                m_features.push_back(f);
        }
        std::vector<BoostedTrees::Question> questions(
            BoostedTrees::questionsPerTree, {std::numeric_limits<std::int32_t>::min(), 0});
        m_ends.assign(1, m_seen.size());
        for (int level = 0; level < BoostedTrees::depth; ++level)
            splitLevel(level, questions);
        setLeaves(questions);
        m_questions.insert(m_questions.end(), questions.begin(), questions.end());
    }

    struct Split {
        double gain = 1e-6;
        std::size_t feature = 0;
        std::size_t bin = 0; ///< the first that goes right
        bool exists = false;
    };

    std::span<const std::uint32_t> rowsOf(std::size_t node) const
    {
        const std::size_t begin = node == 0 ? 0 : m_ends[node - 1];
        return {m_seen.data() + begin, m_ends[node] - begin};
    }

    /// Adds up what the examples of a node have in each bin of a feature.
    void gather(
        std::size_t feature, std::span<const std::uint32_t> rows, std::span<Sums> bins) const
    {
        std::fill(bins.begin(), bins.end(), Sums{});
        const std::uint8_t* column = m_binned.bins.data() + feature * m_examples.size();
        for (const std::uint32_t row : rows) {
            Sums& s = bins[column[row]];
            s.gradient += m_sums[row].gradient;
            s.weight += m_sums[row].weight;
        }
    }

    /// Of the two nodes that one was split into only the smaller is gathered; the other is what
    /// is left of it.
    void gatherLevel(std::size_t width)
    {
        const auto bins = static_cast<std::size_t>(m_options.bins);
        std::swap(m_histograms, m_parents);
        m_histograms.resize(m_features.size() * width * bins);
        for (std::size_t k = 0; k < m_features.size(); ++k) {
            const auto of = [&](std::size_t node) {
                return std::span(m_histograms).subspan((k * width + node) * bins, bins);
            };
            if (width == 1) {
                gather(m_features[k], rowsOf(0), of(0));
                continue;
            }
            for (std::size_t pair = 0; pair < width; pair += 2) {
                const std::size_t small
                    = rowsOf(pair).size() < rowsOf(pair + 1).size() ? pair : pair + 1;
                const std::size_t large = small == pair ? pair + 1 : pair;
                gather(m_features[k], rowsOf(small), of(small));
                const Sums* parent = m_parents.data() + (k * width / 2 + pair / 2) * bins;
                for (std::size_t b = 0; b < bins; ++b) {
                    of(large)[b].gradient = parent[b].gradient - of(small)[b].gradient;
                    of(large)[b].weight = parent[b].weight - of(small)[b].weight;
                }
            }
        }
    }

    void splitLevel(int level, std::vector<BoostedTrees::Question>& questions)
    {
        const std::size_t width = std::size_t{1} << level;
        const std::size_t firstNode = width - 1;
        const auto bins = static_cast<std::size_t>(m_options.bins);
        gatherLevel(width);
        std::vector<Split> best(width);
        for (std::size_t k = 0; k < m_features.size(); ++k) {
            for (std::size_t node = 0; node < width; ++node)
                findSplit({m_histograms.data() + (k * width + node) * bins, bins}, m_features[k],
                    best[node]);
        }
        std::vector<std::size_t> ends;
        std::vector<std::uint32_t> sorted(m_seen.size());
        for (std::size_t node = 0; node < width; ++node) {
            const Split& split = best[node];
            // Without a split everything goes right.
            if (split.exists)
                questions[firstNode + node] = {m_binned.bounds[split.feature][split.bin - 1],
                    static_cast<std::int32_t>(split.feature)};
            const std::uint8_t* column = m_binned.bins.data() + split.feature * m_examples.size();
            const std::span<const std::uint32_t> rows = rowsOf(node);
            std::size_t at = node == 0 ? 0 : m_ends[node - 1];
            const auto take = [&](bool right) {
                for (const std::uint32_t row : rows) {
                    if ((!split.exists || column[row] >= split.bin) == right)
                        sorted[at++] = row;
                }
                ends.push_back(at);
            };
            take(false);
            take(true);
        }
        m_seen.swap(sorted);
        m_ends.swap(ends);
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

    void setLeaves(const std::vector<BoostedTrees::Question>& questions)
    {
        std::vector<double> values;
        for (std::size_t leaf = 0; leaf < BoostedTrees::leavesPerTree; ++leaf) {
            Sums s;
            for (const std::uint32_t row : rowsOf(leaf)) {
                s.gradient += m_sums[row].gradient;
                s.weight += m_sums[row].weight;
            }
            const double value = -m_options.rate * s.gradient / (s.weight + m_options.leafPenalty);
            m_leaves.push_back(static_cast<std::int32_t>(std::lround(value * logOddsUnit)));
            values.push_back(m_leaves.back() / logOddsUnit);
            for (const std::uint32_t row : rowsOf(leaf))
                m_margins[row] += values.back();
        }
        const std::size_t features = m_examples.featureCount;
        for (const std::uint32_t row : m_unseen)
            m_margins[row] += values[leafOf(
                {m_examples.features.data() + row * features, features}, questions)];
    }

    static std::size_t leafOf(std::span<const std::int32_t> features,
        const std::vector<BoostedTrees::Question>& questions)
    {
        std::size_t node = 0;
        while (node < BoostedTrees::questionsPerTree) {
            const BoostedTrees::Question& question = questions[node];
            const bool right
                = features[static_cast<std::size_t>(question.feature)] >= question.threshold;
            node = 2 * node + (right ? 2 : 1);
        }
        return node - BoostedTrees::questionsPerTree;
    }

    const TrainingSet& m_examples;
    const BoostingOptions& m_options;
    Binned m_binned;
    Random m_random;
    std::vector<double> m_margins;
    std::vector<Sums> m_sums; ///< of each example
    // Of the tree that grows.
    std::vector<std::uint32_t> m_seen; ///< examples, those of a node together
    std::vector<std::uint32_t> m_unseen;
    std::vector<std::size_t> m_ends; ///< where those of each node of the level end
    std::vector<std::size_t> m_features;
    std::vector<Sums> m_histograms; ///< by feature, node of the level, bin
    std::vector<Sums> m_parents;    ///< of the level before
    std::vector<BoostedTrees::Question> m_questions;
    std::vector<std::int32_t> m_leaves;
};

} // namespace

Result<BoostedTrees> trainBoostedTrees(const TrainingSet& examples, const BoostingOptions& options)
{
    if (examples.size() == 0 || examples.features.size() != examples.size() * examples.featureCount)
        return Error{ErrorKind::BadInput, Text::tr("没有可以学的例子"), {},
            Text::tr("换有错有对的句子，多一些再训练。")};
    return Trainer(examples, options).train();
}

} // namespace qb::spelling
