#pragma once

#include "importers/page_blocks.h"
#include "text/cleaning.h"

namespace qb::importers {

/// The list of references at a paper's end, "[1] …" below a heading that names it: each entry
/// becomes one line, however many lines of the page it takes.
class ReferenceList {
public:
    /// Told of every heading and of what could be one.
    void readHeading(const QString& text);
    void end() { m_next = 0; }

    /// Adds the block's line to `lines`, in which only noise stands behind the entry before; false,
    /// with nothing done, where the list has not begun or is over.
    bool take(const PageBlock& block, const PageLine& line, int page, int story,
        std::vector<text::RawLine>& lines);

private:
    int m_next = 0; ///< number of the entry expected; 0 outside of a list
    double m_size = 0;
    double m_left = 0; ///< of the last entry
    int m_page = 0;
};

} // namespace qb::importers
