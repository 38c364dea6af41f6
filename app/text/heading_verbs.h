#pragma once

#include <QStringView>

namespace qb::text {

/// Where a line of a headline has one of the verbs that headlines are made of: "取得", "发布".
struct HeadingVerbs {
    bool isFirst = false; ///< as its first word, an adverb before it aside: "持续提升"
    bool isInside = false;
    bool isLast = false;
    bool isAny() const { return isFirst || isInside || isLast; }
};

HeadingVerbs headingVerbs(QStringView line);

} // namespace qb::text
