#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Least indent of a paragraph's first line, in type sizes.
inline constexpr double kIndent = 1.2;

/// How far two areas stand over each other; negative where they do not.
double sharedWidth(const PageArea& a, const PageArea& b);

/// 图1 …, 表 2 …
bool isNumberedCaption(const QString& text);

/// A caption or note in body type goes over into the text below it: the lines right under a picture
/// that end short and without a stop, or under a table and beginning with 注, are parted from what
/// follows indented.
void partCaptions(std::vector<PlacedBlock>& blocks, const BodyType& body);

/// A kicker in body type goes over into the story above it: the short line between that story's
/// source and the next headline is parted from it.
void partKickers(std::vector<PlacedBlock>& blocks);

} // namespace qb::importers
