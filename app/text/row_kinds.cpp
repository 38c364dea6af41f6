#include "text/row_kinds.h"

#include "text/char_set.h"
#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/list_lines.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

bool beginsWithHour(QStringView text)
{
    const qsizetype colon = std::find_if_not(text.begin(), text.end(), isAsciiDigit) - text.begin();
    return (colon == 1 || colon == 2) && colon + 2 < text.size()
        && (text.at(colon) == u':' || text.at(colon) == u'：') && isAsciiDigit(text.at(colon + 1))
        && isAsciiDigit(text.at(colon + 2));
}

bool isDay(QStringView text)
{
    constexpr qsizetype kLongest = 14;
    if (text.size() > kLongest || !isAsciiDigit(text.front()))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^[0-9]{1,2}月[0-9]{1,2}日(?:\\s*[（(](?:周|星期)[一二三四五六日天][）)]|\\s*(?:上午|下午|晚上))?$"));
    return pattern.match(text.toString()).hasMatch();
}

bool beginsWithYears(QStringView text)
{
    constexpr qsizetype kReach = 16;
    if (!isAsciiDigit(text.front()))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:19|20)[0-9]{2}(?:年(?:[0-9]{1,2}月)?|[./][0-9]{1,2})?(?:\\s*[—–~～至-]|\\s+\\S)"));
    return pattern.match(text.left(kReach).toString()).hasMatch();
}

bool arePeople(QStringView text)
{
    if (!mayBeginName(text))
        return false;
    const QStringList names
        = text.toString().replace(u'、', u' ').simplified().split(u' ', Qt::SkipEmptyParts);
    return names.size() > 1 && areNamesOfPeople(names);
}

/// "审判长 钱多多": an office and who holds it.
bool isOfficeAndName(QStringView text)
{
    constexpr qsizetype kLongest = 12;
    static constexpr CharSet kEnds(u"长员官任记书表师审授");
    if (text.size() > kLongest)
        return false;
    const QStringList words = text.toString().simplified().split(u' ');
    return words.size() == 2 && words[0].size() > 1 && kEnds.contains(words[0].back())
        && areNamesOfPeople({words[1]});
}

bool isBulleted(QStringView text)
{
    static constexpr CharSet kBullets(u"•·▪◦‣-–*✓✔√➢➤");
    return text.size() > 2 && kBullets.contains(text.front()) && text.at(1) != text.front()
        && !isAsciiDigit(text.at(1));
}

bool isOption(QStringView text)
{
    static constexpr CharSet kMarks(u".．、");
    return text.size() > 2 && text.front() >= u'A' && text.front() <= u'H'
        && kMarks.contains(text.at(1)) && (text.at(1) != u'.' || !text.at(2).isLower());
}

/// "钱多多 青桥小学": who, and where from.
bool isPersonAndPlace(QStringView text)
{
    constexpr qsizetype kLongest = 20;
    if (text.size() > kLongest || !mayBeginName(text))
        return false;
    const QStringList words = text.toString().simplified().split(u' ');
    return words.size() == 2 && words[1].size() > 2 && areNamesOfPeople({words[0]});
}

/// "Q1：", "A：", "答案：".
bool isAsked(QStringView text)
{
    static constexpr CharSet kFirst(u"QAqa问答");
    constexpr qsizetype kMostDigits = 2;
    if (!kFirst.contains(text.front()))
        return false;
    qsizetype at = 1;
    while (at < text.size() && at <= kMostDigits && isAsciiDigit(text.at(at)))
        ++at;
    at += text.front() == u'答' && text.size() > 1 && text.at(1) == u'案';
    return at < text.size() && (text.at(at) == u'：' || text.at(at) == u':');
}

/// "门票：免费", "甲方（出租方）：钱多多".
bool isLabelled(QStringView text)
{
    constexpr qsizetype kLongest = 12;
    const qsizetype colon = text.left(kLongest).indexOf(u'：');
    return colon > 0 && colon + 1 < text.size()
        && (!lineLabel(text).isEmpty() || text.at(colon - 1) == u'）');
}

} // namespace

bool isMonth(QStringView text)
{
    constexpr qsizetype kLongest = 8;
    static constexpr CharSet kCharacters(u"0123456789年月");
    return text.size() <= kLongest && text.endsWith(u'月') && text.startsWith(u"20")
        && std::all_of(text.begin(), text.end(), [](QChar c) { return kCharacters.contains(c); });
}

