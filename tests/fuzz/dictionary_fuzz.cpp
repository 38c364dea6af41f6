// A file of house words of any content is read or refused; what was read can be written and read
// again, and finds words soundly.
#include "check/house_dictionary.h"
#include "check/ignored_findings.h"
#include "fuzzing.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString name = QStringLiteral("words.txt");
    if (const auto ignored = check::readIgnored(bytes, name); ignored.isError())
        fuzz::requireUseful(ignored.error());
    const auto read = check::readDictionary(bytes, name);
    if (read.isError()) {
        fuzz::requireUseful(read.error());
        return 0;
    }
    for (const check::DictionaryEntry& entry : read.value())
        fuzz::require(check::checkEntry(entry).isOk(), QStringLiteral("an entry that is refused"));
    const auto again = check::readDictionary(check::writeDictionary(read.value()), name);
    fuzz::require(again.isOk(), QStringLiteral("what was written is refused"));

    const check::HouseDictionary dictionary(read.value());
    const QString text = QString::fromUtf8(bytes);
    std::vector<check::Finding> findings;
    dictionary.findReplacements(text, findings);
    for (const check::Finding& finding : findings)
        fuzz::require(finding.text == text.mid(finding.range.begin, finding.range.length())
                && !finding.suggestions.isEmpty(),
            QStringLiteral("a finding beside its words"));
    return 0;
}
