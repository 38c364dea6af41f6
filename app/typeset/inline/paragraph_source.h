#pragma once

#include "core/article.h"

#include <QHash>

namespace qb::typeset {

/// What a paragraph is made from: its text, and what is marked in it.
struct ParagraphSource {
    QString text;
    std::vector<Span> spans; ///< ranges in `text`; whatever reaches out of it is cut off
    bool isVertical = false; ///< 竖排: set for lines that run downwards

    ParagraphSource() = default;
    /// Text alone: furniture, titles, cells.
    ParagraphSource(const QString& plain) : text(plain) { }
    ParagraphSource(const QString& marked, const std::vector<Span>& spansOfText)
        : text(marked),
          spans(spansOfText)
    {
    }

    friend bool operator==(const ParagraphSource&, const ParagraphSource&) = default;
    friend size_t qHash(const ParagraphSource& source, size_t seed = 0)
    {
        size_t hash = qHashMulti(seed, source.text, source.isVertical);
        for (const Span& span : source.spans)
            hash = qHashMulti(hash, span.range.begin, span.range.end, int(span.kind), span.target);
        return hash;
    }
};

} // namespace qb::typeset
