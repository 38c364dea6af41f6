#pragma once

#include "core/article.h"

#include <vector>

namespace qb::check {

/// How a number is written.
enum class NumberForm {
    Plain,  ///< 3000
    Commas, ///< 3,000
    Spaces, ///< 3 000
};

/// A number in Arabic figures with its scale and unit.
struct Quantity {
    TextRange digits; ///< the figures alone, "3.5" of "3.5万元"
    TextRange range;  ///< with scale and unit
    double value = 0; ///< with the scale, 35000; of a percentage the percents
    double step = 1;  ///< what one more in the last figure is worth, 1000
    double scale = 1; ///< 万 is 10000
    QString unit;     ///< "元", "%", "个百分点"; empty where none is known
    NumberForm form = NumberForm::Plain;
    bool isApproximate = false; ///< 约, 近, 超, 余, 多, 以上…
    bool isNegative = false;    ///< -3, 负3, 零下3
    bool isRank = false;        ///< 第3

    /// Part of a date or time of day.
    bool isDate() const;
};

/// The quantities of one paragraph in text order; figures that belong to a name (GB/T 15834, A4,
/// CR400) are none. Linear in the text's length.
std::vector<Quantity> quantitiesIn(QStringView text);

/// Whether `said` may be `exact` written with fewer figures: 3.5万 for 34567.
bool isRounded(const Quantity& said, double exact);

} // namespace qb::check
