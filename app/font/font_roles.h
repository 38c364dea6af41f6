#pragma once

#include "core/result.h"

#include <QStringList>

#include <vector>

namespace qb::font {

/// A family that may serve a role. Without a weight, the nearest to regular is taken.
struct FamilyCandidate {
    QString family;
    int weight = 0; ///< as OpenType counts, 100…900; 0: whatever there is
};

struct FontRole {
    QString id;
    QString label;                           ///< for people
    std::vector<FamilyCandidate> candidates; ///< best first
    QStringList fallback;                    ///< ids of other roles
    QString strong;       ///< id of the role that sets what is stressed in this one; empty: none
    QStringList packages; ///< of Debian, one of which mends a missing role
};

struct FontRoles {
    std::vector<FontRole> roles;
    QStringList excludedFamilies; ///< never used for any character, e.g. a font of empty boxes

    const FontRole* find(const QString& id) const;
    QStringList ids() const;
};

/// Reads resources/fonts/roles.json strictly.
Result<FontRoles> readFontRoles(const QByteArray& json, const QString& file);

} // namespace qb::font
