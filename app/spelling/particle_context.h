#pragma once

#include "spelling/features.h"

#include <array>
#include <string_view>
#include <vector>

namespace qb::spelling {

/// The structural particles, which all sound alike: before a noun, before a verb, behind a verb.
constexpr std::array<char16_t, 3> particles = {u'的', u'地', u'得'};
constexpr std::size_t noParticle = particles.size();
constexpr std::size_t particleNumber(char16_t c)
{
    for (std::size_t i = 0; i < particles.size(); ++i) {
        if (particles[i] == c)
            return i;
    }
    return noParticle;
}

/// What stands around a particle, told without looking at which of the three it is.
struct ParticleContext {
    static constexpr std::uint32_t featureBits = 16;

    /// Numbers below 2^featureBits: words, their kinds and characters on both sides, and pairs and
    /// triples of these.
    std::vector<std::uint32_t> features;
    /// Of each language model (SunPinyin, libpinyin, libime) and particle: how much more likely the
    /// words around are with it than with the three on the average, in thousandths of log10.
    static constexpr std::size_t models = 3;
    std::array<std::array<Milli, particles.size()>, models> scores{};

    /// Whether a judge may ask at all for `replacement` where `written` stands. 地 is a noun in
    /// 输出地, 节地 and 沙土地的; behind a verb 得 is right more often
    /// than not; 地 wants a verb behind it that is not the clause's last word.
    bool allows(std::size_t written, std::size_t replacement) const;

    std::size_t leftLength = 0; ///< of the word before, in characters
    std::uint8_t leftKind = 0;
    bool makesPlace = false;    ///< the character before and 地 are a word, as 领地 is
    std::size_t rightWords = 0; ///< up to the next mark
    char16_t next = 0;          ///< the character behind; 0 = not Han
};

/// `position`: that of a character in `text`, as if it were one of the particles. Looks at a dozen
/// Han characters on either side. `models`: without archive.
ParticleContext particleContext(
    const Models& models, std::u16string_view text, std::size_t position);

/// Whether the character at `position` is a word of its own where the text is parted into words, as
/// the 地 of 认真地 is and that of 产地 is not.
bool standsAlone(const Lexicon& lexicon, std::u16string_view text, std::size_t position);

} // namespace qb::spelling
