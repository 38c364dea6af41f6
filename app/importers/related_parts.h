#pragma once

#include "importers/html_reader.h"
#include "importers/mime_tree.h"

#include <QHash>

namespace qb::importers {

/// The part of a multipart/related that the others belong to: the one it names, or the first.
/// Null where there is none.
const MimePart* mainPart(const MimePart& related);

/// The pictures that came along with a page, by the address the page names them with: "cid:…" or
/// the address on the web (RFC 2392, RFC 2557).
class RelatedParts {
public:
    /// `related` and its parts must outlive this.
    explicit RelatedParts(const MimePart& related);

    /// Null bytes where there is none.
    QByteArray picture(const QString& address) const;

private:
    QHash<QString, const MimePart*> m_byAddress;
};

} // namespace qb::importers
