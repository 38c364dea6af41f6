#pragma once

#include "importers/html_article.h"
#include "importers/html_inline.h"
#include "importers/html_notes.h"
#include "importers/html_pictures.h"

#include <QUrl>

namespace qb::importers {

/// Goes through a piece of a page once and makes a line at every block's edge: headings,
/// paragraphs, items, quotations, captions beside their pictures, tables.
class HtmlLines {
public:
    HtmlLines(const ArticlePlace& place, const HtmlOrigin& origin, Warned<ImportedDocument>& out);

    void read();

private:
    /// What the elements around a text make of it; the innermost that says anything decides.
    struct Context {
        InlineStyle style = {};
        std::optional<BlockKind> kind = {};
        int level = 0; ///< of a heading
    };

    void visit(const xmlNode* node);
    void visitElement(const xmlNode* node);
    void visitChildren(const xmlNode* node);
    void visitBlock(const xmlNode* node);
    void visitFigure(const xmlNode* figure);
    void visitTable(const xmlNode* table);
    void visitItem(const xmlNode* item);
    void addText(const xmlNode* node);
    void addPreformatted(const QString& text, const xmlNode* node);
    void addPicture(const xmlNode* img);
    void addObject(Block block);
    void endLine();
    void startLine(const xmlNode* node);
    bool isCaption(const text::RawLine& line) const;
    Context contextIn(const xmlNode* node) const;
    QString addressOf(const xmlNode* link) const;
    QString numberOf(const xmlNode* item);

    const ArticlePlace& m_place;
    Warned<ImportedDocument>& m_out;
    HtmlNotes m_notes;
    HtmlPictures m_pictures;
    QUrl m_base;
    Context m_context;
    InlineText m_text;
    QString m_marker; ///< of an item whose first line has not begun
    text::RawLine m_line;
    bool m_isUnderMissing = false;            ///< the picture right above is not there
    bool m_endsInMissing = false;             ///< the line ends in such a picture
    const xmlNode* m_lineNode = nullptr;      ///< of the line's first text
    QHash<const xmlNode*, int> m_lastNumbers; ///< of the ordered lists' items so far
    int m_furnitureDepth = 0;
    int m_preformatted = 0;
};

} // namespace qb::importers
