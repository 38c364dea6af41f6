#pragma once

#include "importers/entry_document.h"

#include <optional>

namespace qb::importers {

inline constexpr size_t kMostClippings = 20000; ///< of one table or JSON file

/// What a column of a table of clippings, or a member of its JSON, holds.
enum class ClippingField {
    Section,
    Kicker,
    Title,
    Subtitle,
    Byline,
    Source,
    Date,
    Address,
    AuthorNote,
    Summary,
    Body,
};

/// Told by its name in Chinese or English, whatever its case, spaces and brackets: "标题",
/// "【正文】", "publish_time", "sourceUrl".
std::optional<ClippingField> clippingField(const QString& name);

enum class FieldUse {
    Taken,
    BadDate, ///< cannot be read
    Doubled, ///< another column held something else for the field, and only one of them is taken
};

/// Puts a value into the entry. Of several columns for one field the first that holds something
/// wins, of several texts the longest; a summary is text only where there is no body.
FieldUse setField(Entry& entry, ClippingField field, const QString& value);

/// The warning about a column or member of that name.
Warning doubledField(const QString& name);

} // namespace qb::importers
