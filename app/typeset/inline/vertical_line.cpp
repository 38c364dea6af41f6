#include "typeset/inline/vertical_line.h"

#include "typeset/metrics.h"

namespace qb::typeset {

namespace {

/// From the middle of the em box to the baseline, in em.
constexpr double kMiddleToBaseline = kIdeographicAscent - 0.5;

} // namespace

SetLine standing(SetLine line, page::Point head, Length size)
{
    const Length baseline = head.x - size * kMiddleToBaseline;
    const auto turned = [&](page::Point lying) {
        return page::Point{baseline - lying.y, head.y + lying.x};
    };
    for (page::GlyphRun& run : line.runs) {
        run.origin = turned(run.origin);
        if (!run.isTurned)
            run.origin.x = head.x; // upright glyphs are placed from the middle
    }
    for (page::Shape& shape : line.decorations)
        for (page::PathElement& element : shape.path)
            for (page::Point* point : {&element.to, &element.control1, &element.control2})
                *point = turned(*point);
    for (SetLine::Link& link : line.links) {
        const page::Point corner = turned({link.area.x, link.area.bottom()});
        link.area = {corner.x, corner.y, link.area.height, link.area.width};
    }
    return line;
}

} // namespace qb::typeset
