#include "text/list_rows.h"

#include "text/char_set.h"
#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/list_lines.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <array>

namespace qb::text {

namespace {

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
    Office,   ///< 审判长 钱多多
    Cells,    ///< 铅笔|1元|100支
    Figures,  ///< 冰糖 30克
};

constexpr int kLongestRow = 60; ///< cells

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool beginsWithHour(QStringView text)
{
    const qsizetype colon = std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
    return (colon == 1 || colon == 2) && colon + 2 < text.size()
        && (text.at(colon) == u':' || text.at(colon) == u'：') && isDigit(text.at(colon + 1))
        && isDigit(text.at(colon + 2));
}

bool isDay(QStringView text)
{
    constexpr qsizetype kLongest = 14;
    if (text.size() > kLongest || !isDigit(text.front()))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^[0-9]{1,2}月[0-9]{1,2}日(?:\\s*[（(](?:周|星期)[一二三四五六日天][）)]|\\s*(?:上午|下午|晚上))?$"));
    return pattern.match(text.toString()).hasMatch();
}

/// "2025年3月" alone.
bool isMonth(QStringView text)
{
    constexpr qsizetype kLongest = 8;
    static constexpr CharSet kCharacters(u"0123456789年月");
    return text.size() <= kLongest && text.endsWith(u'月') && text.startsWith(u"20")
        && std::all_of(text.begin(), text.end(), [](QChar c) { return kCharacters.contains(c); });
}

bool beginsWithYears(QStringView text)
{
    constexpr qsizetype kReach = 16;
    if (!isDigit(text.front()))
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

/// "二〇二六年一月十五日".
bool isSpeltDay(QStringView text)
{
    constexpr qsizetype kShortest = 8;
    constexpr qsizetype kLongest = 13;
    static constexpr CharSet kCharacters(u"〇○零一二三四五六七八九十年月日");
    return text.size() >= kShortest && text.size() <= kLongest && text.endsWith(u'日')
        && text.at(4) == u'年'
        && std::all_of(text.begin(), text.end(), [](QChar c) { return kCharacters.contains(c); });
}

bool isBulleted(QStringView text)
{
    static constexpr CharSet kBullets(u"•·▪◦‣-–*✓✔√➢➤");
    return text.size() > 2 && kBullets.contains(text.front()) && text.at(1) != text.front()
        && !isDigit(text.at(1));
}

bool isOption(QStringView text)
{
    static constexpr CharSet kMarks(u".．、");
    return text.size() > 2 && text.front() >= u'A' && text.front() <= u'H'
        && kMarks.contains(text.at(1)) && (text.at(1) != u'.' || !text.at(2).isLower());
}

bool isBare(const LineFacts& line)
{
    return line.commas == 0 && line.stops == 0
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
    if (beginsWithHour(text))
        return Row::Hour;
    if (line.cells > kLongestRow || !isBare(line))
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
    return std::any_of(text.begin(), text.end(), isDigit) ? Row::Figures : Row::None;
}

bool areOneAfterTheOther(QStringView text, QStringView next)
{
    const HeadingNumber number = headingNumber(text);
    const HeadingNumber behind = headingNumber(next);
    return number.form == behind.form && number.isHan == behind.isHan
        && behind.value == number.value + 1;
}

/// Parts between spaces.
qsizetype partsOf(QStringView text)
{
    return text.toString().simplified().count(u' ') + 1;
}

/// Of one stretch of whole lines.
class Rows {
public:
    Rows(std::vector<LineFacts>& lines, size_t begin, size_t end)
        : m_lines(lines),
          m_begin(begin),
          m_end(end)
    {
        m_rows.reserve(end - begin);
        for (size_t i = begin; i < end; ++i)
            m_rows.push_back(rowOf(lines[i]));
    }

    void read()
    {
        readTop();
        readMarked();
        readFigures();
        readLists();
        readEnds();
        readHeads();
    }

private:
    Row row(size_t i) const { return m_rows[i - m_begin]; }

    /// The first line of a text is its title rather; a sentence is a paragraph all the same.
    void keep(size_t i, LineRole role = LineRole::Object)
    {
        LineFacts& line = m_lines[i];
        const bool isSentence
            = line.ending == LineEnding::Sentence || line.ending == LineEnding::Story;
        if (i > 0 && !line.role && !line.credits && !line.isSignature
            && (!isSentence || row(i) == Row::Picture || line.text.endsWith(u'！')))
            line.role = role;
    }

    size_t count(Row kind) const
    {
        return size_t(std::count(m_rows.begin(), m_rows.end(), kind))
            - (m_begin == 0 && m_rows[0] == kind);
    }

    /// Title, its source or day, and the text, all indented alike.
    void readTop()
    {
        constexpr int kLongestTitle = 80; ///< cells
        if (m_begin > 0 || m_end < 3)
            return;
        LineFacts& title = m_lines[0];
        if (title.isIndented && isBare(title) && title.cells <= kLongestTitle && !title.role
            && !title.credits && m_lines[1].credits && !m_lines[2].credits
            && (m_lines[2].commas > 0 || m_lines[2].ending == LineEnding::Sentence))
            title.role = LineRole::Title;
    }

    /// "三、读者须知" over "1. 保持安静；".
    bool headsNumbers(size_t i) const
    {
        if (row(i) != Row::Numbered || row(i + 1) != Row::Numbered
            || m_lines[i].ending != LineEnding::Open || m_lines[i].stops > 0)
            return false;
        const HeadingNumber next = headingNumber(m_lines[i + 1].text);
        const HeadingNumber number = headingNumber(m_lines[i].text);
        return next.value == 1 && (next.form != number.form || next.isHan != number.isHan);
    }

    void readMarked()
    {
        for (const Row kind :
            {Row::Bulleted, Row::Option, Row::Hour, Row::Years, Row::People, Row::Office})
            if (count(kind) > 1)
                for (size_t i = m_begin; i < m_end; ++i)
                    if (row(i) == kind)
                        keep(i);
        const bool hasHours = count(Row::Hour) > 1;
        for (size_t i = m_begin; i + 1 < m_end; ++i) {
            const bool isRun = row(i) == row(i + 1)
                && ((row(i) == Row::Numbered
                        && areOneAfterTheOther(m_lines[i].text, m_lines[i + 1].text))
                    || (row(i) == Row::Picture && m_lines[i + 1].blanksBefore == 0)
                    || row(i) == Row::Cells);
            if (headsNumbers(i))
                keep(i, LineRole::Subhead);
            const bool isAsked = row(i) == Row::Numbered && row(i + 1) == Row::Option;
            if (isRun || isAsked)
                keep(i);
            if (isRun)
                keep(i + 1);
            if ((row(i) == Row::Day && hasHours) || isSpeltDay(m_lines[i].text))
                keep(i);
        }
    }

    /// Figures line by line, and the names of their columns.
    void readFigures()
    {
        constexpr size_t kFewest = 3;
        const auto isFigure = [this](size_t i) {
            return row(i) == Row::Figures || row(i) == Row::Day || row(i) == Row::Years;
        };
        // A first line of as many cells as the next ones is a row, too.
        const auto isAsNext = [this](size_t i) {
            const qsizetype parts = partsOf(m_lines[i].text);
            return parts > 1 && m_lines[i].blanksAfter == 0 && m_lines[i + 1].blanksAfter == 0
                && parts == partsOf(m_lines[i + 1].text) && parts == partsOf(m_lines[i + 2].text);
        };
        if (m_begin == 0 && m_end >= kFewest && isFigure(0) && isFigure(1) && isFigure(2)
            && isAsNext(0))
            m_lines[0].role = LineRole::Object;
        for (size_t begin = std::max<size_t>(m_begin, 1); begin < m_end;) {
            size_t end = begin;
            while (end < m_end && isFigure(end))
                ++end;
            const bool isRun = begin == 1 && m_lines[0].role == LineRole::Object;
            if (end - begin >= kFewest || (isRun && end > begin)) {
                for (size_t i = begin; i < end; ++i)
                    keep(i);
                const LineFacts& head = m_lines[begin - 1];
                const qsizetype parts = partsOf(m_lines[begin].text);
                if (begin - 1 > m_begin && parts > 1 && isBare(head) && partsOf(head.text) == parts)
                    keep(begin - 1);
            }
            begin = std::max(end, begin + 1);
        }
    }

    /// "主要指标：" and the short lines under it; clauses that other entries follow.
    void readLists()
    {
        constexpr size_t kFewest = 2;
        constexpr int kShort = 28; ///< cells that a heading might have
        for (size_t i = m_begin; i < m_end; ++i) {
            const LineFacts& line = m_lines[i];
            if (line.ending == LineEnding::Semicolon)
                keep(i);
            if (line.ending != LineEnding::Colon || line.text.size() < 2
                || isDigit(line.text.at(line.text.size() - 2)) || row(i) == Row::Numbered
                || isLetterLine(line.text))
                continue;
            if (line.cells <= kShort)
                keep(i);
            size_t end = i + 1;
            while (end < m_end && isBare(m_lines[end]) && m_lines[end].cells <= kLongestRow
                && m_lines[end].blanksBefore == 0 && row(end) != Row::Numbered)
                ++end;
            const bool isListEnd = end == m_end || m_lines[end].blanksBefore > 0
                || m_lines[end].ending == LineEnding::Sentence
                || m_lines[end].ending == LineEnding::Colon || row(end) == Row::Numbered;
            if (end - i > kFewest && isListEnd)
                for (size_t k = i + 1; k < end; ++k)
                    keep(k);
        }
    }

    /// What ends with a picture is said; notes say what they are; under the last sentence nothing
    /// is headed any more.
    void readEnds()
    {
        static constexpr std::array<QStringView, 7> kNotes{
            u"数据来源：", u"资料来源：", u"注：", u"备注：", u"说明：", u"注:", u"备注:"};
        for (size_t i = m_begin; i < m_end; ++i)
            if (!m_lines[i].text.isEmpty()
                && (isCaption(m_lines[i].text)
                    || (endsWithEmoji(m_lines[i].text) && row(i) != Row::Picture)
                    || startsWithOne(m_lines[i].text, kNotes)))
                keep(i);
        // "2025年3月" under a source is no day, nor a heading.
        for (size_t i = std::max<size_t>(m_begin, 1); i < m_end; ++i)
            if (isMonth(m_lines[i].text) && m_lines[i - 1].credits)
                keep(i);
        const size_t last = m_end - 1;
        const bool isLast = m_end == m_lines.size() && last > m_begin + 1;
        const LineFacts& before = m_lines[isLast ? last - 1 : last];
        const bool isEnd
            = m_lines[last].ending == LineEnding::Open || m_lines[last].text.endsWith(u'！');
        const bool isBehindText = before.role == LineRole::Object
            || (before.ending == LineEnding::Sentence && !before.credits);
        if (isLast && isEnd && isBehindText && m_begin == 0 && isBare(m_lines.front()))
            keep(last);
    }

    /// "获奖情况" between rows heads those behind.
    void readHeads()
    {
        constexpr int kLongestHead = 16; ///< cells
        constexpr size_t kMost = 2;      ///< one under the other: 中场休息, 下半场
        const auto isHead = [this](size_t i) {
            const LineFacts& line = m_lines[i];
            return row(i) == Row::None && !line.role && !line.credits && !line.isSignature
                && isBare(line) && line.cells <= kLongestHead;
        };
        const auto isRow = [this](size_t i) {
            return m_lines[i].role == LineRole::Object;
        };
        for (size_t i = std::max<size_t>(m_begin, 1); i + 1 < m_end; ++i)
            if (row(i) == Row::Numbered && row(i + 1) != Row::Numbered && isRow(i + 1)
                && isBare(m_lines[i]) && headingNumber(m_lines[i].text).isHan)
                keep(i, LineRole::Subhead);
        for (size_t begin = std::max<size_t>(m_begin, 1); begin < m_end;) {
            size_t end = begin;
            while (end < m_end && isHead(end))
                ++end;
            // The first line is the title.
            const bool isUnderTitle = begin == 1 && end == 2 && isBare(m_lines[0])
                && m_lines[0].cells >= m_lines[1].cells;
            const bool isBetween = end > begin && end - begin <= kMost && end < m_end
                && (isRow(begin - 1) || isUnderTitle) && isRow(end);
            for (size_t i = begin; isBetween && i < end; ++i)
                m_lines[i].role = LineRole::Subhead;
            begin = std::max(end, begin + 1);
        }
    }

    std::vector<LineFacts>& m_lines;
    size_t m_begin;
    size_t m_end;
    std::vector<Row> m_rows;
};

} // namespace

bool beginsRow(const LineFacts& line)
{
    const Row row = rowOf(line);
    return row != Row::None && row != Row::Figures && row != Row::Day && row != Row::People;
}

bool isRowByItself(const LineFacts& line)
{
    constexpr int kFewest = 2; ///< spaces between words
    static constexpr std::array<QStringView, 2> kSources{u"数据来源：", u"资料来源："};
    const auto wide = std::count(line.text.begin(), line.text.end(), QChar(0x3000));
    if (line.spaces - line.hanSpaces + wide >= kFewest || endsWithEmoji(line.text))
        return true;
    const Row row = rowOf(line);
    return row == Row::Cells || row == Row::Years || row == Row::People || row == Row::Office
        || row == Row::Hour || startsWithOne(line.text, kSources);
}

void readRows(std::vector<LineFacts>& lines, const std::vector<bool>& isWhole)
{
    for (size_t begin = 0; begin < lines.size();) {
        size_t end = begin;
        while (end < lines.size() && isWhole[end])
            ++end;
        if (end > begin + 1)
            Rows(lines, begin, end).read();
        begin = std::max(end, begin + 1);
    }
}

} // namespace qb::text
