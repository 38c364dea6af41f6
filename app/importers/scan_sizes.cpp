#include "importers/scan_sizes.h"

#include "importers/page_blocks.h"

#include <numeric>

namespace qb::importers {

namespace {

constexpr size_t kFewestCharacters = 60; ///< of the pages with text of their own
constexpr size_t kEnoughLines = 20000;
constexpr double kLargestScale = 3;

void scale(PageArea& area, double factor)
{
    area = {area.left * factor, area.top * factor, area.right * factor, area.bottom * factor};
}

void scale(PageText& page, double factor)
{
    page.width *= factor;
    page.height *= factor;
    page.frontFoot *= factor;
    for (PageLine& line : page.lines) {
        scale(line.area, factor);
        line.baseline *= factor;
        line.size *= factor;
    }
    for (PdfRule& rule : page.rules)
        scale(rule.area, factor);
    for (PdfFrame& frame : page.frames)
        scale(frame.area, factor);
    for (PdfPicture& picture : page.pictures)
        scale(picture.area, factor);
}

} // namespace

void settleScanSizes(std::vector<PageText>& pages, const std::set<int>& scanned)
{
    if (scanned.empty())
        return;
    std::vector<PageLine> own;
    for (const PageText& page : pages) {
        if (!scanned.contains(page.number) && own.size() < kEnoughLines)
            own.insert(own.end(), page.lines.begin(), page.lines.end());
    }
    const size_t characters = std::accumulate(own.begin(), own.end(), size_t(0),
        [](size_t sum, const PageLine& line) { return sum + size_t(line.text.size()); });
    const BodyType body = bodyTypeOf(own);
    if (characters < kFewestCharacters || body.size <= 0)
        return;
    for (PageText& page : pages) {
        const double size = scanned.contains(page.number) ? bodyTypeOf(page.lines).size : 0;
        if (size <= 0 || body.size > size * kLargestScale || size > body.size * kLargestScale)
            continue;
        scale(page, body.size / size);
        // Recognition does not tell which kind of type it is.
        for (PageLine& line : page.lines)
            line.isSans = body.isSans;
    }
}

} // namespace qb::importers
