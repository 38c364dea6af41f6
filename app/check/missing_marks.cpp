#include "check/missing_marks.h"

#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace qb::check {

namespace {

constexpr qsizetype kFarthest = 80; // how far from one mark its partner is looked for
constexpr qsizetype kContext = 6;   // characters before a mark that tell what it opens

/// Where a mark may have stood, best place first; the passage that it governs when the words around
/// leave a doubt.
class Guesses {
public:
    Guesses(const Document& document, QStringView words, qsizetype begin)
        : m_document(document),
          m_words(words.toString()),
          m_begin(begin)
    {
    }

    /// The mark belongs where `pattern` ends, or begins with its last group.
    bool behind(const QRegularExpression& pattern)
    {
        const QRegularExpressionMatch match = pattern.match(m_words);
        return match.hasMatch() && add(match.capturedEnd(match.lastCapturedIndex()));
    }
    bool before(const QRegularExpression& pattern)
    {
        const QRegularExpressionMatch match = pattern.match(m_words);
        return match.hasMatch() && match.capturedLength(match.lastCapturedIndex()) > 0
            && add(match.capturedStart(match.lastCapturedIndex()));
    }
    /// From here on places are only likely.
    void doubt() { m_isSure = m_isSure || !m_places.empty(); }

    /// A hit of one character where the place is sure, else of all the words from `from` to `to`.
    std::optional<Hit> hit(TextRange passage, QChar mark, bool insertsBehind) const
    {
        if (m_places.empty())
            return std::nullopt;
        if (m_isSure) {
            // A character beyond the BMP is two units.
            const qsizetype place = m_places.front();
            const auto unitAt = [&](qsizetype i) {
                const QStringView unit = m_document.view({i, i + 1});
                return unit.isEmpty() ? QChar() : unit.front();
            };
            const TextRange range = insertsBehind
                ? TextRange{place - (unitAt(place - 1).isLowSurrogate() ? 2 : 1), place}
                : TextRange{place, place + (unitAt(place).isHighSurrogate() ? 2 : 1)};
            const QString character = m_document.view(range).toString();
            return Hit{range, {insertsBehind ? character + mark : mark + character}};
        }
        Hit hit{passage, {}};
        const QString words = m_document.view(passage).toString();
        for (const qsizetype place : m_places)
            hit.suggestions << QString(words).insert(place - passage.begin, mark);
        return hit;
    }
    qsizetype first() const { return *std::min_element(m_places.begin(), m_places.end()); }
    qsizetype last() const { return *std::max_element(m_places.begin(), m_places.end()); }
    bool isEmpty() const { return m_places.empty(); }

private:
    bool add(qsizetype offset)
    {
        constexpr size_t kMost = 4;
        const qsizetype place = m_begin + offset;
        if (m_places.size() < kMost
            && std::find(m_places.begin(), m_places.end(), place) == m_places.end())
            m_places.push_back(place);
        return true;
    }

    const Document& m_document;
    QString m_words;
    qsizetype m_begin;
    std::vector<qsizetype> m_places;
    bool m_isSure = false;
};

/// What is named in quotation marks, by the noun behind it: “以旧换新”政策.
const QRegularExpression& nameBeforeNoun()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[^，。；：！？、“”‘’《》（）]{2,10}?(?=(?:解决|实施|行动|改造|管理|服务|发展|专项|培养|提升|培育|应用|监测|监管|综合|交易|激励|评价|"
        "帮扶|协作|合作|运营|推广|示范|研发|预警|调度|共享)(?:方案|计划|行动|系统|平台|机制|体系|模式|项目|工程|办法|基地|中心|联盟|技术)|"
        "水平|企业|公司|工程|操作系统|系列|品种|仪式|助学|复核|行动|计划|品牌|政策|模式|项目|称号|战略|倡议|"
        "活动|基地|小镇|理念|规划|时期|期间|目标|难题|奖项|专项|平台|机制|改革|格局|体系|系统|名单|评选|大赛|论坛|"
        "工作法|管理|办法|制度|机器人|卫星|飞船|客机|小程序|热线|课堂|讲堂|驿站|服务|示范|试点|志愿|党建|主题|"
        "文化|精神|现象|效应|字样|标志|标识|认证|之称|美誉|荣誉|名片|班列|高铁|走廊|城市群|赛道|产业|经济|技术|产品|"
        "过程|进程|阶段|背景|框架|道路|建设|问题|关系|要求|承诺|方针|思维|经验|方案|举措|组合拳|攻坚|整治|治理|号(?!码|召|称)|"
        "的(?:计划|项目|工程|行动|企业|小镇|技术|产品|品牌|模式|地方|美誉|称号|政策|做法|机制|目标|方式|办法|活动|说法|经验|"
        "问题|要求|方针|思路|效果|作用|新路|代表|典范|样板|标杆|缩影|写照|称呼|别称|雅号|名号|殊荣|桂冠|头衔|招牌|"
        "佳话|故事|口号|旗号|横幅|地位|角色|时代|景象|局面|生活|老人|人才|队伍|产品|品质))"));
    return pattern;
}

