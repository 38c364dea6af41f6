#pragma once

#include <QString>

namespace qb::text {

/// What a line of a pasted web page is beside its story, by its words alone.
enum class PageLine : unsigned char {
    Text, ///< none of these
    // Above the headline or right under it.
    Breadcrumb, ///< 您当前所在的位置：首页 > 新闻中心
    Navigation, ///< 首页 | 政务公开 | 互动交流
    Call,       ///< 点击上方蓝字关注我们
    Collection, ///< 收录于合集 #项目建设 12个
    Label,      ///< 新闻稿, 供即时发布
    Index,      ///< 索引号：…
    // Within the story.
    Player,        ///< 00:00/01:47, 倍速播放中
    Advertisement, ///< 广告, alone
    // Below the story.
    End,          ///< — END —
    Share,        ///< 分享到, 阅读原文, 阅读 3562
    Tools,        ///< 打印本页 关闭窗口, 字号：大 中 小
    Neighbour,    ///< 上一篇：…
    Related,      ///< 相关阅读, over a list of titles
    Contact,      ///< 媒体联系, over names and numbers
    Notice,       ///< 转载请注明出处
    NoticeHead,   ///< 免责声明, over its text
    Registration, ///< 某ICP备00000001号, 网站标识码：…
    Site,         ///< 主办单位：…, 网站地图
    App,          ///< 打开APP, 下载客户端
    Comment,      ///< 写下您的评论
    References,   ///< 参考资料, over a list
};
inline constexpr int kPageLineCount = int(PageLine::References) + 1;

PageLine pageLineOf(QStringView text);

/// "政务公开 办事服务 互动交流 专题专栏": short names and nothing else, as sites have over their
/// pages.
bool isRowOfNames(QStringView text);

/// "某ICP备00000001号 某公网安备…", "某网版权所有": in the foot of a site, where the words may
/// stand anywhere in the line.
bool isSiteFoot(QStringView text);

/// Whether a sentence speaks of a site, its copyright or a press release itself, as notices do.
bool speaksOfSite(QStringView text);

/// A call that can be nothing else: it asks to follow an account or to scan a code.
bool callsReader(QStringView text);

/// Signs that stand by chance in other texts: a lone end mark, a count, names between bars.
bool isWeakSign(PageLine kind, QStringView text);

/// Whether such a line speaks by itself for a web page: 主办单位：… and 广告 stand elsewhere too.
bool isTelling(PageLine kind);
bool standsAboveStory(PageLine kind);
bool standsBelowStory(PageLine kind);

/// "联系人：钱先生", "服务热线：…": names and numbers in a story, which head nothing.
bool isContact(QStringView text);

/// The text behind the bar or bullet that marks a sub-head, "▍申报条件", "丨谁来带孩子"; all of it
/// where none does.
QStringView withoutHeadMark(QStringView text);

/// "孩子们在上手工课。 某某新闻记者 钱多多 图", "船舱里的书架。（图源：某馆）": what a picture
/// shows, and who took it.
bool endsWithPhotographer(QStringView text);

/// The name of an account or paper without what follows it, "某新闻 ∙ 城事 >".
QStringView withoutChannel(QStringView name);

} // namespace qb::text
