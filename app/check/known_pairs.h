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

    /// A quick look: false is certain, true is wrong for one of a hundred others. False beyond the
    /// text's ends.
    bool mayBeAt(qsizetype at) const
    {
        return at >= 0 && at + 1 < m_text.size()
            && (m_shared[size_t(at)] != 0 || m_borders.isKnownBesides(m_text[at], m_text[at + 1]));
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
