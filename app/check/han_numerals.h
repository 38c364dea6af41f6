#pragma once

#include <QStringView>

#include <optional>

namespace qb::check {

/// 零 〇 一 … 九 两 十 百 千 万 亿.
bool isHanNumeral(QChar unit);

/// The value of a number in Han numerals: 三百五十 → 350, 二〇二四 → 2024, 一万二 → 12000 (the 二
/// behind a scale is taken as units, as in 一百零二). Nothing for an empty text, other characters
/// or numbers too long to be exact.
std::optional<double> hanNumber(QStringView text);

} // namespace qb::check
