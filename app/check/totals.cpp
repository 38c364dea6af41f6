// 共N个，其中A…个、B…个; A…台、B…台，合计N台.

#include "check/clauses.h"
#include "check/document_rules.h"
#include "check/paragraph_facts.h"
#include "check/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace qb::check {

namespace {

/// A sum of several categories that comes this near to the whole is meant to be the whole.
constexpr double kNearMiss = 0.02;
constexpr double kNearMissOfAll = 0.3; ///< of parts that end with 其他
constexpr size_t kMostParts = 40;
constexpr qsizetype kFarthestPart = 18; ///< 其中 … the first part

bool isCountable(const Quantity& quantity)
{
    return !quantity.unit.isEmpty() && quantity.unit != QStringLiteral("%")
        && !quantity.unit.contains(QStringLiteral("百分点"))
        && quantity.unit != QStringLiteral("倍") && !quantity.isDate() && !quantity.isRank;
}

std::vector<const Quantity*> quantitiesInside(
    std::span<const Quantity> quantities, TextRange range, const QString& unit)
{
    std::vector<const Quantity*> found;
    for (const Quantity& quantity : quantities)
        if (quantity.range.begin >= range.begin && quantity.range.end <= range.end
            && (unit.isEmpty() ? isCountable(quantity) : quantity.unit == unit))
            found.push_back(&quantity);
    return found;
}

bool anyApproximate(const std::vector<const Quantity*>& quantities)
{
    return std::any_of(quantities.begin(), quantities.end(),
        [](const Quantity* quantity) { return quantity->isApproximate; });
}

/// How far a sum may be off because its parts and the whole are rounded.
double slackOf(const std::vector<const Quantity*>& parts, const Quantity& whole)
{
    double slack = whole.step < whole.scale || whole.scale > 1 ? whole.step / 2 : 0;
    for (const Quantity* part : parts)
        slack += part->step < part->scale || part->scale > 1 ? part->step / 2 : 0;
    return slack * 1.001 + 1e-9;
}

QString sumText(double sum, const Quantity& like)
{
    const double shown = sum / like.scale;
    const double step = like.step / like.scale;
    const int decimals = step >= 1 ? 0 : std::min(int(std::lround(-std::log10(step))), 4);
    return QString::number(shown, 'f', decimals);
}

double sumOf(const std::vector<const Quantity*>& parts)
{
    double sum = 0;
    for (const Quantity* part : parts)
        sum += part->value;
    return sum;
}

/// 新建3个产业园，其中高新园区引进项目12个: 个 counts anything, and what is counted behind a verb
/// of its own is another thing.
bool countsSomethingElse(QStringView text, const Sentence& sentence, qsizetype at,
    const Quantity& whole, const Quantity& part)
{
    static const QRegularExpression counted(QStringLiteral("^[\\x{4E00}-\\x{9FFF}]{2,}"));
    static const QRegularExpression verb(QStringLiteral(
        "引进|新建|新增|建成|建设|完成|实施|签约|落户|入驻|开展|举办|拥有|培育|吸引|招引"));
    if (!QStringView(u"个项家件处条").contains(whole.unit))
        return false;
    const QString noun
        = counted
              .match(text.sliced(whole.range.end, sentence.range.end - whole.range.end).toString())
              .captured();
    const QString before = text.sliced(at, part.range.begin - at).toString();
    return !noun.isEmpty() && verb.match(before).hasMatch() && !before.endsWith(noun.right(2))
        && !text.sliced(part.range.end).startsWith(noun.right(2));
}

/// 食品企业12家、医药企业5家、其他企业4家: the parts say that they are all.
bool endsWithRest(QStringView text, const std::vector<const Quantity*>& parts)
{
    if (parts.size() < 2)
        return false;
    const qsizetype from = parts[parts.size() - 2]->range.end;
    const QStringView joint = text.sliced(from, parts.back()->range.begin - from);
    return joint.size() <= kFarthestPart
        && (joint.contains(QStringLiteral("其他")) || joint.contains(QStringLiteral("其余"))
            || joint.contains(QStringLiteral("其它")));
}

/// The whole before 其中: the largest of that unit in the sentence, so that a number in between
/// does not pass for it.
void checkParts(
    QStringView text, const Sentence& parted, qsizetype at, std::vector<Finding>& findings)
{
    const TextRange sentence = parted.range;
    const auto quantities = parted.quantities;
    const auto behind = quantitiesInside(quantities, {at, sentence.end}, {});
    if (behind.empty() || behind.front()->range.begin - at > kFarthestPart)
        return;
    const QString unit = behind.front()->unit;
    const auto before = quantitiesInside(quantities, {sentence.begin, at}, unit);
    if (before.empty() || anyApproximate(before))
        return;
    const Quantity& whole = **std::max_element(before.begin(), before.end(),
        [](const Quantity* a, const Quantity* b) { return a->value < b->value; });
    // 每亩375公斤，其中小麦399公斤: an average has no parts.
    const QStringView words
        = text.sliced(sentence.begin, behind.front()->range.begin - sentence.begin);
    if (words.contains(u'均') || words.contains(u'每') || words.contains(QStringLiteral("单产")))
        return;
    if (countsSomethingElse(text, parted, at, whole, *behind.front()))
        return;
    const auto parts = quantitiesInside(quantities, {at, sentence.end}, unit);
    const Quantity& first = *parts.front();
    if (first.value > whole.value + slackOf({&first}, whole)) {
        findings.push_back(documentFinding(DocumentRule::PartOverWhole, text, first.range,
            Text::tr("“其中”的一部分比总数（%1）还大")
                .arg(text.sliced(whole.range.begin, whole.range.length()).toString())));
        return;
    }
    const double sum = sumOf(parts);
    const double off = std::abs(sum - whole.value);
    if (parts.size() >= 2 && !anyApproximate(parts) && off > slackOf(parts, whole)
        && off <= whole.value * (endsWithRest(text, parts) ? kNearMissOfAll : kNearMiss))
        findings.push_back(documentFinding(DocumentRule::WrongTotal, text, whole.range,
            Text::tr("“其中”各项相加是%1%2").arg(sumText(sum, whole), unit)));
}

/// Several numbers of one unit joined by 、 and then 合计, 共计, 总计 or 共.
void checkSum(QStringView text, const Sentence& summed, std::vector<Finding>& findings)
{
    const TextRange sentence = summed.range;
    static const QRegularExpression words(
        QStringLiteral("^，?(?:合计|共计|总计|一共|共)(?:为|是|达)?$"));
    const auto here = quantitiesInside(summed.quantities, sentence, {});
    for (size_t i = 2; i < here.size(); ++i) {
        const Quantity& whole = *here[i];
        const qsizetype gapBegin = here[i - 1]->range.end;
        const qsizetype gap = whole.range.begin - gapBegin;
        if (gap <= 0 || gap > kFarthestPart
            || !words.match(text.sliced(gapBegin, gap).toString()).hasMatch())
            continue;
        std::vector<const Quantity*> parts;
        for (size_t k = i; k-- > 0 && parts.size() < kMostParts;) {
            if (here[k]->unit != whole.unit)
                break;
            parts.push_back(here[k]);
            const qsizetype from = k > 0 ? here[k - 1]->range.end : sentence.begin;
            const QStringView joint = text.sliced(from, here[k]->range.begin - from);
            const bool isJoined = joint.startsWith(u'、') || joint.startsWith(u'和')
                || (joint.startsWith(u'，') && joint.count(u'，') == 1 && joint.size() <= 8);
            if (k == 0 || !isJoined)
                break;
        }
        if (parts.empty())
            continue;
        // 共86家，其中甲41家，乙45家，共86家: the first is the whole, told twice.
        const Quantity& first = *parts.back();
        const auto afterFirst = [&] {
            const qsizetype from = first.range.end;
            const qsizetype to = parts.size() > 1 ? parts[parts.size() - 2]->range.begin : from;
            return text.sliced(from, to - from);
        };
        if (parts.size() > 1
            && (afterFirst().contains(QStringLiteral("其中"))
                || std::abs(first.value - whole.value) < 1e-9))
            parts.pop_back();
        if (parts.size() < 2 || anyApproximate(parts) || whole.isApproximate)
            continue;
        const double sum = sumOf(parts);
        if (std::abs(sum - whole.value) <= slackOf(parts, whole))
            continue;
        // Which of the numbers is the wrong one, nobody knows but the author: nothing is suggested.
        findings.push_back(documentFinding(DocumentRule::WrongTotal, text, whole.digits,
            Text::tr("前面各项相加是%1").arg(sumText(sum, whole))));
    }
}

} // namespace

void findWrongTotals(
    QStringView text, const std::vector<Quantity>& quantities, std::vector<Finding>& findings)
{
    if (quantities.size() < 2)
        return;
    const QString part = QStringLiteral("其中");
    for (const Sentence& sentence : sentencesOf(text, quantities)) {
        if (sentence.quantities.size() < 2)
            continue;
        const qsizetype at
            = text.sliced(sentence.range.begin, sentence.range.length()).indexOf(part);
        // 参与其中, 身处其中 speak of no parts.
        static const QString marks = QStringLiteral("，、（；：(,");
        if (at > 0 && marks.contains(text[sentence.range.begin + at - 1]))
            checkParts(text, sentence, sentence.range.begin + at, findings);
        checkSum(text, sentence, findings);
    }
}

} // namespace qb::check
