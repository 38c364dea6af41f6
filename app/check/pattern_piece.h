#pragma once

#include "check/pattern_anchors.h"

namespace qb::check {

/// Which side of its place a part of a pattern describes.
enum class Looking { Nowhere, Ahead, Behind };

/// What is known about a part of a pattern: how long it is, and which words show where it may be.
struct Piece {
    int least = 0; ///< UTF-16 units
    int most = 0;  ///< kNoLimit: any
    /// All that it can be, where that is little.
    std::optional<std::vector<QString>> exact;
    /// Words of which it holds one; counted from its begin.
    std::optional<std::vector<PatternAnchor>> anchors;
    Looking looking = Looking::Nowhere;
};

Piece emptyPiece();
/// One character of many; two units where it is beyond the BMP.
Piece anyCharacter();
/// One of these, each a character.
Piece oneOf(const std::vector<QString>& characters);
Piece alternatives(const std::vector<Piece>& pieces);
/// `most` < 0: no end.
Piece repeated(const Piece& piece, int least, int most);

/// How often one of the words should turn up in Chinese prose, per unit of text, by rough tiers.
double expectedFrequency(const std::vector<PatternAnchor>& anchors);

/// Parts of a pattern one behind the other.
class PieceSequence {
public:
    void append(const Piece& piece);
    Piece finish();

private:
    struct Run {
        QString word;
        int back = 0; ///< how many of its units stand before the run's begin
    };

    void consider(const std::vector<PatternAnchor>& anchors);
    void considerRun();
    void startRun();
    void appendExact(const Piece& piece);
    void appendAhead(const Piece& piece);
    void appendBehind(const Piece& piece);
    std::vector<PatternAnchor> placed(const std::vector<PatternAnchor>& anchors) const;

    std::vector<Run> m_run{Run{}}; ///< all that the last parts can be together
    int m_runLeast = 0;            ///< where the run begins
    int m_runMost = 0;
    int m_least = 0; ///< where the next part begins
    int m_most = 0;
    bool m_isExact = true;
    bool m_runHasStart = false; ///< something is in it
    std::optional<std::vector<PatternAnchor>> m_best;
    double m_bestFrequency = 0;
};

} // namespace qb::check
