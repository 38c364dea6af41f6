#include "font/font_finder.h"

#include <QCoreApplication>
#include <QFile>

#include <fontconfig/fontconfig.h>

#include <tuple>

namespace qb::font {

namespace {

constexpr int kRegular = 400;
constexpr int kWeightTolerance = 50;

template <auto destroy>
struct FcDeleter {
    template <typename T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};
using ConfigHandle = std::unique_ptr<FcConfig, FcDeleter<FcConfigDestroy>>;
using PatternHandle = std::unique_ptr<FcPattern, FcDeleter<FcPatternDestroy>>;
using ObjectsHandle = std::unique_ptr<FcObjectSet, FcDeleter<FcObjectSetDestroy>>;
using FontSetHandle = std::unique_ptr<FcFontSet, FcDeleter<FcFontSetDestroy>>;
using CharSetHandle = std::unique_ptr<FcCharSet, FcDeleter<FcCharSetDestroy>>;

const FcChar8* utf8(const QByteArray& text)
{
    return reinterpret_cast<const FcChar8*>(text.constData());
}

QString text(const FcPattern* pattern, const char* object, int n = 0)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, n, &value) != FcResultMatch)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char*>(value));
}

int integer(const FcPattern* pattern, const char* object, int fallback)
{
    int value = fallback;
    return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : fallback;
}

bool boolean(const FcPattern* pattern, const char* object)
{
    FcBool value = FcFalse;
    return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value == FcTrue;
}

bool hasFamily(const FcPattern* pattern, const QString& family)
{
    for (int n = 0; n < 64; ++n) {
        const QString name = text(pattern, FC_FAMILY, n);
        if (name.isEmpty())
            return false;
        if (name.compare(family, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Only what HarfBuzz reads and a PDF can hold: outlines of OpenType, and of a variable font only
/// its named instances.
bool isUsable(const FcPattern* pattern)
{
    const QString format = text(pattern, FC_FONTFORMAT);
    return (format == QLatin1String("TrueType") || format == QLatin1String("CFF"))
        && boolean(pattern, FC_SCALABLE) && !boolean(pattern, FC_VARIABLE)
        && !boolean(pattern, FC_COLOR);
}

struct Found {
    page::FaceReference reference;
    int weight = kRegular; ///< OpenType's scale
    bool isUpright = true;
    bool isSimplifiedChinese = false;
    int version = 0;
};

bool servesSimplifiedChinese(const FcPattern* pattern)
{
    FcLangSet* languages = nullptr;
    return FcPatternGetLangSet(pattern, FC_LANG, 0, &languages) == FcResultMatch
        && FcLangSetHasLang(languages, utf8(QByteArrayLiteral("zh-cn"))) == FcLangEqual;
}

QString localPath(const FcPattern* pattern)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, FC_FILE, 0, &value) != FcResultMatch)
        return {};
    return QFile::decodeName(reinterpret_cast<const char*>(value));
}

Found describe(const FcPattern* pattern)
{
    Found found;
    found.reference.family = text(pattern, FC_FAMILY);
    found.reference.postScriptName = text(pattern, FC_POSTSCRIPT_NAME);
    found.reference.path = localPath(pattern);
    found.reference.index = integer(pattern, FC_INDEX, 0);
    found.weight = FcWeightToOpenType(integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR));
    found.isUpright = integer(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN
        && integer(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL;
    found.isSimplifiedChinese = servesSimplifiedChinese(pattern);
    found.version = integer(pattern, FC_FONTVERSION, 0);
    return found;
}

FontSetHandle list(FcConfig* config, FcPattern* pattern)
{
    const ObjectsHandle objects(FcObjectSetBuild(FC_FAMILY, FC_POSTSCRIPT_NAME, FC_FILE, FC_INDEX,
        FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_LANG, FC_FONTVERSION, FC_FONTFORMAT, FC_SCALABLE,
        FC_VARIABLE, FC_COLOR, nullptr));
    return FontSetHandle(FcFontList(config, pattern, objects.get()));
}

/// In the order of `key`, then newest version first, then by place, so that the choice never
/// depends on the order in which folders were read.
template <typename Key>
std::vector<page::FaceReference> sorted(std::vector<Found> found, Key key)
{
    std::sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
        const auto keyA = key(a);
        const auto keyB = key(b);
        return std::tie(keyA, b.version, a.reference.path, a.reference.index)
            < std::tie(keyB, a.version, b.reference.path, b.reference.index);
    });
    std::vector<page::FaceReference> references;
    references.reserve(found.size());
    for (Found& face : found)
        references.push_back(std::move(face.reference));
    return references;
}

} // namespace

struct FontFinder::Private {
    ConfigHandle config;
};

Result<std::unique_ptr<FontFinder>> FontFinder::create(const QStringList& extraFolders)
{
    auto made = std::make_unique<Private>();
    made->config.reset(FcInitLoadConfigAndFonts());
    if (!made->config)
        return Error{ErrorKind::Io,
            QCoreApplication::translate("qb::font", "系统的字体配置（fontconfig）读不了"), {},
            QCoreApplication::translate("qb::font", "请重新安装软件包 fontconfig-config")};
    for (const QString& folder : extraFolders)
        FcConfigAppFontAddDir(made->config.get(), utf8(QFile::encodeName(folder)));
    return std::unique_ptr<FontFinder>(new FontFinder(std::move(made)));
}

FontFinder::FontFinder(std::unique_ptr<Private> made) : d(std::move(made)) { }

FontFinder::~FontFinder() = default;

std::vector<page::FaceReference> FontFinder::facesOf(const FamilyCandidate& candidate) const
{
    const PatternHandle pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, utf8(candidate.family.toUtf8()));
    const FontSetHandle set = list(d->config.get(), pattern.get());
    std::vector<Found> found;
    for (int i = 0; set && i < set->nfont; ++i) {
        if (!isUsable(set->fonts[i]) || !hasFamily(set->fonts[i], candidate.family))
            continue;
        Found face = describe(set->fonts[i]);
        const bool isOfWeight
            = candidate.weight == 0 || std::abs(face.weight - candidate.weight) <= kWeightTolerance;
        if (face.isUpright && isOfWeight)
            found.push_back(std::move(face));
    }
    const int wanted = candidate.weight ? candidate.weight : kRegular;
    return sorted(
        std::move(found), [&](const Found& face) { return std::abs(face.weight - wanted); });
}

std::vector<page::FaceReference> FontFinder::facesWith(
    char32_t character, const QStringList& excluded) const
{
    const CharSetHandle characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), character);
    const PatternHandle pattern(FcPatternCreate());
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
    const FontSetHandle set = list(d->config.get(), pattern.get());
    std::vector<Found> found;
    for (int i = 0; set && i < set->nfont; ++i) {
        const FcPattern* face = set->fonts[i];
        const bool isExcluded = std::any_of(excluded.begin(), excluded.end(),
            [&](const QString& family) { return hasFamily(face, family); });
        if (isUsable(face) && !isExcluded)
            found.push_back(describe(face));
    }
    return sorted(std::move(found), [](const Found& face) {
        return std::make_tuple(
            !face.isSimplifiedChinese, !face.isUpright, std::abs(face.weight - kRegular));
    });
}

} // namespace qb::font
