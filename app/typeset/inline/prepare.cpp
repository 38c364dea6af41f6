#include "typeset/inline/prepared_paragraph.h"

#include "typeset/inline/break_rules.h"

namespace qb::typeset {

using text::CharClass;

int FaceTable::indexOf(const font::FacePointer& face)
{
    const auto found = m_indexes.constFind(face.get());
    if (found != m_indexes.constEnd())
        return *found;
    const int index = int(m_faces.size());
    m_faces.push_back(face);
    m_indexes.insert(face.get(), index);
    return index;
}

const font::HalfWidthForm& FaceTable::halfWidthForm(int face, char32_t mark)
{
    const std::pair<int, char32_t> key{face, mark};
    auto found = m_halfWidthForms.constFind(key);
    if (found == m_halfWidthForms.constEnd())
        found = m_halfWidthForms.insert(key, font::halfWidthForm(*at(face), mark));
    return *found;
}

namespace {

bool isWestern(CharClass c)
{
    switch (c) {
    case CharClass::WesternOpening:
    case CharClass::WesternClosing:
    case CharClass::Letter:
    case CharClass::Digit:
    case CharClass::Prefix:
    case CharClass::Postfix:
    case CharClass::Solidus:
    case CharClass::Hyphen:
    case CharClass::Other:
    case CharClass::Space:
    case CharClass::NoBreakSpace:
    case CharClass::Combining:
        return true;
    default:
        return false;
    }
}

bool isVariationSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

/// One code point with its class.
struct Character {
    char32_t codePoint = 0;
    int begin = 0;
    int end = 0;
    CharClass charClass = CharClass::Han;
};

std::vector<Character> charactersOf(const QString& text)
{
    std::vector<Character> characters;
    characters.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size();) {
        Character entry;
        entry.begin = int(i);
        entry.codePoint = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            entry.codePoint = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        ++i;
        entry.end = int(i);
        entry.charClass = text::charClass(entry.codePoint);
        characters.push_back(entry);
    }
    return characters;
}

/// Turns characters into clusters; one per paragraph.
class Preparer {
public:
    Preparer(const QString& text, const style::ParagraphStyle& style, font::FontBook& fonts,
        FaceTable& faces)
        : m_style(style),
          m_fonts(fonts),
          m_faces(faces),
          m_characters(charactersOf(text))
    {
        m_result.text = text;
        m_result.clusters.reserve(m_characters.size());
        m_result.glyphs.reserve(m_characters.size());
    }

    Result<PreparedParagraph> run(const text::Hyphenator* hyphenator)
    {
        QB_TRY(m_han, m_fonts.face(m_style.font));
        QB_TRY(
            m_latin, m_fonts.face(m_style.latinFont.isEmpty() ? m_style.font : m_style.latinFont));
        m_marks = m_fonts.markFace(m_style.font);
        for (size_t i = 0; i < m_characters.size();)
            i = isWestern(m_characters[i].charClass) ? western(i) : chinese(i);
        compressAdjacentMarks();
        setGapsAndBreaks();
        if (hyphenator && m_hasWestern)
            hyphenate(*hyphenator);
        return std::move(m_result);
    }

private:
    /// The face that draws `c`, wanting `preferred`; reports a character nobody has and answers
    /// `preferred`.
    font::FacePointer faceFor(char32_t c, const font::FacePointer& preferred, const QString& role)
    {
        if (preferred->hasGlyph(c) || text::charClass(c) == CharClass::Space)
            return preferred;
        if (auto other = m_fonts.faceFor(role, c))
            return other;
        const QString shown = QString::fromUcs4(&c, 1);
        if (std::find(m_result.missing.begin(), m_result.missing.end(), shown)
            == m_result.missing.end())
            m_result.missing.push_back(shown);
        return preferred;
    }

    /// One Chinese character or mark with what combines with it; returns the index behind it.
    size_t chinese(size_t i)
    {
        const Character& first = m_characters[i];
        if (first.charClass == CharClass::Dash || first.charClass == CharClass::Interpunct)
            return fixedWidthMark(i);
        size_t end = i + 1;
        while (end < m_characters.size() && m_characters[end].charClass == CharClass::Combining)
            ++end;
        const auto& wanted = text::isFullWidthMark(first.charClass) ? m_marks : m_han;
        const auto face = faceFor(first.codePoint, wanted, m_style.font);
        const bool needsShaping
            = end > i + 2 || (end == i + 2 && !isVariationSelector(m_characters[i + 1].codePoint));
        if (needsShaping) {
            shapeRun(i, end, face);
            return end;
        }
        const char32_t selector = end == i + 2 ? m_characters[i + 1].codePoint : 0;
        font::ShapedGlyph glyph;
        glyph.id = face->glyphFor(first.codePoint, selector);
        glyph.advance = face->advance(glyph.id);
        glyph.textBegin = first.begin;
        glyph.textEnd = m_characters[end - 1].end;
        Cluster cluster;
        cluster.textBegin = glyph.textBegin;
        cluster.textEnd = glyph.textEnd;
        cluster.charClass = first.charClass;
        cluster.face = m_faces.indexOf(face);
        cluster.firstGlyph = int(m_result.glyphs.size());
        cluster.glyphCount = 1;
        cluster.body = float(glyph.advance);
        splitBlanks(cluster, first.codePoint);
        m_result.glyphs.push_back(glyph);
        m_result.clusters.push_back(cluster);
        return end;
    }

