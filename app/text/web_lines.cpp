#include "text/web_lines.h"

#include "text/char_set.h"
#include "text/heading_wording.h"
#include "text/posting_heads.h"
#include "text/web_headline.h"
#include "text/word_match.h"

#include <algorithm>

namespace qb::text {

namespace {

/// A sentence that goes on has commas, and hardly a label.
bool isOfSentence(const LineFacts& line)
{
    static constexpr CharSet kOfLabels(u"：:|｜丨");
    return line.commas > 0 && line.ending != LineEnding::Bracket
        && std::none_of(
            line.text.begin(), line.text.end(), [](QChar c) { return kOfLabels.contains(c); });
}

} // namespace

unsigned webSignOf(PageLine kind)
{
    return isTelling(kind) ? 1U << unsigned(kind) : 0;
}

bool announces(PageLine heading, QStringView line)
{
    if (heading == PageLine::NoticeHead)
        return speaksOfSite(line) || line.contains(u"本新闻稿") || line.contains(u"前瞻性");
    return heading == PageLine::References
        && (line.startsWith(u'[') || line.startsWith(u'［') || isNumbered(line));
}

bool namesAnything(const Credits& credits)
{
    return !credits.source.isEmpty() || !credits.byline.isEmpty() || credits.date.isValid();
}

WebLines::WebLines(std::vector<LineFacts>& textLines, std::vector<QString>& textReasons)
    : lines(textLines),
      reasons(textReasons)
{
}

bool WebLines::readKinds()
{
    kinds.resize(lines.size());
    unsigned signs = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].story != 0) {
            kinds.assign(lines.size(), PageLine::Text);
            return false;
        }
        kinds[i] = pageLineOf(lines[i].text);
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (kinds[i] == PageLine::Neighbour && isPartOfStory(i))
            kinds[i] = PageLine::Text;
        signs |= webSignOf(kinds[i]);
    }
    return signs != 0;
}

bool WebLines::tellsOfPosting(size_t i) const
{
    const QStringView text = lines[i].text;
    if (!lines[i].credits)
        return false;
    if (startsWithWord(text, u"原创"))
        return true;
    if (!text.contains(u':') || !lines[i].credits->date.isValid())
        return false;
    const bool isOverPlace
        = i + 1 < lines.size() && isProvince(lines[i + 1].text) && !reasons[i + 1].isEmpty();
    return isOverPlace || isProvince(text.sliced(text.lastIndexOf(u' ') + 1));
}

bool WebLines::opensAsPosting() const
{
    constexpr size_t kReach = 8;
    for (size_t i = 0; i < std::min(kReach, lines.size()); ++i)
        if (tellsOfPosting(i))
            return true;
    return false;
}

bool WebLines::isPartOfStory(size_t i) const
{
    const QStringView text = lines[i].text;
    if (!text.startsWith(u"上篇") && !text.startsWith(u"下篇"))
        return false;
    return (i == 0 || kinds[i - 1] != PageLine::Neighbour)
        && (i + 1 == lines.size() || kinds[i + 1] != PageLine::Neighbour);
}

bool WebLines::isFree(size_t i) const
{
    return kinds[i] == PageLine::Text && reasons[i].isEmpty() && !lines[i].credits
        && !lines[i].role;
}

bool WebLines::isBody(size_t i)
{
    constexpr int kShortest = 24; ///< cells of a sentence
    constexpr int kLongest = 100; ///< cells of anything else
    const LineFacts& line = lines[i];
    if (!isFree(i))
        return false;
    if (line.stops > 0)
        return line.cells >= kShortest || line.ending == LineEnding::Sentence;
    if (line.cells > kLongest)
        return line.commas > 0 || !metaOf(i);
    return line.ending == LineEnding::Sentence && line.cells >= kShortest && !isWebHeadline(line);
}

const std::optional<PageMeta>& WebLines::metaOf(size_t i)
{
    const auto found = m_metas.find(i);
    if (found != m_metas.end())
        return found->second;
    std::optional<PageMeta> meta;
    // "原创 钱多多 孙望舒": what is said above and below told who is the account.
    if (lines[i].credits && startsWithWord(lines[i].text, u"原创"))
        meta = PageMeta{*lines[i].credits, true};
    else if (reasons[i].isEmpty() && !isOfSentence(lines[i]))
        meta = pageMetaOf(lines[i].text);
    if (meta && !lines[i].credits && startsWithWord(lines[i].text, u"原创")
        && !meta->credits.date.isValid() && !isBesideHeadline(lines, reasons, i))
        meta.reset();
    if (!meta && lines[i].credits)
        meta = PageMeta{*lines[i].credits, false};
    return m_metas.emplace(i, std::move(meta)).first->second;
}

} // namespace qb::text
