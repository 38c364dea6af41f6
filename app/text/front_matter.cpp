#include "text/front_matter.h"

#include "text/attribution.h"
#include "text/char_set.h"
#include "text/normalise.h"
#include "text/word_match.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace qb::text {

namespace {

constexpr size_t kMastheadLines = 12;
constexpr int kLongestMastheadLine = 70;

/// "《颍川调研》2026年第3期", "双月刊2026年第3期", "【2026】第3期": without what may stand before
/// the number.
QString withoutNameOfIssue(const QString& text)
{
    static constexpr std::array<QStringView, 6> words{
        u"双月刊", u"半月刊", u"月刊", u"季刊", u"旬刊", u"周刊"};
    constexpr qsizetype kLongestName = 14;
    constexpr qsizetype kYear = 6; ///< with its brackets
    if (text.startsWith(u"【20") && text.indexOf(u'】') == kYear - 1 && text.endsWith(u'期'))
        return text.mid(kYear);
    if (text.startsWith(u'《'))
        if (const qsizetype end = text.indexOf(u'》'); end > 1 && end <= kLongestName)
            return text.mid(end + 1);
    for (const QStringView word : words)
        if (text.startsWith(word))
            return text.mid(word.size());
    return text;
}

/// "第 12 期", "总第88期", "2025年第3期", "Vol. 3".
bool isIssueNumber(const QString& line)
{
    const QString text = withoutNameOfIssue(line);
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(〔\\[]?(?:(?:19|20)?[0-9]{2}年?)?[（(〔\\[]?(?:总?第?|(?:19|20)[0-9]{2}年?第?)[0-9〇一二三"
        "四五六七八九十百]{1,5}[期号辑](?!(?!内部|免费|仅供|注意)[^（(总第0-9|·,，\\s]{3,})"));
    return pattern.match(text).hasMatch() || text.startsWith(u"总第");
}

/// Issuer, date, permit: lines that only a masthead has.
bool isMastheadLine(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:主办|主管|承办|编印|编发|印发|编辑部|内部资料|内部交流|准印证|免费交流|内部参考|发送对象|印刷单位|印刷日期|[\\x{4e00}-\\x{9fff}]{4,}编(?:$|(?:19|20)[0-9]{2}年)"
        "|签发[：:])"));
    static const QRegularExpression date(QStringLiteral(
        "^(?:[^0-9，。]{0,24})?(?:19|20)[0-9]{2}年[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:星期.)?(?:出版|出刊|印发)?$"));
    return pattern.match(text).hasMatch() || date.match(text).hasMatch() || isIssueNumber(text);
}

/// Nearly every line begins with another character than the words over a list of contents.
bool mayBeContentsHeading(QStringView text)
{
    static constexpr CharSet kFirst(u"目本要导今C");
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return first != text.end() && kFirst.contains(*first);
}

/// Whether a dot or white space stands before the number at the text's end.
bool hasLeader(QStringView text)
{
    static constexpr CharSet kNumber(u"0123456789（()）");
    static constexpr CharSet kDots(u"…·.．。");
    while (!text.isEmpty() && kNumber.contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && (kDots.contains(text.back()) || isWhite(text.back()));
}

/// "标题 （2版）", "标题 →A3版", "标题（详见第六版）": on a newspaper's front page.
bool leadsToPage(QStringView text)
{
    static constexpr CharSet kEnds(u"版）)");
    static const QRegularExpression pattern(
        QStringLiteral("[^转接]\\s*[（(→▶>]\\s*(?:详?见)?\\s*第?\\s*(?:[0-9]{1,3}|[A-D][0-9]{1,2}"
                       "|[一二三四五六七八九十]{1,3})\\s*版[）)]?$"));
    // "《高等数学》（第七版）" is a book.
    return text.size() > 6 && kEnds.contains(text.back()) && text.last(4).contains(u'版')
        && !text.contains(u'》') && pattern.match(text.toString()).hasMatch();
}

/// "标题……3": dots or a wide gap lead to a page number.
bool isContentsEntry(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:[…·.．。]{3,}|…|\\s{3,}|\\t)\\s*[（(]?[0-9]{1,3}[）)]?$"));
    return text.size() > 3 && (text.back().isDigit() || text.back() == u'）') && hasLeader(text)
        && pattern.match(text.toString()).hasMatch();
}

QStringView withoutPageNumber(QStringView entry)
{
    static constexpr QStringView kLeaders = u"…·.．。（）() \t";
    while (!entry.isEmpty() && (entry.back().isDigit() || kLeaders.contains(entry.back())))
        entry.chop(1);
    return entry;
}

bool isImprint(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[（(]?(?:报送?|抄报|抄送|主送|分送|发送|送|发至?|呈送?|呈报|发往|主编|副主编|总编|执行主编|编审|签发|审稿|电话|"
            "联系电话|联系人|传真|邮箱|电子邮箱|E-?mail|(?:编辑部|通[讯信])?地址|网址|邮编|邮政编码|印数|印刷|主办单位|主办|承办|主题词|"
            "编印|编发|责任编辑|本期责编|投稿邮箱|投稿信箱|欢迎投稿)[：:]|^[（(]?共印[0-9]+份[）)]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

/// "电话：0374-2661188", "地址：解放路8号": whom to ask, which a notice says as well.
bool isWhomToAsk(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[（(]?(?:(?:联系)?电话|联系人|传真|(?:电子)?邮箱|E-?mail|(?:编辑部|通[讯信])?地址|网址|邮编|邮政编码)"
            "[：:]"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

/// "送：市委办公室", "共印50份": who is sent the issue, and how many copies there are.
bool isDistribution(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(]?(?:(?:抄?报送?|抄送|主送|分送|发送|送|发至?|呈送?|呈报|发往)[：:]|共印[0-9]+份)"));
    return pattern.match(squeezed(text)).hasMatch();
}

/// "颍川县文化局办公室2025年3月5日印发": who had an official paper or a bulletin printed.
bool isIssuer(const QString& text)
{
    constexpr qsizetype kLongest = 50;
    if (text.size() > kLongest || !(text.endsWith(u'发') || text.endsWith(u'印')))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^[\\x{3400}-\\x{9fff}\\x{20000}-\\x{3ffff}（）()]{3,30}(?:19|20)[0-9]{2}年[0-9]{1,2}月"
        "(?:[0-9]{1,2}日)?(?:印发|编印|编发)$"));
    return pattern.match(text).hasMatch();
}

/// "（此件发至县处级）": on the foot of a bulletin. An official paper says so of itself.
bool isCirculation(QStringView text)
{
    constexpr qsizetype kLongest = 18;
    return text.size() <= kLongest && (text.startsWith(u"（此件") || text.startsWith(u"(此件"))
        && text.contains(u"发");
}

/// "欢迎投稿：…": asks for contributions to the next issue.
bool asksForStories(QStringView text)
{
    static constexpr std::array<QStringView, 3> words{u"欢迎投稿", u"投稿邮箱", u"投稿信箱"};
    return startsWithOne(text, words);
}

/// "内部资料 免费交流", "内部资料，注意保存": what a bulletin says of itself, alone.
bool isInternal(QStringView text)
{
    constexpr qsizetype kLongest = 24;
    static constexpr std::array<QStringView, 5> words{
        u"内部资料", u"内部刊物", u"内部参考", u"内部交流", u"免费交流"};
    return text.size() <= kLongest && startsWithOne(text, words) && !text.contains(u'。');
}

class FrontMatter {
public:
    FrontMatter(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
        : m_lines(lines),
          m_reasons(reasons)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_lines.size(); ++i)
            if (m_reasons[i].isEmpty() && m_lines[i].cells <= 24
                && mayBeContentsHeading(m_lines[i].text)
                && isContentsHeading(squeezed(m_lines[i].text)))
                markContents(i);
        markLeaders();
        markMasthead();
        markImprint();
    }

private:
    bool isShort(size_t i) const
    {
        return m_lines[i].cells <= kLongestMastheadLine && m_lines[i].ending != LineEnding::Sentence
            && m_lines[i].ending != LineEnding::Clause;
    }

    void mark(size_t i, const char* reason)
    {
        if (m_reasons[i].isEmpty())
            m_reasons[i] = QString::fromLatin1(reason);
    }

    /// Where a text beginning as an entry does stands further down.
    void readOpenings()
    {
        for (size_t i = 0; i < m_lines.size(); ++i)
            m_lastOpening.insert(opening(m_lines[i].text), i);
    }

    static QString opening(QStringView text)
    {
        constexpr qsizetype kEnough = 8;
        QString result;
        for (const QChar c : text) {
            if (!c.isLetterOrNumber() && !c.isSurrogate())
                continue;
            result.append(c);
            if (result.size() == kEnough)
                break;
        }
        return result;
    }

    bool recurs(size_t i) const { return m_lastOpening.value(opening(m_lines[i].text), i) > i; }

    void markContents(size_t heading)
    {
        if (m_lastOpening.isEmpty())
            readOpenings();
        std::vector<size_t> entries;
        QSet<QString> listed;
        size_t misses = 0;
        for (size_t i = heading + 1; i < m_lines.size() && misses < 2; ++i) {
            // What is listed and comes again is the first story's title: the list is over.
            if (listed.contains(opening(m_lines[i].text)))
                break;
            // An entry that runs over two lines has its number on the second.
            const bool isEntry = isContentsEntry(m_lines[i].text) || leadsToPage(m_lines[i].text)
                || (isShort(i) && recurs(i));
            if (isEntry) {
                for (; misses > 0; --misses)
                    entries.push_back(i - misses);
                entries.push_back(i);
                listed.insert(opening(withoutPageNumber(m_lines[i].text)));
            } else {
                ++misses;
            }
            if (misses > 0 && !isShort(i))
                break;
        }
        if (entries.empty())
            return;
        mark(heading, "contents");
        for (const size_t i : entries)
            mark(i, "contents");
    }

    /// A list of contents without its heading.
    void markLeaders()
    {
        constexpr size_t kEnough = 3;
        std::vector<size_t> run;
        for (size_t i = 0; i <= m_lines.size(); ++i) {
            if (i < m_lines.size() && isContentsEntry(m_lines[i].text)) {
                run.push_back(i);
                continue;
            }
            if (run.size() >= kEnough)
                for (const size_t k : run)
                    mark(k, "contents");
            run.clear();
        }
    }

    void markMasthead()
    {
        size_t end = 0;
        for (size_t i = 0; i < std::min(m_lines.size(), kMastheadLines); ++i) {
            const QString text = squeezed(m_lines[i].text);
            // Told as a page's head already.
            if (!m_reasons[i].isEmpty()) {
                end = isShort(i) && isIssueNumber(text) ? i + 1 : end;
                continue;
            }
            if (!isShort(i))
                break;
            if (isIssueNumber(text) || (end > 0 && isMastheadLine(text)))
                end = i + 1;
            else if (end > 0)
                break;
        }
        if (end == 0 || !hasBodyBehind(end))
            return;
        for (size_t i = 0; i < end; ++i)
            mark(i, "masthead");
    }

    bool hasBodyBehind(size_t begin) const
    {
        return std::any_of(m_lines.begin() + qsizetype(begin), m_lines.end(),
            [](const LineFacts& line) { return line.ending == LineEnding::Sentence; });
    }

    void markImprint()
    {
        constexpr size_t kMost = 14;
        size_t found = 0;
        bool isOfIssue = hasMasthead();
        size_t first = m_lines.size();
        for (size_t i = m_lines.size(); i-- > 0 && m_lines.size() - i <= kMost;) {
            if (!m_reasons[i].isEmpty())
                continue;
            // Who signed the paper, and when, is its own, and so is where a story was taken from.
            if (m_lines[i].isSignature
                || (namesSource(i) && !isIssuer(squeezed(m_lines[i].text))
                    && !isDatedBelowDistribution(i))
                || m_lines[i].text.startsWith(u'《') || m_lines[i].text.startsWith(u"——"))
                break;
            const QString text = squeezed(m_lines[i].text);
            if (text.size() <= 90
                && (isImprint(text) || isInternal(text) || isIssuer(text)
                    || (found > 0 && isMastheadLine(text)) || isDatedBelowDistribution(i)
                    || (hasMasthead() && isCirculation(text)))) {
                ++found;
                first = i;
                isOfIssue = isOfIssue || !isWhomToAsk(text);
            } else if (found > 0 || m_lines[i].ending == LineEnding::Sentence) {
                break;
            }
        }
        // Whom to ask alone is the end of a notice.
        if (!isOfIssue)
            return;
        // One such line alone may end an announcement; under a masthead it says who is sent the
        // issue, or that it is not for all.
        const bool isAlone = found == 1 && hasMasthead()
            && (isDistribution(m_lines[first].text) || asksForStories(m_lines[first].text)
                || isIssuer(squeezed(m_lines[first].text)) || isBelowEditors(first)
                || isInternal(squeezed(m_lines[first].text)));
        if (found >= 2 || isAlone)
            for (size_t i = first; i < m_lines.size(); ++i)
                mark(i, "imprint");
    }

    bool namesSource(size_t i) const
    {
        return m_lines[i].credits && !m_lines[i].credits->source.isEmpty();
    }

    /// "颍川县文化局办公室 2025年3月5日" below who is sent the issue.
    bool isDatedBelowDistribution(size_t i) const
    {
        if (!namesSource(i) || !m_lines[i].credits->date.isValid())
            return false;
        const auto above = std::find_if(m_reasons.rbegin() + qsizetype(m_reasons.size() - i),
            m_reasons.rend(), [](const QString& reason) { return reason.isEmpty(); });
        const auto k = size_t(m_reasons.rend() - above);
        return k > 0 && isDistribution(m_lines[k - 1].text);
    }

    /// Whom to ask, right below who edited the issue.
    bool isBelowEditors(size_t i) const
    {
        return i > 0 && m_reasons[i - 1] == u"editor-credit"
            && isWhomToAsk(squeezed(m_lines[i].text));
    }

    bool hasMasthead() const
    {
        return std::any_of(m_reasons.begin(), m_reasons.end(),
            [](const QString& reason) { return reason == u"masthead"; });
    }

    const std::vector<LineFacts>& m_lines;
    std::vector<QString>& m_reasons;
    QHash<QString, size_t> m_lastOpening;
};

} // namespace

bool isContentsHeading(const QString& text)
{
    static constexpr std::array<QStringView, 13> words{u"今日看点", u"今日导读", u"目录", u"目次",
        u"本期要目", u"本期导读", u"本期目录", u"要目", u"本期看点", u"导读", u"CONTENTS",
        u"Contents", u"本期内容"};
    QStringView name = text;
    while (!name.isEmpty() && !name.front().isLetter())
        name = name.sliced(1);
    while (!name.isEmpty() && !name.back().isLetter())
        name.chop(1);
    return std::find(words.begin(), words.end(), name) != words.end();
}

bool isIssueLine(QStringView text)
{
    constexpr qsizetype kLongest = 28;
    if (text.size() > kLongest || !text.contains(u'期'))
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(]?(?:(?:19|20)[0-9]{2}年)?第?[0-9〇一二三四五六七八九十百]{1,5}期[）)]?"
        "(?:[·,，|]?[（(]?总第?[0-9]{1,5}期[）)]?)?$|^[（(]?总第[0-9]{1,5}期[）)]?$"));
    return pattern.match(squeezed(text)).hasMatch();
}

void markIssueLine(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    constexpr size_t kReach = 4;
    for (size_t i = 0; i < std::min(lines.size(), kReach); ++i) {
        const QString text = lines[i].text.size() <= kLongestMastheadLine
            ? withoutDate(lines[i].text.toString()).trimmed()
            : QString();
        if (reasons[i].isEmpty() && isIssueLine(text))
            reasons[i] = QStringLiteral("masthead");
    }
}

void markFrontMatter(const std::vector<LineFacts>& lines, std::vector<QString>& reasons)
{
    FrontMatter(lines, reasons).run();
}

} // namespace qb::text
