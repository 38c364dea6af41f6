#pragma once

#include "text/joining.h"

namespace qb::text {

enum class SegmentRole {
    Section,
    Heading, ///< title or sub-head: the structure decides
    Title,   ///< a title beyond doubt
    Subhead, ///< a sub-head beyond doubt
    Kicker,
    Subtitle,
    Paragraph,
    Credits,
    AuthorNote,
    Object, ///< a block of another kind, whole
};

/// Lines that belong together, as one text.
struct Segment {
    SegmentRole role = SegmentRole::Paragraph;
    QString text;            ///< joined, not normalised yet
    std::vector<Span> spans; ///< of `text`
    size_t first = 0;        ///< of its lines in the LineFacts
    size_t last = 0;
    Block object;  ///< of an Object
    int level = 0; ///< of a known heading
    std::shared_ptr<const text::Credits> credits;
    bool isBehindBody = false; ///< a Title that stands behind its story
    bool opensStory = false;   ///< a Paragraph before which another story ended
    bool isAside = false;      ///< a Paragraph that is an article by itself
    bool isSignOff = false; ///< a Paragraph that signs the text, whatever its last story ended with
    QDate signedOn;         ///< of the line under a notice that says when it was signed
    bool isWithinPage = false; ///< as LineFacts'
    int story = 0;
};

/// Appends the next raw line to a paragraph or heading. Between Western words the line end was a
/// space; a hyphen at the line end parts a word or a number range, which have none.
void appendLine(QString& text, QStringView line);

/// Appends the text and spans of the segment that follows, as the next lines of this one.
void appendSegment(Segment& segment, const Segment& next);

/// What is dropped of a line's text is added to `noise`.
std::vector<Segment> segmentsOf(const RawText& raw, const std::vector<LineFacts>& lines,
    const std::vector<LineRole>& roles, const std::vector<LineLabel>& labels,
    std::vector<Noise>& noise);

} // namespace qb::text
