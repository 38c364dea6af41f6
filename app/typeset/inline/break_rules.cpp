#include "typeset/inline/break_rules.h"

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr double kHyphenPenalty = 6;
constexpr double kRangePenalty = 4;
constexpr double kDashAtLineStartPenalty = 1;
constexpr double kBeforeNumberPenalty = 8; // "Type 7B": a designation reads badly over two lines

bool isWord(CharClass c)
{
    return c == CharClass::Letter || c == CharClass::Digit || c == CharClass::Postfix
        || c == CharClass::Prefix || c == CharClass::Other;
}

/// Characters that belong to one unspaced Western string: a word, a number, an address.
bool isWesternString(CharClass c)
{
    return isWord(c) || c == CharClass::WesternOpening || c == CharClass::WesternClosing
        || c == CharClass::Hyphen || c == CharClass::Solidus;
}

bool isConnector(CharClass c)
{
    return c == CharClass::Interpunct || c == CharClass::Solidus || c == CharClass::Hyphen
        || c == CharClass::RangeMark;
}

bool isDouble(const Cluster& a, const Cluster& b)
{
    return a.charClass == b.charClass
        && (a.charClass == CharClass::Dash || a.charClass == CharClass::Ellipsis);
}

/// Han characters that follow a number as its unit or magnitude; number and unit stay on one line
/// (GB/T 15835-2011).
bool isUnit(QChar c)
{
    static const QString units = QStringLiteral(
        "年月日时分秒点元角万亿千百倍吨米克升度个名家项次天岁号届期条种台辆座户亩公平立");
    return units.contains(c);
}

bool isForbiddenAtStart(CharClass c, style::Kinsoku level)
{
    if (level == style::Kinsoku::None)
        return c == CharClass::Combining;
    if (level == style::Kinsoku::Strict && (c == CharClass::Dash || c == CharClass::Ellipsis))
        return true;
    return text::isForbiddenAtLineStart(c);
}

bool isForbiddenAtEnd(CharClass c, style::Kinsoku level)
{
    if (level == style::Kinsoku::None)
        return false;
    if (level == style::Kinsoku::Basic && c == CharClass::Solidus)
        return false;
    return text::isForbiddenAtLineEnd(c);
}

} // namespace

GapRule gapBetween(const Cluster& a, const Cluster& b, double hanLatinSpace)
{
    if (a.isSpace()) {
        const bool isWordSpace
            = a.body > 0 && b.charClass != CharClass::Han && a.charClass == CharClass::Space;
        return {0, isWordSpace ? Adjustment::WordSpace : Adjustment::None};
    }
    if (b.isSpace() || a.charClass == CharClass::NoBreakSpace
        || b.charClass == CharClass::NoBreakSpace)
        return {0, Adjustment::None};
    if (isDouble(a, b) || (isWesternString(a.charClass) && isWesternString(b.charClass)))
        return {0, Adjustment::None};
    const bool aWord = isWord(a.charClass);
    const bool bWord = isWord(b.charClass);
    if ((a.charClass == CharClass::Han && (bWord || b.charClass == CharClass::WesternOpening))
        || ((aWord || a.charClass == CharClass::WesternClosing) && b.charClass == CharClass::Han))
        return {hanLatinSpace, Adjustment::HanWestern};
    if (isConnector(a.charClass) || isConnector(b.charClass))
        return {0, Adjustment::None};
    return {0, Adjustment::Other};
}

BreakRule breakBetween(
    const std::vector<Cluster>& clusters, size_t i, const QString& text, style::Kinsoku level)
{
    const Cluster& a = clusters[i];
    const Cluster& b = clusters[i + 1];
    const BreakRule forbidden{BreakKind::Forbidden, 0};
    if (text.at(a.textBegin) == QChar::LineSeparator || text.at(a.textBegin) == QLatin1Char('\n'))
        return {BreakKind::Mandatory, 0};
    if (b.charClass == CharClass::ZeroWidthBreak)
        return forbidden; // behind the last of several
    if (a.charClass == CharClass::ZeroWidthBreak)
        return {};
    if (b.isSpace() || a.charClass == CharClass::NoBreakSpace
        || b.charClass == CharClass::NoBreakSpace || isDouble(a, b))
        return forbidden;
    if (isForbiddenAtStart(b.charClass, level) || isForbiddenAtEnd(a.charClass, level))
        return forbidden;
    if (a.isSpace()) {
        // A space behind an opening mark does not make a place to break.
        const bool afterOpening = i > 0 && isForbiddenAtEnd(clusters[i - 1].charClass, level);
        if (afterOpening)
            return forbidden;
        const bool isDesignation
            = b.charClass == CharClass::Digit && i > 0 && isWord(clusters[i - 1].charClass);
        return {BreakKind::Allowed, isDesignation ? kBeforeNumberPenalty : 0};
    }
    if (a.charClass == CharClass::Digit && b.charClass == CharClass::Han
        && isUnit(text.at(b.textBegin)))
        return forbidden;
    const bool isRange = b.charClass == CharClass::Dash && b.textEnd - b.textBegin == 1
        && (a.charClass == CharClass::Digit || a.charClass == CharClass::Postfix);
    if (isRange) // 一字线 of a range stays with the number before it
        return forbidden;
    if (a.charClass == CharClass::RangeMark)
        return {BreakKind::Allowed, kRangePenalty};
    if (isWesternString(a.charClass) && isWesternString(b.charClass)) {
        const bool betweenLetters = a.charClass == CharClass::Hyphen
            && b.charClass == CharClass::Letter && i >= 2
            && clusters[i - 1].charClass == CharClass::Letter
            && clusters[i - 2].charClass == CharClass::Letter;
        return betweenLetters ? BreakRule{BreakKind::Allowed, kHyphenPenalty} : forbidden;
    }
    if (b.charClass == CharClass::Dash || b.charClass == CharClass::Ellipsis)
        return {BreakKind::Allowed, kDashAtLineStartPenalty};
    return {};
}

} // namespace qb::typeset
