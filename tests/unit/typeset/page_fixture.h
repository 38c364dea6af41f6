#pragma once

#include "typeset/typesetter.h"

#include <QtTest>

namespace qb::typeset::test {

/// A line as it stands on a page. Lengths in pt; `column` from the left of the type area, from 0.
struct FoundLine {
    QString text;
    int page = 0;
    int column = 0;
    double x = 0;
    double baseline = 0;
    double end = 0;
    double size = 0;
};

/// Typesets issues made for a test with a plain template: 10 pt on a 16 pt grid, no furniture.
class PageFixture {
public:
    PageFixture()
    {
        auto book = font::FontBook::create(m_environment);
        if (book.isError())
            qFatal("%s", qPrintable(book.error().oneLine()));
        m_fonts = book.value();
        reset();
    }
    Q_DISABLE_COPY_MOVE(PageFixture)

    /// The plain template again, and a typesetter that remembers nothing.
    void reset()
    {
        layout = {};
        layout.id = QStringLiteral("test");
        layout.page.size = {Length::pt(600), Length::pt(800)};
        layout.page.top = Length::pt(40);
        layout.page.inner = Length::pt(40);
        layout.page.em = Length::pt(10);
        layout.page.pitch = Length::pt(16);
        layout.page.charactersPerLine = 20;
        layout.page.lines = 20;
        layout.page.columns = 2;
        layout.page.gutter = Em::of(2);
        layout.folio.position = style::Folio::Position::None;
        layout.sourceText.clear();
        for (const QString& name : style::builtInStyleNames())
            change(name, [](style::ParagraphStyle& style) { style.size = Length::pt(10); });
        change(
            QStringLiteral("body"), [](style::ParagraphStyle& style) { style.indent = Em::of(2); });
        change(QStringLiteral("title"), [](style::ParagraphStyle& style) {
            style.size = Length::pt(14);
            style.linesOccupied = 3;
            style.alignment = style::Alignment::Centre;
        });
        restart();
    }

    template <typename Change>
    void change(const QString& name, Change make)
    {
        const auto former = layout.styles.value(name);
        auto style = former ? std::make_shared<style::ParagraphStyle>(*former)
                            : std::make_shared<style::ParagraphStyle>();
        style->name = name;
        make(*style);
        layout.styles.insert(name, std::move(style));
    }

    /// A typesetter that remembers nothing.
    void restart()
    {
        m_typesetter
            = std::make_unique<Typesetter>(m_fonts, [this](const Asset&) { return pictureSize; });
    }

    Result<Warned<page::Document>> tryTypeset(const Issue& issue, const PageGoal& goal = {})
    {
        return m_typesetter->typeset(issue, layout, nullptr, goal);
    }

    Warned<page::Document> typeset(const Issue& issue, const PageGoal& goal = {})
    {
        auto pages = tryTypeset(issue, goal);
        if (pages.isError())
            qFatal("%s", qPrintable(pages.error().oneLine()));
        return pages.value();
    }

    /// The runs of each baseline of each column, top to bottom, column by column.
    std::vector<FoundLine> lines(const page::Document& document) const
    {
        std::vector<FoundLine> found;
        const style::PageGeometry& page = layout.page;
        const double step = page.columnStep(page.columns).toPt();
        for (size_t p = 0; p < document.pages.size(); ++p) {
            for (const page::Item& item : document.pages[p]->items) {
                const auto* run = std::get_if<page::GlyphRun>(&item);
                if (!run)
                    continue;
                const double x = run->origin.x.toPt();
                const int column = std::clamp(
                    int(std::floor((x - page.inner.toPt() + 5) / step)), 0, page.columns - 1);
                const double y = run->origin.y.toPt();
                if (!found.empty() && found.back().page == int(p) && found.back().column == column
                    && std::abs(found.back().baseline - y) < 0.01) {
                    found.back().text += run->text;
                    found.back().end = x + run->advance.toPt();
                } else {
                    found.push_back({run->text, int(p), column, x, y, x + run->advance.toPt(),
                        run->size.toPt()});
                }
            }
        }
        return found;
    }

    /// `count` made-up characters that differ from paragraph to paragraph.
    static QString text(int count, int seed)
    {
        static const QString characters = QStringLiteral(
            "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜𬭚𠮷");
        QString made;
        for (int i = 0; i < count - 1; ++i) {
            const qsizetype at = (qsizetype(seed) * 7 + i * (seed % 3 + 1)) % 44;
            made += characters.at(at);
        }
        return made + QStringLiteral("。");
    }

    static Article article(const QString& title, std::vector<int> paragraphs, int seed = 1)
    {
        Article made;
        made.title = title;
        for (const int count : paragraphs) {
            Block block;
            block.text = text(count, seed++);
            made.blocks.push_back(std::move(block));
        }
        return made;
    }

    static Issue issue(std::vector<Article> articles, const QString& section = {})
    {
        Issue made;
        made.sections.push_back({section, std::move(articles)});
        return made;
    }

    style::Template layout;
    QSize pictureSize{400, 300};

private:
    SystemEnvironment m_environment;
    std::shared_ptr<font::FontBook> m_fonts;
    std::unique_ptr<Typesetter> m_typesetter;
};

} // namespace qb::typeset::test
