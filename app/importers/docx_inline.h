#pragma once

#include "importers/docx_package.h"
#include "importers/docx_styles.h"

#include <QSet>

namespace qb::importers {

/// What stands in a paragraph beside its text.
struct DocxObject {
    AssetPointer picture; ///< null for a text box
    QString alternativeText;
    const xmlNode* box = nullptr; ///< w:txbxContent
    bool isBeforeText = false;
};

/// The notes of a document, by their ids.
struct DocxNotes {
    QHash<QString, const xmlNode*> footnotes;
    QHash<QString, const xmlNode*> endnotes;
};

/// Reads the runs of paragraphs (ECMA-376 part 1, 17.3.2): text, notes, fields' results, pictures,
/// text boxes; tracked changes as if they were accepted. Fields go over several paragraphs.
class DocxInline {
public:
    DocxInline(DocxPackage& package, const DocxRelations& relations, const DocxStyles& styles,
        const DocxNotes& notes, OfficeText& out);

    /// With a table of contents that was never closed: its text is read too.
    void readContentsToo() { m_readsContents = true; }
    /// Whether a table of contents is still open.
    bool isInContents() const;

    /// `look` is that of the paragraph.
    void read(const xmlNode* paragraph, const OfficeLook& look, OfficeParagraph& to);
    std::vector<DocxObject> takeObjects() { return std::exchange(m_objects, {}); }
    bool hasRevisions() const { return m_hasRevisions; }
    /// Formulas of EQ fields that cannot be shown as text.
    bool hasLostEquations() const { return m_hasLostEquations; }
    void noteRevision() { m_hasRevisions = true; }

private:
    struct Place {
        OfficeLook look;
        QString link;
    };
    struct Field {
        QString instruction;
        QString link;
        bool hasResult = false;
        bool isDropped = false;
    };

    void readContent(const xmlNode* container, const Place& place);
    void readElement(const xmlNode* element, const Place& place);
    void readRun(const xmlNode* run, const Place& place);
    void readRunPart(const xmlNode* part, const Place& place);
    void readSymbol(const xmlNode* part, const Place& place);
    void addText(const QString& text, const Place& place);
    void readField(const QString& type);
    void readNote(const xmlNode* reference, bool isEndnote);
    QString textOfNote(const xmlNode* note);
    void readObject(const xmlNode* object);
    void addPicture(const QString& relation, const QString& alternativeText);
    bool isShown() const;

    DocxPackage& m_package;
    const DocxRelations& m_relations;
    const DocxStyles& m_styles;
    const DocxNotes& m_notes;
    OfficeText& m_out;
    OfficeParagraph* m_paragraph = nullptr;
    std::vector<DocxObject> m_objects;
    std::vector<Field> m_fields;
    QHash<QString, AssetPointer> m_pictures; ///< by part
    QSet<const xmlNode*> m_readNotes;
    std::optional<QString> m_markedNote; ///< its mark is the text that follows
    int m_footnotes = 0;
    int m_endnotes = 0;
    bool m_isInNote = false;
    bool m_hasRevisions = false;
    bool m_hasLostEquations = false;
    bool m_readsContents = false;
};

/// The branch of an mc:AlternateContent that is read: the first choice with anything in it that is
/// understood, or the fallback.
const xmlNode* docxAlternative(const xmlNode* element);

} // namespace qb::importers
