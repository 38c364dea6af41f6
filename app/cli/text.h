#pragma once

#include <QCoreApplication>

namespace qb::cli {

/// Text::tr("…"): the sentences of the command line, in the user's language.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::cli)
};

} // namespace qb::cli
