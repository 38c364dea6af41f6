#pragma once

#include <QString>

#include <vector>

namespace qb::importers {

/// One line of a document as its outline sees it.
struct OutlineLine {
    int level = -1; ///< 0 = the document's title, from 1 headings, -1 no heading
    QString text;
    bool isNumbered = false; ///< automatically
};

enum class OutlineRole {
    None,
    Masthead, ///< the name of the whole newsletter
    Section,  ///< 栏目
    Title,    ///< of an article
    Subhead,
};

struct OutlineEntry {
    OutlineRole role = OutlineRole::None;
    int level = 0; ///< of a Subhead, from 1
};

/// What each heading of a document heads. A document is one article with sub-heads, or a newsletter
/// whose articles stand at one level of headings, with its name and its sections above: told by
/// numbering (sub-heads), sources and bylines (articles), length, and what follows.
std::vector<OutlineEntry> outlineRoles(const std::vector<OutlineLine>& lines);

/// "一、", "（二）", "3.", "第四章": how sub-heads begin.
bool beginsWithNumber(QStringView text);

} // namespace qb::importers
