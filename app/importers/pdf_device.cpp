#include "importers/pdf_device.h"

#include <poppler/Gfx.h>
#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/goo/gmem.h>
#include <poppler/Stream.h>
#include <poppler/UTF.h>

namespace qb::importers {

namespace {

constexpr size_t kMostGlyphs = 300000; ///< of a page
constexpr size_t kMostShapes = 30000;
constexpr size_t kMostPictures = 500;
constexpr qint64 kMostSteps = 2000000;  ///< of the interpreter on one page
constexpr int kMostForms = 20000;       ///< drawings within drawings on one page
constexpr double kThickestRule = 4;     ///< points
constexpr double kSmallestPicture = 18; ///< points; smaller ones are bullets and ornaments
constexpr double kAscent = 0.88;        ///< of the type size: the em box of Han faces

bool isLight(const GfxRGB& colour)
{
    constexpr double kWhite = 0.985;
    return colToDbl(colour.r) > kWhite && colToDbl(colour.g) > kWhite
        && colToDbl(colour.b) > kWhite;
}

/// Ligatures that Unicode has characters for are their letters.
QString textOf(const Unicode* text, int length)
{
    QString result;
    for (int i = 0; i < length; ++i) {
        const char32_t c = text[i];
        if (c == 0 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
            continue;
        const QString one = QString::fromUcs4(&c, 1);
        result += c >= 0xfb00 && c <= 0xfb06 ? one.normalized(QString::NormalizationForm_KC) : one;
    }
    return result;
}

/// A private character or a control character says nothing to a reader.
bool isMapped(const QString& text)
{
    const auto says = [](char32_t c) {
        return c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0xfffd
            && !(c >= 0xe000 && c <= 0xf8ff) && c < 0xf0000;
    };
    const auto characters = text.toUcs4();
    return !characters.isEmpty()
        && std::all_of(characters.begin(), characters.end(), [&](uint c) { return says(c); });
}

/// A Type 3 font that draws in units of the page has no type size: its box tells what is drawn.
double sizeOf(GfxState* state)
{
    const double size = std::abs(state->getTransformedFontSize());
    const auto& font = state->getFont();
    const double* matrix = font->getFontMatrix();
    if (font->getType() != fontType3 || std::abs(matrix[3]) < 0.1)
        return size;
    const double* box = font->getFontBBox();
    const double drawn = std::abs((box[3] - box[1]) * matrix[3]) * size;
    return drawn > 1 && drawn < 1000 ? drawn : size;
}

quint32 fillOf(GfxState* state)
{
    GfxRGB colour;
    state->getFillRGB(&colour);
    return quint32(colToByte(colour.r)) << 16 | quint32(colToByte(colour.g)) << 8
        | quint32(colToByte(colour.b));
}

int quarterTurns(GfxState* state)
{
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    state->getFontTransMat(&a, &b, &c, &d);
    if (std::abs(a * d) > std::abs(b * c))
        return a > 0 || d < 0 ? 0 : 2;
    return c > 0 ? 1 : 3;
}

} // namespace

PdfDevice::PdfDevice(PdfPage& page, PictureBudget& pictures)
    : m_page(page),
      m_pictures(pictures) { }

bool PdfDevice::isExhausted(void* device)
{
    auto* self = static_cast<PdfDevice*>(device);
    if (++self->m_steps > kMostSteps || self->m_page.glyphs.size() >= kMostGlyphs)
        self->m_page.isCut = true;
    return self->m_page.isCut;
}

void PdfDevice::beginForm(Ref)
{
    m_page.isCut = m_page.isCut || ++m_forms > kMostForms;
}

void PdfDevice::startPage(int, GfxState* state, XRef*)
{
    m_page.width = state->getPageWidth();
    m_page.height = state->getPageHeight();
}

int PdfDevice::fontOf(GfxState* state)
{
    const auto& font = state->getFont();
    const Ref* id = font->getID();
    const quint64 key = quint64(uint(id->num)) << 32 | uint(id->gen);
    const auto found = m_fonts.constFind(key);
    if (found != m_fonts.constEnd())
        return *found;
    PdfFont entry;
    if (font->getName())
        entry.name = QString::fromStdString(*font->getName()).section(u'+', -1);
    const QString lower = entry.name.toLower();
    const auto names = [&](std::initializer_list<const char*> words) {
        return std::any_of(words.begin(), words.end(),
            [&](const char* word) { return lower.contains(QLatin1String(word)); });
    };
    entry.isBold
        = font->isBold() || font->getWeight() >= GfxFont::W600 || names({"bold", "black", "heavy"});
    entry.isSans = names({"sans", "hei", "gothic", "helvetica", "arial"}) && !names({"heavy"});
    m_page.fonts.push_back(entry);
    const int index = int(m_page.fonts.size()) - 1;
    m_fonts.insert(key, index);
    return index;
}

/// The glyph's cell from its pen position and advance (ISO 32000-1, 9.4.4), whichever way its line
/// runs.
void PdfDevice::place(
    PdfGlyph& glyph, GfxState* state, double x, double y, double dx, double dy) const
{
    double penX = 0;
    double penY = 0;
    state->transform(x, y, &penX, &penY);
    double advanceX = 0;
    double advanceY = 0;
    state->transformDelta(dx, dy, &advanceX, &advanceY);
    const double size = glyph.size;
    PageArea& area = glyph.area;
    if (glyph.isVertical && glyph.rotation == 0) {
        area = {penX - size / 2, penY, penX + size / 2, penY + std::max(advanceY, size * 0.2)};
        glyph.baseline = penY + kAscent * size;
        return;
    }
    switch (glyph.rotation) {
    case 0:
        area = {penX, penY - kAscent * size, penX + advanceX, penY + (1 - kAscent) * size};
        break;
    case 1:
        area = {penX - (1 - kAscent) * size, penY, penX + kAscent * size, penY + advanceY};
        break;
    case 2:
        area = {penX + advanceX, penY - (1 - kAscent) * size, penX, penY + kAscent * size};
        break;
    default:
        area = {penX - kAscent * size, penY + advanceY, penX + (1 - kAscent) * size, penY};
        break;
    }
    if (area.right < area.left)
        std::swap(area.left, area.right);
    if (area.bottom < area.top)
        std::swap(area.top, area.bottom);
    glyph.baseline = penY;
}

bool PdfDevice::isOutside(const PageArea& area, GfxState* state) const
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state->getClipBBox(&left, &top, &right, &bottom);
    const double x = area.middle();
    const double y = (area.top + area.bottom) / 2;
    return x < std::max(0.0, left) || x > std::min(m_page.width, right) || y < std::max(0.0, top)
        || y > std::min(m_page.height, bottom);
}

void PdfDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
    CharCode code, int bytes, const Unicode* text, int length)
{
    if (m_softMasks > 0 || !state->getFont() || m_page.glyphs.size() >= kMostGlyphs)
        return;
    PdfGlyph glyph;
    glyph.size = sizeOf(state);
    if (!(glyph.size > 0.1) || glyph.size > 5000)
        return;
    glyph.isVertical = state->getFont()->getWMode() != 0;
    glyph.rotation = quarterTurns(state);
    // The advance holds the spacing behind the glyph, which is no part of its cell.
    double spacing = state->getCharSpace();
    if (bytes == 1 && code == 0x20)
        spacing += state->getWordSpace();
    double spacingX = 0;
    double spacingY = 0;
    if (glyph.isVertical)
        state->textTransformDelta(0, spacing, &spacingX, &spacingY);
    else
        state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacingX, &spacingY);
    place(glyph, state, x, y, dx - spacingX, dy - spacingY);
    if (!std::isfinite(glyph.area.left + glyph.area.right + glyph.area.top + glyph.area.bottom))
        return;
    glyph.text = textOf(text, length);
    if (isOutside(glyph.area, state)) {
        m_page.clipped += glyph.text.trimmed().isEmpty() ? 0 : 1;
        return;
    }
    if (!isMapped(glyph.text) && m_actualBegin < 0) {
        ++m_page.unmapped;
        glyph.text = QString(QChar(QChar::ReplacementCharacter));
    }
    glyph.font = fontOf(state);
    const int mode = state->getRender();
    glyph.isBold = m_page.fonts[size_t(glyph.font)].isBold || mode == 2;
    glyph.isHidden = mode == 3;
    glyph.isArtifact = m_artifacts > 0;
    glyph.colour = fillOf(state);
    m_page.glyphs.push_back(std::move(glyph));
}

