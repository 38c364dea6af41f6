#pragma once

#include "check/word_pairs.h"
#include "core/article.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace qb::check {

/// Pairs of characters that stand in words, and with them whether two characters that look like a
/// slip are rather the end of one word and the begin of the next: 成功|克服 holds no 攻克.
class WordBorders {
public:
    /// The list `known` of the rule files: 识 or 词, then pairs run together; others are skipped.
    explicit WordBorders(const QStringList& lists);

    /// Of two characters, or of three around 的, 地, 得 or 了; false for any other range.
    bool runThrough(QStringView text, TextRange range) const;

    /// Whether these two stand side by side in a word.
    bool isKnown(QChar first, QChar second) const
    {
        const Pair pair = pairOf(first, second);
        return m_shared->holds(pair) || isKnownBesides(first, second);
    }
    /// The pairs that these share with other rules, and whether this one is known besides.
    const WordPairs& shared() const { return *m_shared; }
    bool isKnownBesides(QChar first, QChar second) const
    {
        return m_beginsOther[first.unicode()] && m_others.holds(pairOf(first, second));
    }

private:
    std::shared_ptr<const WordPairs> m_shared; ///< of the longest list
    WordPairs m_others;                        ///< what other lists add to it: few
    std::vector<bool> m_beginsOther;           ///< by code unit
};

} // namespace qb::check
