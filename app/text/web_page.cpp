#include "text/web_page.h"

#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/official_papers.h"
#include "text/page_meta.h"
#include "text/web_headline.h"
#include "text/web_wording.h"

#include <bit>
#include <map>

namespace qb::text {

namespace {

constexpr unsigned kMetaSign = 1U << 31;

unsigned signOf(PageLine kind)
{
    return isTelling(kind) ? 1U << unsigned(kind) : 0;
}

QString reasonOf(PageLine kind)
{
    switch (kind) {
    case PageLine::Call:
        return QStringLiteral("follow-us");
    case PageLine::Related:
        return QStringLiteral("recommendation");
    case PageLine::Advertisement:
        return QStringLiteral("advertisement");
    case PageLine::Notice:
    case PageLine::NoticeHead:
    case PageLine::Registration:
    case PageLine::Site:
        return QStringLiteral("site-notice");
    default:
        return QStringLiteral("page-furniture");
    }
}

/// Lines from `begin` up to, not including, `end`.
struct LineRange {
    size_t begin = 0;
    size_t end = 0;
};

struct Page {
    LineRange lines;
    LineRange headline; ///< empty where none was found
    size_t body = 0;    ///< the first line behind the headline's credits
    size_t close = 0;   ///< the first line below the story
    unsigned signs = 0; ///< kinds of telling lines
    bool isOneStory = false;
};

class PageReader {
public:
    PageReader(std::vector<LineFacts>& lines, std::vector<QString>& reasons)
        : m_lines(lines),
          m_reasons(reasons)
    {
    }

