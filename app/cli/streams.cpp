#include "cli/streams.h"

#include "cli/text.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace qb::cli {

namespace {

constexpr qsizetype kLargestInput = qsizetype(512) << 20;

std::atomic<bool> g_isInterrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

void noteInterrupt(int)
{
    g_isInterrupted = true;
}

void catchSignals()
{
    struct sigaction action { };
    action.sa_handler = noteInterrupt;
    // No SA_RESTART: waiting for standard input must end. Once only: a second signal acts as
    // without us.
    action.sa_flags = int(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM})
        ::sigaction(signal, &action, nullptr);
}

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

Result<QByteArray> readStandardInput()
{
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    while (true) {
        if (g_isInterrupted)
            return Error{ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
        const auto count = ::read(STDIN_FILENO, chunk.data(), std::size_t(chunk.size()));
        if (count == 0)
            return bytes;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error{ErrorKind::Io, Text::tr("读不了标准输入（%1）").arg(reason()), {},
                Text::tr("请检查输入的来源")};
        bytes.append(chunk.constData(), count);
        if (bytes.size() > kLargestInput)
            return Error{ErrorKind::TooLarge,
                Text::tr("标准输入超过 %1 MB").arg(kLargestInput >> 20), {},
                Text::tr("请拆成几个小文件")};
    }
}

Status writeStandardOutput(const QByteArray& bytes)
{
    const auto size = std::size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return ok();
    return Error{ErrorKind::Io, Text::tr("写不进标准输出（%1）").arg(reason()), {},
        Text::tr("请检查磁盘空间，或换个地方输出")};
}

void writeStandardError(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

Streams processStreams()
{
    catchSignals();
    return {readStandardInput, writeStandardOutput, writeStandardError,
        [] { return g_isInterrupted.load(); }, ::isatty(STDERR_FILENO) != 0};
}

} // namespace qb::cli
