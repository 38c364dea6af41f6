#pragma once

#include "importers/pdf_page.h"

#include <QByteArray>

namespace qb::importers {

inline constexpr double kInkOfEm = 0.92; ///< the height of Han characters as printed, of their type

/// A word that a recogniser found, in dots from the upper left corner of the picture.
struct OcrWord {
    QString text;
    PageArea area;
    double confidence = 0; ///< 0 … 100
    int line = 0;          ///< words with the same number are of one line
};

/// Reads the table that `tesseract … tsv` prints: twelve columns parted by tabs, a row for each
/// page, block, paragraph, line and word. Rows that are none of words, or broken, are passed over.
/// A mark of ASCII beside Han characters is made the full-width one that Chinese is set with: the
/// recogniser mixes them up.
std::vector<OcrWord> readOcrTable(const QByteArray& table);

/// The words with a two-em dash (——) at each of these places that lies on a line of words.
std::vector<OcrWord> withDashes(std::vector<OcrWord> words, const std::vector<PageArea>& dashes);

/// The recogniser may break a line in two where it cannot read a character: pieces on one height
/// that touch, with no upright rule between them, get one line's number.
std::vector<OcrWord> withWholeLines(std::vector<OcrWord> words, const std::vector<PageArea>& rules);

/// Words that the recogniser read across an upright rule are those of two cells. All areas in the
/// same picture.
std::vector<OcrWord> partedAtRules(std::vector<OcrWord> words, const std::vector<PageArea>& rules);

/// The words as a page of glyphs in points, one a word, so that columns and headlines are found as
/// in any page. The type size of a line is that of its tallest word; sizes that differ less than
/// recognition can tell are made one.
PdfPage pageOfWords(const std::vector<OcrWord>& words, double widthInDots, double heightInDots,
    double dotsPerInch, const std::vector<PageArea>& rulesInDots = {});

} // namespace qb::importers
