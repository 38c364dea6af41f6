#include "font/font_book.h"

#include "core/atomic_file.h"
#include "font/font_finder.h"
#include "font/shaper.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QMutex>

namespace qb::font {

namespace {

constexpr qint64 kLargestRolesFile = 1 << 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::font)
};

QStringList ownFontFolders(const Environment& environment)
{
    QStringList folders;
    const QStringList directories = environment.dataDirectories();
    for (const QString& directory : directories) {
        const QString folder = QDir(directory).filePath(QStringLiteral("resources/fonts"));
        if (QDir(folder).exists())
            folders << folder;
    }
    return folders;
}

Error missing(const FontRole& role)
{
    QStringList families;
    for (const FamilyCandidate& candidate : role.candidates)
        if (!families.contains(candidate.family) && families.size() < 4)
            families << candidate.family;
    QString hint = Text::tr("请安装软件包 %1").arg(role.packages.join(QStringLiteral("、")));
    if (!families.isEmpty())
        hint += Text::tr("，或下列字体之一：%1").arg(families.join(QStringLiteral("、")));
    return {ErrorKind::MissingFont, Text::tr("没有可用的%1字体").arg(role.label), role.id, hint};
}

} // namespace

namespace {

/// Whether the ink of a comma stands at the left of its em, as on the mainland.
bool hasMainlandMarks(const Face& face)
{
    constexpr char32_t kComma = U'，';
    return face.hasGlyph(kComma) && halfWidthForm(face, kComma).shift > -0.02;
}

} // namespace

struct FontBook::Private {
    FontRoles roles;
    std::unique_ptr<FontFinder> finder;

    /// What became of a role.
    struct Served {
        FacePointer own;                     ///< of the role's candidates; may be null
        std::optional<FacePointer> markFace; ///< once asked for
        FacePointer face;                    ///< own, or that of a fallback role; may be null
        QString substitute;
        QHash<char32_t, FacePointer>
            fallbacks; ///< of characters that `face` lacks; null: no face has it
    };
    QMutex mutex; ///< guards all below
    QHash<QString, Served> served;
    QHash<QString, FacePointer>
        opened; ///< by role, path and index; null: damaged or not to be embedded

    FacePointer open(page::FaceReference reference, const QString& role);
    FacePointer ownFace(const FontRole& role);
    FacePointer anyFace(const QString& role, char32_t character);
    FacePointer fallbackFor(const FontRole& role, char32_t character);
    FacePointer findMarkFace(const FontRole& role);
    Served& serve(const FontRole& role);
};

/// A face that cannot be put into a PDF serves no role.
FacePointer FontBook::Private::open(page::FaceReference reference, const QString& role)
{
    reference.role = role;
    const QString key = QStringLiteral("%1\n%2\n%3").arg(role, reference.path).arg(reference.index);
    if (const auto known = opened.constFind(key); known != opened.constEnd())
        return *known;
    FacePointer face;
    if (auto result = Face::open(reference); result.isOk()) {
        const FacePointer candidate = std::move(result).value();
        if (candidate->isEmbeddable() && candidate->outlines() != Outlines::Cff2)
            face = candidate;
    }
    opened.insert(key, face);
    return face;
}

FacePointer FontBook::Private::ownFace(const FontRole& role)
{
    for (const FamilyCandidate& candidate : role.candidates)
        for (const page::FaceReference& reference : finder->facesOf(candidate))
            if (const FacePointer face = open(reference, role.id))
                return face;
    return nullptr;
}

FontBook::Private::Served& FontBook::Private::serve(const FontRole& role)
{
    if (const auto known = served.find(role.id); known != served.end())
        return *known;
    Served made;
    made.own = ownFace(role);
    made.face = made.own;
    for (const QString& id : role.fallback) {
        if (made.face)
            break;
        const FontRole& fallback = *roles.find(id);
        if (const FacePointer face = ownFace(fallback)) {
            made.face = open(face->reference(), role.id);
            made.substitute = role.candidates.empty() ? QString() : id;
        }
    }
    return *served.insert(role.id, made);
}

