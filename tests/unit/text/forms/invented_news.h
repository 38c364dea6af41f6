#pragma once

#include "core/article.h"
#include "random.h"

namespace qb::text::forms {

/// An article that no paper printed, put together from invented sentences.
struct InventedArticle {
    Article article; ///< what cleaning must find, but for its source's form
    QString source;  ///< empty where the text names none
};

struct NewsKind {
    bool hasSubheads = false;
    bool hasMarkedSubheads = false; ///< "# …。"
    bool hasLists = false;          ///< 一是…
    bool hasAuthorNote = false;
    bool hasDateline = false; ///< 某报讯（记者某某）
    bool hasKicker = false;
    int leastParagraphs = 2;
    int mostParagraphs = 6;
    int percentLongTitle = 20;
};

/// `topic` from 0; neighbouring articles of one text should have different ones.
InventedArticle inventArticle(Random& random, int topic, const NewsKind& kind);
int topicCount();

QString inventSource(Random& random);
QString inventName(Random& random);

} // namespace qb::text::forms
