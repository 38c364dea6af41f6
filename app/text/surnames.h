#pragma once

#include <QChar>
#include <QStringList>

namespace qb::text {

/// Whether a Chinese name of a person may begin with the character: the surnames of one character
/// that nearly everybody has.
bool isSurname(QChar c);

/// Whether a person's name may begin the text: with a surname, or with any ideograph beyond the
/// BMP, which are too rare for a list.
bool mayBeginName(QStringView text);

/// "蒋 敏" is spread to the width of the names beside: two words of a character each are one, and
/// so are three where no other word stands beside.
QStringList withSpreadNamesWhole(const QStringList& words);

/// Whether they are names of people and nothing else, of two or three characters each. A surname
/// beyond the BMP is believed beside another name.
bool areNamesOfPeople(const QStringList& names);

/// Whether such names can hardly be words of another kind: "方案" and "黄河边" begin as names do.
/// `isSetApart`: nothing beside them makes words of two characters likely.
bool areSurelyPeople(const QStringList& names, bool isSetApart);

/// The names of people that a line is made of, "□钱多多　孙望舒"; empty for another line. Where
/// such lines are expected, any short words that begin as names do are names.
QStringList namesOfLine(QStringView line, bool areExpected);

} // namespace qb::text
