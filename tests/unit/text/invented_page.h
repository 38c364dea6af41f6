#pragma once

#include "cleaned_text.h"
#include "wrapped_text.h"

/// Invented stories, and how a newspaper's page sets them.
namespace qb::text {

using namespace Qt::StringLiterals;

// Invented stories of a page, none of which says where it ends.
inline const QStringList kFerry{
    u"本报讯（记者 钱多多）六月一日清晨，青桥渡口的电动渡船载着第一批菜农离岸，船上听不见"
    "柴油机的声响，十二分钟后靠上了对岸的石阶。"_s,
    u"渡口管理站站长说，旧渡船一天要烧六十升柴油，新渡船夜里充一次电能跑一整天，每年省下的"
    "油钱够修一遍两岸的栈桥。"_s,
    u"按照计划，下游的三个渡口年内也要换上电动渡船，老船工正在学习看电量和查电池。"_s,
};
inline const QStringList kNightSchool{
    u"晚上七点，青桥县纺织厂旧车间改成的夜校里坐满了人，靠窗的一排在学裁剪，里屋在练毛笔字，"
    "一门课只收三十元。"_s,
    u"夜校开办半年，一共有一千二百人报名，最年长的学员七十三岁。教裁剪的老师是退休的女工，"
    "她说夜校比跳舞还上瘾。"_s,
    u"县总工会表示，下半年夜校还要增加修手机和做面点两门课，教室从三间扩到七间。"_s,
};
inline const QStringList kSeeds{
    u"七十五岁的𠮷大爷把攒了四十年的老种子装进玻璃瓶，一瓶一瓶送到县农科所的种子库，里面有"
    "早已没人种的白玉豆和铁杆青。"_s,
    u"种子库的技术员给每一瓶种子编号、称重、测发芽率，发芽率最低的一瓶只有一成，也留了下来。"_s,
};
inline const QString kPicture
    = u"六月二日，青桥县双塔公园的荷花提前开放，摄影爱好者赶在日出前守候在湖边。图为游客乘坐"
      "小船穿过荷丛。"_s;
inline const QStringList kHead{u"青桥日报"_s, u"2026年6月3日 星期三 要闻 第2版"_s};

inline constexpr int kColumn = 26;

inline QString column(const QStringList& paragraphs, bool hasIndents = false, int measure = kColumn)
{
    QStringList lines;
    for (const QString& paragraph : paragraphs) {
        QStringList set = setLines(paragraph, measure);
        if (hasIndents)
            set.front().prepend(u"　　"_s);
        lines += set;
    }
    return lines.join(u'\n') + u'\n';
}

inline QString lines(const QStringList& lines)
{
    return lines.join(u'\n') + u'\n';
}

inline const Article& storyWith(const CleanResult& result, const QString& paragraph)
{
    static const Article kNone;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            if (letters(block.text) == letters(paragraph))
                return article;
    return kNone;
}

} // namespace qb::text
