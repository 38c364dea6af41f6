#include "text/list_rows.h"

#include "text/char_set.h"

#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/list_lines.h"
#include "text/row_kinds.h"
#include "text/word_match.h"

#include <QSet>

#include <array>

namespace qb::text {

namespace {

bool areOneAfterTheOther(QStringView text, QStringView next)
{
    const HeadingNumber number = headingNumber(text);
    const HeadingNumber behind = headingNumber(next);
    return number.form == behind.form && number.isHan == behind.isHan
        && behind.value == number.value + 1;
}

/// "（一）无人机；": an entry of a list, however its page is set.
bool isEntry(const LineFacts& line)
{
    constexpr int kLongest = 44; ///< cells
    if (line.role || line.credits || line.isSignature || line.cells > kLongest || line.stops > 0)
        return false;
    const HeadingNumber::Form form = headingNumber(line.text).form;
    return form == HeadingNumber::Form::Bracketed || form == HeadingNumber::Form::Listed
        || form == HeadingNumber::Form::Closed;
}

/// "每天9:00—17:00" between "一、开放时间" and "二、地点": all that is said under the number.
bool isBetweenNumbers(const LineFacts& before, const LineFacts& line, const LineFacts& next)
{
    constexpr int kLongestHead = 24; ///< cells
    if (before.cells > kLongestHead || !isBareLine(line) || !isBareLine(before) || line.role
        || line.credits || line.isSignature || next.ending != LineEnding::Open)
        return false;
    const HeadingNumber number = headingNumber(before.text);
    const HeadingNumber behind = headingNumber(next.text);
    return number.isHan && behind.isHan && number.form == behind.form
        && number.form != HeadingNumber::Form::None && behind.value == number.value + 1
        && headingNumber(line.text).form == HeadingNumber::Form::None;
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
        readVerses();
        readStages();
        readPlay();
        readMarked();
        readLabels();
        readFigures();
        readLists();
        readEnds();
        readHeads();
        readUnderTitle();
    }

private:
    Row row(size_t i) const { return m_rows[i - m_begin]; }

    /// Whatever it ends with, where a story may not end with it.
    void keepAll(size_t i)
    {
        LineFacts& line = m_lines[i];
        if (!line.text.isEmpty() && !line.role && !line.credits && !line.isSignature
            && line.ending != LineEnding::Story)
            line.role = LineRole::Object;
    }

