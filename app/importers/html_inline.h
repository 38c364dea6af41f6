#pragma once

#include "text/cleaning.h"

namespace qb::importers {

/// How a piece of a line is set.
struct InlineStyle {
    bool isStrong = false;
    bool isEmphasis = false;
    QString link = {}; ///< an absolute address; empty for none
    QString note = {}; ///< the note that the piece is the mark of; empty for none
};

/// One line put together from pieces of different style. White space collapses as in a browser.
class InlineText {
public:
    void add(QStringView text, const InlineStyle& style);
    /// A mark that belongs to the line's start, such as a list's number.
    void addMarker(const QString& marker) { add(marker, {}); }

    bool isBlank() const { return m_text.isEmpty(); }
    bool isAllStrong() const { return !m_text.isEmpty() && m_isAllStrong; }

    /// Hands over text and spans, and starts anew.
    void takeInto(text::RawLine& line);

private:
    void extend(SpanKind kind, const QString& target, TextRange range);

    QString m_text;
    std::vector<Span> m_spans;
    bool m_isAllStrong = true;
    bool m_hasSpaceBefore = false; ///< white space that goes in if anything follows
};

} // namespace qb::importers
