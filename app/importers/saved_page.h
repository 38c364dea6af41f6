#pragma once

#include <QSet>
#include <QString>

namespace qb::importers {

/// Whether a file is a part of a saved page: browsers put a page's pictures and scripts into a
/// folder "name_files" (or "name.files") beside "name.html". `paths` are all files there are,
/// separated by '/'.
bool isPartOfSavedPage(const QString& path, const QSet<QString>& paths);

} // namespace qb::importers
