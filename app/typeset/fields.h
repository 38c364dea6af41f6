#pragma once

#include "core/issue.h"
#include "style/template.h"

namespace qb::typeset {

using Fields = QMap<QString, QString>;

/// What placeholders stand for in this issue: the template's fields, overridden by the issue's, and
/// number, totalNumber, date (2025年1月6日), isoDate, year, month, day. What is not known is empty.
Fields fieldsOf(const Issue& issue, const style::Template& layout);

/// Replaces {field} placeholders. A part in [brackets] is left out where one of its fields is
/// empty; "[[" is a bracket. Empty when the text has placeholders and all of them are empty.
QString fillIn(const QString& text, const Fields& fields);

} // namespace qb::typeset
