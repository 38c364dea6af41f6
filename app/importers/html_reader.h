#pragma once

#include "importers/importer.h"

#include <functional>

namespace qb::importers {

/// Where a piece of HTML comes from.
struct HtmlOrigin {
    QString where = {};  ///< for messages
    QString folder = {}; ///< pictures named beside the page are looked for there; empty for none
    QString base = {};   ///< the address that links are relative to; empty where unknown
    /// The bytes of a picture that came along with the page, by the address the page names it with;
    /// null where nothing came along.
    std::function<QByteArray(const QString& address)> picture = {};
    bool isFragment = false; ///< all of it is the text: no article is looked for
};

/// As importHtml(), for text that is decoded already.
Result<Warned<ImportedDocument>> readHtml(const QString& html, const HtmlOrigin& origin);

} // namespace qb::importers
