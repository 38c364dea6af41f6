#pragma once

#include "text/paper_lines.h"

namespace qb::text {

/// Who wrote a paper and where they work, as stands under its title.
struct PaperAuthors {
    QString names;
    QString institutes;
};

/// Reads what stands above the abstract: marks the lines of the title, and those of the authors,
/// which it gives, as taken; what a journal surely prints above the title is noise. Marks nothing
/// where it is not sure which line the title is.
PaperAuthors readPaperFront(std::vector<PaperLine>& lines, size_t abstract);

} // namespace qb::text
