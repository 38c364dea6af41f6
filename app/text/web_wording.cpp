#include "text/web_wording.h"

#include "text/char_set.h"
#include "text/emoji.h"
#include "text/line_facts.h"
#include "text/page_furniture.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>
#include <vector>

namespace qb::text {

namespace {

bool isLetter(QChar c)
{
    return isCommonHan(c) || c.isLetterOrNumber() || c.isSurrogate();
}

QChar folded(QChar c)
{
    return c.unicode() < 0x80 ? c.toLower() : c;
}

/// Where the text goes on behind the word, marks and spaces aside; -1 where it does not begin so.
qsizetype behindWord(QStringView text, qsizetype at, QStringView word)
{
    for (const QChar expected : word) {
        if (!isLetter(expected))
            continue;
        while (at < text.size() && !isLetter(text.at(at)))
            ++at;
        if (at == text.size() || folded(text.at(at)) != folded(expected))
            return -1;
        ++at;
    }
    return at;
}

bool hasNoLetters(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return isLetter(c); });
}

bool isLabelMark(QStringView text)
{
    static constexpr CharSet kMarks(u"：:|｜丨/／");
    const auto mark
        = std::find_if(text.begin(), text.end(), [](QChar c) { return !isWhite(c) && c != u'】'; });
    return mark != text.end() && kMarks.contains(*mark);
}

/// "1.2万", "(28)", "01:47".
bool isCount(QStringView text)
{
    static constexpr CharSet kOthers(u".,，。:：万+wWkK次()（） ");
    bool hasDigit = false;
    for (const QChar c : text) {
        hasDigit = hasDigit || c.isDigit();
        if (!c.isDigit() && !isWhite(c) && !kOthers.contains(c))
            return false;
    }
    return hasDigit;
}

bool isMatched(const LineWord& word, QStringView text)
{
    const qsizetype end = behindWord(text, 0, word.word);
    if (end < 0)
        return false;
    switch (word.match) {
    case LineMatch::Whole:
        return hasNoLetters(text.sliced(end));
    case LineMatch::Opens:
        return true;
    case LineMatch::Labelled:
        return isLabelMark(text.sliced(end));
    case LineMatch::Counted:
        return isCount(text.sliced(end));
    }
    return false;
}

/// The words by their first letter.
class WordList {
public:
    WordList()
    {
        for (const LineWord& word : pageFurniture().lines)
            m_words.push_back(&word);
        std::stable_sort(m_words.begin(), m_words.end(),
            [](const LineWord* a, const LineWord* b) { return first(a) < first(b); });
        for (const LineWord* word : m_words)
            m_firsts[place(first(word))] = true;
        for (const QString& button : pageFurniture().of(FurnitureUse::Row).words())
            m_firsts[place(folded(button.front()))] = true;
        m_firsts[place(u'首')] = m_firsts[place(u'网')] = true;
    }

    bool mayBegin(QChar letter) const { return m_firsts[place(folded(letter))]; }

    PageLine find(QStringView text) const
    {
        const auto letter
            = std::find_if(text.begin(), text.end(), [](QChar c) { return isLetter(c); });
        if (letter == text.end() || !m_firsts[place(folded(*letter))])
            return PageLine::Text;
        const QChar begin = folded(*letter);
        auto word = std::lower_bound(m_words.begin(), m_words.end(), begin,
            [](const LineWord* a, QChar c) { return first(a) < c; });
        for (; word != m_words.end() && first(*word) == begin; ++word)
            if (isMatched(**word, text))
                return (*word)->kind;
        return PageLine::Text;
    }

private:
    static constexpr size_t kPlaces = 1024;
    static size_t place(QChar c) { return c.unicode() % kPlaces; }
    static QChar first(const LineWord* word) { return folded(word->word.front()); }

    std::vector<const LineWord*> m_words;
    std::array<bool, kPlaces> m_firsts{};
};

