#include "importers/odt_deletions.h"

namespace qb::importers {

namespace {

QSet<QString> idsOfDeletions(const xmlNode* changes)
{
    QSet<QString> ids;
    for (const xmlNode* region : xml::children(changes)) {
        const QString id = xml::attribute(region, "id");
        if (xml::child(region, "deletion") != nullptr && !id.isEmpty())
            ids.insert(id);
    }
    return ids;
}

} // namespace

OdtDeletions::OdtDeletions(const xmlNode* text)
    : m_deletions(idsOfDeletions(xml::child(text, "tracked-changes")))
{
    if (m_deletions.isEmpty())
        return;
    QHash<QString, const xmlNode*> open;
    findEnds(text, open);
    if (!m_starts.isEmpty())
        findDeleted(text);
}

void OdtDeletions::findEnds(const xmlNode* container, QHash<QString, const xmlNode*>& open)
{
    for (const xmlNode* element : xml::children(container)) {
        const bool isEnd = xml::isNamed(element, "change-end");
        if (isEnd || xml::isNamed(element, "change-start")) {
            const QString id = xml::attribute(element, "change-id");
            if (!m_deletions.contains(id))
                continue;
            const xmlNode* start = open.take(id);
            if (isEnd && start != nullptr)
                m_starts.insert(start);
            else if (!isEnd)
                open.insert(id, element);
        } else if (!xml::isNamed(element, "tracked-changes")) {
            findEnds(element, open);
        }
    }
}

void OdtDeletions::findDeleted(const xmlNode* container)
{
    for (const xmlNode* node = container->children; node != nullptr; node = node->next) {
        if (xml::isNamed(node, "tracked-changes"))
            continue;
        if (m_starts.contains(node)) {
            m_begun.insert(xml::attribute(node, "change-id"), node);
            continue;
        }
        if (xml::isNamed(node, "change-end")) {
            if (m_begun.remove(xml::attribute(node, "change-id")) > 0 && m_begun.isEmpty())
                ++m_closings;
            continue;
        }
        const bool isOpenBefore = !m_begun.isEmpty();
        const int closings = m_closings;
        if (node->type == XML_ELEMENT_NODE)
            findDeleted(node);
        if (m_begun.isEmpty())
            continue;
        if (isOpenBefore && closings == m_closings)
            m_deleted.insert(node);
        else if (xml::isOneOf(node, {"p", "h"}))
            m_joined.insert(node);
    }
}

} // namespace qb::importers
