#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What a line is beyond doubt, by its form alone.
enum class LineRole : unsigned char {
    Text,     ///< nothing is sure: body or heading
    Section,  ///< ●…, 【…】
    Subhead,  ///< "# …", or a heading named so by the format
    Title,    ///< a heading of the first level named so by the format
    Kicker,   ///< named so by the page
    Subtitle, ///< named so by the page
    Credits,  ///< 来源：…, 本报记者 …, 2024-12-31 10:20 来源：…
    Note,     ///< （作者系…）
    Caption,  ///< "▲ …" under the place of a picture
    Object,   ///< a picture, table, list item or other block named so by the format
};

/// How a text marks its sections, which a look at all its lines tells: where names stand in
/// brackets, bullets mark something else; where bullets of two kinds are used, the first marks
/// sections.
struct SectionStyle {
    bool hasBrackets = false;
    bool hasBars = false; ///< "▎要闻"
    QChar bullet;         ///< null for none
};
SectionStyle sectionStyleOf(const std::vector<LineFacts>& lines);

LineRole lineRole(const LineFacts& line, const RawLine& raw, const SectionStyle& style);

bool isBullet(QChar c);

/// "▎": before sections' names and before sub-heads.
bool isBar(QChar c);

/// The name in a section label, without bullet, brackets and letter-spacing; empty if `text` is
/// none.
QString sectionName(QStringView text);

} // namespace qb::text
