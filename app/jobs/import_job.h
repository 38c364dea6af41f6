#pragma once

#include "core/environment.h"
#include "store/workspace.h"
#include "taxonomy/taxonomy.h"
#include "text/cleaning.h"

namespace qb::jobs {

/// A line of a file that became part of no article.
struct DroppedLine {
    QString file;
    text::Noise noise = {};
};

struct ImportSummary {
    QStringList clippingIds;          ///< of what was added, in order
    int files = 0;                    ///< read, whether or not they held anything new
    int articles = 0;                 ///< found, duplicates included
    int duplicates = 0;               ///< articles that were there already
    int joins = 0;                    ///< raw lines joined
    int doubtfulJoins = 0;            ///< with confidence under 0.75
    QString pastedText;               ///< of importText(): all of it, as plain text
    std::vector<DroppedLine> dropped; ///< in the order of the files and their lines
    std::vector<Warning> warnings;
    std::vector<Error>
        failures; ///< files that could not be read; the others are imported all the same
};

struct ImportOptions {
    QString encoding = QStringLiteral("auto");
    QString publication; ///< source of articles whose text names none; may be empty
};

/// Files and folders (searched through, in the order of their names; hidden files are passed over;
/// locks, logs and backups too, and counted) → clippings with suggested tags in the workspace. A
/// file that is named must be of a kind that
/// can be imported; one that was found in a folder is passed over with a warning where it is not.
/// What a saved web page has in its folder beside it belongs to the page. Each file is one
/// transaction: it comes in wholly or not at all. Cancelling keeps the files that were finished,
/// and is told as an error whose hint counts them; behind the last file it comes too late. Errors
/// of the workspace itself end the import.
Result<ImportSummary> importPaths(store::Workspace& workspace, const QStringList& paths,
    const ImportOptions& options, const taxonomy::Taxonomy& taxonomy,
    const Environment& environment, Progress* progress = nullptr);
Result<ImportSummary> importPaths(store::Workspace& workspace, const QStringList& paths,
    const QString& encoding, const taxonomy::Taxonomy& taxonomy, const Environment& environment,
    Progress* progress = nullptr);

/// Bytes that are no file (standard input) → clippings, as importPaths(). `name` tells the format.
Result<ImportSummary> importBytes(store::Workspace& workspace, const QByteArray& bytes,
    const QString& name, const ImportOptions& options, const taxonomy::Taxonomy& taxonomy,
    const Environment& environment, Progress* progress = nullptr);

/// Pasted or captured text → clippings. `html` may be empty; where given, its structure is used.
Result<ImportSummary> importText(store::Workspace& workspace, const QString& plain,
    const QString& html, const Provenance& provenance, const AssetPointer& snapshot,
    const taxonomy::Taxonomy& taxonomy, const Environment& environment);

} // namespace qb::jobs
