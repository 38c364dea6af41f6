#include "typeset/inline/break_rules.h"
#include "typeset/inline/cluster_maker.h"
#include "typeset/inline/number_units.h"
#include "typeset/inline/padding.h"
#include "typeset/inline/word_breaks.h"

namespace qb::typeset {

using text::CharClass;

namespace {

void hideLead(Cluster& cluster)
{
    cluster.hiddenLead += cluster.lead;
    cluster.lead = 0;
}

/// CLREQ, "Compression of Adjacent Punctuation Marks": between two full-width marks only one blank
/// half stays, and that next to the outer side of a bracket, so that the bracket keeps to the words
/// it encloses.
void compressAdjacentMarks(std::vector<Cluster>& clusters)
{
    for (size_t i = 0; i + 1 < clusters.size(); ++i) {
        Cluster& a = clusters[i];
        Cluster& b = clusters[i + 1];
        if (!text::isFullWidthMark(a.charClass) || !text::isFullWidthMark(b.charClass))
            continue;
        b.hang = 0; // "Hanging Punctuation": never the last of several marks
        if (a.charClass == CharClass::Opening) {
            if (b.charClass == CharClass::Opening)
                hideLead(b);
        } else {
            a.trail = 0;
            b.firmLead = b.lead / 2;
        }
    }
}

/// A typed space is a word space in Western text, one gap between Han and Western (never added to
/// the automatic one), and a caesura of one em between Chinese characters.
void settleSpace(std::vector<Cluster>& clusters, size_t i, const style::ParagraphStyle& style)
{
    const auto isWesternAt = [&](size_t k) {
        return text::isWestern(clusters[k].charClass);
    };
    const bool westernBefore = i == 0 || isWesternAt(i - 1);
    const bool westernAfter = i + 1 == clusters.size() || isWesternAt(i + 1);
    if (westernBefore && westernAfter)
        return;
    clusters[i].isBesideHan = true;
    clusters[i].body = westernBefore == westernAfter ? 1.0f : float(style.hanLatinSpace);
    // Next to a full-width mark the mark's own blank is space enough.
    const bool besideMark = (i > 0 && text::isFullWidthMark(clusters[i - 1].charClass))
        || (i + 1 < clusters.size() && text::isFullWidthMark(clusters[i + 1].charClass));
    if (besideMark && westernBefore != westernAfter)
        clusters[i].body = 0;
}

void setGapsAndBreaks(PreparedParagraph& paragraph, const style::ParagraphStyle& style)
{
    auto& clusters = paragraph.clusters;
    for (size_t i = 0; i < clusters.size(); ++i) {
        if (clusters[i].isSpace())
            settleSpace(clusters, i, style);
        if (i + 1 == clusters.size()) {
            clusters[i].gapKind = Adjustment::None;
            break;
        }
        const GapRule gap = gapBetween(clusters[i], clusters[i + 1], style.hanLatinSpace);
        clusters[i].gap = float(gap.natural + style.letterSpacing.count());
        clusters[i].gapKind = gap.kind;
        const BreakRule rule = breakBetween(clusters, i, paragraph.text, style.kinsoku);
        clusters[i].breakAfter = rule.kind;
        clusters[i].breakPenalty = float(rule.penalty);
    }
}

/// A typed tab is a space to a typesetter.
QString withoutTabs(QString text)
{
    text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return text;
}

} // namespace

Result<PreparedParagraph> prepare(const ParagraphSource& source, const style::ParagraphStyle& style,
    font::FontBook& fonts, FaceTable& faces, const text::Hyphenator* hyphenator)
{
    PreparedParagraph paragraph;
    paragraph.text = withoutTabs(source.text);
    paragraph.isVertical = source.isVertical;
    paragraph.markup = markupOf(source);
    ClusterMaker maker(paragraph, style, fonts, faces);
    QB_CHECK(maker.make(charactersOf(paragraph.text, paragraph.markup)));
    compressAdjacentMarks(paragraph.clusters);
    setGapsAndBreaks(paragraph, style);
    keepNumbersWithUnits(paragraph);
    if (style.labelWidth.count() > 0)
        paragraph.hasLabel = padLabel(paragraph, style.labelWidth.count());
    if (style.gridAlignment)
        alignToGrid(paragraph.clusters);
    if (hyphenator && maker.hasWestern())
        hyphenate(paragraph, *hyphenator, maker.latinFace(), faces);
    return paragraph;
}

} // namespace qb::typeset
