#pragma once

#include "pdf/profile.h"

#include <QJsonValue>

#include <functional>

namespace qb::pdf {

/// One key of a profile: the only source of its name, type, default and documentation.
struct ProfileProperty {
    QString name;
    QString type;          ///< for people, e.g. "是否"
    QString documentation; ///< one line, Chinese
    /// Sets it on a profile; an error has no place yet, the caller knows it.
    std::function<Status(Profile&, const QJsonValue&)> set;
};

const std::vector<ProfileProperty>& profileProperties();

/// What no profile can be, whatever its single values say. The error's `where` is the key at fault.
Status checkProfile(const Profile& profile);

} // namespace qb::pdf
