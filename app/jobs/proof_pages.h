#pragma once

#include "jobs/proof_sheet.h"

namespace qb::jobs {

/// Sets the issue as it would be printed and tells of every finding on which page it stands; where
/// the very place is not found (two articles that say the same, a table) on which its article
/// begins. Fails where the issue cannot be set; the entries are then as they were.
Status addPages(std::vector<ProofEntry>& entries, const Issue& issue,
    const Environment& environment, Progress* progress = nullptr);

} // namespace qb::jobs
