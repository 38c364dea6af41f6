#include "spelling/ngram_model.h"

#include "spelling/hashing.h"

#include <algorithm>
#include <limits>

namespace qb::spelling {

NgramModel NgramModel::fromFile(std::shared_ptr<const ModelFile> file, const std::string& prefix)
{
    NgramModel model;
    model.m_file = std::move(file);
    model.m_unigrams = model.m_file->section<Unigram>(prefix + "1");
    if (model.m_unigrams.empty())
        return model;
    model.m_order = 1;
    for (int order = 2; order <= maximumOrder; ++order) {
        const std::span<const Cell> table
            = model.m_file->section<Cell>(prefix + std::to_string(order));
        if (table.empty() || table.size() > std::numeric_limits<std::uint32_t>::max())
            break;
        model.m_tables[static_cast<std::size_t>(order)] = table;
        model.m_order = order;
    }
    return model;
}

bool NgramModel::knows(std::uint32_t token) const
{
    return token < m_unigrams.size() && m_unigrams[token].probability != 255;
}

const NgramModel::Cell* NgramModel::find(int order, std::uint64_t hash) const
{
    const std::span<const Cell> table = m_tables[static_cast<std::size_t>(order)];
    const auto size = static_cast<std::uint32_t>(table.size());
    const std::uint16_t tag = tagOf(hash);
    std::uint32_t cell = cellOf(hash, size);
    for (std::uint32_t probe = 0; probe < maximumProbes; ++probe) {
        if (table[cell].tag == tag)
            return &table[cell];
        if (table[cell].tag == 0)
            return nullptr;
        if (++cell == size)
            cell = 0;
    }
    return nullptr;
}

Milli NgramModel::score(std::span<const std::uint32_t> history, std::uint32_t token) const
{
    return look(history, token).score;
}

NgramModel::Scored NgramModel::look(
    std::span<const std::uint32_t> history, std::uint32_t token) const
{
    const int longest = std::min(m_order - 1, static_cast<int>(history.size()));
    const std::uint32_t* last = history.data() + history.size();
    Milli probability = unknownScore;
    int found = 0; ///< tokens of history that the n-gram found has
    const bool isKnown = knows(token);
    if (isKnown) {
        probability = -probabilityStep * m_unigrams[token].probability;
        std::uint64_t hash = addToHash(0, token);
        for (int used = 1; used <= longest; ++used) {
            hash = addToHash(hash, last[-used]);
            const Cell* cell = find(used + 1, hash);
            if (cell == nullptr)
                break;
            probability = -probabilityStep * cell->probability;
            found = used;
        }
    }
    std::uint64_t context = 0;
    for (int used = 1; used <= longest; ++used) {
        context = addToHash(context, last[-used]);
        if (used <= found)
            continue;
        if (used == 1) {
            if (last[-1] < m_unigrams.size())
                probability += backoffTop - backoffStep * m_unigrams[last[-1]].backoff;
            continue;
        }
        const Cell* cell = find(used, context);
        if (cell == nullptr)
            break;
        probability += backoffTop - backoffStep * cell->backoff;
    }
    return {probability, isKnown ? found + 1 : 0};
}

int NgramModel::knownLength(std::span<const std::uint32_t> history, std::uint32_t token) const
{
    return look(history, token).knownLength;
}

} // namespace qb::spelling
