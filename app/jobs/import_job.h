#pragma once

#include "core/environment.h"
#include "store/workspace.h"
#include "taxonomy/taxonomy.h"

namespace qb::jobs {

struct ImportSummary {
    QStringList clippingIds;  ///< of what was added, in order
    int files = 0;
    int articles = 0;
    int duplicates = 0;       ///< articles that were there already
    int joins = 0;            ///< raw lines joined
    int doubtfulJoins = 0;    ///< with confidence under 0.75
    int noise = 0;            ///< lines dropped
    std::vector<Warning> warnings;
    std::vector<Error> failures; ///< files that could not be read; the others are imported all the same
};

/// Files and folders (searched through) → clippings with suggested tags in the workspace. Each file is one transaction.
Result<ImportSummary> importPaths(store::Workspace& workspace, const QStringList& paths, const QString& encoding,
                                  const taxonomy::Taxonomy& taxonomy, const Environment& environment,
                                  Progress* progress = nullptr);

/// Pasted or captured text → clippings. `html` may be empty; where given, its structure is used.
Result<ImportSummary> importText(store::Workspace& workspace, const QString& plain, const QString& html,
                                 const Provenance& provenance, const AssetPointer& snapshot,
                                 const taxonomy::Taxonomy& taxonomy, const Environment& environment);

} // namespace qb::jobs
