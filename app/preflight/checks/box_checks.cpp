#include "preflight/checks/checks.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kTolerance = 0.1;     // points
constexpr double kSizeTolerance = 1.5; // points: half a millimetre
constexpr double kSmallestSide = 3;    // ISO 32000-1 annex C
constexpr double kLargestSide = 14400;

std::optional<Box> statedBox(QPDFObjectHandle array)
{
    const Box box = boxOf(array);
    return box.isEmpty() ? std::nullopt : std::optional(box);
}

bool isInside(const Box& inner, const Box& outer)
{
    return inner.left >= outer.left - kTolerance && inner.right <= outer.right + kTolerance
        && inner.bottom >= outer.bottom - kTolerance && inner.top <= outer.top + kTolerance;
}

double leastMargin(const Box& inner, const Box& outer)
{
    return std::min({inner.left - outer.left, outer.right - inner.right,
        inner.bottom - outer.bottom, outer.top - inner.top});
}

QString inMm(const Box& box)
{
    return QStringLiteral("%1×%2")
        .arg(box.width() / kPointsPerMm, 0, 'f', 0)
        .arg(box.height() / kPointsPerMm, 0, 'f', 0);
}

class BoxCheck {
public:
    explicit BoxCheck(Findings& findings) : m_findings(findings) { }

    void page(QPDFObjectHandle page, int number)
    {
        const auto media = statedBox(inherited(page, "/MediaBox"));
        if (!media) {
            m_findings.add("box.no-media", number);
            return;
        }
        const double unit = numberOf(valueOf(page, "/UserUnit"), 1);
        const double shortest = std::min(media->width(), media->height()) * unit;
        const double longest = std::max(media->width(), media->height()) * unit;
        if (!(shortest >= kSmallestSide && longest <= kLargestSide))
            m_findings.add("box.size-unusable", number, {inMm(*media)});
        checkTrim(page, *media, number);
    }

private:
    void checkTrim(QPDFObjectHandle page, const Box& media, int number)
    {
        const auto crop = statedBox(inherited(page, "/CropBox"));
        const auto trim = statedBox(valueOf(page, "/TrimBox"));
        const auto art = statedBox(valueOf(page, "/ArtBox"));
        const auto bleed = statedBox(valueOf(page, "/BleedBox"));
        if (!trim)
            m_findings.add(art ? "box.art-not-trim" : "box.no-trim", number);
        else if (art)
            m_findings.add("box.art-not-trim", number);
        const Box finished = trim.value_or(art.value_or(crop.value_or(media)));
        const Box printed = bleed.value_or(finished);
        if (!isInside(finished, media) || !isInside(printed, media) || !isInside(finished, printed))
            m_findings.add("box.nesting", number);
        else if (crop && !isInside(*crop, media))
            m_findings.add("box.nesting", number);
        const double margin
            = std::min(leastMargin(finished, printed), leastMargin(finished, media));
        const double wanted = m_findings.limits().bleed;
        if (trim && margin < wanted * kPointsPerMm - kTolerance)
            m_findings.add("box.bleed", number,
                {QString::number(std::max(0.0, margin / kPointsPerMm), 'f', 1),
                    QString::number(wanted)});
        compareSize(finished, number, int(numberOf(inherited(page, "/Rotate"), 0)));
    }

    void compareSize(Box box, int number, int rotation)
    {
        if (rotation % 180 != 0)
            box = {box.bottom, box.left, box.top, box.right};
        if (!m_first) {
            m_first = box;
            return;
        }
        if (std::abs(box.width() - m_first->width()) > kSizeTolerance
            || std::abs(box.height() - m_first->height()) > kSizeTolerance)
            m_findings.add("box.size-differs", number, {inMm(box), inMm(*m_first)});
    }

    Findings& m_findings;
    std::optional<Box> m_first;
};

} // namespace

void checkBoxes(CheckContext& context)
{
    BoxCheck check(context.findings);
    int number = 0;
    for (QPDFObjectHandle& page : context.source.pages)
        check.page(page, number++);
    for (size_t i = 0; i < context.facts.pages.size(); ++i)
        if (context.facts.pages[i].isEmpty)
            context.findings.add("page.empty", int(i));
    QPDFObjectHandle catalog = context.source.pdf->getRoot();
    if (context.source.pages.size() > 1 && !valueOf(catalog, "/PageLabels").isDictionary())
        context.findings.add("page.no-labels");
    if (context.source.pages.size() > 8 && !valueOf(catalog, "/Outlines").isDictionary())
        context.findings.add("page.no-bookmarks");
}

} // namespace qb::preflight
