#pragma once

#include <QString>

namespace qb::check {

/// The text of a file of check_data.qrc, such as "terms.txt".
QString checkData(const QString& name);

} // namespace qb::check
