#pragma once

#include <QStringView>

namespace qb::text {

/// Whether a word of the language runs over the place between `before` and `after`, as the words of
/// ICU's dictionary have it: "发射取得圆" and "满成功". Up to eight characters of each are read.
bool hasWordAcross(QStringView before, QStringView after);

} // namespace qb::text
