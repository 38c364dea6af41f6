#pragma once

#include "style/template.h"
#include "text/hyphenation.h"
#include "typeset/inline/character.h"
#include "typeset/inline/face_table.h"

#include <vector>

namespace qb::typeset {

/// What may be taken from or given to the space at one place, in CLREQ's order ("Procedures for
/// Line Adjustment"; reduction from the first to the last, expansion WordSpace, HanWestern, Other).
enum class Adjustment {
    None, ///< inside words, numbers, —— and ……, beside connectors and solidi
    WordSpace,
    Bracket,
    Pause, ///< ， 、 ； ：
    HanWestern,
    Stop,  ///< 。 ？ ！
    Other, ///< between any other characters: expands last, never shrinks
};
inline constexpr int kAdjustmentCount = 7;

enum class BreakKind { Forbidden, Allowed, Mandatory };

/// The smallest piece of text that is placed as one. All widths in em of the paragraph's size.
struct Cluster {
    int textBegin = 0; ///< UTF-16 range in the paragraph's text
    int textEnd = 0;
    text::CharClass charClass = text::CharClass::Han;
    int face = 0;
    int firstGlyph = 0; ///< in PreparedParagraph::glyphs
    int glyphCount = 0;
    float lead = 0; ///< blank before the ink that may be taken away (opening marks)
    float body = 1; ///< width without lead and trail
    float firmLead
        = 0; ///< the part of `lead` that stays within a line: what is left between two marks
    float trail = 0; ///< blank behind the ink that may be taken away (closing marks, stops)
    float hiddenLead
        = 0; ///< blank at the glyph's left that is gone already: it is drawn this much further left
    float hang = 0; ///< width by which the mark may stand outside the measure at a line end
    float gap = 0;  ///< natural space between this cluster and the next
    Adjustment gapKind = Adjustment::Other; ///< how that space may change
    BreakKind breakAfter = BreakKind::Allowed;
    float breakPenalty = 0;
    bool isHyphenated = false;  ///< a line that ends behind it gets a hyphen
    bool isNote = false;        ///< of a footnote's mark, small and raised
    std::uint8_t bidiLevel = 0; ///< odd: its run is set from right to left
    bool isUpright = false; ///< on a vertical line: stands upright, all others lie on their side

    bool isBesideHan = false; ///< of a typed space: it stands for a Han–Western space

    bool isSpace() const { return charClass == text::CharClass::Space; }
};

/// A paragraph as clusters: shaped, with the natural spaces and the places where it may break. True
/// after prepare(): adjacent marks are compressed, Han–Western spaces stand as gaps, typed spaces
/// never add to them.
struct PreparedParagraph {
    QString text;
    std::vector<Markup> markup; ///< by UTF-16 unit of `text`; empty where nothing is marked
    std::vector<Cluster> clusters;
    std::vector<font::ShapedGlyph> glyphs; ///< offsets and advances in em
    std::vector<QString> missing;          ///< characters no installed face has, each once
    font::ShapedGlyph hyphen;              ///< set at the end of a line that parts a word
    int hyphenFace = 0;
    bool isVertical = false;
    bool hasLabel = false; ///< it begins with a label of the style's labelWidth
};

/// The mark of a footnote: its size and how far it stands above the baseline, in em of the text.
inline constexpr double kNoteMarkScale = 0.6;
inline constexpr double kNoteMarkRaise = 0.35;

/// Shapes `source` in `style`; words are parted only where a hyphenator is given. Errors only where
/// a role has no face at all.
Result<PreparedParagraph> prepare(const ParagraphSource& source, const style::ParagraphStyle& style,
    font::FontBook& fonts, FaceTable& faces, const text::Hyphenator* hyphenator = nullptr);

} // namespace qb::typeset
