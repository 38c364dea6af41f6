#pragma once

#include "core/article.h"
#include "core/asset.h"

#include <QDateTime>

namespace qb {

/// Where a clipping came from; never changed after capture.
struct Provenance {
    QString address;   ///< URL or absolute file name; empty for pasted text
    QString mediaType; ///< of the original, e.g. "text/html"
    QString title;     ///< the page's or file's own title
    QDateTime capturedAt;
    QString snapshot; ///< Asset id of the original bytes; empty for none
};

/// A tag on a clipping: an industry or a kind of news, by its taxonomy id.
struct Tag {
    QString id;             ///< e.g. "new-materials"
    bool confirmed = false; ///< set or accepted by a person, not only suggested
    friend bool operator==(const Tag&, const Tag&) = default;
};

/// 剪报: an article on its way into an issue, with the raw text it was made from.
struct Clipping {
    QString id; ///< given by the workspace
    Article article;
    QString rawText; ///< before cleaning
    Provenance provenance;
    std::vector<Tag> industries; ///< 6+3+3
    QString kind;                ///< 行业动态, 行业趋势… by id; may be empty
    AssetMap assets;             ///< pictures of the article and the snapshot
    QDateTime modifiedAt;
};

} // namespace qb
