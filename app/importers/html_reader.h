#pragma once

#include "importers/importer.h"

#include <functional>

namespace qb::importers {

/// The bytes of a picture that came along with a page, by the address the page names it with; none
/// where nothing came along.
using PictureFinder = std::function<QByteArray(const QString& address)>;

/// Where a piece of HTML comes from.
struct HtmlOrigin {
    QString where = {};  ///< for messages
    QString folder = {}; ///< pictures named beside the page are looked for there; empty for none
    NeighbourFiles neighbours = {}; ///< the same for a page that lies in no folder
    QString base = {};              ///< the address that links are relative to; empty where unknown
    PictureFinder picture = {};
    bool isFragment = false; ///< all of it is the text: no article is looked for
};

/// As importHtml(), for text that is decoded already.
Result<Warned<ImportedDocument>> readHtml(const QString& html, const HtmlOrigin& origin);

/// A short piece of HTML as plain text, without line breaks.
QString plainTextOf(const QString& html);

} // namespace qb::importers