/// "【打印本页】　【关闭窗口】", "字号：大 中 小": nothing but such words, two or more.
bool areTools(QStringView text)
{
    static const FurnitureWords& buttons = pageFurniture().of(FurnitureUse::Row);
    int count = 0;
    qsizetype at = 0;
    for (;;) {
        while (at < text.size() && !isLetter(text.at(at)))
            ++at;
        // Of who pressed them.
        while (count > 0 && at < text.size() && text.at(at).isDigit())
            ++at;
        if (at == text.size())
            return count > 1;
        if (!isLetter(text.at(at)))
            continue;
        if (!buttons.mayBegin(text.at(at)))
            return false;
        // "打印本页" begins with another button.
        qsizetype end = -1;
        for (const QString& button : buttons.words())
            end = std::max(end, behindWord(text, at, button));
        if (end < 0)
            return false;
        at = end;
        ++count;
    }
}

/// "阅读 1.2万  赞 86  在看 33", "分享 收藏 点赞 在看": two or more, each with or without its
/// count.
bool areCounts(QStringView text)
{
    static const FurnitureWords& tallies = pageFurniture().of(FurnitureUse::Tally);
    constexpr qsizetype kLongest = 44;
    if (text.isEmpty() || !tallies.mayBegin(text.front()) || text.size() > kLongest
        || text.contains(u'。') || text.contains(u'，') || text.contains(u'、'))
        return false;
    int count = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = -1;
        for (const QString& word : tallies.words())
            if (text.sliced(at).startsWith(word))
                end = std::max(end, at + word.size());
        if (end < 0)
            return false;
        const qsizetype begin = end;
        while (end < text.size()
            && (isWhite(text.at(end)) || isCount(text.sliced(end, 1)) || text.at(end) == u'万'
                || text.at(end) == u'.' || text.at(end) == u'+'))
            ++end;
        if (end == begin && end < text.size())
            return false;
        at = end;
        ++count;
    }
    return count > 1;
}

constexpr CharSet kSteps(u">＞»›");
constexpr CharSet kBars(u"|｜丨/／");

/// A path's first name is short.
bool hasPathMark(QStringView text)
{
    constexpr qsizetype kReach = 14;
    static constexpr CharSet kMarks(u">＞»›|｜丨/／");
    const QStringView head = text.left(kReach);
    return std::any_of(head.begin(), head.end(), [](QChar c) { return kMarks.contains(c); });
}

bool beginsAtHome(QStringView text)
{
    return startsWithWord(text, u"首页") || startsWithWord(text, u"网站首页");
}

/// "首页 > 新闻中心 > 工作动态", "网站首页 | 政务公开 | 互动交流": short names between marks.
PageLine pathOf(QStringView text)
{
    static constexpr CharSet kNoNames(u"，。；：！？“”《》");
    constexpr qsizetype kLongest = 12; ///< name
    constexpr qsizetype kLongestPath = 70;
    if (text.size() > kLongestPath)
        return PageLine::Text;
    const bool isHome = beginsAtHome(text);
    if (isHome && isRowOfNames(text))
        return PageLine::Navigation;
    if (isHome && text.contains(u"&gt;"))
        return PageLine::Breadcrumb;
    int steps = 0;
    int bars = 0;
    qsizetype length = 0;
    for (const QChar c : text) {
        if (kNoNames.contains(c))
            return PageLine::Text;
        const bool isMark = kSteps.contains(c) || kBars.contains(c);
        steps += kSteps.contains(c) && length > 0;
        bars += kBars.contains(c) && length > 0;
        length = isMark ? 0 : length + !isWhite(c);
        if (length > kLongest)
            return PageLine::Text;
    }
    constexpr int kManyBars = 3;
    if (steps > 1 || (isHome && steps + bars > 0 && bars < kManyBars))
        return PageLine::Breadcrumb;
    return (isHome && bars > 0) || bars >= kManyBars ? PageLine::Navigation : PageLine::Text;
}

/// "某某发布已关注": the account beside its video.
bool isFollowed(QStringView text)
{
    constexpr qsizetype kLongest = 20;
    return text.size() <= kLongest && endsWithWord(text, u"已关注");
}

