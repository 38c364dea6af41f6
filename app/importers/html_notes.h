#pragma once

#include <libxml/tree.h>

#include <QHash>
#include <QSet>
#include <QString>

namespace qb::importers {

/// The footnotes of a page, as Word, encyclopedias and blogs write them: a short mark that links to
/// the note further down, which links back or stands alone.
class HtmlNotes {
public:
    explicit HtmlNotes(const xmlNode* root);

    /// The note that this link element is the mark of; empty for any other link.
    QString noteOf(const xmlNode* link) const { return m_notes.value(link); }
    /// Whether the element is a note's own text, which stands at its mark already.
    bool isNoteText(const xmlNode* node) const { return m_texts.contains(node); }

private:
    QHash<const xmlNode*, QString> m_notes;
    QSet<const xmlNode*> m_texts;
};

} // namespace qb::importers
