#include "importers/related_parts.h"

#include <QUrl>

#include <algorithm>

namespace qb::importers {

const MimePart* mainPart(const MimePart& related)
{
    if (!related.start.isEmpty()) {
        const auto found = std::find_if(related.parts.begin(), related.parts.end(),
            [&](const MimePart& part) { return part.contentId == related.start; });
        if (found != related.parts.end())
            return &*found;
    }
    return related.parts.empty() ? nullptr : &related.parts.front();
}

RelatedParts::RelatedParts(const MimePart& related)
{
    for (const MimePart& part : related.parts) {
        if (!part.contentId.isEmpty())
            m_byAddress.insert(QStringLiteral("cid:") + part.contentId, &part);
        if (!part.location.isEmpty())
            m_byAddress.insert(part.location, &part);
    }
}

QByteArray RelatedParts::picture(const QString& address) const
{
    const MimePart* part = m_byAddress.value(address);
    if (part == nullptr && address.startsWith(QLatin1String("cid:"), Qt::CaseInsensitive))
        part = m_byAddress.value(
            QStringLiteral("cid:") + QUrl::fromPercentEncoding(address.mid(4).toUtf8()));
    return part != nullptr ? part->bytes : QByteArray();
}

} // namespace qb::importers
