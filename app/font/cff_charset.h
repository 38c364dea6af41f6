#pragma once

#include "core/result.h"

#include <QByteArrayView>

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

} // namespace qb::font
