#pragma once

#include "core/error.h"
#include "text/cleaning.h"

#include <QJsonObject>

namespace qb::cli {

/// What cleaning dropped of a file, a remark a line, so that somebody can see that nothing is
/// missing from an article.
Warning droppedLineWarning(const text::Noise& noise, const QString& file);

/// {file, line, text, reason}; `reason` is the stable name.
QJsonObject droppedLineToJson(const text::Noise& noise, const QString& file);

} // namespace qb::cli
