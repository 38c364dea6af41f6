#pragma once

#include <QString>

#include <vector>

namespace qb::text {

enum class HanSpace { Drop, Keep };

/// As normalised() (Drop) and normalisedHeadline() (Keep); `offsets` are positions in `text`,
/// sorted, and become those of the same places in the result.
QString normalised(const QString& text, HanSpace policy, std::vector<qsizetype>& offsets);

/// As normalised(), but a caption's label stays apart from its words and its photographer from the
/// verb: "图1 车间", "钱多多 摄".
QString normalisedCaption(const QString& text);

/// The text without its white space, digits and Latin letters in half width: what patterns of dates
/// and numbers are tried on.
QString squeezed(QStringView text);

/// What stays when spaces and marks do not count: two forms of one headline are the same.
QString lettersAndDigits(const QString& text);

/// The text with digits and Latin letters in half width, as long as it was.
QString narrowed(QStringView text);

/// Whether narrowed() changes anything.
bool hasWideAlphanumerics(QStringView text);

} // namespace qb::text
