#pragma once

#include "core/article.h"
#include "core/asset.h"
#include "core/result.h"

#include <QMimeData>

class QTextCursor;

/// What goes through the clipboard into an article's body and out of it.
namespace qb::editor::paste {

/// A part of an article, as it is copied: for this program its blocks and pictures, for others text
/// and HTML.
class BlocksMimeData : public QMimeData {
    Q_OBJECT
public:
    BlocksMimeData(const QTextCursor& selection, const AssetMap& assets);

    std::vector<Block> blocks;
    AssetMap assets;
    bool isInline = false; ///< a part of one paragraph
};

bool canInsert(const QMimeData& data);

struct Pasted {
    AssetMap assets; ///< that the article needs now
    std::vector<Warning> warnings;
    bool isCleaned = false; ///< undoing it once gives the text as it was copied
};

/// Puts what was copied at the cursor. Cleaned text is two steps of undo: the first brings back
/// the text as it was copied, the second takes that away. TooLarge; BadInput where there is nothing
/// of use; then the document is as it was.
Result<Pasted> insert(QTextCursor& cursor, const QMimeData& data);

} // namespace qb::editor::paste
