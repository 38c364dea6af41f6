#include "check/quantities.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace qb::check {

namespace {

constexpr qsizetype kMostFigures = 18; ///< of a number that is more than a row of figures

bool isFigure(QChar unit)
{
    return (unit >= u'0' && unit <= u'9') || (unit >= u'０' && unit <= u'９');
}

int figureOf(QChar unit)
{
    return unit >= u'０' ? unit.unicode() - u'０' : unit.unicode() - u'0';
}

bool isAsciiLetter(QChar unit)
{
    return unit < u'\x80' && unit.isLetter();
}

/// Longer ones first, so that the first that fits is the right one.
const QStringList& units()
{
    static const QStringList list = [] {
        QStringList all = QStringLiteral(
            "个百分点 百分点 % ％ ‰ 元 美元 欧元 日元 英镑 港元 卢布 人 人次 户 家 个 项 件 台 套 辆 座 "
            "亩 公顷 公里 千米 米 厘米 毫米 微米 纳米 平方公里 平方千米 平方米 立方米 吨 公斤 千克 克 毫克 "
            "千瓦 千瓦时 兆瓦 吉瓦 瓦 度 桶 天 小时 分钟 秒 秒钟 次 例 名 位 种 条 所 处 场 笔 份 册 篇 岁 "
            "年 月 日 时 点 分 号 期 届 倍 成 ℃ 摄氏度 艘 架 列 只 头 株 棵 颗 枚 张 部 本 款 支 批 宗 起 "
            "间 栋 幢 片 块 层 级 类 门 首 字 页 集 票 袋件 吨级 标箱 箱 车次 航次 架次 班次 人份 剂 剂次 床 "
            "平方公分 升 毫升 伏 千伏 安 赫兹 兆赫 个月 周 周年 年代 世纪 季度")
                              .split(u' ');
        std::stable_sort(all.begin(), all.end(),
            [](const QString& a, const QString& b) { return a.size() > b.size(); });
        return all;
    }();
    return list;
}

bool endsWithOneOf(QStringView text, const QStringList& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.endsWith(word); });
}

/// Reads one number with its scale and unit.
class Reader {
public:
    Reader(QStringView text, qsizetype begin) : m_text(text), m_at(begin) { }

    /// Nothing but a moved position where the figures are no quantity.
    bool read(Quantity& quantity);
    qsizetype position() const { return m_at; }

private:
    void readFigures(Quantity& quantity);
    bool skipsGroup(QChar separator) const;
    void readScale(Quantity& quantity);
    void readUnit(Quantity& quantity);
    void readSurroundings(Quantity& quantity) const;
    bool isAt(QChar unit) const { return m_at < m_text.size() && m_text[m_at] == unit; }
    bool isFigureAt(qsizetype at) const { return at < m_text.size() && isFigure(m_text[at]); }

    QStringView m_text;
    qsizetype m_at;
    qsizetype m_figures = 0;
};

/// A separator with exactly three figures behind it.
bool Reader::skipsGroup(QChar separator) const
{
    return m_text[m_at] == separator && isFigureAt(m_at + 1) && isFigureAt(m_at + 2)
        && isFigureAt(m_at + 3) && !isFigureAt(m_at + 4);
}

void Reader::readFigures(Quantity& quantity)
{
    int run = 0; // figures since the last separator
    bool isFraction = false;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar unit = m_text[m_at];
        if (isFigure(unit)) {
            if (++m_figures <= kMostFigures) {
                quantity.value = quantity.value * 10 + figureOf(unit);
                quantity.step = isFraction ? quantity.step / 10 : 1;
            }
            ++run;
        } else if (unit == u'.' && !isFraction && isFigureAt(m_at + 1)) {
            isFraction = true;
        } else if (!isFraction && run <= 3 && skipsGroup(u',')) {
            quantity.form = NumberForm::Commas;
            run = 0;
        } else if (!isFraction && run <= 3
            && (skipsGroup(u' ') || skipsGroup(u'\u00A0') || skipsGroup(u'\u2009'))) {
            quantity.form = NumberForm::Spaces;
            run = 0;
        } else {
            break;
        }
    }
    quantity.value *= quantity.step;
}

