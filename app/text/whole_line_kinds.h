#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What a line of a newsletter that has one line a paragraph is between two stories.
enum class DigestLine : unsigned char {
    Body,
    Head,   ///< may be a title, a section's name or a sub-head
    Source, ///< the story ends, or begins, here
    Other,  ///< who wrote it, a note, what has a role already
};

DigestLine digestLineOf(const LineFacts& line);

/// Whether the lines are paragraphs: some are wider than any page, and hardly one breaks off.
bool arePacked(const std::vector<LineFacts>& lines);

/// "——…" under a title.
bool isSubtitle(const LineFacts& line);

/// The heading of what the editors say before the first story.
bool isPreface(QStringView text);

/// "· 产业动态 ·", "— 要闻 —": length of what stands on each side of a name; 0 for none.
qsizetype decoration(QStringView text);

} // namespace qb::text
