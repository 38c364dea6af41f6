#include "editor/recent_workspaces.h"

#include <QFileInfo>
#include <QSettings>

namespace qb::editor::recent_workspaces {

namespace {

constexpr int kMost = 8;
const QString kKey = QStringLiteral("workspaces/recent");

} // namespace

QStringList list()
{
    QStringList known = QSettings().value(kKey).toStringList();
    known.removeIf([](const QString& address) { return !QFileInfo::exists(address); });
    return known;
}

void remember(const QString& address)
{
    QStringList known = QSettings().value(kKey).toStringList();
    const QString absolute = QFileInfo(address).absoluteFilePath();
    known.removeAll(absolute);
    known.prepend(absolute);
    QSettings().setValue(kKey, known.mid(0, kMost));
}

void forget(const QString& address)
{
    QStringList known = QSettings().value(kKey).toStringList();
    known.removeAll(QFileInfo(address).absoluteFilePath());
    QSettings().setValue(kKey, known);
}

} // namespace qb::editor::recent_workspaces
