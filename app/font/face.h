#pragma once

#include "core/length.h"
#include "page/document.h"

#include <memory>

struct hb_font_t;
struct hb_face_t;

namespace qb::font {

/// Metrics in em (of the face's own units per em).
struct FaceMetrics {
    double ascent = 0.88;  ///< the typographic ascender: the top of the em box in Han faces
    double descent = 0.12; ///< positive downwards
    double capHeight = 0.7;
    double xHeight = 0.5;
    double italicAngle = 0; ///< in degrees, counter-clockwise from the vertical
    double underlinePosition = -0.1;
    double underlineThickness = 0.05;
    double left = 0; ///< what all glyphs together cover; for a font descriptor's FontBBox
    double bottom = -0.2;
    double right = 1;
    double top = 1;
    int weight = 400; ///< as OS/2 states it, 1…1000
    int unitsPerEm = 1000;
    bool isMonospaced = false;
};

/// How the glyphs are drawn in the file.
enum class Outlines {
    Cff,
    Cff2, ///< of variable faces; cannot be embedded in a PDF as it is
    TrueType,
};

/// One opened font file face. Immutable and shared; safe to use from several threads.
class Face {
public:
    /// `reference.index` is FreeType's: the face in the collection, plus 65536 times the named
    /// instance (from 1) of a variable face. A damaged or unreadable file is an error, never a
    /// crash.
    static Result<std::shared_ptr<const Face>> open(const page::FaceReference& reference);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    const page::FaceReference& reference() const;
    const FaceMetrics& metrics() const;
    /// An ideograph whose outline is empty counts as missing: some faces map what they do not draw.
    bool hasGlyph(char32_t character) const;
    /// The glyph has no ink.
    bool isBlank(std::uint32_t glyph) const;
    /// With a variation selector; falls back to the base glyph. 0 where there is none.
    std::uint32_t glyphFor(char32_t character, char32_t variationSelector = 0) const;
    /// Whether the face has a form of its own for this variation sequence.
    bool hasVariation(char32_t character, char32_t variationSelector) const;
    /// In em.
    double advance(std::uint32_t glyph) const;
    int glyphCount() const;
    Outlines outlines() const;
    bool hasCffOutlines() const { return outlines() == Outlines::Cff; }
    /// OS/2 fsType permits embedding in a document.
    bool isEmbeddable() const;

    /// For shaping and subsetting inside this library and `pdf`; do not modify. The font's scale is
    /// unitsPerEm.
    hb_font_t* harfBuzzFont() const;
    hb_face_t* harfBuzzFace() const;

private:
    struct Private;
    explicit Face(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

using FacePointer = std::shared_ptr<const Face>;

} // namespace qb::font
