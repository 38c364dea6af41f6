#include "importers/page_layout.h"

#include "importers/aligned_cells.h"
#include "importers/page_tables.h"
#include "importers/reading_order.h"

namespace qb::importers {

namespace {

constexpr int kDeepestBox = 4;
constexpr size_t kMostFrames = 400;

/// What stands in one box of the page, or on the page outside of all boxes.
struct Region {
    std::vector<PageLine> lines;
    std::vector<PdfRule> rules;
    std::vector<PdfFrame> frames;
    std::vector<PdfPicture> pictures;
};

class Layout {
public:
    explicit Layout(const BodyType& body) : m_body(body) { }

    std::vector<PlacedBlock> of(Region region, int depth)
    {
        std::vector<FoundTable> tables = takeTables(region.lines, region.rules, region.frames);
        markBars(region);
        std::vector<FoundTable> unruled = takeAlignedCells(region.lines, m_body);
        std::move(unruled.begin(), unruled.end(), std::back_inserter(tables));
        std::vector<std::pair<PageArea, std::vector<PlacedBlock>>> boxes;
        if (depth < kDeepestBox)
            boxes = takeBoxes(region, depth);

        std::vector<PageArea> obstacles;
        for (const PdfPicture& picture : region.pictures)
            obstacles.push_back(picture.area);
        for (const FoundTable& table : tables)
            obstacles.push_back(table.area);
        for (const auto& [area, blocks] : boxes)
            obstacles.push_back(area);

        std::vector<PageBlock> blocks
            = blocksOf(std::move(region.lines), region.rules, obstacles, m_body);
        for (PdfPicture& picture : region.pictures) {
            PageBlock block;
            block.area = picture.area;
            block.isPicture = true;
            block.picture = std::move(picture.asset);
            blocks.push_back(std::move(block));
        }
        for (FoundTable& table : tables) {
            PageBlock block;
            block.area = table.area;
            block.table = std::move(table.block);
            blocks.push_back(std::move(block));
        }
        return ordered(std::move(blocks), std::move(boxes), region.rules);
    }

private:
    using Boxes = std::vector<std::pair<PageArea, std::vector<PlacedBlock>>>;

    std::vector<PlacedBlock> ordered(
        std::vector<PageBlock> blocks, Boxes boxes, const std::vector<PdfRule>& rules) const
    {
        std::vector<LayoutItem> items;
        for (const PageBlock& block : blocks) {
            LayoutItem item;
            item.area = block.area;
            item.isHeading = block.isHeading;
            item.size = block.size;
            item.isPicture = block.isPicture;
            if (block.isText()) {
                item.endsOpen = endsOpen(block.lines.back().text);
                item.startsIndented
                    = block.lines.front().ink().left > block.area.left + 1.2 * block.size;
            }
            items.push_back(item);
        }
        for (const auto& [area, inner] : boxes) {
            LayoutItem item;
            item.area = area;
            item.isPicture = true;
            items.push_back(item);
        }
        std::vector<PlacedBlock> result;
        for (const OrderedItem& next : readingOrder(items, rules, m_body.size)) {
            if (next.item < blocks.size()) {
                result.push_back({std::move(blocks[next.item]), 0, next.isBehindRule});
                continue;
            }
            for (PlacedBlock& inner : boxes[next.item - blocks.size()].second)
                result.push_back(std::move(inner));
        }
        return result;
    }

    /// A filled frame around a single line is a bar: its line is a label.
    void markBars(Region& region) const
    {
        size_t bars = 0;
        for (const PdfFrame& frame : region.frames) {
            if (!frame.isFilled || frame.area.height() > 4 * m_body.size || ++bars > kMostFrames)
                continue;
            PageLine* only = nullptr;
            size_t count = 0;
            for (PageLine& line : region.lines) {
                if (frame.area.contains(line.area, 0.25 * line.size)) {
                    only = &line;
                    ++count;
                }
            }
            if (count == 1) {
                only->isBarred = true;
                only->area.include(frame.area);
            }
        }
    }

