#include "typeset/inline/decorations.h"

#include "typeset/metrics.h"

namespace qb::typeset {

namespace {

/// All in em of the type size; depths below the baseline.
constexpr double kEmBoxFoot = 1 - kIdeographicAscent;
constexpr double kNameLineDepth = kEmBoxFoot + 0.07;
constexpr double kNameLineThickness = 0.045;
constexpr double kNameLineInset = 0.06;
constexpr double kDotDepth = kEmBoxFoot + 0.13;
constexpr double kDotDepthBelowName = kNameLineDepth + 0.15;
constexpr double kDotRadius = 0.075;
/// Control points of a quarter circle made of one Bézier curve.
constexpr double kCircle = 0.5522847498;

page::Shape circle(page::Point centre, Length radius, const page::Colour& colour)
{
    using Verb = page::PathElement::Verb;
    const Length bend = radius * kCircle;
    const auto at = [&](Length x, Length y) {
        return page::Point{centre.x + x, centre.y + y};
    };
    const Length none;
    page::Shape shape;
    shape.path = {{Verb::MoveTo, at(radius, none), {}, {}},
        {Verb::CurveTo, at(none, radius), at(radius, bend), at(bend, radius)},
        {Verb::CurveTo, at(-radius, none), at(-bend, radius), at(-radius, bend)},
        {Verb::CurveTo, at(none, -radius), at(-radius, -bend), at(-bend, -radius)},
        {Verb::CurveTo, at(radius, none), at(bend, -radius), at(radius, -bend)},
        {Verb::Close, {}, {}, {}}};
    shape.fill = colour;
    return shape;
}

} // namespace

page::Shape properNameLine(double left, double right, Length size, const page::Colour& colour)
{
    const double inset = std::min(kNameLineInset, (right - left) / 4);
    const Length depth = size * kNameLineDepth;
    return page::Shape::rule({size * (left + inset), depth}, {size * (right - inset), depth},
        size * kNameLineThickness, colour);
}

page::Shape emphasisDot(double centre, bool isBelowName, Length size, const page::Colour& colour)
{
    return circle({size * centre, size * (isBelowName ? kDotDepthBelowName : kDotDepth)},
        size * kDotRadius, colour);
}

page::Shape verticalEmphasisDot(double centre, Length size, const page::Colour& colour)
{
    const double rise = kIdeographicAscent + kDotDepth - kEmBoxFoot;
    return circle({size * centre, size * -rise}, size * kDotRadius, colour);
}

} // namespace qb::typeset
