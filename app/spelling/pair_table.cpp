#include "spelling/pair_table.h"

namespace qb::spelling {
namespace {

constexpr std::uint32_t keyOf(char16_t wrong, char16_t right)
{
    return (static_cast<std::uint32_t>(wrong) << 16U) | right;
}

template <typename Map, typename Key>
std::uint32_t valueAt(const Map& map, Key key)
{
    const auto found = map.find(key);
    return found == map.end() ? 0 : found->second;
}

} // namespace

void PairTable::add(std::span<const Pair> pairs)
{
    for (const Pair& pair : pairs) {
        if (pair.wrong == pair.right)
            addKept(pair.wrong, pair.count);
        else
            add(pair.wrong, pair.right, pair.count);
    }
}

void PairTable::add(char16_t wrong, char16_t right, std::uint32_t count)
{
    std::uint32_t& known = m_counts[keyOf(wrong, right)];
    if (known == 0)
        m_right[wrong] += right;
    known += count;
    m_wrong[wrong] += count;
}

std::uint32_t PairTable::count(char16_t wrong, char16_t right) const
{
    return valueAt(m_counts, keyOf(wrong, right));
}

std::uint32_t PairTable::wrongCount(char16_t wrong) const
{
    return valueAt(m_wrong, wrong);
}

std::uint32_t PairTable::keptCount(char16_t written) const
{
    return valueAt(m_kept, written);
}

std::u16string_view PairTable::rightFor(char16_t wrong) const
{
    const auto found = m_right.find(wrong);
    return found == m_right.end() ? std::u16string_view() : std::u16string_view(found->second);
}

} // namespace qb::spelling
