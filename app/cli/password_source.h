#pragma once

#include "cli/arguments.h"
#include "cli/context.h"

namespace qb::cli {

/// The password an option points at: "env:NAME" an environment variable, "file:NAME" the first line
/// of a file, "-" the first line of standard input. Never the password itself: everybody on the
/// machine can read a command line. Prepared by pdf::passwordFor().
Result<QByteArray> readPassword(
    const QString& option, const Arguments& arguments, Context& context);

} // namespace qb::cli
