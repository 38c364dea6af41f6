#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What a line is beyond doubt, by its form alone.
enum class LineRole {
    Text,     ///< nothing is sure: body or heading
    Section,  ///< ●…, 【…】
    Subhead,  ///< "# …", or a heading named so by the format
    Title,    ///< a heading of the first level named so by the format
    Kicker,   ///< named so by the page
    Subtitle, ///< named so by the page
    Source,   ///< 来源：…
    Byline,   ///< 本报记者 …, 作者：…
    DateLine, ///< 2024-12-31 10:20 来源：…, as under the titles of web pages
    Object,   ///< a picture, table, list item or other block named so by the format
};

LineRole lineRole(const LineFacts& line, const RawLine& raw);

/// The name in a section label, without bullet, brackets and letter-spacing; empty if `text` is
/// none.
QString sectionName(QStringView text);

} // namespace qb::text
