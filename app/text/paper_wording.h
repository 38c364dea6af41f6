#pragma once

#include <QStringList>
#include <QStringView>

#include <vector>

namespace qb::text {

/// "摘要：…", "【内容提要】", "Abstract: …": begins a paper's abstract.
bool beginsAbstract(QStringView line);

/// "关键词：…", "[Key words] …": begins the list of its keywords.
bool beginsKeywords(QStringView line);

/// "收稿日期：…", "基金项目：…", "DOI: …", "中图分类号：…": what a journal notes on a paper at a
/// page's foot or below the keywords.
bool beginsPaperNote(QStringView line);

/// "第41卷第2期", "2025年4月", "Vol.41 No.2", "DOI:10.…", "37", "·1·": a part of a journal's
/// running head or foot by its form.
bool isJournalMark(QStringView part);

/// "—37—", "·1·", "37".
bool isPageMark(QStringView part);

/// Whether a text is more than Latin and figures.
bool hasHan(QStringView text);

/// "图1 …", "表 2 …", "Fig. 3 …": the caption of a figure or a table; no sentence that begins so.
bool isNumberedCaption(QStringView line);

/// A line that names the place where authors work: "（某大学食品学院，某市 466001）", "1.
/// 某研究所".
bool namesInstitute(QStringView line);

/// The names of a line that holds nothing but people's names with marks or numbers between them,
/// "钱多多1，孙望舒2", or a group's, "…课题组"; empty for another line. Over the place where they
/// work (`isOverInstitute`) any short name is one.
QString authorsOfLine(QStringView line, bool isOverInstitute);

/// Number and depth of a paper's heading: "2.1 样本" is {2, 1}, "三、结论" {3}; empty for none.
std::vector<int> paperNumber(QStringView line);

/// "引言", "结语", "参考文献": a paper's heading without a number.
bool isPaperHeadWord(QStringView line);

/// "[12] …": an entry of a list of references.
bool beginsReference(QStringView line);

/// "参考文献" and its likes.
bool headsReferences(QStringView line);

} // namespace qb::text
