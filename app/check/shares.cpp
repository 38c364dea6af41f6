// Percentages that cannot be: shares over 100%, a decrease by more than all, shares that miss 100%.

#include "check/clauses.h"
#include "check/document_rules.h"
#include "check/paragraph_facts.h"
#include "check/text.h"

#include <QRegularExpression>

#include <cmath>

namespace qb::check {

namespace {

constexpr qsizetype kLookBack = 14;
/// Shares that add up to this near 100 are meant to be a whole.
constexpr double kNearMiss = 2.0;

QString wordsBefore(QStringView text, TextRange sentence, const Quantity& quantity)
{
    const qsizetype begin = std::max(sentence.begin, quantity.range.begin - kLookBack);
    return text.sliced(begin, quantity.range.begin - begin).toString();
}

/// Whether a rate of this name (without 率) is the part of a whole, so that it cannot be more than
/// 100%. What covers, fills or completes something planned or owed can: 拨备覆盖率, 产销率, 完成率.
bool isBounded(const QString& name)
{
    static const QStringList parts = QStringLiteral(
        "合格 及格 优良 优秀 良品 次品 废品 不良品 出勤 到会 到课 到岗 在岗 持证 正确 准确 成功 命中 识别 "
        "治愈 病死 死亡 存活 成活 发芽 出苗 就业 失业 参保 参合 绿化 城镇化 空置 入住 参与 满意 好评 知晓 "
        "通过 录取 及时 准时 正点 妥投 办结 达标 接种 普及 覆盖 市场占有 净入学 辍学 巩固")
                                         .split(u' ');
    // Money that covers money, and telephones, of which many people have two.
    static const QRegularExpression mayExceed(
        QStringLiteral("拨|备|金|流动性|利息|债|押|担保|电话|手机|终端|完成|目标|进度"));
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) {
        return name.endsWith(part);
    }) && !mayExceed.match(name).hasMatch();
}

void checkBounds(
    QStringView text, TextRange sentence, const Quantity& quantity, std::vector<Finding>& findings)
{
    static const QRegularExpression share(
        QStringLiteral("占(?:比|[^，。；]{0,8}的)?(?:为|达|到|达到|超|近|约)?$"));
    static const QRegularExpression decrease(
        QStringLiteral("(?:减少|下降|降低|缩减|压减|下滑|跌)(?:了|约|近|超|超过|达)?$"));
    static const QRegularExpression rate(QStringLiteral(
        "([^，。；、：]{0,8})率(?:为|是|达|达到|达了|超|超过|近|约|接近|突破|提高到|提升到|"
        "提升至|提高至|上升到|上升至|升至|保持在|稳定在)?$"));
    if (quantity.value <= 100 || quantity.isNegative)
        return;
    const QString before = wordsBefore(text, sentence, quantity);
    // Debts can be more than what is produced in a year, and who loses money loses more than all
    // the profit there was.
    static const QRegularExpression ofAnother(QStringLiteral("GDP|生产总值|总收入"));
    static const QRegularExpression mayTurn(
        QStringLiteral("利润|盈利|净利|业绩|收益|净额|现金流|顺差"));
    QString message;
    if (share.match(before).hasMatch() && ofAnother.match(before).hasMatch())
        return;
    if (decrease.match(before).hasMatch() && mayTurn.match(before).hasMatch())
        return;
    if (share.match(before).hasMatch())
        message = Text::tr("一部分不能占到100%以上");
    else if (decrease.match(before).hasMatch())
        message = Text::tr("减少的不能多于原有的（100%）");
    else if (isBounded(rate.match(before).captured(1)))
        message = Text::tr("这种比率不会超过100%");
    if (!message.isNull())
        findings.push_back(
            documentFinding(DocumentRule::ShareOverHundred, text, quantity.range, message));
}

QString shareText(double share)
{
    return QString::number(share, 'g', 4) + QStringLiteral("%");
}

