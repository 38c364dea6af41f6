#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// One article out of a file of many (a row of a table, an entry of a feed): what has a field of
/// its own, and the text.
struct Entry {
    Article known; ///< its blocks stay empty
    QString body;  ///< plain text, one paragraph a line, or HTML
    bool isHtml = false;
    QString base; ///< addresses in the HTML are relative to it
};

/// A document of one article; the title stands before the text, as it does in a page.
Result<Warned<ImportedDocument>> entryDocument(const Entry& entry, const QString& where);

/// As entryDocument(), for text that is in lines already.
ImportedDocument entryDocument(const Article& known, std::vector<text::RawLine> lines);

/// Whether a text of unknown kind is HTML: it has elements that texts are made of.
bool hasHtmlElements(const QString& text);

} // namespace qb::importers
