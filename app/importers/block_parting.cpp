#include "importers/block_parting.h"

#include "text/attribution.h"

#include <QRegularExpression>

namespace qb::importers {

double sharedWidth(const PageArea& a, const PageArea& b)
{
    return std::min(a.right, b.right) - std::max(a.left, b.left);
}

bool isNumberedCaption(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^[图表][ 　]?[0-9]"));
    return pattern.match(text).hasMatch();
}

void partCaptions(std::vector<PlacedBlock>& blocks, const BodyType& body)
{
    constexpr size_t kMostLines = 4;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const PageArea object = blocks[i].block.area;
        const bool isPicture = blocks[i].block.isPicture;
        if (blocks[i].block.isText())
            continue;
        const auto below
            = std::find_if(blocks.begin(), blocks.end(), [&](const PlacedBlock& placed) {
                  const double distance = placed.block.area.top - object.bottom;
                  return placed.block.isText() && !placed.block.isHeading && distance > -2
                      && distance < 2.6 * body.size && sharedWidth(placed.block.area, object) > 0;
              });
        if (below == blocks.end())
            continue;
        PageBlock& block = below->block;
        const double indented = block.area.left + kIndent * block.size;
        for (size_t n = 1; n <= kMostLines && n < block.lines.size(); ++n) {
            const PageLine& last = block.lines[n - 1];
            const bool isCaption
                = last.area.right < block.area.right - 2 * block.size && !last.text.endsWith(u'。');
            const bool isNote = block.lines.front().text.startsWith(u'注');
            // Centred between the margins, over a paragraph without an indent.
            const bool isCentredNumber
                = isPicture && n == 1 && isNumberedCaption(last.text) && last.ink().left > indented;
            if ((block.lines[n].ink().left < indented && !isCentredNumber)
                || !(isPicture ? isCaption : isNote))
                continue;
            PlacedBlock rest = *below;
            rest.block.lines.erase(
                rest.block.lines.begin(), rest.block.lines.begin() + qsizetype(n));
            rest.block.area.top = rest.block.lines.front().area.top;
            block.area.bottom = last.area.bottom;
            block.lines.resize(n);
            blocks.insert(below + 1, std::move(rest));
            break;
        }
    }
}

void partKickers(std::vector<PlacedBlock>& blocks)
{
    constexpr qsizetype kLongest = 40;
    for (size_t i = 0; i + 1 < blocks.size(); ++i) {
        PageBlock& block = blocks[i].block;
        const PageBlock& head = blocks[i + 1].block;
        if (!block.isText() || block.isHeading || block.lines.size() < 2 || !head.isText()
            || !head.isHeading || blocks[i].box != blocks[i + 1].box)
            continue;
        const PageLine& last = block.lines.back();
        const PageLine& before = block.lines[block.lines.size() - 2];
        const bool isKicker = last.text.size() <= kLongest && !last.text.endsWith(u'。')
            && text::sourceOfLine(last.text).isEmpty() && !text::endsWithSource(last.text)
            && (!text::sourceOfLine(before.text).isEmpty() || text::endsWithSource(before.text));
        if (!isKicker || head.area.top < last.baseline || sharedWidth(last.area, head.area) <= 0)
            continue;
        PlacedBlock kicker = blocks[i];
        kicker.block.lines = {last};
        kicker.block.area = last.ink();
        kicker.isBehindRule = false;
        kicker.isKicker = true;
        block.lines.pop_back();
        block.area.bottom = block.lines.back().area.bottom;
        blocks.insert(blocks.begin() + qsizetype(i) + 1, std::move(kicker));
        ++i;
    }
}

} // namespace qb::importers
