#pragma once

#include <QStringView>

namespace qb::text {

/// What numbers a story's title or a section's name in a newsletter.
struct ItemNumber {
    enum class Form : unsigned char {
        None,
        Han,             ///< 一、
        BracketedHan,    ///< （一）
        Digits,          ///< 1. 1、
        BracketedDigits, ///< （1）
        Closed,          ///< 1）
        Circled,         ///< ① ⑴ ❶
        Padded,          ///< "01 ", "1｜", "01" over no more than the title
        Ordinal,         ///< 第一部分
    };
    Form form = Form::None;
    qsizetype length = 0; ///< with its mark and the blanks behind it
    int value = 0;
};

/// The number that a line begins with; None where nothing follows it.
ItemNumber itemNumber(QStringView text);

} // namespace qb::text
