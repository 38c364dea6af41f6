#include "text/closing_words.h"

#include "text/line_roles.h"

namespace qb::text {

namespace {

constexpr int kLongest = 60; ///< cells

bool isFree(const LineFacts& line)
{
    return !line.role && !line.credits && !line.isSignature && line.cells <= kLongest
        && line.text.endsWith(u'！');
}

bool isThanks(const LineFacts& line)
{
    constexpr int kLongestThanks = 16; ///< cells
    return isFree(line) && line.cells <= kLongestThanks && line.text.startsWith(u"谢谢");
}

/// The day, or a note in brackets.
bool isBehindText(const LineFacts& line)
{
    const bool isDay
        = line.credits && line.credits->byline.isEmpty() && line.credits->date.isValid();
    return isDay || line.isSignature || (line.text.startsWith(u'（') && line.text.endsWith(u'）'));
}

} // namespace

void readClosingWords(std::vector<LineFacts>& lines)
{
    constexpr size_t kMostBehind = 3; ///< lines
    constexpr size_t kOften = 3;
    size_t end = lines.size();
    while (end > 0 && lines.size() - end < kMostBehind && isBehindText(lines[end - 1]))
        --end;
    for (size_t i = 1; i < lines.size(); ++i) {
        const bool isLast = i + 1 == end && isFree(lines[i]) && lines[i - 1].text.endsWith(u'。');
        if (isLast || isThanks(lines[i]))
            lines[i].role = LineRole::Object;
    }
    for (size_t begin = 0; begin < lines.size();) {
        size_t same = begin + 1;
        while (same < lines.size() && lines[same].text == lines[begin].text)
            ++same;
        if (same - begin >= kOften)
            for (size_t i = begin; i < same; ++i)
                if (isFree(lines[i]))
                    lines[i].role = LineRole::Object;
        begin = same;
    }
}

} // namespace qb::text
