#pragma once

#include "cli/command.h"

namespace qb::cli {

/// The help of one command.
QString commandHelp(const QString& name, const Command& command);
/// All commands, or those of one group ("issue"), one a line.
QString overview(const QString& group = {});

} // namespace qb::cli