void PdfDevice::beginActualText(GfxState*, const GooString* text)
{
    Unicode* characters = nullptr;
    const int length = TextStringToUCS4(text->toStr(), &characters);
    m_actualText = textOf(characters, length);
    gfree(characters);
    m_actualBegin = qsizetype(m_page.glyphs.size());
}

/// What the file says the glyphs stand for goes before what the fonts say. It belongs to the first
/// line of its glyphs.
void PdfDevice::endActualText(GfxState*)
{
    if (m_actualBegin < 0)
        return;
    std::vector<PdfGlyph>& glyphs = m_page.glyphs;
    const size_t begin = size_t(m_actualBegin);
    m_actualBegin = -1;
    if (begin >= glyphs.size())
        return;
    PdfGlyph& first = glyphs[begin];
    first.text = m_actualText;
    for (size_t i = begin + 1; i < glyphs.size(); ++i) {
        if (std::abs(glyphs[i].baseline - first.baseline) > 0.5 * first.size)
            break;
        first.area.include(glyphs[i].area);
    }
    glyphs.resize(begin + (m_actualText.isEmpty() ? 0 : 1));
}

void PdfDevice::beginMarkedContent(const char* name, Dict*)
{
    const bool isArtifact = name != nullptr && qstrcmp(name, "Artifact") == 0;
    m_isArtifact.push_back(isArtifact);
    m_artifacts += isArtifact;
}

