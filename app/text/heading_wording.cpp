#include "text/heading_wording.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/heading_numbers.h"
#include "text/heading_verbs.h"
#include "text/odds.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// "某市新规发布一年 推": parts between caesuras are about as long as each other.
bool endsBehindCaesura(QStringView line)
{
    constexpr qsizetype kShortest = 6; ///< of the first part
    const qsizetype first = line.indexOf(u' ');
    const qsizetype last = line.lastIndexOf(u' ');
    const qsizetype rest = line.size() - last - 1;
    return first >= kShortest && isHan(line.at(last - 1).unicode()) && rest * 2 < first
        && isHan(line.back().unicode());
}

} // namespace

double endsUnfinished(QStringView line)
{
    constexpr double kSure = 3.0;
    constexpr double kVerb = 6.0; ///< that wants its object
    // "先听居民的" is whole.
    constexpr double kLikely = 1.2;
    static constexpr CharSet kParticles(u"和与及或在对向将把被让使从以由为");
    // "压铸岛里的", "雨后的": where or when something is.
    static constexpr CharSet kPlaces(u"里上中下间内外前后边旁来年");
    static constexpr CharSet kCounters(u"个项批家座条款台");
    static constexpr CharSet kNumbers(u"首多几两三四五六七八九十百千万亿0123456789");
    if (line.size() < 4)
        return 0;
    if (endsBehindCaesura(line))
        return kSure;
    static constexpr std::array<QStringView, 42> verbs{u"进入", u"开始", u"成为", u"推动", u"推进",
        u"加快", u"助力", u"迎来", u"走向", u"迈向", u"走进", u"迈入", u"实现", u"打造", u"助推",
        u"赋能", u"推行", u"印发", u"加强", u"提升", u"完善", u"建立", u"构建", u"支持", u"促进",
        u"引领", u"保持", u"举办", u"参加", u"出席", u"会见", u"访问", u"祝贺", u"呼吁", u"要求",
        u"宣布", u"继续", u"达到", u"超过", u"突破", u"显示", u"共同"};
    if (endsWithOne(line, verbs))
        return kVerb;
    // "村医背起", "科研团队研制出": what, the next line says.
    static constexpr CharSet kResults(u"起出到");
    static constexpr std::array<QStringView, 8> whole{
        u"崛起", u"兴起", u"一起", u"突出", u"输出", u"演出", u"支出", u"付出"};
    if (kResults.contains(line.back()) && !endsWithOne(line, whole))
        return kSure;
    if (line.back() == u'的')
        return kPlaces.contains(line.at(line.size() - 2)) ? kVerb : kLikely;
    if (kParticles.contains(line.back()))
        return kSure;
    return kCounters.contains(line.back()) && kNumbers.contains(line.at(line.size() - 2)) ? kSure
                                                                                          : 0;
}

bool namesSpeech(QStringView line)
{
    static constexpr std::array<QStringView, 6> ends{
        u"强调", u"指出", u"要求", u"表示", u"提出", u"部署"};
    return line.size() > 8 && endsWithOne(line, ends) && line.indexOf(u'在') > 0
        && !line.contains(u'，');
}

