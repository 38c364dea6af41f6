#include "font/vertical_form.h"

#include "font/harfbuzz_handle.h"

namespace qb::font {

namespace {

struct VerticalGlyph {
    std::uint32_t id = 0;
    double advance = 1; ///< em, down the line
    double origin = 0;  ///< em from the top of the square down to the glyph's own origin
};

/// The glyph of one mark on a vertical line; empty where the face needs several for it.
std::optional<VerticalGlyph> verticalGlyph(const Face& face, char32_t mark, bool isHalf)
{
    const BufferHandle buffer(hb_buffer_create());
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const uint32_t*>(&mark), 1, 0, 1);
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_TTB);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("zh-hans", -1));
    const hb_feature_t half{
        HB_TAG('v', 'h', 'a', 'l'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    hb_shape(face.harfBuzzFont(), buffer.get(), &half, isHalf ? 1 : 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    if (count != 1)
        return std::nullopt;
    const double unit = face.metrics().unitsPerEm;
    return VerticalGlyph{
        infos[0].codepoint, -positions[0].y_advance / unit, -positions[0].y_offset / unit};
}

} // namespace

HalfWidthForm verticalHalfForm(const Face& face, char32_t mark)
{
    constexpr double kTolerance = 0.01;
    const auto full = verticalGlyph(face, mark, false);
    if (!full || full->advance < 0.75)
        return {full ? full->advance : 1.0, 0};
    const auto half = verticalGlyph(face, mark, true);
    if (half && half->advance < full->advance - kTolerance)
        return {half->advance, half->origin - full->origin};
    hb_glyph_extents_t ink{};
    if (!hb_font_get_glyph_extents(face.harfBuzzFont(), full->id, &ink))
        return {full->advance, 0};
    const double unit = face.metrics().unitsPerEm;
    const double top = full->origin - ink.y_bearing / unit;
    const double bottom = top - ink.height / unit; // its height is negative
    if (bottom <= 0.5 + kTolerance)
        return {full->advance - 0.5, 0};
    if (top >= full->advance - 0.5 - kTolerance)
        return {full->advance - 0.5, -0.5};
    return {full->advance, 0};
}

} // namespace qb::font
