#include "text/web_page.h"

#include "text/char_set.h"
#include "text/heading_numbers.h"
#include "text/heading_wording.h"
#include "text/line_wording.h"
#include "text/web_headline.h"
#include "text/web_lines.h"
#include "text/web_roles.h"

#include <bit>

namespace qb::text {

namespace {

constexpr unsigned kMetaSign = 1U << 31;

class PageFinder {
public:
    explicit PageFinder(WebLines& text)
        : m_text(text),
          m_lines(text.lines),
          m_reasons(text.reasons),
          m_kinds(text.kinds)
    {
    }

    std::vector<WebPage> run()
    {
        findPages();
        std::vector<WebPage> pages;
        for (WebPage& page : m_pages) {
            const size_t first = pages.size();
            WebPage signs = addStories(page, pages);
            if (!isTelling(signs)) {
                pages.resize(first);
                continue;
            }
            pages[first].isOneStory
                = !page.headline.isEmpty() && !holdsSeveralStories(pages[first]);
            if (!pages[first].isOneStory) {
                pages.resize(first);
                readClose(page);
                pages.push_back(page);
            }
        }
        return pages;
    }

private:
    void findPages()
    {
        for (size_t i = 0; i < m_lines.size();) {
            const size_t begin = i;
            while (i < m_lines.size() && !m_text.isBody(i))
                ++i;
            if (i > begin)
                readGap({begin, i});
            while (i < m_lines.size() && m_text.isBody(i))
                ++i;
        }
        for (size_t p = 0; p < m_pages.size(); ++p) {
            WebPage& page = m_pages[p];
            page.lines.end = p + 1 < m_pages.size() ? m_pages[p + 1].lines.begin : m_lines.size();
        }
    }

    /// Lines between two paragraphs, or before the first.
    void readGap(LineRange gap)
    {
        constexpr size_t kMost = 80; ///< lines
        const bool isFirst = gap.begin == 0;
        if (gap.end - gap.begin > kMost && !isFirst)
            gap.begin = gap.end - kMost;
        gap.end = isFirst ? std::min(gap.end, gap.begin + kMost) : gap.end;
        WebPage page;
        page.body = gap.end;
        page.headline = headlineOver(gap, isFirst);
        const bool isFound = page.headline.begin < page.headline.end;
        if (!isFirst && !isFound)
            return;
        page.lines.begin = isFirst ? 0 : beginOf(gap, page.headline.begin);
        for (size_t i = page.lines.begin; i < gap.end; ++i) {
            if (standsAboveStory(m_kinds[i]) && !isWeakSign(m_kinds[i], m_lines[i].text))
                page.headSigns |= 1U << unsigned(m_kinds[i]);
            const auto& meta = m_text.metaOf(i);
            if (meta && meta->hasTools && namesAnything(meta->credits))
                page.headSigns |= kMetaSign;
            page.hasSource = page.hasSource || (meta && namesAnything(meta->credits));
            page.isPosted = page.isPosted || (meta && m_text.tellsOfPosting(i));
            // Where it was taken from stands in no foot.
            if (meta && !meta->credits.source.isEmpty() && m_kinds[i] != PageLine::Collection)
                page.account = meta->credits.source;
        }
        if (page.account.isEmpty() && isFound)
            page.account = accountUnder(page.headline.end, gap.end);
        m_pages.push_back(page);
    }

    /// The account's name alone between headline and time; empty for none.
    QString accountUnder(size_t i, size_t end)
    {
        const bool isName = i + 1 < end && m_text.isFree(i) && !m_text.metaOf(i)
            && m_text.metaOf(i + 1) && m_text.metaOf(i + 1)->credits.date.isValid()
            && isAccountOver(m_lines, i, i + 1);
        return isName ? m_lines[i].text.toString() : QString();
    }

