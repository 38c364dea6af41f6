#include "check/names.h"

#include "text/cjk_class.h"
#include "text/surnames.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace qb::check {

namespace {

constexpr qsizetype kLongestPart = 10; ///< of a transliterated name

QSet<QString> wordSet(const char* words)
{
    const QStringList list = QString::fromUtf8(words).split(u' ');
    return QSet<QString>(list.begin(), list.end());
}

/// What stands right before a name.
const QStringList& titles()
{
    static const QStringList list = QStringLiteral(
        "书记 市长 省长 县长 区长 州长 镇长 主任 局长 处长 科长 部长 院长 校长 所长 会长 主席 总统 总理 董事长 "
        "总经理 总裁 经理 执行官 教授 研究员 院士 工程师 博士 发言人 负责人 记者 队长 秘书长 理事长 厂长 医生 "
        "专家 站长 村民 创始人 委员 站长 社长 台长 馆长 行长 厅长 司长 主编 农户 技术员 分析师 总监")
                                        .split(u' ');
    return list;
}

/// Verbs of saying, which stand right behind the name of the one who says it.
const QStringList& sayings()
{
    static const QStringList list = QStringLiteral(
        "表示 介绍 指出 认为 透露 坦言 告诉 强调 说 称 谈到 分析 解释 回忆 感慨 向记者 在接受")
                                        .split(u' ');
    return list;
}

/// Words of two or three characters that begin as a surname does.
const QSet<QString>& noNames()
{
    static const QSet<QString> words = wordSet(
        "于是 方面 高层 有关 相关 时任 任何 何时 金融 黄金 华为 安全 常务 高级 马上 连续 全国 全体 万人 "
        "向来 曾经 温家 白宫 石油 江苏 云南 河南 湖南 海关 贝壳 车间 乐观 易于 关于 左右 向前 关键 成员 "
        "党员 党委 常委 康复 方案 简单 毛利 纪委 纪检 项目 单位 车企 包括 盛赞 景区 高校 金属 龙头 边境 曾 "
        "华北 华东 华南 安徽 宁夏 广东 江西 温州 常州 马来 莫斯科 黎巴嫩 乌克兰 阿联酋 "
        "程序 段落 班组 房企 司机 谈话 谈判 易地 包装 全球 全年 全市 全省 全县 方便 方式 方向 方法 温度 连日 "
        "林业 田间 牛羊 马拉松 石化 钱财 祝贺 祝愿 严格 严重 金额 高度 高等 高新 安置 安排 安装 "
        "党组 党组书 党中央 关注 关心 关闭 关税 印发 印度 印尼 申请 申报 申领 项下 储能 储备 宁波 庄严 "
        "左侧 施工 施策 包揽 解说 车辆 车站 季度 武汉 乐园 童年 丰富 丰收 白天 石家庄 高速 高铁 高温 阎锡山");
    return words;
}

bool isBoundary(QChar unit)
{
    static const QString behindNames = QStringLiteral(
        "说表介指认透坦告强称在对向出主带率和与及、等就也还则将是为曾已一的同并从于被把，。；：！？”）》（“");
    return behindNames.contains(unit);
}

bool isHanAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && !text[at].isSurrogate()
        && text::isHan(text[at].unicode());
}

bool endsClause(QStringView text, qsizetype at)
{
    static const QString marks = QStringLiteral("，。；：！？、“”（）《》\n\t ");
    return at < 0 || at >= text.size() || marks.contains(text[at]);
}

class NameFinder {
public:
    explicit NameFinder(QStringView text) : m_text(text) { }
    std::vector<NameUse> find()
    {
        findPersonsBehindTitles();
        findPersonsBeforeSayings();
        findTransliterations();
        findOrganisations();
        std::sort(m_found.begin(), m_found.end(), [](const NameUse& a, const NameUse& b) {
            return std::pair(a.range.begin, a.range.end) < std::pair(b.range.begin, b.range.end);
        });
        m_found.erase(std::unique(m_found.begin(), m_found.end(),
                          [](const NameUse& a, const NameUse& b) { return a.range == b.range; }),
            m_found.end());
        return std::move(m_found);
    }

private:
    void findPersonsBehindTitles();
    void findPersonsBeforeSayings();
    void findTransliterations();
    void findOrganisations();
    bool isName(TextRange range) const;
    void add(TextRange range, NameKind kind) { m_found.push_back({range, kind}); }

    QStringView m_text;
    std::vector<NameUse> m_found;
};

