// The parts of an ODF text, a whole one, or flat ODF → raw text with spans and pictures, or an
// error.
#include "importers/odt_reader.h"
#include "office_input.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray archive = fuzz::archiveFrom(fuzz::bytesOf(data, size));
    fuzz::requireSound(importers::readOdt(archive, QStringLiteral("input.odt")));
    return 0;
}
