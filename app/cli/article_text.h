#pragma once

#include "core/article.h"

namespace qb::cli {

/// An article for people to read on a terminal.
QString articleText(const Article& article);

} // namespace qb::cli