bool NameFinder::isName(TextRange range) const
{
    static const QString neverInside
        = QStringLiteral("的了是在和与及等各该这那某先女们一二三四五六七八九十两家方者员长");
    for (qsizetype i = range.begin; i < range.end; ++i)
        if (!isHanAt(m_text, i) || (i > range.begin && neverInside.contains(m_text[i])))
            return false;
    return text::isSurname(m_text[range.begin])
        && !noNames().contains(m_text.sliced(range.begin, range.length()).toString())
        && !noNames().contains(m_text.sliced(range.begin, 2).toString());
}

void NameFinder::findPersonsBehindTitles()
{
    for (const QString& title : titles()) {
        for (qsizetype at = m_text.indexOf(title); at >= 0;
             at = m_text.indexOf(title, at + title.size())) {
            const qsizetype begin = at + title.size();
            for (const qsizetype length : {3, 2}) {
                const TextRange range{begin, begin + length};
                const bool isClosed = range.end >= m_text.size()
                    || (range.end < m_text.size() && isBoundary(m_text[range.end]));
                if (range.end <= m_text.size() && isClosed && isName(range)) {
                    add(range, NameKind::Person);
                    break;
                }
            }
        }
    }
}

void NameFinder::findPersonsBeforeSayings()
{
    for (const QString& saying : sayings()) {
        for (qsizetype at = m_text.indexOf(saying); at >= 0;
             at = m_text.indexOf(saying, at + saying.size())) {
            for (const qsizetype length : {3, 2}) {
                const TextRange range{at - length, at};
                if (range.begin >= 0 && endsClause(m_text, range.begin - 1) && isName(range)) {
                    add(range, NameKind::Person);
                    break;
                }
            }
        }
    }
}

bool isTransliterated(QChar unit)
{
    static const QString characters = QStringLiteral(
        "阿埃艾安昂奥巴拔白柏班邦包鲍北贝本比彼毕宾伯勃博布查茨达大戴丹当道德登邓迪蒂丁东杜敦多厄恩尔法凡范方菲费"
        "芬弗福富盖冈高戈格根古哈海汉豪赫亨洪胡华怀霍基吉加贾杰金卡凯坎康考柯科克肯孔库拉莱赖兰朗劳勒雷里理利莉"
        "丽列林琳隆卢鲁路伦罗洛吕马玛迈麦曼芒梅蒙孟米密缪莫默姆穆纳娜内尼涅宁纽农努诺欧帕潘庞佩彭皮平珀蒲普奇"
        "齐恰钱乔切钦琼丘让热日荣萨塞赛桑沙珊尚舍申圣施什史舒斯丝司松苏索塔泰坦汤陶特腾提汀图托脱瓦万汪旺威"
        "韦维魏温文翁沃乌吾武西希锡席夏香谢辛欣休雅亚延扬杨耶叶伊易因英尤于约赞泽曾扎詹章珍朱茱卓兹佐");
    return characters.contains(unit);
}

void NameFinder::findTransliterations()
{
    for (qsizetype at = m_text.indexOf(u'·'); at >= 0; at = m_text.indexOf(u'·', at + 1)) {
        qsizetype begin = at;
        while (begin > 0 && at - begin < kLongestPart && isTransliterated(m_text[begin - 1]))
            --begin;
        qsizetype end = at + 1;
        while (end < m_text.size() && end - at <= kLongestPart && isTransliterated(m_text[end]))
            ++end;
        // Names of two characters are too easily parts of words.
        if (at - begin >= 3)
            add({begin, at}, NameKind::Transliteration);
        if (end - at - 1 >= 3)
            add({at + 1, end}, NameKind::Transliteration);
    }
}

void NameFinder::findOrganisations()
{
    static const QStringList kinds = QStringLiteral(
        "有限公司 集团 股份 大学 学院 研究院 研究所 委员会 协会 学会 银行 医院 公司 事务所 基金会 开发区")
                                         .split(u' ');
    static const QString neverInside = QStringLiteral(
        "的了在与和及等该本这那各为是将由向对从家些个所有其某新大小多外中国民级型类性并被把让给到以于");
    for (const QString& kind : kinds) {
        for (qsizetype at = m_text.indexOf(kind); at >= 0;
             at = m_text.indexOf(kind, at + kind.size())) {
            const qsizetype begin = at - 2;
            const bool isUsable = begin >= 0 && isHanAt(m_text, begin) && isHanAt(m_text, begin + 1)
                && !neverInside.contains(m_text[begin]) && !neverInside.contains(m_text[begin + 1]);
            if (isUsable)
                add({begin, at + kind.size()}, NameKind::Organisation);
        }
    }
}

} // namespace

std::vector<NameUse> namesIn(QStringView text)
{
    return NameFinder(text).find();
}

} // namespace qb::check
