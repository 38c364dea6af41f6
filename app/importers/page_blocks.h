#pragma once

#include "core/article.h"
#include "importers/page_lines.h"

#include <memory>

namespace qb::importers {

/// Lines of one column and one type that stand under each other, or a picture, or a table.
struct PageBlock {
    std::vector<PageLine> lines;
    PageArea area;
    double size = 0;
    bool isBold = false;   ///< or of a Hei face among Song type
    bool isBarred = false; ///< one line on a coloured bar
    bool isLabel = false;  ///< one line that names a section
    bool isHeading = false;
    AssetPointer picture;
    bool isPicture = false;
    std::shared_ptr<const Block> table;

    bool isText() const { return !isPicture && !table; }
};

/// What a page, or all pages of a document, is mostly set in.
struct BodyType {
    double size = 0;
    bool isSans = false;
};

/// Whether a line stops in mid-sentence.
bool endsOpen(const QString& text);

BodyType bodyTypeOf(const std::vector<PageLine>& lines);

/// Gathers lines into blocks. A block ends at a rule, at a change of type, where the column parts
/// or grows wider, and beside a picture or table.
std::vector<PageBlock> blocksOf(std::vector<PageLine> lines, const std::vector<PdfRule>& rules,
    const std::vector<PageArea>& obstacles, const BodyType& body);

} // namespace qb::importers
