#pragma once

#include "preflight/colour_space.h"
#include "preflight/font_info.h"

#include <array>
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

/// The graphics state as far as the checks look at it.
struct GraphicsState {
    Matrix ctm;
    InkColour fill;
    InkColour stroke;
    double lineWidth = 1;
    std::shared_ptr<const FontInfo> font; ///< null before the first Tf
    double fontSize = 0;
    double leading = 0;
    double rise = 0;
    double horizontalScale = 1;
    int textMode = 0;
    bool overprintsFill = false;
    bool overprintsStroke = false;
    int overprintMode = 0;
    double fillAlpha = 1;
    double strokeAlpha = 1;
    bool hasSoftMask = false;
    QByteArray blendMode = "Normal";

    bool isTransparent() const
    {
        return fillAlpha < 1 || strokeAlpha < 1 || hasSoftMask
            || (blendMode != "Normal" && blendMode != "Compatible");
    }
};

/// The marked-content that a piece of page content stands in.
struct Marking {
    int mcid = -1;
    bool isArtifact = false;
    bool isReplaced = false; ///< ActualText says what it is
    bool isMarked() const { return mcid != -1 || isArtifact; }
};

} // namespace qb::preflight
