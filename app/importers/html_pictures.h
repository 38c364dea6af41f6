#pragma once

#include "importers/html_reader.h"

#include <libxml/tree.h>

#include <QHash>
#include <QSet>

#include <optional>

namespace qb::importers {

/// The pictures of a page: from the page itself, from what came along with it, or from its own
/// folder; never from anywhere else.
class HtmlPictures {
public:
    HtmlPictures(const HtmlOrigin& origin, Warned<ImportedDocument>& out)
        : m_origin(origin),
          m_out(out)
    {
    }

    /// The picture of an img element, as a block whose asset is among the document's. Nothing for
    /// what is missing (with a warning), too small to be a picture, or none.
    std::optional<Block> take(const xmlNode* img);
    /// Whether what take() was asked for last is a picture that did not come with the page.
    bool isLastMissing() const { return m_isLastMissing; }

private:
    /// What stands at that address as a picture; null for nothing or what is none.
    AssetPointer assetAt(const QString& address);
    QByteArray bytesOf(const QString& address) const;
    QByteArray bytesInFolder(const QString& path) const;
    void warnMissing(const QString& address);
    void warnOnce(const QString& kind, const QString& message, const QString& name);

    const HtmlOrigin& m_origin;
    Warned<ImportedDocument>& m_out;
    QHash<QString, AssetPointer> m_known; ///< by address: a page may show one a thousand times
    QSet<QString> m_warned;               ///< kinds
    qint64 m_total = 0;
    int m_pictures = 0;
    int m_missing = 0;
    bool m_isLastMissing = false;
};

} // namespace qb::importers
