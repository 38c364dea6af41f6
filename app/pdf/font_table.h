#pragma once

#include "font/face.h"
#include "font/subset.h"
#include "pdf/haru.h"
#include "pdf/sheet.h"

#include <QHash>

#include <map>

namespace qb::pdf {

/// A part of a run that cannot be cut: one or more glyphs that together say `text`.
struct Cluster {
    size_t begin = 0; ///< glyphs of the run
    size_t end = 0;
    QStringView text; ///< in the run; may be empty
};

/// Shown with the font for vertical lines; turned glyphs are those of the horizontal one.
inline bool isUprightVertical(const page::GlyphRun& run)
{
    return run.isVertical && !run.isTurned;
}

/// On vertical lines the pen stands at this distance from a glyph's own origin, em: to the right,
/// where the baseline of turned Western text is when both share the line's middle, and half-way
/// down the character. Readers put the text of a line into order by where the pen stands.
inline constexpr double kVerticalPenX = 0.12;
inline constexpr double kVerticalPenBelowAscent = 0.5;

/// The clusters of a run in order. Ranges that lie outside the text are cut to it.
std::vector<Cluster> clustersOf(const page::GlyphRun& run);

/// What a document's text needs of one font file.
class EmbeddedFont {
public:
    explicit EmbeddedFont(font::FacePointer face);

    /// Notes that the document shows this glyph, and what it says.
    void use(std::uint32_t glyph, QStringView text, bool isAlone);
    void useVertically() { m_isVerticalUsed = true; }
    bool isVerticalUsed() const { return m_isVerticalUsed; }

    /// After all use() calls: makes the subset and settles what each glyph says.
    Status close();

    /// The two-byte code of a glyph. 0 for a glyph the face does not have.
    quint16 cid(std::uint32_t glyph) const { return known(glyph).cid; }
    /// In thousandths of the type size, as the file states it.
    int width(std::uint32_t glyph) const { return known(glyph).width; }
    /// What readers take the glyph for where nothing else is said.
    bool says(std::uint32_t glyph, QStringView text) const;
    const font::Face& face() const { return *m_face; }
    /// Writes the font's objects; the answer is the Type 0 font for lines in that direction.
    HPDF_Dict write(Haru& haru, bool isVertical);

private:
    struct Use {
        quint16 cid = 0;
        qint16 width = 0;
        bool isUsed = false;
        int text = -1; ///< in m_texts
    };
    const Use& known(std::uint32_t glyph) const
    {
        return m_uses[glyph < m_uses.size() ? glyph : 0];
    }
    std::map<quint16, QString> textOfCid() const;
    HPDF_Array widths(Haru& haru, int defaultWidth) const;
    int commonestWidth() const;
    HPDF_Dict writeDescriptor(Haru& haru, const QByteArray& name) const;
    HPDF_Dict writeCidFont(Haru& haru, const QByteArray& name);
    QByteArray cidToGidMap() const;

    font::FacePointer m_face;
    std::vector<Use> m_uses; ///< by glyph
    std::vector<QString> m_texts;
    font::Subset m_subset;
    bool m_isVerticalUsed = false;
    QByteArray m_name;
    HPDF_Dict m_descriptor = nullptr;
    HPDF_Dict m_toUnicode = nullptr;
};

/// The fonts of a document. Faces of the same file are one font, whatever role they serve.
class FontTable {
public:
    /// Opens the faces that the pages and the sheets' marks use, and makes their subsets.
    static Result<FontTable> make(const page::Document& document, const std::vector<Sheet>& sheets);

    /// By index in Document::faces, which must be that of a run on the pages.
    EmbeddedFont& font(int face) { return *m_fonts[size_t(m_fontOfFace[size_t(face)])]; }
    /// The number in the resource name.
    int number(int face) const { return m_fontOfFace[size_t(face)]; }
    size_t count() const { return m_fonts.size(); }
    EmbeddedFont& at(size_t number) { return *m_fonts[number]; }

private:
    Status open(const page::Document& document, int face);
    Status collect(const page::Document& document, const std::vector<page::Item>& items, int depth);

    std::vector<std::unique_ptr<EmbeddedFont>> m_fonts;
    std::vector<int> m_fontOfFace; ///< -1: not used
    QHash<QString, int> m_fontOfFile;
};

} // namespace qb::pdf