    /// The headline stands over the line that tells source and time, or under the page's path.
    LineRange headlineOver(LineRange gap, bool isFirst)
    {
        LineRange found;
        bool hasFoot = false;
        for (size_t i = gap.begin; i < gap.end; ++i) {
            hasFoot = hasFoot || standsBelowStory(m_kinds[i]);
            const auto& meta = m_text.metaOf(i);
            if (!meta || (!isFirst && !namesAnything(meta->credits)))
                continue;
            const LineRange block = headlineAbove(i, gap.begin);
            const bool opens = isFirst || isUnderHead(block, gap, *meta)
                || (meta->hasTools && hasFoot) || (block.end == i && opensStory(block, gap, *meta));
            if (block.begin < block.end && opens && isFirst)
                return block;
            if (block.begin < block.end && opens)
                found = block;
        }
        return isFirst ? headlineUnderHead(gap) : found;
    }

    /// A headline with its own source or author right under it and a text behind, where a blank
    /// line, a foot or buttons say that it is more than a sub-head over a name.
    bool opensStory(LineRange block, LineRange gap, const PageMeta& meta) const
    {
        constexpr int kShortest = 16; ///< cells
        if (gap.end == m_lines.size())
            return false;
        const LineFacts& line = m_lines[block.begin];
        const bool isBehindFoot
            = block.begin > gap.begin && standsBelowStory(m_kinds[block.begin - 1]);
        return line.cells >= kShortest && (meta.hasTools || line.blanksBefore > 0 || isBehindFoot)
            && (!meta.credits.source.isEmpty() || !meta.credits.byline.isEmpty());
    }

    bool isUnderHead(LineRange block, LineRange gap, const PageMeta& meta) const
    {
        if (block.begin == gap.begin)
            return false;
        const PageLine above = m_kinds[block.begin - 1];
        return standsAboveStory(above)
            && (meta.hasTools || !isWeakSign(above, m_lines[block.begin - 1].text));
    }

    /// "政务公开 > 通知公告": one step of a page's path, over its headline.
    static bool isPath(QStringView text)
    {
        return std::any_of(
            text.begin(), text.end(), [](QChar c) { return QStringView(u">＞»›").contains(c); });
    }

    LineRange headlineAbove(size_t meta, size_t begin)
    {
        constexpr size_t kMostLines = 3;
        constexpr int kNavigation = 10; ///< cells of a button above the headline
        LineRange block{meta, meta};
        for (size_t i = meta; i-- > begin;) {
            const bool isEmpty = block.begin == block.end;
            // "原创 钱多多 颍川发布" over the time is no headline.
            const bool isMeta = m_lines[i].text.startsWith(u"原创") && m_text.metaOf(i);
            if (isMeta || !m_text.isFree(i) || !isWebHeadline(m_lines[i])) {
                if (isEmpty && (!m_reasons[i].isEmpty() || m_kinds[i] != PageLine::Text)) {
                    block = {i, i};
                    continue;
                }
                break;
            }
            const bool isApart = m_lines[i].blanksAfter > 0;
            if (!isEmpty
                && ((isApart && m_lines[i].cells <= kNavigation) || isPath(m_lines[i].text)))
                break;
            if (isEmpty)
                block.end = i + 1;
            block.begin = i;
            if (block.end - block.begin == kMostLines)
                break;
        }
        // The name of the paper may stand alone over the time.
        const bool isNamed
            = block.end - block.begin > 1 && isAccountOver(m_lines, block.end - 1, meta);
        if (isNamed)
            --block.end;
        return block;
    }

