#pragma once

#include "typeset/inline/line_markup.h"

namespace qb::typeset {

/// Places the clusters of one line after another and gathers them into runs; adds what stands under
/// and over them.
class LineSetter {
public:
    /// `spans` are those of the paragraph's text. All are kept by reference.
    LineSetter(const PreparedParagraph& paragraph, const std::vector<Span>& spans,
        const style::ParagraphStyle& style)
        : m_paragraph(paragraph),
          m_spans(spans),
          m_style(style)
    {
    }

    /// `start`: of the line's first cluster, em from the column's edge. `spread`: em added behind
    /// every cluster that does not hang together with the next.
    SetLine set(const BrokenLine& line, double start, double spread);

private:
    void place(const LineFit& fit, double start, double spread);
    void addRuns(const LineFit& fit);
    void openRun(const Cluster& cluster, double position);
    void closeRun();
    void addGlyphs(const Cluster& cluster, double origin);
    struct CharacterRange {
        int begin = 0;
        int end = 0;
    };
    CharacterRange rangeOf(const Cluster& cluster, int g) const;
    void addHyphen();
    void addRunsOfLinks();
    int linkOf(const Cluster& cluster) const;
    double gapAfter(const Cluster& cluster, const LineFit& fit) const;

    const PreparedParagraph& m_paragraph;
    const std::vector<Span>& m_spans;
    const style::ParagraphStyle& m_style;
    SetLine m_line;
    /// The whole width of a cluster with its blanks and the gap to its right, em.
    struct Extent {
        double left = 0;
        double right = 0;
    };
    std::vector<PlacedCluster> m_placed; ///< in the order of the text
    std::vector<Extent> m_extents;
    std::vector<double> m_origins; ///< of their glyphs, em
    double m_end = 0;              ///< behind what is placed so far, em
    double m_runStart = 0;
    double m_runEnd = 0;
    std::vector<int> m_linkOfRun;
};

} // namespace qb::typeset
