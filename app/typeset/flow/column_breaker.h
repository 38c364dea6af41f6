#pragma once

#include <limits>
#include <span>
#include <vector>

namespace qb::typeset {

/// What the column breaker knows of a box: a plain value, so that a run can be compared with the
/// one before. Heights in grid lines.
struct BoxMetric {
    static constexpr float kNever = std::numeric_limits<float>::infinity();

    float rows = 1;
    float rowsAtTop = 1;        ///< on top of a column, where the space before it is dropped
    float noteRows = 0;         ///< of the footnotes its text calls for; not rounded
    float repeatedRows = 0;     ///< set again on top of a column that begins here (table heads)
    float stretchCost = kNever; ///< of one grid line more before it, while it is not on top
    float squeezeCost = kNever; ///< of one grid line less around it, while it is not on top
    float shorterCost = kNever; ///< of its paragraph in one line less…
    float longerCost = kNever;  ///< …and one line more; only at the paragraph's first box
    int paragraphBoxes = 1;     ///< from here on that belong to the paragraph
    int canBreakAfter = 1;
    int beginsColumn = 0; ///< a column begins with it
    int beginsPage = 0;   ///< a page begins with it; the caller's business
    int columns = 1;      ///< of the region it stands in; the caller's business

    friend bool operator==(const BoxMetric&, const BoxMetric&) = default;
};

/// A change that fills a column exactly.
struct ColumnChange {
    int box = 0;
    int extraRows = 0; ///< before the box; -1: taken from the space around it
    int looseness = 0; ///< of the paragraph that begins with it: -1 or 1 line
    friend bool operator==(const ColumnChange&, const ColumnChange&) = default;
};

/// The boxes [begin, end) of one column.
struct Column {
    int begin = 0;
    int end = 0;
    int rows = 0;                      ///< used, with the changes and without notes
    int noteRows = 0;                  ///< kept for notes at its foot
    std::vector<ColumnChange> changes; ///< by box
    friend bool operator==(const Column&, const Column&) = default;
};

struct ColumnCapacity {
    int columnsPerPage = 1;
    int rows = 1;             ///< grid lines of a column
    int firstPageRows = 1;    ///< of each column of the first page, below what stands above
    bool isBelowText = false; ///< what begins a column of the first page keeps the space before it
    bool isTied = false; ///< what stands above heads the first box: the first page is not skipped
    friend bool operator==(const ColumnCapacity&, const ColumnCapacity&) = default;
};

/// Fills columns by total fit: of all ways that keep paragraphs from leaving a single line behind
/// or ahead (孤行; CLREQ, "Widows and Orphans") and headings from standing alone, the one that
/// leaves the least space empty, adds the least before headings and changes the fewest paragraphs.
/// The last page's columns are balanced.
///
/// An object keeps its last run: what stands before the first changed box is not computed again,
/// and behind the last one only until the costs run parallel to the former ones.
class ColumnBreaker {
public:
    /// Empty columns at the front stand for a first page that is too small for what comes.
    std::vector<Column> run(std::vector<BoxMetric> metrics, const ColumnCapacity& capacity);

private:
    struct Node {
        double cost = std::numeric_limits<double>::infinity();
        int from = 0;
        int column = 0;  ///< index of the column that begins here
        int skipped = 0; ///< columns left empty before the one that ends here
    };
    class Fit;

    std::vector<BoxMetric> m_metrics;
    ColumnCapacity m_capacity;
    std::vector<Node> m_nodes;
    std::vector<Column> m_columns;
};

} // namespace qb::typeset
