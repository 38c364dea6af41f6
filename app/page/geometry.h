#pragma once

#include "core/length.h"

namespace qb::page {

/// Page coordinates: origin at the top left corner of the trimmed page, x to the right, y down.
struct Point {
    Length x;
    Length y;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    Length width;
    Length height;
    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    Length x;
    Length y;
    Length width;
    Length height;

    Length right() const { return x + width; }
    Length bottom() const { return y + height; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// x' = a·x + c·y + dx, y' = b·x + d·y + dy (dx, dy in points).
struct Transform {
    double a = 1, b = 0, c = 0, d = 1;
    Length dx, dy;
    friend bool operator==(const Transform&, const Transform&) = default;
};

} // namespace qb::page
