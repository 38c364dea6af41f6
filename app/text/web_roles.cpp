#include "text/web_roles.h"

#include "text/char_set.h"
#include "text/emoji.h"
#include "text/heading_numbers.h"
#include "text/heading_wording.h"
#include "text/line_roles.h"
#include "text/official_papers.h"
#include "text/unlabelled_credits.h"
#include "text/web_headline.h"
#include "text/web_subheads.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

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

class RoleGiver {
public:
    explicit RoleGiver(WebLines& text)
        : m_text(text),
          m_lines(text.lines),
          m_reasons(text.reasons),
          m_kinds(text.kinds)
    {
    }

    void dropBelowStory(const WebPage& page)
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
            if (m_kinds[i] != PageLine::Text || isOfFoot(i, heading, page)) {
                drop(i, reasonOf(heading));
            } else if (m_reasons[i].isEmpty()) {
                // What no heading announces may be the story's, and so may all that follows it.
                heading = PageLine::End;
                isInList = false;
            }
        }
    }

    /// Lines without words of their own belong to the foot under a heading that announces them, or
    /// where they name the account.
    bool isOfFoot(size_t i, PageLine heading, const WebPage& page)
    {
        constexpr int kLongestName = 44; ///< cells
        const LineFacts& line = m_lines[i];
        if (m_text.isBody(i) || line.stops > 0)
            return announces(heading, line.text);
        if (isAppendix(line.text))
            return false;
        const bool isOnCard = i > page.close && m_lines[i - 1].text == page.account
            && i + 1 < page.lines.end && m_kinds[i + 1] == PageLine::Share;
        if (isButton(line) || isOnCard)
            return true;
        if (!page.account.isEmpty() && line.text.startsWith(page.account)
            && line.cells <= kLongestName)
            return true;
        const bool headsText = line.blanksBefore > 0 && i + 1 < page.lines.end
            && m_text.isBody(i + 1) && m_kinds[i - 1] == PageLine::Text;
        switch (heading) {
        case PageLine::Related:
        case PageLine::Contact:
            return !headsText;
        case PageLine::References:
            return !headsText && isNumbered(line.text);
        case PageLine::Neighbour:
            return m_kinds[i - 1] == PageLine::Neighbour && !isSaidAfterLabel(m_lines[i - 1].text);
        default:
            return false;
        }
    }

    /// "上一篇：" with the title behind it.
    static bool isSaidAfterLabel(QStringView text)
    {
        constexpr qsizetype kLabel = 4;
        return text.size() > kLabel;
    }

    /// "附：评审组成员名单", "附件1", "注：…": the story's own, and so is what follows.
    static bool isAppendix(QStringView text)
    {
        static constexpr std::array<QStringView, 6> words{
            u"附件", u"附：", u"附:", u"附录", u"注：", u"备注"};
        return std::any_of(
            words.begin(), words.end(), [&](QStringView word) { return text.startsWith(word); });
    }

    void giveRoles(const WebPage& page, int story)
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
        readSubheadsOfPage(m_text, {page.headline.end, page.close});
        // Who signed stands at the end, and over what is appended.
        for (size_t i = page.body; i < page.close; ++i)
            if (isAppendix(m_lines[i].text))
                readSignatureBefore(m_lines, i);
        readSignatureBefore(m_lines, page.close);
    }

