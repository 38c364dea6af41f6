#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace qb::check {

/// The word lists that all rule files share, by name.
using WordLists = QHash<QString, QStringList>;

/// The classes that patterns name: "han", "digit", "numeral"…
QStringList textClassNames();

/// The members of a class that has few; empty for an unknown one and for one without a list, such
/// as "han".
QStringList textClassMembers(const QString& name);

/// A rule's pattern with its classes and lists written out: {han}, {digit}… inside and outside of
/// brackets, {units} as (?:…|…), longest first; bare where it is a whole alternative of a
/// lookbehind, which wants its alternatives at the top. `problem` gets the name that is unknown or
/// cannot stand there.
QString expandedPattern(const QString& pattern, const WordLists& lists, QString& problem);

} // namespace qb::check