/// `last` is the last of the shares that add up to `sum` percent.
Finding sumFinding(QStringView text, const Quantity& last, double sum)
{
    const double rest = last.value + 100 - sum;
    return documentFinding(DocumentRule::SharesSum, text, last.range,
        Text::tr("各项相加是%1%，不是100%").arg(QString::number(sum, 'g', 6)),
        rest > 0 ? QStringList{shareText(rest)} : QStringList());
}

/// 200人中有180人合格，合格率为95%; 营收10亿元，其中出口3亿元，占40%: a share that does not follow
/// from the part and the whole before it.
void checkPart(QStringView text, const Sentence& sentence, std::vector<Finding>& findings)
{
    static const QRegularExpression parted(QStringLiteral(
        "^(?:[^，。；]{0,12}，其中[^，。；]{0,12}|[^，。；]{0,4}中，?(?:有|共有)?[^，。；]{0,8})$"));
    static const QRegularExpression shared(QStringLiteral(
        "^[^，。；]{0,10}，?(?:占|占比|占比为|占比达|占总数的?|占全部的?|占全市的?|占总量的?|占总额的?|"
        "(?:合格|及格|达标|优良|优秀|通过|录取|成功|完成|就业|入住|出勤|办结|参与|满意)率(?:为|达|达到)?)$"));
    const auto quantities = sentence.quantities;
    for (size_t i = 0; i + 2 < quantities.size(); ++i) {
        const Quantity& whole = quantities[i];
        const Quantity& part = quantities[i + 1];
        const Quantity& share = quantities[i + 2];
        if (share.unit != QStringLiteral("%") || whole.unit != part.unit || whole.unit.isEmpty()
            || whole.unit == QStringLiteral("%") || whole.isDate() || part.isDate()
            || whole.isApproximate || part.isApproximate || share.isApproximate
            || part.value >= whole.value || part.value <= 0 || whole.isRank || part.isRank)
            continue;
        const auto between = [&](const Quantity& a, const Quantity& b) {
            return text.sliced(a.range.end, b.range.begin - a.range.end).toString();
        };
        if (!parted.match(between(whole, part)).hasMatch()
            || !shared.match(between(part, share)).hasMatch())
            continue;
        const auto roundingOf = [](const Quantity& quantity) {
            return quantity.step == 1 && quantity.scale == 1 ? 0.0 : quantity.step / 2;
        };
        const double least
            = (part.value - roundingOf(part)) / (whole.value + roundingOf(whole)) * 100;
        const double most = (part.value + roundingOf(part))
            / std::max(whole.value - roundingOf(whole), whole.step / 10) * 100;
        constexpr double kRoundWhole = 0.05; // 10亿 for 9.6亿, not for 13亿
        const double slack = share.step * 1.001;
        const double exact = part.value / whole.value * 100;
        const double allowed = exact * kRoundWhole;
        if ((share.value >= least - slack && share.value <= most + slack)
            && std::abs(share.value - exact) <= std::max(allowed, slack))
            continue;
        const double rounded = std::round(exact / share.step) * share.step;
        findings.push_back(documentFinding(DocumentRule::SharesSum, text, share.range,
            Text::tr("按前面两个数算，应是%1").arg(shareText(rounded)), {shareText(rounded)}));
    }
}

