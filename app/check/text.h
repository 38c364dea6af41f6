#pragma once

#include <QCoreApplication>

namespace qb::check {

/// Translates what the proofreader says to people.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

} // namespace qb::check
