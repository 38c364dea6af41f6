#include "invented_news.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace qb::text::forms {

namespace {

struct Topic {
    QStringList titles;
    QStringList longTitles;
    QStringList kickers;
    QStringList sentences;
    QStringList subheads;
};

// Nothing here happened: places, firms, people and figures are made up.
const std::vector<Topic>& topics()
{
    static const std::vector<Topic> all{
        {{u"颍川首批智能车间通过验收"_s, u"智能车间里的“新班长”"_s,
             u"颍川：一百家工厂完成数字化诊断"_s, u"工厂“会思考” 订单跑得快"_s,
             u"车间改造怎么改？先听工人的"_s},
            {u"颍川市出台智能车间建设办法，三年内规模以上工厂诊断全覆盖"_s,
                u"从“人找活”到“活找人”：颍川智能车间改造带来的新变化与新课题"_s},
            {u"三年行动收官在即"_s, u"老厂房的新账本"_s},
            {u"颍川市工业和信息化局{d}公布首批智能车间名单，共有{n}个车间通过验收。"_s,
                u"验收组先后走进{n}家工厂，逐项核对设备联网率、数据采集点和产品合格率。"_s,
                u"“过去排产靠老师傅的经验，现在由系统算好，工人照单干活。”车间主任{w}说。"_s,
                u"改造以后，这条生产线的用工减少了{p}%，单位产品能耗下降{p}%。"_s,
                u"记者在现场看到，{n}台机械臂同时作业，料车沿着地面的二维码自动往返。"_s,
                u"据{f}介绍，车间每天产生的数据超过{n} GB，全部存放在本地的服务器上。"_s,
                u"系统采用了自主开发的 MES 软件，并与 ERP 打通，订单从下达到排产只要{n}分钟。"_s,
                u"专家指出，智能改造不能只看设备的新旧，更要看数据能不能真正流动起来。"_s,
                u"不少中小工厂坦言，最缺的不是钱，而是既懂工艺又懂软件的人。"_s,
                u"为此，当地职业学院开设了订单班，首批{n}名学员已经进厂实习。"_s,
                u"按照计划，到{y}年全市将建成智能车间{n}个、智能工厂{m}家。"_s,
                u"{f}负责人算了一笔账：投入{n}万元，{m}个月就可以收回。"_s,
                u"《颍川市智能车间建设办法》明确，对通过验收的车间给予最高{n}万元的奖励。"_s,
                u"也有工人担心岗位减少，企业的回答是“机器换的是重活，人要去干巧活”。"_s},
            {u"数据先要流得动"_s, u"缺人，比缺钱更难"_s, u"“老师傅”也要学新本领"_s,
                u"改造之后算总账"_s}},
        {{u"氢能重卡开上颍川货运专线"_s, u"颍川建成三座加氢站"_s, u"绿色货运：一条专线的两本账"_s,
             u"氢能重卡上路 绿色货运提速"_s, u"加氢十分钟，能跑四百公里"_s},
            {u"颍川开通首条氢能重卡货运专线，沿线加氢站服务半径缩短到二十公里"_s,
                u"十二辆氢能重卡往返开发区与货运东站，运行成本与柴油车大体相当"_s},
            {u"本地三家企业联合运营"_s, u"货运绿色转型观察"_s},
            {u"{d}，{n}辆氢能重卡从颍川开发区驶出，开往{m}公里外的货运东站。"_s,
                u"这条专线由{f}等三家企业联合运营，每天可运送钢构件{n}余吨。"_s,
                u"车辆加满一次氢气只要十来分钟，续航里程在{n}公里左右。"_s,
                u"“低温启动、爬坡能力都比我们预想的好。”驾驶员{w}说。"_s,
                u"据测算，专线满负荷运行以后，每年可以减少碳排放约{n}吨。"_s,
                u"加氢站点少、氢气价格高，仍是摆在运营方面前的两道难题。"_s,
                u"目前氢气到站价格为每公斤{m}元，比去年同期下降{p}%。"_s,
                u"氢燃料电池系统的额定功率为{n} kW，使用寿命达到 2.5 万小时。"_s,
                u"沿线建成的三座加氢站，日加氢能力合计{n}公斤，可以满足一百辆重卡的需要。"_s,
                u"交通运输部门表示，将对使用氢能重卡的企业减免高速公路通行费。"_s,
                u"业内人士认为，氢能重卡要真正跑起来，还得靠货源稳定、线路固定的场景。"_s,
                u"下一步，专线将延伸到相邻的两个县，并增加投放车辆{n}辆。"_s,
                u"有了示范，其他物流企业也开始打听：车多少钱？氢从哪里来？"_s,
                u"运营方透露，{y}年以前还将建设制氢、储氢、加氢一体站{m}座。"_s},
            {u"氢从哪里来"_s, u"车好开，也要好养"_s, u"加氢站离得有多远"_s, u"先把货源稳住"_s}},
        {{u"冬季蔬菜供应充足价格平稳"_s, u"颍川蔬菜基地忙采收"_s, u"菜篮子里的“暖”办法"_s,
             u"大棚种菜 手机管水"_s, u"低温来了，菜价稳不稳？"_s},
            {u"颍川市建立冬季蔬菜储备制度，确保元旦春节期间市场供应不断档"_s,
                u"农业技术人员进棚指导保温和水肥管理，蔬菜上市量比去年同期增加一成"_s},
            {u"低温雨雪天气将至"_s, u"菜篮子观察"_s},
            {u"入冬以来，颍川市各蔬菜基地抓紧采收，日均上市量达到{n}吨。"_s,
                u"在{f}的连栋温室里，黄瓜、番茄长势良好，工人们正忙着采摘、分拣、装箱。"_s,
                u"“棚里装了传感器，温度低于8 ℃手机就会报警。”种植户{w}说。"_s,
                u"价格监测显示，{d}全市{n}种蔬菜的平均批发价为每公斤{m}元，与上周基本持平。"_s,
                u"农业部门组织{n}名技术人员进棚指导，重点检查保温设施和水肥管理。"_s,
                u"商务部门建立了应对低温雨雪天气的储备制度，耐储蔬菜储备量不少于{n}吨。"_s,
                u"与往年相比，今年冬季蔬菜的种植面积增加{p}%，品种也更加丰富。"_s,
                u"批发市场负责人说，白菜、萝卜、土豆等大路菜货源充足，不会出现断供。"_s,
                u"专家提醒，连阴天要注意增温补光，及时清除棚膜上的积雪。"_s,
                u"当地还开通了鲜活农产品绿色通道，外运车辆优先放行。"_s,
                u"不少合作社与超市签订了直供协议，减少中间环节，菜价因此降了{p}%。"_s,
                u"基地采用水肥一体化技术，亩均节水{n}立方米，节肥{p}%。"_s,
                u"“种得好，还要卖得好。”合作社理事长{w}打算明年再建{m}座冷库。"_s},
            {u"棚里的“千里眼”"_s, u"储备够不够吃"_s, u"少走一道环节"_s, u"技术员住进了村"_s}},
        {{u"算力中心一期投入试运行"_s, u"颍川算力中心点亮第一千台服务器"_s,
             u"大模型进车间，难在哪里"_s, u"用好一度电 算出新动能"_s,
             u"工业大模型“云岭”发布2.0版"_s},
            {u"颍川算力中心一期工程投入试运行，总算力规模居全省前列"_s,
                u"国产服务器占比超过六成，颍川算力中心为八十家企业提供普惠算力服务"_s},
            {u"数字经济新观察"_s, u"从“有没有”到“用不用”"_s},
            {u"{d}，颍川算力中心一期工程投入试运行，总算力规模达到{n} PFLOPS。"_s,
                u"中心采用 GPU 与国产 AI 芯片混合部署的方式，PUE 值控制在 1.2 以下。"_s,
                u"“算力要像水和电一样，拧开就有、按量付费。”中心主任{w}说。"_s,
                u"目前已有{n}家企业签约使用，涉及图像检测、药物筛选、气象预报等领域。"_s,
                u"{f}利用这里的算力训练了工业大模型“云岭”，参数量为 {m}B。"_s,
                u"相比自建机房，租用算力可以为企业节省{p}%的费用。"_s,
                u"“云岭”能看懂设备图纸，也能回答“这台机器为什么停了”之类的问题。"_s,
                u"不过，数据不够、标注太贵，仍是大模型进入车间的拦路虎。"_s,
                u"按照规划，二期工程将引入{n}台服务器，{y}年全部建成。"_s,
                u"专家建议，建设算力中心要避免“重建设、轻应用”，先找到真正用得着的场景。"_s,
                u"中心每年消纳绿电{n}万千瓦时，余热用来给周边的温室大棚供暖。"_s,
                u"DeepBlue、OpenNova 等开源模型也已上架，开发者可以直接调用 API。"_s,
                u"当地对中小企业发放算力券，每家每年最高{n}万元。"_s},
            {u"绿电从哪里来"_s, u"算力券怎么用"_s, u"数据是道坎"_s, u"先找场景，再谈规模"_s}},
        {{u"颍川药企新药获批上市"_s, u"一款新药的十年"_s, u"中医药：老方子有了新标准"_s,
             u"仿制药便宜了，药效如何保证？"_s, u"颍川医药产业园签约十二个项目"_s},
            {u"颍川药企自主研发的抗凝新药获批上市，填补国内同类产品空白"_s,
                u"从实验室到药房走了整整十年：一家县域药企的创新药突围记"_s},
            {u"生物医药产业观察"_s, u"十年磨一药"_s},
            {u"{d}，{f}自主研发的抗凝新药获批上市，这是颍川市首个一类新药。"_s,
                u"新药从立项到获批用了整整十年，研发投入累计{n}亿元。"_s,
                u"“最难的是三期临床，{n}家医院、{m}例患者，一个数据都不能含糊。”研发总监{w}回忆说。"_s,
                u"临床试验显示，服药患者的出血风险比对照组低{p}%。"_s,
                u"该药有望在{y}年进入医保目录，届时患者的年用药费用可降到{n}元以内。"_s,
                u"颍川医药产业园现有企业{n}家，去年实现产值{m}亿元，同比增长{p}%。"_s,
                u"园区建有公共的 GMP 车间，初创企业不必自建厂房就能试生产。"_s,
                u"药品监管部门提前介入，把审评中可能遇到的问题解决在申报之前。"_s,
                u"中药饮片的炮制标准也在完善，{n}个品种有了可以检测的质量指标。"_s,
                u"业内人士认为，创新药的价值最终要由患者和市场来检验。"_s,
                u"“便宜不等于低质。”医院药剂科主任{w}表示，通过一致性评价的仿制药可以放心使用。"_s,
                u"园区还与省内三所大学共建实验室，{n}名博士常年驻厂。"_s},
            {u"十年只做一件事"_s, u"公共车间省了谁的钱"_s, u"标准里的老方子"_s, u"让患者用得起"_s}},
        {{u"颍川陶瓷亮相国际博览会"_s, u"老瓷窑里烧出新订单"_s, u"非遗传人的直播间"_s,
             u"一只茶杯的节碳账"_s, u"千年窑火 今朝更旺"_s},
            {u"颍川陶瓷企业抱团亮相国际博览会，三天签下意向订单二点四亿元"_s,
                u"从手艺到产业，从窑口到港口：颍川陶瓷的“出海”之路越走越宽"_s},
            {u"传统产业焕新记"_s, u"手艺人的新生意"_s},
            {u"在{d}开幕的国际陶瓷博览会上，颍川{n}家企业首次集体亮相。"_s,
                u"三天里，颍川展区接待采购商{n}人次，签下意向订单{m}亿元。"_s,
                u"{f}带来的骨质瓷茶具采用低温快烧工艺，烧成时间缩短{p}%，天然气用量减少{n}立方米。"_s,
                u"“老手艺不能只摆在博物馆里，要让年轻人愿意买、愿意学。”非遗传承人{w}说。"_s,
                u"她的直播间每周开播{m}次，最多的一次卖出{n}件茶杯。"_s,
                u"海关统计显示，今年前三季度全市陶瓷出口{n}亿元，同比增长{p}%。"_s,
                u"产品销往{n}个国家和地区，其中新兴市场的占比首次超过一半。"_s,
                u"当地建立了釉料共享实验室，小作坊也能做出稳定的颜色。"_s,
                u"节能改造同样没有落下，{n}座梭式窑装上了余热回收装置。"_s,
                u"与此同时，模仿抄袭、低价竞争的老毛病依然存在。"_s,
                u"行业协会牵头成立了外观设计快速维权中心，案件平均{m}天就能办结。"_s,
                u"设计师{w}认为，好的器物会自己说话——它告诉你这片土地的脾气。"_s},
            {u"直播间里的老师傅"_s, u"窑炉也要“节食”"_s, u"抄来的路走不远"_s, u"共享一间实验室"_s}},
        {{u"城市更新让老厂区变身创意园"_s, u"老旧小区装电梯有了新办法"_s, u"口袋公园开到家门口"_s,
             u"修一条路 暖一座城"_s, u"停车难，难在哪一环？"_s},
            {u"颍川启动新一轮城市更新行动，八个老厂区将改造为创意园和社区中心"_s,
                u"代建租用、以租代买：颍川市老旧小区加装电梯探索三种新办法"_s},
            {u"城市治理见闻"_s, u"改造，先听居民的"_s},
            {u"颍川市新一轮城市更新行动{d}启动，涉及{n}个老旧小区、{m}个老厂区。"_s,
                u"在建成于20世纪80年代的纺织厂旧址，红砖厂房被完整保留下来，改成了创意园。"_s,
                u"“以前下楼买菜要走{n}级台阶，现在出门就是电梯。”住在五楼的{w}老人说。"_s,
                u"加装电梯采取“代建租用”的办法，居民不必一次拿出几万元，按次付费即可。"_s,
                u"项目由{f}负责设计，方案公示期间收到居民意见{n}条，采纳了{m}条。"_s,
                u"今年全市新增口袋公园{n}个，绿化面积增加{m}万平方米。"_s,
                u"住房和城乡建设部门表示，将把改造后的管理一并考虑，避免“一改了之”。"_s,
                u"记者走访发现，停车位不足、飞线充电仍是居民反映最多的问题。"_s,
                u"为此，社区利用边角地建起立体车库{m}座，增加车位{n}个。"_s,
                u"{y}年以前，全市要完成所有建成二十年以上小区的改造。"_s,
                u"专家认为，城市更新要算经济账，更要算民生账、文化账。"_s,
                u"创意园开园半年，已有{n}家工作室入驻，周末客流超过{m}千人次。"_s},
            {u"红砖厂房留了下来"_s, u"电梯费用怎么摊"_s, u"边角地里找车位"_s, u"改好还要管好"_s}},
        {{u"颍川出台科技金融新政策"_s, u"一张“信用图”换来贷款"_s, u"科技保险：给研发兜个底"_s,
             u"资本有耐心 创新有信心"_s, u"轻资产企业融资，难在哪儿"_s},
            {u"颍川设立十亿元科技创新母基金，投早投小投硬科技"_s,
                u"知识产权质押融资登记额突破三十亿元，颍川科技金融服务体系初步成形"_s},
            {u"金融活水浇灌创新"_s, u"好政策怎样落到实处"_s},
            {u"颍川市{d}发布科技金融新政策，提出设立总规模{n}亿元的科技创新母基金。"_s,
                u"母基金坚持“投早、投小、投硬科技”，对种子期项目的投资不低于{p}%。"_s,
                u"{f}凭借{n}件发明专利，拿到了{m}百万元的知识产权质押贷款。"_s,
                u"“没有厂房、没有设备，以前连银行的门都不好意思进。”公司创始人{w}说。"_s,
                u"银行依据企业的专利、人才、订单等数据画出“信用图”，{m}个工作日即可放款。"_s,
                u"截至{y}年年底，全市科技型企业贷款余额达到{n}亿元，同比增长{p}%。"_s,
                u"新政策还把研发费用损失保险的保费补贴提高到{p}%。"_s,
                u"有投资人坦言，硬科技项目周期长，资本必须有“坐冷板凳”的耐心。"_s,
                u"人民银行颍川分行表示，将用好再贷款工具，引导资金流向科技创新领域。"_s,
                u"与 A 轮、B 轮相比，天使轮的项目最难找到钱，也最需要政府搭把手。"_s,
                u"截至目前，母基金已经投出子基金{m}只，撬动社会资本{n}亿元。"_s,
                u"风险分担机制是这项政策的核心：银行、担保、政府按比例承担损失。"_s},
            {u"“信用图”怎么画"_s, u"耐心从哪里来"_s, u"风险由谁来担"_s, u"政策要送上门"_s}},
    };
    return all;
}

const QStringList kOpenings{u"近日，"_s, u"日前，"_s, u"据了解，"_s, u""_s, u""_s};
const QStringList kTails{
    u"有关负责人表示，各项措施将在年底以前全部落实到位，并定期向社会公布进展情况。"_s,
    u"“方向看准了，就要一步一步走下去。”采访结束时，{w}这样说。"_s,
    u"接下来，当地还将总结经验、扩大试点，让更多企业和居民受益。"_s,
    u"这样的变化，正在颍川的每一个角落发生……"_s,
    u"那么，下一个吃螃蟹的人会是谁？答案也许就在眼前。"_s,
    u"（文中部分人物为化名）"_s,
};
const QStringList kListItems{
    u"加强统筹协调。建立部门会商制度，每月通报一次进展，对进度滞后的项目挂牌督办。"_s,
    u"完善配套设施。把水、电、气、路一次规划到位，避免重复开挖和二次投入。"_s,
    u"强化人才支撑。支持企业与高校共建实训基地，三年内培养技能人才{n}名。"_s,
    u"优化营商环境。推行“一窗受理、并联审批”，办理时限压缩{p}%以上。"_s,
};

QString inventFirm(Random& random)
{
    return random.of({u"颍川衡岱机电有限公司"_s, u"云岭科技"_s, u"中原恒晟新材料股份有限公司"_s,
        u"澜沧动力公司"_s, u"颍川市第二建筑设计院"_s, u"明远数据（颍川）有限公司"_s,
        u"𬭚声文创公司"_s});
}

QString filled(QString sentence, Random& random)
{
    for (qsizetype at = sentence.indexOf(u'{'); at >= 0; at = sentence.indexOf(u'{', at)) {
        QString value;
        switch (sentence.at(at + 1).unicode()) {
        case u'n':
            value = QString::number(random.between(11, 980));
            break;
        case u'm':
            value = QString::number(random.between(2, 19));
            break;
        case u'p':
            value = QStringLiteral("%1.%2").arg(random.between(3, 48)).arg(random.between(1, 9));
            break;
        case u'y':
            value = QString::number(random.between(2025, 2031));
            break;
        case u'd':
            value
                = QStringLiteral("%1月%2日").arg(random.between(1, 12)).arg(random.between(1, 28));
            break;
        case u'w':
            value = inventName(random);
            break;
        default:
            value = inventFirm(random);
        }
        sentence.replace(at, 3, value);
    }
    return sentence;
}

Block blockOf(BlockKind kind, const QString& text)
{
    Block block;
    block.kind = kind;
    block.text = text;
    return block;
}

/// Sentences of a topic without repeating one.
class Sentences {
public:
    Sentences(const QStringList& all, Random& random) : m_left(all), m_random(random) { }

