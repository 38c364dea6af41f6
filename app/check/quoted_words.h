#pragma once

#include <QString>

namespace qb::check {

/// The words in quotation marks, as a list of findings tells them: “己”. Words that hold quotation
/// marks of their own stand in corner brackets, 「“十四五”」, so that it is seen which are whose.
QString quotedWords(const QString& words);

} // namespace qb::check
