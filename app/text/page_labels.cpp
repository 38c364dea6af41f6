#include "text/page_labels.h"

#include <algorithm>
#include <iterator>

namespace qb::text {

namespace {

Labelled labelled(std::vector<LineFacts>& lines, const std::vector<LineRole>& roles, bool mayJoin,
    const std::vector<signed char>& decided)
{
    if (mayJoin)
        fitSpaces(lines);
    Setting setting = mayJoin ? settingOf(lines) : Setting{};
    setting.measures.resize(lines.size());
    return labelLines(lines, roles, setting, mayJoin, decided);
}

/// Pages are pasted with their paragraphs whole: then hardly a long line stops in mid-sentence.
bool areParagraphs(const std::vector<LineFacts>& lines)
{
    constexpr int kLong = 40; ///< cells
    constexpr int kFew = 10;  ///< sentences to one such line
    int open = 0;
    int sentences = 0;
    for (const LineFacts& line : lines) {
        if (!line.isWithinPage || line.role)
            continue;
        sentences += line.ending == LineEnding::Sentence;
        open += line.cells >= kLong
            && (line.ending == LineEnding::Open || line.ending == LineEnding::Clause);
    }
    return sentences > 0 && open * kFew < sentences;
}

bool holdsPages(const std::vector<LineFacts>& lines)
{
    const auto isOtherStory = [](const LineFacts& line, const LineFacts& next) {
        return line.story != next.story;
    };
    return std::any_of(lines.begin(), lines.end(), [](const LineFacts& line) {
        return line.isWithinPage;
    }) && std::adjacent_find(lines.begin(), lines.end(), isOtherStory) != lines.end();
}

size_t endOfStory(const std::vector<LineFacts>& lines, size_t begin)
{
    size_t end = begin + 1;
    while (end < lines.size() && lines[end].story == lines[begin].story)
        ++end;
    return end;
}

/// Between the last line of one page and the first of the next.
Join partedAt(const LineFacts& line)
{
    Join join;
    join.line = line.index;
    join.confidence = 1;
    join.evidence = QStringList{QStringLiteral("page-break")};
    return join;
}

} // namespace

Labelled labelPages(std::vector<LineFacts>& lines, const std::vector<LineRole>& roles, bool mayJoin,
    const std::vector<signed char>& decided)
{
    if (!holdsPages(lines))
        return labelled(lines, roles, mayJoin && !areParagraphs(lines), decided);
    Labelled whole;
    for (size_t begin = 0; begin < lines.size();) {
        const size_t end = endOfStory(lines, begin);
        const auto from = qsizetype(begin);
        const auto to = qsizetype(end);
        std::vector<LineFacts> page(std::make_move_iterator(lines.begin() + from),
            std::make_move_iterator(lines.begin() + to));
        const std::vector<LineRole> pageRoles(roles.begin() + from, roles.begin() + to);
        std::vector<signed char> pageDecided;
        if (!decided.empty())
            pageDecided.assign(decided.begin() + from, decided.begin() + to);
        Labelled part = labelled(page, pageRoles, mayJoin && !areParagraphs(page), pageDecided);
        std::move(page.begin(), page.end(), lines.begin() + from);
        whole.labels.insert(whole.labels.end(), part.labels.begin(), part.labels.end());
        std::move(part.joins.begin(), part.joins.end(), std::back_inserter(whole.joins));
        if (end < lines.size())
            whole.joins.push_back(partedAt(lines[end - 1]));
        begin = end;
    }
    return whole;
}

} // namespace qb::text
