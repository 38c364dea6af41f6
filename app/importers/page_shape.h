#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Lines of one heading or caption as one text: a space only between Western words.
QString joined(const std::vector<PageLine>& lines);

/// The spans of lines where joined() puts them.
std::vector<Span> joinedSpans(const std::vector<PageLine>& lines);
QString joined(const QStringList& lines);

/// Of all lines of a block, in UTF-16 code units.
qsizetype lengthOf(const PageBlock& block);

/// Whether no two pieces of running text stand beside each other, those in boxes left out.
bool isOneColumn(const std::vector<PlacedBlock>& blocks);

/// The name of a newspaper or of its page over all columns, under which two or more of them begin
/// with headlines of their own; the number of blocks where there is none.
size_t pageTitleOf(const std::vector<PlacedBlock>& blocks, const BodyType& body);

/// Whether the headings from `begin` on, `main` the largest of them, stand first in a box and in
/// type well larger than the text below them there.
bool isBoxTitle(const std::vector<PlacedBlock>& blocks, size_t main, size_t begin);

/// Whether the block behind a title is one line right below it, in type between the title's and the
/// text's: a subtitle.
bool isDeck(const std::vector<PlacedBlock>& blocks, size_t title, const BodyType& body);

/// The end of the blocks that are one title from `title` on: the issuer of a notice and, set apart,
/// "关于……的通知", or a headline whose first line ends in mid-phrase.
size_t endOfTitle(const std::vector<PlacedBlock>& blocks, size_t title, size_t end);

/// Whether a heading below a title is who wrote the story, its date or the number of a paper, in
/// larger type than the text.
bool isCreditUnderTitle(const PageBlock& block);

/// A writer's line between a headline over several columns and their text stands over the last of
/// them: it is brought right behind the headline.
void raiseBylines(std::vector<PlacedBlock>& blocks, const BodyType& body);

/// Whether a heading at the left below the title is no sub-head: unnumbered, and no other heading
/// of the page is of its size.
bool isOnlyOneOfItsSize(const std::vector<PlacedBlock>& blocks, size_t i);

/// 一、 （二）: headings that number the parts of a text.
bool isNumberedHeading(const QString& text);

} // namespace qb::importers