/// The same, by what is told of it: “天问”成功着陆.
const QRegularExpression& nameBeforeVerb()
{
    static const QRegularExpression pattern(QStringLiteral(
        "^[^，。；：！？、“”‘’《》（）]{2,14}?(?=完成|成功|正式|算出|写出|走出|跑出|带来|撬动|托起|激活|赋能|变成|变为|转化|转变|化为|融入|写入|升级|延伸|落到|走向|开通|投用|投入|启用|上线|亮相|下水|升空|发射|揭牌|揭晓|"
        "落地|落户|开工|投产|竣工|运行|走进|进入|成为|获得|获评|入选|助力|推动|带动|顺利|已经|正在|将于|已于|首次|"
        "激发|启动|开幕|闭幕|举行|开赛|开业|让|使|的|等|将|已|是|在|也|为)"));
    return pattern;
}

std::optional<Hit> closeQuotation(
    const Document& document, QStringView rest, qsizetype begin, QStringView before, QChar mark)
{
    static const QRegularExpression phrase(QStringLiteral(
        "^(?:一带一路|专精特新|放管服|双碳|三农|小巨人|卡脖子|十三五|十四五|十五五|互联网\\+(?:医疗健康|医疗|教育|政务服务|监管|旅游|护理服务|护理|回收|农业|制造|物流|督查|养老|招商)?|人工智能\\+(?:制造|医疗|教育|消费)?|数据要素×|新质生产力|"
        "一件事一次办|高效办成一件事|揭榜挂帅|一网通办|一网统管|东数西算|米袋子|菜篮子|双一流|双创|双减|八项规定|单项冠军|独角兽|瞪羚|"
        "三个代表|五位一体|四个全面|两个维护|两个确立|四个意识|四个自信|百千万工程|最多跑一次|千万工程|三会一课|两学一做|"
        "以旧换新|两新|两重|枫桥经验|健康中国|美丽中国|平安中国|数字中国|乡村振兴|绿水青山就是金山银山|走出去|引进来|"
        "两不愁三保障|六稳|六保|两个结合|三新一高|四个革命、一个合作|链长制|河长制|林长制|田长制|领头雁|领头羊|火车头|压舱石|"
        "一[\\x{4E00}-\\x{9FFF}]一[\\x{4E00}-\\x{9FFF}](?![，。、])|稳定器|助推器|加速度|主力军|先手棋|聚宝盆|定盘星|风向标|晴雨表|金钥匙|金名片|新引擎|牛鼻子|拦路虎|硬骨头|零距离|"
        "零跑腿|加速键|快进键|最后一公里|软实力|硬支撑|动力源|排头兵|试验田|生力军|孵化器|及时雨|定心丸|强心剂|连心桥)"));
    static const QRegularExpression saying(QStringLiteral(
        "^[^。！？“”]{3,40}?(?=的(?:理念|原则|精神|目标|要求|口号|说法|思路|思想|愿景|宗旨|承诺|信念|方针|格局|局面|氛围|"
        "良好局面|生动局面|发展理念|经营理念|服务理念|新格局|总体思路|工作思路|总要求|基本原则))"));
    static const QRegularExpression reporter(QStringLiteral(
        "^[^。！？“”]{2,60}?[，！？](?=[^，。！？“”]{2,24}(?:说|道|表示|介绍|回忆|感慨|坦言|告诉记者|指出|认为|解释)[。，：])"));
    // “先锋和“标兵”: the next one opens behind the word that joins them.
    static const QRegularExpression joined(QStringLiteral(
        "^[^，。；：！？“”]{1,16}?(?=(?:和|与|及|以及|或|暨|、|到|变|长成|变成|变为|成为|升级为|转为|"
        "转变为|迈向|走向|转向|变身|化为|化作|当成|当作|跃升为|延伸到|牵手|对接|连着|连接|携手|带动|换|对|和|加)$)"));
    // “修通了。村支书老王望着山说。: the sentence tells who said it.
    static const QRegularExpression tagged(QStringLiteral(
        "^[^“”\\n]{2,70}?[。！？](?=[^。！？：“”]{1,30}(?:强调|指出|补充|说|说道|笑道|感慨|感叹|表示|介绍|回忆|坦言|赞叹|"
        "直言|自豪地说|告诉记者)(?:道)?(?:。|$))"));
    // “要自己造，他说，“不能等。”: the speech goes on behind who says it.
    static const QRegularExpression interrupted(QStringLiteral(
        "^[^。！？“”]{2,60}?[，！？](?=[^，。！？“”]{1,24}(?:说|道|问|表示|介绍|回忆|感慨|坦言|"
        "告诉记者|指出|认为|解释|强调|补充|感叹|回答|直言)(?:道)?，$)"));
    // “能不能再快些？走进车间，他先问这一句。
    static const QRegularExpression asked(QStringLiteral(
        "^[^。！？“”\\n]{2,40}[？！](?=[^。！？“”\\n]{2,30}(?:问|问道|喊|喊道|感叹|疑问|发问|追问)[^。！？“”\\n]{0,8}。)"));
    // “石化）: the bracket around the name is there. “修通了，老王说: so is who says it.
    static const QRegularExpression bracket(QStringLiteral("^[^，。；：！？、“”（）]{1,16}(?=）)"));
    static const QRegularExpression speaker(QStringLiteral(
        "^[^。！？“”]{2,60}?(?=，[^，。！？]{1,10}(?:说|表示|介绍|回忆|感慨)[，。])"));
    static const QRegularExpression clause(
        QStringLiteral("^[^，。；！？“”]{2,24}(?=[，；。！？）])"));
    static const QRegularExpression wholeName(
        QStringLiteral("^[^，。；！？“”的]{2,24}(?=[，；。！？）])"));
    static const QRegularExpression piece(
        QStringLiteral("^[^，。；：！？、“”]{2,16}(?=[，；。！？、）]|$)"));
    const QString continued
        = QStringLiteral("并(?:现场|向|对|就|表示|要求|介绍|与|将|在|当场|承诺)|说完|随后|"
                         "同时(?:要求|强调|指出)|接着|一边|边说|还(?:表示|介绍|要求|强调)");
    static const QRegularExpression goesOn(
        QStringLiteral("^[^。！？“”]{4,60}?(?=，(?:%1))").arg(continued));
    static const QRegularExpression goesOnBehind(
        QStringLiteral("^[^。！？“”]{4,60}?，(?=%1)").arg(continued));
    static const QRegularExpression stop(QStringLiteral("[。！？]"));
    static const QRegularExpression ownVoice(
        QStringLiteral("^[^。！？]{0,12}(?:我|咱|你|您|大家|这里|今年|去年|现在|过去|以前)"));
    const QChar closing = mark == u'‘' ? u'’' : u'”';
    Guesses guesses(document, rest, begin);
    const bool isSpeech = before.endsWith(u'：');
    static const QRegularExpression reporting(
        QStringLiteral("(?:说|道|指出|认为|表示|强调|介绍|坦言)，$"));
    static const QRegularExpression naming(QStringLiteral("(?:获得|获评|荣获|入选|评为|授予)$"));
    static const QRegularExpression calling(QStringLiteral(
        "(?:题为|名为|称为|称作|题是|叫作|叫做|取名|取名为|命名为|誉为|定位为|概括为|归纳为|比作)$"));
    const bool isReported = before.endsWith(u'，') && reporting.match(before.toString()).hasMatch();
    const bool opensSentence
        = before.isEmpty() || QStringLiteral("。！？\n").contains(before.back());
    const bool names = naming.match(before.toString()).hasMatch();
    // 要“把论文写在车间里。
    static const QRegularExpression demanding(
        QStringLiteral("(?:要|必须|坚持|做到|真正|努力|力争|确保|应当|应该|不能|就是)$"));
    static const QRegularExpression manner(QStringLiteral(
        "^(?:把|让|像|以|用|从|不|既|敢|能|宁可|跳出|立足)[^，。；！？“”]{4,20}[，。；！？]"));
    const bool demands = demanding.match(before.toString()).hasMatch();
    const bool calls = calling.match(before.toString()).hasMatch();
    const qsizetype next = begin + rest.size();
    const bool isBeforeNext = next < document.text().size() && document.text().at(next) == mark;
    if (guesses.behind(phrase) || guesses.behind(saying) || guesses.behind(bracket)
        || (isBeforeNext && (guesses.behind(interrupted) || guesses.behind(joined)))
        || (opensSentence && (guesses.behind(tagged) || guesses.behind(asked)))) {
        guesses.doubt();
    } else if (guesses.behind(reporter)) { // “修通了，”老王说。 rather than “修通了”，老王说。
        guesses.behind(speaker);
    } else if (isSpeech || isReported
        || (opensSentence && ownVoice.match(rest.toString()).hasMatch())) {
        if (guesses.behind(goesOn))
            guesses.behind(goesOnBehind);
        else if (guesses.behind(stop))
            guesses.doubt();
    } else if (demands && manner.match(rest.toString()).hasMatch() && guesses.behind(clause)) {
        guesses.doubt();
    } else if ((calls && guesses.behind(wholeName))
        || (names && !nameBeforeNoun().match(rest.toString()).hasMatch()
            && guesses.behind(clause))) {
        guesses.doubt();
    } else {
        guesses.behind(nameBeforeNoun());
        guesses.behind(nameBeforeVerb());
        guesses.behind(piece);
        guesses.behind(clause);
        if (guesses.isEmpty())
            guesses.behind(stop);
    }
    if (guesses.isEmpty())
        return std::nullopt;
    return guesses.hit({begin - 1, guesses.last()}, closing, true);
}