    /// The frames that part something from the rest of the region, the largest first.
    std::vector<PageArea> boxFrames(const Region& region) const
    {
        std::vector<PageArea> frames = framesOfRules(region.rules);
        for (const PdfFrame& frame : region.frames)
            frames.push_back(frame.area);
        std::stable_sort(frames.begin(), frames.end(), [](const PageArea& a, const PageArea& b) {
            return a.width() * a.height() > b.width() * b.height();
        });
        frames.resize(std::min(frames.size(), kMostFrames));
        std::vector<PageArea> result;
        for (const PageArea& frame : frames) {
            size_t inside = 0;
            bool isCut = false;
            for (const PageLine& line : region.lines) {
                const bool isInside = frame.contains(line.area, 0.3 * line.size);
                inside += isInside;
                isCut = isCut
                    || (!isInside && frame.overlaps(line.ink())
                        && std::min(frame.right, line.area.right)
                                - std::max(frame.left, line.area.left)
                            > 2 * line.size);
            }
            const bool isInOther = std::any_of(result.begin(), result.end(),
                [&](const PageArea& other) { return other.overlaps(frame); });
            if (inside >= 2 && inside * 10 < region.lines.size() * 9 && !isCut && !isInOther)
                result.push_back(frame);
        }
        return result;
    }

    Boxes takeBoxes(Region& region, int depth)
    {
        Boxes boxes;
        for (const PageArea& frame : boxFrames(region)) {
            Region inner;
            const auto take = [&frame](auto& from, auto& to, double slack) {
                const auto rest = std::stable_partition(from.begin(), from.end(),
                    [&](const auto& thing) { return !frame.contains(thing.area, slack); });
                std::move(rest, from.end(), std::back_inserter(to));
                from.erase(rest, from.end());
            };
            take(region.lines, inner.lines, 0.3 * m_body.size);
            take(region.pictures, inner.pictures, 1);
            take(region.rules, inner.rules, 1);
            take(region.frames, inner.frames, 1);
            const auto isFrame = [&frame](const auto& thing) {
                return thing.area.contains(frame, 2);
            };
            std::erase_if(inner.frames, isFrame);
            std::erase_if(inner.rules, [&frame](const PdfRule& rule) {
                return rule.area.top < frame.top + 3 || rule.area.bottom > frame.bottom - 3
                    || rule.area.left > frame.right - 3 || rule.area.right < frame.left + 3;
            });
            const int number = ++m_boxes;
            std::vector<PlacedBlock> blocks = of(std::move(inner), depth + 1);
            for (PlacedBlock& block : blocks)
                block.box = block.box == 0 ? number : block.box;
            boxes.emplace_back(frame, std::move(blocks));
        }
        return boxes;
    }

    BodyType m_body;
    int m_boxes = 0;
};

} // namespace

PageText pageTextOf(PdfPage page, int number)
{
    turnUpright(page);
    PageText text;
    text.number = number;
    text.width = page.width;
    text.height = page.height;
    text.lines = linesOf(page);
    text.rules = std::move(page.rules);
    text.frames = std::move(page.frames);
    text.pictures = std::move(page.pictures);
    return text;
}

std::vector<PlacedBlock> layoutOf(const PageText& page, const BodyType& body)
{
    Region front;
    Region region{{}, page.rules, page.frames, page.pictures};
    for (const PageLine& line : page.lines) {
        if (line.noise.isEmpty())
            (line.area.bottom <= page.frontFoot ? front : region).lines.push_back(line);
    }
    Layout layout(body);
    std::vector<PlacedBlock> blocks = layout.of(std::move(front), 0);
    std::vector<PlacedBlock> rest = layout.of(std::move(region), 0);
    std::move(rest.begin(), rest.end(), std::back_inserter(blocks));
    return blocks;
}

} // namespace qb::importers
