#pragma once

#include "text/cleaning.h"

#include <set>

namespace qb::importers {

/// "（下转第二版）" or "（上接第一版《……》）", where a newspaper breaks a story off and goes on
/// with it on another page.
struct JumpMark {
    enum class Way { None, Leaves, Arrives };
    Way way = Way::None;
    TextRange range = {}; ///< of the line: a mark may end its last words or begin its first
    QString title = {};   ///< of the story, where the mark says it
};

/// The mark in a line; Way::None for most.
JumpMark jumpMarkIn(const QString& line);

/// A story that was broken off.
struct Departure {
    QString title;
    bool isOpen = false; ///< in mid-sentence
};

/// Which of the stories that were broken off, the first the earliest, goes on in a text under a
/// mark: the one that the mark names, else one that stopped as the text begins, else the earliest.
/// Their number where there is none.
size_t storyGoingOn(
    const std::vector<Departure>& departures, const QString& title, bool beginsOpen);

/// Brings the lines of each of `stories` together, behind the first of them. Noise stays where it
/// stands.
void gatherStories(std::vector<text::RawLine>& lines, const std::set<int>& stories);

} // namespace qb::importers
