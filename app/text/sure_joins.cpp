#include "text/sure_joins.h"

#include "text/char_set.h"
#include "text/heading_numbers.h"
#include "text/lead_wording.h"
#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/list_lines.h"
#include "text/row_kinds.h"
#include "text/whole_lines.h"
#include "text/word_match.h"

#include <QHash>

#include <array>

namespace qb::text {

namespace {

/// Digits at the beginning.
qsizetype digitsOf(QStringView text)
{
    return std::find_if_not(text.begin(), text.end(), isAsciiDigit) - text.begin();
}

/// "…12," + "345元", "…9:" + "30开始", "…1/" + "3", "…10—" + "20吨", "…豫K·" + "A12".
bool cutsNumber(const LineFacts& line, const LineFacts& next)
{
    constexpr int kShortest = 8; ///< cells of a line that the page broke
    constexpr int kLine = 20;
    constexpr qsizetype kGroup = 3;
    if (line.text.size() < 3 || line.cells < kShortest || next.blanksBefore > 1 || next.isIndented)
        return false;
    const QChar last = line.text.back();
    const bool isBehindDigit = isAsciiDigit(line.text.at(line.text.size() - 2));
    const qsizetype digits = digitsOf(next.text);
    switch (last.unicode()) {
    case u',':
        return isBehindDigit && digits == kGroup;
    case u':':
    case u'：':
    case u'/':
        return isBehindDigit && digits > 0;
    case u'-':
        return digits > 0 && (isBehindDigit || isCommonHan(line.text.at(line.text.size() - 2)));
    case u'–':
    case u'—':
    case u'~':
    case u'～':
        return isBehindDigit && digits > 0;
    case u'·':
        return (line.cells >= kLine || line.commas > 0)
            && (isAsciiDigit(next.text.front())
                || (next.text.front() >= u'A' && next.text.front() <= u'Z'));
    default:
        return false;
    }
}

bool isUnit(QStringView text)
{
    static constexpr std::array<QStringView, 22> units{u"平方", u"亿", u"万", u"元", u"公里",
        u"千米", u"米", u"吨", u"公斤", u"千瓦", u"亩", u"公顷", u"人", u"名", u"家", u"个", u"户",
        u"台", u"项", u"%", u"年", u"月"};
    return startsWithOne(text, units);
}

/// "…占地约" + "360亩，…", "…带动就业1" + "200人。", "…面积约1 000" + "平方米", "压实责任，确保" +
/// "每月一调度。": nothing ends so, wherever somebody broke the line.
bool cutsPhrase(const LineFacts& line, const LineFacts& next)
{
    constexpr int kLine = 12;  ///< cells
    constexpr int kShort = 60; ///< cells of a line that somebody broke by hand
    static constexpr std::array<QStringView, 14> beforeFigures{u"约", u"达", u"达到", u"可达",
        u"超过", u"超", u"突破", u"逾", u"近", u"仅", u"为", u"至", u"共", u"增长"};
    static constexpr std::array<QStringView, 9> beforeWords{
        u"确保", u"以及", u"为了", u"关于", u"由于", u"推动", u"和", u"与", u"及"};
    const bool isSentence = line.commas > 0 || line.stops > 0;
    if (line.ending != LineEnding::Open || line.cells < kLine || line.cells > kShort
        || next.blanksBefore > 0 || next.isIndented || next.text.isEmpty() || !isSentence)
        return false;
    const bool isDigitNext = isAsciiDigit(next.text.front());
    // "电话13800000002" over "人民路8号".
    constexpr qsizetype kLongest = 5;
    const auto behindDigits
        = std::find_if_not(line.text.rbegin(), line.text.rend(), isAsciiDigit) - line.text.rbegin();
    if (isAsciiDigit(line.text.back()))
        return behindDigits <= kLongest
            && (isUnit(next.text)
                || (isDigitNext && digitsOf(next.text) < next.text.size()
                    && isUnit(next.text.sliced(digitsOf(next.text)))));
    const bool isFree = headingNumber(next.text).form == HeadingNumber::Form::None;
    return isFree
        && ((isDigitNext && endsWithOne(line.text, beforeFigures))
            || endsWithOne(line.text, beforeWords));
}

/// "…达到400亿" + "元，其中…": a sentence goes on behind the unit's first half, "今年是2026" +
/// "年，…" within the year.
bool cutsAmount(const LineFacts& line, const LineFacts& next)
{
    constexpr qsizetype kYear = 4;
    if (line.text.size() >= kYear && next.text.startsWith(u'年') && next.blanksBefore == 0
        && !next.isIndented && std::all_of(line.text.end() - kYear, line.text.end(), isAsciiDigit)
        && (line.text.size() == kYear || isCommonHan(line.text.at(line.text.size() - kYear - 1))))
        return true;
    static constexpr CharSet kThousands(u"万亿");
    return line.text.size() > 2 && kThousands.contains(line.text.back())
        && isAsciiDigit(line.text.at(line.text.size() - 2)) && next.blanksBefore == 0
        && !next.isIndented && isUnit(next.text)
        && (next.commas > 0 || next.ending == LineEnding::Sentence);
}

/// A long line with clauses under a title, right below it what ends its sentence: one paragraph of
/// two lines.
bool cutsParagraph(const LineFacts* title, const LineFacts& line, const LineFacts& next)
{
    constexpr int kLong = 56;  ///< cells
    constexpr int kRagged = 4; ///< cells
    return line.cells >= kLong && line.ending == LineEnding::Open && line.commas > 0
        && next.ending == LineEnding::Sentence && next.cells <= line.cells + kRagged
        && next.blanksBefore == 0
        && (beginsArticle(line.text)
            || (title != nullptr && line.blanksBefore > 0 && isBareLine(*title)
                && sectionName(title->text).isEmpty() && opensParagraph(next.text) <= 0))
        && !next.isIndented && headingNumber(next.text).form == HeadingNumber::Form::None;
}

/// "第二条 本办法所称公开渠道，是指任何人都" + "能查到的渠道。": an article of rules that somebody
/// broke by hand.
bool cutsArticle(const LineFacts& line, const LineFacts& next)
{
    constexpr int kShortest = 28; ///< cells
    constexpr int kRagged = 8;
    const bool isOpen
        = line.ending == LineEnding::Clause || (line.ending == LineEnding::Open && line.commas > 0);
    return isOpen && line.cells >= kShortest && next.cells <= line.cells + kRagged
        && next.blanksBefore == 0 && !next.isIndented && !beginsArticle(next.text)
        && headingNumber(next.text).form == HeadingNumber::Form::None;
}

/// "协议提出，" + "到2027年…": a sentence that goes on behind a comma. Lines of one length are
/// verse.
bool cutsClause(const LineFacts& line, const LineFacts& next)
{
    constexpr int kVerse = 4; ///< cells
    static constexpr std::array<QStringView, 7> openings{
        u"提出，", u"指出，", u"表示，", u"认为，", u"强调，", u"要求，", u"显示，"};
    if (!line.text.endsWith(u'，') || next.blanksBefore > 0 || next.isIndented
        || opensParagraph(next.text) > 1 || !lineLabel(next.text).isEmpty())
        return false;
    return endsWithOne(line.text, openings) || std::abs(line.cells - next.cells) > kVerse;
}

/// A sentence, or an entry of a list, begins behind it.
bool endsItem(const LineFacts& line)
{
    return line.ending == LineEnding::Sentence || line.ending == LineEnding::Semicolon
        || line.ending == LineEnding::Colon;
}

/// "各县（市、区）工信局：" under "关于……的通知".
bool isSalutationUnderTitle(const LineFacts& line, const LineFacts& next)
{
    static constexpr std::array<QStringView, 8> papers{
        u"的通知", u"的函", u"的意见", u"的通告", u"的请示", u"的报告", u"的批复", u"的决定"};
    return endsWithOne(line.text, papers) && next.ending == LineEnding::Colon && next.stops == 0
        && next.text.startsWith(u"各");
}

/// "第一章 总则" begins a part, whatever stands above.
bool beginsChapter(QStringView text)
{
    constexpr qsizetype kLongest = 24;
    const HeadingNumber number = headingNumber(text);
    return number.form == HeadingNumber::Form::Ordinal && text.size() <= kLongest
        && number.length < text.size() && isWhite(text.at(number.length - 1));
}

/// "本报讯（记者 …", "新华社某地3月4日电": a paragraph begins so, and no line within one.
bool opensReport(QStringView text)
{
    static constexpr std::array<QStringView, 6> publishers{
        u"本报", u"本刊", u"本网", u"本台", u"新华社", u"中新社"};
    return startsWithOne(text, publishers) && hasDateline(text);
}

/// Whether paragraphs that run over several lines stand between blank lines.
bool areWrappedAndApart(const std::vector<LineFacts>& lines, int widest)
{
    constexpr int kRagged = 8; ///< cells
    constexpr int kSame = 2;
    constexpr int kFewest = 3;
    int wrapped = 0;
    int broken = 0; // lines of a narrower column, in mid-sentence over blank lines
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const bool isOpen
            = lines[i].ending == LineEnding::Open || lines[i].ending == LineEnding::Clause;
        broken += lines[i].ending == LineEnding::Open && lines[i].blanksAfter > 0
            && lines[i].commas + lines[i].stops > 0
            && std::abs(lines[i].cells - lines[i + 1].cells) <= kSame;
        if (broken >= kFewest)
            return false;
        if (!isOpen || lines[i].cells + kRagged < widest)
            continue;
        if (lines[i].blanksAfter > 0)
            return false;
        ++wrapped;
    }
    return wrapped > 1;
}

QHash<QStringView, int> speakersOf(const std::vector<LineFacts>& lines)
{
    QHash<QStringView, int> uses;
    for (const LineFacts& line : lines)
        if (const QStringView label = lineLabel(line.text); !label.isEmpty() && !line.credits)
            ++uses[label];
    return uses;
}

} // namespace

