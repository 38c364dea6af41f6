#include "text/captions.h"

#include "text/char_set.h"
#include "text/line_roles.h"

#include <QHash>

namespace qb::text {

namespace {

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
        const bool mayBeCaption = isUnderText && isOverText && !isListed;
        areCaptions[mark] = areCaptions.value(mark, true) && mayBeCaption;
        found.push_back(kept[k]);
    }
    for (const size_t i : found)
        if (areCaptions.value(lines[i].text.front()))
            lines[i].role = LineRole::Caption;
}

} // namespace qb::text
