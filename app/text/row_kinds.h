#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What a row begins with, or is made of.
enum class Row : unsigned char {
    None,
    Numbered, ///< 1. 二、 （3）
    Bulleted, ///< • - *
    Picture,  ///< behind an emoji
    Option,   ///< A. B、
    Hour,     ///< 09:30
    Day,      ///< 4月20日（周一）
    Years,    ///< 2016.09—2020.06, 2022年 …
    People,   ///< 钱多多 孙望舒
    Person,   ///< 钱多多 青桥小学
    Office,   ///< 审判长 钱多多
    Asked,    ///< Q1：… A：… 答：…
    Labelled, ///< 门票：免费, where its neighbours are rows
    Cells,    ///< 铅笔|1元|100支
    Figures,  ///< 冰糖 30克
};

inline constexpr int kLongestRow = 60; ///< cells

Row rowOf(const LineFacts& line);

/// Without stops and commas, and no sentence: a row, or a heading. A table has no text.
bool isBareLine(const LineFacts& line);

/// The name in "钱多多　茶泡好了吗？", as plays are printed; empty for other lines.
QStringView speakerOf(QStringView text);

/// "寻人启事" below a blank line.
bool namesNotice(const LineFacts& line);

/// "大家早上好！", "最后，祝大家健康！". `left`: lines down to the text's end.
bool isWish(const LineFacts& line, size_t left);

/// Parts between spaces.
qsizetype partsOf(QStringView text);

/// "第二条 …": an article of rules, which is text.
bool beginsArticle(QStringView text);

/// "二〇二六年一月十五日".
bool isSpeltDay(QStringView text);

/// "2025年3月" alone.
bool isMonth(QStringView text);

} // namespace qb::text
