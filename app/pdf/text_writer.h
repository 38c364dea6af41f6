#pragma once

#include "pdf/font_table.h"
#include "pdf/marks.h"

#include <set>

namespace qb::pdf {

/// The part of the graphics state that text sets; saved and restored with it.
struct TextState {
    int font = -1;      ///< resource number, see TextWriter::resourceOf(); -1: none yet
    double size = 0;    ///< points
    double spacing = 0; ///< Tc, points
};

/// Writes glyph runs into one content stream. Runs that follow each other share one text object,
/// and runs on one baseline one line: readers take a new text object, or a step aside, for a new
/// line.
class TextWriter {
public:
    TextWriter(QByteArray& out, FontTable& fonts, Marks& marks)
        : m_out(out),
          m_fonts(fonts),
          m_marks(marks)
    {
    }

    /// `x`, `y`: the run's origin in the page's PDF coordinates. The fill colour is already set.
    void write(const page::GlyphRun& run, double x, double y, TextState& state);
    /// Ends the text object, if there is one. Must be called before anything but text is written.
    void end();

    /// Numbers of the font resources used: twice the font's number, plus 1 for vertical lines.
    const std::set<int>& usedFonts() const { return m_usedFonts; }
    int resourceOf(const page::GlyphRun& run) const
    {
        return m_fonts.number(run.face) * 2 + int(isUprightVertical(run));
    }

private:
    struct Pen {
        double x = 0;
        double y = 0;
        bool isPlaced = false;
    };
    /// How the pen moves on the page.
    enum class Line { Horizontal, Vertical, Turned };
    static Line lineOf(const page::GlyphRun& run);

    void begin();
    void setFont(const page::GlyphRun& run, TextState& state);
    void setSpacing(const page::GlyphRun& run, const EmbeddedFont& font, TextState& state);
    void showCluster(const page::GlyphRun& run, const Cluster& cluster, const EmbeddedFont& font,
        const TextState& state);
    void openReplaced(QStringView text);
    void closeReplaced();
    void show(const page::GlyphRun& run, const page::Glyph& glyph, const EmbeddedFont& font,
        const TextState& state);
    bool stepAlongLine(double x, double y, double size);
    void movePen(double distance);
    void moveTo(double x, double y);
    void flush();

    QByteArray& m_out;
    FontTable& m_fonts;
    Marks& m_marks;
    std::set<int> m_usedFonts;
    bool m_isOpen = false;
    double m_originX = 0; ///< of the run
    double m_originY = 0;
    Line m_line = Line::Horizontal; ///< of the run
    bool m_isTurned = false;        ///< the text matrix is turned by a quarter
    double m_lineX = 0;             ///< where the last Td or Tm led
    double m_lineY = 0;
    Pen m_pen;
    QByteArray m_codes; ///< not yet written
    QByteArray m_array; ///< of a TJ, not yet written
    std::vector<int> m_gaps;
};

} // namespace qb::pdf
