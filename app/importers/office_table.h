#pragma once

#include "importers/office_text.h"

namespace qb::importers {

/// What stands in a cell: a paragraph or a picture.
struct OfficeCellItem {
    OfficeParagraph paragraph;
    AssetPointer picture; ///< null for a paragraph
    QString alternativeText;
};

struct OfficeCell {
    std::vector<OfficeCellItem> items;
    int columnSpan = 1;
    int rowSpan = 1;
    /// It goes on with the cell above that begins in the same column.
    bool isMergedUp = false;
    bool holdsMore = false; ///< than text and pictures: a table, a text box
};

struct OfficeRow {
    std::vector<OfficeCell> cells;
    bool isHeader = false;
};

/// A table of an office document while it is read. Whether it holds data or only lays out the page
/// is told from all of its cells.
struct OfficeTable {
    std::vector<OfficeRow> rows;

    /// Adds it to the text: as a table, or cell by cell.
    void addTo(OfficeText& text) &&;

private:
    bool holdsData() const;
    void addData(OfficeText& text);
};

} // namespace qb::importers
