#pragma once

#include "typeset/inline/prepared_paragraph.h"

#include <array>

namespace qb::typeset {

/// Bounds of adjustable spaces in em (CLREQ, "Procedures for Line Adjustment"): word spaces 1/4 to
/// 1/2; Han–Western spaces from 1/8 to 1/2, of which the part above 1/3 is used last.
inline constexpr double kWordSpaceMinimum = 0.25;
inline constexpr double kWordSpaceMaximum = 0.5;
inline constexpr double kHanWesternMinimum = 0.125;
inline constexpr double kHanWesternMaximum = 0.5;
/// Space between all characters, em, above which a line looks looser than its neighbours.
inline constexpr double kSeenStretch = 0.05;

/// The class by which the blank half of a mark shrinks; None for all that has no blank half.
Adjustment blankKind(text::CharClass charClass);

/// How one line is brought to its measure. All widths in em.
struct LineFit {
    size_t begin = 0;       ///< first cluster that is set
    size_t end = 0;         ///< behind the last cluster that is set (trailing spaces are not)
    bool hasHyphen = false; ///< a word is parted at its end
    bool hangs = false;     ///< the mark at its end stands outside the measure
    double natural = 0;     ///< width before adjustment
    double missing = 0;     ///< measure - natural: to be added (positive) or taken away (negative)
    std::array<double, kAdjustmentCount> shrink{}; ///< share of each class's capacity to take, 0…1
    double wordStretch = 0;                        ///< em added to each word space
    double hanWesternStretch = 0;                  ///< em added to each Han–Western space
    double otherStretch = 0;                       ///< em added to every other gap
    double overrun = 0;                            ///< em that nothing takes back
    bool isPossible = false;                       ///< it fits the measure without overrunning
    double cost = 0;                               ///< 0 = perfect
};

/// Answers in constant time how the clusters from any place to any other would fill a line.
class LineMeasure {
public:
    /// `hyphenWidth`: em, of the hyphen at the end of a line that parts a word.
    LineMeasure(const std::vector<Cluster>& clusters, double hyphenWidth);

    /// The line of clusters [begin, end) at `measure`. `isLast`: of the paragraph, not stretched.
    LineFit fit(size_t begin, size_t end, double measure, bool isLast) const;

    /// Behind all spaces that begin at `begin`.
    size_t skipSpaces(size_t begin) const { return m_inkBegin[begin]; }
    /// Natural width of [begin, end) without regard to line edges.
    double roughWidth(size_t begin, size_t end) const { return m_width[end] - m_width[begin]; }

private:
    struct Capacity {
        std::array<double, kAdjustmentCount> shrink{};
        double word = 0;
        double hanWestern = 0;
        double others = 0; ///< number of gaps
    };
    Capacity capacityOf(size_t cluster) const;
    void adjust(LineFit& fit, const Capacity& capacity, bool isLast) const;
    void reduce(LineFit& fit, const Capacity& capacity) const;
    void expand(LineFit& fit, const Capacity& capacity) const;

    const std::vector<Cluster>& m_clusters;
    double m_hyphenWidth;
    std::vector<double> m_width;
    std::vector<Capacity> m_capacity;
    std::vector<std::uint32_t> m_inkBegin; ///< by place: behind the spaces that begin there
    std::vector<std::uint32_t> m_inkEnd;   ///< before the spaces that end there
};

} // namespace qb::typeset