void PdfDevice::endMarkedContent(GfxState*)
{
    if (m_isArtifact.empty())
        return;
    m_artifacts -= m_isArtifact.back();
    m_isArtifact.pop_back();
}

void PdfDevice::beginTransparencyGroup(
    GfxState*, const double*, GfxColorSpace*, bool, bool, bool forSoftMask)
{
    m_isSoftMask.push_back(forSoftMask);
    m_softMasks += forSoftMask;
}

void PdfDevice::endTransparencyGroup(GfxState*)
{
    if (m_isSoftMask.empty())
        return;
    m_softMasks -= m_isSoftMask.back();
    m_isSoftMask.pop_back();
}

void PdfDevice::addShape(PageArea area, bool isFilled, bool isDashed, double lineWidth)
{
    const double width = area.width();
    const double height = area.height();
    const double page = m_page.width * m_page.height;
    if (std::min(width, height) <= kThickestRule) {
        if (std::max(width, height) > 4 * kThickestRule)
            m_page.rules.push_back({area, isDashed});
        return;
    }
    if (width * height > 0.9 * page || (!isFilled && lineWidth > 4 * kThickestRule))
        return;
    m_page.frames.push_back({area, isFilled});
}

void PdfDevice::addPath(GfxState* state, bool isFilled)
{
    if (m_softMasks > 0)
        return;
    GfxRGB colour;
    isFilled ? state->getFillRGB(&colour) : state->getStrokeRGB(&colour);
    if (isLight(colour))
        return;
    double start = 0;
    const bool isDashed = !isFilled && !state->getLineDash(&start).empty();
    const double lineWidth = isFilled ? 0 : state->getTransformedLineWidth();
    PageArea clip;
    state->getClipBBox(&clip.left, &clip.top, &clip.right, &clip.bottom);
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        const GfxSubpath* part = path->getSubpath(i);
        const int points = part->getNumPoints();
        // A rounded rectangle has four curves and four lines.
        constexpr int kMostPoints = 20;
        if (points < 2 || points > kMostPoints
            || m_page.rules.size() + m_page.frames.size() >= kMostShapes)
            continue;
        PageArea area;
        int level = 0; ///< edges that run along the axes
        double lastX = 0;
        double lastY = 0;
        for (int k = 0; k < points; ++k) {
            double x = 0;
            double y = 0;
            state->transform(part->getX(k), part->getY(k), &x, &y);
            if (k == 0)
                area = {x, y, x, y};
            else
                level += std::abs(x - lastX) < 0.6 || std::abs(y - lastY) < 0.6;
            area.include({x, y, x, y});
            lastX = x;
            lastY = y;
        }
        const bool hasArea = area.width() > kThickestRule && area.height() > kThickestRule;
        // A slanting line or a drawing's outline is neither rule nor frame; an open path of two
        // points parts nothing unless it runs along an axis.
        if (hasArea && (points < 4 || level < 4))
            continue;
        if (!std::isfinite(area.width() + area.height()))
            continue;
        area = {std::max(area.left, clip.left), std::max(area.top, clip.top),
            std::min(area.right, clip.right), std::min(area.bottom, clip.bottom)};
        if (area.right >= area.left && area.bottom >= area.top)
            addShape(area, isFilled, isDashed, lineWidth);
    }
}

