#include "importers/page_blocks.h"

#include "importers/block_parting.h"
#include "importers/rule_index.h"
#include "text/attribution.h"

#include <map>

namespace qb::importers {

namespace {

constexpr double kLargestStep = 2.3;    ///< baseline to baseline within a block, in type sizes
constexpr double kHeadingScale = 1.18;  ///< of headings, times the body's size
constexpr size_t kMostNeighbours = 300; ///< lines looked at around one

bool standsOut(const PageLine& line, const BodyType& body)
{
    return line.isBold || (line.isSans && !body.isSans);
}

double overlap(double a1, double a2, double b1, double b2)
{
    return std::min(a2, b2) - std::max(a1, b1);
}

class BlockMaker {
public:
    BlockMaker(std::vector<PageLine> lines, const std::vector<PdfRule>& rules,
        const std::vector<PageArea>& obstacles, const BodyType& body)
        : m_lines(std::move(lines)),
          m_rules(rules),
          m_obstacles(obstacles),
          m_body(body)
    {
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const PageLine& a, const PageLine& b) {
            return a.baseline != b.baseline ? a.baseline < b.baseline : a.area.left < b.area.left;
        });
    }

    std::vector<PageBlock> make()
    {
        findAbove();
        std::vector<PageBlock> blocks;
        std::vector<int> blockOf(m_lines.size(), -1);
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const int above = m_above[i];
            int block = above >= 0 ? blockOf[size_t(above)] : -1;
            if (block >= 0 && !mayJoin(blocks[size_t(block)], size_t(above), i))
                block = -1;
            if (block < 0) {
                block = int(blocks.size());
                blocks.emplace_back();
                start(blocks.back(), m_lines[i]);
            } else {
                blocks[size_t(block)].area.include(m_lines[i].ink());
                blocks[size_t(block)].lines.push_back(m_lines[i]);
            }
            blockOf[i] = block;
        }
        for (PageBlock& block : blocks)
            block.isHeading = isHeading(block);
        return blocks;
    }

