#include "typeset/inline/break_rules.h"

namespace qb::typeset {

using text::CharClass;

namespace {

constexpr double kHyphenPenalty = 6;
constexpr double kRangePenalty = 4;
constexpr double kDashAtLineStartPenalty = 1;
constexpr double kBeforeNumberPenalty = 8; // "type 7": such a name reads badly over two lines

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

/// A dash alone connects (京—沪) or stands for 至; two are 破折号.
bool isSingleDash(const std::vector<Cluster>& clusters, size_t i)
{
    const Cluster& dash = clusters[i];
    return dash.charClass == CharClass::Dash && dash.textEnd - dash.textBegin == 1
        && (i == 0 || !isDouble(clusters[i - 1], dash))
        && (i + 1 == clusters.size() || !isDouble(dash, clusters[i + 1]));
}

/// "Type 7B", "GB 9685", "Windows 11": a number behind a short word with a capital belongs to it.
bool isDesignation(const std::vector<Cluster>& clusters, size_t space, const QString& text)
{
    constexpr size_t kLongestWord = 12;
    size_t begin = space;
    while (begin > 0 && clusters[begin - 1].charClass == CharClass::Letter
        && space - begin <= kLongestWord)
        --begin;
    return begin < space && space - begin <= kLongestWord
        && text.at(clusters[begin].textBegin).isUpper();
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

/// Clusters of the unspaced Western string around `i`, counted no further than kLongString.
constexpr size_t kLongString = 20;

size_t stringLength(const std::vector<Cluster>& clusters, size_t i)
{
    size_t begin = i;
    while (begin > 0 && i - begin < kLongString && isWesternString(clusters[begin - 1].charClass))
        --begin;
    size_t end = i + 1;
    while (end < clusters.size() && end - begin < kLongString
        && isWesternString(clusters[end].charClass))
        ++end;
    return end - begin;
}

/// Where a Western string may be parted without a hyphen: behind the hyphen or slash of a compound
/// ("on-line", "CPU/GPU"), and behind the marks of an address or another long string, but not
/// within its numbers. GB/T 15834-2011 keeps the 分隔号 of Chinese text off line ends; this one is
/// Western spelling.
bool isWesternJoint(const std::vector<Cluster>& clusters, size_t i, const QString& text)
{
    const auto isLetterAt = [&](size_t k) {
        return k < clusters.size() && clusters[k].charClass == CharClass::Letter;
    };
    const auto isWordAt = [&](size_t k) {
        return isLetterAt(k) || (k < clusters.size() && clusters[k].charClass == CharClass::Digit);
    };
    const CharClass joint = clusters[i].charClass;
    const bool isHyphenOrSlash = joint == CharClass::Hyphen || joint == CharClass::Solidus;
    if (i == 0 || !isWordAt(i + 1))
        return false;
    if (isHyphenOrSlash && i >= 2 && isWordAt(i - 1) && isWordAt(i - 2) && isLetterAt(i + 1)
        && isWordAt(i + 2))
        return true;
    static const QString addressMarks = QStringLiteral("/?&=-_.:@#%+");
    return addressMarks.contains(text.at(clusters[i].textBegin))
        && (isLetterAt(i + 1) || isLetterAt(i - 1) || joint == CharClass::Solidus)
        && stringLength(clusters, i) >= kLongString;
}

/// The third or a later one of several closing marks, as ） in 。”）.
bool isLateInClosingRun(const std::vector<Cluster>& clusters, size_t i)
{
    const auto isClosing = [&](size_t k) {
        const CharClass c = clusters[k].charClass;
        return text::isFullWidthMark(c) && c != CharClass::Opening;
    };
    return i >= 2 && isClosing(i) && isClosing(i - 1) && isClosing(i - 2);
}

} // namespace

GapRule gapBetween(const Cluster& a, const Cluster& b, double hanLatinSpace)
{
    if (b.isNote || b.charClass == CharClass::Combining)
        return {0, Adjustment::None};
    if (a.isNote)
        return {0, b.isSpace() ? Adjustment::None : Adjustment::Other};
    if (a.isSpace()) {
        // A space typed between Han and Western text counts as no word space: the one before a
        // word would stretch and the one behind it would not.
        const bool isWordSpace = a.body > 0 && b.charClass != CharClass::Han
            && a.charClass == CharClass::Space && !a.isBesideHan;
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
    if (b.isSpace() || b.isNote || a.charClass == CharClass::NoBreakSpace
        || b.charClass == CharClass::NoBreakSpace || isDouble(a, b))
        return forbidden;
    if (isLateInClosingRun(clusters, i + 1))
        return {BreakKind::Forbidden, -kClosingRunRelief};
    if (isForbiddenAtStart(b.charClass, level)
        || (isForbiddenAtEnd(a.charClass, level) && !isWesternJoint(clusters, i, text)))
        return forbidden;
    if (a.isSpace()) {
        // A space behind an opening mark does not make a place to break.
        const bool afterOpening = i > 0 && isForbiddenAtEnd(clusters[i - 1].charClass, level);
        if (afterOpening)
            return forbidden;
        if (b.charClass == CharClass::Digit && isDesignation(clusters, i, text))
            return forbidden;
        const bool isBehindWord
            = b.charClass == CharClass::Digit && i > 0 && isWord(clusters[i - 1].charClass);
        return {BreakKind::Allowed, isBehindWord ? kBeforeNumberPenalty : 0};
    }
    const bool isRange = a.charClass == CharClass::Digit || a.charClass == CharClass::Postfix;
    if (isSingleDash(clusters, i + 1) && (isRange || level != style::Kinsoku::None))
        return forbidden; // a connector stays with what stands before it
    if (a.charClass == CharClass::Dash && isSingleDash(clusters, i))
        return {BreakKind::Allowed, kRangePenalty};
    if (a.charClass == CharClass::RangeMark)
        return {BreakKind::Allowed, kRangePenalty};
    if (isWesternString(a.charClass) && isWesternString(b.charClass)) {
        return isWesternJoint(clusters, i, text) ? BreakRule{BreakKind::Allowed, kHyphenPenalty}
                                                 : forbidden;
    }
    if (b.charClass == CharClass::Dash || b.charClass == CharClass::Ellipsis)
        return {BreakKind::Allowed, kDashAtLineStartPenalty};
    return {};
}

} // namespace qb::typeset
