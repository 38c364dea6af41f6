#pragma once

#include "core/article.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace qb::check {

/// Where a place may be, by the marks around it.
enum Enclosure : unsigned { InQuotes = 1, InBookMarks = 2, InBrackets = 4 };
enum Border : unsigned { ParagraphStart = 1, ParagraphEnd = 2, SentenceStart = 4, SentenceEnd = 8 };

/// One paragraph under check, with what several rules ask about it; computed when first asked.
class Passage {
public:
    explicit Passage(QStringView text) : m_text(text) { }

    QStringView text() const { return m_text; }
    /// The sentence around a place, its end mark included. At most a few hundred units each way.
    TextRange sentenceAround(TextRange range) const;
    /// Enclosure bits of a position.
    unsigned enclosuresAt(qsizetype position);
    /// Border bits of a place. White space and marks at the ends do not count.
    unsigned bordersAt(TextRange range) const;

private:
    struct Change {
        qsizetype from;
        unsigned enclosures;
    };
    QStringView m_text;
    std::optional<std::vector<Change>> m_changes;
};

/// What must, or must not, stand around a place for a rule to find something there.
struct Conditions {
    QStringList onlyBefore; ///< one of these ends right before it
    QStringList onlyAfter;  ///< one of these begins right after it
    QStringList unlessBefore;
    QStringList unlessAfter;
    QStringList unlessInside; ///< longer words in which it is right
    QStringList sentenceHas;  ///< one of these stands in its sentence
    QStringList sentenceLacks;
    QStringList paragraphHas;
    QStringList paragraphLacks;
    unsigned at = 0; ///< Border bits, one of which it must have; 0: anywhere
    unsigned within = 0;
    unsigned notWithin = 0;

    /// By the paragraph alone.
    bool allowParagraph(QStringView text) const;
    /// By the place; does not ask about the paragraph again.
    bool allowPlace(Passage& passage, TextRange range) const;
};

} // namespace qb::check
