#include "importers/page_captions.h"

#include "importers/block_parting.h"
#include "importers/broken_tables.h"
#include "importers/page_shape.h"

#include <optional>

namespace qb::importers {

namespace {

class CaptionFinder {
public:
    CaptionFinder(const std::vector<PlacedBlock>& blocks, const BodyType& body, int page)
        : m_blocks(blocks),
          m_body(body),
          m_page(page)
    {
        m_found.objects.resize(blocks.size());
        m_found.isTaken.assign(blocks.size(), false);
    }

    CaptionedObjects run()
    {
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const PageBlock& block = m_blocks[i].block;
            if (block.isText())
                continue;
            PageObject& object = m_found.objects[i];
            object.area = block.area;
            const size_t caption = captionOf(block);
            auto line = objectLine(block);
            if (!line)
                continue;
            object.lines.push_back(std::move(*line));
            if (caption < m_blocks.size()) {
                object.area.include(m_blocks[caption].block.area);
                object.lines.insert(block.table ? object.lines.begin() : object.lines.end(),
                    take(caption, BlockKind::Caption));
            }
            if (block.table)
                takeNotes(block, object);
        }
        return std::move(m_found);
    }

private:
    /// The picture or table itself; nothing for a picture that could not be read.
    std::optional<text::RawLine> objectLine(const PageBlock& block)
    {
        text::RawLine line;
        line.page = m_page;
        if (block.table) {
            line.kind = BlockKind::Table;
            line.block = block.table;
            return line;
        }
        if (!block.picture || !block.picture->mimeType.startsWith(QLatin1String("image/")))
            return std::nullopt;
        Block picture;
        picture.kind = BlockKind::Picture;
        picture.asset = block.picture->id;
        m_found.assets.insert(block.picture->id, block.picture);
        line.kind = BlockKind::Picture;
        line.block = std::make_shared<const Block>(std::move(picture));
        return line;
    }

    text::RawLine take(size_t i, BlockKind kind)
    {
        m_found.isTaken[i] = true;
        text::RawLine line;
        line.text = joined(m_blocks[i].block.lines);
        line.spans = joinedSpans(m_blocks[i].block.lines);
        line.kind = kind;
        line.size = m_blocks[i].block.size;
        line.page = m_page;
        return line;
    }

    void takeNotes(const PageBlock& table, PageObject& object)
    {
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const PageBlock& note = m_blocks[i].block;
            if (note.isText() && !m_found.isTaken[i]
                && (note.lines.front().text.startsWith(u"注：")
                    || note.lines.front().text.startsWith(u"注:"))
                && note.area.top > table.area.bottom - 2
                && note.area.top < table.area.bottom + kNoteReach * m_body.size)
                object.lines.push_back(take(i, BlockKind::Note));
        }
    }

    /// The block with the caption of an object; the number of blocks where there is none.
    size_t captionOf(const PageBlock& object) const
    {
        constexpr qsizetype kLongest = 160;
        size_t best = m_blocks.size();
        double nearest = 2.6 * m_body.size;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const PageBlock& block = m_blocks[i].block;
            if (!block.isText() || m_found.isTaken[i] || lengthOf(block) > kLongest)
                continue;
            const double distance = object.isPicture ? block.area.top - object.area.bottom
                                                     : object.area.top - block.area.bottom;
            const bool isCentred
                = std::abs(block.area.middle() - object.area.middle()) < 1.5 * m_body.size;
            const QString& text = block.lines.front().text;
            const bool isNamed = text.startsWith(object.isPicture ? u'图' : u'表');
            // Centred on the page under a picture at its margin.
            const bool isNumbered = isNamed && block.lines.size() == 1 && isNumberedCaption(text)
                && sharedWidth(block.area, object.area) > 0;
            const bool isSmall = block.size < 0.96 * m_body.size;
            const bool isWithin = block.area.left > object.area.left - m_body.size
                && block.area.right < object.area.right + m_body.size;
            const bool isShort = block.lines.size() <= (object.isPicture ? 4U : 2U);
            if (distance > -0.5 * m_body.size && distance < nearest && (isWithin || isNumbered)
                && (isSmall || isNamed
                    || (isShort && isCentred && !block.isHeading
                        && !block.lines.back().text.endsWith(u'。')))) {
                nearest = distance;
                best = i;
            }
        }
        return best;
    }

    const std::vector<PlacedBlock>& m_blocks;
    BodyType m_body;
    int m_page;
    CaptionedObjects m_found;
};

} // namespace

CaptionedObjects captionedObjects(
    const std::vector<PlacedBlock>& blocks, const BodyType& body, int page)
{
    return CaptionFinder(blocks, body, page).run();
}

} // namespace qb::importers
