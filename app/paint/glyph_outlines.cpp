#include "paint/glyph_outlines.h"

#include <hb.h>

#include <utility>

namespace qb::paint {

namespace {

/// Receives HarfBuzz's outline (font units, y upwards) and writes it into a path (em, y downwards).
struct PathPen {
    QPainterPath path;
    double toEmX = 1;
    double toEmY = 1;

    QPointF at(float x, float y) const { return {double(x) * toEmX, double(y) * -toEmY}; }
};

PathPen& penOf(void* data)
{
    return *static_cast<PathPen*>(data);
}

void moveTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    penOf(data).path.moveTo(penOf(data).at(x, y));
}

void lineTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    penOf(data).path.lineTo(penOf(data).at(x, y));
}

void quadraticTo(
    hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x, float y, void*)
{
    penOf(data).path.quadTo(penOf(data).at(cx, cy), penOf(data).at(x, y));
}

void cubicTo(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float c1x, float c1y, float c2x,
    float c2y, float x, float y, void*)
{
    PathPen& pen = penOf(data);
    pen.path.cubicTo(pen.at(c1x, c1y), pen.at(c2x, c2y), pen.at(x, y));
}

void closePath(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*)
{
    penOf(data).path.closeSubpath();
}

hb_draw_funcs_t* makeDrawFunctions()
{
    hb_draw_funcs_t* functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(functions, moveTo, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions, lineTo, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(functions, quadraticTo, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions, cubicTo, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions, closePath, nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions);
    return functions;
}

QPainterPath readOutline(hb_font_t* font, std::uint32_t glyph)
{
    // Immutable after its making, hence shared by all threads.
    static hb_draw_funcs_t* const functions = makeDrawFunctions();
    int scaleX = 0;
    int scaleY = 0;
    hb_font_get_scale(font, &scaleX, &scaleY);
    PathPen pen;
    pen.toEmX = scaleX != 0 ? 1.0 / scaleX : 0;
    pen.toEmY = scaleY != 0 ? 1.0 / scaleY : 0;
    hb_font_get_glyph_shape(font, glyph, functions, &pen);
    pen.path.setFillRule(Qt::WindingFill); // Overlapping contours of both outline formats add up.
    return pen.path;
}

} // namespace

GlyphOutlines::GlyphOutlines(font::FacePointer face) : m_face(std::move(face)) { }

const QPainterPath& GlyphOutlines::outline(std::uint32_t glyph)
{
    auto found = m_outlines.find(glyph);
    if (found == m_outlines.end())
        found = m_outlines.insert(glyph, readOutline(m_face->harfBuzzFont(), glyph));
    return *found;
}

} // namespace qb::paint
