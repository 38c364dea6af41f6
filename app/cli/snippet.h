#pragma once

#include <QStringList>

namespace qb::cli {

/// The passage of a text round the first of `words` that occurs in it, on one line, with "…" where
/// it was cut; the text's beginning where none occurs. Never cuts a character in two.
QString snippet(const QString& text, const QStringList& words);

} // namespace qb::cli
