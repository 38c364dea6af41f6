#pragma once

#include "text/line_facts.h"

#include <QStringList>

namespace qb::text {

/// The titles and sections of a newsletter whose paragraphs have one line each, as a word
/// processor's text is pasted: what stands behind a source or over one, what the list of contents
/// names, and numbers that count up tell which of the headings are titles. Gives those lines their
/// roles, and takes the numbers off. `lines` without noise; `decided`: of each whether somebody
/// joined it with the next (1) or parted it from it (-1), empty for nothing; `contents` the entries
/// of the list of contents. Linear.
void readWholeLineDigest(std::vector<LineFacts>& lines, const std::vector<signed char>& decided,
    const QStringList& contents, bool hasMasthead);

} // namespace qb::text
