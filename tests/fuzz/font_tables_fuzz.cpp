// The directory of a font file and the charset and charstrings of a CFF table of any content are
// read or refused.
#include "font/cff_table.h"
#include "font/sfnt.h"
#include "fuzzing.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes = fuzz::bytesOf(data + 2, size - 2);
    const int number = data[1];
    if (data[0] % 2 == 0) {
        const auto checked = font::checkSfnt(bytes, number);
        if (checked.isError())
            fuzz::requireUseful(checked.error());
        return 0;
    }
    if (const auto charstrings = font::CffCharstrings::read(bytes))
        for (std::uint32_t glyph = 0; glyph < 0x10001; glyph = glyph * 2 + 1)
            if (!charstrings->size(glyph))
                break;
    const auto charset = font::readCffCharset(bytes, number);
    if (charset.isError())
        fuzz::requireUseful(charset.error());
    else
        fuzz::require(charset.value().cids.size() == size_t(number),
            QStringLiteral("a charset that leaves out glyphs"));
    return 0;
}
