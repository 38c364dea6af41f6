#include "text/posting_heads.h"

#include "text/page_meta.h"
#include "text/word_match.h"
#include "text/wording.h"

#include <algorithm>

namespace qb::text {

namespace {

bool isShortName(const LineFacts& line)
{
    return line.cells >= 4 && line.cells <= 30 && line.ending == LineEnding::Open
        && std::all_of(line.text.begin(), line.text.end(),
            [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c == u'·'; });
}

std::shared_ptr<const Credits> byline(QStringView names)
{
    Credits credits;
    credits.byline = names.toString();
    return std::make_shared<const Credits>(std::move(credits));
}

std::shared_ptr<const Credits> source(QStringView name)
{
    Credits credits;
    credits.source = name.toString();
    return std::make_shared<const Credits>(std::move(credits));
}

class PostingHeads {
public:
    PostingHeads(std::vector<LineFacts>& lines, std::vector<QString>& reasons)
        : m_lines(lines),
          m_reasons(reasons)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (isDate(i)) {
                if (i + 1 < m_lines.size() && isProvince(m_lines[i + 1].text))
                    drop(i + 1);
                readPoster(i);
                readAccount(i);
            }
            if (!startsWithWord(m_lines[i].text, u"原创"))
                continue;
            if (m_lines[i].text.size() == 2)
                readColumn(i);
            else if (!m_lines[i].credits)
                readRow(i);
        }
    }

private:
    bool isDate(size_t i) const
    {
        return i < m_lines.size() && m_lines[i].credits && m_lines[i].credits->date.isValid();
    }

    bool isName(size_t i) const
    {
        return i < m_lines.size() && isShortName(m_lines[i]) && !m_lines[i].credits;
    }

    void drop(size_t i) { m_reasons[i] = QStringLiteral("web-leftover"); }

    /// 转自：…, who posts it, and the time: the first is the source.
    void readPoster(size_t date)
    {
        if (date < 2 || !m_lines[date].credits->hasOthers || !isName(date - 1))
            return;
        const auto& above = m_lines[date - 2].credits;
        if (above && !above->source.isEmpty() && !above->date.isValid())
            drop(date - 1);
    }

    /// On top of the text, a name between headline and "2026年3月18日 17:36": the account's, unless
    /// the story takes it up as it does the words of a headline.
    void readAccount(size_t date)
    {
        constexpr qsizetype kLongest = 10;
        constexpr double kInStory = 0.4;
        constexpr size_t kReach = 4; ///< lines below
        const QStringView time = m_lines[date].text;
        if (date != 2 || !isName(1) || m_lines[1].text.size() > kLongest
            || !m_lines[date].credits->hasOthers || !m_lines[date].credits->source.isEmpty()
            || !time.startsWith(u"20") || time.indexOf(u'年') != 4 || !time.contains(u':')
            || m_lines[0].credits || m_lines[0].stops > 0 || m_lines[0].cells <= m_lines[1].cells)
            return;
        QString lead;
        for (size_t i = date + 1; i < std::min(m_lines.size(), date + 1 + kReach); ++i)
            lead += m_lines[i].text;
        if (sharedWording(m_lines[1].text, lead) <= kInStory)
            m_lines[1].credits = source(m_lines[1].text);
    }

    /// 原创, names one under the other, the account's the last.
    void readColumn(size_t original)
    {
        constexpr size_t kReach = 6; ///< lines to the date
        std::vector<size_t> names;
        size_t k = original + 1;
        while (k <= original + kReach && isName(k))
            names.push_back(k++);
        // A copied page says the account's name twice.
        if (names.size() > 1 && m_lines[names.back()].text == m_lines[*(names.end() - 2)].text) {
            drop(names.back());
            names.pop_back();
        }
        if (names.empty() || !isDate(k))
            return;
        drop(original);
        m_lines[names.back()].credits = source(m_lines[names.back()].text);
        names.pop_back();
        for (const size_t name : names)
            m_lines[name].credits = byline(m_lines[name].text);
    }

    /// "原创 钱多多 孙望舒" over the account's name, or with it, and the date.
    void readRow(size_t original)
    {
        const bool hasAccount = isDate(original + 1);
        if (!isBesideHeadline(m_lines, m_reasons, original))
            return;
        if (!hasAccount && !(isName(original + 1) && isDate(original + 2)))
            return;
        const auto meta = pageMetaOf(m_lines[original].text);
        if (!meta || meta->credits.source.isEmpty() || meta->credits.date.isValid())
            return;
        Credits credits = meta->credits;
        if (!hasAccount && m_lines[original + 1].text == credits.source) {
            drop(original + 1);
        } else if (!hasAccount) {
            credits.byline = QString(credits.byline + u' ' + credits.source).trimmed();
            credits.source.clear();
            m_lines[original + 1].credits = source(m_lines[original + 1].text);
        }
        m_lines[original].credits = std::make_shared<const Credits>(std::move(credits));
    }

    std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
};

} // namespace

bool isProvince(QStringView text)
{
    static constexpr QStringView kProvinces
        = u"北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|"
          u"湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|";
    if (startsWithWord(text, u"发表于"))
        text = text.sliced(3).trimmed();
    return text.size() >= 2 && text.size() <= 3 && kProvinces.contains(text.toString() + u'|');
}

bool isBesideHeadline(
    const std::vector<LineFacts>& lines, const std::vector<QString>& reasons, size_t i)
{
    constexpr size_t kReach = 8;
    constexpr int kLongest = 100; ///< cells
    const auto mayBeHeadline = [&](size_t k) {
        return lines[k].stops == 0 && lines[k].cells <= kLongest;
    };
    const auto isFree = [&](size_t k) {
        return reasons[k].isEmpty() && !lines[k].credits;
    };
    for (size_t k = i; k-- > 0 && k + kReach > i;)
        if (isFree(k))
            return mayBeHeadline(k);
    for (size_t k = i + 1; k < lines.size() && k < i + kReach; ++k) {
        // An account's name stands over the time, a headline below.
        const bool isOverDate
            = k + 1 < lines.size() && lines[k + 1].credits && lines[k + 1].credits->date.isValid();
        if (isFree(k) && !isOverDate)
            return mayBeHeadline(k);
    }
    return false;
}

void readPostingHeads(std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    PostingHeads(lines, reasons).run();
}

} // namespace qb::text
