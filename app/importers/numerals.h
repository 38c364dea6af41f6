#pragma once

#include <QString>

namespace qb::importers {

/// How an automatic number is written (ECMA-376 part 1, 17.18.59; ODF 1.3 part 3, 19.508).
enum class NumeralKind {
    None,
    Bullet,
    Decimal,
    DecimalTwoDigits, ///< 01
    DecimalFullWidth, ///< １
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    Chinese,       ///< 一 … 十 十一 … 一百二十三
    ChineseDigits, ///< 一 二 … 一〇 一一
    ChineseLegal,  ///< 壹 贰 … 壹拾
    HeavenlyStems, ///< 甲 乙 丙 …
    EarthlyBranches,
    Circled,       ///< ① … ㊿
    Parenthesised, ///< ⑴ … ⒇
    FullStopped,   ///< ⒈ … ⒛
};

/// "" for None and Bullet; plain digits for numbers that the kind has no form for.
QString numeral(NumeralKind kind, int number);

/// Written with Han characters, as the numbers of headings are: 一、 甲
bool isHanNumeral(NumeralKind kind);

/// ① for 1 to 20, [21] after that.
QString noteMark(int number);

/// "m" + "2" raised → "m²": a flattened power would be another number. Text with any character that
/// has no raised (lowered) form comes back as it is.
QString raised(const QString& text);
QString lowered(const QString& text);

} // namespace qb::importers
