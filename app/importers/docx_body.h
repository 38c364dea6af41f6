#pragma once

#include "importers/docx_inline.h"
#include "importers/docx_numbering.h"
#include "importers/office_table.h"

namespace qb::importers {

/// Reads paragraphs and tables in the document's order into an OfficeText.
class DocxBody {
public:
    DocxBody(const DocxStyles& styles, DocxNumbering& numbering, DocxInline& runs, OfficeText& out)
        : m_styles(styles),
          m_numbering(numbering),
          m_inline(runs),
          m_out(out)
    {
    }

    void read(const xmlNode* body);

private:
    void readBlocks(const xmlNode* container);
    void readParagraph(const xmlNode* paragraph);
    void addParagraph(OfficeParagraph paragraph);
    /// Continues `to`, which holds text where the paragraph before lost its mark.
    void collect(const xmlNode* paragraph, OfficeParagraph& to);
    void setKind(const xmlNode* properties, OfficeParagraph& paragraph) const;
    void setNumber(const xmlNode* properties, OfficeParagraph& paragraph);
    void readTable(const xmlNode* table);
    bool looksLikeData(const std::vector<const xmlNode*>& rows) const;
    OfficeTable readData(const std::vector<const xmlNode*>& rows);
    OfficeCell readCell(const xmlNode* element);

    const DocxStyles& m_styles;
    DocxNumbering& m_numbering;
    DocxInline& m_inline;
    OfficeText& m_out;
    std::optional<OfficeParagraph> m_carried; ///< its mark was deleted: the next goes on with it
};

} // namespace qb::importers
