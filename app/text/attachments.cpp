#include "text/attachments.h"

#include "text/char_set.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"
#include "text/word_match.h"

#include <array>

namespace qb::text {

namespace {

constexpr int kLongest = 100; ///< cells

/// The length of "附件", "附件1", "附表二" at a line's beginning; 0 for none.
qsizetype labelLength(QStringView line)
{
    static constexpr std::array<QStringView, 3> words{u"附件", u"附表", u"附图"};
    static constexpr CharSet kNumbers(u"0123456789０１２３４５６７８９一二三四五六七八九十");
    if (line.isEmpty() || line.front() != u'附')
        return 0;
    if (!startsWithOne(line, words))
        return 1;
    qsizetype length = words.front().size();
    while (length < line.size() && kNumbers.contains(line.at(length)))
        ++length;
    return length;
}

bool isColon(QChar c)
{
    return c == u'：' || c == u':';
}

/// "附件1" and nothing else.
bool isAlone(QStringView line)
{
    const qsizetype label = labelLength(line);
    return label > 1
        && (label == line.size() || (label + 1 == line.size() && isColon(line.back())));
}

/// 2 of "2.检查清单"; 0 for other lines.
int itemNumber(QStringView line)
{
    const HeadingNumber number = headingNumber(line);
    return number.form == HeadingNumber::Form::Listed ? number.value : 0;
}

bool isText(const LineFacts& line)
{
    return line.cells > kLongest || line.ending == LineEnding::Sentence || line.commas > 0;
}

} // namespace

bool namesAttachment(QStringView line)
{
    const qsizetype label = labelLength(line);
    return label > 0 && (isAlone(line) || (label < line.size() && isColon(line.at(label))));
}

void readAttachments(std::vector<LineFacts>& lines)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!namesAttachment(lines[i].text) || isText(lines[i]))
            continue;
        const QStringView text = lines[i].text;
        const QStringView named
            = text.sliced(std::min(labelLength(text) + 1, text.size())).trimmed();
        int number = itemNumber(named);
        size_t end = i + 1;
        if (number == 1 || named.isEmpty())
            while (end < lines.size() && itemNumber(lines[end].text) == number + 1
                && !isText(lines[end])) {
                ++end;
                ++number;
            }
        const bool isList = end > i + 1;
        if (isAlone(text) && !isList) {
            lines[i].role = i == 0 ? LineRole::Kicker : LineRole::Subhead;
            continue;
        }
        // A name may go on in the next line.
        const bool isWhole = end == lines.size() || lines[end - 1].blanksAfter > 0
            || namesAttachment(lines[end].text);
        if (!isList && !isWhole)
            continue;
        if (i == 0 && !isList && end < lines.size() && !namesAttachment(lines[end].text)) {
            lines[i].role = LineRole::Title; // of the attachment itself
            continue;
        }
        for (size_t k = i; k < end; ++k)
            lines[k].role = LineRole::Object;
        i = end - 1;
    }
}

} // namespace qb::text
