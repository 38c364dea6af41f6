#include "store/statements.h"

#include <QDir>
#include <QFile>
#include <QHash>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initStoreResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace qb::store {

namespace {

QString resourceText(const QString& path)
{
    initStoreResources();
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    return QString::fromUtf8(file.readAll());
}

QHash<QString, QString> readStatements()
{
    const QString marker = QStringLiteral("-- name: ");
    QHash<QString, QString> statements;
    QString name;
    const QStringList lines
        = resourceText(QStringLiteral(":/qb/store/sql/statements.sql")).split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(marker))
            name = line.mid(marker.size()).trimmed();
        else if (!name.isEmpty() && !line.trimmed().isEmpty())
            statements[name] += line + u'\n';
    }
    return statements;
}

QStringList readMigrations()
{
    initStoreResources();
    const QDir folder(QStringLiteral(":/qb/store/sql/migrations"));
    QStringList scripts;
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        scripts << resourceText(folder.filePath(name));
    return scripts;
}

} // namespace

const QString& statement(const char* name)
{
    static const QHash<QString, QString> statements = readStatements();
    const auto found = statements.constFind(QLatin1String(name));
    Q_ASSERT(found != statements.constEnd());
    return *found;
}

const QStringList& migrationScripts()
{
    static const QStringList scripts = readMigrations();
    return scripts;
}

QStringList statementsOf(const QString& script)
{
    QStringList statements;
    QString current;
    const QStringList lines = script.split(u'\n');
    for (const QString& line : lines) {
        if (line.trimmed() == QLatin1String(";")) {
            if (!current.trimmed().isEmpty())
                statements << current;
            current.clear();
        } else {
            current += line + u'\n';
        }
    }
    return statements;
}

} // namespace qb::store
