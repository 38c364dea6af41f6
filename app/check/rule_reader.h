#pragma once

#include "check/pattern_text.h"
#include "check/rule.h"

#include <QJsonObject>

namespace qb::check {

/// One rule of a rule file; `file` and `pointer` are for messages.
Result<Rule> readRule(const QJsonObject& object, const QString& file, const QString& pointer,
    const QString& set, const WordLists& lists);

} // namespace qb::check
