#include "text/web_wording.h"

#include "text/char_set.h"
#include "text/line_facts.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>
#include <vector>

namespace qb::text {

namespace {

enum class Match : unsigned char {
    Whole,    ///< the line has no other letters
    Opens,    ///< the line begins so
    Labelled, ///< … and a colon or bar follows
    Counted,  ///< … and nothing but a number follows
};

struct Word {
    QStringView word;
    PageLine kind;
    Match match;
};

using enum PageLine;

/// Letters alone: marks and spaces between are passed over.
constexpr std::array kWords = std::to_array<Word>({
    {u"您当前所在的位置", Breadcrumb, Match::Opens},
    {u"您当前的位置", Breadcrumb, Match::Opens},
    {u"您当前位置", Breadcrumb, Match::Opens},
    {u"您现在的位置", Breadcrumb, Match::Opens},
    {u"您现在所在的位置", Breadcrumb, Match::Opens},
    {u"您所在的位置", Breadcrumb, Match::Opens},
    {u"您的位置", Breadcrumb, Match::Labelled},
    {u"你的位置", Breadcrumb, Match::Labelled},
    {u"当前位置", Breadcrumb, Match::Labelled},
    {u"所在位置", Breadcrumb, Match::Labelled},
    {u"当前所在位置", Breadcrumb, Match::Labelled},
    {u"当前栏目", Breadcrumb, Match::Labelled},
    {u"点击上方", Call, Match::Opens},
    {u"点击下方", Call, Match::Opens},
    {u"点击蓝字", Call, Match::Opens},
    {u"点击关注", Call, Match::Opens},
    {u"点击卡片", Call, Match::Opens},
    {u"蓝字关注", Call, Match::Opens},
    {u"关注我们", Call, Match::Whole},
    {u"欢迎关注", Call, Match::Opens},
    {u"扫码关注", Call, Match::Opens},
    {u"长按识别", Call, Match::Opens},
    {u"长按扫码", Call, Match::Opens},
    {u"长按二维码", Call, Match::Opens},
    {u"扫描二维码", Call, Match::Opens},
    {u"关注该公众号", Call, Match::Whole},
    {u"收录于合集", Collection, Match::Opens},
    {u"收录于话题", Collection, Match::Opens},
    {u"收录于专辑", Collection, Match::Opens},
    {u"以下文章来源于", Collection, Match::Opens},
    {u"听全文", Collection, Match::Whole},
    {u"新闻稿", Label, Match::Whole},
    {u"新闻通稿", Label, Match::Whole},
    {u"新闻发布稿", Label, Match::Whole},
    {u"供即时发布", Label, Match::Whole},
    {u"即时发布", Label, Match::Whole},
    {u"供媒体发布", Label, Match::Whole},
    {u"新闻稿供即时发布", Label, Match::Whole},
    {u"FOR IMMEDIATE RELEASE", Label, Match::Whole},
    {u"索引号", Index, Match::Labelled},
    {u"发文机关", Index, Match::Labelled},
    {u"发文机构", Index, Match::Labelled},
    {u"发布机构", Index, Match::Labelled},
    {u"发文字号", Index, Match::Labelled},
    {u"文号", Index, Match::Labelled},
    {u"成文日期", Index, Match::Labelled},
    {u"主题分类", Index, Match::Labelled},
    {u"信息分类", Index, Match::Labelled},
    {u"组配分类", Index, Match::Labelled},
    {u"体裁分类", Index, Match::Labelled},
    {u"服务对象分类", Index, Match::Labelled},
    {u"公开方式", Index, Match::Labelled},
    {u"公开类型", Index, Match::Labelled},
    {u"公开范围", Index, Match::Labelled},
    {u"有效性", Index, Match::Labelled},
    {u"时效性", Index, Match::Labelled},
    {u"生效日期", Index, Match::Labelled},
    {u"失效日期", Index, Match::Labelled},
    {u"废止日期", Index, Match::Labelled},
    {u"主题词", Index, Match::Labelled},
    {u"内容概述", Index, Match::Labelled},
    {u"信息名称", Index, Match::Labelled},
    {u"已关注", Player, Match::Whole},
    {u"关注", Player, Match::Whole},
    {u"重播", Player, Match::Whole},
    {u"更多", Player, Match::Whole},
    {u"播放", Player, Match::Whole},
    {u"全屏", Player, Match::Whole},
    {u"倍速", Player, Match::Whole},
    {u"超清", Player, Match::Whole},
    {u"高清", Player, Match::Whole},
    {u"标清", Player, Match::Whole},
    {u"流畅", Player, Match::Whole},
    {u"刷新", Player, Match::Whole},
    {u"观看更多", Player, Match::Whole},
    {u"继续播放", Player, Match::Whole},
    {u"继续观看", Player, Match::Whole},
    {u"分享视频", Player, Match::Whole},
    {u"视频详情", Player, Match::Whole},
    {u"视频号", Player, Match::Whole},
    {u"退出全屏", Player, Match::Whole},
    {u"切换到竖屏全屏", Player, Match::Whole},
    {u"切换到横屏模式", Player, Match::Whole},
    {u"倍速播放中", Player, Match::Whole},
    {u"进度条百分之", Player, Match::Opens},
    {u"视频加载失败", Player, Match::Opens},
    {u"您的浏览器不支持", Player, Match::Opens},
    {u"时长", Player, Match::Counted},
    {u"广告", Advertisement, Match::Whole},
    {u"推广", Advertisement, Match::Whole},
    {u"商业推广", Advertisement, Match::Whole},
    {u"打开", Tools, Match::Whole},
    {u"打印", Tools, Match::Whole},
    {u"纠错", Tools, Match::Whole},
    {u"我要纠错", Tools, Match::Whole},
    {u"返回顶部", Tools, Match::Whole},
    {u"打印本页", Tools, Match::Whole},
    {u"关闭窗口", Tools, Match::Whole},
    {u"字号", Tools, Match::Whole},
    {u"END", End, Match::Whole},
    {u"THE END", End, Match::Whole},
    {u"完", End, Match::Whole},
    {u"全文完", End, Match::Whole},
    {u"正文完", End, Match::Whole},
    {u"阅读原文", Share, Match::Whole},
    {u"轻触阅读原文", Share, Match::Whole},
    {u"点分享", Share, Match::Whole},
    {u"点收藏", Share, Match::Whole},
    {u"点点赞", Share, Match::Whole},
    {u"点在看", Share, Match::Whole},
    {u"点赞", Share, Match::Whole},
    {u"在看", Share, Match::Whole},
    {u"赞", Share, Match::Whole},
    {u"分享", Share, Match::Whole},
    {u"收藏", Share, Match::Whole},
    {u"转发", Share, Match::Whole},
    {u"写留言", Share, Match::Whole},
    {u"留言", Share, Match::Whole},
    {u"精选留言", Share, Match::Whole},
    {u"喜欢作者", Share, Match::Whole},
    {u"赞赏作者", Share, Match::Whole},
    {u"阅读", Share, Match::Counted},
    {u"赞", Share, Match::Counted},
    {u"点赞", Share, Match::Counted},
    {u"在看", Share, Match::Counted},
    {u"分享", Share, Match::Counted},
    {u"收藏", Share, Match::Counted},
    {u"转发", Share, Match::Counted},
    {u"浏览", Share, Match::Counted},
    {u"分享到", Share, Match::Opens},
    {u"分享至", Share, Match::Opens},
    {u"分享让更多人看到", Share, Match::Opens},
    {u"扫一扫", Share, Match::Opens},
    {u"微信扫一扫", Share, Match::Opens},
    {u"用微信扫", Share, Match::Opens},
    {u"打开微信扫一扫", Share, Match::Opens},
    {u"预览时标签不可点", Share, Match::Opens},
    {u"继续滑动看下一个", Share, Match::Opens},
    {u"向上滑动看下一个", Share, Match::Opens},
    {u"当前内容可能存在未经审核", Share, Match::Opens},
    {u"继续访问取消", Share, Match::Whole},
    {u"继续访问", Share, Match::Whole},
    {u"知道了", Share, Match::Whole},
    {u"微信公众平台广告规范指引", Share, Match::Whole},
    {u"上一篇", Neighbour, Match::Labelled},
    {u"下一篇", Neighbour, Match::Labelled},
    {u"上一条", Neighbour, Match::Labelled},
    {u"下一条", Neighbour, Match::Labelled},
    {u"上一则", Neighbour, Match::Labelled},
    {u"下一则", Neighbour, Match::Labelled},
    {u"上篇", Neighbour, Match::Labelled},
    {u"下篇", Neighbour, Match::Labelled},
    {u"前一篇", Neighbour, Match::Labelled},
    {u"后一篇", Neighbour, Match::Labelled},
    {u"相关新闻", Related, Match::Whole},
    {u"相关阅读", Related, Match::Whole},
    {u"相关链接", Related, Match::Whole},
    {u"相关推荐", Related, Match::Whole},
    {u"相关文章", Related, Match::Whole},
    {u"相关稿件", Related, Match::Whole},
    {u"推荐阅读", Related, Match::Whole},
    {u"延伸阅读", Related, Match::Whole},
    {u"往期推荐", Related, Match::Whole},
    {u"往期精彩", Related, Match::Whole},
    {u"往期回顾", Related, Match::Whole},
    {u"精彩推荐", Related, Match::Whole},
    {u"更多推荐", Related, Match::Whole},
    {u"为你推荐", Related, Match::Whole},
    {u"猜你喜欢", Related, Match::Whole},
    {u"热门推荐", Related, Match::Whole},
    {u"热门排行", Related, Match::Whole},
    {u"热门文章", Related, Match::Whole},
    {u"热门新闻", Related, Match::Whole},
    {u"热点新闻", Related, Match::Whole},
    {u"热点推荐", Related, Match::Whole},
    {u"热新闻", Related, Match::Whole},
    {u"热榜", Related, Match::Whole},
    {u"阅读排行", Related, Match::Whole},
    {u"点击排行", Related, Match::Whole},
    {u"最新文章", Related, Match::Whole},
    {u"最新推荐", Related, Match::Whole},
    {u"更多精彩", Related, Match::Whole},
    {u"阅读下一篇", Related, Match::Whole},
    {u"更多新闻", Related, Match::Whole},
    {u"近期热文", Related, Match::Whole},
    {u"大家都在看", Related, Match::Whole},
    {u"大家都在搜", Related, Match::Whole},
    {u"喜欢此内容的人还喜欢", Related, Match::Whole},
    {u"媒体联系", Contact, Match::Whole},
    {u"媒体联系人", Contact, Match::Whole},
    {u"媒体联络", Contact, Match::Whole},
    {u"媒体联络人", Contact, Match::Whole},
    {u"媒体垂询", Contact, Match::Whole},
    {u"媒体咨询", Contact, Match::Whole},
    {u"媒体问询", Contact, Match::Whole},
    {u"新闻联系人", Contact, Match::Whole},
    {u"新闻联络", Contact, Match::Whole},
    {u"如需更多信息", Contact, Match::Opens},
    {u"如需了解更多", Contact, Match::Opens},
    {u"更多信息请联系", Contact, Match::Opens},
    {u"了解更多信息请联系", Contact, Match::Opens},
    {u"投资者关系", Contact, Match::Whole},
    {u"投资者联系", Contact, Match::Whole},
    {u"投资者垂询", Contact, Match::Whole},
    {u"转载请", Notice, Match::Opens},
    {u"本文首发于", Notice, Match::Opens},
    {u"本文为原创", Notice, Match::Opens},
    {u"本文系原创", Notice, Match::Opens},
    {u"未经授权", Notice, Match::Opens},
    {u"未经许可", Notice, Match::Opens},
    {u"投稿邮箱", Notice, Match::Labelled},
    {u"投稿信箱", Notice, Match::Labelled},
    {u"声明", Notice, Match::Labelled},
    {u"特别声明", Notice, Match::Labelled},
    {u"免责声明", Notice, Match::Labelled},
    {u"版权声明", Notice, Match::Labelled},
    {u"免责声明", NoticeHead, Match::Whole},
    {u"版权声明", NoticeHead, Match::Whole},
    {u"特别声明", NoticeHead, Match::Whole},
    {u"重要声明", NoticeHead, Match::Whole},
    {u"前瞻性陈述", NoticeHead, Match::Whole},
    {u"前瞻性声明", NoticeHead, Match::Whole},
    {u"版权所有", Registration, Match::Opens},
    {u"Copyright", Registration, Match::Opens},
    {u"All rights reserved", Registration, Match::Opens},
    {u"网站标识码", Registration, Match::Opens},
    {u"ICP备案", Registration, Match::Opens},
    {u"备案序号", Registration, Match::Labelled},
    {u"备案号", Registration, Match::Labelled},
    {u"互联网新闻信息服务许可证", Registration, Match::Opens},
    {u"主办单位", Site, Match::Labelled},
    {u"主办", Site, Match::Labelled},
    {u"承办单位", Site, Match::Labelled},
    {u"承办", Site, Match::Labelled},
    {u"运维单位", Site, Match::Labelled},
    {u"技术支持", Site, Match::Labelled},
    {u"网站地图", Site, Match::Opens},
    {u"关于我们", Site, Match::Whole},
    {u"网站简介", Site, Match::Opens},
    {u"网站声明", Site, Match::Opens},
    {u"联系方式", Site, Match::Whole},
    {u"联系我们", Site, Match::Whole},
    {u"建议使用", Site, Match::Opens},
    {u"打开APP", App, Match::Opens},
    {u"下载APP", App, Match::Opens},
    {u"下载客户端", App, Match::Opens},
    {u"扫码下载", App, Match::Opens},
    {u"扫描下载", App, Match::Opens},
    {u"点击下载", App, Match::Opens},
    {u"我们使用cookie", App, Match::Opens},
    {u"本网站使用cookie", App, Match::Opens},
    {u"接受全部", App, Match::Whole},
    {u"接受所有", App, Match::Whole},
    {u"写下您的评论", Comment, Match::Opens},
    {u"写下你的评论", Comment, Match::Opens},
    {u"写评论", Comment, Match::Whole},
    {u"发表评论", Comment, Match::Whole},
    {u"网友评论", Comment, Match::Whole},
    {u"热门评论", Comment, Match::Whole},
    {u"新闻评论", Comment, Match::Whole},
    {u"暂无评论", Comment, Match::Whole},
    {u"发表", Comment, Match::Whole},
    {u"发布", Comment, Match::Whole},
    {u"评论", Comment, Match::Counted},
    {u"举报", Comment, Match::Whole},
    {u"我要举报", Comment, Match::Whole},
    {u"查看更多", Comment, Match::Whole},
    {u"加载更多", Comment, Match::Whole},
    {u"参考资料", References, Match::Whole},
    {u"参考文献", References, Match::Whole},
    {u"参考来源", References, Match::Whole},
});

/// Buttons that stand in a row; longer words before those they begin with.
constexpr std::array kTools = std::to_array<QStringView>({u"打印本页", u"打印此页", u"打印页面",
    u"打印本文", u"我要打印", u"打印", u"关闭窗口", u"关闭本页", u"关闭此页", u"关闭页面",
    u"我要关闭", u"关闭", u"返回列表", u"返回顶部", u"返回首页", u"返回", u"字号", u"字体",
    u"文字大小", u"特大", u"超大", u"大", u"中", u"小", u"默认", u"放大", u"缩小", u"收藏本页",
    u"加入收藏", u"收藏", u"分享", u"我要纠错", u"纠错", u"举报", u"反馈", u"复制链接", u"上一篇",
    u"下一篇", u"微信", u"微博", u"QQ", u"LinkedIn", u"TOP", u"语音播报", u"附件下载"});

/// Anywhere in a line of a site's foot.
constexpr std::array kRegistrations = std::to_array<QStringView>({u"ICP备", u"ICP证", u"公网安备",
    u"网站标识码", u"版权所有", u"All rights reserved", u"all rights reserved", u"备案序号"});

bool isLetter(QChar c)
{
    return isCommonHan(c) || c.isLetterOrNumber();
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

bool isMatched(const Word& word, QStringView text)
{
    const qsizetype end = behindWord(text, 0, word.word);
    if (end < 0)
        return false;
    switch (word.match) {
    case Match::Whole:
        return hasNoLetters(text.sliced(end));
    case Match::Opens:
        return true;
    case Match::Labelled:
        return isLabelMark(text.sliced(end));
    case Match::Counted:
        return isCount(text.sliced(end));
    }
    return false;
}

/// The words by their first letter.
class WordList {
public:
    WordList()
    {
        for (const Word& word : kWords)
            m_words.push_back(&word);
        std::stable_sort(m_words.begin(), m_words.end(),
            [](const Word* a, const Word* b) { return first(a) < first(b); });
        for (const Word* word : m_words)
            m_firsts[place(first(word))] = true;
    }

    PageLine find(QStringView text) const
    {
        const auto letter
            = std::find_if(text.begin(), text.end(), [](QChar c) { return isLetter(c); });
        if (letter == text.end() || !m_firsts[place(folded(*letter))])
            return PageLine::Text;
        const QChar begin = folded(*letter);
        auto word = std::lower_bound(m_words.begin(), m_words.end(), begin,
            [](const Word* a, QChar c) { return first(a) < c; });
        for (; word != m_words.end() && first(*word) == begin; ++word)
            if (isMatched(**word, text))
                return (*word)->kind;
        return PageLine::Text;
    }

private:
    static constexpr size_t kPlaces = 1024;
    static size_t place(QChar c) { return c.unicode() % kPlaces; }
    static QChar first(const Word* word) { return folded(word->word.front()); }

    std::vector<const Word*> m_words;
    std::array<bool, kPlaces> m_firsts{};
};

/// "【打印本页】　【关闭窗口】", "字号：大 中 小": nothing but such words, two or more.
bool areTools(QStringView text)
{
    static constexpr CharSet kFirst(u"打我关返字文特超大中小默放缩收加分纠举反复上下微QLT语附");
    int count = 0;
    qsizetype at = 0;
    for (;;) {
        while (at < text.size() && !isLetter(text.at(at)))
            ++at;
        if (at == text.size())
            return count > 1;
        if (!kFirst.contains(text.at(at)))
            return false;
        qsizetype end = -1;
        for (const QStringView tool : kTools)
            if (end = behindWord(text, at, tool); end >= 0)
                break;
        if (end < 0)
            return false;
        at = end;
        ++count;
    }
}

/// "首页 > 新闻中心 > 工作动态", "网站首页 | 政务公开 | 互动交流": short names between marks.
PageLine pathOf(QStringView text)
{
    static constexpr CharSet kSteps(u">＞»›");
    static constexpr CharSet kBars(u"|｜丨/／");
    static constexpr CharSet kNoNames(u"，。；：！？“”《》");
    constexpr qsizetype kReach = 14;   ///< of the first mark
    constexpr qsizetype kLongest = 12; ///< name
    constexpr qsizetype kLongestPath = 70;
    const bool isHome = text.startsWith(u"首页") || text.startsWith(u"网站首页");
    const QStringView head = text.left(kReach);
    const bool hasStep
        = std::any_of(head.begin(), head.end(), [](QChar c) { return kSteps.contains(c); });
    const bool hasBar
        = std::any_of(head.begin(), head.end(), [](QChar c) { return kBars.contains(c); });
    if (text.size() > kLongestPath || (!isHome && !hasStep && !hasBar))
        return PageLine::Text;
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
    return text.size() <= kLongest && text.endsWith(u"已关注");
}

/// "00:00/01:47", "0/0", "1.0倍".
bool isPlayTime(QStringView text)
{
    static constexpr CharSet kOf(u"0123456789:/.倍 ");
    constexpr qsizetype kLongest = 14;
    const bool hasMark = text.contains(u':') || text.contains(u"0/0") || text.endsWith(u'倍');
    return text.size() <= kLongest && hasMark && text.front().isDigit()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return kOf.contains(c); });
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
    if (kind == PageLine::Notice || kind == PageLine::App || kind == PageLine::Registration
        || kind == PageLine::Site || kind == PageLine::Index)
        return true;
    const bool isSentence = text.contains(u'。');
    const bool maySay = kind == PageLine::Share || kind == PageLine::Call;
    return text.size() <= kLongest && (!isSentence || (maySay && text.count(u'。') == 1));
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
    static const WordList words;
    const PageLine kind = words.find(text);
    if (kind != PageLine::Text)
        return mayBe(kind, text) ? kind : PageLine::Text;
    if (text.endsWith(u'。'))
        return PageLine::Text;
    if (areTools(text))
        return PageLine::Tools;
    if (isPlayTime(text) || isFollowed(text))
        return PageLine::Player;
    if (isPressEnd(text))
        return PageLine::End;
    return pathOf(text);
}

bool isSiteFoot(QStringView text)
{
    return std::any_of(kRegistrations.begin(), kRegistrations.end(),
        [&](QStringView words) { return text.contains(words); });
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

bool isPartNumber(QStringView text)
{
    static constexpr CharSet kDigits(u"0123456789");
    static constexpr CharSet kNumerals(u"一二三四五六七八九十");
    static constexpr std::array<QStringView, 6> words{
        u"PART", u"Part", u"NO", u"No", u"Chapter", u"CHAPTER"};
    constexpr qsizetype kMostDigits = 2;
    bool isNamed = false;
    for (const QStringView word : words) {
        if (startsWithWord(text, word)) {
            text = text.sliced(word.size());
            isNamed = true;
            break;
        }
    }
    while (!text.isEmpty() && (text.front() == u'.' || text.front() == u' '))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == u'.' || text.back() == u'、'))
        text.chop(1);
    if (text.isEmpty() || text.size() > kMostDigits)
        return false;
    const auto isAll = [&](const CharSet& set) {
        return std::all_of(text.begin(), text.end(), [&](QChar c) { return set.contains(c); });
    };
    // A digit alone stands in tables; parts are numbered "01", "1." with a word, or "一".
    return isAll(kNumerals)
        || (isAll(kDigits) && (isNamed || (text.size() == 2 && text.front() == u'0')));
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

QString originOf(QStringView text)
{
    constexpr QStringView label = u"以下文章来源于";
    if (!text.startsWith(label))
        return {};
    const QStringView rest = text.sliced(label.size()).trimmed();
    const auto end = std::find_if(rest.begin(), rest.end(),
        [](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return rest.left(end - rest.begin()).toString();
}

bool endsWithPhotographer(QStringView text)
{
    constexpr qsizetype kReach = 24;
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
    return name.left(mark - name.begin()).trimmed();
}

} // namespace qb::text
