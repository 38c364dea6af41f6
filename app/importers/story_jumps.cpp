#include "importers/story_jumps.h"

#include "text/normalise.h"

#include <QHash>
#include <QRegularExpression>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestMark = 60;

/// Whether one is the other or a shorter form of it.
bool areOneTitle(const QString& a, const QString& b)
{
    const QString left = text::squeezed(a);
    const QString right = text::squeezed(b);
    return !left.isEmpty() && !right.isEmpty() && (left.contains(right) || right.contains(left));
}

} // namespace

JumpMark jumpMarkIn(const QString& line)
{
    // Quick: nearly no line has one.
    if (!line.contains(u'版') || (!line.contains(u'转') && !line.contains(u'接')))
        return {};
    static const QRegularExpression pattern(QStringLiteral(
        "[（(【▶►→]\\s*(下转|上接|紧接|转|接)(?:第|今日|本报)?\\s*[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版\\s*(?:["
        "《“「]([^》”」]{2,40})[》”」]\\s*)?[）)】▶►←]"
        "|^\\s*(下转|上接)第?[A-Z]?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})版$"));
    const bool isLong = line.size() > kLongestMark;
    // A mark stands at one end of a line.
    const QString head = isLong ? line.left(kLongestMark) : line;
    auto match = pattern.match(head);
    qsizetype shift = 0;
    if (!match.hasMatch() && isLong) {
        shift = line.size() - kLongestMark;
        match = pattern.match(line.right(kLongestMark));
    }
    if (!match.hasMatch())
        return {};
    JumpMark mark;
    mark.range = {shift + match.capturedStart(), shift + match.capturedEnd()};
    const bool isAtEnd = QStringView(line).sliced(mark.range.end).trimmed().isEmpty();
    const bool isAtBegin = QStringView(line).left(mark.range.begin).trimmed().isEmpty();
    const QString way = match.captured(1) + match.captured(3);
    const bool leaves = way.endsWith(u'转');
    if (!(leaves ? isAtEnd : isAtBegin))
        return {};
    mark.way = leaves ? JumpMark::Way::Leaves : JumpMark::Way::Arrives;
    mark.title = match.captured(2);
    return mark;
}

size_t storyGoingOn(const std::vector<Departure>& departures, const QString& title, bool beginsOpen)
{
    const auto find = [&](const auto& isIt) {
        return std::find_if(departures.begin(), departures.end(), isIt);
    };
    if (!title.isEmpty()) {
        const auto named
            = find([&](const Departure& story) { return areOneTitle(story.title, title); });
        return size_t(named - departures.begin());
    }
    const auto alike = find([&](const Departure& story) { return story.isOpen == beginsOpen; });
    return alike == departures.end() ? 0 : size_t(alike - departures.begin());
}

void gatherStories(std::vector<text::RawLine>& lines, const std::set<int>& stories)
{
    if (stories.empty())
        return;
    QHash<int, std::vector<size_t>> linesOf;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].noise.isEmpty() && stories.contains(lines[i].story))
            linesOf[lines[i].story].push_back(i);
    }
    std::vector<text::RawLine> gathered;
    gathered.reserve(lines.size());
    for (text::RawLine& line : lines) {
        if (!line.noise.isEmpty() || !stories.contains(line.story)) {
            gathered.push_back(std::move(line));
            continue;
        }
        for (const size_t i : linesOf.take(line.story))
            gathered.push_back(lines[i]);
    }
    lines = std::move(gathered);
}

} // namespace qb::importers
