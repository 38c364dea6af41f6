#pragma once

#include "text/joining.h"
#include "text/odds.h"
#include "text/running_text.h"

#include <array>
#include <map>

namespace qb::text {

using LabelScores = std::array<double, kLabelCount>;
using PairScores = std::array<LabelScores, kLabelCount>; ///< `[from][to]`

/// Labels from `begin` up to, not including, `end`.
struct LabelRange {
    unsigned char begin = 0;
    unsigned char end = 0;
    size_t size() const { return size_t(end - begin); }
};

/// Type of headings, times that of the body.
inline constexpr double kHeadingScale = 1.12;

/// How much speaks for each reading of a line and of a pair of lines, in natural-log odds that add
/// up along a path: 3 is twenty to one. The weights were set by reading digests, newspaper pages
/// and pasted web text; each stands beside its ground. evidence.cpp sums up, the files named below
/// hold what is summed, evidence_traces.cpp names it for whoever looks at a join.
class Evidence {
public:
    Evidence(const std::vector<LineFacts>& lines, const std::vector<LineRole>& roles,
        const Setting& setting, bool mayJoin, const std::vector<signed char>& decided);

    size_t size() const { return m_lines.size(); }
    const LineFacts& line(size_t i) const { return m_lines[i]; }

    /// What line i may be at all.
    LabelRange labels(size_t i) const;
    /// For reading line i as each label, whatever stands around it.
    LabelScores ofLine(size_t i) const;
    /// For reading lines i and i + 1 as each pair of labels: `[from][to]`.
    PairScores ofPair(size_t i) const;
    /// What spoke at the boundary behind line i, as bits.
    unsigned traces(size_t i) const;
    /// Their stable names.
    static QStringList namesOf(unsigned traces);

private:
    bool mayJoin(size_t i) const;
    void readJoins(size_t i, PairScores& scores) const;
    void readBreaks(size_t i, PairScores& scores) const;
    /// What somebody decided of lines i and i + 1: 1 joined, -1 parted, 0 nothing.
    int decision(size_t i) const { return i < m_decided.size() ? m_decided[i] : 0; }

    // evidence_paragraphs.cpp: marks, words, indents and gaps
    double asParagraphStart(size_t i) const;
    double forIndentWithin(size_t i) const;
    double forBodyJoin(size_t i) const;
    double forBodyBreak(size_t i) const;
    double forRestOfSource(size_t i) const;
    bool cutsSource(size_t i) const;
    double forTextEnd(size_t i) const;
    void readParagraphEnds();
    void readSingleLines();
    void readPictureStories();
    bool endsWithin(size_t i, size_t reach) const;

    // evidence_widths.cpp: widths against the measure
    double forFullLine(size_t i, LineLabel from) const;
    /// Cells that line i leaves free beyond what its break can explain; negative where it is full.
    double unusedCells(size_t i, LineLabel label) const;
    /// Cells that line i has beyond what fits behind an indent; negative where it fits.
    double overlongCells(size_t i) const;
    bool startsForbidden(size_t i) const;
    bool stopsShort(size_t i) const;
    bool goesOnFromFullLine(size_t i) const;
    bool asksOnFromFullLine(size_t i) const;
    void readOpenings();

    // evidence_passages.cpp: what runs over several lines
    void readQuotes();
    void readNotes();
    void readLetters();
    void readItems();

    // evidence_headings.cpp: a line that heads others
    double asHeading(size_t i) const;
    void addHeadingEnd(size_t i, Odds& odds) const;
    void addHeadingWidth(size_t i, Odds& odds) const;
    void addHeadingLook(size_t i, Odds& odds) const;
    void addHeadingWords(size_t i, Odds& odds) const;
    bool isBehindSectionName(size_t i) const;
    bool isSectionName(size_t i) const;
    void readSections();
    bool isBehindSource(size_t i) const;
    bool isOverOpening(size_t i) const;
    bool isWiderThanColumn(size_t i) const;
    bool isCutBeforeRest(size_t i) const;
    void readStoryStarts();

    // evidence_heading_joins.cpp: two lines that may be one heading
    double forHeadingJoin(size_t i) const;
    double asSectionName(size_t i) const;
    bool areOfTwoStories(size_t i) const;
    struct HalvesRange {
        double least = 0;
        double most = 0;
    };
    static double forHeadingWording(
        const LineFacts& line, const LineFacts& next, HalvesRange halves);
    double forWordAcross(size_t i) const;
    double forWordsInStory(size_t i) const;
    void addHeadingBreak(size_t i, Odds& odds) const;
    void addWordAcross(size_t i, bool isDigest, Odds& odds) const;
    bool isKickerWithColon(size_t i) const;
    bool mayHead(size_t i) const;
    bool isTooWideForHead(size_t i) const;
    void addThirdLine(size_t i, Odds& odds) const;
    /// At which width headings are broken.
    struct HeadingWidth {
        int cells = 0;
        int lines = 0; ///< that are as wide
    };
    void readHeadingWidths();

    const std::vector<LineFacts>& m_lines;
    const std::vector<LineRole>& m_roles;
    const Setting& m_setting;
    bool m_mayJoin;
    const std::vector<signed char>& m_decided;
    const RunningText m_text;
    std::vector<int> m_openQuotes; ///< double quotes open at the end of each line
    /// Whether a bracket that opened a paragraph is open at the end of each line, or closes there.
    enum class Note : unsigned char { None, Open, Closed };
    std::vector<Note> m_notes;
    std::vector<float> m_heads; ///< for each line as one of a heading, if it is a text's
    std::vector<bool> m_opensStory;
    std::vector<bool> m_hasDateline; ///< "某报讯（记者…"
    std::vector<bool> m_isOpening;   ///< first lines of paragraphs, as the next line's width tells
    std::vector<bool> m_isItem;      ///< lines of a list without marks, and captions
    std::vector<bool> m_isLetter;    ///< lines of a letter that are no heading
    std::vector<bool> m_isPictured;  ///< first paragraphs of stories that are words to a picture
    double m_forSeveralLines = 0;    ///< against a paragraph of a single line
    double m_forParagraphEnd = 0;
    bool m_hasSections = false;
    double m_forHeadBehindSource = 0;            ///< for a heading right behind a story's source
    double m_forHeadAtTop = 0;                   ///< and for one in the first line
    std::map<int, HeadingWidth> m_headingWidths; ///< by the measures of the columns
};

} // namespace qb::text
