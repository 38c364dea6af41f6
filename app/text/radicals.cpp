#include "text/radicals.h"

#include <unicode/unorm2.h>

#include <array>

namespace qb::text {

namespace {

/// Unicode's EquivalentUnifiedIdeograph.txt, the supplement's radicals that are whole characters of
/// modern texts.
constexpr std::array<std::pair<char32_t, char32_t>, 30> kSupplement{{
    {0x2e83, 0x4e5a},
    {0x2e8b, 0x353e},
    {0x2e8e, 0x5140},
    {0x2e92, 0x5df3},
    {0x2e9f, 0x6bcd},
    {0x2ea0, 0x6c11},
    {0x2eac, 0x793b},
    {0x2ec4, 0x897f},
    {0x2ec5, 0x89c1},
    {0x2ec6, 0x89d2},
    {0x2ec9, 0x8d1d},
    {0x2ecb, 0x8f66},
    {0x2ed3, 0x957f},
    {0x2ed4, 0x95e8},
    {0x2ed8, 0x9752},
    {0x2ed9, 0x97e6},
    {0x2eda, 0x9875},
    {0x2edb, 0x98ce},
    {0x2edc, 0x98de},
    {0x2edd, 0x98df},
    {0x2ee2, 0x9a6c},
    {0x2ee3, 0x9aa8},
    {0x2ee4, 0x9b3c},
    {0x2ee5, 0x9c7c},
    {0x2ee6, 0x9e1f},
    {0x2ee9, 0x9ec4},
    {0x2eec, 0x9f50},
    {0x2eee, 0x9f7f},
    {0x2ef0, 0x9f99},
    {0x2ef3, 0x9f9f},
}};

char32_t kangxi(char32_t character)
{
    // Fonts of simplified Chinese draw these two with the simplified form, which their ToUnicode
    // maps then name so; compatibility decomposition gives the traditional one.
    if (character == 0x2f3e)
        return U'户';
    if (character == 0x2fad)
        return U'青';
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
    UChar unit = 0;
    if (U_FAILURE(status)
        || unorm2_getRawDecomposition(nfkc, UChar32(character), &unit, 1, &status) != 1)
        return character;
    return unit;
}

} // namespace

char32_t unifiedRadical(char32_t character)
{
    if (character < 0x2e80 || character > 0x2fd5)
        return character;
    if (character >= 0x2f00)
        return kangxi(character);
    for (const auto& [radical, ideograph] : kSupplement) {
        if (radical == character)
            return ideograph;
    }
    return character;
}

} // namespace qb::text
