#include "text/headline_halves.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_verbs.h"
#include "text/heading_wording.h"
#include "text/odds.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// What a line is, read as the first of two.
enum class First {
    Unfinished, ///< ends where no headline ends: at what asks for an object or a noun
    Phrase,     ///< says of nothing what it does: "县里的修表铺"
    Clause,     ///< a statement, or most of one
    Whole,      ///< phrases built alike, two clauses, a figure at the end
};

/// And as the second.
enum class Second {
    Predicate, ///< begins with its verb
    Phrase,    ///< has none
    Clause,    ///< has a verb behind a subject
};

/// "村小师生在山谷里谱写": a verb whose object is still to come.
bool endsWithTransitive(QStringView line)
{
    static constexpr std::array<QStringView, 118> verbs{u"袭击", u"打击", u"抗议", u"谴责", u"指责",
        u"威胁", u"批评", u"要求", u"呼吁", u"宣布", u"推广", u"推出", u"加大", u"加速", u"深化",
        u"优化", u"建设", u"培育", u"实施", u"带动", u"拉动", u"激发", u"释放", u"展现", u"彰显",
        u"呈现", u"稳定", u"巩固", u"扩大", u"缩小", u"走出", u"步入", u"提高", u"降低", u"惠及",
        u"覆盖", u"组织", u"开展", u"获得", u"赢得", u"取得", u"保护", u"守护", u"提供", u"出席",
        u"参与", u"欢迎", u"致贺", u"致电", u"反对", u"拒绝", u"承认", u"否认", u"解除", u"取消",
        u"占领", u"控制", u"掌握", u"采取", u"利用", u"制造", u"制定", u"修订", u"聚焦", u"瞄准",
        u"围绕", u"针对", u"坚持", u"坚守", u"落实", u"承担", u"开辟", u"创造", u"维护", u"确保",
        u"增强", u"形成", u"引发", u"导致", u"避免", u"防止", u"鼓励", u"引导", u"指导", u"规范",
        u"强化", u"夯实", u"筑牢", u"破解", u"化解", u"解决", u"应对", u"满足", u"适应", u"体现",
        u"讲述", u"讲好", u"书写", u"谱写", u"绘就", u"擦亮", u"点亮", u"盘活", u"唤醒", u"传承",
        u"弘扬", u"传递", u"奔赴", u"驰援", u"抵达", u"前往", u"来到", u"登上", u"做好", u"用好",
        u"抓好", u"激活", u"走好"};
    return endsWithOne(line, verbs);
}

/// "截至上月底我国", "旧书交换集市今天", "两岸渡口连续": when, where or how, and no more.
bool endsWithAdverbial(QStringView line)
{
    static constexpr std::array<QStringView, 44> words{u"我国", u"全国", u"全球", u"各地", u"多地",
        u"今天", u"昨天", u"今日", u"昨日", u"今晚", u"昨晚", u"今年", u"去年", u"明年", u"近日",
        u"日前", u"连续", u"陆续", u"相继", u"尽快", u"必须", u"首次", u"再次", u"正在", u"已经",
        u"即将", u"日益", u"不断", u"持续", u"积极", u"全力", u"率先", u"最新", u"有望", u"正式",
        u"全面", u"同比", u"累计", u"预计", u"加快", u"相关", u"以及", u"第一", u"截至"};
    return endsWithOne(line, words);
}

/// "渡口新方案称", "头一件事是", "就": a word that leads over to what follows.
bool endsWithLink(QStringView line)
{
    static constexpr CharSet kLinks(
        u"就称至已正再又也仍还更最每该这其第约逾均须是、将把被让使为以与和及或在对向从之比");
    static constexpr std::array<QStringView, 14> whole{u"实事求是", u"名称", u"职称", u"简称",
        u"对称", u"公正", u"修正", u"纠正", u"改正", u"其他", u"作为", u"行为", u"将至", u"对比"};
    return kLinks.contains(line.back()) && !endsWithOne(line, whole);
}

/// "市长出席第九届": of what, the next line says.
bool endsWithOrdinal(QStringView line)
{
    static constexpr CharSet kNumbers(u"一二三四五六七八九十百0123456789");
    static constexpr CharSet kCounters(u"届批次轮期只座部");
    if (!kCounters.contains(line.back()))
        return false;
    qsizetype at = line.size() - 1;
    while (at > 0 && kNumbers.contains(line.at(at - 1)))
        --at;
    return at > 0 && at < line.size() - 1 && line.at(at - 1) == u'第';
}

