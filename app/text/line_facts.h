#pragma once

#include "text/cleaning.h"
#include "text/credits.h"

namespace qb::text {

/// How a line ends, from what surely goes on to what surely is complete.
enum class LineEnding : unsigned char {
    Open,      ///< in the middle of words
    Clause,    ///< ，、
    Semicolon, ///< ；
    Colon,     ///< ：
    Bracket,   ///< ） without a stop inside
    Sentence,  ///< 。！？…… with or without closing marks behind
    Story,     ///< "…。来源：X": nothing of the same text follows
};

enum class LineRole : unsigned char;

/// What can be said of one line that is not blank, by itself and by the white space around it.
/// Small, because many rules go over all lines one after the other: counts stop at the largest of
/// their type.
struct LineFacts {
    QStringView text; ///< without white space at the ends; lives as long as the RawText
    std::shared_ptr<const Credits> credits; ///< of a line that holds nothing else; else null
    int index = 0;                          ///< in RawText::lines
    int cells = 0;                          ///< its width in half-width cells
    int story = 0;                          ///< as RawLine's
    float scale = 1;                ///< type size over that of most of the text; 1 where unknown
    std::uint16_t blanksBefore = 0; ///< blank lines before it, those of dropped lines included
    std::uint16_t blanksAfter = 0;
    std::uint16_t firstUnit
        = 0; ///< cells of its first unbreakable piece: what must fit to stand on the line before
    std::uint16_t marks
        = 0; ///< full-width marks, each of which justification may squeeze by a cell
    std::uint16_t spaces
        = 0; ///< inside the line; one between Han and Latin is half as wide as it counts
    std::uint16_t hanSpaces
        = 0; ///< of the spaces, those with a Han character or its mark on one side alone
    std::uint16_t letters
        = 0; ///< Latin letters: capitals take more than the one cell they are counted with
    std::uint16_t commas = 0;          ///< ，
    std::uint16_t stops = 0;           ///< 。
    std::uint16_t leadingSpaces = 0;   ///< half-width
    std::int16_t quoteChange = 0;      ///< opening minus closing double quotes
    std::int16_t bracketChange = 0;    ///< opening minus closing round brackets
    std::optional<LineRole> role = {}; ///< what its surroundings make of it, beyond doubt
    LineEnding ending = LineEnding::Open;
    bool isIndented = false; ///< by full-width spaces, tabs or geometry
    bool startsPage
        = false; ///< known, or by the trace of a page break: one space and no blank line
    bool isBold = false;
    bool isWithinPage = false; ///< in a story that one page of the web is about: no title
    bool isSignature = false;  ///< issuer or date under a notice, or its number
};

std::vector<LineFacts> lineFacts(const RawText& raw);

/// As QChar::isSpace, which knows no shortcut for ideographs: no white space stands behind U+3000.
inline bool isWhite(QChar c)
{
    return c.unicode() <= 0x3000 && c.isSpace();
}

/// As lineFacts' `ending`, for any text.
LineEnding lineEnding(QStringView text);

} // namespace qb::text
