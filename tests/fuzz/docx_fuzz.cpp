// The parts of a Word document, or a whole one → raw text with spans and pictures, or an error.
#include "importers/docx_reader.h"
#include "office_input.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray archive = fuzz::archiveFrom(fuzz::bytesOf(data, size));
    fuzz::requireSound(importers::readDocx(archive, QStringLiteral("input.docx")));
    return 0;
}
