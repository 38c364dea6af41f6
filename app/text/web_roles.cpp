#include "text/web_roles.h"

#include "text/char_set.h"
#include "text/line_roles.h"
#include "text/official_papers.h"
#include "text/web_headline.h"

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
        bool hasFoot = false;
        for (size_t i = page.close; i < page.lines.end; ++i) {
            if (m_kinds[i] != PageLine::Text)
                heading = m_kinds[i];
            hasFoot = hasFoot || m_kinds[i] != PageLine::Text;
            isInList = isInList || heading == PageLine::Related || heading == PageLine::Neighbour;
            const Credits* credits = m_lines[i].credits.get();
            if (m_kinds[i] == PageLine::Text && credits != nullptr && !isInList
                && (namesAnything(*credits) || credits->hasOthers))
                continue;
            // What no heading announces may be the story's.
            if (!announcesText(heading) && m_text.isBody(i))
                continue;
            // Between who wrote it and the page's foot stands no list of the story.
            if (hasFoot || isShortGap(i, page.close, page.lines.end))
                drop(i, reasonOf(heading));
        }
    }

    static bool announcesText(PageLine heading)
    {
        return heading == PageLine::NoticeHead || heading == PageLine::Related
            || heading == PageLine::References || heading == PageLine::Contact;
    }

    bool isShortGap(size_t i, size_t begin, size_t end) const
    {
        constexpr size_t kMost = 3;
        const auto isLoose = [this](size_t k) {
            return m_kinds[k] == PageLine::Text && !m_lines[k].credits && m_reasons[k].isEmpty();
        };
        size_t first = i;
        while (first > begin && i - first <= kMost && isLoose(first - 1))
            --first;
        size_t last = i;
        while (last + 1 < end && last - i <= kMost && isLoose(last + 1))
            ++last;
        return last - first < kMost;
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
        readSubheads({page.headline.end, page.close});
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
            else if (m_text.isFree(i) && m_lines[i].cells <= kLongest)
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
            if (m_kinds[i] != PageLine::Text && m_kinds[i] != PageLine::Advertisement) {
                drop(i, reasonOf(m_kinds[i]));
                if (m_kinds[i] == PageLine::Collection)
                    first = originOf(m_lines[i].text);
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
        }
        readAccount(range, account);
        if (!first.isEmpty())
            readAccount(range, first);
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
                size_t words = i + 1;
                if (words < range.end && m_lines[words].text == u".")
                    drop(words++, QStringLiteral("page-furniture"));
                if (words < m_lines.size() && m_text.isFree(words)
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
            case PageLine::Call:
            case PageLine::Share:
                if (!m_lines[i].text.endsWith(u'。'))
                    drop(i, reasonOf(m_kinds[i]));
                break;
            case PageLine::Collection:
            case PageLine::Player:
            case PageLine::End:
            case PageLine::Tools:
            case PageLine::Related:
                drop(i, reasonOf(m_kinds[i]));
                break;
            case PageLine::Advertisement:
                dropAdvertisement(i, body.end);
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
            if (!m_text.isFree(i))
                continue;
            LineFacts& line = m_lines[i];
            if (isOrnament(line.text)) {
                drop(i, QStringLiteral("page-furniture"));
                continue;
            }
            if (endsWithPhotographer(line.text)) {
                line.role = LineRole::Caption;
                continue;
            }
            if (isContact(line.text)) {
                line.role = LineRole::Object;
                continue;
            }
            if (!partNumber(line.text).isEmpty()) {
                line.role = LineRole::Subhead;
                const bool hasName = i + 1 < body.end && m_text.isFree(i + 1)
                    && !m_text.isBody(i + 1) && isWebHeadline(m_lines[i + 1])
                    && line.blanksAfter <= 2;
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
            line.role = isInList ? LineRole::Object : LineRole::Subhead;
        }
    }

    /// "◆ ◆ ◆" between two parts.
    static bool isOrnament(QStringView text)
    {
        static constexpr CharSet kOrnaments(u"◆◇●○■□★☆▲△▼▽·•*＊-—_=~～ ");
        return std::all_of(
            text.begin(), text.end(), [](QChar c) { return kOrnaments.contains(c) || isWhite(c); });
    }

    /// Lines with the same mark, one under the other.
    bool isLike(size_t other, size_t i) const
    {
        return m_reasons[other].isEmpty() && m_lines[other].text.front() == m_lines[i].text.front();
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
