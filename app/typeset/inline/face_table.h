#pragma once

#include "font/font_book.h"
#include "font/shaper.h"

#include <QHash>

#include <vector>

namespace qb::typeset {

/// The faces a typesetter has used so far; runs name them by index.
class FaceTable {
public:
    int indexOf(const font::FacePointer& face);
    const font::FacePointer& at(int index) const { return m_faces.at(size_t(index)); }
    /// font::halfWidthForm(), remembered.
    const font::HalfWidthForm& halfWidthForm(int face, char32_t mark);
    /// font::verticalHalfForm(), remembered.
    const font::HalfWidthForm& verticalHalfForm(int face, char32_t mark);
    /// The glyph of a full-width mark in its mainland form (`locl`), whatever stands around it.
    const font::ShapedGlyph& markGlyph(int face, char32_t mark);
    int size() const { return int(m_faces.size()); }

private:
    std::vector<font::FacePointer> m_faces;
    QHash<const font::Face*, int> m_indexes;
    QHash<std::pair<int, char32_t>, font::HalfWidthForm> m_halfWidthForms;
    QHash<std::pair<int, char32_t>, font::HalfWidthForm> m_verticalHalfForms;
    QHash<std::pair<int, char32_t>, font::ShapedGlyph> m_markGlyphs;
};

} // namespace qb::typeset
