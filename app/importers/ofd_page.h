#pragma once

#include "importers/pdf_page.h"

#include <libxml/tree.h>

#include <QHash>
#include <QString>

#include <functional>
#include <optional>

namespace qb::importers {

/// What the objects of a page refer to by number.
struct OfdResources {
    QHash<QString, PdfFont> fonts;
    QHash<QString, QString> pictures; ///< full names of parts of the package
};

/// Unpacks a picture by its full name; null for one that cannot be had.
using OfdPictureReader = std::function<AssetPointer(const QString& name)>;

/// Adds the objects of a page's or template's Content element (GB/T 33190, 7.7) to the page. OFD
/// counts in millimetres from the upper left corner; the page, in points. Returns how many objects
/// were looked at.
qint64 addOfdContent(PdfPage& page, const xmlNode* content, const OfdResources& resources,
    const OfdPictureReader& pictures);

/// The numbers of an ST_Array, no more than `most`; those of "g 3 4.5" stand three times (GB/T
/// 33190, 11.3).
std::vector<double> ofdNumbers(const QString& text, size_t most = 100'000);

/// An ST_Box in points; nothing for one without four numbers.
std::optional<PageArea> ofdBox(const QString& text);

} // namespace qb::importers
