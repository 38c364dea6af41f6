#pragma once

#include <algorithm>
#include <cmath>

namespace qb::preflight {

/// x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    /// This one applied first, then `next`.
    Matrix then(const Matrix& next) const
    {
        return {a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c,
            c * next.b + d * next.d, e * next.a + f * next.c + next.e,
            e * next.b + f * next.d + next.f};
    }
    double mapX(double x, double y) const { return a * x + c * y + e; }
    double mapY(double x, double y) const { return b * x + d * y + f; }
    /// How much lengths grow: the mean of both directions.
    double scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

struct Box {
    double left = 1e30, bottom = 1e30, right = -1e30, top = -1e30;

    bool isEmpty() const { return !(right >= left && top >= bottom); }
    double width() const { return right - left; }
    double height() const { return top - bottom; }
    void add(double x, double y)
    {
        left = std::min(left, x);
        right = std::max(right, x);
        bottom = std::min(bottom, y);
        top = std::max(top, y);
    }
};

} // namespace qb::preflight
