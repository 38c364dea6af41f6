#pragma once

#include "text/segment.h"

namespace qb::text {

/// What is said to readers over a collection of news, up to 200 characters:
/// "编者按：本周要闻两则。", "各位领导：现将本周情况报告如下。".
bool isLeadIn(QStringView text);

/// "项目推进情况", "主要做法": a part of one report, no story.
bool namesPartOfReport(QStringView heading);

/// Who signs below a text: "颍川市科技局", "综合信息科", "供稿：张丽". No headline, though as short
/// as one.
bool isSignOff(QStringView line);

/// Greetings, whom to ask below a text and, at the end, lines that sign become paragraphs where
/// they were held for headings.
void markLetterEnds(std::vector<Segment>& segments);

} // namespace qb::text