std::vector<signed char> sureJoins(const std::vector<LineFacts>& lines,
    const std::vector<LineRole>& roles, const std::vector<bool>& isWhole,
    const std::vector<signed char>& decided)
{
    std::vector<signed char> result = decided;
    result.resize(lines.size());
    int widest = 0;
    for (const LineFacts& line : lines)
        widest = std::max(widest, line.cells);
    const bool isApart = areWrappedAndApart(lines, widest);
    const QHash<QStringView, int> speakers = speakersOf(lines);
    bool isInArticle = false;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const LineFacts& line = lines[i];
        const LineFacts& next = lines[i + 1];
        if (result[i] != 0 || roles[i] != LineRole::Text || roles[i + 1] != LineRole::Text
            || line.story != next.story || line.isWithinPage)
            continue;
        const QStringView speaker = lineLabel(next.text);
        const bool isShort = line.cells * 5 < widest * 4;
        isInArticle = beginsArticle(line.text) || (isInArticle && i > 0 && result[i - 1] > 0);
        if (cutsNumber(line, next) || cutsPhrase(line, next) || cutsAmount(line, next)
            || (isInArticle && cutsArticle(line, next))
            || cutsParagraph(i == 1 ? &lines[0] : nullptr, line, next)
            || (i > 0 && endsItem(lines[i - 1]) && cutsClause(line, next))
            || (i > 0 && result[i - 1] > 0 && cutsClause(line, next)))
            result[i] = 1;
        else if (isSalutationUnderTitle(line, next) || beginsChapter(next.text)
            || opensReport(next.text) || (endsItem(line) && beginsArticle(next.text))
            || (isApart && next.blanksBefore > 0 && isShort && i > 0)
            || (!speaker.isEmpty() && speakers.value(speaker) > 1
                && line.ending == LineEnding::Sentence))
            result[i] = -1;
    }
    partWholeLines(lines, isWhole, result);
    return result;
}

} // namespace qb::text
