#include "pdf/printer_marks.h"

#include "font/face.h"
#include "font/shaper.h"
#include "pdf/colour_policy.h"

namespace qb::pdf {

namespace {

constexpr Length kHairline = Length::pt(0.25);
constexpr Length kMarkLength = Length::mm(5);
constexpr Length kCrossRadius = Length::mm(2);
constexpr Length kCrossArm = Length::mm(3);
constexpr Length kSlugSize = Length::pt(6);
constexpr Length kSlugDistance
    = Length::mm(8); ///< from the bleed to the baseline, below the crosses
constexpr Length kSlugIndent = Length::mm(2);
constexpr double kCircle = 0.5522847498; ///< control points of a quarter circle

/// A line from `a` to `b`, upright or level.
page::Shape line(Length ax, Length ay, Length bx, Length by)
{
    return page::Shape::rule({std::min(ax, bx), std::min(ay, by)},
        {std::max(ax, bx), std::max(ay, by)}, kHairline, registrationColour());
}

/// Two lines a corner, which begin where the bleed ends.
void addCropMarks(Sheet& sheet)
{
    const page::Rect& trim = sheet.trim;
    const page::Rect& bleed = sheet.bleed;
    for (const Length x : {trim.x, trim.right()}) {
        sheet.marks.emplace_back(line(x, bleed.y - kMarkLength, x, bleed.y));
        sheet.marks.emplace_back(line(x, bleed.bottom(), x, bleed.bottom() + kMarkLength));
    }
    for (const Length y : {trim.y, trim.bottom()}) {
        sheet.marks.emplace_back(line(bleed.x - kMarkLength, y, bleed.x, y));
        sheet.marks.emplace_back(line(bleed.right(), y, bleed.right() + kMarkLength, y));
    }
}

/// Dashed, at head and foot of the fold.
void addFoldMarks(Sheet& sheet)
{
    const Length x = sheet.trim.x + sheet.trim.width / 2;
    for (const Length y : {sheet.bleed.y - kMarkLength, sheet.bleed.bottom()}) {
        page::Shape dashed;
        dashed.path = {{page::PathElement::Verb::MoveTo, {x, y}, {}, {}},
            {page::PathElement::Verb::LineTo, {x, y + kMarkLength}, {}, {}}};
        dashed.stroke
            = page::Stroke{registrationColour(), kHairline, {Length::mm(1), Length::mm(0.5)}};
        sheet.marks.emplace_back(std::move(dashed));
    }
}

page::Shape circle(page::Point centre, Length radius)
{
    using Verb = page::PathElement::Verb;
    const Length k = radius * kCircle;
    const auto at = [&](Length x, Length y) {
        return page::Point{centre.x + x, centre.y + y};
    };
    const Length o;
    page::Shape shape;
    shape.path = {{Verb::MoveTo, at(radius, o), {}, {}},
        {Verb::CurveTo, at(o, radius), at(radius, k), at(k, radius)},
        {Verb::CurveTo, at(-radius, o), at(-k, radius), at(-radius, k)},
        {Verb::CurveTo, at(o, -radius), at(-radius, -k), at(-k, -radius)},
        {Verb::CurveTo, at(radius, o), at(k, -radius), at(radius, -k)}, {Verb::Close, {}, {}, {}}};
    shape.stroke = page::Stroke{registrationColour(), kHairline, {}};
    return shape;
}

void addRegistrationMarks(Sheet& sheet, bool isImposed)
{
    const page::Rect& bleed = sheet.bleed;
    // A fold mark stands in the middle of imposed sheets; the cross moves aside.
    const double across = isImposed ? 0.25 : 0.5;
    const Length x = bleed.x + bleed.width * across;
    const Length y = bleed.y + bleed.height / 2;
    for (const page::Point centre :
        {page::Point{x, bleed.y - kCrossArm}, page::Point{x, bleed.bottom() + kCrossArm},
            page::Point{bleed.x - kCrossArm, y}, page::Point{bleed.right() + kCrossArm, y}}) {
        sheet.marks.emplace_back(circle(centre, kCrossRadius));
        sheet.marks.emplace_back(
            line(centre.x - kCrossArm, centre.y, centre.x + kCrossArm, centre.y));
        sheet.marks.emplace_back(
            line(centre.x, centre.y - kCrossArm, centre.x, centre.y + kCrossArm));
    }
}

QString coloursText(ColourUse use)
{
    switch (use) {
    case ColourUse::Rgb:
        return QStringLiteral("RGB");
    case ColourUse::Cmyk:
        return QStringLiteral("四色");
    case ColourUse::CmykAndSpot:
        return QStringLiteral("四色加专色");
    case ColourUse::BlackAndSpot:
        return QStringLiteral("黑加专色");
    }
    Q_UNREACHABLE();
}

/// Sets the slugs in the faces that the document has anyway.
class SlugSetter {
public:
    static Result<SlugSetter> make(const page::Document& document);
    /// The line from `origin` on; characters that no face has are left out.
    std::vector<page::GlyphRun> set(const QString& text, page::Point origin) const;

private:
    int faceFor(char32_t character) const;
    page::GlyphRun run(int face, const QString& text, page::Point origin) const;

