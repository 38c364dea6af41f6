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

/// What tells whether a cell can hold data.
struct OfficeCellFacts {
    qsizetype length = 0;      ///< of its text
    bool holdsMore = false;    ///< pictures, tables, text boxes
    bool holdsHeading = false; ///< a paragraph that its style calls one
    int paragraphs = 0;        ///< with text in them
    QString text = {};         ///< its beginning

    void addParagraph(QStringView paragraph);
};

/// Whether a table of such cells holds data, or only lays out the page. One of a single row or
/// column can do either: over the text it is taken for a masthead or a headline, among `isInText`
/// for data where it has nothing but short entries.
bool holdsData(const std::vector<std::vector<OfficeCellFacts>>& rows, bool isInText);

/// A table of an office document while it is read. Whether it holds data or only lays out the page
/// is told from all of its cells.
struct OfficeTable {
    std::vector<OfficeRow> rows;

    /// Adds it to the text: as a table, or cell by cell.
    void addTo(OfficeText& text) &&;
    /// Adds it as a table, whatever it holds.
    void addDataTo(OfficeText& text) const;
};

} // namespace qb::importers