    LineRange headlineUnderHead(LineRange gap)
    {
        size_t begin = gap.end;
        for (size_t i = gap.begin; i < gap.end && !standsBelowStory(m_kinds[i]); ++i)
            if (standsAboveStory(m_kinds[i]) || isTellingMeta(i))
                begin = i + 1;
        while (begin < gap.end && (!m_text.isFree(begin) || m_text.metaOf(begin)))
            ++begin;
        if (begin >= gap.end || !isWebHeadline(m_lines[begin]))
            return {gap.end, gap.end};
        // Over a press release's text the sub-headline follows at once.
        const bool hasSubtitle = begin > gap.begin && m_kinds[begin - 1] == PageLine::Label
            && begin + 1 < gap.end && m_lines[begin + 1].blanksBefore == 0
            && m_text.isFree(begin + 1) && !m_text.metaOf(begin + 1)
            && isWebHeadline(m_lines[begin + 1]);
        return {begin, begin + (hasSubtitle ? 2 : 1)};
    }

    bool isTellingMeta(size_t i)
    {
        const auto& meta = m_text.metaOf(i);
        return meta && meta->hasTools && namesAnything(meta->credits);
    }

    /// A page behind another begins with the lines above its headline.
    size_t beginOf(LineRange gap, size_t headline) const
    {
        size_t begin = headline;
        while (begin > gap.begin
            && (standsAboveStory(m_kinds[begin - 1])
                || (!m_reasons[begin - 1].isEmpty() && !standsBelowStory(m_kinds[begin - 1]))))
            --begin;
        return begin;
    }

    /// Behind the last paragraph, from the first line on that stands below stories. What a heading
    /// such as 免责声明 or 相关阅读 announces is no paragraph.
    void readClose(WebPage& page)
    {
        page.close = page.lines.end;
        int sentences = 0;
        for (size_t i = page.lines.end; i-- > page.body;) {
            const bool isText = m_text.isBody(i) && !isAnnounced(i, page.body);
            if ((isText && (sentences > 0 || !isUnderFoot(i, page.body)))
                || isLetterLine(m_lines[i].text))
                break;
            sentences += isText;
            if (m_text.isFree(i) && isSiteFoot(m_lines[i].text))
                m_kinds[i] = PageLine::Registration;
            const bool isAccount = !page.account.isEmpty() && m_lines[i].text == page.account;
            // The card of an account: its name, a few words, the count of its postings.
            const bool isCard = isAccount && page.close == i + 2 && !m_text.isBody(i + 1)
                && (m_lines[i + 2].text.endsWith(u"原创内容") || m_lines[i + 2].text == u"公众号");
            if (standsInFoot(i, page) || m_kinds[i] == PageLine::Call || isSigned(i)
                || (isAccount && page.close == i + 1) || isCard)
                page.close = i;
        }
        constexpr int kRow = 3; ///< buttons, one under the other
        int buttons = 0;
        for (size_t i = page.close; i < page.lines.end; ++i) {
            const bool isWeak = isWeakSign(m_kinds[i], m_lines[i].text);
            (isWeak ? page.weakFootSigns : page.footSigns) |= webSignOf(m_kinds[i]);
            buttons += m_kinds[i] == PageLine::Share;
        }
        if (buttons >= kRow)
            page.footSigns |= webSignOf(PageLine::Share);
    }

    /// Head and foot must both speak for it, each by itself.
    bool isTelling(const WebPage& page)
    {
        if (page.body >= page.close || !m_text.isBody(page.body))
            return false;
        const int head = std::popcount(page.headSigns);
        const int foot = std::popcount(page.footSigns);
        const int weak = std::popcount(page.weakFootSigns);
        // A posting may be pasted without its foot.
        const bool isPosting = page.isPosted || (head > 1 && (page.headSigns & kMetaSign) != 0);
        return (head > 0 && foot > 0) || (head > 1 && weak > 0) || (head > 0 && weak > 1)
            || isPosting || (page.hasSource && foot > 1);
    }

