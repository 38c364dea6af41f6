#pragma once

#include <QStringList>

namespace qb::cli {

/// The passage of a text round the first of `words` that occurs in it, on one line, with "…" where
/// it was cut; the text's beginning where none occurs. Never cuts a character in two.
QString snippet(const QString& text, const QStringList& words);

/// A text on one line, at most `longest` UTF-16 units and a "…" where it was cut. Never cuts a
/// character in two.
QString shortened(const QString& text, qsizetype longest);

} // namespace qb::cli
