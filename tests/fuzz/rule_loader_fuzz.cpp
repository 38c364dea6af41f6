// A rule file of any content is loaded or refused; rules that were loaded check a text.
#include "check/checker.h"
#include "fuzzing.h"

#include <QDir>

using namespace qb;

namespace {

class FolderEnvironment final : public Environment {
public:
    QDateTime now() const override { return {}; }
    QStringList dataDirectories() const override { return {fuzz::workFolder()}; }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QString folder = fuzz::workFolder() + QStringLiteral("/resources/check");
    fuzz::require(QDir().mkpath(folder), QStringLiteral("no folder for the rules"));
    fuzz::writeWhole(folder + QStringLiteral("/rules.json"), fuzz::bytesOf(data, size));
    const auto checker = check::Checker::load(FolderEnvironment());
    if (checker.isError()) {
        fuzz::requireUseful(checker.error());
        return 0;
    }
    const QString text = QStringLiteral("会议于2月30日召开，与会者约20人左右。“𠮷”字少见；；");
    for (const check::Finding& finding : checker.value()->check(text))
        fuzz::require(finding.range.begin >= 0 && finding.range.end <= text.size(),
            QStringLiteral("a finding outside the text: ") + finding.rule);
    return 0;
}