    /// Where another story begins: a headline with its text behind the lines of a foot, or set
    /// apart among paragraphs that are not. Several that are set apart may be sub-heads.
    size_t nextStory(const WebPage& page)
    {
        size_t end = page.lines.end;
        size_t apart = page.lines.end;
        int headings = 0; ///< set apart
        size_t foot = 0;  ///< the last line of a foot behind the last paragraph
        for (size_t i = page.body + 1; i + 1 < end; ++i) {
            if (m_text.isBody(i))
                foot = 0;
            else if (standsBelowStory(m_kinds[i]))
                foot = i;
            const LineFacts& line = m_lines[i];
            if (!m_text.isFree(i) || m_text.isBody(i) || !isWebHeadline(line))
                continue;
            const bool isHeadline = isHeadlineLike(line, page);
            const bool isBehindFoot = foot > 0 && foot + 1 == i
                && (line.blanksBefore > 0 || endsPage(m_kinds[foot])) && headsText(i, page);
            if (isHeadline && isBehindFoot)
                end = i;
            if (line.blanksBefore == 0 || line.blanksAfter == 0 || !m_text.isBody(i + 1)
                || isBehindFoot)
                continue;
            ++headings;
            if (isHeadline && apart == page.lines.end && isWhole(line))
                apart = i;
        }
        const bool isAlone = headings == 1 || page.isFurther;
        return apart < end && isAlone && !areApart({page.body, end}) ? apart : end;
    }

    /// A line that is no paragraph may stand between a headline and its text.
    bool headsText(size_t i, const WebPage& page)
    {
        return m_text.isBody(i + 1)
            || (i + 2 < page.lines.end && m_text.isFree(i + 1) && m_text.isBody(i + 2));
    }

    static bool isWhole(const LineFacts& line)
    {
        constexpr int kWhole = 24; ///< cells
        return line.cells >= kWhole || isWholeStatement(line.text);
    }

    /// Whether blank lines stand between paragraphs.
    bool areApart(LineRange range)
    {
        for (size_t i = range.begin + 1; i < range.end; ++i)
            if (m_lines[i].blanksBefore > 0 && m_text.isBody(i) && m_text.isBody(i - 1))
                return true;
        return false;
    }

    /// Nothing of the same story stands under such lines.
    static bool endsPage(PageLine kind)
    {
        return kind == PageLine::Tools || kind == PageLine::Neighbour
            || kind == PageLine::Registration || kind == PageLine::App;
    }

    /// Sub-heads are shorter than the headline of their story, or marked.
    bool isHeadlineLike(const LineFacts& line, const WebPage& page) const
    {
        constexpr int kShortest = 16; ///< cells
        const LineFacts& headline = m_lines[page.headline.begin];
        return line.cells >= kShortest && line.cells * 3 >= headline.cells * 2
            && partNumber(line.text).isEmpty()
            && withoutHeadMark(line.text).size() == line.text.size() && !line.text.startsWith(u'【')
            && !isNumbered(line.text);
    }

    /// The page, and the stories that stand behind its own: these are read as other texts are, but
    /// for their headlines and the foot. Returns what all of it has of a page's signs.
    WebPage addStories(WebPage page, std::vector<WebPage>& pages)
    {
        constexpr size_t kMost = 200; ///< stories
        const size_t end = page.lines.end;
        WebPage signs = page;
        for (size_t count = 0; page.lines.begin < end && count < kMost; ++count) {
            page.lines.end = end;
            const size_t next = page.headline.isEmpty() ? end : nextStory(page);
            page.lines.end = next;
            readClose(page);
            signs.footSigns |= page.footSigns;
            signs.weakFootSigns |= page.weakFootSigns;
            signs.close = count == 0 ? page.close : signs.close;
            pages.push_back(page);
            page.lines.begin = next;
            page.isFurther = true;
            page.headline = {next, next + 1};
            page.body = next + 1;
            page.footSigns = page.weakFootSigns = 0;
        }
        return signs;
    }

    /// A sentence that is no notice known stands among the lines of a foot, too.
    bool isUnderFoot(size_t i, size_t begin) const
    {
        constexpr size_t kReach = 4;
        if (i == begin || !standsBelowStory(m_kinds[i - 1]) || m_lines[i].blanksBefore > 0)
            return false;
        unsigned signs = 0;
        for (size_t k = i; k > begin && k + kReach > i; --k)
            if (standsBelowStory(m_kinds[k - 1]))
                signs |= webSignOf(m_kinds[k - 1]);
        return std::popcount(signs) > 1;
    }

