#pragma once

#include "cli/streams.h"
#include "core/environment.h"

#include <QStringList>

namespace qb::cli {

/// Runs one command line (without the program's name) and gives the exit status: 0 done, 1 the job
/// could not be done, 2 the command line is wrong.
int run(const QStringList& words, const Environment& environment, const Streams& streams);

} // namespace qb::cli
