#pragma once

#include "core/article.h"
#include "core/asset.h"

#include <QTextDocument>
#include <QTextFormat>

/// An article's blocks as a text document and back. One text block is one Block; a table is a text
/// table. What a block is stands in its format, so that the document's own undo covers it.
namespace qb::editor::rich_text {

enum Property {
    KindProperty
    = QTextFormat::UserProperty + 1, ///< of a block: BlockKind as int; absent = Paragraph
    LevelProperty,                   ///< of a block
    AssetProperty,                   ///< of a picture's character
    AlternativeTextProperty,         ///< of a picture's character
    StrongProperty,                  ///< of characters, bool
    EmphasisProperty,
    ProperNameProperty,
    HeaderRowsProperty, ///< of a table
    NoteProperty,       ///< of characters: the text of the footnote that they are the mark of
};

/// Replaces the whole content; the undo history is emptied.
void setBlocks(QTextDocument& document, const std::vector<Block>& blocks, const AssetMap& assets);

/// Puts blocks at the cursor, in the place of its selection, as one step of undo. The first
/// paragraph goes on with the one at the cursor, and what followed the cursor goes on after the
/// last. In a table's cell only text is put.
void insertBlocks(QTextCursor& cursor, const std::vector<Block>& blocks, const AssetMap& assets);

/// Empty paragraphs are left out.
std::vector<Block> blocks(const QTextDocument& document);
/// Where the text of each of blocks() begins in the document; -1 for tables, pictures, and
/// paragraphs with pictures among their text.
std::vector<int> positions(const QTextDocument& document);

/// Makes the document read as `then` does, by changing no more blocks than those that differ, as
/// one step of undo. False, with nothing changed, where pictures or tables are among these.
bool changeBlocks(QTextDocument& document, const std::vector<Block>& then);

BlockKind kindOf(const QTextBlock& block);
/// Makes the blocks under the cursor's selection paragraphs, subheads of a level, quotes…
void setKind(QTextCursor cursor, BlockKind kind, int level = 1);
/// Turns a span kind on or off for the selection.
void toggleSpan(QTextCursor cursor, SpanKind kind);

/// The text as the proofreader reads it; offsets are those of the document.
QString checkedText(const QTextDocument& document);

/// Selects the picture beside a position; no selection where there is none.
QTextCursor pictureAt(QTextDocument& document, int position);
QString alternativeText(const QTextCursor& picture);
void setAlternativeText(QTextCursor picture, const QString& text);

} // namespace qb::editor::rich_text
