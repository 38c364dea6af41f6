#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

/// What a finished program left.
struct Outcome {
    int status = -1; ///< -1: did not start, crashed or did not end in time
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QJsonObject error() const
    {
        return QJsonDocument::fromJson(errors).object().value(QStringLiteral("error")).toObject();
    }
};

/// Runs a program to its end. `environment` is added to that of the test.
inline Outcome runProgram(const QString& program, const QStringList& arguments,
    const QByteArray& input = {}, const QMap<QString, QString>& environment = {})
{
    QProcess process;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        surroundings.insert(it.key(), it.value());
    process.setProcessEnvironment(surroundings);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The program under test, in Chinese and without a workspace of the developer's.
inline Outcome qingbao(const QStringList& arguments, const QByteArray& input = {},
    QMap<QString, QString> environment = {})
{
    environment.insert(QStringLiteral("LC_ALL"),
        environment.value(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")));
    environment.insert(QStringLiteral("QINGBAO_WORKSPACE"),
        environment.value(QStringLiteral("QINGBAO_WORKSPACE")));
    return runProgram(QStringLiteral(QB_PROGRAM), arguments, input, environment);
}

inline bool isInstalled(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

inline QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
