// Any bytes as Rich Text Format → raw text with spans and pictures, or an error.
#include "importers/rtf_reader.h"
#include "office_input.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::requireSound(importers::readRtf(bytes, QStringLiteral("input.rtf")));
    return 0;
}
