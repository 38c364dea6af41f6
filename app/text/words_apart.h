#pragma once

#include "core/article.h"

#include <QString>

namespace qb::text {

/// The words of a list that nothing but white space parts: three names of people or more
/// ("出席：张三　李四　王五。"), or three words or more with gaps wider than a space. Empty for
/// none.
TextRange wordsApart(const QString& text);

/// Three names of people or more, and nothing else but white space.
bool isListOfNames(QStringView text);

} // namespace qb::text
