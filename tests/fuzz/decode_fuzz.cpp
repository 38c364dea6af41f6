// Bytes of any encoding → text that is valid UTF-16, or an error.
#include "fuzzing.h"
#include "text/cleaning.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    if (size == 0)
        return 0;
    static const QStringList encodings{QStringLiteral("auto"), QStringLiteral("utf-8"),
        QStringLiteral("gb18030"), QStringLiteral("utf-16le"), QStringLiteral("big5"),
        QStringLiteral("no-such-encoding")};
    const QString encoding = encodings[data[0] % encodings.size()];
    const auto decoded
        = text::decode(fuzz::bytesOf(data + 1, size - 1), encoding, QStringLiteral("input"));
    if (decoded.isError()) {
        fuzz::requireUseful(decoded.error());
        return 0;
    }
    fuzz::require(!decoded.value().encoding.isEmpty(), QStringLiteral("no encoding is named"));
    fuzz::require(decoded.value().text.isValidUtf16(), QStringLiteral("half a surrogate pair"));
    return 0;
}