    /// 主办单位 stands in notices of an event, too: in the foot other lines of the site are next to
    /// it.
    bool standsInFoot(size_t i, const WebPage& page) const
    {
        if (m_kinds[i] != PageLine::Site)
            return standsBelowStory(m_kinds[i]);
        return i + 1 == page.lines.end
            || (page.close == i + 1
                && (m_kinds[i + 1] == PageLine::Site || m_kinds[i + 1] == PageLine::Registration));
    }

    /// Who wrote or edited it, or where it came from; a date alone may be a notice's own.
    bool isSigned(size_t i) const
    {
        const Credits* credits = m_lines[i].credits.get();
        return credits != nullptr
            && (credits->hasOthers || !credits->source.isEmpty() || !credits->byline.isEmpty());
    }

    bool isAnnounced(size_t i, size_t begin) const
    {
        constexpr size_t kReach = 3;
        for (size_t k = i; k > begin && k + kReach > i; --k) {
            if (announces(m_kinds[k - 1], m_lines[i].text))
                return true;
            if (m_kinds[k - 1] != PageLine::Text)
                return false;
        }
        return false;
    }

    /// Digests are posted too: their stories have sources or datelines of their own.
    bool holdsSeveralStories(const WebPage& page)
    {
        int sources = 0;
        int sourcesInside = 0;
        int datelines = 0;
        int waiting = 0;
        for (size_t i = page.body; i < page.lines.end; ++i) {
            const LineFacts& line = m_lines[i];
            const bool isSource = line.ending == LineEnding::Story
                || (line.credits && !line.credits->source.isEmpty());
            if (isSource && m_reasons[i].isEmpty()) {
                ++sources;
                ++waiting;
            }
            if (m_text.isBody(i) && !isSource) {
                sourcesInside += waiting;
                waiting = 0;
                datelines += opensWithDateline(line.text);
            }
        }
        return (sources > 1 && sourcesInside > 0) || datelines > 1;
    }

    WebLines& m_text;
    std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
    std::vector<PageLine>& m_kinds;
    std::vector<WebPage> m_pages;
};

/// "2025-04-28 10:12 某发布" between a headline and its text, where nothing else tells of a page.
void readLineUnderHeadline(WebLines& text, size_t i)
{
    constexpr int kLongest = 60; ///< cells
    const LineFacts& line = text.lines[i];
    static constexpr CharSet kColons(u":：");
    const auto isColon = [](QChar c) {
        return kColons.contains(c);
    };
    if (line.cells > kLongest || line.credits || !text.reasons[i].isEmpty()
        || std::none_of(line.text.begin(), line.text.end(), isColon) || !line.text.contains(u"20")
        || !isWebHeadline(text.lines[i - 1]) || !text.isFree(i - 1) || !text.isBody(i + 1))
        return;
    const auto& meta = text.metaOf(i);
    if (!meta || !meta->hasTools || !meta->credits.date.isValid() || meta->credits.source.isEmpty()
        || text.metaOf(i - 1))
        return;
    text.lines[i].credits = std::make_shared<const Credits>(meta->credits);
}

} // namespace

void readWebPages(std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    WebLines text(lines, reasons);
    const bool mayHold = text.readKinds();
    for (size_t i = 1; i + 1 < lines.size(); ++i)
        readLineUnderHeadline(text, i);
    if (!mayHold && !text.opensAsPosting())
        return;
    int story = 0;
    for (const WebPage& page : PageFinder(text).run()) {
        dropBelowStory(text, page);
        if (page.isFurther)
            giveHeadlineRoles(lines, page.headline.begin, page.headline.end);
        if (page.isOneStory)
            giveRoles(text, page, ++story);
    }
}

} // namespace qb::text
