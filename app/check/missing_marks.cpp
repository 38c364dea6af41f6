#include "check/missing_marks.h"

#include <QRegularExpression>

namespace qb::check {

namespace {

constexpr qsizetype kFarthest = 80; // how far from one mark its partner is looked for

/// Where `pattern` first matches, or its last group where it has one.
std::optional<TextRange> firstOf(const QRegularExpression& pattern, QStringView text)
{
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int group = match.lastCapturedIndex();
    return TextRange{match.capturedStart(group), match.capturedEnd(group)};
}

/// The mark goes behind the character before `at`.
Hit insertedBehind(const Document& document, qsizetype at, QChar mark)
{
    const QString before = document.view({at - 1, at}).toString();
    return {{at - 1, at}, {before + mark}};
}

/// The mark goes before the character at `at`.
Hit insertedBefore(const Document& document, qsizetype at, QChar mark)
{
    const QString after = document.view({at, at + 1}).toString();
    return {{at, at + 1}, {mark + after}};
}

/// “名额已满。他说: behind the first sentence; “专精特新企业: behind the name.
std::optional<Hit> closeQuotation(const Document& document, QStringView rest, qsizetype begin)
{
    static const QRegularExpression name(QStringLiteral(
        "^[^，。；：！？、“”《》（）]{2,8}?(?=企业|工程|行动|计划|品牌|政策|模式|项目|称号|战略|倡议|"
        "活动|基地|小镇|理念|规划|时期|期间|目标|难题|技术|产品|奖|专项|平台|机制|改革|经济|格局|体系|"
        "的(?:计划|项目|工程|行动|企业|小镇|技术|产品|品牌|模式|地方|美誉|称号))"));
    static const QRegularExpression stop(QStringLiteral("[。！？]"));
    // “石化）: the bracket around the name is there. “修通了，老王说: so is who says it.
    static const QRegularExpression bracket(QStringLiteral("^[^，。；：！？、“”（）]{1,16}(?=）)"));
    static const QRegularExpression speaker(QStringLiteral(
        "^[^。！？“”]{2,60}?(?=，[^，。！？]{1,10}(?:说|表示|介绍|回忆|感慨)[，。])"));
    static const QRegularExpression phrase(QStringLiteral(
        "^(?:一带一路|专精特新|放管服|双碳|三农|小巨人|卡脖子|十三五|十四五|十五五|互联网\\+|人工智能\\+|数据要素×|新质生产力|"
        "一件事一次办|高效办成一件事|揭榜挂帅|一网通办|东数西算|米袋子|菜篮子|双一流|双创|八项规定|单项冠军|独角兽|三个代表|五位一体|四个全面|两个维护|两个确立|"
        "四个意识|四个自信|百千万工程|最多跑一次|千万工程|三会一课|两学一做|以旧换新|两新|两重|枫桥经验|健康中国|美丽中国|"
        "平安中国|数字中国|乡村振兴)"));
    static const QRegularExpression saying(QStringLiteral(
        "^[^。！？“”]{3,40}?(?=的(?:理念|原则|精神|目标|要求|口号|说法|思路|思想|愿景|宗旨|承诺|信念|方针|格局|局面|氛围|"
        "良好局面|生动局面|发展理念|经营理念|服务理念))"));
    static const QRegularExpression reporter(QStringLiteral(
        "^[^。！？“”]{2,60}?[，！？](?=[^，。！？“”]{2,24}(?:说|道|表示|介绍|回忆|感慨|坦言|告诉记者)[。，：])"));
    for (const QRegularExpression* pattern : {&phrase, &saying, &reporter})
        if (const auto found = firstOf(*pattern, rest))
            return insertedBehind(document, begin + found->end, u'”');
    for (const QRegularExpression* pattern : {&bracket, &speaker})
        if (const auto found = firstOf(*pattern, rest))
            return insertedBehind(document, begin + found->end, u'”');
    // 主题为“绿色、智能、融合，共设: what is named ends with its clause.
    static const QRegularExpression clause(QStringLiteral("^[^，。；！？“”]{2,24}(?=[，；])"));
    const QStringView said = begin > 2 ? document.view({begin - 3, begin - 1}) : QStringView();
    if (said.endsWith(u"题为") || said.endsWith(u"名为") || said.endsWith(u"称为")
        || said.endsWith(u"题是") || said.endsWith(u"获得") || said.endsWith(u"获评"))
        if (const auto found = firstOf(clause, rest))
            return insertedBehind(document, begin + found->end, u'”');
    const bool isSpeech
        = begin > 1 && document.view({begin - 2, begin - 1}) == QStringLiteral("：");
    const bool opensParagraph = begin < 2 || document.view({begin - 2, begin - 1}) == u"\n"
        || document.view({begin - 2, begin - 1}) == u"。";
    if (!isSpeech && !opensParagraph)
        if (const auto found = firstOf(name, rest))
            return insertedBehind(document, begin + found->end, u'”');
    if (const auto found = firstOf(stop, rest))
        return insertedBehind(document, begin + found->end, u'”');
    return std::nullopt;
}

std::optional<Hit> closeTitle(const Document& document, QStringView rest, qsizetype begin)
{
    static const QRegularExpression title(QStringLiteral(
        "^[^，。；：！？“”《》]{0,40}?(?:意见|办法|方案|通知|规划|条例|规定|报告|纲要|计划|细则|决定|公报|"
        "白皮书|蓝皮书|指南|标准|目录|公约|协定|协议|合同|备忘录|宣言|日报|晚报|周刊|杂志|规范|要点|章程|"
        "法|指导意见|实施方案|清单|导则|手册|年鉴|建议|倡议书|措施|政策|"
        "方针|制度|名单|协议书|守则|公告|通告|指引|大纲|教材|读本|词典|法典)(?=提出|明确|要求|指出|印发|发布|自|于|的|，|。|"
        "；|、|将|规定|已|正式|近日|日前|和|等|出台|实施|强调|显示|共|对|从|围绕|通过|（|上|中|为|与|及|是|审议)"));
    if (const auto found = firstOf(title, rest))
        return insertedBehind(document, begin + found->end, u'》');
    return std::nullopt;
}

std::optional<Hit> closeBracket(
    const Document& document, QStringView rest, qsizetype begin, QChar mark)
{
    static const QRegularExpression known(
        QStringLiteral(
            "^(?:(?:国家级|省级|市级|县级|区级)(?=[的、，。；已将正在获入和]|企业|项目)|试行|暂行|草案|征求意见稿|送审稿|修订|一期|二期|三期|四期|"
            "[第]?[一二三四五六七八九十\\d]+(?:代|期|批|版|号|年|季度|阶段)|以下简称“[^”]{1,20}”|简称“[^”]{1,20}”|"
            "\\d{1,2}月\\d{1,2}日(?:[至—-](?:\\d{1,2}月)?\\d{1,2}日)?|"
            "[A-Za-z0-9][A-Za-z0-9 .+/·-]*(?=\\p{sc:Han}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression verb(QStringLiteral(
        "^[^，。；：！？、（）]{2,16}?(?=正在|已经|已于|将于|将在|今年|去年|目前|近日|日前|参加|负责|表示|"
        "介绍|完成|实现|建成|达到|覆盖|获得|通过|进入|成为|集聚|聚集|拥有|占地|累计|共有|位于|坐落|成立|始建|开工|投产|竣工|启用|举行|召开|正式|全面|顺利|入选|荣获|获评|带动|吸引|发布|公布|宣布)"));
    static const QRegularExpression stop(
        QStringLiteral("^[^，。；：！？、（）\\n]{1,30}(?=[，。；：！？、])"));
    for (const QRegularExpression* pattern : {&known, &verb, &stop})
        if (const auto found = firstOf(*pattern, rest))
            return insertedBehind(document, begin + found->end, mark);
    return std::nullopt;
}

} // namespace

std::optional<Hit> missingClose(const Document& document, size_t paragraph, qsizetype position)
{
    const qsizetype begin = position + 1;
    const qsizetype end = std::min(document.paragraphs()[paragraph].end, begin + kFarthest);
    const QStringView rest = document.view({begin, end});
    const QChar mark = document.text().at(position);
    if (mark == u'“' && !rest.contains(u'“') && !rest.contains(u'”'))
        return closeQuotation(document, rest, begin);
    if (mark == u'《' && !rest.startsWith(u'《'))
        return closeTitle(document, rest, begin);
    if (mark == u'【') {
        static const QRegularExpression name(QStringLiteral(
            "^[^，。；：！？、【】]{2,10}?(?=称号|品牌|企业|项目|工程|行动|栏目|活动|平台|计划|荣誉|$)"));
        if (const auto found = firstOf(name, rest))
            return insertedBehind(document, begin + found->end, u'】');
    }
    if (mark == u'（')
        return closeBracket(document, rest, begin, u'）');
    return std::nullopt;
}

std::optional<Hit> missingOpen(const Document& document, qsizetype position)
{
    static const QRegularExpression bracket(QStringLiteral(
        "(以下简称|简称|证书|有效期|不含|含|包括|其中|详见|见图|见表|即|下同|注册|总投资|占地|国家级|省级|市级|县级|"
        "型号|编号|英文|又称|也称|俗称|代号|年产|试行|暂行|草案|征求意见稿|一期|二期|三期|截至|合计|人民币|折合|"
        "第[一二三四五六七八九十\\d]+[代期批版号]|\\d{4}年)[^（）]*$|"
        "[一二两三四五六七八九十几\\d](?:类|大类|项|种|个|家|方面|部分|大板块)([^，。；（）\\d类项种个家]{2,40})$"));
    static const QRegularExpression figures(QStringLiteral("([A-Za-z0-9][A-Za-z0-9 .+/·%-]*)$"));
    static const QRegularExpression title(QStringLiteral(
        "(关于|中华人民共和国|国务院关于)[^《》]*$|(?:印发|发布|出台|通过|学习|签署|审议|根据|按照|依据|落实|制定|修订|"
        "贯彻|实施|颁布|公布|推出|编制|出版|发表在|刊登在|阅读|起草)了?([^《》]{2,})$|"
        "，([^，。；：《》]{3,40}(?:报告|意见|办法|方案|规划|条例|规定|通知|纲要|计划|白皮书|蓝皮书|指南|标准|目录|清单|细则|决定|宣言|倡议书))$"));
    static const QRegularExpression quotation(QStringLiteral(
        "(?:：|说：|道：)([^“”]+)$|(?:所谓|名为|叫作|称为|打造|实施|推进|获评|获得|评为|荣获|入选|被誉为|开展|坚持|"
        "建设|推行|提出|围绕|聚焦|依托|创建|践行|列入|纳入|破解|的有|有|如|即|入选的是|包括|涵盖)([^“”，。；：]{2,12})$"));
    const QString& text = document.text();
    const QString stops = QStringLiteral("\n。！？；");
    const QChar mark = text.at(position);
    qsizetype begin = position;
    if (mark == u'”' && begin > 0 && stops.contains(text.at(begin - 1)))
        --begin; // the sentence that the quotation ends with
    while (begin > 0 && position - begin < kFarthest && !stops.contains(text.at(begin - 1))
        && (mark != u'）' || !QStringLiteral("，：").contains(text.at(begin - 1))))
        --begin;
    const QStringView clause = QStringView(text).mid(begin, position - begin);
    const auto guess
        = [&](std::initializer_list<const QRegularExpression*> patterns, QChar opening) {
              for (const QRegularExpression* pattern : patterns)
                  if (const auto found = firstOf(*pattern, clause); found && !found->isEmpty())
                      return std::optional(insertedBefore(document, begin + found->begin, opening));
              return std::optional<Hit>();
          };
    if (mark == u'）')
        return guess({&bracket, &figures}, u'（');
    if (mark == u'》')
        return guess({&title}, u'《');
    if (mark == u'”')
        return guess({&quotation}, u'“');
    return std::nullopt;
}

} // namespace qb::check
