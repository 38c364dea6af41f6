#include "importers/litter.h"

#include <QStringList>

#include <algorithm>

namespace qb::importers {

namespace {

bool isNamed(const QString& file, const char* name)
{
    return file.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

} // namespace

bool isSystemLitter(const QString& path)
{
    const QString file = path.section(u'/', -1);
    return path.startsWith(QLatin1String("__MACOSX/")) || file.startsWith(QLatin1String("._"))
        || isNamed(file, ".DS_Store") || isNamed(file, "Thumbs.db") || isNamed(file, "desktop.ini");
}

bool isLitter(const QString& path)
{
    if (isSystemLitter(path))
        return true;
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    const bool isHidden = std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name.startsWith(u'.') && name != QLatin1String(".") && name != QLatin1String("..");
    });
    const QString file = path.section(u'/', -1);
    static const QStringList endings{QStringLiteral(".log"), QStringLiteral(".bak"),
        QStringLiteral(".tmp"), QStringLiteral(".lnk")};
    return isHidden || file.startsWith(QLatin1String("~$"))
        || std::any_of(endings.begin(), endings.end(),
            [&](const QString& ending) { return file.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace qb::importers
