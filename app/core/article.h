#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace qb {

/// A part of a text, in UTF-16 code units; never splits a surrogate pair.
struct TextRange {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

enum class SpanKind {
    Strong,     ///< 加粗
    Emphasis,   ///< 着重号
    ProperName, ///< 专名号
    Link,       ///< target is the address
    Note,       ///< the mark of a footnote, such as ① or [1]; target is the note's text
};
inline constexpr int kSpanKindCount = 5;

/// A property of a part of a block's text.
struct Span {
    TextRange range;
    SpanKind kind = SpanKind::Strong;
    QString target; ///< only for Link and Note
    friend bool operator==(const Span&, const Span&) = default;
};

struct TableCell {
    QString text;
    int columnSpan = 1;
    int rowSpan = 1;
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct Table {
    std::vector<std::vector<TableCell>> rows;
    int headerRows = 1; ///< repeated on every page the table runs over
    friend bool operator==(const Table&, const Table&) = default;
};

enum class BlockKind {
    Paragraph,
    Subhead, ///< 小标题, with level 1…3
    ListItem,
    Quote,
    Caption, ///< 图注 or 表题, belonging to the picture or table before (picture) or after (table)
             ///< it
    Picture,
    Table,
    Note, ///< 注
};

/// One block of an article. `text` carries no space between Han and Latin: the typesetter sets
/// that.
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    QString text;
    int level = 1;           ///< of a Subhead
    std::vector<Span> spans; ///< sorted by begin
    QString asset;           ///< of a Picture: the Asset's id
    QString alternativeText; ///< of a Picture
    Table table;             ///< of a Table
    friend bool operator==(const Block&, const Block&) = default;
};

/// 稿件: a cleaned text with what is known of its origin. Empty strings mean "not known", never
/// "none wanted".
struct Article {
    QString id;       ///< unique in its workspace; empty before it is stored
    QString section;  ///< 栏目, as found in the raw text or chosen
    QString kicker;   ///< 引题（肩题）
    QString title;    ///< 主题
    QString subtitle; ///< 副题
    QString byline;   ///< 作者、记者
    QString source;   ///< 来源, e.g. 科技日报
    QString sourceUrl;
    QDate date;         ///< of publication at the source
    QString authorNote; ///< （作者系…）
    std::vector<Block> blocks;
    friend bool operator==(const Article&, const Article&) = default;
};

/// The text of all blocks that a reader reads, one block a line.
QString plainText(const Article& article);

} // namespace qb
