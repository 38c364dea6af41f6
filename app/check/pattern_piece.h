#pragma once

#include "check/pattern_anchors.h"

#include <string>

namespace qb::check {

/// Short words need no memory of their own, and a pattern is made of thousands.
using Word = std::u16string;

/// A PatternAnchor under way.
struct WordPlace {
    Word word;
    int nearest = 0;
    int farthest = 0;
};

/// Which side of its place a part of a pattern describes.
enum class Looking { Nowhere, Ahead, Behind };

/// What is known about a part of a pattern: how long it is, and which words show where it may be.
struct Piece {
    int least = 0; ///< UTF-16 units
    int most = 0;  ///< kNoLimit: any
    /// All that it can be, where that is little.
    std::optional<std::vector<Word>> exact;
    /// Else what it can begin with, where that is little.
    std::vector<Word> beginnings = {};
    /// Words of which it holds one; counted from its begin.
    std::optional<std::vector<WordPlace>> anchors;
    Looking looking = Looking::Nowhere;
    int group = 0; ///< its number, where it is a group that takes something
    int again = 0; ///< the number of the group whose text stands here again
};

/// The words of which a part holds one: all that it can be, where that is little, else its anchors.
std::optional<std::vector<WordPlace>> requiredWords(const Piece& piece);

Piece emptyPiece();
/// One character of many; two units where it is beyond the BMP.
Piece anyCharacter();
/// One of these, each a character.
Piece oneOf(std::vector<Word> characters);
Piece exactly(Word word);
Piece alternatives(std::vector<Piece> pieces);
/// `most` < 0: no end.
Piece repeated(const Piece& piece, int least, int most);

/// Parts of a pattern one behind the other.
class PieceSequence {
public:
    void append(const Piece& piece);
    Piece finish();

private:
    struct Run {
        Word word;
        int back = 0;        ///< how many of its units stand before the run's begin
        size_t lastPart = 0; ///< how many of its units the last part gave
    };

    void consider(std::vector<WordPlace> anchors);
    void considerRun();
    void endRun();
    void appendExact(const std::vector<Word>& words);
    void appendAgain();
    void appendBeginnings(const std::vector<Word>& beginnings);
    void appendAhead(const Piece& piece);
    void appendBehind(const Piece& piece);
    std::vector<WordPlace> placed(const std::vector<WordPlace>& anchors) const;

    std::vector<Run> m_run{Run{}}; ///< all that the last parts can be together
    int m_runLeast = 0;            ///< where the run begins
    int m_runMost = 0;
    int m_least = 0; ///< where the next part begins
    int m_most = 0;
    bool m_isExact = true;
    bool m_runHasStart = false; ///< something is in it
    bool m_isFirstRun = true;
    int m_lastGroup = 0; ///< the last part's
    std::vector<Word> m_beginnings;
    std::optional<std::vector<WordPlace>> m_best;
    double m_bestCost = 0;
};

} // namespace qb::check
