#include "typeset/inline/face_table.h"

#include "font/vertical_form.h"

namespace qb::typeset {

int FaceTable::indexOf(const font::FacePointer& face)
{
    const auto found = m_indexes.constFind(face.get());
    if (found != m_indexes.constEnd())
        return *found;
    const int index = int(m_faces.size());
    m_faces.push_back(face);
    m_indexes.insert(face.get(), index);
    return index;
}

const font::HalfWidthForm& FaceTable::halfWidthForm(int face, char32_t mark)
{
    const std::pair<int, char32_t> key{face, mark};
    auto found = m_halfWidthForms.constFind(key);
    if (found == m_halfWidthForms.constEnd())
        found = m_halfWidthForms.insert(key, font::halfWidthForm(*at(face), mark));
    return *found;
}

const font::HalfWidthForm& FaceTable::verticalHalfForm(int face, char32_t mark)
{
    const std::pair<int, char32_t> key{face, mark};
    auto found = m_verticalHalfForms.constFind(key);
    if (found == m_verticalHalfForms.constEnd())
        found = m_verticalHalfForms.insert(key, font::verticalHalfForm(*at(face), mark));
    return *found;
}

const font::ShapedGlyph& FaceTable::markGlyph(int face, char32_t mark)
{
    const std::pair<int, char32_t> key{face, mark};
    auto found = m_markGlyphs.constFind(key);
    if (found == m_markGlyphs.constEnd()) {
        const auto shaped = font::shape(*at(face), QString::fromUcs4(&mark, 1));
        found = m_markGlyphs.insert(key, shaped.size() == 1 ? shaped.front() : font::ShapedGlyph{});
    }
    return *found;
}

} // namespace qb::typeset
