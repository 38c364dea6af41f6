#pragma once

#include <QChar>
#include <QStringList>

namespace qb::text {

/// Whether a Chinese name of a person may begin with the character: the surnames of one character
/// that nearly everybody has.
bool isSurname(QChar c);

/// Whether they are names of people and nothing else, of two or three characters each. A surname
/// beyond the BMP is believed beside another name.
bool areNamesOfPeople(const QStringList& names);

} // namespace qb::text
