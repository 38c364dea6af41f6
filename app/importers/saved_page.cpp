#include "importers/saved_page.h"

namespace qb::importers {

namespace {

/// Of a folder's path; empty for a folder of another name.
QString pageOfFolder(const QString& folder)
{
    for (const char* ending : {"_files", ".files"}) {
        if (folder.endsWith(QLatin1String(ending)))
            return folder.chopped(6);
    }
    return {};
}

} // namespace

bool isPartOfSavedPage(const QString& path, const QSet<QString>& paths)
{
    for (qsizetype slash = path.indexOf(u'/', 1); slash > 0;
         slash = path.indexOf(u'/', slash + 1)) {
        const QString page = pageOfFolder(path.left(slash));
        if (page.isEmpty())
            continue;
        for (const char* ending : {".html", ".htm", ".xhtml", ".shtml"}) {
            if (paths.contains(page + QLatin1String(ending)))
                return true;
        }
    }
    return false;
}

} // namespace qb::importers