double opensPredicate(QStringView line)
{
    constexpr double kAdverb = 6.0;
    constexpr double kSure = 3.0;
    constexpr double kLikely = 1.2;
    static constexpr CharSet kFirst(
        u"支都同环增下上回突超达迈走通正成顺位跃稳保有再创刷获落投开竣完收实进迎惠推助赋引确撑激覆的登撬点带拉催唤盘串织铺跑按擦筑夯破化降升逾领继圆首接");
    static constexpr std::array<QStringView, 12> rests{u"不能", u"不只", u"不再", u"不是", u"不仅",
        u"可以", u"已经", u"到底", u"试水", u"缘何", u"有何", u"靠什么"};
    static constexpr CharSet kEnergy(u"源量耗力效级");
    if (line.size() > 1 && line.front() == u'能' && !kEnergy.contains(line.at(1)))
        return kSure;
    // "可领安居补贴", but "可再生能源占比过半".
    static constexpr CharSet kAble(u"乐持再视燃回降口穿靠控编见转溶塑移用爱怕喜惜行疑能卡可");
    static constexpr std::array<QStringView, 9> adverbs{
        u"即可", u"均可", u"方可", u"便可", u"还可", u"也可", u"就能", u"还能", u"最高可"};
    if ((line.size() > 1 && line.front() == u'可' && !kAble.contains(line.at(1)))
        || startsWithOne(line, adverbs))
        return kAdverb;
    if (startsWithOne(line, rests))
        return kSure;
    // "有了体检医生", "开进了老旧小区".
    constexpr qsizetype kLongestVerb = 2;
    const qsizetype done = line.indexOf(u'了');
    if (done > 0 && done <= kLongestVerb && line.size() > done + 2)
        return kSure;
    if (line.size() < 3 || !kFirst.contains(line.front()))
        return 0;
    // "都找到了用武之地", but "都市圈…".
    if (line.front() == u'都')
        return QStringView(u"市会城江匀").contains(line.at(1)) ? 0 : kAdverb;
    static constexpr std::array<QStringView, 50> predicates{u"继续", u"圆满", u"再次", u"首次",
        u"接连", u"同比", u"环比", u"增长", u"下降", u"上涨", u"上升", u"回升", u"回落", u"突破",
        u"超过", u"达到", u"迈上", u"迈入", u"走进", u"走上", u"通过", u"正式", u"成功", u"顺利",
        u"位居", u"跃居", u"稳居", u"成为", u"保持", u"有望", u"再创", u"创下", u"刷新", u"获批",
        u"落户", u"投产", u"开通", u"竣工", u"完成", u"惠及", u"登记", u"带动", u"拉动", u"催生",
        u"降至", u"升至", u"降到", u"升到", u"逾", u"的"};
    if (startsWithOne(line, predicates))
        return kSure;
    static constexpr std::array<QStringView, 31> verbs{u"支持", u"推动", u"推进", u"助力", u"助推",
        u"赋能", u"引领", u"确保", u"实现", u"进入", u"迎来", u"走出", u"撑起", u"激活", u"覆盖",
        u"成立", u"撬动", u"点亮", u"唤醒", u"盘活", u"串起", u"织就", u"铺就", u"跑出", u"按下",
        u"擦亮", u"筑牢", u"夯实", u"破解", u"化解", u"领跑"};
    return startsWithOne(line, verbs) ? kLikely : 0;
}

bool isWholeStatement(QStringView line)
{
    static constexpr CharSet kFirst(u"发出印公召举启提部通");
    static constexpr std::array<QStringView, 10> verbs{
        u"发布", u"出台", u"印发", u"公布", u"召开", u"举行", u"启动", u"提醒", u"部署", u"通报"};
    constexpr qsizetype kAround = 2; ///< characters on either side of the verb
    const qsizetype end = line.size() - kAround - 1;
    // "深海工船养出大西洋鲑": a verb with its result.
    constexpr qsizetype kSubject = 4; ///< characters
    static constexpr CharSet kNoResult(u"口台现行租厂入资席");
    static constexpr CharSet kNoVerb(u"支演突输进退外");
    const qsizetype out = line.indexOf(u'出', kSubject + 1);
    if (out > 0 && out < end && !kNoResult.contains(line.at(out + 1))
        && !kNoVerb.contains(line.at(out - 1)))
        return true;
    for (qsizetype at = kAround; at < end; ++at) {
        if (!kFirst.contains(line.at(at)))
            continue;
        // Of a verb that comes twice, the first place counts.
        for (const QStringView verb : verbs)
            if (startsWithWord(line.sliced(at), verb) && line.indexOf(verb) == at)
                return true;
    }
    return false;
}

