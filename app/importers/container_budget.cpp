#include "importers/container_budget.h"

#include <QCoreApplication>

#include <algorithm>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

} // namespace

ContainerBudget ContainerBudget::ofFile(qint64 size)
{
    constexpr qint64 kAlways = qint64(64) << 20;
    constexpr qint64 kRatio = 200; ///< of unpacked bytes to packed ones
    ContainerBudget budget;
    budget.unpackedBytes = std::clamp(size * kRatio, kAlways, budget.unpackedBytes);
    return budget;
}

ZipLimits zipLimits(const ImportOptions& options)
{
    ZipLimits limits;
    if (options.containers != nullptr)
        limits.sharedBytes = &options.containers->unpackedBytes;
    return limits;
}

Status takePart(const ImportOptions& options, const QString& where, qint64 done, qint64 total)
{
    if (options.containers != nullptr && --options.containers->parts < 0)
        return Error{ErrorKind::TooLarge,
            Text::tr("里面的文件太多（超过 %1 个）").arg(ContainerBudget{}.parts), where,
            Text::tr("请拆分后再导入")};
    if (options.progress != nullptr
        && !options.progress->report(Text::tr("读取里面的文件"), int(done), int(total)))
        return Error{ErrorKind::Cancelled, Text::tr("已取消"), where, {}};
    return ok();
}

bool endsImport(const Error& error, const ImportOptions& options)
{
    return error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Internal
        || (options.containers != nullptr && options.containers->isSpent());
}

} // namespace qb::importers
