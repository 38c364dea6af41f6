#include "typeset/inline/number_units.h"

#include <QSet>

namespace qb::typeset {

using text::CharClass;

namespace {

/// Words behind a number, by length; a longer one counts before a shorter. Legal units after
/// GB 3100-93 and the State Council's list, currencies, and the usual measure words.
constexpr const char16_t* kChineseUnits
    = u"年 月 日 号 时 点 分 秒 刻 岁 周 天 夜 代 世纪 年代 年度 季度 个月 小时 分钟 毫秒 微秒 周年 周岁 "
      u"元 角 美元 欧元 日元 英镑 港元 港币 澳元 加元 卢布 韩元 法郎 新元 泰铢 卢比 人民币 "
      u"米 千米 公里 分米 厘米 毫米 微米 纳米 里 英里 海里 光年 英寸 英尺 寸 尺 丈 "
      u"平方米 平方公里 平方千米 平方厘米 平方毫米 公顷 亩 立方米 立方厘米 方 "
      u"升 毫升 微升 加仑 桶 克 千克 公斤 毫克 微克 斤 两 吨 万吨 磅 盎司 "
      u"度 摄氏度 开尔文 千瓦 兆瓦 吉瓦 瓦 千瓦时 千瓦小时 兆瓦时 瓦时 伏 千伏 安 毫安 安时 欧姆 "
      u"赫 赫兹 千赫 兆赫 吉赫 帕 千帕 兆帕 焦耳 千焦 卡 千卡 牛顿 马力 分贝 流明 贝克 "
      u"字节 比特 像素 帧 字 行 转 倍 成 折 分之 百分点 基点 "
      u"个 名 位 人 家 项 次 届 期 条 种 台 辆 座 户 只 件 套 批 款 册 本 篇 张 页 版 级 层 类 组 所 处 "
      u"场 部 股 支 枝 根 枚 架 艘 列 班 口 匹 头 棵 株 粒 颗 块 片 段 集 章 节 回 番 起 例 门 对 双 "
      u"份 幅 间 栋 幢 排 卷 盒 箱 袋 瓶 杯 吨级 人次 车次 架次 台套 站 路 线 环 楼 室 号线 ";
constexpr qsizetype kLongestUnit = 4;
constexpr const char16_t* kMagnitudes = u"十百千万亿兆余多来几";
constexpr qsizetype kMostMagnitudes = 4;
/// Latin unit symbols that may stand behind a typed space.
constexpr const char16_t* kLatinUnits
    = u"m cm mm km nm μm um dm g kg mg t L l mL ml s ms h min d Hz kHz MHz GHz THz W kW MW GW kWh MWh "
      u"GWh TWh Wh V mV kV A mA Ah mAh K Pa kPa MPa GPa J kJ MJ N kN dB lm lx mol B KB MB GB TB PB EB "
      u"bit bps kbps Mbps Gbps Tbps px dpi rpm FLOPS TFLOPS PFLOPS EFLOPS TOPS ";
constexpr const char16_t* kNumberPrefixes = u"第约";

QSet<QString> wordsOf(const char16_t* list)
{
    const QStringList words = QString::fromUtf16(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

/// UTF-16 units of text behind a number.
struct UnitLength {
    qsizetype magnitude = 0; ///< 亿, 万余
    qsizetype unit = 0;      ///< 美元, 百分点
};

/// What begins at `begin`; 0 where it does not.
UnitLength chineseUnitAt(const QString& text, qsizetype begin)
{
    static const QSet<QString> units = wordsOf(kChineseUnits);
    static const QString magnitudes = QString::fromUtf16(kMagnitudes);
    const auto unitAt = [&](qsizetype at) -> qsizetype {
        for (qsizetype length = std::min(kLongestUnit, text.size() - at); length > 0; --length)
            if (units.contains(text.mid(at, length)))
                return length;
        return 0;
    };
    if (const qsizetype length = unitAt(begin); length > 1) // 千瓦时 begins with a magnitude
        return {0, length};
    qsizetype at = begin;
    while (at < text.size() && at < begin + kMostMagnitudes && magnitudes.contains(text.at(at)))
        ++at;
    return {at - begin, unitAt(at)};
}

bool isLatinUnit(const QString& word)
{
    static const QSet<QString> units = wordsOf(kLatinUnits);
    return units.contains(word);
}

void forbidBreak(Cluster& cluster)
{
    if (cluster.breakAfter == BreakKind::Allowed)
        cluster.breakAfter = BreakKind::Forbidden;
}

/// Between magnitude and unit (亿|美元) a break reads badly, but a line that is seen to be
/// stretched is worse.
constexpr float kInUnitPenalty = 5;

void discourageBreak(Cluster& cluster)
{
    if (cluster.breakAfter == BreakKind::Allowed)
        cluster.breakPenalty = std::max(cluster.breakPenalty, kInUnitPenalty);
}

class UnitKeeper {
public:
    explicit UnitKeeper(PreparedParagraph& paragraph)
        : m_clusters(paragraph.clusters),
          m_text(paragraph.text)
    {
    }

    void run()
    {
        for (size_t i = 0; i + 1 < m_clusters.size(); ++i) {
            if (isDigitAt(i) && !isDigitAt(i + 1))
                keepUnit(i);
            else if (m_clusters[i].charClass == CharClass::Prefix && m_clusters[i + 1].isSpace()
                && isDigitAt(i + 2))
                forbidBreak(m_clusters[i + 1]); // ¥ 500
            else if (isNumberPrefix(i))
                keepPrefix(i);
        }
    }

private:
    bool isDigitAt(size_t i) const
    {
        return i < m_clusters.size() && m_clusters[i].charClass == CharClass::Digit;
    }

    bool isNumberPrefix(size_t i) const
    {
        static const QString prefixes = QString::fromUtf16(kNumberPrefixes);
        return m_clusters[i].charClass == CharClass::Han
            && prefixes.contains(m_text.at(m_clusters[i].textBegin));
    }

    void keepPrefix(size_t i)
    {
        const size_t number = i + (m_clusters[i + 1].isSpace() ? 2 : 1);
        const bool isCurrency
            = number < m_clusters.size() && m_clusters[number].charClass == CharClass::Prefix;
        if (!isDigitAt(number) && !isCurrency)
            return;
        for (size_t k = i; k < number; ++k)
            forbidBreak(m_clusters[k]);
    }

    void keepUnit(size_t digit)
    {
        const size_t first = digit + (m_clusters[digit + 1].isSpace() ? 2 : 1);
        if (first >= m_clusters.size())
            return;
        size_t end = first;
        int seam = -1; // where the magnitude ends
        if (m_clusters[first].charClass == CharClass::Han) {
            const int begin = m_clusters[first].textBegin;
            const UnitLength length = chineseUnitAt(m_text, begin);
            seam = begin + int(length.magnitude);
            while (end < m_clusters.size()
                && m_clusters[end].textBegin < begin + int(length.magnitude + length.unit))
                ++end;
        } else if (first == digit + 2 && isLatinUnit(wordAt(first))) {
            end = first + 1;
        }
        for (size_t k = digit; k + 1 < end; ++k) {
            if (k >= first && m_clusters[k].textEnd == seam)
                discourageBreak(m_clusters[k]);
            else
                forbidBreak(m_clusters[k]);
        }
    }

    QString wordAt(size_t begin) const
    {
        constexpr size_t kLongestWord = 8;
        size_t end = begin;
        while (end < m_clusters.size() && end < begin + kLongestWord
            && m_clusters[end].charClass == CharClass::Letter)
            ++end;
        return m_text.mid(m_clusters[begin].textBegin,
            end == begin ? 0 : m_clusters[end - 1].textEnd - m_clusters[begin].textBegin);
    }

    std::vector<Cluster>& m_clusters;
    const QString& m_text;
};

} // namespace

void keepNumbersWithUnits(PreparedParagraph& paragraph)
{
    UnitKeeper(paragraph).run();
}

} // namespace qb::typeset