    /// A dash, a pair of dashes or an interpunct: their widths in em are fixed (GB/T
    /// 15834-2011 5.1), whatever the face's proportional glyph has. Returns the index behind it.
    size_t fixedWidthMark(size_t i)
    {
        const Character& first = m_characters[i];
        size_t end = i + 1;
        if (first.charClass == CharClass::Dash && end < m_characters.size()
            && m_characters[end].codePoint == first.codePoint)
            ++end;
        const bool isInterpunct = first.charClass == CharClass::Interpunct;
        shapeRun(i, end, faceFor(first.codePoint, m_han, m_style.font),
            isInterpunct ? font::MarkWidth::Natural : font::MarkWidth::Full);
        Cluster& cluster = m_result.clusters.back();
        if (isInterpunct) { // 5.1.8: half an em, the dot in its middle
            cluster.hiddenLead = (cluster.body - 0.5f) / 2;
            cluster.body = 0.5f;
        }
        return end;
    }

    /// Parts the em of a mark into its ink half and the blank that may go (CLREQ, "Adjustment of
    /// Punctuation Marks").
    void splitBlanks(Cluster& cluster, char32_t c)
    {
        if (!text::isFullWidthMark(cluster.charClass) || cluster.body < 0.75f)
            return;
        const font::HalfWidthForm& half = m_faces.halfWidthForm(cluster.face, c);
        const float full = cluster.body;
        cluster.lead = float(-half.shift);
        cluster.body = float(half.advance);
        cluster.trail = full - cluster.lead - cluster.body;
    }

    /// A run of Western characters, parted where the face changes; returns the index behind it.
    size_t western(size_t i)
    {
        m_hasWestern = true;
        const QString role = m_style.latinFont.isEmpty() ? m_style.font : m_style.latinFont;
        size_t begin = i;
        auto face = faceFor(m_characters[i].codePoint, m_latin, role);
        size_t end = i;
        for (; end < m_characters.size() && isWestern(m_characters[end].charClass); ++end) {
            const bool joinsRun = m_characters[end].charClass == CharClass::Combining
                || m_characters[end].charClass == CharClass::Space;
            const auto wanted
                = joinsRun ? face : faceFor(m_characters[end].codePoint, m_latin, role);
            if (wanted != face) {
                shapeRun(begin, end, face);
                begin = end;
                face = wanted;
            }
        }
        shapeRun(begin, end, face);
        return end;
    }

    void shapeRun(size_t begin, size_t end, const font::FacePointer& face,
        font::MarkWidth markWidth = font::MarkWidth::Natural)
    {
        if (begin == end)
            return;
        const int offset = m_characters[begin].begin;
        const auto run = QStringView(m_result.text).mid(offset, m_characters[end - 1].end - offset);
        std::vector<font::ShapedGlyph> shaped = font::shape(*face, run, false, markWidth);
        size_t character = begin;
        for (font::ShapedGlyph& glyph : shaped) {
            glyph.textBegin += offset;
            glyph.textEnd += offset;
            const bool opensCluster = glyph.textEnd > glyph.textBegin || m_result.clusters.empty();
            if (opensCluster) {
                while (character + 1 < end && m_characters[character + 1].begin <= glyph.textBegin)
                    ++character;
                Cluster cluster;
                cluster.textBegin = glyph.textBegin;
                cluster.textEnd = glyph.textEnd;
                cluster.charClass = m_characters[character].charClass;
                cluster.face = m_faces.indexOf(face);
                cluster.firstGlyph = int(m_result.glyphs.size());
                cluster.body = 0;
                m_result.clusters.push_back(cluster);
            }
            Cluster& cluster = m_result.clusters.back();
            cluster.body += float(glyph.advance);
            ++cluster.glyphCount;
            m_result.glyphs.push_back(glyph);
        }
    }

    /// CLREQ, "Compression of Adjacent Punctuation Marks": between two full-width marks only one
    /// blank half stays, and that next to the outer side of a bracket, so that the bracket keeps to
    /// the words it encloses.
    void compressAdjacentMarks()
    {
        auto& clusters = m_result.clusters;
        for (size_t i = 0; i + 1 < clusters.size(); ++i) {
            Cluster& a = clusters[i];
            Cluster& b = clusters[i + 1];
            if (!text::isFullWidthMark(a.charClass) || !text::isFullWidthMark(b.charClass))
                continue;
            if (a.charClass == CharClass::Opening) {
                if (b.charClass == CharClass::Opening)
                    hideLead(b);
            } else {
                a.trail = 0;
                b.firmLead = b.lead / 2;
            }
        }
    }