    bool isEmpty() const { return m_left.isEmpty(); }
    QString next() { return filled(m_left.takeAt(m_random.below(int(m_left.size()))), m_random); }
    QString paragraph()
    {
        QString text;
        for (int count = m_random.between(1, 4); count > 0 && !isEmpty(); --count)
            text += next();
        return text;
    }

private:
    QStringList m_left;
    Random& m_random;
};

void addLists(InventedArticle& made, Random& random)
{
    static const QStringList kNumbers{u"一是"_s, u"二是"_s, u"三是"_s, u"四是"_s};
    const int count = random.between(2, 4);
    for (int i = 0; i < count; ++i)
        made.article.blocks.push_back(
            blockOf(BlockKind::Paragraph, kNumbers.at(i) + filled(kListItems.at(i), random)));
}

void addBody(InventedArticle& made, const Topic& topic, const NewsKind& kind, Random& random)
{
    Sentences sentences(topic.sentences, random);
    QStringList subheads = topic.subheads;
    const int paragraphs = random.between(kind.leastParagraphs, kind.mostParagraphs);
    const auto add = [&](BlockKind kindOf, const QString& text) {
        made.article.blocks.push_back(blockOf(kindOf, text));
    };
    for (int i = 0; i < paragraphs && !sentences.isEmpty(); ++i) {
        const bool mayHaveSubhead = i > 0 && i + 1 < paragraphs && i % 2 == 0;
        if (kind.hasSubheads && mayHaveSubhead && !subheads.isEmpty())
            add(BlockKind::Subhead,
                subheads.takeAt(random.below(int(subheads.size())))
                    + (kind.hasMarkedSubheads ? u"。"_s : QString()));
        QString text = sentences.paragraph();
        if (i == 0)
            text.prepend(random.of(kOpenings));
        add(BlockKind::Paragraph, text);
    }
    if (kind.hasLists) {
        add(BlockKind::Paragraph, u"会议要求，要从以下几个方面抓好落实。"_s);
        addLists(made, random);
    }
    if (random.chance(30))
        add(BlockKind::Paragraph, filled(kTails.at(random.below(5)), random));
}

} // namespace

