#include "spelling/ngram_training.h"

#include "spelling/ngram_tables.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace qb::spelling {
namespace {

/// The sorted different values of an array, and how often each stands in it.
std::pair<std::vector<std::uint64_t>, std::vector<std::uint32_t>> counted(
    std::vector<std::uint64_t>& values)
{
    std::sort(values.begin(), values.end());
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> counts;
    for (std::size_t i = 0; i < values.size();) {
        std::size_t end = i;
        while (end < values.size() && values[end] == values[i])
            ++end;
        keys.push_back(values[i]);
        counts.push_back(static_cast<std::uint32_t>(end - i));
        i = end;
    }
    return {std::move(keys), std::move(counts)};
}

struct Discounts {
    std::array<double, 4> of{};

    explicit Discounts(const std::vector<std::uint32_t>& counts)
    {
        std::array<double, 5> number{};
        for (const std::uint32_t count : counts) {
            if (count >= 1 && count <= 4)
                ++number[count];
        }
        if (number[1] == 0 || number[2] == 0 || number[3] == 0 || number[4] == 0) {
            of = {0, 0.5, 1, 1.5}; // too little text to tell
            return;
        }
        const double y = number[1] / (number[1] + 2 * number[2]);
        for (std::size_t c = 1; c <= 3; ++c) {
            const double ratio = number[c + 1] / number[c];
            of[c] = std::clamp(static_cast<double>(c) - static_cast<double>(c + 1) * y * ratio, 0.1,
                static_cast<double>(c) - 0.1);
        }
    }
    double operator()(std::uint32_t count) const { return of[std::min<std::size_t>(count, 3)]; }
};

} // namespace

NgramTraining::NgramTraining(int order, int tokenBits, std::vector<std::uint32_t> minimumCounts)
    : m_order(order),
      m_bits(tokenBits),
      m_minimumCounts(std::move(minimumCounts))
{
}

void NgramTraining::add(std::span<const std::uint32_t> tokens)
{
    m_tokens.insert(m_tokens.end(), static_cast<std::size_t>(m_order) - 1, 0);
    m_tokens.insert(m_tokens.end(), tokens.begin(), tokens.end());
}

NgramTraining::Order NgramTraining::count(int order) const
{
    const auto gather = [&](int length) {
        const std::uint64_t mask = length * m_bits >= 64
            ? ~std::uint64_t{0}
            : (std::uint64_t{1} << (length * m_bits)) - 1;
        std::vector<std::uint64_t> values;
        values.reserve(m_tokens.size());
        std::uint64_t value = 0;
        for (const std::uint32_t token : m_tokens) {
            value = ((value << m_bits) | token) & mask;
            if (token != 0)
                values.push_back(value);
        }
        return values;
    };
    Order result;
    std::vector<std::uint64_t> values = gather(order);
    std::tie(result.keys, result.counts) = counted(values);
    if (order == m_order) {
        result.continuations = result.counts;
        return result;
    }
    values = gather(order + 1);
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const std::uint64_t mask = (std::uint64_t{1} << (order * m_bits)) - 1;
    for (std::uint64_t& value : values)
        value &= mask;
    result.continuations = counted(values).second;
    return result;
}

double NgramTraining::probability(
    const std::vector<Order>& orders, int order, std::uint64_t key) const
{
    const Order& o = orders[static_cast<std::size_t>(order)];
    const auto found = std::lower_bound(o.keys.begin(), o.keys.end(), key);
    if (found != o.keys.end() && *found == key)
        return static_cast<double>(
            o.probabilities[static_cast<std::size_t>(found - o.keys.begin())]);
    if (order == 1)
        return 1e-7;
    double backoff = 1;
    const Order& shorter = orders[static_cast<std::size_t>(order) - 1];
    const std::uint64_t context = key >> m_bits;
    const auto history = std::lower_bound(shorter.keys.begin(), shorter.keys.end(), context);
    if (history != shorter.keys.end() && *history == context)
        backoff = static_cast<double>(
            shorter.backoffs[static_cast<std::size_t>(history - shorter.keys.begin())]);
    return backoff
        * probability(orders, order - 1, key & ((std::uint64_t{1} << ((order - 1) * m_bits)) - 1));
}

