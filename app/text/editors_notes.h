#pragma once

#include "core/article.h"

namespace qb::text {

/// An article that is nothing but an editor's note: named so by its heading, or, where it has no
/// title, by the beginning of its text.
bool isEditorsNote(const Article& article);

} // namespace qb::text
