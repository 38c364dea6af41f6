#include "importers/html_noise.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::importers {

namespace {

/// What the line says, between the ornaments before and behind it.
QStringView withoutOrnaments(QStringView line)
{
    const auto isOrnament = [](char32_t c) {
        return QChar::isPunct(c) || QChar::isSymbol(c) || QChar::isSpace(c);
    };
    const QList<uint> characters = line.toUcs4();
    const auto length = [](uint c) {
        return QChar::requiresSurrogates(c) ? 2 : 1;
    };
    qsizetype first = 0;
    while (first < characters.size() && isOrnament(characters[first])) {
        line = line.sliced(length(characters[first]));
        ++first;
    }
    for (qsizetype last = characters.size(); last > first && isOrnament(characters[last - 1]);
         --last)
        line.chop(length(characters[last - 1]));
    return line;
}

bool isFollowUs(const QString& line)
{
    const QStringView words = withoutOrnaments(line);
    if (words.isEmpty()) // of buttons nothing is left but what stood between them
        return std::any_of(line.begin(), line.end(),
            [](QChar c) { return c.isSpace() || c == u'·' || c == u'、'; });
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:"
        "(?:请|欢迎)?(?:点击|轻触|戳|点)?[^，。]{0,6}[“\"「『]?蓝(?:色|色字|字|色字体|字体)"
        "[”\"」』]?[^。]{0,10}(?:关注|订阅)[^。]{0,14}"
        "|(?:长按|扫描|识别|扫一扫|微信扫一扫)[^，。]{0,10}(?:二维码)?[^。]{0,6}(?:关注|加入|添加)"
        "[^。]{0,20}"
        "|(?:点击|轻触|戳)?[^，。]{0,8}阅读原文[^。]{0,10}"
        "|预览时标签不可点|继续滑动看下一个|向上滑动看下一个|微信扫一扫.{0,20}|关注该公众号"
        "|(?:喜欢|觉得不错|好看)?[^，。]{0,6}(?:点个?|给个?|请点)[“\"]?(?:赞|在看)[”\"]?[^。]{0,10}"
        "|(?:分享|收藏|点赞|赞|在看|留言|转发|\\s|·|、)+"
        ")$"));
    return pattern.match(words.toString()).hasMatch();
}

bool isPageFurniture(const QString& line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[\\[【（(〖]?\\s*(?:(?:字号|字体|字体大小|文字大小)[：:\\s]*(?:[\\[【]?+\\s*+[大中小默认]++\\s*+[\\]】]?+[\\s|｜]*+)++.{0,12}"
        "|分享(?:到.{0,20}|[：:].{0,20})?|(?:打印|关闭)(?:本页|窗口|此页)?(?:[\\s|｜]*(?:打印|关闭|收藏|返回)"
        "(?:本页|窗口|此页|顶部)?)*|(?:返回|回到)(?:顶部|首页|列表|上一页).{0,6}"
        "|(?:上一篇|下一篇|上一条|下一条|上一页|下一页)(?:\\s*[：:].{0,60}|\\s.{0,60})?"
        "|(?:相关|推荐|延伸|更多|热门|精彩|往期|猜你|最新|编辑)(?:阅读|新闻|链接|文章|报道|推荐|回顾|喜欢|精彩|"
        "资讯|评论|精选|热点)[：:]?|(?:网友|全部|最新|热门|我要|发表|查看)评论.{0,10}|评论[（(]?\\d*[）)]?"
        "|(?:纠错|举报|收藏|打印|分享|点赞|赞|加入收藏|我要纠错)(?:[\\s|｜]*(?:纠错|举报|收藏|打印|分享|点赞|赞))*"
        "|扫一扫.{0,20}|责任编辑[：:]?|您当前的位置.{0,60}|当前位置[：:].{0,60})\\s*[\\]】）)〗]?$"));
    return pattern.match(line).hasMatch();
}

bool isSiteNotice(const QString& line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[（(【]?(?:本文|新闻)?原标题[：:]|版权所有|ICP备|公网安备|违法和不良信息|^(?:版权声明|免责声明|特别声明|郑重声明)[：:]"
        "|^(?:声明|免责)[：:].*(?:本站|本网|本平台|本号|转载|版权)|^凡(?:本网|本站|注明).*(?:转载|来源)"
        "|未经.{0,12}(?:授权|许可|允许).{0,20}(?:转载|使用|复制)|"
        "(?:如|若).{0,10}侵权.{0,20}(?:删除|联系)"));
    return pattern.match(line).hasMatch();
}

} // namespace

QString webNoise(const QString& line)
{
    constexpr qsizetype kShort = 80;
    constexpr qsizetype kNotice = 300;
    if (line.size() > kNotice)
        return {};
    if (line.size() <= kShort && isFollowUs(line))
        return QStringLiteral("follow-us");
    if (line.size() <= kShort && isPageFurniture(line))
        return QStringLiteral("page-furniture");
    return isSiteNotice(line) ? QStringLiteral("site-notice") : QString();
}

QString withoutButtons(const QString& line)
{
    static const QRegularExpression buttons(QStringLiteral(
        "(?<![\\s|｜【\\[（(])[\\s|｜【\\[（(]*+(?:字号|字体|文字大小|分享到|分享|举报|打印|收藏|我要评论|评论|浏览次数|浏览量|浏览|"
        "阅读量|阅读次数|阅读数|阅读|点击数|点击量|点击|访问量|人气|手机看|语音播报|听新闻)(?:[：:（(\\s|｜]|本页|次数|$).*$"));
    return QString(line).remove(buttons).trimmed();
}

} // namespace qb::importers
