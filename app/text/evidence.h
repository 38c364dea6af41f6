#pragma once

#include "text/joining.h"

namespace qb::text {

/// How much speaks for each reading of a line and of a pair of lines, in natural-log odds that add
/// up along a path. The weights were set by reading digests, newspaper pages and pasted web text;
/// each states what it stands for.
class Evidence {
public:
    Evidence(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
        const Setting& setting, bool mayJoin, const std::vector<signed char>& decided);

    size_t size() const { return m_lines.size(); }
    const LineFacts& line(size_t i) const { return m_lines[i]; }

    /// For reading line i as `label`, whatever stands around it.
    double ofLine(size_t i, LineLabel label) const;
    /// For reading lines i and i + 1 as `from` and `to`.
    double ofPair(size_t i, LineLabel from, LineLabel to) const;
    /// Stable names of what spoke at the boundary behind line i.
    QStringList names(size_t i) const;

private:
    double ofPairByEvidence(size_t i, LineLabel from, LineLabel to) const;
    /// What somebody decided of lines i and i + 1: 1 joined, -1 parted, 0 nothing.
    int decision(size_t i) const { return i < m_decided.size() ? m_decided[i] : 0; }
    double asParagraphStart(size_t i) const;
    double asHeading(size_t i) const;
    double forBodyJoin(size_t i, LineLabel from) const;
    double forBodyBreak(size_t i, LineLabel from, LineLabel to) const;
    double forHeadingJoin(size_t i) const;
    double forWordAcross(size_t i) const;
    /// Cells that line i leaves free beyond what its break can explain; negative where it is full.
    double unusedCells(size_t i, LineLabel label) const;
    /// Cells that line i has beyond what fits behind an indent; negative where it fits.
    double overlongCells(size_t i) const;
    bool startsForbidden(size_t i) const;
    void readQuotes();
    void readNotes();
    void readHeadingWidth();
    void readLetters();
    /// Whether what begins line i + 1 would have stood on line i, had both been one heading.
    bool fitsOnHeading(size_t i) const;

    const std::vector<LineFacts>& m_lines;
    const std::vector<LineRole>& m_roles;
    const Setting& m_setting;
    bool m_mayJoin;
    const std::vector<signed char>& m_decided;
    std::vector<int> m_openQuotes; ///< double quotes open at the end of each line
    /// Whether a bracket that opened a paragraph is open at the end of each line, or closes there.
    enum class Note { None, Open, Closed };
    std::vector<Note> m_notes;
    std::vector<float> m_asHeading; ///< what asHeading() gives, which is asked for twice
    std::vector<bool> m_opensStory;
    std::vector<bool> m_isLetter; ///< lines of a letter that are no heading
    int m_headingWidth = 0;       ///< cells of the widest line that may be a heading's; 0 for none
    int m_fullHeadings = 0;       ///< lines as wide
};

} // namespace qb::text
