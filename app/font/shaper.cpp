#include "font/shaper.h"

#include "font/harfbuzz_handle.h"

#include <array>

namespace qb::font {

namespace {

bool isScriptOfItsOwn(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED
        && script != HB_SCRIPT_UNKNOWN && script != HB_SCRIPT_INVALID;
}

/// The script of the run. Marks and digits alone count as Han, so that `locl` gives them their
/// mainland forms.
hb_script_t scriptOf(QStringView text)
{
    hb_unicode_funcs_t* unicode = hb_unicode_funcs_get_default();
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
        const hb_script_t script = hb_unicode_script(unicode, character);
        if (isScriptOfItsOwn(script))
            return script;
    }
    return HB_SCRIPT_HAN;
}

/// Han and kana stand on the grid: `kern` of such faces is meant for proportional setting only.
bool isSetOnGrid(hb_script_t script)
{
    return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA || script == HB_SCRIPT_KATAKANA
        || script == HB_SCRIPT_BOPOMOFO;
}

hb_buffer_t* scratchBuffer()
{
    thread_local const BufferHandle buffer(hb_buffer_create());
    hb_buffer_clear_contents(buffer.get());
    return buffer.get();
}

/// Shapes into the thread's scratch buffer, which is overwritten by the next call.
hb_buffer_t* shapeBuffer(const Face& face, QStringView text, hb_direction_t direction,
    hb_language_t language, const hb_feature_t* features, unsigned featureCount)
{
    hb_buffer_t* buffer = scratchBuffer();
    hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t*>(text.utf16()), int(text.size()),
        0, int(text.size()));
    hb_buffer_set_direction(buffer, direction);
    hb_buffer_set_script(buffer, scriptOf(text));
    hb_buffer_set_language(buffer, language);
    hb_shape(face.harfBuzzFont(), buffer, features, featureCount);
    return buffer;
}

hb_language_t simplifiedChinese()
{
    static const hb_language_t language = hb_language_from_string("zh-hans", -1);
    return language;
}

hb_language_t english()
{
    static const hb_language_t language = hb_language_from_string("en", -1);
    return language;
}

hb_direction_t directionOf(Direction direction)
{
    switch (direction) {
    case Direction::LeftToRight:
        return HB_DIRECTION_LTR;
    case Direction::RightToLeft:
        return HB_DIRECTION_RTL;
    case Direction::TopToBottom:
        return HB_DIRECTION_TTB;
    }
    Q_UNREACHABLE();
}

bool isOpeningMark(char32_t mark)
{
    switch (QChar::category(mark)) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_InitialQuote:
        return true;
    default:
        return false;
    }
}

/// The half of the square that a mark's ink stands in. Some faces set their marks in the middle of
/// the square: those are moved until the ink lies inside; a mark wider than half an em keeps its
/// square.
HalfWidthForm mainlandForm(
    const Face& face, std::uint32_t glyph, bool isOpening, double fullAdvance)
{
    const double shift = isOpening ? -0.5 : 0.0;
    hb_glyph_extents_t ink{};
    if (!hb_font_get_glyph_extents(face.harfBuzzFont(), glyph, &ink))
        return {0.5, shift};
    const double unit = face.metrics().unitsPerEm;
    const double leftmost = -ink.x_bearing / unit;
    const double rightmost = 0.5 - (ink.x_bearing + ink.width) / unit;
    if (leftmost > rightmost)
        return {fullAdvance, 0};
    return {0.5, std::clamp(shift, leftmost, rightmost)};
}

} // namespace

std::vector<ShapedGlyph> shape(
    const Face& face, QStringView text, Direction direction, MarkWidth markWidth)
{
    std::vector<ShapedGlyph> shaped;
    if (text.isEmpty())
        return shaped;
    const bool isVertical = direction == Direction::TopToBottom;
    std::array<hb_feature_t, 2> features{};
    unsigned featureCount = 0;
    const auto use = [&](hb_tag_t tag, uint32_t value) {
        features[featureCount++] = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    };
    if (isSetOnGrid(scriptOf(text)))
        use(HB_TAG('k', 'e', 'r', 'n'), 0);
    if (markWidth == MarkWidth::Full)
        use(HB_TAG('f', 'w', 'i', 'd'), 1);
    else if (markWidth == MarkWidth::Proportional)
        use(HB_TAG('p', 'w', 'i', 'd'), 1);
    else if (markWidth == MarkWidth::Half)
        use(HB_TAG('h', 'w', 'i', 'd'), 1);
    const hb_language_t language
        = markWidth == MarkWidth::Proportional ? english() : simplifiedChinese();
    hb_buffer_t* buffer
        = shapeBuffer(face, text, directionOf(direction), language, features.data(), featureCount);
    if (direction == Direction::RightToLeft)
        hb_buffer_reverse_clusters(buffer);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    const double unit = face.metrics().unitsPerEm;
    shaped.resize(count);
    int end = int(text.size());
    for (unsigned i = count; i-- > 0;) { // backwards: a cluster ends where the next one begins
        const int begin = int(infos[i].cluster);
        const bool isFirstOfCluster = i == 0 || infos[i - 1].cluster != infos[i].cluster;
        ShapedGlyph& glyph = shaped[i];
        glyph.id = infos[i].codepoint;
        glyph.advance = (isVertical ? -positions[i].y_advance : positions[i].x_advance) / unit;
        glyph.xOffset = positions[i].x_offset / unit;
        glyph.yOffset = positions[i].y_offset / unit;
        glyph.textBegin = isFirstOfCluster ? begin : end;
        glyph.textEnd = end;
        if (isFirstOfCluster)
            end = begin;
    }
    return shaped;
}

HalfWidthForm halfWidthForm(const Face& face, char32_t mark)
{
    const std::uint32_t nominal = face.glyphFor(mark);
    const double fullAdvance = face.advance(nominal);
    const hb_feature_t halfWidth{
        HB_TAG('h', 'a', 'l', 't'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    const QString text = QString::fromUcs4(&mark, 1);
    hb_buffer_t* buffer
        = shapeBuffer(face, text, HB_DIRECTION_LTR, simplifiedChinese(), &halfWidth, 1);
    unsigned count = 0;
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const double unit = face.metrics().unitsPerEm;
    if (count == 1 && positions[0].x_advance / unit < fullAdvance - 0.01)
        return {positions[0].x_advance / unit, positions[0].x_offset / unit};
    if (fullAdvance < 0.75) // half-width as it is, e.g. quotation marks of a Latin face
        return {fullAdvance, 0};
    return mainlandForm(face, nominal, isOpeningMark(mark), fullAdvance);
}

} // namespace qb::font
