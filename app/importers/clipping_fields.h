#pragma once

#include "importers/entry_document.h"

#include <optional>

namespace qb::importers {

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

/// Puts a value into the entry. The first column that holds something wins; a summary is text only
/// where there is no body. Returns false for a date that cannot be read.
bool setField(Entry& entry, ClippingField field, const QString& value);

} // namespace qb::importers
