#pragma once

#include "check/document.h"
#include "check/word_borders.h"

namespace qb::check {

/// Where in a text two characters begin that stand side by side in words.
class KnownPairs {
public:
    /// Both must outlive this.
    KnownPairs(const Document& document, const WordBorders& borders)
        : m_text(document.text()),
          m_shared(document.knownPairs(borders.shared())),
          m_borders(borders)
    {
    }

    /// A quick look at the pairs that many rules share, from the place before the text on. True is
    /// wrong for one of a hundred others.
    bool isSharedAt(qsizetype at) const { return m_shared[size_t(at + 1)] != 0; }
    /// The same of all pairs: false is certain.
    bool mayBeAt(qsizetype at) const
    {
        return isSharedAt(at)
            || (at >= 0 && at + 1 < m_text.size()
                && m_borders.isKnownBesides(m_text[at], m_text[at + 1]));
    }
    bool isAt(qsizetype at) const
    {
        return mayBeAt(at) && m_borders.isKnown(m_text[at], m_text[at + 1]);
    }

private:
    QStringView m_text;
    const std::vector<char>& m_shared;
    const WordBorders& m_borders;
};

} // namespace qb::check