    /// The first line of a text is its title rather; a sentence is a paragraph all the same.
    void keep(size_t i, LineRole role = LineRole::Object)
    {
        LineFacts& line = m_lines[i];
        const bool isSentence
            = line.ending == LineEnding::Sentence || line.ending == LineEnding::Story;
        if (i > 0 && !line.text.isEmpty() && !line.role && !line.credits && !line.isSignature
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
        if (title.isIndented && isBareLine(title) && title.cells <= kLongestTitle && !title.role
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
        for (const Row kind : {Row::Bulleted, Row::Option, Row::Hour, Row::Years, Row::People,
                 Row::Person, Row::Office})
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
            if (row(i) == Row::Numbered
                && (row(i + 1) == Row::Option || row(i + 1) == Row::Asked)) // what is asked
                keepAll(i);
            if (isRun)
                keep(i);
            if (isRun)
                keep(i + 1);
            if ((row(i) == Row::Day && hasHours) || isSpeltDay(m_lines[i].text))
                keep(i);
        }
    }

    /// "首班 6:30": the last of two words begins with a figure.
    bool endsWithFigure(size_t i) const
    {
        const QString text = m_lines[i].text.toString().simplified();
        const qsizetype space = text.lastIndexOf(u' ');
        return space > 0 && text.count(u' ') == 1 && isAsciiDigit(text.at(space + 1))
            && !isAsciiDigit(text.front());
    }

    /// Two labels or more, one under the other or of questions and answers; one label that tells
    /// nothing but itself.
    void readLabels()
    {
        static constexpr std::array<QStringView, 16> kLabels{u"地址：", u"门票：", u"费用：",
            u"票价：", u"答案：", u"时间：", u"地点：", u"开放时间：", u"营业时间：", u"交通：",
            u"价格：", u"人均：", u"电话：", u"住宿：", u"规格：", u"接口："};
        const auto isLabel = [this](size_t i) {
            return row(i) == Row::Labelled
                || (m_lines[i].role == LineRole::Object && !lineLabel(m_lines[i].text).isEmpty());
        };
        const bool isAsked = std::count(m_rows.begin(), m_rows.end(), Row::Asked) > 1;
        for (size_t i = m_begin; i < m_end; ++i) {
            const bool hasOther = (i > m_begin && m_lines[i].blanksBefore == 0 && isLabel(i - 1))
                || (i + 1 < m_end && m_lines[i + 1].blanksBefore == 0 && isLabel(i + 1));
            if (row(i) == Row::Asked && isAsked)
                keepAll(i);
            else if ((row(i) == Row::Labelled && hasOther)
                || (!m_lines[i].text.isEmpty() && startsWithOne(m_lines[i].text, kLabels)))
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
            const bool isPair = end - begin == 2 && m_lines[begin + 1].blanksBefore == 0
                && endsWithFigure(begin) && endsWithFigure(begin + 1);
            if (end - begin >= kFewest || isPair || (isRun && end > begin)) {
                for (size_t i = begin; i < end; ++i)
                    keep(i);
                const LineFacts& head = m_lines[begin - 1];
                const qsizetype parts = partsOf(m_lines[begin].text);
                if (begin - 1 > m_begin && parts > 1 && isBareLine(head)
                    && partsOf(head.text) == parts)
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
                || isAsciiDigit(line.text.at(line.text.size() - 2)) || row(i) == Row::Numbered
                || isLetterLine(line.text))
                continue;
            if (line.cells <= kShort)
                keep(i);
            size_t end = i + 1;
            while (end < m_end && isBareLine(m_lines[end]) && m_lines[end].cells <= kLongestRow
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
        // "大家早上好！", and what is wished at the end.
        for (size_t i = std::max<size_t>(m_begin, 1); i < m_end; ++i)
            if (isWish(m_lines[i], m_lines.size() - i)
                || (m_lines[i].text.endsWith(u'！') && isLetterLine(m_lines[i - 1].text)))
                keepAll(i);
        // "——钱多多" under what was said, and the name of another notice.
        for (size_t i = std::max<size_t>(m_begin, 1); i < m_end; ++i)
            if (m_lines[i].text.startsWith(u"——") && m_lines[i - 1].ending == LineEnding::Sentence)
                keep(i);
            else if (namesNotice(m_lines[i]))
                keep(i, LineRole::Title);
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
            || before.ending == LineEnding::Colon
            || (before.ending == LineEnding::Sentence && !before.credits);
        if (isLast && isEnd && isBehindText && m_begin == 0 && isBareLine(m_lines.front()))
            keep(last);
    }

    /// The lines of a play, of whose speakers one speaks twice.
    void readPlay()
    {
        constexpr size_t kFewest = 3;
        std::vector<size_t> lines;
        QSet<QStringView> names;
        for (size_t i = m_begin; i < m_end; ++i) {
            const QStringView name = speakerOf(m_lines[i].text);
            if (name.isEmpty() || m_lines[i].credits || row(i) != Row::None)
                continue;
            lines.push_back(i);
            names.insert(name);
        }
        if (lines.size() < kFewest || size_t(names.size()) == lines.size())
            return;
        for (const size_t i : lines)
            keepAll(i);
    }

    /// "D1 …", "D2 …": parts that are counted with a letter head what follows.
    void readStages()
    {
        const auto stageOf = [this](size_t i) {
            const QStringView text = m_lines[i].text;
            const bool isStage = text.size() > 2 && text.front() >= u'A' && text.front() <= u'Z'
                && text.at(1) >= u'1' && text.at(1) <= u'9'
                && (isWhite(text.at(2)) || text.at(2) == u'：') && isBareLine(m_lines[i]);
            return isStage ? text.at(1).unicode() - u'0' : 0;
        };
        std::vector<size_t> stages;
        for (size_t i = std::max<size_t>(m_begin, 1); i < m_end; ++i)
            if (stageOf(i) == int(stages.size()) + 1)
                stages.push_back(i);
        if (stages.size() < 2)
            return;
        for (const size_t i : stages)
            if (!m_lines[i].credits)
                m_lines[i].role = LineRole::Subhead;
    }

    /// Verses: a block of short lines, of which a clause and the next line have one length; or,
    /// below all others, without any mark.
    void readVerses()
    {
        constexpr size_t kFewest = 3;
        constexpr int kLongest = 28; ///< cells
        // A text without any sentence is read by itself.
        if (std::none_of(m_lines.begin() + qsizetype(m_begin), m_lines.begin() + qsizetype(m_end),
                [](const LineFacts& line) { return line.ending == LineEnding::Sentence; }))
            return;
        for (size_t begin = m_begin; begin < m_end;) {
            size_t end = begin + 1;
            while (end < m_end && m_lines[end].blanksBefore == 0)
                ++end;
            bool isPaired = false;
            bool isBare = begin > 1 && end == m_lines.size() && isBareLine(m_lines[begin - 1])
                && sectionName(m_lines[begin - 1].text).isEmpty();
            bool isShort = end - begin >= kFewest;
            for (size_t i = begin; i < end; ++i) {
                const LineFacts& line = m_lines[i];
                isShort = isShort && line.cells <= kLongest && line.stops <= 1 && !line.role
                    && !line.credits && row(i) == Row::None;
                isBare = isBare && isBareLine(line);
                isPaired = isPaired
                    || (i + 1 < end && line.ending == LineEnding::Clause
                        && line.cells == m_lines[i + 1].cells && line.commas == 1);
            }
            const size_t first = begin == 0 && isBareLine(m_lines[0]) ? 1 : begin;
            for (size_t i = first; isShort && (isPaired || isBare) && i < end; ++i)
                keepAll(i);
            begin = end;
        }
    }

    /// What stands between a title and rows, line by line, is not all headline.
    void readUnderTitle()
    {
        constexpr size_t kFewest = 2;
        constexpr size_t kMost = 12;
        constexpr size_t kMostOfHeadline = 4;
        if (m_begin > 0 || !isBareLine(m_lines[0]) || m_lines[0].role)
            return;
        size_t end = 1;
        while (end < m_end && end <= kMost && isBareLine(m_lines[end]) && !m_lines[end].role
            && !m_lines[end].credits && !m_lines[end].isSignature && m_lines[end].blanksBefore == 0)
            ++end;
        if (end >= m_end)
            return;
        // No headline has so many lines; the last may head the text behind.
        const bool isOverText
            = end > kMostOfHeadline && m_lines[end].ending == LineEnding::Sentence;
        if (isOverText || (end - 1 >= kFewest && m_lines[end].role == LineRole::Object))
            for (size_t i = 1; i < end - (isOverText ? 1 : 0); ++i)
                keep(i);
    }

    /// "获奖情况" between rows heads those behind.
    void readHeads()
    {
        constexpr int kLongestHead = 16; ///< cells
        constexpr size_t kMost = 2;      ///< one under the other: 中场休息, 下半场
        const auto isHead = [this](size_t i) {
            const LineFacts& line = m_lines[i];
            return (row(i) == Row::None || line.ending == LineEnding::Bracket) && !line.role
                && !line.credits && !line.isSignature && isBareLine(line)
                && line.cells <= kLongestHead;
        };
        const auto isRow = [this](size_t i) {
            return m_lines[i].role == LineRole::Object;
        };
        for (size_t i = std::max<size_t>(m_begin, 1); i + 1 < m_end; ++i)
            if (row(i) == Row::Numbered && row(i + 1) != Row::Numbered && isRow(i + 1)
                && isBareLine(m_lines[i]) && headingNumber(m_lines[i].text).isHan)
                keep(i, LineRole::Subhead);
        for (size_t begin = std::max<size_t>(m_begin, 1); begin < m_end;) {
            size_t end = begin;
            while (end < m_end && isHead(end))
                ++end;
            // The first line is the title.
            const bool isUnderTitle = begin == 1 && end == 2 && isBareLine(m_lines[0])
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

bool areRowsAlike(const LineFacts& line, const LineFacts& next)
{
    constexpr qsizetype kFewest = 3; ///< words
    if (rowOf(line) != Row::Figures || rowOf(next) != Row::Figures)
        return false;
    const qsizetype parts = partsOf(line.text);
    return parts >= kFewest && parts == partsOf(next.text);
}

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
    for (size_t i = 1; i < lines.size(); ++i) {
        const bool isLead = i + 1 < lines.size() && beginsArticle(lines[i].text)
            && lines[i].ending == LineEnding::Open && !lines[i].role && !lines[i].credits
            && headingNumber(lines[i + 1].text).value == 1;
        const bool isAll
            = i + 1 < lines.size() && isBetweenNumbers(lines[i - 1], lines[i], lines[i + 1]);
        if ((lines[i].ending == LineEnding::Semicolon && isEntry(lines[i])) || isLead || isAll)
            lines[i].role = LineRole::Object;
        if (isAll && !lines[i - 1].role)
            lines[i - 1].role = LineRole::Subhead;
    }
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
