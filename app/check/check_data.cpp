#include "check/check_data.h"

#include <QFile>

/// Outside of any namespace, as Q_INIT_RESOURCE demands; a static library's resources have no other
/// way in.
static void initCheckData()
{
    Q_INIT_RESOURCE(check_data);
}

namespace qb::check {

QString checkData(const QString& name)
{
    static const bool isReady = (initCheckData(), true);
    Q_UNUSED(isReady)
    QFile file(QStringLiteral(":/qb/check/") + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QString::fromUtf8(file.readAll());
}

} // namespace qb::check
