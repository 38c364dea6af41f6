#pragma once

#include <QString>
#include <QStringList>

namespace qb::check {

/// Makes the suggestion out of the matched text; null where there is none to make.
using Transform = QString (*)(const QString& matched);

/// By the name used in rule files; null for an unknown one.
Transform transformNamed(const QString& name);
QStringList transformNames();

} // namespace qb::check
