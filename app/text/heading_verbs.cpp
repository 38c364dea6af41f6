#include "text/heading_verbs.h"

#include <QSet>

namespace qb::text {

namespace {

/// Two characters each. A noun that headlines use as often, such as 服务, is none.
constexpr QStringView kVerbs
    = u"发布公布出台印发召开举行启动提醒部署通报取得发生完成推出开展保持创造出席解除发动表彰进行宣布表示呼吁"
      u"要求访问会见会晤致贺致电祝贺参观参加落幕闭幕开幕开通投产投用竣工开工落地落户上线亮相发射升空打击袭击"
      u"空袭威胁谴责批评回应通过审议批准获批获评入选签署签约达成增长下降上涨下跌上升提升提高降低扩大缩小突破超过"
      u"达到迎来走进走出进入步入迈入成为打造建设建成推进推动促进加快加强深化优化完善构建实施实现助力赋能带动拉动"
      u"激发释放展现彰显呈现显示稳定巩固扩容扩围提质护航守护筑牢夯实擦亮点亮激活盘活破解化解探索培育引进引领领跑"
      u"惠及覆盖受益调研考察强调指出揭牌挂牌成立组建研制攻克发现问世面世量产下线交付热销走俏升温回暖回升回落养出"
      u"升破跑出唱响奏响拉开按下吹响开启掀起汇聚凝聚唤醒焕发绽放守住留住护住拥抱牵手携手联手瞄准聚焦锁定紧盯严查整治"
      u"打通疏通串起连起撑起托起搭起架起铺就绘就织就书写谱写争当勇当抢抓坚持坚守落实落细做好做强办好用好管好"
      u"开采登陆抵达欢迎接管合龙贯通采摘巡查巡诊摸底搬迁变身请来立法追踪有望签订受理公开征集复工复产通车通航并网收官"
      u"返青播种收割开镰起飞降落停靠启航起航归来夺冠开赛开跑放榜揭晓见证陪伴照亮温暖告别走红圈粉出圈上调下调运营治沙谨防警惕浇灌滋养磨砺";
/// What may stand before the verb of a line that has no subject.
constexpr QStringView kAdverbs
    = u"继续持续全面积极有效有序全力不断大力加速稳步圆满顺利正式首次再次接连分别共同合力"
      u"同步逐步累计陆续率先跨越尽快单月单日全年日均年均月均首月首日";

QSet<quint32> pairsOf(QStringView words)
{
    QSet<quint32> pairs;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2)
        pairs.insert(quint32(words.at(i).unicode()) << 16 | words.at(i + 1).unicode());
    return pairs;
}

} // namespace

HeadingVerbs headingVerbs(QStringView line)
{
    static const QSet<quint32> verbs = pairsOf(kVerbs);
    static const QSet<quint32> adverbs = pairsOf(kAdverbs);
    HeadingVerbs found;
    const auto pairAt = [&](qsizetype i) {
        return quint32(line.at(i).unicode()) << 16 | line.at(i + 1).unicode();
    };
    const qsizetype last = line.size() - 2;
    if (last < 0)
        return found;
    found.isFirst = adverbs.contains(pairAt(0));
    for (qsizetype i = 0; i <= last; ++i) {
        if (!verbs.contains(pairAt(i)))
            continue;
        found.isFirst = found.isFirst || i == 0;
        found.isLast = found.isLast || (i == last && i > 0);
        found.isInside = found.isInside || (i > 0 && i < last);
    }
    return found;
}

} // namespace qb::text
