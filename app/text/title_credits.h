#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Names under a headline are who wrote the story: on a page that tells its headlines those in
/// small type centred under one, anywhere those behind a mark, "◎钱多多 孙望舒". They become the
/// line's credits.
void readNamesUnderTitles(const RawText& raw, std::vector<LineFacts>& lines);

/// "某县发改委 课题组" on top, between the title and the text: who wrote.
void readGroupsUnderTitles(std::vector<LineFacts>& lines);

/// As far as lines are whole (`isWhole`, as wholeLines()): a name between a short title and a text
/// of few words, where nothing else tells: "春望", "杜甫".
void readNamesUnderShortTitles(std::vector<LineFacts>& lines, const std::vector<bool>& isWhole);

} // namespace qb::text
