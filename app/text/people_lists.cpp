#include "text/people_lists.h"

#include "text/cjk_class.h"
#include "text/line_roles.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <array>

namespace qb::text {

namespace {

bool announcesPeople(const LineFacts& line)
{
    constexpr qsizetype kLongest = 20;
    static constexpr std::array<QStringView, 4> ends{u"名单", u"名单如下", u"名录", u"光荣榜"};
    QStringView text = line.text;
    if (text.endsWith(u'：') || text.endsWith(u':'))
        text.chop(1);
    return text.size() <= kLongest && line.commas == 0 && !line.role && !line.credits
        && endsWithOne(text, ends);
}

/// "钱多多 某县粮食局", "一等奖：李砚舟、孙望舒（某县农业局）": ideographs, a person among them.
bool namesPeople(const LineFacts& line)
{
    constexpr int kLongest = 90; ///< cells
    if (line.role == LineRole::Object)
        return true;
    if (line.role || line.credits || line.cells > kLongest || line.stops > 0 || line.commas > 0)
        return false;
    bool hasPerson = false;
    QString word;
    for (qsizetype i = 0; i <= line.text.size(); ++i) {
        const QChar c = i < line.text.size() ? line.text.at(i) : QChar(u' ');
        if (c.isSurrogate() || isHan(c.unicode())) {
            word += c;
            continue;
        }
        if (!isWhite(c) && !QStringView(u"、（）()：:·").contains(c))
            return false;
        hasPerson = hasPerson || (!word.isEmpty() && areNamesOfPeople({word}));
        word.clear();
    }
    return hasPerson;
}

} // namespace

void readListsOfPeople(std::vector<LineFacts>& lines)
{
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        const bool isBehindText
            = lines[i - 1].ending == LineEnding::Sentence || lines[i - 1].role == LineRole::Object;
        if (!isBehindText || !announcesPeople(lines[i]) || !namesPeople(lines[i + 1]))
            continue;
        lines[i].role = lines[i].ending == LineEnding::Colon ? LineRole::Object : LineRole::Subhead;
        for (++i; i < lines.size() && namesPeople(lines[i]); ++i)
            lines[i].role = LineRole::Object;
        --i;
    }
}

} // namespace qb::text
