#include "check/clauses.h"

#include "check/sentence_ends.h"

namespace qb::check {

std::vector<Sentence> sentencesOf(QStringView text, const std::vector<Quantity>& quantities)
{
    std::vector<Sentence> found;
    size_t next = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !endsSentence(text[i]))
            continue;
        const size_t first = next;
        while (next < quantities.size() && quantities[next].range.end <= i)
            ++next;
        if (i > begin)
            found.push_back(
                {{begin, i}, std::span<const Quantity>(quantities).subspan(first, next - first)});
        begin = i + 1;
    }
    return found;
}

} // namespace qb::check
