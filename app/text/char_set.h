#pragma once

#include <QStringView>

#include <array>

namespace qb::text {

/// A few characters of the BMP that every line of a text is asked about: nearly all questions are
/// answered "no" by one bit.
class CharSet {
public:
    constexpr explicit CharSet(QStringView characters) : m_characters(characters)
    {
        for (qsizetype i = 0; i < characters.size(); ++i)
            m_bits[place(characters[i]) / 64] |= quint64(1) << (place(characters[i]) % 64);
    }

    bool contains(QChar c) const
    {
        return (m_bits[place(c) / 64] >> (place(c) % 64) & 1) != 0 && holds(c);
    }

private:
    static constexpr size_t kBits = 1024;
    static constexpr size_t place(QChar c) { return c.unicode() % kBits; }

    /// In place: a call of QStringView's for so few characters costs more than the look.
    bool holds(QChar c) const
    {
        for (const QChar known : m_characters)
            if (known == c)
                return true;
        return false;
    }

    QStringView m_characters;
    std::array<quint64, kBits / 64> m_bits{};
};

/// The ideographs that nearly all Chinese text is made of: what they are needs no look into tables.
constexpr bool isCommonHan(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

/// QChar's own counts digits of all scripts.
constexpr bool isAsciiDigit(QChar c)
{
    return c.unicode() >= '0' && c.unicode() <= '9';
}

} // namespace qb::text
