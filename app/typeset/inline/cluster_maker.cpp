#include "typeset/inline/cluster_maker.h"

#include "typeset/metrics.h"

#include <unicode/uchar.h>

namespace qb::typeset {

using text::CharClass;

namespace {

bool isVariationSelector(char32_t c)
{
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

/// Draws nothing of its own: joiners, selectors, soft hyphens, which a face need not have. A zero
/// width space is set like a Chinese character, without shaping, and wants a glyph.
bool isInvisible(char32_t c)
{
    return c != 0x200b && u_hasBinaryProperty(UChar32(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// From HarfBuzz's axes to those of a vertical line: x along it, y to its right.
font::ShapedGlyph alongVerticalLine(font::ShapedGlyph glyph)
{
    glyph.xOffset = -std::exchange(glyph.yOffset, glyph.xOffset);
    return glyph;
}

/// CLREQ, "Hanging Punctuation": only these three may hang.
bool mayHang(char32_t c)
{
    return c == U'、' || c == U'，' || c == U'。';
}

} // namespace

Result<ClusterMaker::Faces> ClusterMaker::facesOf(const QString& role, const QString& latinRole)
{
    Faces faces;
    faces.role = role;
    faces.latinRole = latinRole.isEmpty() ? role : latinRole;
    QB_TRY(faces.han, m_fonts.face(faces.role));
    QB_TRY(faces.latin, m_fonts.face(faces.latinRole));
    faces.marks = m_fonts.markFace(faces.role);
    return faces;
}

Status ClusterMaker::make(const std::vector<Character>& characters)
{
    m_characters = &characters;
    m_result.clusters.reserve(characters.size());
    m_result.glyphs.reserve(characters.size());
    QB_TRY(m_plain, facesOf(m_style.font, m_style.latinFont));
    if (std::any_of(
            characters.begin(), characters.end(), [](const Character& c) { return c.isStrong; })) {
        const bool isStated = !m_style.strongFont.isEmpty();
        const QString role = isStated ? m_style.strongFont : m_fonts.strongRole(m_style.font);
        QString latinRole;
        if (!m_style.latinFont.isEmpty() && !isStated)
            latinRole = m_fonts.strongRole(m_style.latinFont);
        QB_TRY(m_strong, facesOf(role, latinRole));
    }
    for (size_t i = 0; i < characters.size();)
        i = text::isWestern(characters[i].charClass) ? western(i) : chinese(i);
    return ok();
}

/// The face that draws `c`, wanting `preferred`; reports a character nobody has and answers
/// `preferred`.
font::FacePointer ClusterMaker::faceFor(
    char32_t c, const font::FacePointer& preferred, const QString& role)
{
    if (preferred->hasGlyph(c) || text::charClass(c) == CharClass::Space || isInvisible(c))
        return preferred;
    if (auto other = m_fonts.faceFor(role, c))
        return other;
    const QString shown = QString::fromUcs4(&c, 1);
    if (std::find(m_result.missing.begin(), m_result.missing.end(), shown)
        == m_result.missing.end())
        m_result.missing.push_back(shown);
    return preferred;
}

/// A face that draws all characters of a combined one; null where no single face does.
font::FacePointer ClusterMaker::faceForAll(
    size_t begin, size_t end, const font::FacePointer& preferred)
{
    const QString& role = facesFor((*m_characters)[begin]).role;
    const auto hasAll = [&](const font::FacePointer& face) {
        for (size_t i = begin; i < end; ++i)
            if (const char32_t c = (*m_characters)[i].codePoint;
                !isInvisible(c) && !face->hasGlyph(c))
                return false;
        return true;
    };
    for (size_t i = begin; i < end; ++i)
        if (const auto face = faceFor((*m_characters)[i].codePoint, preferred, role); hasAll(face))
            return face;
    return nullptr;
}

/// One Chinese character or mark with what combines with it; returns the index behind it.
size_t ClusterMaker::chinese(size_t i)
{
    const auto& characters = *m_characters;
    const Character& first = characters[i];
    if (first.charClass == CharClass::Dash || first.charClass == CharClass::Interpunct)
        return fixedWidthMark(i);
    if (m_result.isVertical)
        return upright(i);
    size_t end = i + 1;
    while (end < characters.size() && characters[end].charClass == CharClass::Combining)
        ++end;
    const Faces& faces = facesFor(first);
    const auto& wanted = text::isFullWidthMark(first.charClass) ? faces.marks : faces.han;
    const bool needsShaping
        = end > i + 2 || (end == i + 2 && !isVariationSelector(characters[i + 1].codePoint));
    if (!needsShaping) {
        addGlyph(i, end, faceFor(first.codePoint, wanted, faces.role));
    } else if (const auto face = faceForAll(i, end, wanted)) {
        shapeRun(i, end, face);
    } else { // each from its own face; Combining characters are never parted from what they follow
        for (size_t one = i; one < end; ++one)
            shapeRun(one, one + 1, faceFor(characters[one].codePoint, wanted, faces.role));
    }
    return end;
}

/// A character with at most a variation selector behind it: no shaping needed.
void ClusterMaker::addGlyph(size_t begin, size_t end, const font::FacePointer& face)
{
    const Character& first = (*m_characters)[begin];
    const char32_t selector = end == begin + 2 ? (*m_characters)[begin + 1].codePoint : 0;
    const int faceIndex = m_faceTable.indexOf(face);
    font::ShapedGlyph glyph;
    if (text::isFullWidthMark(first.charClass) && selector == 0)
        glyph = m_faceTable.markGlyph(faceIndex, first.codePoint);
    if (glyph.id == 0) {
        glyph.id = face->glyphFor(first.codePoint, selector);
        glyph.advance = face->advance(glyph.id);
    }
    glyph.textBegin = first.begin;
    glyph.textEnd = (*m_characters)[end - 1].end;
    Cluster& cluster = openCluster(first, faceIndex);
    cluster.textEnd = glyph.textEnd;
    cluster.glyphCount = 1;
    cluster.body = float(glyph.advance);
    splitBlanks(cluster, first.codePoint);
    m_result.glyphs.push_back(glyph);
}

/// A dash, a pair of dashes or an interpunct: their widths in em are fixed (GB/T 15834-2011 5.1),
/// whatever the face's proportional glyph has. Returns the index behind it.
size_t ClusterMaker::fixedWidthMark(size_t i)
{
    const auto& characters = *m_characters;
    const Character& first = characters[i];
    size_t end = i + 1;
    if (first.charClass == CharClass::Dash && end < characters.size()
        && characters[end].codePoint == first.codePoint)
        ++end;
    const bool isInterpunct = first.charClass == CharClass::Interpunct;
    const Faces& faces = facesFor(first);
    shapeRun(i, end, faceFor(first.codePoint, faces.han, faces.role),
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
void ClusterMaker::splitBlanks(Cluster& cluster, char32_t c)
{
    if (!text::isFullWidthMark(cluster.charClass) || cluster.body < 0.75f)
        return;
    const font::HalfWidthForm& half = m_result.isVertical
        ? m_faceTable.verticalHalfForm(cluster.face, c)
        : m_faceTable.halfWidthForm(cluster.face, c);
    const float full = cluster.body;
    cluster.lead = float(-half.shift);
    cluster.body = float(half.advance);
    cluster.trail = full - cluster.lead - cluster.body;
    if (m_style.hangingPunctuation && mayHang(c))
        cluster.hang = cluster.body;
}

/// A run of Western characters, parted where the face, the direction or the size changes; returns
/// the index behind it.
size_t ClusterMaker::western(size_t i)
{
    m_hasWestern = true;
    const auto& characters = *m_characters;
    size_t begin = i;
    if (m_result.isVertical) {
        size_t last = i;
        while (last < characters.size() && text::isWestern(characters[last].charClass))
            ++last;
        if (isAbreast(i, last)) {
            setAbreast(i, last);
            return last;
        }
    }
    font::FacePointer face;
    auto width = font::MarkWidth::Natural;
    size_t end = i;
    for (; end < characters.size() && text::isWestern(characters[end].charClass); ++end) {
        const Character& character = characters[end];
        const bool joinsRun = face
            && (character.charClass == CharClass::Combining
                || character.charClass == CharClass::Space);
        const Faces& faces = facesFor(character);
        const auto wanted
            = joinsRun ? face : faceFor(character.codePoint, faces.latin, faces.latinRole);
        const bool isParted = end > begin
            && (wanted != face || character.bidiLevel != characters[begin].bidiLevel
                || character.isNote != characters[begin].isNote);
        if (isParted) {
            shapeRun(begin, end, face, width);
            begin = end;
            width = font::MarkWidth::Natural;
        }
        face = wanted;
        if (character.isWesternMark)
            width = font::MarkWidth::Proportional;
    }
    shapeRun(begin, end, face, width);
    return end;
}

/// In vertical text Han characters and Chinese marks stand upright, Western words lie on their side
/// (CLREQ, "Mixed Text Composition in Vertical Writing Mode").
font::Direction ClusterMaker::directionOf(const Character& character) const
{
    if (m_result.isVertical && !text::isWestern(character.charClass))
        return font::Direction::TopToBottom;
    return character.bidiLevel % 2 ? font::Direction::RightToLeft : font::Direction::LeftToRight;
}

/// One upright character of vertical text with what combines with it; returns the index behind it.
size_t ClusterMaker::upright(size_t i)
{
    const auto& characters = *m_characters;
    const Character& first = characters[i];
    size_t end = i + 1;
    while (end < characters.size() && characters[end].charClass == CharClass::Combining)
        ++end;
    const Faces& faces = facesFor(first);
    const auto& wanted = text::isFullWidthMark(first.charClass) ? faces.marks : faces.han;
    if (const auto face = faceForAll(i, end, wanted)) {
        shapeRun(i, end, face);
    } else { // each from its own face, as in horizontal text
        for (size_t one = i; one < end; ++one)
            shapeRun(one, one + 1, faceFor(characters[one].codePoint, wanted, faces.role));
    }
    if (end == i + 1)
        splitBlanks(m_result.clusters.back(), first.codePoint);
    return end;
}

/// 纵中横: a number of one or two digits with nothing Western beside it.
bool ClusterMaker::isAbreast(size_t begin, size_t end) const
{
    if (end - begin > 2)
        return false;
    return std::all_of(m_characters->begin() + std::ptrdiff_t(begin),
        m_characters->begin() + std::ptrdiff_t(end),
        [](const Character& c) { return c.charClass == CharClass::Digit && !c.isNote; });
}

/// Sets digits side by side in one em of a vertical line, in their half-width forms; one alone
/// takes its full-width form. They are one cluster, which the line treats as a Han character.
void ClusterMaker::setAbreast(size_t begin, size_t end)
{
    const auto& characters = *m_characters;
    const Character& first = characters[begin];
    const Faces& faces = facesFor(first);
    const auto face = faceFor(first.codePoint, faces.latin, faces.latinRole);
    const auto form = end - begin == 1 ? font::MarkWidth::Full : font::MarkWidth::Half;
    const int offset = first.begin;
    const auto run = QStringView(m_result.text).mid(offset, characters[end - 1].end - offset);
    const auto shaped = font::shape(*face, run, font::Direction::LeftToRight, form);
    double width = 0;
    for (const font::ShapedGlyph& glyph : shaped)
        width += glyph.advance;
    Cluster& cluster = openCluster(first, m_faceTable.indexOf(face));
    cluster.charClass = CharClass::Han;
    cluster.textEnd = characters[end - 1].end;
    cluster.isUpright = true;
    cluster.body = 1;
    double x = -width / 2;
    for (font::ShapedGlyph glyph : shaped) {
        const double advance = std::exchange(glyph.advance, 0);
        glyph.yOffset = x + glyph.xOffset;
        glyph.xOffset = kIdeographicAscent;
        glyph.textBegin += offset;
        glyph.textEnd += offset;
        x += advance;
        ++cluster.glyphCount;
        m_result.glyphs.push_back(glyph);
    }
}

Cluster& ClusterMaker::openCluster(const Character& character, int face)
{
    Cluster cluster;
    cluster.textBegin = character.begin;
    cluster.textEnd = character.end;
    cluster.charClass = character.charClass;
    cluster.face = face;
    cluster.firstGlyph = int(m_result.glyphs.size());
    cluster.body = 0;
    cluster.isNote = character.isNote;
    cluster.bidiLevel = character.bidiLevel;
    m_result.clusters.push_back(cluster);
    return m_result.clusters.back();
}

void ClusterMaker::shapeRun(
    size_t begin, size_t end, const font::FacePointer& face, font::MarkWidth markWidth)
{
    if (begin == end)
        return;
    const auto& characters = *m_characters;
    const int offset = characters[begin].begin;
    const auto run = QStringView(m_result.text).mid(offset, characters[end - 1].end - offset);
    const font::Direction direction = directionOf(characters[begin]);
    const double scale = characters[begin].isNote ? kNoteMarkScale : 1;
    const int faceIndex = m_faceTable.indexOf(face);
    size_t character = begin;
    for (font::ShapedGlyph& glyph : font::shape(*face, run, direction, markWidth)) {
        glyph.textBegin += offset;
        glyph.textEnd += offset;
        glyph.advance *= scale;
        glyph.xOffset *= scale;
        glyph.yOffset *= scale;
        if (direction == font::Direction::TopToBottom)
            glyph = alongVerticalLine(glyph);
        if (characters[begin].isNote)
            glyph.yOffset += kNoteMarkRaise;
        const bool opensCluster = glyph.textEnd > glyph.textBegin || m_result.clusters.empty();
        if (opensCluster) {
            while (character + 1 < end && characters[character + 1].begin <= glyph.textBegin)
                ++character;
            Cluster& opened = openCluster(characters[character], faceIndex);
            opened.textBegin = glyph.textBegin;
            opened.textEnd = glyph.textEnd;
            opened.isUpright = direction == font::Direction::TopToBottom;
        }
        Cluster& cluster = m_result.clusters.back();
        cluster.body += float(glyph.advance);
        ++cluster.glyphCount;
        m_result.glyphs.push_back(glyph);
    }
}

} // namespace qb::typeset
