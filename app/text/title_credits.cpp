#include "text/title_credits.h"

#include "text/cjk_class.h"

namespace qb::text {

namespace {

constexpr int kLongest = 48;        ///< cells
constexpr double kSmallType = 0.85; ///< of a headline's size

bool areNames(const LineFacts& line)
{
    return line.cells <= kLongest && line.cells >= 4
        && std::all_of(line.text.begin(), line.text.end(), [](QChar c) {
               return c.isSurrogate() || isHan(c.unicode()) || c == u' ' || c == u'、' || c == u'·';
           });
}

bool isCentredUnder(const RawLine& line, const RawLine& title)
{
    const double middle = (line.left + line.right) / 2;
    return line.right > line.left && title.right > title.left && line.size > 0
        && line.size < kSmallType * title.size
        && std::abs(middle - (title.left + title.right) / 2) < 0.5 * line.size;
}

} // namespace

void readNamesUnderTitles(const RawText& raw, std::vector<LineFacts>& lines)
{
    for (size_t i = 0; i + 2 < lines.size(); ++i) {
        const RawLine& title = raw.lines[size_t(lines[i].index)];
        if (title.role != PageRole::Title && title.role != PageRole::Subtitle)
            continue;
        LineFacts& line = lines[i + 1];
        const RawLine& names = raw.lines[size_t(line.index)];
        const RawLine& body = raw.lines[size_t(lines[i + 2].index)];
        // A story's text begins further left than a centred line does.
        if (names.role != PageRole::Unknown || names.block || names.kind || line.credits
            || names.story != title.story || body.story != title.story
            || body.role != PageRole::Unknown || body.left > names.left - 2 * names.size
            || !areNames(line) || !isCentredUnder(names, title))
            continue;
        Credits credits;
        credits.byline = normalisedHeadline(line.text.toString());
        line.credits = std::make_shared<const Credits>(std::move(credits));
    }
}

} // namespace qb::text