/// "00:00/01:47", "0/0", "1.0倍".
bool isPlayTime(QStringView text)
{
    static constexpr CharSet kOf(u"0123456789:/.倍 ");
    constexpr qsizetype kLongest = 14;
    if (text.size() > kLongest || !text.front().isDigit())
        return false;
    const bool hasMark = text.contains(u':') || text.contains(u"0/0") || text.endsWith(u'倍');
    return hasMark
        && std::all_of(text.begin(), text.end(), [](QChar c) { return kOf.contains(c); });
}

/// "138篇原创内容": under the account's name.
bool isCountOfPostings(QStringView text)
{
    constexpr qsizetype kLongest = 14;
    return text.size() <= kLongest && text.front().isDigit() && endsWithWord(text, u"篇原创内容");
}

/// "###", "-30-" under a press release.
bool isPressEnd(QStringView text)
{
    constexpr qsizetype kLongest = 7;
    return text.size() >= 3 && text.size() <= kLongest
        && (std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'#' || c == u' '; })
            || text == u"-30-" || text == u"—30—");
}

/// Notices are sentences; calls and buttons may end as sentences do, but are short.
bool mayBe(PageLine kind, QStringView text)
{
    constexpr qsizetype kLongest = 44;
    const bool isSentence = text.contains(u'。');
    switch (kind) {
    case PageLine::Notice:
        return speaksOfSite(text);
    case PageLine::App:
        return !isSentence || text.contains(u"cookie", Qt::CaseInsensitive);
    case PageLine::Registration:
    case PageLine::Site:
    case PageLine::Index:
        return true;
    case PageLine::Share:
    case PageLine::Call:
        return text.size() <= kLongest && text.count(u'。') <= 1
            && (!isSentence || callsReader(text));
    default:
        return text.size() <= kLongest && !isSentence;
    }
}

/// Nearly all lines of a body are longer than such lines are, or end as sentences do.
bool mayBePageLine(QStringView text)
{
    constexpr qsizetype kLongest = 90;
    return !text.isEmpty() && text.size() <= kLongest;
}

} // namespace

PageLine pageLineOf(QStringView text)
{
    if (!mayBePageLine(text))
        return PageLine::Text;
    text = withoutEmojiAround(text);
    static const WordList words;
    if (isCommonHan(text.front()) && !words.mayBegin(text.front()))
        return hasPathMark(text) ? pathOf(text)
            : isFollowed(text)   ? PageLine::Player
                                 : PageLine::Text;
    const PageLine kind = words.find(text);
    if (kind != PageLine::Text)
        return mayBe(kind, text) ? kind : PageLine::Text;
    if (areCounts(text) || isCountOfPostings(text))
        return PageLine::Share;
    if (text.endsWith(u'。'))
        return PageLine::Text;
    if (areTools(text))
        return PageLine::Tools;
    if (isPlayTime(text) || isFollowed(text))
        return PageLine::Player;
    if (isPressEnd(text))
        return PageLine::End;
    return hasPathMark(text) || beginsAtHome(text) ? pathOf(text) : PageLine::Text;
}

bool isRowOfNames(QStringView text)
{
    constexpr qsizetype kShortest = 2; ///< characters of a name
    constexpr qsizetype kLongest = 6;
    constexpr int kFewest = 4; ///< names
    int names = 0;
    qsizetype length = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isWhite(text.at(i))) {
            if (!isCommonHan(text.at(i)) || ++length > kLongest)
                return false;
            continue;
        }
        if (length > 0 && length < kShortest)
            return false;
        names += length > 0;
        length = 0;
    }
    return names >= kFewest;
}

