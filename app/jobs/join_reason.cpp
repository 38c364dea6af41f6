#include "jobs/join_reason.h"

#include "jobs/text.h"

#include <array>

namespace qb::jobs {

namespace {

struct Sign {
    const char* name;
    const char* words;
};

/// In the order in which they are told.
constexpr std::array<Sign, 12> kSigns{{
    {"full-width", QT_TRANSLATE_NOOP("qb::jobs", "上一行排满了")},
    {"short-line", QT_TRANSLATE_NOOP("qb::jobs", "上一行没有排满")},
    {"no-measure", QT_TRANSLATE_NOOP("qb::jobs", "各行长短不一，看不出栏宽")},
    {"terminal-mark", QT_TRANSLATE_NOOP("qb::jobs", "行末正好是句末")},
    {"mid-sentence", QT_TRANSLATE_NOOP("qb::jobs", "行末句子没有完")},
    {"open-quote", QT_TRANSLATE_NOOP("qb::jobs", "引号还没有合上")},
    {"page-break", QT_TRANSLATE_NOOP("qb::jobs", "中间换了页")},
    {"measure-change", QT_TRANSLATE_NOOP("qb::jobs", "前后栏宽不同")},
    {"first-line-trace", QT_TRANSLATE_NOOP("qb::jobs", "下一行短两个字，像是段首")},
    {"indent", QT_TRANSLATE_NOOP("qb::jobs", "下一行缩进")},
    {"forbidden-line-start", QT_TRANSLATE_NOOP("qb::jobs", "下一行的头一个标点不能放在行首")},
    {"whole-page", QT_TRANSLATE_NOOP("qb::jobs", "按整版各稿的标题和正文来看")},
}};

} // namespace

QString joinReason(const text::Join& join)
{
    QStringList signs;
    for (const Sign& sign : kSigns)
        if (join.evidence.contains(QLatin1String(sign.name)))
            signs << Text::tr(sign.words);
    const QString what = join.isJoined ? Text::tr("原文在这里换行，整理时接成了一段。")
                                       : Text::tr("原文在这里换行，整理时分成了两段。");
    const QString why = signs.isEmpty() ? QString() : signs.join(Text::tr("，")) + Text::tr("。");
    return what + why + Text::tr("把握 %1%。").arg(qRound(join.confidence * 100));
}

} // namespace qb::jobs
