#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Finds what a newsletter prints around its articles: the masthead (name, number, issuing body,
/// date), the list of contents, the imprint at its end. Sets reasons[i] for each such line that has
/// none yet.
void markFrontMatter(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

/// The number of an issue, with or without its date, at the beginning of a text whose format tells
/// its headings: what stands above it may be a story's title.
void markIssueLine(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

/// "目录", "本期导读", "CONTENTS": the words over a list of contents.
bool isContentsHeading(const QString& text);

/// Whether a line is an issue's number and nothing else, "2025年第3期 总第88期".
bool isIssueLine(QStringView text);

} // namespace qb::text
