#pragma once

#include <QString>

#include <array>
#include <optional>

namespace qb::page {

/// A colour as the template states it; back ends convert. Components are 0…1.
struct Colour {
    enum class Space { Gray, Rgb, Cmyk, Spot };

    Space space = Space::Gray;
    std::array<double, 4> components{
        0, 0, 0, 0};  ///< Gray: 0 = black; Cmyk: C, M, Y, K; Spot: [0] = tint
    QString spotName; ///< Spot only
    std::array<double, 4> spotAlternative{0, 0, 0, 0}; ///< Spot only: the CMYK of its full tint
    /// Cmyk and Spot: red, green, blue of the full colour on a screen, where the template says so.
    std::optional<std::array<double, 3>> screen = std::nullopt;

    static Colour black() { return {}; }
    static Colour gray(double lightness) { return {Space::Gray, {lightness, 0, 0, 0}, {}, {}}; }
    static Colour rgb(double r, double g, double b) { return {Space::Rgb, {r, g, b, 0}, {}, {}}; }
    static Colour cmyk(double c, double m, double y, double k)
    {
        return {Space::Cmyk, {c, m, y, k}, {}, {}};
    }

    /// What a screen shows: red, green, blue, 0…1. Inks without a screen colour of their own are
    /// converted naively; a back end with profiles does better.
    std::array<double, 3> toRgb() const;
    friend bool operator==(const Colour&, const Colour&) = default;
};

} // namespace qb::page
