#pragma once

#include "importers/xml_reader.h"

#include <QHash>
#include <QSet>

namespace qb::importers {

/// The text that tracked changes of an ODF document took out but that still stands in the body,
/// between text:change-start and text:change-end. ODF 1.3 part 3, 5.5 keeps it inside the
/// text:deletion; programs that write flat ODF leave it where it was.
class OdtDeletions {
public:
    /// Of office:text. A deletion whose end is missing takes nothing out.
    explicit OdtDeletions(const xmlNode* text);

    /// Whether the node, with all that is in it, was taken out.
    bool contains(const xmlNode* node) const { return m_deleted.contains(node); }
    /// Whether the end of the paragraph was taken out, but not all of the paragraph: the next
    /// paragraph goes on with it.
    bool takesEndOf(const xmlNode* paragraph) const { return m_joined.contains(paragraph); }

private:
    void findEnds(const xmlNode* container, QHash<QString, const xmlNode*>& open);
    void findDeleted(const xmlNode* container);

    QSet<QString> m_deletions;              ///< ids
    QSet<const xmlNode*> m_starts;          ///< those whose end follows
    QHash<QString, const xmlNode*> m_begun; ///< by id: the start that is open
    QSet<const xmlNode*> m_deleted;
    QSet<const xmlNode*> m_joined;
    int m_closings = 0; ///< how often all open deletions were closed
};

} // namespace qb::importers
