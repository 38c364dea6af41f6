#include "typeset/inline/line_setter.h"

#include "typeset/inline/bidi.h"

#include <numeric>

namespace qb::typeset {

namespace {

/// The order in which the clusters of a line stand from left to right, as offsets from its first.
std::vector<int> orderOf(const std::vector<Cluster>& clusters, const LineFit& fit)
{
    std::vector<std::uint8_t> levels(fit.end - fit.begin);
    bool hasRightToLeft = false;
    for (size_t i = 0; i < levels.size(); ++i) {
        levels[i] = clusters[fit.begin + i].bidiLevel;
        hasRightToLeft |= levels[i] > 0;
    }
    if (hasRightToLeft)
        return visualOrder(levels);
    std::vector<int> order(levels.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

} // namespace

SetLine LineSetter::set(const BrokenLine& line, double start, double spread)
{
    m_line = {};
    m_linkOfRun.clear();
    const LineFit& fit = line.fit;
    place(fit, start, spread);
    addRuns(fit);
    if (fit.hasHyphen)
        addHyphen();
    closeRun();
    m_line.start = m_style.size * start;
    m_line.end = m_style.size * m_end;
    if (fit.begin < fit.end)
        m_line.range = {
            m_paragraph.clusters[fit.begin].textBegin, m_paragraph.clusters[fit.end - 1].textEnd};
    m_line.compromise = line.compromise;
    addMarkup(m_line, m_placed, m_paragraph, m_spans, m_style);
    addRunsOfLinks();
    return std::move(m_line);
}

void LineSetter::place(const LineFit& fit, double start, double spread)
{
    const auto& clusters = m_paragraph.clusters;
    const std::vector<int> order = orderOf(clusters, fit);
    m_placed.assign(order.size(), {});
    m_extents.assign(order.size(), {});
    m_origins.assign(order.size(), 0);
    m_end = start;
    for (size_t k = 0; k < order.size(); ++k) {
        const auto offset = size_t(order[k]);
        const size_t i = fit.begin + offset;
        const Cluster& cluster = clusters[i];
        const double kept = 1 - fit.shrink[size_t(blankKind(cluster.charClass))];
        const double firm = double(cluster.firmLead);
        const double lead = i == fit.begin ? 0 : firm + (double(cluster.lead) - firm) * kept;
        const double trail = i + 1 == fit.end ? 0 : double(cluster.trail) * kept;
        m_extents[offset].left = m_end;
        m_origins[offset] = m_end - (double(cluster.hiddenLead) + double(cluster.lead) - lead);
        m_placed[offset] = {&cluster, m_end + lead, m_end + lead + double(cluster.body)};
        m_end += lead + double(cluster.body) + trail;
        if (k + 1 < order.size()) {
            // The gap between neighbours of the text; where a right-to-left run begins or ends,
            // the one that stands at this place in the text.
            const int next = order[k + 1];
            const bool areNeighbours = std::abs(order[k] - next) == 1;
            const size_t gap = fit.begin + (areNeighbours ? size_t(std::min(order[k], next)) : k);
            m_end += gapAfter(clusters[gap], fit);
            if (clusters[gap].gapKind != Adjustment::None)
                m_end += spread;
        }
        m_extents[offset].right = m_end;
    }
}

double LineSetter::gapAfter(const Cluster& cluster, const LineFit& fit) const
{
    const double natural = double(cluster.gap);
    switch (cluster.gapKind) {
    case Adjustment::WordSpace: {
        const double width = double(cluster.body);
        return natural + std::max(0.0, kWordSpaceMaximum - width) * fit.wordStretch
            - std::max(0.0, width - kWordSpaceMinimum) * fit.shrink[size_t(Adjustment::WordSpace)];
    }
    case Adjustment::HanWestern:
        return natural + std::max(0.0, kHanWesternMaximum - natural) * fit.hanWesternStretch
            - std::max(0.0, natural - kHanWesternMinimum)
            * fit.shrink[size_t(Adjustment::HanWestern)];
    case Adjustment::Other:
        return natural + fit.otherStretch;
    default:
        return natural;
    }
}

void LineSetter::addRuns(const LineFit& fit)
{
    for (size_t offset = 0; offset < m_placed.size(); ++offset) {
        const Cluster& cluster = m_paragraph.clusters[fit.begin + offset];
        openRun(cluster, m_extents[offset].left);
        addGlyphs(cluster, m_origins[offset]);
        m_runEnd = std::max(m_runEnd, m_extents[offset].right);
    }
}

int LineSetter::linkOf(const Cluster& cluster) const
{
    return m_paragraph.markup.empty() ? -1 : m_paragraph.markup[size_t(cluster.textBegin)].link;
}

/// Runs end where the face, the size, the stand or the link changes; whatever else is marked does
/// not part them.
void LineSetter::openRun(const Cluster& cluster, double position)
{
    const int link = linkOf(cluster);
    const Length size = cluster.isNote ? m_style.size * kNoteMarkScale : m_style.size;
    if (!m_line.runs.empty()) {
        const page::GlyphRun& last = m_line.runs.back();
        const bool isTurned = m_paragraph.isVertical && !cluster.isUpright;
        if (last.face == cluster.face && last.size == size && last.isTurned == isTurned
            && m_linkOfRun.back() == link)
            return;
    }
    closeRun();
    page::GlyphRun run;
    run.face = cluster.face;
    run.size = size;
    run.colour = link >= 0 && m_style.hasLinkColour ? m_style.linkColour : m_style.colour;
    run.origin = {m_style.size * position, Length()};
    run.isVertical = m_paragraph.isVertical;
    run.isTurned = m_paragraph.isVertical && !cluster.isUpright;
    m_runStart = m_runEnd = position;
    m_line.runs.push_back(std::move(run));
    m_linkOfRun.push_back(link);
}

void LineSetter::closeRun()
{
    if (!m_line.runs.empty())
        m_line.runs.back().advance = m_style.size * (m_runEnd - m_runStart);
}

void LineSetter::addGlyphs(const Cluster& cluster, double origin)
{
    page::GlyphRun& run = m_line.runs.back();
    const int textBegin = int(run.text.size());
    run.text += QStringView(m_paragraph.text)
                    .mid(cluster.textBegin, cluster.textEnd - cluster.textBegin);
    double x = origin - m_runStart;
    for (int g = 0; g < cluster.glyphCount; ++g) {
        const font::ShapedGlyph& shaped = m_paragraph.glyphs[size_t(cluster.firstGlyph + g)];
        page::Glyph glyph;
        glyph.id = shaped.id;
        glyph.x = m_style.size * (x + shaped.xOffset);
        glyph.y = m_style.size * shaped.yOffset;
        glyph.textBegin = textBegin + rangeOf(cluster, g).begin;
        glyph.textEnd = textBegin + rangeOf(cluster, g).end;
        run.glyphs.push_back(glyph);
        x += shaped.advance;
    }
}

/// What the cluster's glyph `g` says, in the cluster's text: its first glyph says all of it, but of
/// digits abreast each says its own.
LineSetter::CharacterRange LineSetter::rangeOf(const Cluster& cluster, int g) const
{
    const font::ShapedGlyph* glyphs = &m_paragraph.glyphs[size_t(cluster.firstGlyph)];
    if (cluster.glyphCount > 1 && glyphs[1].textEnd > glyphs[1].textBegin)
        return {glyphs[g].textBegin - cluster.textBegin, glyphs[g].textEnd - cluster.textBegin};
    return {0, g == 0 ? cluster.textEnd - cluster.textBegin : 0};
}

/// The hyphen reads as a soft one (U+00AD), so that extracted text can be joined again.
void LineSetter::addHyphen()
{
    Cluster hyphen;
    hyphen.face = m_paragraph.hyphenFace;
    hyphen.textBegin = m_placed.back().cluster->textBegin; // it takes part in a link
    openRun(hyphen, m_end);
    page::GlyphRun& run = m_line.runs.back();
    page::Glyph glyph;
    glyph.id = m_paragraph.hyphen.id;
    glyph.x = m_style.size * (m_end - m_runStart);
    glyph.textBegin = int(run.text.size());
    run.text += QChar(QChar::SoftHyphen);
    glyph.textEnd = int(run.text.size());
    run.glyphs.push_back(glyph);
    m_end += m_paragraph.hyphen.advance;
    m_runEnd = m_end;
}

void LineSetter::addRunsOfLinks()
{
    size_t run = 0;
    for (SetLine::Link& link : m_line.links) {
        while (run < m_linkOfRun.size() && m_linkOfRun[run] != link.span)
            ++run;
        link.firstRun = int(run);
        while (run < m_linkOfRun.size() && m_linkOfRun[run] == link.span)
            ++run;
        link.endRun = int(run);
    }
}

} // namespace qb::typeset