std::optional<Hit> closeTitle(const Document& document, QStringView rest, qsizetype begin)
{
    static const QRegularExpression title(QStringLiteral(
        "^(?:“[^“”]{1,12}”)?[^，。；：！？“”《》]{0,40}?(?:意见|办法|方案|通知|规划|条例|规定|报告|纲要|计划|细则|决定|公报|"
        "白皮书|蓝皮书|指南|标准|目录|公约|协定|协议|合同|备忘录|宣言|日报|晚报|周刊|杂志|规范|要点|章程|"
        "法|指导意见|实施方案|清单|导则|手册|年鉴|建议|倡议书|措施|政策|批复|"
        "方针|制度|名单|协议书|守则|公告|通告|指引|大纲|教材|读本|词典|法典|行动计划|条约|公约|通则|总则|图集|汇编|文集|选编|"
        "时报|快报|导报|月刊|季刊|学报|通讯|简报|新闻联播)(?:（[^（）]{2,8}）)?"
        "(?=提出|明确|要求|指出|印发|发布|自|于|的|，|。|；|、|将|规定|已|正式|近日|日前|报道|记者|头版|刊|客户端|评论|文章|"
        "和(?![^，。；《》]{2,24}(?:纲要|规划|方案|意见|条例|办法|计划)(?:提出|明确|要求|指出|印发|发布|，|。))|等|出台|实施|强调|显示|共|对|"
        "从|围绕|通过|（|上|中|为|与|及|是|审议|符合|体现|回顾|总结|在|以|有|由|施行|颁布|公布|下发|出版|执行|相关|有关|精神|征求|修订|草案|"
        "起草|编制|列|给|第|刊|并|后|进行|作|全文|内容|所|分|涵盖|包括|聚焦|把|即|获|经|也|都|还|不|应|须|》|$)"));
    static const QRegularExpression named(QStringLiteral(
        "^[^，。；：！？、“”《》]{2,16}?(?=杂志|期刊|一书|一文|纪录片|电影|电视剧|小说|歌曲|话剧|图书|丛书|画册|草案|读书|节目|栏目|专栏|专题|剧组|首映|首演|巡演|展演|"
        "撰文|刊文|发文|载文|刊发|刊登|连载|发表|报道|走进|讲述|上映|开播|播出|首播|出版|问世|热播|开机|杀青|亮相|获得|获奖|入选|等|正式|近日|将|已|"
        "响彻|唱响|奏响|响起|回荡|传遍|拉开|登台|登上|赢得|引发|引起|受到|深受|深得|备受|广受|展现|再现|呈现|描绘|描写|"
        "讲的|写的|荣获|斩获|摘得|夺得|上演|开演|公演|演出|巡演|面世|收官|落幕|热映|火爆|刷屏|发行|打动|感动|感染|震撼|"
        "点燃|令|让|使|被|来到|取材|改编|聚焦|以[^，。]{2,12}为|集中|真实|生动|收获|创下|揽获|票房|首发|首次|先后)"));
    static const QRegularExpression joined( // 《日报和《月刊》
        QStringLiteral("^[^，。；：！？、“”《》]{1,24}?(?=(?:和|与|及|以及|或|、)$)"));
    static const QRegularExpression piece(
        QStringLiteral("^[^，。；：！？、“”《》]{2,40}(?=[，。；：！？、“]|$)"));
    Guesses guesses(document, rest, begin);
    const qsizetype next = begin + rest.size();
    const bool isBeforeNext = next < document.text().size() && document.text().at(next) == u'《';
    if (guesses.behind(title) || (isBeforeNext && guesses.behind(joined)))
        guesses.doubt();
    guesses.behind(named);
    guesses.behind(piece);
    if (guesses.isEmpty())
        return std::nullopt;
    return guesses.hit({begin - 1, guesses.last()}, u'》', true);
}

