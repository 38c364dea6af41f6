#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "青政〔2026〕3号", "〔2026〕8号": a line that is the number of an official paper (GB/T 9704,
/// 发文字号) and nothing else.
bool isPaperNumber(QStringView line);

/// "青桥县人民政府文件": the name of the issuer as it stands over an official paper (GB/T 9704,
/// 发文机关标志).
bool isPaperHead(QStringView line);

/// Marks the lines of notices that look like headings and are none: the number, and at the end who
/// signs and when.
void readOfficialPapers(const RawText& raw, std::vector<LineFacts>& lines);

/// The same for a notice whose text ends in front of line `end`.
void readSignatureBefore(std::vector<LineFacts>& lines, size_t end);

/// The head of an official paper, down to its number, is no text.
void markPaperHead(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
