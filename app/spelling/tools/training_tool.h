#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QString>

#include <cstdio>
#include <cstdlib>
#include <string>

/// What the programs that train models share. They are run by people who make models, not by users.
namespace qb::spelling {

[[noreturn]] inline void fail(const std::string& message)
{
    std::fprintf(stderr, "%s: %s\n",
        qPrintable(QCoreApplication::applicationFilePath().section(u'/', -1)), message.c_str());
    std::exit(1);
}

inline QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail("cannot read " + path.toStdString());
    return file.readAll();
}

} // namespace qb::spelling
