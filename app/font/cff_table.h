#pragma once

#include "core/result.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace qb::font {

/// What a PDF needs to know of a CFF table.
struct CffCharset {
    bool isCidKeyed = false;
    std::vector<std::uint32_t>
        cids; ///< by glyph; of a face that is not CID-keyed, the glyph ids themselves
};

/// Reads the charset of a bare CFF table of one font (Adobe Technical Note 5176). Every offset is
/// checked.
Result<CffCharset> readCffCharset(QByteArrayView cff, int glyphCount);

/// How many bytes each glyph's charstring takes in a CFF table, which outlives this. Every offset
/// is checked.
class CffCharstrings {
public:
    /// Nothing where the table is damaged.
    static std::optional<CffCharstrings> read(QByteArrayView cff);

    std::optional<std::uint32_t> size(std::uint32_t glyph) const;

private:
    QByteArrayView m_offsets; ///< count + 1 of m_offsetSize bytes each
    int m_offsetSize = 0;
    std::uint32_t m_largest = 0; ///< what no offset can exceed
};

} // namespace qb::font
