#include "text/numbered_parts.h"

#include "text/line_roles.h"

#include <QSet>

namespace qb::text {

namespace {

/// "01" to "09"; 0 for other lines: digits without a nought stand in tables.
int numberOf(const LineFacts& line)
{
    if (line.text.size() != 2 || line.text.front() != u'0')
        return 0;
    const int digit = line.text.back().unicode() - u'0';
    return digit > 0 && digit <= 9 ? digit : 0;
}

bool isFree(const LineFacts& line)
{
    return !line.role && !line.credits && !line.isSignature && !line.text.isEmpty();
}

bool namesPart(const LineFacts& line)
{
    constexpr int kLongest = 48; ///< cells
    return isFree(line) && line.cells <= kLongest && line.ending == LineEnding::Open
        && line.stops == 0 && line.commas == 0 && !line.text.front().isDigit();
}

bool isText(const LineFacts& line)
{
    constexpr int kShortest = 28; ///< cells
    return line.ending == LineEnding::Sentence || line.cells >= kShortest;
}

/// A posting sets pictures behind its sentences.
bool endsWithPicture(QStringView text)
{
    return text.size() > 1 && text.back().isLowSurrogate()
        && text.at(text.size() - 2).isHighSurrogate()
        && !QChar::isLetterOrNumber(QChar::surrogateToUcs4(text.at(text.size() - 2), text.back()));
}

/// A page's number stands in a sentence, too.
bool endsBefore(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr int kSentenceLine = 28; ///< cells
    if (i == 0)
        return true;
    const LineFacts& above = lines[i - 1];
    return above.role || above.cells < kSentenceLine || endsWithPicture(above.text)
        || (above.ending != LineEnding::Open && above.ending != LineEnding::Clause);
}

} // namespace

void readNumberedParts(std::vector<LineFacts>& lines)
{
    constexpr size_t kFewest = 2;
    std::vector<size_t> numbers;
    QSet<QStringView> names; ///< a running head has one
    for (size_t i = 0; i + 2 < lines.size(); ++i) {
        const int number = numberOf(lines[i]);
        if (number == 0 || !isFree(lines[i]))
            continue;
        if (number != int(numbers.size()) + 1 || !namesPart(lines[i + 1]) || !isText(lines[i + 2])
            || !endsBefore(lines, i) || names.contains(lines[i + 1].text))
            return;
        numbers.push_back(i);
        names.insert(lines[i + 1].text);
    }
    if (numbers.size() < kFewest)
        return;
    for (const size_t i : numbers) {
        lines[i].role = LineRole::Subhead;
        lines[i + 1].role = LineRole::Subhead;
    }
}

} // namespace qb::text
