#pragma once

#include "core/asset.h"
#include "page/item.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace qb::page {

/// A face as a file on this machine. The `font` library opens it.
struct FaceReference {
    QString role;   ///< e.g. "songti"; several faces may serve one role (fallback)
    QString family; ///< for people, e.g. "Noto Serif CJK SC"
    QString postScriptName;
    QString path;
    int index = 0; ///< in a collection
    friend bool operator==(const FaceReference&, const FaceReference&) = default;
};

/// One page. Immutable once made: pages are shared with caches and with the preview.
struct Page {
    Size size;     ///< trimmed
    Length bleed;  ///< how far items may reach over the trimmed edge
    QString label; ///< as printed in the folio; empty where none is printed
    std::vector<Item> items;
};

/// A named place.
struct Destination {
    QString name;
    int page = 0; ///< from 0
    Point at;
};

/// An entry of the outline (bookmarks), in order; `level` from 1.
struct OutlineEntry {
    QString title;
    int level = 1;
    int page = 0; ///< from 0
    Point at;
};

enum class StructureRole {
    Document,
    Section,
    Heading,
    Paragraph,
    List,
    ListItem,
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Figure,
    Caption,
    Contents,
    ContentsItem,
    Note,
    Quote,
    Span,
    Link,
};

/// A node of the logical structure; the tree hangs together by `parent`. Siblings are read in the
/// order in which they first appear on the pages.
struct StructureNode {
    StructureRole role = StructureRole::Document;
    int parent = -1;         ///< index; -1 for the root, which is node 0
    int level = 0;           ///< of a Heading, from 1
    QString language;        ///< BCP 47, where it differs from the document's
    QString alternativeText; ///< of a Figure
    int columnSpan = 1;      ///< of table cells
    int rowSpan = 1;
};

struct Metadata {
    QString title;
    QString author; ///< the issuing body
    QString subject;
    QStringList keywords;
    QString language = QStringLiteral("zh-CN");
    QDateTime date; ///< of the issue, not of the rendering
};

/// Shared: after a keystroke most documents have the nodes of the one before.
using StructureNodes = QList<StructureNode>;

/// The display list: what typesetting makes and every back end reads.
struct Document {
    Metadata metadata;
    std::vector<FaceReference> faces;
    AssetMap assets;
    std::vector<std::shared_ptr<const Page>> pages;
    std::vector<Destination> destinations;
    std::vector<OutlineEntry> outline;
    StructureNodes structure; ///< empty, or [0] is the Document node
};

} // namespace qb::page
