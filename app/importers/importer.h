#pragma once

#include "core/clipping.h"
#include "core/environment.h"
#include "core/result.h"
#include "text/cleaning.h"

#include <functional>

namespace qb::importers {

/// One document read from a file, not cleaned yet.
struct ImportedDocument {
    text::RawText raw;
    QString
        name; ///< of the part of an archive, a feed or a mail that it is; empty for a whole file
    QString title; ///< the document's own, may be empty
    QString mediaType;
    QString encoding; ///< of text formats
    AssetMap assets;  ///< its pictures
    AssetPointer original;
};

/// A file holds one document, or, as an archive or a feed, many: in the file's own order.
using ImportedDocuments = Warned<std::vector<ImportedDocument>>;

/// The time that recognising text in scans may still take in one import: of a whole archive or mail
/// with all its parts, of all files that are imported at once.
struct RecognitionBudget {
    qint64 milliseconds = qint64(20) * 60'000;
};

struct ContainerBudget;

/// Reads a file by its path from the folder that another lies in ("图/1.png"); empty where there is
/// none. Paths that lead out of what both came in are none.
using NeighbourFiles = std::function<QByteArray(const QString& path)>;

struct ImportOptions {
    QString encoding = QStringLiteral("auto"); ///< for plain text and HTML without a declaration
    Progress* progress = nullptr; ///< told of the pages of long documents; may stop the reading
    RecognitionBudget* recognition = nullptr; ///< null: one for this file alone
    /// Where the file itself lies: the pictures of a saved page are looked for there. Never one
    /// that something inside a file names; empty for none.
    QString folder = {};
    NeighbourFiles neighbours = {};        ///< the same for a file in an archive
    ContainerBudget* containers = nullptr; ///< null: this file is inside no other
};

/// Files larger than this are refused.
inline constexpr qint64 kLargestFile = qint64(256) << 20;

/// Reads one file, the format told from its content. Never fetches anything from the network.
/// `name` helps to tell the format and names the place in errors.
Result<ImportedDocuments> importBytes(
    const QByteArray& bytes, const QString& name, const ImportOptions& options = {});

/// HTML of a page or of a paste → raw text with structure. Scripts, styles, navigation and forms
/// are dropped; nothing is executed or fetched. `savedPage` is the page that it was taken from,
/// with its pictures (MHTML); it may be empty, and what is none is passed over.
Result<Warned<ImportedDocument>> importHtml(
    const QString& html, const QString& address, const QByteArray& savedPage = {});

} // namespace qb::importers