/// "山区基本通5G": the word goes on.
bool isLatinOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// "存粮突破三十" and "万吨，…"
bool isFigureAcross(QStringView line, QStringView next)
{
    static constexpr CharSet kNumbers(u"一二两三四五六七八九十百千万亿");
    static constexpr CharSet kUnits(u"十百千万亿元年月日个座米吨台人家户项公次倍");
    return kNumbers.contains(line.back()) && kUnits.contains(next.front());
}

/// Where the last part of a line begins, behind a comma or a caesura; 0 for a line of one part.
qsizetype lastPart(QStringView line)
{
    for (qsizetype i = line.size() - 2; i > 0; --i)
        if (line.at(i) == u'，' || line.at(i) == u'：'
            || (line.at(i) == u' ' && isHan(line.at(i - 1).unicode())
                && isHan(line.at(i + 1).unicode())))
            return i + 1;
    return 0;
}

/// "渡工歇手 电船上岗", "不拆墙，先问人": two parts of about one
/// length. Longer ones are rather clauses of a headline that goes on.
bool hasTwoParts(QStringView line, qsizetype longest)
{
    constexpr qsizetype kShortest = 2;
    constexpr qsizetype kShortestLast = 3;
    const qsizetype last = lastPart(line);
    const qsizetype rest = line.size() - last;
    const qsizetype first = last - 1;
    return first >= kShortest && first <= longest && line.at(first) != u'：'
        && rest >= kShortestLast && rest * 2 >= first && rest <= longest;
}

/// "我市出台停车办法，三年内", "从村口到渡口：老船": the last part has only begun.
bool endsInPart(QStringView line)
{
    constexpr qsizetype kShortest = 6;
    const qsizetype last = lastPart(line);
    return last > kShortest && (line.size() - last) * 3 < last;
}

/// "乡土手艺新观察", "老铺转型记": under such a label stand several stories.
bool isSeries(QStringView line)
{
    constexpr qsizetype kLongest = 10;
    static constexpr std::array<QStringView, 21> ends{u"账本", u"故事", u"样本", u"答卷", u"观察",
        u"纪行", u"札记", u"见闻", u"新记", u"村记", u"转型记", u"变形记", u"成长记", u"突围记",
        u"创业记", u"系列报道", u"特别报道", u"深度调查", u"进行时", u"在行动", u"基层行"};
    return line.size() <= kLongest && endsWithOne(line, ends);
}

/// "之路越走越宽", "二点四亿元": no line of its own begins so, or is no more.
bool isRestOfPhrase(QStringView line)
{
    static constexpr CharSet kFigures(u"零一二两三四五六七八九十百千万亿点0123456789.%元吨");
    if (std::all_of(line.begin(), line.end(), [](QChar c) { return kFigures.contains(c); }))
        return true;
    static constexpr CharSet kRests(u"之的");
    static constexpr std::array<QStringView, 6> whole{
        u"之江", u"之后", u"之前", u"的士", u"的确", u"之所以"};
    return kRests.contains(line.front()) && !startsWithOne(line, whole);
}

/// "渡口日均摆渡一千二百人次", "修表师傅蹲守四十八小时": how many ends a statement; a year or day
/// may be that of something.
bool endsWithCount(QStringView line)
{
    static constexpr CharSet kNumbers(u"零一二两三四五六七八九十百千万亿0123456789.");
    static constexpr CharSet kUnits(u"次元吨台辆件家户人里亩斤度米时倍成点天");
    constexpr qsizetype kLongestUnit = 4;
    constexpr qsizetype kShortestNumber = 2;
    constexpr qsizetype kSubject = 4;
    if (!kUnits.contains(line.back()))
        return false;
    qsizetype end = line.size();
    while (end > 0 && line.size() - end < kLongestUnit && !kNumbers.contains(line.at(end - 1)))
        --end;
    qsizetype begin = end;
    while (begin > 0 && kNumbers.contains(line.at(begin - 1)))
        --begin;
    return begin >= kSubject && end - begin >= kShortestNumber && end < line.size();
}

/// Characters that make a statement of a line in which they stand: 着, 了, 把…
bool hasParticle(QStringView line)
{
    static constexpr CharSet kParticles(u"着了过把被让不没无超破谁何怎么");
    static constexpr std::array<QStringView, 12> nouns{u"着力", u"过程", u"过去", u"超级", u"超高",
        u"不同", u"无人", u"无线", u"不动产", u"超导", u"超大", u"不断"};
    for (qsizetype i = 1; i < line.size(); ++i)
        if (kParticles.contains(line.at(i)) && !startsWithOne(line.sliced(i), nouns))
            return true;
    const qsizetype from = line.indexOf(u'从', 2);
    return from > 0 && line.indexOf(u'到', from) > 0;
}

