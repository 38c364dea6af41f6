#pragma once

#include "core/article.h"

#include <vector>

namespace qb::check {

enum class NameKind {
    Person,          ///< a Chinese name, told by its surname and by what stands on both sides
    Transliteration, ///< a part of a foreign name, found beside an interpunct
    Organisation,    ///< the two characters before 公司, 集团, 大学… and that word
};

struct NameUse {
    TextRange range;
    NameKind kind = NameKind::Person;
};

/// Names in one paragraph that their surroundings give away, in text order. Few, but hardly ever
/// wrong: most uses of a name are not among them.
std::vector<NameUse> namesIn(QStringView text);

} // namespace qb::check
