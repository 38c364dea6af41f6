#include "pdf/text_writer.h"

#include "pdf/numbers.h"

#include <cmath>

namespace qb::pdf {

namespace {

constexpr double kPositionSteps = 100; // positions are written in hundredths of a point: 0.0035 mm
constexpr double kSameLine = 0.006;    // points
constexpr int kLeastAdjustment
    = 2; // thousandths of the type size; less is not seen, and not summed up either
constexpr double kSpacingSteps = 1000;
constexpr int kFewestForSpacing = 4; // a Tc for fewer glyphs costs more bytes than it saves
constexpr double kSmallestSize = 0.01;

double onGrid(double points)
{
    return std::round(points * kPositionSteps) / kPositionSteps;
}

/// Clusters side by side on a vertical line (纵中横) are one: readers would take them for pieces of
/// two lines.
void joinAbreast(const page::GlyphRun& run, std::vector<Cluster>& clusters)
{
    size_t kept = 0;
    for (size_t i = 1; i < clusters.size(); ++i) {
        Cluster& last = clusters[kept];
        const Cluster& next = clusters[i];
        const bool isAbreast = run.glyphs[last.begin].x == run.glyphs[next.begin].x
            && last.text.end() == next.text.begin();
        if (isAbreast) {
            last.end = next.end;
            last.text = QStringView(last.text.begin(), next.text.end());
        } else {
            clusters[++kept] = next;
        }
    }
    if (!clusters.empty())
        clusters.resize(kept + 1);
}

} // namespace

TextWriter::Line TextWriter::lineOf(const page::GlyphRun& run)
{
    if (!run.isVertical)
        return Line::Horizontal;
    return run.isTurned ? Line::Turned : Line::Vertical;
}

void TextWriter::begin()
{
    if (m_isOpen)
        return;
    m_out += "BT\n";
    m_isOpen = true;
    m_isTurned = false;
    m_lineX = 0;
    m_lineY = 0;
    m_pen = {};
}

void TextWriter::end()
{
    if (!m_isOpen)
        return;
    flush();
    m_out += "ET\n";
    m_isOpen = false;
}

void TextWriter::write(const page::GlyphRun& run, double x, double y, TextState& state)
{
    if (run.glyphs.empty() || run.size.toPt() < kSmallestSize)
        return;
    const EmbeddedFont& font = m_fonts.font(run.face);
    begin();
    m_line = lineOf(run);
    setFont(run, state);
    setSpacing(run, font, state);
    m_originX = x;
    m_originY = y;
    std::vector<Cluster> clusters = clustersOf(run);
    if (m_line == Line::Vertical)
        joinAbreast(run, clusters);
    for (const Cluster& cluster : clusters)
        showCluster(run, cluster, font, state);
    flush();
}

void TextWriter::setFont(const page::GlyphRun& run, TextState& state)
{
    const int resource = resourceOf(run);
    const double size = onGrid(run.size.toPt());
    m_usedFonts.insert(resource);
    if (state.font == resource && state.size == size)
        return;
    state.font = resource;
    state.size = size;
    m_out += "/F" + QByteArray::number(resource) + ' ';
    appendNumber(m_out, size);
    m_out += " Tf\n";
}

/// Justified lines stretch every gap alike: one character spacing says that in fewer bytes than a
/// number a gap.
void TextWriter::setSpacing(const page::GlyphRun& run, const EmbeddedFont& font, TextState& state)
{
    m_gaps.clear();
    if (!isUprightVertical(run) && run.glyphs.size() >= kFewestForSpacing)
        for (size_t i = 0; i + 1 < run.glyphs.size(); ++i) {
            const double natural = font.width(run.glyphs[i].id) * state.size / 1000;
            const double gap = (run.glyphs[i + 1].x - run.glyphs[i].x).toPt() - natural;
            m_gaps.push_back(int(std::lround(qBound(-1e5, gap, 1e5) * kSpacingSteps)));
        }
    const int tolerance = int(kLeastAdjustment * state.size);
    const auto misfits = [&](int spacing) {
        return std::count_if(m_gaps.begin(), m_gaps.end(),
            [&](int gap) { return std::abs(gap - spacing) >= tolerance; });
    };
    const int before = int(std::lround(state.spacing * kSpacingSteps));
    int best = before;
    if (m_gaps.empty()) {
        best = isUprightVertical(run) ? 0 : before;
    } else {
        std::vector<int> sorted = m_gaps;
        std::nth_element(
            sorted.begin(), sorted.begin() + qsizetype(sorted.size() / 2), sorted.end());
        const int median = sorted[sorted.size() / 2];
        if (misfits(median) + 2 < misfits(before))
            best = median;
        if (misfits(0) <= misfits(best) && misfits(0) + 2 < misfits(before))
            best = 0;
    }
    if (best == before)
        return;
    state.spacing = best / kSpacingSteps;
    appendNumber(m_out, state.spacing, 3);
    m_out += " Tc\n";
}

void TextWriter::showCluster(const page::GlyphRun& run, const Cluster& cluster,
    const EmbeddedFont& font, const TextState& state)
{
    const bool isPlain
        = cluster.end - cluster.begin == 1 && font.says(run.glyphs[cluster.begin].id, cluster.text);
    if (!isPlain)
        openReplaced(cluster.text);
    for (size_t i = cluster.begin; i < cluster.end; ++i)
        show(run, run.glyphs[i], font, state);
    if (!isPlain)
        closeReplaced();
}

/// In tagged text the replacement is a piece of content of its own: readers lose the rest of a
/// marked piece that holds another one.
void TextWriter::openReplaced(QStringView text)
{
    if (m_marks.isInNode()) {
        end();
        m_marks.openReplaced(m_out, text);
        begin();
        return;
    }
    flush();
    m_out += "/Span<</ActualText";
    appendUtf16Hex(m_out, text);
    m_out += ">>BDC\n";
}

void TextWriter::closeReplaced()
{
    if (m_marks.isInNode()) {
        end();
        m_marks.close(m_out);
        m_marks.refresh(m_out);
        begin();
        return;
    }
    flush();
    m_out += "EMC\n";
}

void TextWriter::show(const page::GlyphRun& run, const page::Glyph& glyph, const EmbeddedFont& font,
    const TextState& state)
{
    const double width = font.width(glyph.id) * state.size / 1000;
    double x = m_originX + glyph.x.toPt();
    double y = m_originY + glyph.y.toPt();
    if (run.isVertical) {
        x = m_originX + glyph.y.toPt();
        y = m_originY - glyph.x.toPt();
    }
    if (m_line == Line::Vertical) {
        const double above = font.face().metrics().ascent - kVerticalPenBelowAscent;
        x += kVerticalPenX * state.size;
        y += std::round(above * 1000) / 1000 * state.size;
    }
    if (!stepAlongLine(x, y, state.size))
        moveTo(x, y);
    const quint16 cid = font.cid(glyph.id);
    m_codes += char(cid >> 8);
    m_codes += char(cid & 0xff);
    movePen(m_line == Line::Vertical ? state.size : width + state.spacing);
}

void TextWriter::movePen(double distance)
{
    if (m_line == Line::Horizontal)
        m_pen.x += distance;
    else
        m_pen.y -= distance;
}

/// Brings the pen to the place with a number in the TJ array, where it lies on the same line.
bool TextWriter::stepAlongLine(double x, double y, double size)
{
    const double aside = m_line == Line::Horizontal ? y - m_pen.y : x - m_pen.x;
    const double ahead = m_line == Line::Horizontal ? x - m_pen.x : m_pen.y - y;
    // A positive number draws back; in the font's own vertical direction it drives on.
    const double steps = (m_line == Line::Vertical ? ahead : -ahead) * 1000 / size;
    if (!m_pen.isPlaced || m_isTurned != (m_line == Line::Turned) || std::abs(aside) > kSameLine
        || std::abs(steps) > 30000)
        return false;
    const int adjustment = int(std::lround(steps));
    if (std::abs(adjustment) < kLeastAdjustment)
        return true;
    if (!m_codes.isEmpty())
        appendLiteral(m_array, std::exchange(m_codes, {}));
    appendNumber(m_array, adjustment, 0);
    const double moved = adjustment * size / 1000;
    movePen(m_line == Line::Vertical ? moved : -moved);
    return true;
}

void TextWriter::moveTo(double x, double y)
{
    flush();
    const double toX = onGrid(x);
    const double toY = onGrid(y);
    if (m_line == Line::Horizontal && !m_isTurned) {
        appendNumber(m_out, toX - m_lineX);
        m_out += ' ';
        appendNumber(m_out, toY - m_lineY);
        m_out += " Td\n";
    } else { // a place of its own: a sum of steps differs where readers compare exactly
        m_isTurned = m_line == Line::Turned;
        m_out += m_isTurned ? "0 -1 1 0 " : "1 0 0 1 ";
        appendNumber(m_out, toX);
        m_out += ' ';
        appendNumber(m_out, toY);
        m_out += " Tm\n";
    }
    m_lineX = toX;
    m_lineY = toY;
    m_pen = {toX, toY, true};
}

void TextWriter::flush()
{
    if (m_array.isEmpty() && m_codes.isEmpty())
        return;
    if (m_array.isEmpty()) {
        appendLiteral(m_out, m_codes);
        m_out += "Tj\n";
    } else {
        if (!m_codes.isEmpty())
            appendLiteral(m_array, m_codes);
        m_out += '[' + m_array + "]TJ\n";
    }
    m_codes.clear();
    m_array.clear();
}

} // namespace qb::pdf
