#pragma once

#include "typeset/inline/prepared_paragraph.h"

namespace qb::typeset {

/// Turns the characters of one paragraph into clusters: finds faces, shapes, parts the em of
/// full-width marks into ink and blank. Gaps and breaks are not set yet.
class ClusterMaker {
public:
    ClusterMaker(PreparedParagraph& result, const style::ParagraphStyle& style,
        font::FontBook& fonts, FaceTable& faces)
        : m_result(result),
          m_style(style),
          m_fonts(fonts),
          m_faceTable(faces)
    {
    }

    /// Errors only where a role has no face at all.
    Status make(const std::vector<Character>& characters);

    bool hasWestern() const { return m_hasWestern; }
    const font::FacePointer& latinFace() const { return m_plain.latin; }

private:
    /// The faces of plain or of stressed text.
    struct Faces {
        QString role;
        QString latinRole;
        font::FacePointer han;
        font::FacePointer latin;
        font::FacePointer marks; ///< for full-width marks
    };
    Result<Faces> facesOf(const QString& role, const QString& latinRole);
    const Faces& facesFor(const Character& character) const
    {
        return character.isStrong ? m_strong : m_plain;
    }
    font::FacePointer faceFor(char32_t c, const font::FacePointer& preferred, const QString& role);
    font::FacePointer faceForAll(size_t begin, size_t end, const font::FacePointer& preferred);

    size_t chinese(size_t i);
    size_t fixedWidthMark(size_t i);
    size_t western(size_t i);
    size_t upright(size_t i);
    bool isAbreast(size_t begin, size_t end) const;
    void setAbreast(size_t begin, size_t end);
    void addGlyph(size_t begin, size_t end, const font::FacePointer& face);
    void shapeRun(size_t begin, size_t end, const font::FacePointer& face,
        font::MarkWidth markWidth = font::MarkWidth::Natural);
    font::Direction directionOf(const Character& character) const;
    Cluster& openCluster(const Character& character, int face);
    void splitBlanks(Cluster& cluster, char32_t c);

    PreparedParagraph& m_result;
    const style::ParagraphStyle& m_style;
    font::FontBook& m_fonts;
    FaceTable& m_faceTable;
    const std::vector<Character>* m_characters = nullptr;
    Faces m_plain;
    Faces m_strong;
    bool m_hasWestern = false;
};

} // namespace qb::typeset
