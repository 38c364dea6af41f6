#include "pdf/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace qb::pdf {

namespace {

constexpr double kLargest = 1e9;
constexpr std::array<qint64, 7> kPowers{1, 10, 100, 1000, 10000, 100000, 1000000};

} // namespace

void appendNumber(QByteArray& out, double value, int decimals)
{
    const qint64 power = kPowers[size_t(qBound(0, decimals, 6))];
    const double bounded = std::isnan(value) ? 0 : qBound(-kLargest, value, kLargest);
    qint64 scaled = std::llround(bounded * double(power));
    if (scaled < 0)
        out += '-';
    scaled = std::abs(scaled);
    const qint64 whole = scaled / power;
    qint64 fraction = scaled % power;
    if (whole != 0 || fraction == 0) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), whole).ptr;
        out.append(digits.data(), end - digits.data());
    }
    if (fraction == 0)
        return;
    out += '.';
    for (qint64 place = power / 10; fraction > 0; place /= 10) {
        out += char('0' + fraction / place);
        fraction %= place;
    }
}

void appendLiteral(QByteArray& out, QByteArrayView bytes)
{
    out += '(';
    for (const char byte : bytes) {
        // ISO 32000-1 section 7.3.4.2: an end of line inside a string is read as \n, so \r must be
        // escaped.
        if (byte == '\r') {
            out += "\\r";
            continue;
        }
        if (byte == '(' || byte == ')' || byte == '\\')
            out += '\\';
        out += byte;
    }
    out += ')';
}

void appendHex16(QByteArray& out, quint16 value)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += kDigits[value >> shift & 0xf];
}

void appendHexUnits(QByteArray& out, QStringView text)
{
    for (const QChar unit : text)
        appendHex16(out, unit.unicode());
}

void appendUtf16Hex(QByteArray& out, QStringView text)
{
    out += "<FEFF";
    appendHexUnits(out, text);
    out += '>';
}

} // namespace qb::pdf