/// A占a%、B占b%、C占c%: bare shares of one whole, side by side.
void checkSum(QStringView text, TextRange sentence, const std::vector<const Quantity*>& percents,
    std::vector<Finding>& findings)
{
    static const QRegularExpression bare(
        QStringLiteral("[，、；和：]?[^，、；：]{1,12}占(?:比|比为)?$"));
    std::vector<const Quantity*> shares;
    for (const Quantity* percent : percents) {
        if (percent->isApproximate)
            return;
        if (bare.match(wordsBefore(text, sentence, *percent)).hasMatch())
            shares.push_back(percent);
    }
    if (shares.size() < 3 || shares.size() != percents.size())
        return;
    double sum = 0;
    double slack = 1e-6;
    for (const Quantity* share : shares) {
        sum += share->value;
        slack += share->step / 2;
    }
    const double off = std::abs(sum - 100);
    // 党员占40%，女性占45%，青年占50%: qualities of people that go together.
    static const QRegularExpression overlaps(
        QStringLiteral("党员|女|男|青年|学历|本科|硕士|博士|岁|以上|以下|代表|职工"));
    constexpr double kMost = 130;
    const bool isExcess = sum > 100 + slack && sum <= kMost
        && !overlaps.match(text.sliced(sentence.begin, sentence.length()).toString()).hasMatch();
    if ((off > slack && off <= kNearMiss) || isExcess)
        findings.push_back(sumFinding(text, *shares.back(), sum));
}

/// 份额分别为45%、30%和35%; 男职工占58%，女职工占52%: more than the whole.
void checkExcess(QStringView text, TextRange sentence, const std::vector<const Quantity*>& percents,
    std::vector<Finding>& findings)
{
    static const QRegularExpression listed(QStringLiteral(
        "(?:占比|比重|份额|比例)[^，。；]{0,6}(?:分别|依次)(?:为|是|达|占)$|三次产业(?:结构)?(?:比例|比重|占比)(?:为|是)$"));
    static const QRegularExpression halves(QStringLiteral(
        "(?:男[^，。；女]{0,8}占[^。；]{0,16}[，、]女|女[^，。；男]{0,8}占[^。；]{0,16}[，、]男|"
        "出口占[^。；]{0,16}[，、]内销|内销占[^。；]{0,16}[，、](?:出口|外销)|线上[^，。；]{0,6}占[^。；]{0,16}[，、]线下|"
        "线下[^，。；]{0,6}占[^。；]{0,16}[，、]线上|城镇[^，。；]{0,6}占[^。；]{0,16}[，、]农村|"
        "国内[^，。；]{0,6}占[^。；]{0,16}[，、](?:国外|海外))[^，。；\\d]{0,10}占(?:比|比为)?$"));
    constexpr double kMost = 130; // more are shares of several wholes
    for (size_t i = 0; i < percents.size(); ++i) {
        const QString before
            = text.mid(std::max(sentence.begin, percents[i]->range.begin - 40),
                      percents[i]->range.begin
                          - std::max(sentence.begin, percents[i]->range.begin - 40))
                  .toString();
        std::vector<const Quantity*> shares;
        if (i > 0 && halves.match(before).hasMatch())
            shares = {percents[i - 1], percents[i]};
        else if (listed.match(before).hasMatch())
            for (size_t k = i; k < percents.size()
                 && (k == i || percents[k]->range.begin - percents[k - 1]->range.end <= 1);
                 ++k)
                shares.push_back(percents[k]);
        if (shares.size() < 2)
            continue;
        double sum = 0;
        double slack = 1e-6;
        for (const Quantity* share : shares) {
            sum += share->value;
            slack += share->step / 2;
        }
        if (sum <= 100 + slack || sum > kMost)
            continue;
        findings.push_back(sumFinding(text, *shares.back(), sum));
        return;
    }
}

} // namespace

void findWrongShares(
    QStringView text, const std::vector<Quantity>& quantities, std::vector<Finding>& findings)
{
    if (quantities.empty())
        return;
    for (const Sentence& sentence : sentencesOf(text, quantities)) {
        std::vector<const Quantity*> percents;
        for (const Quantity& quantity : sentence.quantities)
            if (quantity.unit == QStringLiteral("%"))
                percents.push_back(&quantity);
        for (const Quantity* percent : percents)
            checkBounds(text, sentence.range, *percent, findings);
        checkPart(text, sentence, findings);
        checkSum(text, sentence.range, percents, findings);
        checkExcess(text, sentence.range, percents, findings);
    }
}

} // namespace qb::check