/// A verb of one character with its result or direction at `at`: 开进, 卖出, “存”下.
bool hasResultative(QStringView line, qsizetype at)
{
    static constexpr CharSet kVerbs(
        u"摆开搬走卖种养建送接打做办用吃喝穿住跑飞闯冲抢拿带拉推撑托搭架串连织绣写画唱听看学找寻守挺扛抗顶压挤涨跌降升增减扩换改转翻治修补收割采摘挖钻填铺盖拆装迎驶储烧存热站坐立扎变成吹点亮攒赚省留盯管落植引叫喊玩逛游");
    static constexpr CharSet kResults(
        u"上出进到成起入向至住来过回开下好足满活旺红稳牢透完走着了得");
    static constexpr std::array<QStringView, 12> nouns{u"开来", u"看来", u"住院", u"升上", u"增上",
        u"学好", u"改进", u"建成区", u"转向", u"引向", u"成了", u"变成"};
    if (!kVerbs.contains(line.at(at)) || startsWithOne(line.sliced(at), nouns))
        return false;
    const qsizetype result = at + 1 < line.size() && line.at(at + 1) == u'”' ? at + 2 : at + 1;
    return result < line.size() && kResults.contains(line.at(result));
}

/// "集市首日客流平稳": how something is.
bool endsWithState(QStringView line)
{
    static constexpr std::array<QStringView, 22> states{u"将至", u"在即", u"临近", u"在望", u"平稳",
        u"顺畅", u"有序", u"火热", u"火爆", u"繁忙", u"充足", u"优先", u"见效", u"显著", u"明显",
        u"活跃", u"向好", u"升级", u"先行", u"领先", u"满满", u"十足"};
    return endsWithOne(line, states);
}

bool hasVerbInside(QStringView line)
{
    if (hasParticle(line) || endsWithState(line))
        return true;
    const HeadingVerbs verbs = headingVerbs(line);
    if (verbs.isInside || verbs.isLast)
        return true;
    constexpr double kSure = 3.0;
    for (qsizetype i = 2; i + 2 < line.size(); ++i)
        if (hasResultative(line, i)
            || (line.at(i) == u'可' && opensPredicate(line.sliced(i)) > kSure))
            return true;
    return false;
}

/// "存粮突破四十万吨，全市粮食调度": behind a clause stands what the next one is about.
bool endsWithSubject(QStringView line)
{
    constexpr qsizetype kShortest = 6;
    const qsizetype last = lastPart(line);
    return last > kShortest && line.at(last - 1) == u'，' && !hasVerbInside(line.sliced(last))
        && !headingVerbs(line.sliced(last)).isAny() && !hasResultative(line.sliced(last), 0);
}

/// "送上门的“免费船票”": a verb that only tells what something is like.
bool isOfSomething(QStringView line)
{
    const qsizetype of = line.lastIndexOf(u'的');
    const QStringView thing = line.sliced(of + 1);
    return of > 1 && thing.size() > 1 && (headingVerbs(line).isFirst || hasResultative(line, 0))
        && !hasVerbInside(line.first(of)) && !headingVerbs(thing).isAny() && !hasVerbInside(thing)
        && !hasResultative(thing, 0);
}

First readFirst(QStringView line)
{
    constexpr double kSure = 2.0;
    constexpr qsizetype kShortPart = 7;
    constexpr qsizetype kLongPart = 12;
    if (isWholeKicker(line) || isSeries(line))
        return First::Whole;
    // "以新质生产力" wants to know what for.
    if (line.startsWith(u'以') && !hasVerbInside(line) && !line.contains(u'，'))
        return First::Unfinished;
    if (endsUnfinished(line) > kSure || endsWithTransitive(line) || endsWithAdverbial(line)
        || endsWithLink(line) || endsWithOrdinal(line) || isLatinOrDigit(line.back()))
        return First::Unfinished;
    if (hasTwoParts(line, kShortPart))
        return First::Whole;
    if (endsInPart(line) || endsWithSubject(line))
        return First::Unfinished;
    if (endsWithFigure(line) || endsWithCount(line) || hasTwoParts(line, kLongPart))
        return First::Whole;
    const HeadingVerbs verbs = headingVerbs(line);
    if (isOfSomething(line))
        return First::Phrase;
    if (verbs.isFirst || hasVerbInside(line) || hasResultative(line, 0))
        return First::Clause;
    return First::Phrase;
}

