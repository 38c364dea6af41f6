#pragma once

#include "font/font_book.h"
#include "font/shaper.h"
#include "page/document.h"

#include <QTest>

namespace qb::pdf::test {

/// Builds small documents by hand: lines of shaped text at given places.
class SampleDocument {
public:
    SampleDocument() : m_book(font::FontBook::create(SystemEnvironment()).value())
    {
        document.metadata.title = QStringLiteral("试刊·第 1 期");
        document.metadata.author = QStringLiteral("示例编辑部");
        document.metadata.keywords = {QStringLiteral("样张"), QStringLiteral("𠮷")};
        document.metadata.date
            = QDateTime(QDate(2026, 3, 5), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600);
    }

    page::Page& addPage(const QString& label = {})
    {
        auto made = std::make_shared<page::Page>();
        made->size = {Length::mm(210), Length::mm(297)};
        made->label = label;
        document.pages.push_back(made);
        m_page = made.get();
        return *made;
    }
    page::Page& page() { return *m_page; }

    /// A line of text from `x` on the baseline `y` (points from the top); `extra` is put between
    /// all glyphs.
    void line(const QString& role, const QString& text, double size, double x, double y,
        page::Colour colour = page::Colour::black(), double extra = 0)
    {
        double at = x;
        for (page::GlyphRun& run : runs(role, text, size, extra)) {
            run.colour = colour;
            run.origin = {Length::pt(at), Length::pt(y)};
            at += run.advance.toPt();
            m_page->items.emplace_back(std::move(run));
        }
    }
    void tag(int node) { m_page->items.emplace_back(page::Tag{node}); }
    int node(page::StructureRole role, int parent, int level = 0)
    {
        page::StructureNode made;
        made.role = role;
        made.parent = parent;
        made.level = level;
        document.structure.push_back(made);
        return int(document.structure.size()) - 1;
    }
    QString image(const QByteArray& bytes, const QString& name)
    {
        const AssetPointer asset = makeAsset(bytes, name);
        document.assets.insert(asset->id, asset);
        return asset->id;
    }
    int faceIndex(const font::FacePointer& face)
    {
        const auto found
            = std::find(document.faces.begin(), document.faces.end(), face->reference());
        if (found != document.faces.end())
            return int(found - document.faces.begin());
        document.faces.push_back(face->reference());
        return int(document.faces.size()) - 1;
    }
    font::FontBook& book() { return *m_book; }

    page::Document document;

private:
    /// One run for each stretch that one face draws.
    std::vector<page::GlyphRun> runs(
        const QString& role, const QString& text, double size, double extra)
    {
        std::vector<page::GlyphRun> made;
        font::FacePointer last;
        QString stretch;
        const auto flush = [&] {
            if (!stretch.isEmpty())
                made.push_back(run(last, stretch, size, extra));
            stretch.clear();
        };
        const auto characters = text.toUcs4();
        for (const char32_t character : characters) {
            const bool isSelector = character >= 0xFE00 && character <= 0xFE0F;
            font::FacePointer face = isSelector ? last : m_book->faceFor(role, character);
            if (!face)
                face = m_book->face(role).value();
            if (face != last)
                flush();
            last = face;
            stretch += QString::fromUcs4(&character, 1);
        }
        flush();
        return made;
    }
    page::GlyphRun run(
        const font::FacePointer& face, const QString& text, double size, double extra)
    {
        page::GlyphRun made;
        made.face = faceIndex(face);
        made.size = Length::pt(size);
        made.text = text;
        double at = 0;
        for (const font::ShapedGlyph& glyph : font::shape(*face, text)) {
            page::Glyph placed;
            placed.id = glyph.id;
            placed.x = Length::pt(at + glyph.xOffset * size);
            placed.y = Length::pt(glyph.yOffset * size);
            placed.textBegin = glyph.textBegin;
            placed.textEnd = glyph.textEnd;
            made.glyphs.push_back(placed);
            at += glyph.advance * size + extra;
        }
        made.advance = Length::pt(at);
        return made;
    }

    std::shared_ptr<font::FontBook> m_book;
    page::Page* m_page = nullptr;
};

} // namespace qb::pdf::test
