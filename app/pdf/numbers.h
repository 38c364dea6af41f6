#pragma once

#include <QByteArray>
#include <QStringView>

namespace qb::pdf {

/// Appends a number as short as PDF allows ("-.5", "12"), rounded to `decimals` (0…6). Never with
/// the user's locale. What is not a number, or lies outside ±1e9, becomes the nearest bound or 0.
void appendNumber(QByteArray& out, double value, int decimals = 2);

/// Appends the bytes as a literal string, "(…)".
void appendLiteral(QByteArray& out, QByteArrayView bytes);

/// Appends the text as a hexadecimal UTF-16BE string with byte order mark, "<FEFF…>".
void appendUtf16Hex(QByteArray& out, QStringView text);

/// Appends the UTF-16BE code units of the text in hexadecimal, without brackets or mark.
void appendHexUnits(QByteArray& out, QStringView text);

/// Appends four hexadecimal digits.
void appendHex16(QByteArray& out, quint16 value);

} // namespace qb::pdf