    std::vector<font::FacePointer> m_faces; ///< by index in Document::faces
};

Result<SlugSetter> SlugSetter::make(const page::Document& document)
{
    SlugSetter setter;
    for (const page::FaceReference& reference : document.faces) {
        QB_TRY(font::FacePointer face, font::Face::open(reference));
        setter.m_faces.push_back(std::move(face));
    }
    return setter;
}

int SlugSetter::faceFor(char32_t character) const
{
    const auto found = std::find_if(m_faces.begin(), m_faces.end(),
        [&](const font::FacePointer& face) { return face->hasGlyph(character); });
    return found == m_faces.end() ? -1 : int(found - m_faces.begin());
}

page::GlyphRun SlugSetter::run(int face, const QString& text, page::Point origin) const
{
    page::GlyphRun run;
    run.face = face;
    run.size = kSlugSize;
    run.colour = registrationColour();
    run.origin = origin;
    run.text = text;
    for (const font::ShapedGlyph& shaped : font::shape(*m_faces[size_t(face)], text)) {
        page::Glyph glyph;
        glyph.id = shaped.id;
        glyph.x = run.advance + kSlugSize * shaped.xOffset;
        glyph.y = kSlugSize * shaped.yOffset;
        glyph.textBegin = shaped.textBegin;
        glyph.textEnd = shaped.textEnd;
        run.glyphs.push_back(glyph);
        run.advance += kSlugSize * shaped.advance;
    }
    return run;
}

std::vector<page::GlyphRun> SlugSetter::set(const QString& text, page::Point origin) const
{
    std::vector<page::GlyphRun> runs;
    QString stretch;
    int last = -1;
    const auto flush = [&] {
        if (stretch.isEmpty())
            return;
        runs.push_back(run(last, stretch, origin));
        origin.x += runs.back().advance;
        stretch.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const int face = faceFor(character);
        if (face < 0)
            continue;
        if (face != last)
            flush();
        last = face;
        stretch += QString::fromUcs4(&character, 1);
    }
    flush();
    return runs;
}

/// "第 2 张反面（第 2、15 页）", or "第 3 页 / 共 16 页". Not translated: what a file says does not
/// hang on the language of whoever makes it.
QString placeText(const Sheet& sheet, size_t index, const page::Document& document, bool isBooklet)
{
    QStringList pages;
    for (const Placement& placement : sheet.pages)
        pages << QString::number(placement.page + 1);
    const QString numbers = pages.join(QStringLiteral("、"));
    if (isBooklet)
        return QStringLiteral("第 %1 张%2（第 %3 页）")
            .arg(index / 2 + 1)
            .arg(index % 2 == 0 ? QStringLiteral("正面") : QStringLiteral("反面"),
                numbers.isEmpty() ? QStringLiteral("空白") : numbers);
    return QStringLiteral("第 %1 页 / 共 %2 页").arg(numbers).arg(document.pages.size());
}

Status addSlugs(std::vector<Sheet>& sheets, const page::Document& document, const Profile& profile)
{
    QB_TRY(const SlugSetter setter, SlugSetter::make(document));
    for (size_t i = 0; i < sheets.size(); ++i) {
        Sheet& sheet = sheets[i];
        QStringList parts{document.metadata.title,
            placeText(sheet, i, document, profile.imposition == Imposition::Booklet),
            coloursText(profile.colours), profile.outputCondition};
        if (document.metadata.date.isValid())
            parts << document.metadata.date.date().toString(Qt::ISODate);
        parts.removeAll(QString());
        const page::Point origin{sheet.trim.x + kSlugIndent, sheet.bleed.bottom() + kSlugDistance};
        for (page::GlyphRun& run : setter.set(parts.join(QStringLiteral("  ")), origin))
            sheet.marks.emplace_back(std::move(run));
    }
    return ok();
}

} // namespace

Status addPrinterMarks(
    std::vector<Sheet>& sheets, const page::Document& document, const Profile& profile)
{
    const bool isImposed = profile.imposition != Imposition::Single;
    for (Sheet& sheet : sheets) {
        if (profile.hasCropMarks)
            addCropMarks(sheet);
        if (profile.hasCropMarks && isImposed)
            addFoldMarks(sheet);
        if (profile.hasRegistrationMarks)
            addRegistrationMarks(sheet, isImposed);
    }
    return profile.hasSlug ? addSlugs(sheets, document, profile) : ok();
}

} // namespace qb::pdf
