#pragma once

#include <QStringView>

namespace qb::text {

/// What numbers a story's title or a section's name in a newsletter.
struct ItemNumber {
    enum class Form : unsigned char {
        None,
        Han,             ///< 一、 "一　"
        BracketedHan,    ///< （一）
        Digits,          ///< 1. 1、
        BracketedDigits, ///< （1）
        Closed,          ///< 1）
        Circled,         ///< ① ⑴ ❶
        Padded,          ///< "01 ", "1 ", "1｜"
        Ordinal,         ///< 第一部分
        Bullet,          ///< ◆, without a value
    };
    Form form = Form::None;
    qsizetype length = 0; ///< with its mark and the blanks behind it
    int value = 0;
    QChar bullet = {};

    bool isNone() const { return form == Form::None; }
    /// Whether both number things of the same rank.
    bool isLike(const ItemNumber& other) const
    {
        return form == other.form && bullet == other.bullet;
    }
};

/// The number that a line begins with; None where nothing follows it.
ItemNumber itemNumber(QStringView text);

} // namespace qb::text
