#include "typeset/inline/line_items.h"

namespace qb::typeset {

namespace {

page::Point moved(page::Point point, page::Point by)
{
    return {point.x + by.x, point.y + by.y};
}

page::Shape moved(page::Shape shape, page::Point by)
{
    for (page::PathElement& element : shape.path) {
        element.to = moved(element.to, by);
        element.control1 = moved(element.control1, by);
        element.control2 = moved(element.control2, by);
    }
    return shape;
}

void appendRuns(
    const SetLine& line, int begin, int end, page::Point origin, const LineTarget& target)
{
    for (int i = begin; i < end; ++i) {
        page::GlyphRun run = line.runs[size_t(i)];
        run.face = target.faceIndex(run.face);
        run.origin = moved(run.origin, origin);
        target.items.push_back(std::move(run));
    }
}

void appendLink(
    const SetLine& line, const SetLine::Link& link, page::Point origin, const LineTarget& target)
{
    const int node = target.linkNode(link.span);
    if (node >= 0)
        target.items.push_back(page::Tag{node});
    appendRuns(line, link.firstRun, link.endRun, origin, target);
    if (!link.address.isEmpty()) {
        const page::Point corner = moved({link.area.x, link.area.y}, origin);
        target.items.push_back(
            page::Link{{corner.x, corner.y, link.area.width, link.area.height}, link.address, {}});
    }
    if (node >= 0)
        target.items.push_back(page::Tag{});
}

} // namespace

void appendLine(const SetLine& line, page::Point origin, const LineTarget& target)
{
    int next = 0;
    for (const SetLine::Link& link : line.links) {
        appendRuns(line, next, link.firstRun, origin, target);
        appendLink(line, link, origin, target);
        next = link.endRun;
    }
    appendRuns(line, next, int(line.runs.size()), origin, target);
    if (line.decorations.empty())
        return;
    target.items.push_back(page::Tag{page::Tag::kArtifact});
    for (const page::Shape& shape : line.decorations)
        target.items.push_back(moved(shape, origin));
    target.items.push_back(page::Tag{});
}

} // namespace qb::typeset
