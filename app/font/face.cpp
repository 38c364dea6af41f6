#include "font/face.h"

#include "font/cff_table.h"
#include "font/harfbuzz_handle.h"
#include "font/sfnt.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <atomic>

namespace qb::font {

namespace {

constexpr int kBmpSize = 0x10000;
constexpr int kNamedInstanceShift = 16;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::font)
};

Error at(Error error, const page::FaceReference& reference)
{
    error.where = reference.path;
    return error;
}

QByteArrayView viewOf(hb_blob_t* blob)
{
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, qsizetype(length)};
}

/// A table's bytes; empty where the face has none.
QByteArray table(hb_face_t* face, hb_tag_t name)
{
    const BlobHandle blob(hb_face_reference_table(face, name));
    return viewOf(blob.get()).toByteArray();
}

/// Without copying it: the outlines of a Han face take tens of megabytes.
bool hasTable(hb_face_t* face, hb_tag_t name)
{
    const BlobHandle blob(hb_face_reference_table(face, name));
    return hb_blob_get_length(blob.get()) > 0;
}

double signed16(QByteArrayView bytes, qsizetype offset)
{
    return qint16(readU16(bytes, offset));
}

/// OpenType 1.9, tables OS/2, head and post. Ascender and descender are the typographic ones:
/// hhea's of Han faces are for line spacing and lie far outside the em box.
FaceMetrics readMetrics(hb_face_t* face)
{
    FaceMetrics metrics;
    const double unit = hb_face_get_upem(face);
    metrics.unitsPerEm = int(unit);
    if (const QByteArray hhea = table(face, HB_TAG('h', 'h', 'e', 'a')); hhea.size() >= 36) {
        metrics.ascent = signed16(hhea, 4) / unit;
        metrics.descent = -signed16(hhea, 6) / unit;
    }
    if (const QByteArray os2 = table(face, HB_TAG('O', 'S', '/', '2')); os2.size() >= 78) {
        metrics.weight = qBound(1, int(readU16(os2, 4)), 1000);
        if (signed16(os2, 68) > 0) {
            metrics.ascent = signed16(os2, 68) / unit;
            metrics.descent = -signed16(os2, 70) / unit;
        }
        if (readU16(os2, 0) >= 2 && os2.size() >= 90) {
            metrics.xHeight = signed16(os2, 86) / unit;
            metrics.capHeight = signed16(os2, 88) / unit;
        }
    }
    if (const QByteArray head = table(face, HB_TAG('h', 'e', 'a', 'd')); head.size() >= 54) {
        metrics.left = signed16(head, 36) / unit;
        metrics.bottom = signed16(head, 38) / unit;
        metrics.right = signed16(head, 40) / unit;
        metrics.top = signed16(head, 42) / unit;
    }
    if (const QByteArray post = table(face, HB_TAG('p', 'o', 's', 't')); post.size() >= 16) {
        metrics.italicAngle = qint32(readU32(post, 4)) / 65536.0;
        metrics.underlinePosition = signed16(post, 8) / unit;
        metrics.underlineThickness = signed16(post, 10) / unit;
        metrics.isMonospaced = readU32(post, 12) != 0;
    }
    return metrics;
}

/// OS/2 fsType: 2 alone in the low bits is "restricted license embedding", bit 9 "bitmap embedding
/// only".
bool allowsEmbedding(hb_face_t* face)
{
    const QByteArray os2 = table(face, HB_TAG('O', 'S', '/', '2'));
    if (os2.size() < 10)
        return true;
    const quint16 type = readU16(os2, 8);
    return (type & 0x000f) != 0x0002 && !(type & 0x0200);
}

Outlines outlinesOf(hb_face_t* face)
{
    if (hasTable(face, HB_TAG('g', 'l', 'y', 'f')))
        return Outlines::TrueType;
    if (hasTable(face, HB_TAG('C', 'F', 'F', ' ')))
        return Outlines::Cff;
    return Outlines::Cff2;
}

FontHandle makeFont(hb_face_t* face, int namedInstance)
{
    FontHandle font(hb_font_create(face));
    const int scale = int(hb_face_get_upem(face));
    hb_font_set_scale(font.get(), scale, scale);
    hb_ot_font_set_funcs(font.get());
    if (namedInstance > 0)
        hb_font_set_var_named_instance(font.get(), unsigned(namedInstance - 1));
    hb_font_make_immutable(font.get());
    return font;
}

} // namespace

namespace {

enum class InkState : std::uint8_t { Unknown, Ink, Blank };

/// Characters that always have ink: a face that maps one to an empty outline does not have it.
bool isIdeograph(char32_t character)
{
    return (character >= 0x3400 && character <= 0x9fff)
        || (character >= 0xf900 && character <= 0xfaff)
        || (character >= 0x20000 && character <= 0x3ffff);
}

} // namespace

/// A charstring longer than this is taken to draw something: one that draws nothing is mostly a
/// width and an end. A shorter one may still call a subroutine that draws.
constexpr std::uint32_t kLongestBlankCharstring = 32;

