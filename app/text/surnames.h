#pragma once

#include <QChar>

namespace qb::text {

/// Whether a Chinese name of a person may begin with the character: the surnames of one character
/// that nearly everybody has.
bool isSurname(QChar c);

} // namespace qb::text
