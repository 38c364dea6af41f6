#include "typeset/inline/bidi.h"

#include <unicode/ubidi.h>

namespace qb::typeset {

namespace {

bool isRightToLeft(char32_t c)
{
    return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff)
        || (c >= 0xfe70 && c <= 0xfefe) || (c >= 0x10800 && c <= 0x10fff)
        || (c >= 0x1e800 && c <= 0x1efff);
}

struct BidiCloser {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

} // namespace

void findBidiLevels(const QString& text, std::vector<Character>& characters)
{
    if (std::none_of(characters.begin(), characters.end(),
            [](const Character& c) { return isRightToLeft(c.codePoint); }))
        return;
    const std::unique_ptr<UBiDi, BidiCloser> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), reinterpret_cast<const UChar*>(text.utf16()), int32_t(text.size()), 0,
        nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status) || !levels)
        return; // as read from left to right: no character is lost
    for (Character& character : characters)
        if (!text::isFullWidthMark(character.charClass))
            character.bidiLevel = levels[character.begin];
}

std::vector<int> visualOrder(const std::vector<std::uint8_t>& levels)
{
    std::vector<int> order(levels.size());
    ubidi_reorderVisual(levels.data(), int32_t(levels.size()), order.data());
    return order;
}

} // namespace qb::typeset
