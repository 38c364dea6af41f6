#include "jobs/noise_reason.h"

#include "jobs/text.h"

#include <array>

namespace qb::jobs {

namespace {

struct Reason {
    const char* name;
    const char* words;
};

constexpr std::array<Reason, 26> kReasons{{
    {"page-number", QT_TRANSLATE_NOOP("qb::jobs", "页码")},
    {"folio", QT_TRANSLATE_NOOP("qb::jobs", "页码")},
    {"running-head", QT_TRANSLATE_NOOP("qb::jobs", "页眉页脚")},
    {"page-head", QT_TRANSLATE_NOOP("qb::jobs", "页眉页脚")},
    {"rotated-text", QT_TRANSLATE_NOOP("qb::jobs", "版边的文字")},
    {"jump", QT_TRANSLATE_NOOP("qb::jobs", "转版提示")},
    {"masthead", QT_TRANSLATE_NOOP("qb::jobs", "报头")},
    {"contents", QT_TRANSLATE_NOOP("qb::jobs", "目录")},
    {"imprint", QT_TRANSLATE_NOOP("qb::jobs", "版记")},
    {"repeated-header", QT_TRANSLATE_NOOP("qb::jobs", "续表重复的表头")},
    {"web-leftover", QT_TRANSLATE_NOOP("qb::jobs", "网页杂质")},
    {"editor-credit", QT_TRANSLATE_NOOP("qb::jobs", "编校署名")},
    {"signature", QT_TRANSLATE_NOOP("qb::jobs", "邮件签名")},
    {"quoted-mail", QT_TRANSLATE_NOOP("qb::jobs", "往来邮件的附言")},
    {"letter", QT_TRANSLATE_NOOP("qb::jobs", "稿件前的附信")},
    {"page-furniture", QT_TRANSLATE_NOOP("qb::jobs", "网页杂质")},
    {"site-notice", QT_TRANSLATE_NOOP("qb::jobs", "网站声明")},
    {"follow-us", QT_TRANSLATE_NOOP("qb::jobs", "关注提示")},
    {"recommendation", QT_TRANSLATE_NOOP("qb::jobs", "推荐阅读")},
    {"picture-place", QT_TRANSLATE_NOOP("qb::jobs", "图片占位")},
    {"advertisement", QT_TRANSLATE_NOOP("qb::jobs", "广告")},
    {"repeated-credit", QT_TRANSLATE_NOOP("qb::jobs", "重复的来源或署名")},
    {"paper-note", QT_TRANSLATE_NOOP("qb::jobs", "论文的收稿日期、基金等附注")},
    {"table-row", QT_TRANSLATE_NOOP("qb::jobs", "表格或图里的零散文字")},
    {"photo-credit", QT_TRANSLATE_NOOP("qb::jobs", "图片署名")},
    {"ornament", QT_TRANSLATE_NOOP("qb::jobs", "标题或段首的装饰图案")},
}};

} // namespace

QString noiseReason(const QString& reason)
{
    for (const Reason& known : kReasons)
        if (reason == QLatin1String(known.name))
            return Text::tr(known.words);
    return Text::tr("杂质");
}

} // namespace qb::jobs
