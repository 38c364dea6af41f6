#include "text/captions.h"

#include "text/char_set.h"
#include "text/line_roles.h"
#include "text/paper_wording.h"
#include "text/word_match.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// "晒场一角。钱多多 摄": behind a stop only who took the picture.
bool namesWhoTookIt(QStringView text)
{
    static constexpr std::array<QStringView, 5> kEnds{u"摄", u"供图", u"摄影", u"制图", u"图源"};
    constexpr qsizetype kLongest = 24;
    const qsizetype stop = text.lastIndexOf(u'。', -2);
    return text.size() - stop <= kLongest
        && (endsWithOne(text, kEnds) || text.contains(u"图/") || text.contains(u"图／"));
}

/// Whether the words behind a mark name what a picture shows. Sentences that a mark points out are
/// text: they state something, announce it with a colon, give figures.
bool mayName(QStringView text)
{
    static constexpr std::array<QStringView, 22> kStatements{u"新增", u"增长", u"增加", u"下降",
        u"上升", u"提高", u"免费", u"开始", u"举行", u"召开", u"启动", u"完成", u"实现", u"开放",
        u"将", u"已", u"可", u"不", u"请", u"须", u"应", u"是"};
    constexpr qsizetype kFewest = 3;
    constexpr qsizetype kLongestSentence = 16;
    text = text.trimmed();
    if (text.startsWith(u"图为") || namesWhoTookIt(text))
        return true;
    const bool isSentence = lineEnding(text) == LineEnding::Sentence;
    const QStringView words = isSentence ? text.chopped(1) : text;
    static constexpr CharSet kStops(u"。！？；：;:!?");
    if (words.size() < kFewest
        || std::any_of(words.begin(), words.end(), [](QChar c) { return kStops.contains(c); }))
        return false;
    const bool states = std::any_of(kStatements.begin(), kStatements.end(),
        [words](QStringView verb) { return words.contains(verb); });
    const bool hasFigure
        = std::any_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); });
    return !isSentence
        || (words.size() <= kLongestSentence && !states && !hasFigure && !words.contains(u'，'));
}

bool isMarked(const LineFacts& line)
{
    constexpr int kLongest = 90; ///< cells
    static constexpr CharSet kMarks(u"▲△▼▽");
    return line.text.size() > 2 && line.cells <= kLongest && kMarks.contains(line.text.front())
        && !line.role && !line.credits;
}

bool isText(const LineFacts& line)
{
    constexpr int kShortest = 36; ///< cells
    return !line.role
        && (line.ending == LineEnding::Sentence || line.cells >= kShortest || line.commas > 0);
}

} // namespace

void readLooseCaptions(std::vector<LineFacts>& lines, const std::vector<QString>& reasons)
{
    if (std::none_of(lines.begin(), lines.end(), isMarked))
        return;
    std::vector<size_t> kept;
    for (size_t i = 0; i < lines.size(); ++i)
        if (reasons[i].isEmpty())
            kept.push_back(i);
    // What else a mark stands before tells what it means.
    QHash<QChar, bool> areCaptions;
    std::vector<size_t> found;
    for (size_t k = 0; k < kept.size(); ++k) {
        const LineFacts& line = lines[kept[k]];
        if (!isMarked(line))
            continue;
        const QChar mark = line.text.front();
        const bool isUnderText = k > 0
            && (lines[kept[k - 1]].ending == LineEnding::Sentence
                || lines[kept[k - 1]].ending == LineEnding::Story);
        const bool isOverText = k + 1 == kept.size()
            || (isText(lines[kept[k + 1]]) && lines[kept[k + 1]].text.front() != mark);
        const bool isListed = k > 0 && lines[kept[k - 1]].text.startsWith(mark);
        const bool mayBeCaption
            = isUnderText && isOverText && !isListed && mayName(line.text.sliced(1));
        areCaptions[mark] = areCaptions.value(mark, true) && mayBeCaption;
        found.push_back(kept[k]);
    }
    for (const size_t i : found)
        if (areCaptions.value(lines[i].text.front()))
            lines[i].role = LineRole::Caption;
}

void readSourcesOfFigures(std::vector<LineFacts>& lines)
{
    static constexpr CharSet kFirst(u"资数");
    static constexpr std::array<QStringView, 2> labels{u"资料来源", u"数据来源"};
    constexpr size_t kReach = 16;   ///< rows of a table
    constexpr int kLongestRow = 80; ///< cells
    for (size_t i = 1; i < lines.size(); ++i) {
        const QStringView text = lines[i].text;
        if (text.isEmpty() || !kFirst.contains(text.front()) || lines[i].role || lines[i].stops > 0
            || lines[i].cells > kLongestRow || !startsWithOne(text, labels))
            continue;
        for (size_t k = i; k-- > 0 && k + kReach > i;) {
            LineFacts& above = lines[k];
            if (isNumberedCaption(above.text) && !above.role) {
                above.role = LineRole::Caption;
                lines[i].role = LineRole::Caption;
                lines[i].credits.reset();
                break;
            }
            if (above.stops > 0 || above.cells > kLongestRow || above.credits)
                break;
        }
    }
}

} // namespace qb::text
