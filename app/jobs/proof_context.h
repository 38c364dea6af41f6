#pragma once

#include "core/article.h"

namespace qb::jobs {

/// What stands on both sides of a passage in its sentence, by which people find the place again.
/// One line each; "…" where more of the sentence was cut off.
struct ProofContext {
    QString before;
    QString after;
};
/// `range` in UTF-16 units of `text`. No character is cut in two. The time does not hang on the
/// length of the text.
ProofContext proofContext(const QString& text, TextRange range);

/// The passage on one line, its middle left out where it has more than `longest` UTF-16 units.
QString proofWords(const QString& text, qsizetype longest = 40);

} // namespace qb::jobs
