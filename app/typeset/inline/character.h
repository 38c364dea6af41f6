#pragma once

#include "text/cjk_class.h"
#include "typeset/inline/paragraph_source.h"

#include <cstdint>

namespace qb::typeset {

/// What the spans of a source say about one place of its text. Indices are those of the spans;
/// -1: none.
struct Markup {
    bool isStrong = false;
    bool isEmphasized = false;
    std::int32_t properName = -1;
    std::int32_t link = -1;
    std::int32_t note = -1;
};

/// One code point with what it is in this paragraph.
struct Character {
    char32_t codePoint = 0;
    int begin = 0; ///< UTF-16 range in the text
    int end = 0;
    text::CharClass charClass = text::CharClass::Han;
    bool isStrong = false;
    bool isNote = false;
    bool isWesternMark = false; ///< a quotation mark, dash or ellipsis that takes its Western form
    std::uint8_t bidiLevel = 0; ///< odd: set from right to left
};

/// Markup by UTF-16 unit of the text; empty where there are no spans. Of spans of one kind that
/// overlap the one that begins first counts, up to its end.
std::vector<Markup> markupOf(const ParagraphSource& source);

/// The characters of a text with their classes: quotation marks, dashes and ellipses as their
/// surroundings have them, the characters of one emoji joined, right-to-left runs found.
std::vector<Character> charactersOf(const QString& text, const std::vector<Markup>& markup);

/// Nothing but spaces and characters that print nothing.
bool isBlank(const QString& text);

} // namespace qb::typeset
