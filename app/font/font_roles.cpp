#include "font/font_roles.h"

#include "core/json_reader.h"

#include <QCoreApplication>

namespace qb::font {

namespace {

constexpr int kFormat = 1;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::font)
};

/// The names of OpenType's weights, 100 apart.
const QStringList& weightNames()
{
    static const QStringList names{QStringLiteral("thin"), QStringLiteral("extra-light"),
        QStringLiteral("light"), QStringLiteral("regular"), QStringLiteral("medium"),
        QStringLiteral("semi-bold"), QStringLiteral("bold"), QStringLiteral("extra-bold"),
        QStringLiteral("black")};
    return names;
}

Result<FamilyCandidate> readCandidate(JsonReader reader)
{
    FamilyCandidate candidate;
    candidate.family = reader.requiredString(QStringLiteral("family"));
    candidate.weight = 100 * (1 + reader.choice(QStringLiteral("weight"), weightNames(), -1));
    QB_CHECK(reader.finish());
    return candidate;
}

Result<FontRole> readRole(JsonReader reader)
{
    FontRole role;
    role.id = reader.requiredString(QStringLiteral("id"));
    role.label = reader.requiredString(QStringLiteral("label"));
    role.fallback = reader.strings(QStringLiteral("fallback"));
    role.packages = reader.strings(QStringLiteral("packages"));
    role.strong = reader.string(QStringLiteral("strong"));
    const QString key = QStringLiteral("candidates");
    const QJsonArray candidates = reader.array(key);
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const QString pointer = QStringLiteral("%1/%2").arg(reader.pointerTo(key)).arg(i);
        QB_TRY(FamilyCandidate candidate,
            readCandidate({candidates[i].toObject(), reader.file(), pointer}));
        role.candidates.push_back(std::move(candidate));
    }
    if (role.candidates.empty() && role.fallback.isEmpty())
        reader.fail(key, Text::tr("字体角色“%1”既没有候选字体，也没有后备角色").arg(role.label));
    QB_CHECK(reader.finish());
    return role;
}

Status checkReferences(const FontRoles& roles, const QString& file)
{
    QStringList seen;
    for (const FontRole& role : roles.roles) {
        if (seen.contains(role.id))
            return Error{
                ErrorKind::BadInput, Text::tr("字体角色“%1”写了两遍").arg(role.id), file, {}};
        seen << role.id;
        if (!role.strong.isEmpty() && !roles.find(role.strong))
            return Error{ErrorKind::BadInput,
                Text::tr("字体角色“%1”的加粗角色“%2”不存在").arg(role.id, role.strong), file, {}};
        for (const QString& fallback : role.fallback)
            if (!roles.find(fallback))
                return Error{ErrorKind::BadInput,
                    Text::tr("字体角色“%1”的后备角色“%2”不存在").arg(role.id, fallback), file, {}};
    }
    return ok();
}

} // namespace

const FontRole* FontRoles::find(const QString& id) const
{
    const auto found = std::find_if(
        roles.begin(), roles.end(), [&](const FontRole& role) { return role.id == id; });
    return found == roles.end() ? nullptr : &*found;
}

QStringList FontRoles::ids() const
{
    QStringList all;
    for (const FontRole& role : roles)
        all << role.id;
    return all;
}

Result<FontRoles> readFontRoles(const QByteArray& json, const QString& file)
{
    QB_TRY(QJsonObject root, parseJsonObject(json, file));
    JsonReader reader(root, file);
    if (!reader.has(QStringLiteral("format")))
        reader.fail(QStringLiteral("format"), Text::tr("缺少这一项"));
    reader.integer(QStringLiteral("format"), kFormat, kFormat, kFormat);
    FontRoles roles;
    roles.excludedFamilies = reader.strings(QStringLiteral("excludedFamilies"));
    const QString key = QStringLiteral("roles");
    const QJsonArray array = reader.array(key);
    QB_CHECK(reader.finish());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString pointer = QStringLiteral("%1/%2").arg(reader.pointerTo(key)).arg(i);
        QB_TRY(FontRole role, readRole({array[i].toObject(), file, pointer}));
        roles.roles.push_back(std::move(role));
    }
    QB_CHECK(checkReferences(roles, file));
    return roles;
}

} // namespace qb::font