void PdfDevice::stroke(GfxState* state)
{
    addPath(state, false);
}

void PdfDevice::fill(GfxState* state)
{
    addPath(state, true);
}

void PdfDevice::addPicture(GfxState* state, Object* ref, const PictureSource& source)
{
    if (m_softMasks > 0)
        return;
    if (m_page.pictures.size() >= kMostPictures) {
        ++m_pictures.skipped;
        return;
    }
    const auto& matrix = state->getCTM();
    PageArea area;
    for (int corner = 0; corner < 4; ++corner) {
        double x = 0;
        double y = 0;
        state->transform(corner & 1, corner >> 1, &x, &y);
        if (corner == 0)
            area = {x, y, x, y};
        area.include({x, y, x, y});
    }
    if (!std::isfinite(area.width() + area.height()) || isOutside(area, state)
        || std::min(area.width(), area.height()) < kSmallestPicture)
        return;
    const qint64 object = ref != nullptr && ref->isRef() ? ref->getRefNum() : -1;
    if (object >= 0 && m_pictures.byObject.contains(object)) {
        m_page.pictures.push_back({area, m_pictures.byObject.value(object)});
        return;
    }
    AssetPointer asset = takePicture(source, &matrix[0], m_pictures);
    m_pictures.skipped += asset ? 0 : 1;
    if (object >= 0)
        m_pictures.byObject.insert(object, asset);
    m_page.pictures.push_back({area, std::move(asset)});
}

void PdfDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
    GfxImageColorMap* colours, bool interpolate, const int* mask, bool isInline)
{
    if (isInline) // its data must be read past; so small a picture is an ornament
        return OutputDev::drawImage(
            state, ref, stream, width, height, colours, interpolate, mask, isInline);
    addPicture(state, ref, {stream, width, height, colours});
}

void PdfDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
    bool invert, bool interpolate, bool isInline)
{
    if (isInline)
        return OutputDev::drawImageMask(
            state, ref, stream, width, height, invert, interpolate, isInline);
    addPicture(state, ref, {stream, width, height, nullptr, invert});
}

void PdfDevice::drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
    GfxImageColorMap* colours, bool, Stream*, int, int, bool, bool)
{
    addPicture(state, ref, {stream, width, height, colours});
}

void PdfDevice::drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width,
    int height, GfxImageColorMap* colours, bool, Stream* mask, int maskWidth, int maskHeight,
    GfxImageColorMap* maskColours, bool)
{
    addPicture(state, ref,
        {stream, width, height, colours, false, mask, maskColours, maskWidth, maskHeight});
}

} // namespace qb::importers
