#pragma once

#include "text/interleaved_columns.h"
#include "text/paper_columns.h"

namespace qb::text {

/// What a line of a paper is.
enum class PaperRole : unsigned char {
    Text,
    Title,
    Subtitle,
    Head,
    Caption,
    Note,   ///< a journal's note on the paper, or its next line
    Taken,  ///< held by a field of the article
    Object, ///< a picture, table or other block that the format names
    Noise
};

struct PaperLine {
    PaperPiece piece;
    PaperRole role = PaperRole::Text;
    LineEnding ending = LineEnding::Open;
    std::vector<int> number = {};      ///< of a heading
    std::optional<Strand> strand = {}; ///< as MixedLine's
    QString noise = {};                ///< why it is none of the article's
};

/// Reads running heads and feet, page numbers, captions and a journal's notes by their form and by
/// what recurs on several pages. Lines up to `front` stand above the body. `areWhole`: each line is
/// a paragraph.
void readPaperFurniture(std::vector<PaperLine>& lines, size_t front, bool areWhole);

/// Reads headings: numbers that run through, and the words that head parts of papers. `measure`:
/// cells of a full line.
void readPaperHeads(std::vector<PaperLine>& lines, size_t front, int measure);

/// Among lines that are paragraphs each, short ones over a text head its parts where no number
/// does.
void readBareHeads(std::vector<PaperLine>& lines, size_t front);

/// The cells of tables: short lines of figures and names, where a caption tells of a table.
void readPaperTables(std::vector<PaperLine>& lines, size_t front, int measure);

} // namespace qb::text