void NgramTraining::smooth(std::vector<Order>& orders, int order) const
{
    Order& o = orders[static_cast<std::size_t>(order)];
    const Discounts discount(o.continuations);
    const std::uint32_t least = m_minimumCounts[static_cast<std::size_t>(order) - 1];
    Order kept;
    const double uniform
        = order == 1 ? 1.0 / static_cast<double>(std::max<std::size_t>(1, o.keys.size())) : 0;
    for (std::size_t begin = 0; begin < o.keys.size();) {
        const std::uint64_t context = order == 1 ? 0 : o.keys[begin] >> m_bits;
        std::size_t end = begin;
        double total = 0;
        while (end < o.keys.size() && (order == 1 || o.keys[end] >> m_bits == context))
            total += o.continuations[end++];
        double keptMass = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (o.counts[i] >= least)
                keptMass += (o.continuations[i] - discount(o.continuations[i])) / total;
        }
        const double left = std::clamp(1 - keptMass, 1e-6, 1.0);
        for (std::size_t i = begin; i < end; ++i) {
            if (o.counts[i] < least)
                continue;
            const double lower = order == 1
                ? uniform
                : probability(orders, order - 1,
                    o.keys[i] & ((std::uint64_t{1} << ((order - 1) * m_bits)) - 1));
            kept.keys.push_back(o.keys[i]);
            kept.probabilities.push_back(static_cast<float>(
                (o.continuations[i] - discount(o.continuations[i])) / total + left * lower));
            kept.backoffs.push_back(1);
        }
        if (order > 1) {
            Order& shorter = orders[static_cast<std::size_t>(order) - 1];
            const auto history
                = std::lower_bound(shorter.keys.begin(), shorter.keys.end(), context);
            if (history != shorter.keys.end() && *history == context)
                shorter.backoffs[static_cast<std::size_t>(history - shorter.keys.begin())]
                    = static_cast<float>(left);
        }
        begin = end;
    }
    o = std::move(kept);
}

bool NgramTraining::finish(const std::string& prefix,
    const std::function<std::uint32_t(std::uint32_t)>& symbolOf, std::uint32_t symbolCount,
    const std::function<bool()>& goOn, ModelFileWriter& writer)
{
    std::vector<Order> orders(static_cast<std::size_t>(m_order) + 1);
    for (int order = 1; order <= m_order; ++order) {
        if (!goOn())
            return false;
        orders[static_cast<std::size_t>(order)] = count(order);
        smooth(orders, order);
    }
    m_tokens = {};
    const std::uint64_t mask = (std::uint64_t{1} << m_bits) - 1;
    std::vector<NgramModel::Unigram> unigrams(symbolCount, NgramModel::Unigram{255, 25});
    const Order& first = orders[1];
    for (std::size_t i = 0; i < first.keys.size(); ++i) {
        const std::uint32_t symbol = symbolOf(static_cast<std::uint32_t>(first.keys[i]));
        if (symbol < symbolCount)
            unigrams[symbol] = {NgramTableBuilder::quantisedProbability(
                                    std::log10(static_cast<double>(first.probabilities[i]))),
                NgramTableBuilder::quantisedBackoff(
                    std::log10(static_cast<double>(first.backoffs[i])))};
    }
    writer.add(prefix + "1", unigrams);
    for (int order = 2; order <= m_order; ++order) {
        const Order& o = orders[static_cast<std::size_t>(order)];
        NgramTableBuilder table(o.keys.size());
        std::array<std::uint32_t, NgramModel::maximumOrder> tokens{};
        for (std::size_t i = 0; i < o.keys.size(); ++i) {
            for (int k = 0; k < order; ++k)
                tokens[static_cast<std::size_t>(order - 1 - k)]
                    = symbolOf(static_cast<std::uint32_t>((o.keys[i] >> (k * m_bits)) & mask));
            table.add({tokens.data(), static_cast<std::size_t>(order)},
                std::log10(static_cast<double>(o.probabilities[i])),
                std::log10(static_cast<double>(o.backoffs[i])));
        }
        writer.add(prefix + std::to_string(order), table.cells());
    }
    return true;
}

} // namespace qb::spelling