int topicCount()
{
    return int(topics().size());
}

QString inventSource(Random& random)
{
    return random.of({u"颍川日报"_s, u"颍川晚报"_s, u"中原经济报"_s, u"颍川新闻网"_s,
        u"颍川市科技局"_s, u"中原网"_s, u"大众制造周刊"_s, u"颍川发布"_s});
}

QString inventName(Random& random)
{
    return random.of({u"钱多多"_s, u"孙望舒"_s, u"李砚"_s, u"周以宁"_s, u"𠮷野"_s, u"郑一鸣"_s,
        u"王可可"_s, u"冯清和"_s});
}

InventedArticle inventArticle(Random& random, int topic, const NewsKind& kind)
{
    const Topic& chosen = topics().at(size_t(topic % topicCount()));
    InventedArticle made;
    made.article.title
        = random.of(random.chance(kind.percentLongTitle) ? chosen.longTitles : chosen.titles);
    if (kind.hasKicker)
        made.article.kicker = random.of(chosen.kickers);
    addBody(made, chosen, kind, random);
    if (kind.hasDateline) {
        const QString paper = random.of({u"颍川日报"_s, u"中原经济报"_s});
        made.article.byline = inventName(random);
        made.article.source = paper;
        made.article.blocks.front().text.prepend(
            paper + u"讯（记者"_s + made.article.byline + u"）"_s);
    }
    if (kind.hasAuthorNote)
        made.article.authorNote = random.of({u"（作者系颍川学院经济管理系副教授）"_s,
            u"（作者分别系：颍川学院经济管理系副教授，中原大学数字经济研究院研究员、博士生导师）"_s});
    return made;
}

} // namespace qb::text::forms
