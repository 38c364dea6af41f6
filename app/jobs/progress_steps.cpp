#include "jobs/progress_steps.h"

#include <QCoreApplication>

namespace qb::jobs {

Status proceed(Progress* progress, const QString& stage, int done, int total)
{
    if (!progress || progress->report(stage, done, total))
        return ok();
    return Error{ErrorKind::Cancelled, QCoreApplication::translate("qb::jobs", "已取消"), {}, {}};
}

} // namespace qb::jobs
