#pragma once

#include "jobs/import_job.h"
#include "jobs/text_jobs.h"

namespace qb::jobs {

/// What is common to all clippings made from one document.
struct ClippingOrigin {
    Provenance provenance;
    AssetPointer snapshot; ///< may be null
    QString publication;   ///< see ImportOptions
};

/// The clippings of a cleaned document, with suggested tags; not stored yet.
std::vector<Clipping> makeClippings(const CleanedDocument& document, const ClippingOrigin& origin,
    const taxonomy::Taxonomy& taxonomy);

/// Stores clippings in one transaction, passing over those that are there already, and counts them
/// into `summary`. On an error nothing is stored and `summary` is unchanged.
Status storeClippings(
    store::Workspace& workspace, const std::vector<Clipping>& clippings, ImportSummary& summary);

} // namespace qb::jobs
