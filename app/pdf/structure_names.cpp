#include "pdf/structure_names.h"

namespace qb::pdf {

QByteArray structureType(const page::StructureNode& node)
{
    using Role = page::StructureRole;
    switch (node.role) {
    case Role::Document:
        return "Document";
    case Role::Section:
        return "Sect";
    case Role::Heading:
        return 'H' + QByteArray::number(qBound(1, node.level, 6));
    case Role::Paragraph:
        return "P";
    case Role::List:
        return "L";
    case Role::ListItem:
        return "LI";
    case Role::Table:
        return "Table";
    case Role::TableRow:
        return "TR";
    case Role::TableHeader:
        return "TH";
    case Role::TableCell:
        return "TD";
    case Role::Figure:
        return "Figure";
    case Role::Caption:
        return "Caption";
    case Role::Contents:
        return "TOC";
    case Role::ContentsItem:
        return "TOCI";
    case Role::Note:
        return "Note";
    case Role::Quote:
        return "BlockQuote";
    case Role::Span:
        return "Span";
    case Role::Link:
        return "Link";
    }
    return "Span";
}

} // namespace qb::pdf
