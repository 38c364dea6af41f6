// A rule file of any content is loaded or refused; rules that were loaded check texts soundly.
#include "checked_text.h"

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
    const QStringList texts{QStringLiteral("会议于2月30日召开，与会者约20人左右。“𠮷”字少见；；"),
        QStringLiteral("《甲》、（乙）100%abc 𬭚\n的的：一二三")
            + QString(300, u'a')};
    for (const QString& text : texts) {
        const auto findings = checker.value()->check(text);
        fuzz::requireSound(text, findings);
        fuzz::requireStable(*checker.value(), text, findings);
    }
    return 0;
}