private:
    /// What credits it has go to the story all the same.
    void dropHead(LineRange head)
    {
        constexpr int kLongest = 44; ///< cells of a name in a site's head
        for (size_t i = head.begin; i < head.end; ++i) {
            const auto& meta = m_text.metaOf(i);
            if (meta && m_kinds[i] == PageLine::Text && namesAnything(meta->credits))
                takeCredits(i, meta->credits);
            else if (m_kinds[i] != PageLine::Text)
                drop(i, reasonOf(m_kinds[i]));
            else if (m_text.isFree(i)
                && (m_lines[i].cells <= kLongest || isRowOfNames(m_lines[i].text)))
                drop(i, QStringLiteral("page-furniture"));
        }
    }

    void takeCredits(size_t i, const Credits& credits)
    {
        m_lines[i].credits = std::make_shared<const Credits>(credits);
        m_lines[i].role = LineRole::Credits;
    }

    /// The lines between headline and text.
    void readCredits(LineRange range)
    {
        QString account;
        QString first; // the account that the posting was taken from
        for (size_t i = range.begin; i < range.end; ++i) {
            if (m_kinds[i] >= PageLine::Neighbour && m_kinds[i] <= PageLine::Site) {
                // Such lines stand below stories: here they are the story's own.
                m_kinds[i] = PageLine::Text;
                if (m_text.isFree(i))
                    m_lines[i].role = LineRole::Object;
                continue;
            }
            if (m_kinds[i] != PageLine::Text && m_kinds[i] != PageLine::Advertisement) {
                if (const auto origin = originCreditsOf(m_lines[i].text)) {
                    takeCredits(i, *origin);
                    first = origin->source;
                } else {
                    drop(i, reasonOf(m_kinds[i]));
                }
                continue;
            }
            if (m_text.isFree(i) && isButton(m_lines[i])) {
                drop(i, QStringLiteral("page-furniture"));
                continue;
            }
            const auto& meta = m_text.metaOf(i);
            if (!meta)
                continue;
            if (!namesAnything(meta->credits)) {
                drop(i, QStringLiteral("page-furniture"));
                continue;
            }
            takeCredits(i, meta->credits);
            if (!meta->credits.source.isEmpty())
                account = meta->credits.source;
            else if (meta->credits.date.isValid() && i > range.begin && m_text.isFree(range.begin)
                && isAccountOver(m_lines, range.begin, i)) {
                takeSource(range.begin);
                account = m_lines[range.begin].credits->source;
            }
        }
        dropCalls(range, account);
        readAccount(range, account);
        if (!first.isEmpty()) {
            readAccount(range, first);
            dropOtherSources(range, first);
        }
    }

    /// Who posts what another account wrote is not its source.
    void dropOtherSources(LineRange range, const QString& first)
    {
        for (size_t i = range.begin; i < range.end; ++i) {
            const auto& credits = m_lines[i].credits;
            if (!credits || !m_reasons[i].isEmpty() || credits->source.isEmpty()
                || credits->source == first)
                continue;
            Credits others = *credits;
            others.source.clear();
            if (namesAnything(others))
                takeCredits(i, others);
            else
                drop(i, reasonOf(PageLine::Collection));
        }
    }

    /// "关注“颍川发布”，每天一篇": whatever else it says.
    void dropCalls(LineRange range, const QString& account)
    {
        constexpr int kLongest = 60; ///< cells
        const QString quoted = u'“' + account + u'”';
        for (size_t i = range.begin; i < range.end && !account.isEmpty(); ++i) {
            const QStringView text = m_lines[i].text;
            if (m_text.isFree(i) && m_lines[i].cells <= kLongest && text.contains(quoted)
                && (text.contains(u"关注") || text.contains(u"订阅")))
                drop(i, reasonOf(PageLine::Call));
        }
    }

    /// "T+ T-", "A-": next to no letters.
    static bool isButton(const LineFacts& line)
    {
        constexpr int kLongest = 8; ///< cells
        return line.cells <= kLongest && partNumber(line.text).isEmpty()
            && std::none_of(
                line.text.begin(), line.text.end(), [](QChar c) { return c.unicode() > 0x7f; });
    }

    /// "#乡村观察", "38个" under 收录于话题.
    void dropTopics(LineRange range)
    {
        constexpr qsizetype kLongest = 16;
        bool isInTopics = false;
        for (size_t i = range.begin; i < range.end; ++i) {
            isInTopics = isInTopics ? !m_text.isBody(i) : m_kinds[i] == PageLine::Collection;
            const QStringView text = m_lines[i].text;
            const bool isCount = text.endsWith(u'个') && text.front().isDigit();
            if (isInTopics && m_text.isFree(i) && text.size() <= kLongest
                && (text.startsWith(u'#') || isCount))
                drop(i, reasonOf(PageLine::Collection));
        }
    }

    /// The account's name stands once more, with a few words on it; or alone, over the time.
    void readAccount(LineRange range, const QString& account)
    {
        constexpr int kLongestWords = 44; ///< cells
        for (size_t i = range.begin; i < range.end; ++i) {
            if (!m_text.isFree(i) || !isAccountName(m_lines[i], account))
                continue;
            if (!account.isEmpty() && m_lines[i].text.startsWith(account)) {
                drop(i, QStringLiteral("page-furniture"));
                // The card of an account writes its name with a full stop, its words below.
                size_t words = i + 1;
                bool isCard = m_lines[i].text.endsWith(u'.');
                if (words < range.end && m_lines[words].text == u".") {
                    drop(words++, QStringLiteral("page-furniture"));
                    isCard = true;
                }
                if (isCard && words < m_lines.size() && m_text.isFree(words)
                    && m_lines[words].cells <= kLongestWords)
                    drop(words, QStringLiteral("page-furniture"));
            } else if (account.isEmpty() && i == range.begin) {
                takeSource(i);
            }
        }
    }

    void takeSource(size_t i)
    {
        Credits credits;
        credits.source = m_lines[i].text.toString();
        m_lines[i].credits = std::make_shared<const Credits>(std::move(credits));
    }

    void dropWithin(LineRange body)
    {
        for (size_t i = body.begin; i < body.end; ++i) {
            switch (m_kinds[i]) {
            case PageLine::Call:
                if (!m_lines[i].text.endsWith(u'。') && callsReader(m_lines[i].text))
                    drop(i, reasonOf(m_kinds[i]));
                break;
            case PageLine::Share:
                // "阅读：120万": figures of the story.
                if (m_reasons[i].isEmpty() && m_lines[i].text.contains(u'：')) {
                    m_lines[i].credits.reset();
                    m_lines[i].role = LineRole::Object;
                }
                break;
            case PageLine::Player:
            case PageLine::End:
            case PageLine::Tools:
                // "高清", "完" alone may be a sub-head.
                if (!isBareWord(m_lines[i].text) || isInRow(i, body))
                    drop(i, reasonOf(m_kinds[i]));
                break;
            case PageLine::Collection:
                drop(i, reasonOf(m_kinds[i]));
                break;
            case PageLine::Related:
                if (i + 1 < body.end && !m_text.isBody(i + 1))
                    drop(i, reasonOf(m_kinds[i]));
                break;
            case PageLine::Advertisement:
                dropAdvertisement(i, body);
                break;
            case PageLine::Breadcrumb:
            case PageLine::Navigation:
            case PageLine::Index:
                // A story tells where to click.
                m_lines[i].role = LineRole::Object;
                break;
            default:
                break;
            }
        }
    }

    static bool isBareWord(QStringView text)
    {
        constexpr qsizetype kLongest = 4;
        return text.size() <= kLongest
            && std::all_of(text.begin(), text.end(), [](QChar c) { return isCommonHan(c); });
    }

    /// Buttons stand one under the other.
    bool isInRow(size_t i, LineRange range) const
    {
        const auto isButtons = [this](size_t k) {
            return m_kinds[k] == PageLine::Player || m_kinds[k] == PageLine::Tools
                || m_kinds[k] == PageLine::End;
        };
        return (i > range.begin && isButtons(i - 1)) || (i + 1 < range.end && isButtons(i + 1));
    }

    /// The label; and the short lines behind it where a blank line ends them.
    void dropAdvertisement(size_t label, LineRange body)
    {
        constexpr size_t kMostLines = 4;
        if (isSubheadAmongOthers(label, body))
            return;
        drop(label, reasonOf(PageLine::Advertisement));
        size_t end = label + 1;
        while (end < body.end && end <= label + kMostLines && m_lines[end].blanksBefore == 0
            && !m_text.isBody(end) && m_lines[end].stops == 0)
            ++end;
        if (end < body.end && m_lines[end].blanksBefore == 0)
            return;
        // One line over a text may be what it is headed by.
        const bool isHeading = end == label + 2 && end < body.end && m_text.isBody(end)
            && m_lines[label + 1].commas == 0 && isWebHeadline(m_lines[label + 1]);
        if (isHeading)
            return;
        for (size_t i = label + 1; i < end; ++i)
            drop(i, reasonOf(PageLine::Advertisement));
    }

    /// "推广" over a paragraph, where "研发" stands over another.
    bool isSubheadAmongOthers(size_t label, LineRange body)
    {
        constexpr int kShort = 12; ///< cells
        const auto headsText = [&](size_t i) {
            return m_lines[i].cells <= kShort && i + 1 < body.end && m_text.isBody(i + 1);
        };
        if (!headsText(label))
            return false;
        constexpr size_t kReach = 100;
        const size_t first = std::max(body.begin, label - std::min(label, kReach));
        for (size_t i = first; i < std::min(body.end, label + kReach); ++i)
            if (i != label && m_reasons[i].isEmpty() && !m_text.isBody(i) && headsText(i))
                return true;
        return false;
    }

    void drop(size_t i, const QString& reason)
    {
        if (m_reasons[i].isEmpty())
            m_reasons[i] = reason;
    }

    WebLines& m_text;
    std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
    std::vector<PageLine>& m_kinds;
};

} // namespace

void dropBelowStory(WebLines& text, const WebPage& page)
{
    RoleGiver(text).dropBelowStory(page);
}

void giveRoles(WebLines& text, const WebPage& page, int story)
{
    RoleGiver(text).giveRoles(page, story);
}

} // namespace qb::text
