#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Why a line is the furniture of a printed page by its words alone: "running-head" for
/// "某日报 2025年3月4日 星期二 第03版 综合" and "某某观察 2025年第3期", "jump" for
/// "（下转第四版）", "editor-credit" for "责编 某某 校对 某某"; empty for none of these.
QString pageHeadReason(const LineFacts& line);

/// "要闻", "综合新闻": as most newspapers call a page.
bool isUsualPageName(QStringView name);

/// "第02版 2025年9月5日 星期五", "要闻 A02 2025年9月5日": a page's number beside its date, in any
/// order, with the weekday and the page's name and nothing else.
bool isDatedPageHead(QStringView line);

/// "A2 要闻", "经济·要闻 03": a page's letter, number and name, which mean it beside a newspaper's
/// head alone.
bool isBarePageLabel(QStringView text);

} // namespace qb::text
