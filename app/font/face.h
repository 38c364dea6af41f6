#pragma once

#include "core/length.h"
#include "page/document.h"

#include <memory>

struct hb_font_t;
struct hb_face_t;

namespace qb::font {

/// Metrics in em (of the face's own units per em).
struct FaceMetrics {
    double ascent = 0.88;
    double descent = 0.12;  ///< positive downwards
    double capHeight = 0.7;
    double xHeight = 0.5;
    double italicAngle = 0;
    double underlinePosition = -0.1;
    double underlineThickness = 0.05;
    int unitsPerEm = 1000;
};

/// One opened font file face. Immutable and shared; safe to use from several threads.
class Face {
public:
    /// A damaged or unreadable file is an error, never a crash.
    static Result<std::shared_ptr<const Face>> open(const page::FaceReference& reference);
    ~Face();

    const page::FaceReference& reference() const;
    const FaceMetrics& metrics() const;
    bool hasGlyph(char32_t character) const;
    /// With a variation selector; falls back to the base glyph. 0 where there is none.
    std::uint32_t glyphFor(char32_t character, char32_t variationSelector = 0) const;
    /// In em.
    double advance(std::uint32_t glyph) const;
    int glyphCount() const;
    bool hasCffOutlines() const;
    /// OS/2 fsType permits embedding in a document.
    bool isEmbeddable() const;

    /// For shaping and subsetting inside this library and `pdf`; do not modify.
    hb_font_t* harfBuzzFont() const;
    hb_face_t* harfBuzzFace() const;

private:
    struct Private;
    explicit Face(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

using FacePointer = std::shared_ptr<const Face>;

} // namespace qb::font
