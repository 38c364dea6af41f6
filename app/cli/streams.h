#pragma once

#include "core/result.h"

#include <QByteArray>

#include <functional>

namespace qb::cli {

/// Where a command's results, remarks and standard input go and come from. Tests give their own.
struct Streams {
    std::function<Result<QByteArray>()> readInput;        ///< all of standard input
    std::function<Status(const QByteArray&)> writeOutput; ///< wholly or an error
    std::function<void(const QByteArray&)> writeError;
    std::function<bool()> isInterrupted; ///< the user wants to stop
    bool isErrorTerminal = false;        ///< a progress bar can be drawn on standard error
};

/// Those of this process. SIGINT and SIGTERM become isInterrupted(); a second one ends the process
/// at once.
Streams processStreams();

} // namespace qb::cli