void Reader::readScale(Quantity& quantity)
{
    static const QString notScales = QStringLiteral("克米瓦伏帕卡赫字焦");
    for (; m_at < m_text.size(); ++m_at) {
        const QChar unit = m_text[m_at];
        const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        double scale = 0;
        if (unit == u'万')
            scale = 1e4;
        else if (unit == u'亿')
            scale = 1e8;
        else if (unit == u'千' && !notScales.contains(next))
            scale = 1e3;
        else if (unit == u'百' && (next == u'万' || next == u'亿'))
            scale = 1e2;
        else if (unit == u'十' && (next == u'万' || next == u'亿'))
            scale = 10;
        else
            return;
        quantity.scale *= scale;
    }
}

void Reader::readUnit(Quantity& quantity)
{
    const QStringView rest = m_text.sliced(m_at);
    for (const QString& unit : units()) {
        if (!rest.startsWith(unit))
            continue;
        quantity.unit = unit == QStringLiteral("％") ? QStringLiteral("%") : unit;
        m_at += unit.size();
        return;
    }
    qsizetype letters = 0;
    while (letters < rest.size() && isAsciiLetter(rest[letters]))
        ++letters;
    quantity.unit = rest.first(letters).toString();
    m_at += letters;
}

void Reader::readSurroundings(Quantity& quantity) const
{
    static const QStringList vague = QStringLiteral(
        "约 近 超 超过 逾 达近 将近 接近 不足 不到 至少 最多 不低于 不少于 不超过 突破 以上 上")
                                         .split(u' ');
    static const QStringList negative = QStringLiteral("负 零下 - －").split(u' ');
    const QStringView before = m_text.first(quantity.digits.begin);
    const QStringView after = m_text.sliced(m_at);
    quantity.isApproximate = quantity.isApproximate || endsWithOneOf(before, vague)
        || after.startsWith(QStringLiteral("以上")) || after.startsWith(QStringLiteral("左右"))
        || after.startsWith(QStringLiteral("以下")) || after.startsWith(u'多');
    quantity.isRank = before.endsWith(u'第');
    // A dash behind a figure or letter is a range, not a sign.
    const bool hasSign = endsWithOneOf(before, negative);
    const QChar beforeSign = before.size() > 1 ? before[before.size() - 2] : QChar();
    quantity.isNegative = hasSign && !isFigure(beforeSign) && !isAsciiLetter(beforeSign)
        && beforeSign != u'月' && beforeSign != u'%';
}

bool Reader::read(Quantity& quantity)
{
    const qsizetype begin = m_at;
    const QChar before = begin > 0 ? m_text[begin - 1] : QChar();
    const QChar secondBefore = begin > 1 ? m_text[begin - 2] : QChar();
    readFigures(quantity);
    quantity.digits = {begin, m_at};
    const bool isOfName = isAsciiLetter(before)
        || ((before == u'-' || before == u' ' || before == u'/') && isAsciiLetter(secondBefore));
    if (isOfName || before == u'.' || m_figures > kMostFigures)
        return false;
    // 3000多万, 20余名
    const auto skipVague = [&] {
        if (isAt(u'多') || isAt(u'余')) {
            quantity.isApproximate = true;
            ++m_at;
        }
    };
    skipVague();
    readScale(quantity);
    skipVague();
    readUnit(quantity);
    quantity.range = {begin, m_at};
    quantity.value *= quantity.scale;
    quantity.step *= quantity.scale;
    readSurroundings(quantity);
    return true;
}

} // namespace

bool Quantity::isDate() const
{
    static const QStringList dates
        = QStringLiteral("年 月 日 时 点 分 号 期 届 年代 世纪 季度 周年").split(u' ');
    return scale == 1 && dates.contains(unit);
}

std::vector<Quantity> quantitiesIn(QStringView text)
{
    std::vector<Quantity> found;
    for (qsizetype at = 0; at < text.size();) {
        if (!isFigure(text[at])) {
            ++at;
            continue;
        }
        Quantity quantity;
        Reader reader(text, at);
        const bool isQuantity = reader.read(quantity);
        at = reader.position();
        if (isQuantity)
            found.push_back(std::move(quantity));
    }
    return found;
}

bool isRounded(const Quantity& said, double exact)
{
    return std::abs(said.value - exact) <= said.step * (said.isApproximate ? 1 : 0.5) * 1.0001;
}

} // namespace qb::check