    static void hideLead(Cluster& cluster)
    {
        cluster.hiddenLead += cluster.lead;
        cluster.lead = 0;
    }

    void setGapsAndBreaks()
    {
        auto& clusters = m_result.clusters;
        for (size_t i = 0; i < clusters.size(); ++i) {
            if (clusters[i].isSpace())
                settleSpace(i);
            if (i + 1 == clusters.size()) {
                clusters[i].gapKind = Adjustment::None;
                break;
            }
            const GapRule gap = gapBetween(clusters[i], clusters[i + 1], m_style.hanLatinSpace);
            clusters[i].gap = float(gap.natural + m_style.letterSpacing.count());
            clusters[i].gapKind = gap.kind;
            const BreakRule rule = breakBetween(clusters, i, m_result.text, m_style.kinsoku);
            clusters[i].breakAfter = rule.kind;
            clusters[i].breakPenalty = float(rule.penalty);
        }
    }

    /// A typed space is a word space in Western text, one gap between Han and Western (never added
    /// to the automatic one), and a caesura of one em between Chinese characters.
    void settleSpace(size_t i)
    {
        auto& clusters = m_result.clusters;
        const auto side = [](const Cluster& cluster) {
            return isWestern(cluster.charClass);
        };
        const bool westernBefore = i == 0 || side(clusters[i - 1]);
        const bool westernAfter = i + 1 == clusters.size() || side(clusters[i + 1]);
        if (westernBefore && westernAfter)
            return;
        clusters[i].body = westernBefore == westernAfter ? 1.0f : float(m_style.hanLatinSpace);
        // Next to a full-width mark the mark's own blank is space enough.
        const bool besideMark = (i > 0 && text::isFullWidthMark(clusters[i - 1].charClass))
            || (i + 1 < clusters.size() && text::isFullWidthMark(clusters[i + 1].charClass));
        if (besideMark && westernBefore != westernAfter)
            clusters[i].body = 0;
    }

    /// Opens the places inside words where a line may end with a hyphen.
    void hyphenate(const text::Hyphenator& hyphenator)
    {
        if (!m_latin->hasGlyph(U'-'))
            return;
        m_result.hyphen.id = m_latin->glyphFor(U'-');
        m_result.hyphen.advance = m_latin->advance(m_result.hyphen.id);
        m_result.hyphenFace = m_faces.indexOf(m_latin);
        auto& clusters = m_result.clusters;
        for (size_t begin = 0; begin < clusters.size();) {
            size_t end = begin;
            while (end < clusters.size() && clusters[end].charClass == CharClass::Letter)
                ++end;
            if (end > begin)
                hyphenateWord(begin, end, hyphenator);
            begin = end + 1;
        }
    }

    void hyphenateWord(size_t begin, size_t end, const text::Hyphenator& hyphenator)
    {
        auto& clusters = m_result.clusters;
        // A word within a name with digits, an address or a code is left whole.
        const auto isString = [](CharClass c) {
            return c == CharClass::Digit || c == CharClass::Solidus || c == CharClass::Hyphen
                || c == CharClass::Other;
        };
        if ((begin > 0 && isString(clusters[begin - 1].charClass))
            || (end < clusters.size() && isString(clusters[end].charClass)))
            return;
        const int textBegin = clusters[begin].textBegin;
        const auto word
            = QStringView(m_result.text).mid(textBegin, clusters[end - 1].textEnd - textBegin);
        for (const int point : hyphenator.points(word)) {
            for (size_t i = begin; i + 1 < end; ++i) {
                if (clusters[i].textEnd != textBegin + point)
                    continue;
                clusters[i].breakAfter = BreakKind::Allowed;
                clusters[i].breakPenalty = float(kHyphenationPenalty);
                clusters[i].isHyphenated = true;
            }
        }
    }

    const style::ParagraphStyle& m_style;
    font::FontBook& m_fonts;
    FaceTable& m_faces;
    std::vector<Character> m_characters;
    font::FacePointer m_han;
    font::FacePointer m_latin;
    font::FacePointer m_marks; ///< for full-width marks
    PreparedParagraph m_result;
    bool m_hasWestern = false;
};

} // namespace

Result<PreparedParagraph> prepare(const QString& text, const style::ParagraphStyle& style,
    font::FontBook& fonts, FaceTable& faces, const text::Hyphenator* hyphenator)
{
    return Preparer(text, style, fonts, faces).run(hyphenator);
}

} // namespace qb::typeset
