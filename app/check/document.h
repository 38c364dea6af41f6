#pragma once

#include "check/word_pairs.h"
#include "core/article.h"

#include <QStringList>

#include <vector>

namespace qb::check {

/// A text under check with its paragraphs.
class Document {
public:
    explicit Document(const QString& text);

    const QString& text() const { return m_text; }
    const std::vector<TextRange>& paragraphs() const { return m_paragraphs; }
    /// The paragraph that holds this position.
    size_t paragraphAt(qsizetype position) const;
    QStringView view(TextRange range) const;
    /// Where the anchors of the rule that asks stand, in text order; overlapping ones included.
    const std::vector<TextRange>& places() const { return m_places; }
    void setPlaces(std::vector<TextRange> places) { m_places = std::move(places); }
    /// By place, from the one before the text to the one behind it, whether the two units that
    /// begin there may stand in `known` (see WordPairs::mayHold). Several rules ask that of all
    /// places: it is worked out once. Not to be asked by several threads at once.
    const std::vector<char>& knownPairs(const WordPairs& known) const;

private:
    QString m_text;
    std::vector<TextRange> m_paragraphs;
    std::vector<TextRange> m_places;
    mutable std::vector<char> m_knownPairs;
    mutable const WordPairs* m_known = nullptr; ///< of which these are known
};

/// A place a rule or predicate objects to, before it becomes a Finding.
struct Hit {
    TextRange range;
    QStringList suggestions;
};

} // namespace qb::check