private:
    /// For each line the one line right above it; -1 where there is none or more than one, or where
    /// that line has more than one below.
    void findAbove()
    {
        std::vector<int> below(m_lines.size(), 0);
        m_above.assign(m_lines.size(), -1);
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const PageLine& line = m_lines[i];
            double nearest = -1;
            std::vector<size_t> above;
            size_t seen = 0;
            for (size_t k = i; k-- > 0 && ++seen < kMostNeighbours;) {
                const PageLine& other = m_lines[k];
                if (line.baseline - other.baseline > kLargestStep * std::max(line.size, other.size))
                    break;
                if (overlap(line.area.left, line.area.right, other.area.left, other.area.right)
                        < 0.5 * m_body.size
                    || other.baseline > line.baseline - 0.4 * line.size)
                    continue;
                if (nearest < 0)
                    nearest = other.baseline;
                if (nearest - other.baseline < 0.5 * line.size)
                    above.push_back(k);
            }
            for (const size_t k : above)
                ++below[k];
            if (above.size() == 1)
                m_above[i] = int(above.front());
        }
        for (int& above : m_above) {
            if (above >= 0 && below[size_t(above)] > 1)
                above = -1;
        }
    }

    bool mayJoin(const PageBlock& block, size_t above, size_t i) const
    {
        const PageLine& line = m_lines[i];
        const PageLine& last = m_lines[above];
        if (line.isVertical || last.isVertical || line.isRotated || last.isRotated || line.isBarred
            || last.isBarred || line.isLabel || last.isLabel)
            return false;
        // Who wrote a story may stand close over its last column.
        if (block.lines.size() == 1 && text::isByline(last.text))
            return false;
        if (std::abs(line.size - block.size) > 0.08 * block.size
            || standsOut(line, m_body) != block.isBold)
            return false;
        // A headline's lines stand close; what follows further off is another heading.
        const bool isLarge = block.size > kHeadingScale * m_body.size || block.isBold;
        const double step = line.baseline - last.baseline;
        if (step > (isLarge ? 1.75 : kLargestStep) * line.size)
            return false;
        if (isLarge && block.lines.size() > 1) {
            const double common = block.lines[1].baseline - block.lines[0].baseline;
            if (step > 1.2 * common)
                return false;
        }
        const double shared
            = overlap(block.area.left, block.area.right, line.area.left, line.area.right);
        if (shared < 0.5 * std::min(block.area.width(), line.area.width()))
            return false;
        if (!isLarge
            && (line.area.right > block.area.right + 1.6 * line.size
                || line.area.left < block.area.left - 2.6 * line.size)
            && block.lines.size() > 1)
            return false;
        // No indent is that deep: a centred caption or a source at the right stands by itself.
        constexpr double kDeepest = 6;
        if (line.area.left < block.area.left - kDeepest * line.size)
            return false;
        if (isNumberedCaption(line.text)
            && line.area.left > block.area.left + kIndent * 2 * line.size)
            return false;
        PageArea whole = block.area;
        whole.include(line.area);
        for (const PageArea& obstacle : m_obstacles) {
            if (obstacle.overlaps(whole) && !obstacle.overlaps(block.area)
                && !obstacle.overlaps(line.area))
                return false;
        }
        return !hasRuleBetween(last, line);
    }

    bool hasRuleBetween(const PageLine& upper, const PageLine& lower) const
    {
        return m_rules.hasLevel(upper.baseline - 0.3 * upper.size,
            lower.baseline - 0.5 * lower.size, lower.area.left, lower.area.right);
    }

    void start(PageBlock& block, const PageLine& line) const
    {
        block.lines.push_back(line);
        block.area = line.ink();
        block.isBarred = line.isBarred;
        block.isLabel = line.isLabel;
        block.size = line.size;
        block.isBold = standsOut(line, m_body);
    }

    bool isHeading(const PageBlock& block) const
    {
        constexpr qsizetype kLongest = 120;
        constexpr size_t kMostLines = 6;
        qsizetype length = 0;
        for (const PageLine& line : block.lines)
            length += line.text.size();
        if (m_body.size <= 0 || length > kLongest || block.lines.size() > kMostLines
            || block.lines.front().isRotated)
            return false;
        return block.isBarred || block.isLabel || block.size >= kHeadingScale * m_body.size
            || (block.isBold && block.size >= 0.97 * m_body.size && block.lines.size() <= 2
                && length <= 40 && !block.lines.back().text.endsWith(u'。'));
    }

    std::vector<PageLine> m_lines;
    RuleIndex m_rules;
    const std::vector<PageArea>& m_obstacles;
    BodyType m_body;
    std::vector<int> m_above;
};

} // namespace

bool endsOpen(const QString& text)
{
    return !text.isEmpty() && !QStringView(u"。！？；：”’」』）》…!?.").contains(text.back());
}

BodyType bodyTypeOf(const std::vector<PageLine>& lines)
{
    std::map<int, qsizetype> sizes;
    for (const PageLine& line : lines)
        sizes[qRound(line.size * 4)] += line.text.size();
    const auto most = std::max_element(sizes.begin(), sizes.end(),
        [](const auto& a, const auto& b) { return a.second < b.second; });
    BodyType body;
    if (most == sizes.end())
        return body;
    body.size = most->first / 4.0;
    qsizetype sans = 0;
    for (const PageLine& line : lines) {
        if (qRound(line.size * 4) == most->first)
            sans += line.isSans ? line.text.size() : 0;
    }
    body.isSans = sans * 2 > most->second;
    return body;
}

std::vector<PageBlock> blocksOf(std::vector<PageLine> lines, const std::vector<PdfRule>& rules,
    const std::vector<PageArea>& obstacles, const BodyType& body)
{
    return BlockMaker(std::move(lines), rules, obstacles, body).make();
}

} // namespace qb::importers
