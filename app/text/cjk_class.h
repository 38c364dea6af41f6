#pragma once

#include <QString>

namespace qb::text {

/// What a character is in a line of Chinese (CLREQ, "Prohibition Rules for Line Start and Line End"
/// and "Mixed Text Composition"; GB/T 15834-2011).
enum class CharClass {
    Han, ///< ideographs, kana, bopomofo, full-width forms and symbols: one em, breaks on both sides
    Opening, ///< “‘（《〈【〔『「［｛〖: never ends a line; its blank half stands before the ink
    Closing, ///< ”’）》〉】〕』」］｝〗: never starts a line; its blank half stands behind the ink
    PauseStop,      ///< ，、；： never starts a line
    SentenceStop,   ///< 。．？！ never starts a line
    Interpunct,     ///< · ‧ ・ between parts of names: never starts a line
    Dash,           ///< — ― ⸺: pairs are one mark of two em
    Ellipsis,       ///< … ⋯: pairs are one mark of two em
    RangeMark,      ///< ～ – between numbers: never starts a line
    Solidus,        ///< / ／
    WesternOpening, ///< ( [ {
    WesternClosing, ///< ) ] } , . ; : ! ? %: never starts a line
    Letter,         ///< Latin, Greek, Cyrillic
    Digit,
    Prefix,           ///< ￥ $ # № and the like, kept with the number behind
    Postfix,          ///< % ‰ ℃ ° and the like, kept with the number before
    Space,            ///< U+0020 and other breaking spaces, line and paragraph separators
    IdeographicSpace, ///< U+3000
    NoBreakSpace,     ///< U+00A0, U+202F, U+2007
    ZeroWidthBreak,   ///< U+200B
    Combining,        ///< marks, variation selectors, joiners: belong to what stands before
    Hyphen,           ///< - ‐ ‑
    Other,            ///< anything else, treated as a Western symbol
};

CharClass charClass(char32_t character);

/// Ideographs of all extensions, compatibility ideographs, radicals, 〇 and kana.
bool isHan(char32_t character);

/// Set in the Western face, in runs: letters, digits, ASCII marks, word spaces, unknown symbols.
bool isWestern(CharClass charClass);

/// Full-width marks whose ink fills half of their em: Opening, Closing, PauseStop, SentenceStop.
bool isFullWidthMark(CharClass charClass);

/// May not stand at the beginning of a line (level "GB" of CLREQ).
bool isForbiddenAtLineStart(CharClass charClass);
/// May not stand at the end of a line (level "GB" of CLREQ).
bool isForbiddenAtLineEnd(CharClass charClass);

/// Width in half-width cells, as a terminal or a fixed-pitch text counts it: 2 for East Asian wide
/// and full-width characters and for ambiguous punctuation of Chinese text (“ ” … — ·), 0 for
/// combining marks, else 1.
int cellWidth(char32_t character);
int cellWidth(QStringView text);

} // namespace qb::text
