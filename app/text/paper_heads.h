#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "责编 钱多多 版式 李砚 校对 孙望舒", "【编辑 李砚】": offices of a page's makers, each with a
/// name behind it and no colon between.
bool namesPageMakers(QStringView text);

/// "编辑 钱多多", "版式 孙望舒 电话（0371）6000000": one of them alone, beside a page's head.
bool mayNamePageMaker(QStringView text);

/// What stands at the head of a newspaper's page beside what pageHeadReason() tells by itself: the
/// paper's name, with or without its date, and the page's number and name. Sets reasons[i] for each
/// such line that has none yet.
void markPaperHeads(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

/// A name that a running head has beside the number or date, alone at a page's edge: the
/// next page may set both on lines of their own.
void markNamesOfHeads(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
