#pragma once

#include <QStringView>

namespace qb::text {

/// The number that a heading or an item of a list begins with.
struct HeadingNumber {
    enum class Form : unsigned char {
        None,
        Listed,    ///< 一、 1. 1． 1、
        Closed,    ///< 1) 1）
        Bracketed, ///< （一） (1)
        Ordinal,   ///< 第一章, 第2节, 第三部分
    };
    Form form = Form::None;
    qsizetype length = 0; ///< with its mark and the blanks behind it
    int value = 0;
    bool isHan = false; ///< written 一 or 壹
};

/// "1.5倍" and "1、2号楼" begin with no such number, "1.2025年的打算" does.
HeadingNumber headingNumber(QStringView text);

/// Where plain digits may number a part: in a text they stand in tables, too.
enum class PlainDigits { Never, UpToNineteen };

/// The number of a part on a line of its own, without what dresses it: "01", "PART.1", "三",
/// "/ 1 /"; null for other lines.
QStringView partNumber(QStringView text, PlainDigits plain = PlainDigits::Never);

} // namespace qb::text
