#pragma once

#include "jobs/proof_sheet.h"

namespace qb::jobs {

/// Sets the issue as it would be printed and tells of every finding on which page it stands. The
/// entries are in text order, article by article; one whose place is not found gets the page of the
/// one before it or the first of its article. Fails where the issue cannot be set; the entries are
/// then as they were.
Status addPages(std::vector<ProofEntry>& entries, const Issue& issue,
    const Environment& environment, Progress* progress = nullptr);

} // namespace qb::jobs
