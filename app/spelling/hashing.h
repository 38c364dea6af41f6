#pragma once

#include <cstdint>

namespace qb::spelling {

/// Adds one token to a hash of a token sequence. Model files hold such hashes: a change here makes
/// them unreadable and ModelFile::version has to rise.
constexpr std::uint64_t addToHash(std::uint64_t hash, std::uint32_t token)
{
    hash = (hash ^ (token + 0x9E3779B97F4A7C15ULL)) * 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 32U);
}

/// A number in [0, size) from a hash, from its upper bits.
constexpr std::uint32_t cellOf(std::uint64_t hash, std::uint32_t size)
{
    return static_cast<std::uint32_t>(((hash >> 32U) * size) >> 32U);
}

} // namespace qb::spelling