bool endsWithFigure(QStringView line)
{
    static constexpr CharSet kEnds(u"%％倍点元吨台辆件家户人次里亩斤度米");
    static constexpr CharSet kVerbs(u"增加降涨跌达破超升减逾至到高");
    constexpr qsizetype kLongestUnit = 4; ///< characters: 亿千瓦时, 个百分点
    constexpr qsizetype kLongestFigure = 8;
    constexpr qsizetype kLongestVerb = 3; ///< 提高了
    constexpr qsizetype kSubject = 4;     ///< characters before the verb
    if (line.size() < kSubject + 3 || !kEnds.contains(line.back()))
        return false;
    const auto isOfFigure = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
    };
    qsizetype begin = line.size() - 1;
    while (begin > 0 && line.size() - begin <= kLongestUnit && !isOfFigure(line.at(begin)))
        --begin;
    const qsizetype unit = begin;
    while (begin > 0 && unit - begin < kLongestFigure && isOfFigure(line.at(begin)))
        --begin;
    if (begin == unit || begin < kSubject)
        return false;
    for (qsizetype at = begin; at > begin - kLongestVerb; --at)
        if (kVerbs.contains(line.at(at)))
            return true;
    return false;
}

bool mayBeWhole(QStringView line)
{
    static constexpr CharSet kRests(
        u"的之以及与和或并且也还又再仍均都约左上居列位排占为是比较创在对");
    constexpr int kShortest = 12; ///< cells
    return cellWidth(line) >= kShortest && !kRests.contains(line.front());
}

bool isNumbered(QStringView text)
{
    using Form = HeadingNumber::Form;
    const Form form = headingNumber(text).form;
    return form == Form::Listed || form == Form::Bracketed || form == Form::Ordinal;
}

bool headsComment(QStringView text)
{
    static constexpr CharSet kFirst(u"短编时快微点评社记采手观述");
    if (text.isEmpty() || !kFirst.contains(text.front()))
        return false;
    static constexpr std::array<QStringView, 20> labels{u"短评：", u"编后：", u"编后语：",
        u"编后话：", u"编余：", u"时评：", u"快评：", u"微评：", u"微评论：", u"点评：", u"短论：",
        u"评论：", u"评点：", u"社评：", u"社论：", u"记者手记：", u"采访手记：", u"手记：",
        u"记者观察：", u"观察："};
    return startsWithOne(text, labels);
}

bool mayBeSectionName(QStringView line)
{
    constexpr int kLongest = 16; ///< cells
    return cellWidth(line) <= kLongest && std::all_of(line.begin(), line.end(), [](QChar c) {
        return c.isSurrogate() || isHan(c.unicode()) || (c >= u'A' && c <= u'Z')
            || (c >= u'a' && c <= u'z');
    });
}

double likeSectionName(QStringView line)
{
    static constexpr std::array<QStringView, 63> ends{u"之声", u"周刊", u"观察", u"动态", u"视野",
        u"聚焦", u"前沿", u"纵横", u"资讯", u"专栏", u"论坛", u"视点", u"速递", u"要闻", u"评论",
        u"时评", u"热点", u"经纬", u"之窗", u"园地", u"天地", u"视窗", u"导读", u"快讯", u"简讯",
        u"新闻", u"信息", u"政策", u"理论", u"经验", u"案例", u"调研", u"访谈", u"人物", u"国际",
        u"国内", u"时讯", u"动向", u"趋势", u"数据", u"参考", u"文摘", u"解读", u"透视", u"科技",
        u"制造", u"制品", u"技术", u"材料", u"医药", u"装备", u"汽车", u"环保", u"化工", u"轻纺",
        u"建材", u"食品", u"产业", u"行业", u"能源", u"农业", u"金融", u"经济"};
    // A name neither counts nor says where from, whose or that somebody does something.
    static constexpr CharSet kNoFirst(u"从让把以在为给当被将一两三四五六七八九十我这那每");
    static constexpr CharSet kNoPart(u"的了着不没何谁怎把被让");
    constexpr qsizetype kShort = 4;
    Odds odds(line.size() <= 2 ? 3.0 : line.size() <= kShort ? 2.0 : line.size() <= 6 ? 1.0 : 0.0);
    const bool isUsual = endsWithOne(line, ends);
    odds.addIf(isUsual, 3.0);
    // "文旅深度融合": what happens is the first half of a headline.
    odds.addIf(!isUsual && line.size() >= kShort && headingVerbs(line).isLast, -3.0);
    odds.addIf(
        !line.isEmpty() && kNoFirst.contains(line.front()) && !line.startsWith(u"一线"), -3.0);
    odds.addIf(
        std::any_of(line.begin(), line.end(), [](QChar c) { return kNoPart.contains(c); }), -3.0);
    return odds.sum();
}