/// "为八十家作坊培训学徒", "在旧矿坑里蓄水发电": whom or where, before the verb.
bool opensWithPreposition(QStringView line)
{
    static constexpr CharSet kPrepositions(u"为向把将被让给与在对");
    static constexpr std::array<QStringView, 10> words{
        u"为了", u"为何", u"为什么", u"向阳", u"将军", u"在线", u"对话", u"对外", u"在建", u"对口"};
    return kPrepositions.contains(line.front()) && !startsWithOne(line, words);
}

/// "可能是一个诱饵", "终于有了着落": no headline begins so.
bool opensWithMode(QStringView line)
{
    static constexpr std::array<QStringView, 8> modes{
        u"可能", u"也许", u"终于", u"仍然", u"究竟", u"到底", u"何以", u"何时"};
    return startsWithOne(line, modes);
}

/// "昨起试运营", "明年投用": who did it stands in the line before.
bool isShortAndOpensWithWhen(QStringView line)
{
    constexpr qsizetype kLongest = 8;
    static constexpr std::array<QStringView, 18> times{u"昨起", u"今起", u"明起", u"昨日", u"今日",
        u"明日", u"昨天", u"今天", u"明天", u"今晚", u"昨晚", u"今晨", u"下月", u"本月", u"下周",
        u"本周", u"明年", u"年内"};
    return line.size() <= kLongest && startsWithOne(line, times);
}

Second readSecond(QStringView line)
{
    const HeadingVerbs verbs = headingVerbs(line);
    if (opensWithMode(line) || opensPredicate(line) > 0 || verbs.isFirst || hasResultative(line, 0)
        || opensWithPreposition(line) || isShortAndOpensWithWhen(line))
        return Second::Predicate;
    return isWholeStatement(line) || hasVerbInside(line) ? Second::Clause : Second::Phrase;
}

/// "某市出台十五条措施" over "支持青年科技人才揭榜": what the measures are for.
bool isPurposeOf(QStringView line, QStringView next)
{
    static constexpr std::array<QStringView, 14> means{u"措施", u"举措", u"政策", u"新政", u"方案",
        u"办法", u"细则", u"意见", u"规定", u"条例", u"行动", u"资金", u"基金", u"专项"};
    return endsWithOne(line, means) && opensPredicate(next) > 0;
}

/// "某某出席并讲话" under what was held.
bool tellsWhoSpoke(QStringView line)
{
    constexpr qsizetype kLongest = 16;
    static constexpr std::array<QStringView, 9> ends{u"讲话", u"出席", u"主持", u"致辞",
        u"主持会议", u"出席会议", u"出席活动", u"作报告", u"宣布开幕"};
    return line.size() <= kLongest && mayBeginName(line) && endsWithOne(line, ends);
}

} // namespace

double forOneHeadline(QStringView line, QStringView next)
{
    constexpr std::array<std::array<double, 3>, 4> kOdds{{
        // Predicate, Phrase, Clause
        {4.0, 3.5, 3.0},   // Unfinished
        {4.0, 2.0, 1.0},   // Phrase
        {1.0, 0.5, -2.5},  // Clause
        {-1.0, -3.0, -4.0} // Whole
    }};
    constexpr double kRest = 4.0;
    constexpr double kOfPurpose = 4.0;
    constexpr double kOfParts = -1.5;
    constexpr qsizetype kLongPart = 12;
    constexpr double kRestOfFigure = 2.0;
    constexpr double kOfStatement = -1.5;
    if (line.size() < 2 || next.size() < 2)
        return 0;
    if (isRestOfPhrase(next) || isFigureAcross(line, next))
        return kRest;
    if (isPurposeOf(line, next) || tellsWhoSpoke(next))
        return kOfPurpose;
    if (opensWithMode(next))
        return kRest;
    if ((endsWithFigure(line) || endsWithCount(line)) && !mayBeWhole(next))
        return kRestOfFigure;
    const First first = readFirst(line);
    return (first == First::Phrase && isWholeStatement(next) ? kOfStatement : 0)
        + (next.contains(u'，') && hasTwoParts(next, kLongPart) ? kOfParts : 0)
        + kOdds[size_t(first)][size_t(readSecond(next))];
}

} // namespace qb::text
