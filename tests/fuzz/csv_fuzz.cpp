// Any bytes as a table or as JSON of clippings → articles, or an error that helps.
#include "fuzzing.h"
#include "importers/clippings_json.h"
#include "importers/csv_reader.h"

using namespace qb;

namespace {

void check(const Result<importers::ImportedDocuments>& read)
{
    if (read.isError()) {
        fuzz::requireUseful(read.error());
        return;
    }
    fuzz::require(!read.value().value.empty(), QStringLiteral("neither articles nor an error"));
    for (const importers::ImportedDocument& document : read.value().value) {
        fuzz::require(document.raw.isOneArticle, QStringLiteral("an article that may be split"));
        for (const text::RawLine& line : document.raw.lines)
            fuzz::require(
                line.block || !line.text.isEmpty(), QStringLiteral("a line without anything"));
        fuzz::require(
            text::clean(document.raw).articles.size() == 1, QStringLiteral("not one article"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString name = QStringLiteral("input");
    check(importers::readCsvFile(bytes, name, {}));
    check(importers::readClippingsJson(bytes, name));
    return 0;
}