std::optional<Hit> closeBracket(
    const Document& document, QStringView rest, qsizetype begin, QChar mark)
{
    static const QRegularExpression known(
        QStringLiteral(
            "^(?:(?:国家级|省级|市级|县级|区级)(?=[的、，。；已将正在获入和]|企业|项目)|"
            "(?:试行|暂行|草案|征求意见稿|送审稿|修订|修订版|修订稿|筹|筹备|不含税|含税|集团|控股|中国|有限合伙|下同|一期|二期|三期|四期|左|右|中|上|下|"
            "图|续|摘要|节选)(?!工程|项目|建设)|[第]?[一二三四五六七八九十\\d]+(?:代|期|批|版|号|年|季度|阶段)(?!以|之|前|后|来|间)|"
            "(?:总投资|投资|注册资本|占地|建筑面积|面积|全长|总长|高|年产|产能|含|不含|功率|额定功率|总装机|装机容量|容量|重量|重|长|宽|直径|厚度|深|流量|转速|压力|电压|"
            "载重|载重量|排量|库容|造价|跨度|航程|续航里程|储量|处理能力|日产|时速|净重)(?:约为|达到|超过|为|是|约|近|超|达)?\\d[\\d.,]*(?:万|亿)?"
            "(?:元|美元|亩|平方米|平方公里|公里|千米|米|吨|公顷|千瓦时|兆瓦时|千瓦|兆瓦|马力|毫米|厘米|千克|公斤|立方米|千伏|伏|升|辆|台|套)|"
            "以下简称“[^”]{1,20}”|简称“[^”]{1,20}”|以下简称《[^》]{1,20}》|"
            "[^，。；：！？（）、]{1,8}(?:、[^，。；：！？（）、]{1,8})+(?:和|及|与)[^，。；：！？（）、]{1,8}(?=[，。；])|"
            "(?:股票代码|证券代码|代码|编号|邮编|电话)[：:]?[A-Za-z0-9.]+|套(?=重大|产品|装备|政策|技术|保险)|市、区|"
            "(?:详?见|如|参见)(?:上|下|附)?(?:图|表|附件|附录|专栏|件)[一二三四五六七八九十\\d]*(?:[-—.]\\d+)?(?:所示)?|"
            "(?:同比|环比|比上年|较上年|比去年|较去年)?(?:增长|下降|提高|增加|减少)[\\d.]+(?:%|个百分点)(?=[^，。；：！？（）]{3})|"
            "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:[至—-](?:\\d{1,2}月)?\\d{1,2}日)?|"
            "[A-Za-z0-9][A-Za-z0-9 .+/·-]*(?=\\p{sc:Han})(?!年|月|个|家|万|亿|人|日|元|吨|台|户|项))"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression listed(QStringLiteral(
        "^(?:含|包括|包含|不含|即|如|其中|[^，。；：！？（）、]{0,8}?(?:分别|依次)(?:为|是|叫|在|来自)|[^，。；：！？（）、]{2,8}、)"
        "[^，。；：！？（）]{2,40}?(?=远销|正在|已|将|今年|今起|今日|全部|全线|均|皆|共|总|各有|分别(?!为|是|叫|在|来自)|"
        "达|实现|完成|占|产值|产量|营收|销量|销售额|规模|总量|装车量|出口|突破|入选|获|参加|成为|销往|供应|投入|通过|恢复|开始|同时|悉数|先后|陆续|一起|联合)"));
    static const QRegularExpression verb(QStringLiteral(
        "^[^，。；：！？、（）]{2,16}?(?=正在|已经|已于|将于|将在|今年|去年|目前|近日|日前|参加|负责|表示|"
        "介绍|完成|实现|建成|达到|覆盖|获得|通过|进入|成为|集聚|聚集|拥有|占地|累计|共有|位于|坐落|成立|始建|开工|投产|竣工|启用|举行|召开|正式|全面|顺利|入选|荣获|获评|带动|吸引|发布|公布|宣布|"
        "远销|出席|主持|担任|当选|带队|率队|受到|建筑面积|占地|总面积|面积|产量|产值|价格|全部|均|将|已|为|的|等|在|是|由|从|对|和|与)"));
    static const QRegularExpression listing(QStringLiteral(
        "^(?:主要|包括|包含|含|分别|来自|如|即|其中|涉及|涵盖)[^，。；：！？（）\\n]{2,40}(?=[。；！？]|，(?!其中|包括|含))"));
    static const QRegularExpression stop(
        QStringLiteral("^[^，。；：！？、（）\\n]{1,30}(?=[，。；：！？、])"));
    // 《行动计划（2025—2027年》: at the latest where the title ends.
    static const QRegularExpression inTitle(QStringLiteral("^[^，。；：！？（）《》]{1,24}(?=》)"));
    Guesses guesses(document, rest, begin);
    if (guesses.behind(known) || guesses.behind(inTitle) || guesses.behind(listed))
        guesses.doubt();
    guesses.behind(listing);
    guesses.behind(verb);
    guesses.behind(stop);
    if (guesses.isEmpty())
        return std::nullopt;
    return guesses.hit({begin - 1, guesses.last()}, mark, true);
}

} // namespace

std::optional<Hit> missingClose(const Document& document, size_t paragraph, qsizetype position)
{
    const TextRange around = document.paragraphs()[paragraph];
    const qsizetype begin = position + 1;
    const QChar mark = document.text().at(position);
    qsizetype end = std::min(around.end, begin + kFarthest);
    for (qsizetype i = begin; i < end; ++i) // no further than the next of its kind
        if (document.text().at(i) == mark)
            end = i;
    const QStringView rest = document.view({begin, end});
    const QStringView before
        = document.view({std::max(around.begin, position - kContext), position});
    if (mark == u'“' || mark == u'‘')
        return closeQuotation(document, rest, begin, before, mark);
    if (mark == u'《')
        return closeTitle(document, rest, begin);
    if (mark == u'〈') { // 《读〈天工开物有感》
        static const QRegularExpression inner(QStringLiteral(
            "^[^〈〉《》，。；]{2,40}?(?=有感|随想|札记|之我见|导读|释义|解读|的(?:通知|决定|意见|批复|公告|说明|解释|报告|"
            "函|思考|启示|补充|建议|议案|体会|若干|实施)|等|》)"));
        Guesses guesses(document, rest, begin);
        guesses.behind(inner);
        guesses.doubt();
        return guesses.hit({begin - 1, begin}, u'〉', true);
    }
    if (mark == u'【') {
        static const QRegularExpression label(QStringLiteral(
            "^(?:编者按|记者观察|记者手记|记者调查|导读|摘要|关键词|案例|链接|延伸阅读|专家点评|专家观点|小贴士|背景|"
            "提示|要闻|快讯|短评|聚焦|热点|政策解读|相关链接|新闻背景|数说|视点|观察|典型案例|经验做法|主要做法|启示)"));
        Guesses labels(document, rest, begin);
        if (labels.behind(label)) {
            labels.doubt();
            return labels.hit({begin - 1, begin}, u'】', true);
        }
        static const QRegularExpression name(QStringLiteral(
            "^[^，。；：！？、【】]{2,10}?(?=称号|品牌|企业|项目|工程|行动|栏目|活动|平台|计划|荣誉|$)"));
        Guesses guesses(document, rest, begin);
        guesses.behind(name);
        guesses.doubt();
        return guesses.hit({begin - 1, begin}, u'】', true);
    }
    if (mark == u'（')
        return closeBracket(document, rest, begin, u'）');
    if (mark == u'(')
        return closeBracket(document, rest, begin, u')');
    return std::nullopt;
}

std::optional<Hit> missingOpen(const Document& document, qsizetype position)
{
    static const QRegularExpression bracket(QStringLiteral(
        "(自\\d{4}年[^（）]*(?:止|起))$|(以下简称|简称|证书|不含|其中|包含|包括|含|详见|见图|见表|即|截至|折合|约合|又称|也称|俗称|下同)[^（）]*$"));
    static const QRegularExpression ownBracket(QStringLiteral(
        "(有效期|注册|国家级|省级|市级|县级|型号|编号|英文|代号|试行|暂行|草案|征求意见稿|送审稿|修订|一期|二期|三期|合计|人民币|筹|"
        "第[一二三四五六七八九十\\d]+[代期批版号]|\\d{4}年)[^（）]*$|"
        "[一二两三四五六七八九十几\\d](?:类|大类|项|种|个|家|方面|部分|大板块)([^，。；（）\\d类项种个家]{2,40})$"));
    static const QRegularExpression lateBracket(QStringLiteral(
        "(?<=[A-Za-z])([\\x{4E00}-\\x{9FFF}—]{2,20})$|(总投资|占地|年产|面积|海拔|全长|下称|原|现|含税|亩|左|右|中)[^（）]*$"));
    static const QRegularExpression figures(QStringLiteral("([A-Za-z0-9][A-Za-z0-9 .+/·%-]*)$"));
    // 审议通过《…》, 印发实施《…》: the title begins behind the last of the verbs, and in
    // 国务院印发的《…》 behind 的.
    static const QRegularExpression behindVerbs(QStringLiteral(
        "^(?:(?!关于|中华).)*(?:通过|印发|发布|出台|制定|修订|颁布|公布|签署|签订|编制|推出|下发|实施|起草)的([^《》]{2,})$|"
        "^(?:(?!关于|中华).)*?(?:审议|讨论|研究|表决|审定|修改|学习(?!中心组|型|强国)|贯彻|制定|制订|修订|编制|编写|起草|拟定|签署|签订|印发|发布)(?:并|、|和|，)?"
        "(?:原则|原则上|一致|表决|正式|联合|全票|全文|认真|深入|严格|全面)?"
        "(?:(?:通过|批准|印发|出台|发布|颁布|公布|制定|修订|贯彻|讨论|审议|出版|下发)(?:并|、|和)?"
        "(?:原则|原则上|一致|表决|正式|联合|全票|深入|严格|全面)?)?"
        "(?:通过|批准|印发|出台|发布|颁布|公布|制定|修订|完善|贯彻|讨论|审议|出版|下发|"
        "(?:实施|落实|执行)(?!方案|意见|细则|办法|条例|纲要|规定))了?(?!的)([^《》]{2,})$"));
    static const QRegularExpression title(QStringLiteral(
        "(关于|中华人民共和国|国务院关于)[^《》]*$|(?:刊发|发表|刊登|播发|刊载|推出)了?[^，。；《》]{0,8}(?:评论员文章|评论|文章|社论|述评|时评|通讯|长文|报道)"
        "([^《》，。；]{3,})$|(?:印发|发布|出台|通过|学习(?!中心组|型|强国)|签署|签订|审议|根据|按照|依据|落实|制定|修订|"
        "贯彻|实施|颁布|公布|推出|编制|出版|发表在|刊登在|阅读|起草|下发|宣读|观看|播出|拍摄|创作|撰写|主编|翻译|"
        "题为|取名为|演唱|表演|上映|收录|选入|改编自|摘自|出自|引自|选自|排演|首演|播放|放映|欣赏|聆听|背诵|吟诵|译介|诵读|朗诵|讲授|研读|遵守|执行|依照|违反|登上|荣登|重温|合唱|参照|对照|报送|提交|通读|简称)了?([^《》]{2,})$|"
        "，([^，。；：《》]{3,40}(?:报告|意见|办法|方案|规划|条例|规定|通知|纲要|计划|白皮书|蓝皮书|指南|标准|目录|清单|细则|决定|宣言|倡议书)"
        "(?:（[^（）]{1,8}）)?)$|(?:^|，)(?:据|按|参照|对照)([^《》，。；]{2,12}(?:报|刊|网|法|条例|规定|办法))$|"
        "(?:论文|文章|成果|报告|作品|照片|研究|新闻|报道|稿件)[^，。；：《》]{0,6}?被([^《》，。；：被]{2,14})$"));
    static const QRegularExpression work(QStringLiteral(
        "^.*(?:在|登|载于|刊于|见于|自|电影|小说|歌曲|话剧|舞剧|歌剧|纪录片|电视剧|散文|专著|一部|一首|一篇|名著|著作|画册|绘本|杂志|图书|"
        "的|和|与|及|《[^》]*》)([^《》，。；：在登的和与及]{2,20})$"));
    static const QRegularExpression wholeClause(QStringLiteral(
        "(?:^|[，：；、])([^《》，。；：、（）]{2,30}(?:（[^（）]{1,8}）)?)$|（([^《》，。；：、（）]{2,30})$"));
    static const QRegularExpression quotation(QStringLiteral("(?:：|说：|道：)([^“”]+)$"));
    static const QRegularExpression reported(
        QStringLiteral("(?:说|表示|指出|认为|强调|坦言|都说|常说|感慨|笑道)，([^“”]{4,})$"));
    // 授予“全国劳动模范”: what is awarded says for which part of the country.
    static const QRegularExpression awarded(QStringLiteral(
        "(?:授予|荣获|获评|获得|评为|入选|命名为|认定为|列为|摘得|捧回|夺得)了?"
        "((?:全国|全省|全市|全县|国家级|省级|市级|首批|中国|世界)[^“”，。；：的]{2,14})$"));
    static const QRegularExpression name(QStringLiteral(
        "^.*(?:所谓|名为|叫作|叫做|称为|打造|实施|推进|获评|获得|评为|荣获|入选|被誉为|誉为|开展|坚持|"
        "建设|推行|提出|围绕|聚焦|依托|创建|践行|列入|纳入|破解|的有|有|如|即|入选的是|包括|涵盖|启动|推出|推广|深化|"
        "举办|设立|成立|探索|构建|发布|研制的|研发的|落实|贯彻|弘扬|参加|加入|共建|服务|擦亮|叫响|树立|发挥|形成|"
        "建成|建起|新建|改建|布设|开设|开通|培育|培养|选树|评选|评出|选出|评定|认定|命名|创建|创成|征集|发放|派发|"
        "引进|布局|增设|升级|组建|选派|聘请|招募|吸纳|孵化|推介|发布了|"
        "达到|处于|迈向|堪称|号称|取得|捧回|摘得|斩获|拿下|喊出|亮出|悬挂|叫响了|享受|"
        "建在|写在|种在|开在|搬到|搬进|送到|送进|设在|办到|开到|不搞|搞|玩|耍|摆|避免|杜绝|防止|面对|直面|应对|吃上|端起|端上|戴上|摘掉|甩掉|撕掉|告别|拒绝|遭遇|遇到|面临|填补|跨越|化解|授予|享有|素有|称作|定位为|命名为|题为|主题为|解决|抓好|抓住|走出|实现|变为|变成|成为|当好|争当|做好|念好|打好|打通|通过|"
        "(?:这|那|一|首|第一|两|三|几|多|每|各)(?:座|家|条|支|批|款|台|项|艘|间|所|栋|片|张|位|名|群)|"
        "以|从|将|把|用|为|是|的|和|与|按照|全省|全市|全县|全国|首个|首批|国家级|省级|这种|这一|该)了?"
        "([^“”，。；：以从将把的]{2,12})$"));
    static const QRegularExpression start(
        QStringLiteral("(?:^|[，：；、“])([^“”，。；：、]{2,14})$"));
    const QString& text = document.text();
    const QString stops = QStringLiteral("\n。！？；");
    const QChar mark = text.at(position);
    qsizetype begin = position;
    if ((mark == u'”' || mark == u'’') && begin > 0 && stops.contains(text.at(begin - 1)))
        --begin; // the sentence that the quotation ends with
    const bool isSentence = begin < position;
    while (begin > 0 && position - begin < kFarthest && !stops.contains(text.at(begin - 1))
        && ((mark != u'）' && mark != u')')
            || !QStringLiteral("，：").contains(text.at(begin - 1))))
        --begin;
    const QStringView clause = QStringView(text).mid(begin, position - begin);
    Guesses guesses(document, clause, begin);
    const auto before = [&](std::initializer_list<const QRegularExpression*> patterns) {
        return std::any_of(patterns.begin(), patterns.end(),
            [&](const QRegularExpression* pattern) { return guesses.before(*pattern); });
    };
    QChar opening;
    if (mark == u'〉') { // 《关于城市更新条例〉实施情况的报告》
        static const QRegularExpression inner(QStringLiteral(
            "^.*《[^《》〈]*?(?:关于|修改|印发|贯彻|落实|实施|执行|读|学习|废止|解读|对)+([^《》〈]{2,})$"));
        opening = u'〈';
        if (before({&inner}))
            guesses.doubt();
    } else if (mark == u'】') { // 编者按】: a label at the paragraph's begin
        static const QRegularExpression label(QStringLiteral("^([^，、：“”【】]{2,8})$"));
        opening = u'【';
        if (before({&label}))
            guesses.doubt();
    } else if (mark == u'）' || mark == u')') {
        opening = mark == u')' ? u'(' : u'（';
        if (before({&bracket, &ownBracket, &lateBracket, &figures}))
            guesses.doubt();
    } else if (mark == u'》') {
        opening = u'《';
        if (before({&behindVerbs}) || before({&title}))
            guesses.doubt();
        guesses.before(work);
        guesses.before(wholeClause);
    } else if (mark == u'”' || mark == u'’') {
        opening = mark == u'”' ? u'“' : u'‘';
        const bool endsSaying = isSentence
            || (position + 1 < text.size()
                && QStringLiteral("。！？").contains(text.at(position + 1)));
        if (before({&awarded, &quotation}) || (endsSaying && before({&reported})))
            guesses.doubt();
        else if (!isSentence) {
            guesses.before(name);
            guesses.before(start);
        } else {
            guesses.before(start);
        }
    }
    if (guesses.isEmpty())
        return std::nullopt;
    return guesses.hit({guesses.first(), position + 1}, opening, false);
}

} // namespace qb::check
