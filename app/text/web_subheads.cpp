#include "text/web_subheads.h"

#include "text/char_set.h"
#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"
#include "text/web_headline.h"
#include "text/web_wording.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

class SubheadReader {
public:
    explicit SubheadReader(WebLines& text)
        : m_text(text),
          m_lines(text.lines),
          m_reasons(text.reasons)
    {
    }

    void run(LineRange body)
    {
        readListsOfQuestions(body);
        readQuestions(body);
        readSubheads(body);
    }

private:
    static bool asks(QStringView text) { return text.endsWith(u'？') || text.endsWith(u'?'); }

    /// "1、押金怎么退？" over "2、书能借多久？": what is asked, one under the other, heads nothing.
    void readListsOfQuestions(LineRange body)
    {
        constexpr size_t kFewest = 3;
        for (size_t i = body.begin; i < body.end; ++i) {
            size_t end = i;
            int value = headingNumber(m_lines[i].text).value;
            while (end < body.end && m_text.isFree(end) && asks(m_lines[end].text)
                && headingNumber(m_lines[end].text).form == HeadingNumber::Form::Listed
                && headingNumber(m_lines[end].text).value == value)
                ++end, ++value;
            if (end - i < kFewest)
                continue;
            for (; i < end; ++i)
                m_lines[i].role = LineRole::Object;
        }
    }

    /// "一、书从哪里来？", "二、谁来管书？": parts that count up from one, each over its text. A
    /// question ends like a sentence; elsewhere it is one.
    void readQuestions(LineRange body)
    {
        constexpr size_t kFewest = 2;
        std::vector<size_t> parts;
        bool isHan = false;
        bool areQuestions = false;
        for (size_t i = body.begin; i < body.end; ++i) {
            const QStringView text = m_lines[i].text;
            const HeadingNumber number = headingNumber(text);
            if (number.form != HeadingNumber::Form::Listed || number.length == text.size()
                || !m_text.isFree(i) || m_text.isBody(i)
                || (!parts.empty() && number.isHan != isHan))
                continue;
            const bool isNext = number.value == int(parts.size()) + 1 && isWebHeadline(m_lines[i])
                && headsText(i, body);
            if (!isNext)
                return;
            isHan = number.isHan;
            areQuestions = areQuestions || asks(text);
            parts.push_back(i);
        }
        if (!areQuestions || parts.size() < kFewest)
            return;
        for (const size_t i : parts)
            m_lines[i].role = LineRole::Subhead;
    }

    /// Whether a paragraph stands below, or, but for one line, a picture with its words.
    bool headsText(size_t i, LineRange body)
    {
        for (size_t k = i + 1; k < std::min(body.end, i + 3); ++k)
            if (m_text.isBody(k))
                return true;
        return false;
    }

    void readSubheads(LineRange body)
    {
        for (size_t i = body.begin; i < body.end; ++i) {
            if (dropNumber(i, body))
                continue;
            if (!m_text.isFree(i))
                continue;
            LineFacts& line = m_lines[i];
            if (isOrnament(line.text)) {
                m_reasons[i] = QStringLiteral("page-furniture");
                continue;
            }
            if (endsWithPhotographer(line.text) || isMarkedCaption(line)) {
                line.role = LineRole::Caption;
                continue;
            }
            if (isContact(withoutEmojiBullet(line.text))) {
                line.role = LineRole::Object;
                continue;
            }
            if (!partNumber(line.text).isEmpty()) {
                line.role = LineRole::Subhead;
                const bool hasName = i + 1 < body.end && m_text.isFree(i + 1)
                    && !m_text.isBody(i + 1) && isWebHeadline(m_lines[i + 1])
                    && line.blanksAfter <= 2;
                if (!hasName)
                    continue;
                m_lines[i + 1].role = LineRole::Subhead;
                dropNumber(i++, body);
                continue;
            }
            const bool isMarked = withoutHeadMark(line.text).size() < line.text.size()
                || line.text.startsWith(u'【');
            if (!isMarked || !isWebHeadline(line) || line.ending == LineEnding::Sentence)
                continue;
            const bool isInList
                = (i > body.begin && isLike(i - 1, i)) || (i + 1 < body.end && isLike(i + 1, i));
            line.role = isInList ? LineRole::Object : LineRole::Subhead;
        }
    }

    /// "01", "PART.1" over the name of a part: an ornament of postings, as it is with pictures
    /// around it. "一" is a number that is said.
    bool dropNumber(size_t i, LineRange body)
    {
        constexpr qsizetype kLongest = 12;
        const QStringView text = m_lines[i].text;
        if (text.size() > kLongest || m_lines[i].role != LineRole::Subhead
            || !m_reasons[i].isEmpty() || i + 1 >= body.end
            || m_lines[i + 1].role != LineRole::Subhead)
            return false;
        const QStringView number = partNumber(text);
        if (number.isEmpty() || !number.back().isDigit())
            return false;
        m_reasons[i] = QStringLiteral("ornament");
        return true;
    }

    /// "◆ ◆ ◆" between two parts.
    static bool isOrnament(QStringView text)
    {
        static constexpr CharSet kOrnaments(u"◆◇●○■□★☆▲△▼▽·•*＊-—_=~～ ");
        const auto isOne = [](char32_t c) {
            const QChar::Category category = QChar::category(c);
            return category == QChar::Symbol_Other || category == QChar::Mark_NonSpacing
                || category == QChar::Symbol_Modifier
                || (c < 0x10000 && (kOrnaments.contains(QChar(c)) || isWhite(QChar(c))));
        };
        const auto points = text.toUcs4();
        return std::all_of(points.begin(), points.end(), isOne);
    }

    /// "▲ 书屋外景（孙𬭚舟 摄）": a triangle that points to the picture.
    static bool isMarkedCaption(const LineFacts& line)
    {
        constexpr int kLongest = 100; ///< cells
        static constexpr CharSet kMarks(u"▲△▼▽↑↓");
        static constexpr std::array<QStringView, 6> ends{
            u"摄）", u"摄)", u"供图）", u"供图)", u" 摄", u"供图"};
        return line.cells <= kLongest && !line.text.isEmpty() && kMarks.contains(line.text.front())
            && endsWithOne(line.text, ends);
    }

    /// Lines with the same mark, one under the other.
    bool isLike(size_t other, size_t i) const
    {
        return m_reasons[other].isEmpty() && !m_lines[i].text.isEmpty()
            && m_lines[other].text.startsWith(m_lines[i].text.front());
    }

    WebLines& m_text;
    std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
};

} // namespace

void readSubheadsOfPage(WebLines& text, LineRange body)
{
    SubheadReader(text).run(body);
}

} // namespace qb::text
