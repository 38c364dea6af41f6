#pragma once

#include "typeset/inline/set_paragraph.h"

#include <QtTest>

namespace qb::typeset::test {

/// Sets paragraphs with the machine's own fonts and answers what a reader would see.
class ParagraphFixture {
public:
    ParagraphFixture()
    {
        auto book = font::FontBook::create(m_environment);
        if (book.isError())
            qFatal("%s", qPrintable(book.error().oneLine()));
        m_fonts = book.value();
        style.size = Length::pt(10);
        style.font = QStringLiteral("songti");
    }

    static bool isNear(double a, double b) { return qAbs(a - b) < 0.002; } // em

    std::shared_ptr<const SetParagraph> set(const ParagraphSource& source, double measure)
    {
        auto result = setParagraph(source, style, style.size * measure, *m_fonts, m_faces);
        if (result.isError())
            qFatal("%s", qPrintable(result.error().oneLine()));
        return result.value();
    }

    /// The same with words parted where the hyphenator allows.
    std::shared_ptr<const SetParagraph> setHyphenated(const ParagraphSource& source, double measure)
    {
        auto result
            = setParagraph(source, style, style.size * measure, *m_fonts, m_faces, &hyphenator());
        if (result.isError())
            qFatal("%s", qPrintable(result.error().oneLine()));
        return result.value();
    }

    const text::Hyphenator& hyphenator()
    {
        if (!m_hyphenator) {
            auto loaded = text::Hyphenator::load(m_environment);
            if (loaded.isError())
                qFatal("%s", qPrintable(loaded.error().oneLine()));
            m_hyphenator = loaded.value();
        }
        return *m_hyphenator;
    }

    QStringList lines(const ParagraphSource& source, double measure)
    {
        QStringList list;
        const auto paragraph = set(source, measure);
        for (const SetLine& line : paragraph->lines)
            list << paragraph->text.mid(line.range.begin, line.range.length());
        return list;
    }

    /// For every character of a line its glyph's origin in em from the column's edge.
    std::vector<std::pair<QString, double>> positions(const SetLine& line) const
    {
        std::vector<std::pair<QString, double>> list;
        for (const page::GlyphRun& run : line.runs)
            for (const page::Glyph& glyph : run.glyphs)
                if (glyph.textEnd > glyph.textBegin)
                    list.emplace_back(
                        run.text.mid(glyph.textBegin, glyph.textEnd - glyph.textBegin),
                        (run.origin.x + glyph.x) / style.size);
        return list;
    }

    /// Distance in em between the glyph origins of two characters that follow each other in a
    /// one-line text.
    double distance(const QString& text, int first)
    {
        const auto list = positions(set(text, 200)->lines.front());
        return list.at(size_t(first) + 1).second - list.at(size_t(first)).second;
    }

    font::HalfWidthForm markForm(const QString& role, char32_t mark)
    {
        return font::halfWidthForm(*m_fonts->markFace(role), mark);
    }

    bool isBlank(int face, std::uint32_t glyph) const { return m_faces.at(face)->isBlank(glyph); }

    style::ParagraphStyle style;

private:
    SystemEnvironment m_environment;
    std::shared_ptr<font::FontBook> m_fonts;
    std::shared_ptr<const text::Hyphenator> m_hyphenator;
    FaceTable m_faces;
};

} // namespace qb::typeset::test