struct Face::Private {
    page::FaceReference reference;
    FaceMetrics metrics;
    FaceHandle face;
    FontHandle font;
    int glyphCount = 0;
    mutable std::vector<std::atomic<InkState>>
        inkStates;  ///< by glyph, filled as they are asked for
    BlobHandle cff; ///< keeps what `charstrings` looks into
    std::optional<CffCharstrings> charstrings;
    Outlines outlines = Outlines::TrueType;
    bool isEmbeddable = true;
    /// Glyph + 1 of every character of the Basic Multilingual Plane, filled as they are asked for;
    /// 0: not yet asked. Two threads that fill the same place write the same value.
    mutable std::array<std::atomic<std::uint32_t>, kBmpSize> bmpGlyphs{};

    /// Extents are had by drawing the glyph, which CFF makes costly: the length of what draws it
    /// mostly says enough.
    bool hasInk(std::uint32_t glyph) const
    {
        if (charstrings && charstrings->size(glyph).value_or(0) > kLongestBlankCharstring)
            return true;
        hb_glyph_extents_t extents{};
        return hb_font_get_glyph_extents(font.get(), glyph, &extents) != 0 && extents.width != 0
            && extents.height != 0;
    }
};

Result<std::shared_ptr<const Face>> Face::open(const page::FaceReference& reference)
{
    if (!QFileInfo(reference.path).isFile())
        return Error{ErrorKind::Io, Text::tr("找不到字体文件"), reference.path,
            Text::tr("请重新安装这个字体")};
    const BlobHandle blob(
        hb_blob_create_from_file_or_fail(QFile::encodeName(reference.path).constData()));
    if (!blob)
        return Error{ErrorKind::Io, Text::tr("读不了字体文件"), reference.path,
            Text::tr("请检查文件的权限")};
    const int index = reference.index & (kBmpSize - 1);
    if (auto status = checkSfnt(viewOf(blob.get()), index); status.isError())
        return at(status.error(), reference);

    auto opened = std::make_unique<Private>();
    opened->reference = reference;
    opened->face.reset(hb_face_create(blob.get(), unsigned(index)));
    opened->glyphCount = int(hb_face_get_glyph_count(opened->face.get()));
    opened->inkStates = std::vector<std::atomic<InkState>>(size_t(std::max(0, opened->glyphCount)));
    opened->outlines = outlinesOf(opened->face.get());
    if (opened->outlines == Outlines::Cff) {
        opened->cff.reset(hb_face_reference_table(opened->face.get(), HB_TAG('C', 'F', 'F', ' ')));
        opened->charstrings = CffCharstrings::read(viewOf(opened->cff.get()));
    }
    opened->isEmbeddable = allowsEmbedding(opened->face.get());
    opened->metrics = readMetrics(opened->face.get());
    opened->font = makeFont(opened->face.get(), reference.index >> kNamedInstanceShift);
    const int unit = opened->metrics.unitsPerEm;
    if (opened->glyphCount < 1 || unit < 16 || unit > 16384)
        return Error{ErrorKind::BadInput, Text::tr("字体文件已损坏：基本参数不对"), reference.path,
            Text::tr("请重新安装这个字体")};
    return std::shared_ptr<const Face>(new Face(std::move(opened)));
}

Face::Face(std::unique_ptr<Private> opened) : d(std::move(opened)) { }

Face::~Face() = default;

const page::FaceReference& Face::reference() const
{
    return d->reference;
}

const FaceMetrics& Face::metrics() const
{
    return d->metrics;
}

bool Face::hasGlyph(char32_t character) const
{
    const std::uint32_t glyph = glyphFor(character);
    return glyph != 0 && !(isIdeograph(character) && isBlank(glyph));
}

bool Face::isBlank(std::uint32_t glyph) const
{
    if (glyph >= d->inkStates.size())
        return true;
    auto& cached = d->inkStates[glyph];
    InkState state = cached.load(std::memory_order_relaxed);
    if (state == InkState::Unknown) {
        state = d->hasInk(glyph) ? InkState::Ink : InkState::Blank;
        cached.store(state, std::memory_order_relaxed);
    }
    return state == InkState::Blank;
}

std::uint32_t Face::glyphFor(char32_t character, char32_t variationSelector) const
{
    hb_codepoint_t glyph = 0;
    if (variationSelector
        && hb_font_get_variation_glyph(d->font.get(), character, variationSelector, &glyph))
        return glyph;
    if (character >= kBmpSize) {
        glyph = 0;
        return hb_font_get_nominal_glyph(d->font.get(), character, &glyph) ? glyph : 0;
    }
    auto& cached = d->bmpGlyphs[character];
    if (const std::uint32_t known = cached.load(std::memory_order_relaxed))
        return known - 1;
    glyph = 0;
    if (!hb_font_get_nominal_glyph(d->font.get(), character, &glyph))
        glyph = 0;
    cached.store(glyph + 1, std::memory_order_relaxed);
    return glyph;
}

bool Face::hasVariation(char32_t character, char32_t variationSelector) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_variation_glyph(d->font.get(), character, variationSelector, &glyph);
}

double Face::advance(std::uint32_t glyph) const
{
    return double(hb_font_get_glyph_h_advance(d->font.get(), glyph)) / d->metrics.unitsPerEm;
}

int Face::glyphCount() const
{
    return d->glyphCount;
}

Outlines Face::outlines() const
{
    return d->outlines;
}

bool Face::isEmbeddable() const
{
    return d->isEmbeddable;
}

hb_font_t* Face::harfBuzzFont() const
{
    return d->font.get();
}

hb_face_t* Face::harfBuzzFace() const
{
    return d->face.get();
}

} // namespace qb::font
