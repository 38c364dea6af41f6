// The shipped rules on any text: findings are sound, and a further paragraph does not change them.
#include "checked_text.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    static const auto checker = fuzz::orAbort(check::Checker::load(fuzz::SourceEnvironment()));
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const std::vector<check::Finding> findings = checker->check(text);
    fuzz::requireSound(text, findings);
    fuzz::requireStable(*checker, text, findings);
    return 0;
}
