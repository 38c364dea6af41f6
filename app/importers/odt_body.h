#pragma once

#include "importers/odt_deletions.h"
#include "importers/odt_lists.h"
#include "importers/odt_styles.h"
#include "importers/office_table.h"

#include <functional>

namespace qb::importers {

/// Reads the text of an ODF document in its order (ODF 1.3 part 3, chapters 5, 7 and 9) into an
/// OfficeText.
class OdtBody {
public:
    /// Gives the bytes of a picture in the package; empty where there is none.
    using PictureBytes = std::function<QByteArray(const QString& name)>;

    OdtBody(const OdtStyles& styles, OdtLists& lists, const OdtDeletions& deletions,
        PictureBytes pictures, OfficeText& out)
        : m_styles(styles),
          m_lists(lists),
          m_deletions(deletions),
          m_pictureBytes(std::move(pictures)),
          m_out(out)
    {
    }

    void read(const xmlNode* text);

private:
    struct Place {
        OfficeLook look;
        QString link;
    };
    /// The list around a paragraph, and whether the item still waits for its number.
    struct ListPlace {
        int counters = -1;
        QString style;
        int level = 0;
        bool awaitsNumber = false;
        std::optional<int> start;
    };
    struct Object {
        AssetPointer picture; ///< null for a text box
        QString alternativeText;
        const xmlNode* box = nullptr;
        bool isBeforeText = false;
    };

    void readBlocks(const xmlNode* container);
    void readBlock(const xmlNode* element);
    void readList(const xmlNode* list);
    void readTable(const xmlNode* table);
    void readRows(const xmlNode* container, bool isHeader, OfficeTable& table);
    OfficeRow readRow(const xmlNode* row);
    void readParagraph(const xmlNode* element);
    void addParagraph(OfficeParagraph paragraph);
    void addCarried();
    void setKind(const xmlNode* element, OfficeParagraph& paragraph);
    void addObjects(const std::vector<Object>& objects, bool areBeforeText);

    void readInline(const xmlNode* container, const Place& place);
    void readInlineElement(const xmlNode* element, const Place& place);
    void addText(const QString& text, const Place& place, bool collapses = true);
    void readNote(const xmlNode* note);
    QString textOfNote(const xmlNode* body);
    void readFrame(const xmlNode* frame);

    const OdtStyles& m_styles;
    OdtLists& m_lists;
    const OdtDeletions& m_deletions;
    PictureBytes m_pictureBytes;
    OfficeText& m_out;
    ListPlace m_list;
    OfficeCell* m_cell = nullptr; ///< text goes there; null for the document
    OfficeParagraph* m_paragraph = nullptr;
    std::optional<OfficeParagraph> m_carried; ///< its end was deleted: the next goes on with it
    std::vector<Object> m_objects;
    QHash<QString, AssetPointer> m_pictures;
    bool m_endsWithSpace = true; ///< further white space collapses into it
    bool m_isInNote = false;
    int m_footnotes = 0;
    int m_endnotes = 0;
};

} // namespace qb::importers
