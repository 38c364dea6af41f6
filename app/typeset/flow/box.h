#pragma once

#include "page/document.h"
#include "typeset/flow/column_breaker.h"
#include "typeset/inline/set_paragraph.h"

#include <variant>

namespace qb::typeset {

/// Structure nodes of a paragraph's links by span, -1: no link. Null where it has none.
using LinkNodes = std::shared_ptr<const std::vector<int>>;

/// Lines [firstLine, endLine) of a paragraph.
struct LinesContent {
    std::shared_ptr<const SetParagraph> paragraph;
    std::shared_ptr<const style::ParagraphStyle> style;
    int firstLine = 0;
    int endLine = 0;
    bool isOnGrid = false; ///< its baseline is the grid's, whatever its size
    LinkNodes linkNodes;
};

struct PictureContent {
    QString asset;
    page::Size size;
    QString alternativeText;
};

/// One row of a table, or a part of a row too tall for a column; cells are set already.
struct TableRowContent {
    struct Cell {
        std::shared_ptr<const SetParagraph> paragraph;
        std::shared_ptr<const style::ParagraphStyle> style;
        Length x; ///< from the column's edge
        Length width;
        int node = -1;
        int firstLine = 0; ///< the part of the cell's lines that stands in this box
        int endLine = 0;
        int moreRows = 0;    ///< grid lines of further boxes that the cell reaches over
        int warnedLine = -1; ///< the one line of the table that tells of its compromises
        int compromises = 0; ///< lines of the whole table that are one; where warnedLine is set
    };
    std::vector<Cell> cells;
    Length width;
    Length ruleAbove; ///< thickness, 0 = none
    Length ruleBelow;
};

/// An entry of the table of contents; the page number is known only after the pages are made.
struct ContentsContent {
    std::shared_ptr<const SetParagraph> paragraph;
    std::shared_ptr<const style::ParagraphStyle> style;
    int article = -1; ///< index of the target among all articles; -1 for a section line and the
                      ///< list's title
};

/// A footnote, set; it stands at the foot of the column that has its mark.
struct NoteContent {
    std::shared_ptr<const SetParagraph> paragraph;
    std::shared_ptr<const style::ParagraphStyle> style;
    int node = -1;
};

/// The smallest piece of the flow that is not parted. Heights are whole grid lines: every column
/// keeps the grid. Nodes and boxes are counted within the part of the flow it belongs to.
struct Box {
    std::variant<LinesContent, PictureContent, TableRowContent, ContentsContent> content;
    int rows = 1;            ///< grid lines it takes
    int rowsAtTop = 1;       ///< the same on top of a column, where the space before it is dropped
    double spaceShare = 0.5; ///< of its spare height, the part above the ink
    double spaceShareAtTop = 0;
    bool canBreakAfter = true;
    bool mayStretch = false; ///< a grid line may be added before it, to level columns
    bool maySqueeze = false; ///< a grid line of the space around it may be taken away
    bool isPicture = false;
    bool isUnderPicture = false; ///< the caption of the picture before it
    bool mayFloat = false; ///< with what it is tied to it may move behind the text that follows
    int columns = 1;       ///< of the region it stands in
    style::Start start = style::Start::Anywhere;
    int node = -1;        ///< structure node its content belongs to; -1: none
    QString articleTitle; ///< for warnings
    int firstHeader = -1; ///< of a table row: the boxes set again on top of a new column
    int endHeader = -1;
    int paragraphBoxes = 1; ///< of the paragraph that begins here; it can be set in other lines
    std::vector<NoteContent> notes;
};

} // namespace qb::typeset
