#pragma once

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

private:
    QString m_text;
    std::vector<TextRange> m_paragraphs;
    std::vector<TextRange> m_places;
};

/// A place a rule or predicate objects to, before it becomes a Finding.
struct Hit {
    TextRange range;
    QStringList suggestions;
};

} // namespace qb::check
