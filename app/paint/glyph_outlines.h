#pragma once

#include "font/face.h"

#include <QHash>
#include <QPainterPath>

namespace qb::paint {

/// The outlines of one face as painter paths, made on first use. Units are em, y downwards, the
/// origin on the baseline: the same outlines that the PDF embeds, unhinted.
class GlyphOutlines {
public:
    explicit GlyphOutlines(font::FacePointer face);

    const QPainterPath& outline(std::uint32_t glyph);

private:
    font::FacePointer m_face;
    QHash<std::uint32_t, QPainterPath> m_outlines;
};

} // namespace qb::paint
