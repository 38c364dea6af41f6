#pragma once

#include "core/result.h"

#include <compare>

namespace qb {

/// A distance on the page. Points inside; never mixed with Em by accident.
class Length {
public:
    constexpr Length() = default;
    static constexpr Length pt(double points) { return Length(points); }
    static constexpr Length mm(double millimetres) { return Length(millimetres * 72.0 / 25.4); }

    constexpr double toPt() const { return m_points; }
    constexpr double toMm() const { return m_points * 25.4 / 72.0; }

    constexpr Length operator-() const { return Length(-m_points); }
    constexpr Length& operator+=(Length other)
    {
        m_points += other.m_points;
        return *this;
    }
    constexpr Length& operator-=(Length other)
    {
        m_points -= other.m_points;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b)
    {
        return Length(a.m_points + b.m_points);
    }
    friend constexpr Length operator-(Length a, Length b)
    {
        return Length(a.m_points - b.m_points);
    }
    friend constexpr Length operator*(Length a, double factor)
    {
        return Length(a.m_points * factor);
    }
    friend constexpr Length operator*(double factor, Length a)
    {
        return Length(a.m_points * factor);
    }
    friend constexpr Length operator/(Length a, double divisor)
    {
        return Length(a.m_points / divisor);
    }
    friend constexpr double operator/(Length a, Length b) { return a.m_points / b.m_points; }
    friend constexpr auto operator<=>(Length, Length) = default;

private:
    constexpr explicit Length(double points) : m_points(points) { }

    double m_points = 0;
};

/// A multiple of the type size in force (字, the width of one Han character).
class Em {
public:
    constexpr Em() = default;
    static constexpr Em of(double count) { return Em(count); }

    constexpr double count() const { return m_count; }
    constexpr Length at(Length typeSize) const { return typeSize * m_count; }
    friend constexpr auto operator<=>(Em, Em) = default;

private:
    constexpr explicit Em(double count) : m_count(count) { }

    double m_count = 0;
};

/// Reads "12pt", "3mm", or a traditional Chinese type size ("三号", "小四") as in GB/T 9704
/// practice (三号 = 15.75 pt, rounded by word processors to 16 pt; here the traditional value).
/// Anything else is ErrorKind::BadInput.
Result<Length> parseLength(const QString& text);

} // namespace qb