bool isQuotedName(QStringView line)
{
    static constexpr std::array<QStringView, 2> pairs{u"“”", u"《》"};
    constexpr qsizetype kLongest = 24;
    return line.size() > 2 && line.size() <= kLongest
        && std::any_of(pairs.begin(), pairs.end(), [&](QStringView pair) {
               return line.front() == pair.front() && line.indexOf(pair.back()) == line.size() - 1;
           });
}

/// Three parts or more between 、.
bool hasParallelParts(QStringView line)
{
    constexpr qsizetype kLeastParts = 3;
    constexpr qsizetype kShortest = 3; ///< characters of a part
    static constexpr CharSet kGoesOn(u"的和与及等");
    if (line.isEmpty() || kGoesOn.contains(line.back()) || line.contains(u'，'))
        return false;
    const auto parts = line.split(u'、');
    return parts.size() >= kLeastParts
        && std::all_of(
            parts.begin(), parts.end(), [](QStringView part) { return part.size() >= kShortest; });
}

bool isWholeKicker(QStringView line)
{
    static constexpr std::array<QStringView, 8> questions{
        u"如何", u"为何", u"何以", u"怎样", u"怎么", u"谁来", u"凭什么", u"为什么"};
    constexpr qsizetype kBehind = 5; ///< characters of the question, its word among them
    constexpr qsizetype kLeastParts = 3;
    constexpr qsizetype kLeastLength = 3;
    qsizetype parts = 1;
    qsizetype begin = 0; ///< of the part
    bool areEqual = true;
    const qsizetype length = std::find(line.begin(), line.end(), u' ') - line.begin();
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) != u'，' && line.at(i) != u' ')
            continue;
        const QStringView behind = line.sliced(i + 1);
        if (behind.size() >= kBehind && startsWithOne(behind, questions))
            return true;
        if (line.at(i) == u'，')
            continue;
        areEqual = areEqual && i - begin == length;
        begin = i + 1;
        ++parts;
    }
    // "一次申请 并联办理 限时办结"
    if (parts >= kLeastParts)
        return areEqual && length >= kLeastLength && line.size() - begin == length;
    // "财政补一点、农户掏一点、保险赔一点".
    if (hasParallelParts(line))
        return true;
    // "从“卖原料”到“卖新标准”": what it was and what it is are about as long as each other.
    constexpr qsizetype kBlur = 1;
    const qsizetype to = line.startsWith(u'从') ? line.indexOf(u'到') : -1;
    return to > 2 && std::abs(to * 2 - line.size()) <= kBlur && !line.contains(u'，');
}

bool hasCaesura(QStringView text)
{
    const qsizetype space = text.indexOf(u' ');
    return space > 2 && space + 3 < text.size() && isHan(text.at(space - 1).unicode())
        && isHan(text.at(space + 1).unicode());
}

qsizetype speakerLabelLength(QStringView text)
{
    constexpr qsizetype kLongestLabel = 24;
    const QStringView head = text.left(kLongestLabel + 1);
    const qsizetype colon = std::find(head.begin(), head.end(), u'：') - head.begin();
    if (colon < 3 || colon == head.size())
        return 0;
    const QStringView label = text.left(colon);
    const qsizetype space = label.indexOf(u' ');
    const qsizetype nameLength = colon - space - 1;
    const bool isLabel = space >= 2 && label.lastIndexOf(u' ') == space && nameLength >= 2
        && nameLength <= 4 && std::all_of(label.begin(), label.end(), [](QChar c) {
               return c == u' ' || c.isLetter();
           });
    return isLabel ? colon : 0;
}

bool isDialogue(QStringView text)
{
    static constexpr CharSet kFirst(u"问答记主QA");
    if (text.size() < 3 || !kFirst.contains(text.front()))
        return false;
    static constexpr std::array<QStringView, 8> labels{
        u"问：", u"答：", u"记者：", u"记者问：", u"主持人：", u"Q：", u"A：", u"记者提问："};
    return startsWithOne(text, labels);
}

} // namespace qb::text
