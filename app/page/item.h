#pragma once

#include "page/colour.h"
#include "page/geometry.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace qb::page {

/// One glyph of a run. Positions are relative to the run's origin.
struct Glyph {
    std::uint32_t id = 0;       ///< glyph index in the face
    Length x;                   ///< from the run's origin, to the glyph's own origin
    Length y;                   ///< upwards shift from the baseline
    std::int32_t textBegin = 0; ///< the cluster's text: UTF-16 range in GlyphRun::text;
    std::int32_t textEnd = 0;   ///< empty for the further glyphs of a cluster of several
    friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// Shaped text in one face, size and colour on one baseline. Runs of one line follow each other in
/// reading order.
struct GlyphRun {
    int face = 0; ///< index in Document::faces
    Length size;
    Colour colour;
    Point origin;            ///< start of the baseline
    Length advance;          ///< from the origin to where the next run may begin
    bool isVertical = false; ///< glyphs advance downwards: Glyph::x is then along the line,
                             ///< Glyph::y the shift to the right
    bool isTurned = false;   ///< of a vertical run: its glyphs lie on their side, clockwise
    QString text;            ///< what the run says; every glyph's range lies in it
    std::vector<Glyph> glyphs;
    friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

struct Stroke {
    Colour colour;
    Length width;
    std::vector<Length> dashes;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

struct PathElement {
    enum class Verb { MoveTo, LineTo, CurveTo, Close };
    Verb verb = Verb::MoveTo;
    Point to;       ///< not of Close
    Point control1; ///< of CurveTo
    Point control2; ///< of CurveTo
    friend bool operator==(const PathElement&, const PathElement&) = default;
};

/// A path that is filled, stroked or both.
struct Shape {
    std::vector<PathElement> path;
    std::optional<Colour> fill;
    std::optional<Stroke> stroke;
    friend bool operator==(const Shape&, const Shape&) = default;

    static Shape rectangle(const Rect& rect, Colour fill);
    /// A horizontal or vertical rule, drawn as a filled rectangle so that its ends are exact.
    static Shape rule(Point from, Point to, Length thickness, Colour colour);
};

struct ImageItem {
    QString asset; ///< id in Document::assets
    Rect target;
    QString alternativeText;
    friend bool operator==(const ImageItem&, const ImageItem&) = default;
};

/// An active area. Exactly one of `address` and `destination` is set.
struct Link {
    Rect area;
    QString address;     ///< URL
    QString destination; ///< Destination::name
    friend bool operator==(const Link&, const Link&) = default;
};

/// Opens or closes a node of the document's structure in the item stream. Tags nest within a page;
/// a node goes on over a page break by being opened again there.
struct Tag {
    static constexpr int kClose = -1;
    static constexpr int kArtifact
        = -2; ///< opens page furniture that is not content (rules, tints)
    static constexpr int kPagination = -3; ///< the same for folios, running heads, repeated rows
    int node = kClose;                     ///< index in Document::structure, or one of the above
    friend bool operator==(const Tag&, const Tag&) = default;
};

struct Group;
/// The closed set of things a page is made of. Back ends translate each, and decide nothing.
using Item = std::variant<GlyphRun, Shape, ImageItem, Link, Tag, std::shared_ptr<const Group>>;

/// Items under one transform and clip.
struct Group {
    Transform transform;
    std::optional<Rect> clip;
    std::vector<Item> items;
};

} // namespace qb::page
