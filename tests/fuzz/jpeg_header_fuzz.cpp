// A JPEG header of any content is read or refused; what is read can stand in a PDF.
#include "fuzzing.h"
#include "pdf/jpeg_header.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const auto header = pdf::readJpegHeader(fuzz::bytesOf(data, size));
    if (!header)
        return 0;
    fuzz::require(header->width > 0 && header->height > 0, QStringLiteral("an empty picture"));
    fuzz::require(header->components == 1 || header->components == 3 || header->components == 4,
        QStringLiteral("a picture in no colour space"));
    fuzz::require(header->orientation >= 1 && header->orientation <= 8,
        QStringLiteral("an orientation that EXIF does not know"));
    return 0;
}
