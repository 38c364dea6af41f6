#pragma once

#include <QChar>

namespace qb::check {

/// Of the block that words of everyday Chinese are written in; 〇 and rarer ideographs are not.
constexpr bool isHan(QChar unit)
{
    return unit >= u'\u4E00' && unit <= u'\u9FFF';
}

} // namespace qb::check
