#pragma once

#include <QString>

namespace qb::store {

/// A text cut into tokens for the full-text index, separated by spaces. Widths, case and
/// compatibility forms are folded; marks between words become a token of their own, so that no
/// phrase matches across them.
struct SearchTokens {
    QString characters; ///< single ideographs and whole words of Latin and digits
    QString
        pairs; ///< overlapping pairs of ideographs, a lone one single; words of Latin and digits
};

SearchTokens searchTokens(const QString& text);

/// An FTS5 query for texts that hold every word of `text` (words are separated by blanks); empty
/// where `text` has nothing one can look for. A word of Latin at the end of a word is taken as a
/// beginning: "deep" finds DeepSeek.
QString searchQuery(const QString& text);

} // namespace qb::store
