#pragma once

#include "core/article.h"

#include <QStringList>

#include <vector>

namespace qb::check {

/// Pairs of characters that stand in words, and with them whether two characters that look like a
/// slip are rather the end of one word and the begin of the next: 成功|克服 holds no 攻克.
class WordBorders {
public:
    /// The list `known` of the rule files: 识 or 词, then pairs run together; others are skipped.
    explicit WordBorders(const QStringList& lists);

    /// Of two characters; false for any other range.
    bool runThrough(QStringView text, TextRange range) const;

    /// Whether these two stand side by side in a word.
    bool isKnown(QChar first, QChar second) const;

private:
    /// Where this pair stands or would stand.
    size_t slotOf(quint32 pair) const;

    /// A table that is searched from a pair's own slot on to the next empty one, 0. Two UTF-16
    /// units each, the first above.
    std::vector<quint32> m_pairs;
    int m_shift = 0; ///< what remains of a pair's hash is its slot
};

} // namespace qb::check
