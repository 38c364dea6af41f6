#pragma once

#include "preflight/pdf_source.h"

namespace qb::preflight {

/// An element of a file's structure tree.
struct StructureElement {
    QByteArray type; ///< the standard type it stands for; the file's own where it maps to none
    bool isStandard = true;
    int parent = -1;             ///< index; -1 for the top
    int page = -1;               ///< from 0
    bool hasAlternative = false; ///< Alt or ActualText that says something
    int columnSpan = 1;
    int rowSpan = 1;
    int contents = 0; ///< pieces of page content and objects right in it
};

struct StructurePiece {
    int page = -1;
    int mcid = -1;
    int element = -1;
};

struct Structure {
    std::vector<StructureElement> elements; ///< in reading order
    std::vector<StructurePiece> pieces;     ///< in reading order
    bool isMarked = false;
    bool hasRoot = false;
    bool hasParentTree = false;
    bool isDamaged = false; ///< circles, or deeper than any document
};

/// Reads the tree to bounded depth and size; an element that is met twice is read once.
Structure readStructure(PdfSource& source);

} // namespace qb::preflight
