// Any bytes as a page, as a selection on the clipboard and as a page saved with its pictures.
#include "imported.h"
#include "importers/mhtml_reader.h"

using namespace qb;

namespace {

void check(const Result<Warned<importers::ImportedDocument>>& read)
{
    if (read.isError())
        fuzz::requireUseful(read.error());
    else
        fuzz::requireWhole(read.value().value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString html = QString::fromUtf8(bytes);
    check(importers::importHtml(html, {}));
    check(importers::importHtml(
        QStringLiteral("<body>") + html, QStringLiteral("http://a.example/")));
    if (bytes.contains("Content-"))
        check(importers::readMhtml(bytes, QStringLiteral("input")));
    return 0;
}
