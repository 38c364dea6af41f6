#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "地点" of "地点：市民中心三楼"; empty where no short word with a colon begins the line.
QStringView lineLabel(QStringView text);

/// Lines of a list that has a word with a colon before each entry ("地点：…", "电话：…") stand each
/// for itself; `lines` without noise.
void readLabelLines(std::vector<LineFacts>& lines);

/// "一是……，" over "二是……，": such a line is a paragraph, no heading; `lines` without noise.
void readOrdinalLines(std::vector<LineFacts>& lines);

/// "（一）", "（二）", each alone over a part of the text; `lines` without noise.
void readBareNumbers(std::vector<LineFacts>& lines);

/// "晚报：下一步呢？" between two who speak more than once is a paragraph; `lines` without noise.
void readSpeakers(std::vector<LineFacts>& lines);

/// "编辑：智能编辑工具赛道" between two paragraphs is an entry of a list, no credit; `lines` with
/// noise.
void readLabelledText(std::vector<LineFacts>& lines);

} // namespace qb::text
