#pragma once

#include <QCoreApplication>

namespace qb::jobs {

/// Translates what jobs say to people.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::jobs)
};

} // namespace qb::jobs
