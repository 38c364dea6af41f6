// Any bytes as a mail, its attachments read too.
#include "imported.h"
#include "importers/mail_reader.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    fuzz::requireWhole(importers::readMail(fuzz::bytesOf(data, size), QStringLiteral("input"), {}));
    return 0;
}
