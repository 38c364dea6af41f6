#pragma once

#include "importers/office_text.h"

namespace qb::importers {

struct StyleMeaning {
    ParagraphKind kind = ParagraphKind::Body;
    int level = 0; ///< of a Heading
};

/// What a paragraph style is for, told from its name: "heading 1", "标题 1", "一级标题", "栏目",
/// "题注", "toc 2"; nullopt for names that say nothing.
std::optional<StyleMeaning> meaningOfStyle(const QString& name);

/// An address that a link of an article may have: of the web or of mail; else empty.
QString linkAddress(const QString& address);

} // namespace qb::importers