QStringView speakerOf(QStringView text)
{
    constexpr qsizetype kLongest = 4;
    constexpr qsizetype kShortest = 2;
    const QStringView head = text.left(kLongest + 1);
    const auto gap = std::find(head.begin(), head.end(), QChar(0x3000));
    const qsizetype length = gap - head.begin();
    const bool isName = gap != head.end() && length >= kShortest && length + 1 < text.size()
        && std::all_of(
            head.begin(), gap, [](QChar c) { return isCommonHan(c) || c.isSurrogate(); });
    return isName ? head.left(length) : QStringView();
}

bool beginsArticle(QStringView text)
{
    constexpr qsizetype kLongest = 7;
    if (!text.startsWith(u'第'))
        return false;
    const qsizetype end = text.left(kLongest).indexOf(u'条');
    return end > 1 && end + 1 < text.size() && isWhite(text.at(end + 1));
}

bool isSpeltDay(QStringView text)
{
    constexpr qsizetype kShortest = 8;
    constexpr qsizetype kLongest = 13;
    static constexpr CharSet kCharacters(u"〇○零一二三四五六七八九十年月日");
    return text.size() >= kShortest && text.size() <= kLongest && text.endsWith(u'日')
        && text.at(4) == u'年'
        && std::all_of(text.begin(), text.end(), [](QChar c) { return kCharacters.contains(c); });
}

bool isBareLine(const LineFacts& line)
{
    return !line.text.isEmpty() && line.commas == 0 && line.stops == 0
        && (line.ending == LineEnding::Open || line.ending == LineEnding::Bracket);
}

Row rowOf(const LineFacts& line)
{
    const QStringView text = line.text;
    if (text.size() < 2 || line.role || line.credits || line.isSignature)
        return Row::None;
    if (headingNumber(text).form != HeadingNumber::Form::None)
        return Row::Numbered;
    if (isBulleted(text))
        return Row::Bulleted;
    if (beginsWithEmoji(text))
        return Row::Picture;
    if (isOption(text))
        return Row::Option;
    if (isAsked(text))
        return Row::Asked;
    if (beginsWithHour(text))
        return Row::Hour;
    const bool isOpen = line.ending == LineEnding::Open || line.ending == LineEnding::Bracket;
    if (line.cells > kLongestRow || !isOpen)
        return Row::None;
    if (isLabelled(text))
        return Row::Labelled;
    if (!isBareLine(line))
        return Row::None;
    if (text.count(u'|') > 1 || text.count(u'｜') > 1)
        return Row::Cells;
    if (isDay(text))
        return Row::Day;
    if (beginsWithYears(text))
        return Row::Years;
    if (arePeople(text))
        return Row::People;
    if (isOfficeAndName(text))
        return Row::Office;
    if (isPersonAndPlace(text))
        return Row::Person;
    return std::any_of(text.begin(), text.end(), isAsciiDigit) ? Row::Figures : Row::None;
}

bool namesNotice(const LineFacts& line)
{
    static constexpr std::array<QStringView, 9> kNames{u"寻人启事", u"寻物启事", u"招聘启事",
        u"招租启事", u"失物招领", u"遗失声明", u"讣告", u"更正", u"致歉声明"};
    return line.blanksBefore > 0
        && std::find(kNames.begin(), kNames.end(), line.text) != kNames.end();
}

bool isWish(const LineFacts& line, size_t left)
{
    constexpr size_t kEnd = 3; ///< lines
    constexpr int kShort = 20; ///< cells
    static constexpr std::array<QStringView, 4> kGreetings{
        u"好！", u"上午好！", u"大家好！", u"新年好！"};
    static constexpr std::array<QStringView, 3> kWishes{u"最后，", u"祝", u"谢谢"};
    if (!line.text.endsWith(u'！'))
        return false;
    return (line.cells <= kShort && line.text.startsWith(u"大家")
               && endsWithOne(line.text, kGreetings))
        || (left <= kEnd && (line.commas > 0 || startsWithOne(line.text, kWishes)));
}

qsizetype partsOf(QStringView text)
{
    return text.toString().simplified().count(u' ') + 1;
}

} // namespace qb::text
