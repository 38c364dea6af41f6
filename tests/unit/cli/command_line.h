#pragma once

#include "cli/run.h"
#include "core/environment.h"

#include <QJsonDocument>
#include <QJsonObject>

/// Runs command lines in this process and keeps what they say.
struct CommandLine {
    int status = -1;
    QString output;
    QString errors;
    QByteArray input;
    bool isInterrupted = false;
    bool isOutputFull = false;
    bool isTerminal = false;

    int run(const QStringList& words)
    {
        output.clear();
        errors.clear();
        const qb::cli::Streams streams{[this] { return qb::Result<QByteArray>(input); },
            [this](const QByteArray& bytes) -> qb::Status {
                if (isOutputFull)
                    return qb::Error{qb::ErrorKind::Io, QStringLiteral("满了"), {}, {}};
                output += QString::fromUtf8(bytes);
                return qb::ok();
            },
            [this](const QByteArray& bytes) { errors += QString::fromUtf8(bytes); },
            [this] { return isInterrupted; }, isTerminal};
        status = qb::cli::run(words, environment, streams);
        return status;
    }
    QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    QJsonObject error() const
    {
        return QJsonDocument::fromJson(errors.toUtf8())
            .object()
            .value(QStringLiteral("error"))
            .toObject();
    }

    qb::SystemEnvironment environment;
};
