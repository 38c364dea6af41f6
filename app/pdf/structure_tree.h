#pragma once

#include "pdf/marks.h"

#include <qpdf/QPDF.hh>

namespace qb::pdf {

/// Writes the structure tree of the marks: StructTreeRoot, elements, ParentTree, and the keys of
/// pages and link annotations that lead back. `annotations` are those of Marks::links(), null where
/// a link leads nowhere.
void writeStructureTree(QPDF& pdf, const page::Document& document, const Marks& marks,
    std::vector<QPDFObjectHandle>& pages, std::vector<QPDFObjectHandle>& annotations);

} // namespace qb::pdf
