#pragma once

#include "core/article.h"

#include <libxml/tree.h>

namespace qb::importers {

/// What a page says of its article outside the text: in meta elements (Open Graph, the Chinese
/// government's site standard, Dublin Core), in JSON-LD (schema.org), in time elements, and in the
/// places where WeChat keeps it. Only what is sure; nothing for lists of articles.
struct PageFacts {
    QString title;    ///< with the site's name in it where the page has no cleaner one
    QString headline; ///< the article's own
    QString source;
    QString byline;
    QDate date;
    QString address;
    bool isWeChat = false; ///< a posting of WeChat, all of whose facts have places of their own
};

PageFacts pageFacts(const xmlNode* page);

/// Source, author and date of a line under a headline, "2025-03-04 10:20 来源：颍川日报
/// 作者：张三".
PageFacts factsOfLine(const QString& line);
/// Whether a short line says where, when or by whom.
bool isInfoLine(const QString& line);

} // namespace qb::importers
