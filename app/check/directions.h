#pragma once

#include <QStringView>

namespace qb::check {

enum class Direction { None, Up, Down };

/// What a change is said to do right before its figure.
struct DirectionWord {
    Direction direction = Direction::None;
    qsizetype begin = 0; ///< of the word
    qsizetype end = 0;
};

/// 同比增长, 下降了约: the last word of change that ends, but for 了, 约 and the like, at `end`.
DirectionWord directionBefore(QStringView text, qsizetype end);

} // namespace qb::check
