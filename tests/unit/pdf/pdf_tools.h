#pragma once

#include "pdf/pdf_writer.h"

#include <QProcess>
#include <QStandardPaths>

namespace qb::pdf::test {

/// A profile of resources/pdf.
inline Profile profile(const char* id)
{
    auto loaded = loadProfile(QString::fromLatin1(id), SystemEnvironment());
    if (loaded.isError())
        qWarning("%s", qPrintable(loaded.error().oneLine()));
    return loaded.valueOr({});
}

/// What a tool says, with its exit status in the last line where that is not 0.
inline QString said(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        return QStringLiteral("%1: no answer").arg(program);
    QString output = QString::fromUtf8(process.readAllStandardOutput());
    if (process.exitCode() != 0)
        output += QStringLiteral("\nexit code %1").arg(process.exitCode());
    return output;
}

inline bool isInstalled(const char* program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

} // namespace qb::pdf::test
