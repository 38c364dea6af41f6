#pragma once

#include "typeset/flow/flow.h"
#include "typeset/flow/furniture.h"
#include "typeset/flow/page_layout.h"

#include <optional>

namespace qb::typeset {

/// FaceTable index → index in Document::faces, given out in the order of first use.
class DocumentFaces {
public:
    int of(int face)
    {
        if (size_t(face) >= m_index.size())
            m_index.resize(size_t(face) + 1, -1);
        int& index = m_index[size_t(face)];
        if (index < 0) {
            index = int(m_faces.size());
            m_faces.push_back(face);
        }
        return index;
    }
    const std::vector<int>& faces() const { return m_faces; }

private:
    std::vector<int> m_index;
    std::vector<int> m_faces;
};

/// One page, drawn, with what the document has to know of it.
struct DrawnPage {
    std::shared_ptr<page::Page> page;
    std::vector<Warning> warnings;
    std::vector<int> faces;      ///< FaceTable indices in the order of first use
    std::vector<QString> assets; ///< of its pictures
};

/// A box of the flow where it stands.
struct PlacedBox {
    const Box* box = nullptr;
    int firstNode = 0; ///< of its part
    int page = 0;
    Length x;
    Length y; ///< top of its first grid line
    int rows = 1;
    bool isAtTop = false;
    bool isRepeated = false; ///< a table head set again: seen, but not part of the text
    std::shared_ptr<const SetParagraph> variant; ///< instead of its paragraph, all lines from here
};

/// What entries of the contents show.
struct ContentsNumbers {
    const std::vector<int>& articlePages; ///< by article, from 0; -1: not set
};

/// Draws the content of one page as items; decides nothing but the last step from grid lines to
/// points.
class PageDrawer {
public:
    PageDrawer(int pageIndex, Setting& setting, DocumentFaces& faces);

    void draw(const PlacedBox& placed, const ContentsNumbers& contents);
    /// Footnotes of a column, under their rule, from the grid line at `y` down.
    void drawNotes(const std::vector<PlacedBox>& boxes, Length x, Length y, Length width);
    void drawFurniture(const SetFurniture& furniture, int firstNode, Length x, Length y);
    /// A folio or running head: lines of their own, not part of the text.
    void drawArtifact(const SetParagraph& paragraph, Length x, Length baseline, Length leading);
    page::Page& page() { return *m_result.page; }
    DrawnPage finish() { return std::move(m_result); }

private:
    void drawLine(
        const SetLine& line, const LinkNodes& linkNodes, int firstNode, Length x, Length baseline);
    void drawRun(const page::GlyphRun& source, Length x, Length baseline);
    void drawShape(page::Shape shape);
    void drawDecoration(
        const PlacedBox& placed, const LinesContent& content, Length top, Length height);
    void drawTint(const LinesContent& content, const page::Rect& area);
    void drawLines(const PlacedBox& placed, const LinesContent& content);
    void drawVariant(const PlacedBox& placed, const LinesContent& content);
    void drawPicture(const PlacedBox& placed, const PictureContent& picture);
    void drawTableRow(const PlacedBox& placed, const TableRowContent& row);
    void drawContents(
        const PlacedBox& placed, const ContentsContent& entry, const ContentsNumbers& numbers);
    void drawPageNumber(const PlacedBox& placed, const ContentsContent& entry, int number,
        Length baseline, Length textEnd);
    Length contentTop(const PlacedBox& placed, Length height) const;
    Length columnWidth(const Box& box) const;
    void open(int node) { page().items.push_back(page::Tag{node}); }
    void openArtifact() { page().items.push_back(page::Tag{page::Tag::kArtifact}); }
    void close() { page().items.push_back(page::Tag{}); }
    void warnAbout(const SetLine& line, const SetParagraph& paragraph, const QString& article);
    void warnAboutMissing(
        const SetLine& line, const SetParagraph& paragraph, const QString& article);

    int m_index;
    Setting& m_setting;
    const style::PageGeometry& m_geometry;
    DocumentFaces& m_faces;
    DrawnPage m_result;
    /// The tint drawn last, which the next part of its block continues.
    struct Tint {
        const SetParagraph* paragraph = nullptr;
        int endLine = 0;
        page::Rect area;
        size_t item = 0; ///< of the page
    };
    Tint m_tint;
    /// Top of the caption that belongs to the picture drawn last.
    std::optional<page::Point> m_captionPlace;
    const SetParagraph* m_told = nullptr; ///< whose missing characters were told last
    QStringList m_toldMessages;
};

} // namespace qb::typeset
