#pragma once

#include <QCoreApplication>

namespace qb::preflight {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::preflight)
};

} // namespace qb::preflight