    void run()
    {
        if (!readKinds())
            return;
        findPages();
        int story = 0;
        for (Page& page : m_pages) {
            readClose(page);
            const bool isPage = std::popcount(page.signs) > 1;
            page.isOneStory
                = isPage && page.headline.begin < page.headline.end && !holdsSeveralStories(page);
            if (!isPage)
                continue;
            dropClose(page);
            if (page.isOneStory)
                settle(page, ++story);
        }
    }

private:
    /// Whether any line tells of a web page: nearly no text of another kind has one.
    bool readKinds()
    {
        m_kinds.resize(m_lines.size());
        unsigned signs = 0;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].story != 0)
                return false;
            m_kinds[i] = pageLineOf(m_lines[i].text);
            signs |= signOf(m_kinds[i]);
        }
        return signs != 0;
    }

    bool isFree(size_t i) const
    {
        return m_kinds[i] == PageLine::Text && m_reasons[i].isEmpty() && !m_lines[i].credits
            && !m_lines[i].role;
    }

    /// A paragraph, or a line of one.
    bool isBody(size_t i)
    {
        constexpr int kShortest = 24; ///< cells of a sentence
        constexpr int kLongest = 100; ///< cells of anything else
        const LineFacts& line = m_lines[i];
        if (!isFree(i))
            return false;
        if (line.stops > 0)
            return line.cells >= kShortest || line.ending == LineEnding::Sentence;
        if (line.cells > kLongest)
            return line.commas > 0 || !metaOf(i);
        return line.ending == LineEnding::Sentence && line.cells >= kShortest
            && !isWebHeadline(line);
    }

    const std::optional<PageMeta>& metaOf(size_t i)
    {
        const auto found = m_metas.find(i);
        if (found != m_metas.end())
            return found->second;
        std::optional<PageMeta> meta;
        if (m_reasons[i].isEmpty())
            meta = pageMetaOf(m_lines[i].text);
        if (!meta && m_lines[i].credits)
            meta = PageMeta{*m_lines[i].credits, false};
        return m_metas.emplace(i, std::move(meta)).first->second;
    }

    // --- where pages begin

    void findPages()
    {
        for (size_t i = 0; i < m_lines.size();) {
            const size_t begin = i;
            while (i < m_lines.size() && !isBody(i))
                ++i;
            if (i > begin)
                readGap({begin, i});
            while (i < m_lines.size() && isBody(i))
                ++i;
        }
        for (size_t p = 0; p < m_pages.size(); ++p) {
            Page& page = m_pages[p];
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
        Page page;
        page.body = gap.end;
        page.headline = headlineOver(gap, isFirst);
        const bool isFound = page.headline.begin < page.headline.end;
        if (!isFirst && !isFound)
            return;
        page.lines.begin = isFirst ? 0 : beginOf(gap, page.headline.begin);
        for (size_t i = page.lines.begin; i < gap.end; ++i) {
            page.signs |= signOf(m_kinds[i]);
            if (const auto& meta = metaOf(i); meta && meta->hasTools)
                page.signs |= kMetaSign;
        }
        m_pages.push_back(page);
    }

    /// The headline stands over the line that tells source and time, or under the page's path.
    LineRange headlineOver(LineRange gap, bool isFirst)
    {
        LineRange found;
        bool hasFoot = false;
        for (size_t i = gap.begin; i < gap.end; ++i) {
            hasFoot = hasFoot || standsBelowStory(m_kinds[i]);
            const auto& meta = metaOf(i);
            if (!meta || (!isFirst && !namesAnything(meta->credits)))
                continue;
            const LineRange block = headlineAbove(i, gap.begin);
            const bool opens = isFirst || (meta->hasTools && (hasFoot || isUnderHead(block, gap)));
            if (block.begin < block.end && opens && isFirst)
                return block;
            if (block.begin < block.end && opens)
                found = block;
        }
        return isFirst ? headlineUnderHead(gap) : found;
    }

    bool isUnderHead(LineRange block, LineRange gap) const
    {
        return block.begin > gap.begin && standsAboveStory(m_kinds[block.begin - 1]);
    }

    LineRange headlineAbove(size_t meta, size_t begin)
    {
        constexpr size_t kMostLines = 3;
        constexpr int kNavigation = 10; ///< cells of a button above the headline
        LineRange block{meta, meta};
        for (size_t i = meta; i-- > begin;) {
            const bool isEmpty = block.begin == block.end;
            if (!isFree(i) || !isWebHeadline(m_lines[i])) {
                if (isEmpty && (!m_reasons[i].isEmpty() || m_kinds[i] != PageLine::Text)) {
                    block = {i, i};
                    continue;
                }
                break;
            }
            const bool isApart = m_lines[i].blanksAfter > 0;
            if (!isEmpty && isApart && m_lines[i].cells <= kNavigation)
                break;
            if (isEmpty)
                block.end = i + 1;
            block.begin = i;
            if (block.end - block.begin == kMostLines)
                break;
        }
        // The name of the paper may stand alone over the time.
        const bool isNamed = block.end - block.begin > 1
            && isAccountName(m_lines[block.end - 1], m_lines[meta].text);
        if (isNamed)
            --block.end;
        return block;
    }

    LineRange headlineUnderHead(LineRange gap) const
    {
        size_t begin = gap.end;
        for (size_t i = gap.begin; i < gap.end && !standsBelowStory(m_kinds[i]); ++i)
            if (standsAboveStory(m_kinds[i]))
                begin = i + 1;
        while (begin < gap.end && !isFree(begin))
            ++begin;
        if (begin >= gap.end || !isWebHeadline(m_lines[begin]))
            return {gap.end, gap.end};
        return {begin, begin + 1};
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

    // --- where stories end

    /// Behind the last paragraph, from the first line on that stands below stories. What a heading
    /// such as 免责声明 or 相关阅读 announces is no paragraph.
    void readClose(Page& page)
    {
        page.close = page.lines.end;
        for (size_t i = page.lines.end; i-- > page.body;) {
            if (isBody(i) && !isAnnounced(i, page.body))
                break;
            if (isFree(i) && isSiteFoot(m_lines[i].text))
                m_kinds[i] = PageLine::Registration;
            if (standsBelowStory(m_kinds[i]) || isSigned(i))
                page.close = i;
        }
        for (size_t i = page.close; i < page.lines.end; ++i)
            page.signs |= signOf(m_kinds[i]);
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
            const PageLine kind = m_kinds[k - 1];
            if (kind == PageLine::NoticeHead || kind == PageLine::Related
                || kind == PageLine::References || kind == PageLine::Contact)
                return true;
        }
        return false;
    }

    /// Digests are posted too: their stories have sources or datelines of their own.
    bool holdsSeveralStories(const Page& page)
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
            if (isBody(i) && !isSource) {
                sourcesInside += waiting;
                waiting = 0;
                datelines += opensWithDateline(line.text);
            }
        }
        return (sources > 1 && sourcesInside > 0) || datelines > 1;
    }

    // --- what becomes of the lines

    void drop(size_t i, const QString& reason)
    {
        if (m_reasons[i].isEmpty())
            m_reasons[i] = reason;
    }

    static bool namesAnything(const Credits& credits)
    {
        return !credits.source.isEmpty() || !credits.byline.isEmpty() || credits.date.isValid();
    }

    void dropClose(const Page& page)
    {
        PageLine heading = PageLine::End;
        bool isInList = false;
        for (size_t i = page.close; i < page.lines.end; ++i) {
            if (m_kinds[i] != PageLine::Text)
                heading = m_kinds[i];
            isInList = isInList || heading == PageLine::Related || heading == PageLine::Neighbour;
            const Credits* credits = m_lines[i].credits.get();
            if (m_kinds[i] == PageLine::Text && credits != nullptr && !isInList
                && (namesAnything(*credits) || credits->hasOthers))
                continue;
            drop(i, reasonOf(heading));
        }
    }

    void settle(const Page& page, int story)
    {
        for (size_t i = page.lines.begin; i < page.lines.end; ++i) {
            m_lines[i].story = story;
            m_lines[i].isWithinPage = i >= page.headline.end;
        }
        dropHead({page.lines.begin, page.headline.begin});
        giveHeadlineRoles(m_lines, page.headline.begin, page.headline.end);
        readCredits({page.headline.end, page.body});
        dropTopics({page.headline.end, page.body});
        dropWithin({page.body, page.close});
        readSubheads({page.headline.end, page.close});
        readSignatureBefore(m_lines, page.close);
    }

    /// What credits it has go to the story all the same.
    void dropHead(LineRange head)
    {
        constexpr int kLongest = 44; ///< cells of a name in a site's head
        for (size_t i = head.begin; i < head.end; ++i) {
            if (m_kinds[i] != PageLine::Text)
                drop(i, reasonOf(m_kinds[i]));
            else if (isFree(i) && m_lines[i].cells <= kLongest)
                drop(i, QStringLiteral("page-furniture"));
        }
    }

    /// The lines between headline and text.
    void readCredits(LineRange range)
    {
        QString account;
        QString first; // the account that the posting was taken from
        for (size_t i = range.begin; i < range.end; ++i) {
            if (m_kinds[i] != PageLine::Text && m_kinds[i] != PageLine::Advertisement) {
                drop(i, reasonOf(m_kinds[i]));
                if (m_kinds[i] == PageLine::Collection)
                    first = originOf(m_lines[i].text);
                continue;
            }
            if (isFree(i) && isButton(m_lines[i])) {
                drop(i, QStringLiteral("page-furniture"));
                continue;
            }
            const auto& meta = metaOf(i);
            if (!meta)
                continue;
            if (!namesAnything(meta->credits)) {
                drop(i, QStringLiteral("page-furniture"));
                continue;
            }
            m_lines[i].credits = std::make_shared<const Credits>(meta->credits);
            m_lines[i].role = LineRole::Credits;
            if (!meta->credits.source.isEmpty())
                account = meta->credits.source;
        }
        readAccount(range, account);
        if (!first.isEmpty())
            readAccount(range, first);
    }

    /// "T+ T-", "A-": next to no letters.
    static bool isButton(const LineFacts& line)
    {
        constexpr int kLongest = 8; ///< cells
        return line.cells <= kLongest
            && std::none_of(
                line.text.begin(), line.text.end(), [](QChar c) { return c.unicode() > 0x7f; });
    }

    /// "#乡村观察", "38个" under 收录于话题.
    void dropTopics(LineRange range)
    {
        constexpr qsizetype kLongest = 16;
        bool isInTopics = false;
        for (size_t i = range.begin; i < range.end; ++i) {
            isInTopics = isInTopics ? !isBody(i) : m_kinds[i] == PageLine::Collection;
            const QStringView text = m_lines[i].text;
            const bool isCount = text.endsWith(u'个') && text.front().isDigit();
            if (isInTopics && isFree(i) && text.size() <= kLongest
                && (text.startsWith(u'#') || isCount))
                drop(i, reasonOf(PageLine::Collection));
        }
    }

    /// The account's name stands once more, with a few words on it; or alone, over the time.
    void readAccount(LineRange range, const QString& account)
    {
        constexpr int kLongestWords = 44; ///< cells
        for (size_t i = range.begin; i < range.end; ++i) {
            if (!isFree(i) || !isAccountName(m_lines[i], account))
                continue;
            if (!account.isEmpty() && m_lines[i].text.startsWith(account)) {
                drop(i, QStringLiteral("page-furniture"));
                size_t words = i + 1;
                if (words < range.end && m_lines[words].text == u".")
                    drop(words++, QStringLiteral("page-furniture"));
                if (words < m_lines.size() && isFree(words)
                    && m_lines[words].cells <= kLongestWords)
                    drop(words, QStringLiteral("page-furniture"));
            } else if (account.isEmpty() && i == range.begin) {
                Credits credits;
                credits.source = m_lines[i].text.toString();
                m_lines[i].credits = std::make_shared<const Credits>(std::move(credits));
            }
        }
    }

    void dropWithin(LineRange body)
    {
        for (size_t i = body.begin; i < body.end; ++i) {
            switch (m_kinds[i]) {
            case PageLine::Text:
            case PageLine::Label:
            case PageLine::Index:
            case PageLine::Contact:
            case PageLine::NoticeHead:
            case PageLine::Site:
            case PageLine::References:
                break;
            case PageLine::Advertisement:
                dropAdvertisement(i, body.end);
                break;
            default:
                drop(i, reasonOf(m_kinds[i]));
            }
        }
    }

    /// The label and its text, up to the next blank line.
    void dropAdvertisement(size_t label, size_t end)
    {
        constexpr size_t kMostLines = 4;
        drop(label, reasonOf(PageLine::Advertisement));
        for (size_t i = label + 1; i < end && i <= label + kMostLines; ++i) {
            if (m_lines[i].blanksBefore > 0 || m_lines[i].stops > 1)
                return;
            drop(i, reasonOf(PageLine::Advertisement));
        }
    }

    void readSubheads(LineRange body)
    {
        for (size_t i = body.begin; i < body.end; ++i) {
            if (!isFree(i))
                continue;
            LineFacts& line = m_lines[i];
            if (endsWithPhotographer(line.text)) {
                line.role = LineRole::Caption;
                continue;
            }
            if (isPartNumber(line.text)) {
                line.role = LineRole::Subhead;
                const bool hasName = i + 1 < body.end && isFree(i + 1) && !isBody(i + 1)
                    && isWebHeadline(m_lines[i + 1]) && line.blanksAfter <= 2;
                if (hasName)
                    m_lines[++i].role = LineRole::Subhead;
                continue;
            }
            const bool isMarked = withoutHeadMark(line.text).size() < line.text.size()
                || line.text.front() == u'【';
            if (!isMarked || !isWebHeadline(line) || line.ending == LineEnding::Sentence)
                continue;
            const bool isInList
                = (i > body.begin && isLike(i - 1, i)) || (i + 1 < body.end && isLike(i + 1, i));
            line.role = isInList ? LineRole::Text : LineRole::Subhead;
        }
    }

    /// Lines with the same mark, one under the other.
    bool isLike(size_t other, size_t i) const
    {
        return m_reasons[other].isEmpty() && m_lines[other].text.front() == m_lines[i].text.front();
    }

    std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
    std::vector<PageLine> m_kinds;
    std::map<size_t, std::optional<PageMeta>> m_metas;
    std::vector<Page> m_pages;
};

} // namespace

void readWebPages(std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    PageReader(lines, reasons).run();
}

} // namespace qb::text