bool speaksOfSite(QStringView text)
{
    static constexpr std::array<QStringView, 12> words{u"第三方", u"本文", u"本网", u"本站",
        u"本报", u"平台", u"转载", u"版权", u"授权", u"许可", u"侵权", u"投稿"};
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

bool callsReader(QStringView text)
{
    static constexpr std::array<QStringView, 8> words{
        u"在看", u"关注", u"二维码", u"公众号", u"星标", u"点赞", u"朋友圈", u"蓝字"};
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

bool isWeakSign(PageLine kind, QStringView text)
{
    switch (kind) {
    case PageLine::End:
    case PageLine::Player:
        return true;
    case PageLine::Navigation:
        return !isRowOfNames(text);
    case PageLine::Breadcrumb:
        // "决策 > 执行 > 监督" may be a story's first line.
        return pathOf(text) == PageLine::Breadcrumb && !text.contains(u"首页");
    case PageLine::Share: {
        constexpr qsizetype kShort = 3; ///< letters of a button
        const auto letters
            = std::count_if(text.begin(), text.end(), [](QChar c) { return isCommonHan(c); });
        return letters < kShort;
    }
    default:
        return false;
    }
}

bool isSiteFoot(QStringView text)
{
    static const QStringList& words = pageFurniture().of(FurnitureUse::SiteFoot).words();
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

bool isTelling(PageLine kind)
{
    switch (kind) {
    case PageLine::Text:
    case PageLine::Advertisement:
    case PageLine::Notice:
    case PageLine::NoticeHead:
    case PageLine::Site:
    case PageLine::References:
    case PageLine::Label:
        return false;
    default:
        return true;
    }
}

bool standsAboveStory(PageLine kind)
{
    return kind >= PageLine::Breadcrumb && kind <= PageLine::Index;
}

bool standsBelowStory(PageLine kind)
{
    return kind >= PageLine::End;
}

bool isContact(QStringView text)
{
    static constexpr CharSet kFirst(u"联电手邮传地时咨服监举报活");
    static constexpr std::array<QStringView, 16> labels{u"联系人", u"联系电话", u"联系方式",
        u"电话", u"手机", u"邮箱", u"电子邮箱", u"传真", u"地址", u"时间", u"地点", u"咨询电话",
        u"服务热线", u"监督电话", u"活动时间", u"活动地点"};
    if (text.isEmpty() || !kFirst.contains(text.front()))
        return false;
    return std::any_of(labels.begin(), labels.end(), [&](QStringView label) {
        return startsWithWord(text, label) && isLabelMark(text.sliced(label.size()));
    });
}

QStringView withoutHeadMark(QStringView text)
{
    static constexpr CharSet kMarks(u"▍▌█▎▏┃|｜丨◆◇■□❖✦★☆▶►●○");
    const qsizetype size = text.size();
    while (!text.isEmpty() && (kMarks.contains(text.front()) || isWhite(text.front())))
        text = text.sliced(1);
    while (text.size() < size && !text.isEmpty()
        && (kMarks.contains(text.back()) || isWhite(text.back())))
        text.chop(1);
    return text;
}

bool endsWithPhotographer(QStringView text)
{
    constexpr qsizetype kReach = 24;
    if (text.endsWith(u'）')) {
        static constexpr std::array<QStringView, 3> labels{u"图源：", u"图片来源：", u"图片："};
        const qsizetype opening = text.lastIndexOf(u'（');
        return opening > 0 && text.size() - opening <= kReach
            && startsWithOne(text.sliced(opening + 1), labels);
    }
    static constexpr std::array<QStringView, 4> ends{u" 图", u" 摄", u"/图", u"/摄"};
    if (!endsWithOne(text, ends))
        return false;
    const QStringView tail = text.last(std::min(kReach, text.size()));
    const qsizetype stop = tail.lastIndexOf(u'。');
    return stop > 0 && tail.sliced(stop).contains(u' ') && !tail.sliced(stop).contains(u'，');
}

QStringView withoutChannel(QStringView name)
{
    static constexpr CharSet kMarks(u"∙·•>＞");
    const auto mark
        = std::find_if(name.begin(), name.end(), [](QChar c) { return kMarks.contains(c); });
    name = name.left(mark - name.begin()).trimmed();
    for (const QStringView office : {u"官方账号", u"官方帐号"})
        if (name.size() > qsizetype(office.size()) && endsWithWord(name, office))
            name.chop(office.size());
    return name;
}

} // namespace qb::text