FacePointer FontBook::Private::anyFace(const QString& role, char32_t character)
{
    for (const page::FaceReference& reference :
        finder->facesWith(character, roles.excludedFamilies)) {
        const FacePointer face = open(reference, role);
        if (face && face->hasGlyph(character))
            return face;
    }
    return nullptr;
}

FacePointer FontBook::Private::fallbackFor(const FontRole& role, char32_t character)
{
    for (const QString& id : role.fallback) {
        const FacePointer face = serve(*roles.find(id)).own;
        if (face && face->hasGlyph(character))
            return open(face->reference(), role.id);
    }
    return anyFace(role.id, character);
}

Result<std::shared_ptr<FontBook>> FontBook::create(const Environment& environment)
{
    QB_TRY(const QString file, environment.findData(QStringLiteral("resources/fonts/roles.json")));
    QB_TRY(const QByteArray json, readFile(file, kLargestRolesFile));
    auto made = std::make_unique<Private>();
    QB_TRY(made->roles, readFontRoles(json, file));
    QB_TRY(made->finder, FontFinder::create(ownFontFolders(environment)));
    return std::shared_ptr<FontBook>(new FontBook(std::move(made)));
}

FontBook::FontBook(std::unique_ptr<Private> made) : d(std::move(made)) { }

FontBook::~FontBook() = default;

Result<FacePointer> FontBook::face(const QString& role)
{
    const FontRole* known = d->roles.find(role);
    if (!known)
        return Error{ErrorKind::MissingFont, Text::tr("没有“%1”这种字体角色").arg(role), role,
            Text::tr("可用的角色：%1").arg(roles().join(QStringLiteral("、")))};
    const QMutexLocker lock(&d->mutex);
    const FacePointer face = d->serve(*known).face;
    if (!face)
        return missing(*known);
    return face;
}

FacePointer FontBook::faceFor(const QString& role, char32_t character)
{
    const FontRole* known = d->roles.find(role);
    if (!known)
        return nullptr;
    const QMutexLocker lock(&d->mutex);
    const Private::Served& served = d->serve(*known);
    if (served.face && served.face->hasGlyph(character))
        return served.face;
    if (const auto cached = served.fallbacks.constFind(character);
        cached != served.fallbacks.constEnd())
        return *cached;
    const FacePointer face = d->fallbackFor(*known, character);
    d->served[role].fallbacks.insert(character, face); // fallbackFor() may have moved the entry
    return face;
}

FacePointer FontBook::Private::findMarkFace(const FontRole& role)
{
    const FacePointer face = serve(role).face;
    if (!face || hasMainlandMarks(*face))
        return face;
    for (const QString& id : role.fallback) {
        const FacePointer other = serve(*roles.find(id)).own;
        if (other && hasMainlandMarks(*other))
            return open(other->reference(), role.id);
    }
    return face;
}

FacePointer FontBook::markFace(const QString& role)
{
    const FontRole* known = d->roles.find(role);
    if (!known)
        return nullptr;
    const QMutexLocker lock(&d->mutex);
    if (const auto& cached = d->serve(*known).markFace)
        return *cached;
    const FacePointer face = d->findMarkFace(*known);
    d->served[role].markFace = face; // findMarkFace() may have moved the entry
    return face;
}

QString FontBook::substitute(const QString& role)
{
    const FontRole* known = d->roles.find(role);
    if (!known)
        return {};
    const QMutexLocker lock(&d->mutex);
    return d->serve(*known).substitute;
}

QString FontBook::strongRole(const QString& role) const
{
    const FontRole* known = d->roles.find(role);
    return known && !known->strong.isEmpty() ? known->strong : role;
}

QString FontBook::label(const QString& role) const
{
    const FontRole* known = d->roles.find(role);
    return known ? known->label : role;
}

QStringList FontBook::roles() const
{
    return d->roles.ids();
}

} // namespace qb::font
