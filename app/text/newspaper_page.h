#pragma once

#include "text/joining.h"
#include "text/pair_table.h"
#include "text/segment.h"

namespace qb::text {

/// What stands between two paragraphs: a line of a headline or sub-head, a section's name or a line
/// of credits.
struct Between {
    size_t segment = 0;
    size_t line = 0; ///< its first
    size_t lastLine = 0;
    bool isCredits = false;
    bool isPhotographers = false;
    bool endsStory = false; ///< credits that stand behind the story they are of
    bool isSection = false; ///< no story goes past it
    bool isFixed = false;   ///< a sub-head beyond doubt
    double joinOdds = 0;    ///< that the next line goes on with it
    std::vector<quint16> words;

    bool isDisplay() const { return !isCredits && !isSection; }
};

struct Paragraph {
    size_t segment = 0;
    bool isText = true; ///< not a table or caption by itself
    bool isOfPicture = false;
    bool mayShowPicture = false; ///< if a photographer is named below
    bool opensPicture = false;   ///< … and by its width
    bool endsOpen = false;
    bool isFlush = false;  ///< without the indent that the others have
    bool isApart = false;  ///< behind a blank line, where most are not
    double opening = 0;    ///< how it speaks for a story's beginning: natural-log odds
    double sameMatter = 0; ///< for going on with the matter of those before
};

/// The lines between two paragraphs.
using Gap = std::vector<Between>;

/// Whether line k + 1 of the gap stands right under line k, both of headlines.
bool areNeighbours(const Gap& gap, size_t k);

/// Whether somebody decided the join of the line with the next.
bool isDecided(const std::vector<Join>& joins, size_t line);

/// What a newspaper's page consists of, and what is known of it before its stories are.
struct NewspaperPage {
    std::vector<Paragraph> paragraphs;
    std::vector<Gap> gaps;         ///< gaps[p] is in front of paragraph p; one more at the end
    std::vector<PairTable> tables; ///< of the paragraphs
    std::vector<PairTable> leads;  ///< of the stories that would begin with each of them
    std::vector<bool> areBriefs; ///< whether each gap stands behind the name of a section of briefs
};

NewspaperPage readNewspaperPage(const std::vector<Segment>& segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins, bool hasIndents);

} // namespace qb::text
