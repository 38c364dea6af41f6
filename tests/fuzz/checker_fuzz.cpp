// The shipped rules on any text: findings lie in it, in order, and mending ends.
#include "check/checker.h"
#include "fuzzing.h"

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    static const auto checker = fuzz::orAbort(check::Checker::load(fuzz::SourceEnvironment()));
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const std::vector<check::Finding> findings = checker->check(text);
    qsizetype last = 0;
    for (const check::Finding& finding : findings) {
        const TextRange range = finding.range;
        fuzz::require(range.begin >= last && range.begin <= range.end && range.end <= text.size(),
            QStringLiteral("a finding out of place: ") + finding.rule);
        fuzz::require(finding.text == text.mid(range.begin, range.length()),
            QStringLiteral("a finding that quotes other text: ") + finding.rule);
        last = range.begin;
    }
    fuzz::require(check::applyFixes(text, findings).isValidUtf16(),
        QStringLiteral("mending parted a surrogate pair"));
    return 0;
}
