#pragma once

#include "core/environment.h"
#include "core/result.h"

#include <QByteArray>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace qb::fuzz {

/// The project's own data, whatever the machine has installed.
class SourceEnvironment final : public Environment {
public:
    QDateTime now() const override { return {}; }
    QStringList dataDirectories() const override { return {QStringLiteral(QB_SOURCE_DIR)}; }
};

/// What must hold for every input. Ends the program where it does not, which is how libFuzzer
/// knows.
inline void require(bool holds, const QString& what)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz: %s\n", qUtf8Printable(what));
    abort();
}

/// An error that tells people nothing, or owns up to a defect, is as bad as a crash.
inline void requireUseful(const Error& error)
{
    require(!error.message.isEmpty(), QStringLiteral("an error without a message"));
    require(
        error.kind != ErrorKind::Internal, QStringLiteral("an internal error: ") + error.oneLine());
}

template <typename T>
T orAbort(Result<T> result)
{
    if (result.isError())
        require(false, result.error().oneLine());
    return std::move(result).value();
}

/// The input as bytes; no more than a bounded time can treat.
inline QByteArray bytesOf(const unsigned char* bytes, size_t size)
{
    constexpr size_t kMost = 64 * 1024;
    return QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(std::min(size, kMost)));
}

/// A folder that lives as long as the process, for readers that open files; in memory where there
/// is such a place.
inline QString workFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    static const QTemporaryDir folder((QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
        + QStringLiteral("/fuzz-XXXXXX"));
    require(folder.isValid(), QStringLiteral("no temporary folder"));
    return folder.path();
}

inline void writeWhole(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    require(file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size(),
        QStringLiteral("cannot write ") + path);
}

} // namespace qb::fuzz
