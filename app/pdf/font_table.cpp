#include "pdf/font_table.h"

#include "pdf/limits.h"
#include "pdf/to_unicode.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <cmath>

namespace qb::pdf {

namespace {

constexpr int kThousand = 1000;
constexpr int kSymbolic = 4; // ISO 32000-1 table 123
constexpr int kFixedPitch = 1;
constexpr int kItalic = 64;
constexpr int kFewestOfRange = 4; // shorter runs of equal widths are listed one by one

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

/// Six letters that tell one subset from another, from its bytes (ISO 32000-1 section 9.6.4).
QByteArray subsetTag(const QByteArray& fontFile)
{
    const QByteArray hash = QCryptographicHash::hash(fontFile, QCryptographicHash::Sha256);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + quint8(hash[i]) % 26);
    return tag;
}

/// PostScript names come from the file: only what a PDF name holds without escapes is kept.
QByteArray safeName(const QString& name)
{
    QByteArray safe;
    const QByteArray latin = name.left(80).toLatin1();
    for (const char c : latin)
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
            || c == '_')
            safe += c;
    return safe.isEmpty() ? QByteArrayLiteral("Font") : safe;
}

int thousandths(double em)
{
    return int(std::lround(qBound(-30.0, em, 30.0) * kThousand));
}

HPDF_Array box(Haru& haru, const font::FaceMetrics& metrics)
{
    HPDF_Array array = haru.newArray();
    for (const double side : {metrics.left, metrics.bottom, metrics.right, metrics.top})
        haru.append(array, thousandths(side));
    return array;
}

} // namespace

std::vector<Cluster> clustersOf(const page::GlyphRun& run)
{
    std::vector<Cluster> clusters;
    const qsizetype length = run.text.size();
    for (size_t i = 0; i < run.glyphs.size(); ++i) {
        const qsizetype begin = qBound(qsizetype(0), qsizetype(run.glyphs[i].textBegin), length);
        const qsizetype end = qBound(begin, qsizetype(run.glyphs[i].textEnd), length);
        if (begin < end || clusters.empty())
            clusters.push_back({i, i + 1, QStringView(run.text).sliced(begin, end - begin)});
        else
            clusters.back().end = i + 1;
    }
    return clusters;
}

EmbeddedFont::EmbeddedFont(font::FacePointer face)
    : m_face(std::move(face)),
      m_uses(size_t(m_face->glyphCount()))
{
    m_uses[0].isUsed = true;
}

void EmbeddedFont::use(std::uint32_t glyph, QStringView text, bool isAlone)
{
    Use& entry = m_uses[glyph < m_uses.size() ? glyph : 0];
    entry.isUsed = true;
    if (text.isEmpty() || &entry == m_uses.data() || !isMappable(text))
        return; // an ActualText says it
    // A soft hyphen that is seen looks like a hyphen: the font says so, an ActualText says the
    // rest.
    static constexpr QStringView kHyphen = u"-";
    if (text.size() == 1 && text[0] == QChar(QChar::SoftHyphen))
        text = kHyphen;
    if (entry.text < 0) {
        entry.text = int(m_texts.size());
        m_texts.push_back(text.toString());
    } else if (QString& known = m_texts[size_t(entry.text)]; isAlone && known != text) {
        QString other = text.toString();
        if (isPreferredText(other, known))
            known = std::move(other);
    }
}

Status EmbeddedFont::close()
{
    std::set<std::uint32_t> glyphs;
    for (size_t glyph = 0; glyph < m_uses.size(); ++glyph)
        if (m_uses[glyph].isUsed)
            glyphs.insert(std::uint32_t(glyph));
    QB_TRY(m_subset, font::subset(*m_face, glyphs));
    for (const std::uint32_t glyph : glyphs) {
        const std::uint32_t cid = m_subset.cidOf.value(glyph, 0);
        m_uses[glyph].cid = quint16(cid <= 0xffff ? cid : 0);
        m_uses[glyph].width = qint16(thousandths(m_face->advance(glyph)));
    }
    m_name = subsetTag(m_subset.fontFile) + '+' + safeName(m_face->reference().postScriptName);
    return ok();
}

bool EmbeddedFont::says(std::uint32_t glyph, QStringView text) const
{
    const Use& entry = known(glyph);
    return entry.text >= 0 && m_texts[size_t(entry.text)] == text;
}

/// Every code that is shown needs a text (ISO 19005-2 section 6.2.11.7.2); what only ever stands
/// under an ActualText says that it is a replaced character.
std::map<quint16, QString> EmbeddedFont::textOfCid() const
{
    std::map<quint16, QString> texts;
    for (size_t glyph = 1; glyph < m_uses.size(); ++glyph) {
        const Use& entry = m_uses[glyph];
        if (entry.isUsed)
            texts[entry.cid]
                = entry.text >= 0 ? m_texts[size_t(entry.text)] : QString(QChar(0xFFFD));
    }
    texts[m_uses[0].cid] = QString(QChar(0xFFFD));
    return texts;
}

int EmbeddedFont::commonestWidth() const
{
    std::map<int, int> counts;
    for (const Use& entry : m_uses)
        if (entry.isUsed)
            ++counts[entry.width];
    int best = kThousand;
    int most = 0;
    for (const auto& [width, count] : counts)
        if (count > most) {
            best = width;
            most = count;
        }
    return best;
}

/// ISO 32000-1 section 9.7.4.3: "c [w1 w2 …]" for neighbours, "first last w" for many of one width.
HPDF_Array EmbeddedFont::widths(Haru& haru, int defaultWidth) const
{
    std::map<quint16, int> wanted;
    for (const Use& entry : m_uses)
        if (entry.isUsed && entry.width != defaultWidth)
            wanted[entry.cid] = entry.width;
    HPDF_Array array = haru.newArray();
    for (auto it = wanted.begin(); it != wanted.end();) {
        auto same = it;
        quint16 last = it->first;
        while (++same != wanted.end() && same->first == last + 1 && same->second == it->second)
            last = same->first;
        haru.append(array, int(it->first));
        if (last - it->first + 1 >= kFewestOfRange) {
            haru.append(array, int(last));
            haru.append(array, it->second);
            it = same;
            continue;
        }
        HPDF_Array list = haru.newArray();
        int previous = it->first - 1;
        for (; it != wanted.end() && it->first == previous + 1; ++it) {
            haru.append(list, it->second);
            previous = it->first;
        }
        haru.append(array, static_cast<void*>(list));
    }
    return array;
}

HPDF_Dict EmbeddedFont::writeDescriptor(Haru& haru, const QByteArray& name) const
{
    const font::FaceMetrics& metrics = m_face->metrics();
    HPDF_Dict descriptor = haru.newDict();
    haru.addName(descriptor, "Type", "FontDescriptor");
    haru.addName(descriptor, "FontName", name);
    haru.addNumber(descriptor, "Flags",
        kSymbolic | (metrics.isMonospaced ? kFixedPitch : 0)
            | (metrics.italicAngle != 0 ? kItalic : 0));
    haru.add(descriptor, "FontBBox", box(haru, metrics));
    haru.addNumber(descriptor, "ItalicAngle", int(std::lround(metrics.italicAngle)));
    haru.addNumber(descriptor, "Ascent", thousandths(metrics.ascent));
    haru.addNumber(descriptor, "Descent", -thousandths(metrics.descent));
    haru.addNumber(descriptor, "CapHeight", thousandths(metrics.capHeight));
    // No font file states its stem width; readers use it only for substitutes, which an embedded
    // font never needs.
    haru.addNumber(descriptor, "StemV", 10 + 220 * (qMax(metrics.weight, 100) - 50) / 900);
    HPDF_Dict file = haru.newStream(m_subset.fontFile);
    if (m_subset.format == font::Subset::Format::Cff) {
        haru.addName(file, "Subtype", "CIDFontType0C");
        haru.add(descriptor, "FontFile3", file);
    } else {
        haru.addNumber(file, "Length1", int(m_subset.fontFile.size()));
        haru.add(descriptor, "FontFile2", file);
    }
    return descriptor;
}

QByteArray EmbeddedFont::cidToGidMap() const
{
    std::uint32_t largest = 0;
    for (auto it = m_subset.glyphOf.constBegin(); it != m_subset.glyphOf.constEnd(); ++it)
        largest = qMax(largest, it.key());
    QByteArray map(qsizetype(qMin(largest, 0xffffu) + 1) * 2, '\0');
    for (auto it = m_subset.glyphOf.constBegin(); it != m_subset.glyphOf.constEnd(); ++it) {
        if (it.key() > 0xffff)
            continue;
        map[qsizetype(it.key()) * 2] = char(it.value() >> 8 & 0xff);
        map[qsizetype(it.key()) * 2 + 1] = char(it.value() & 0xff);
    }
    return map;
}

HPDF_Dict EmbeddedFont::writeCidFont(Haru& haru, const QByteArray& name)
{
    const bool isCff = m_subset.format == font::Subset::Format::Cff;
    HPDF_Dict system = haru.newDict();
    haru.addString(system, "Registry", "Adobe");
    haru.addString(system, "Ordering", "Identity");
    haru.addNumber(system, "Supplement", 0);
    HPDF_Dict font = haru.newDict();
    haru.addName(font, "Type", "Font");
    haru.addName(font, "Subtype", isCff ? "CIDFontType0" : "CIDFontType2");
    haru.addName(font, "BaseFont", name);
    haru.add(font, "CIDSystemInfo", system);
    haru.add(font, "FontDescriptor", m_descriptor);
    const int defaultWidth = commonestWidth();
    haru.addNumber(font, "DW", defaultWidth);
    haru.add(font, "W", widths(haru, defaultWidth));
    if (!isCff)
        haru.add(font, "CIDToGIDMap", haru.newStream(cidToGidMap()));
    if (m_isVerticalUsed) { // ISO 32000-1 section 9.7.4.3: one range for all glyphs
        HPDF_Array vertical = haru.newArray();
        for (const int number : {0, 0xffff, -kThousand, thousandths(kVerticalPenX),
                 thousandths(m_face->metrics().ascent - kVerticalPenBelowAscent)})
            haru.append(vertical, number);
        haru.add(font, "W2", vertical);
    }
    return font;
}

HPDF_Dict EmbeddedFont::write(Haru& haru, bool isVertical)
{
    if (!m_descriptor) {
        m_descriptor = writeDescriptor(haru, m_name);
        m_toUnicode = haru.newStream(toUnicodeCMap(textOfCid()));
    }
    const bool isCff = m_subset.format == font::Subset::Format::Cff;
    const QByteArray encoding = isVertical ? "Identity-V" : "Identity-H";
    HPDF_Dict type0 = haru.newDict();
    haru.addName(type0, "Type", "Font");
    haru.addName(type0, "Subtype", "Type0");
    haru.addName(type0, "BaseFont", isCff ? m_name + '-' + encoding : m_name);
    haru.addName(type0, "Encoding", encoding);
    HPDF_Array descendants = haru.newArray();
    haru.append(descendants, static_cast<void*>(writeCidFont(haru, m_name)));
    haru.add(type0, "DescendantFonts", descendants);
    haru.add(type0, "ToUnicode", m_toUnicode);
    return type0;
}

Status FontTable::open(const page::Document& document, int face)
{
    if (face < 0 || size_t(face) >= m_fontOfFace.size())
        return Error{ErrorKind::Internal, Text::tr("版面里的文字没有对应的字体"), {}, {}};
    if (m_fontOfFace[size_t(face)] >= 0)
        return ok();
    const page::FaceReference& reference = document.faces[size_t(face)];
    const QString key = QStringLiteral("%1\n%2").arg(reference.path).arg(reference.index);
    if (const auto known = m_fontOfFile.constFind(key); known != m_fontOfFile.constEnd()) {
        m_fontOfFace[size_t(face)] = *known;
        return ok();
    }
    QB_TRY(font::FacePointer opened, font::Face::open(reference));
    if (!opened->isEmbeddable())
        return Error{ErrorKind::Unsupported,
            Text::tr("字体“%1”的授权不许嵌入 PDF").arg(reference.family), reference.path,
            Text::tr("请换一种字体")};
    const int number = int(m_fonts.size());
    m_fonts.push_back(std::make_unique<EmbeddedFont>(std::move(opened)));
    m_fontOfFile.insert(key, number);
    m_fontOfFace[size_t(face)] = number;
    return ok();
}

Status FontTable::collect(
    const page::Document& document, const std::vector<page::Item>& items, int depth)
{
    if (depth > kDeepestGroup)
        return Error{ErrorKind::TooLarge, Text::tr("版面里的编组套得太深"), {}, {}};
    for (const page::Item& item : items) {
        if (const auto* group = std::get_if<std::shared_ptr<const page::Group>>(&item);
            group && *group)
            QB_CHECK(collect(document, (*group)->items, depth + 1));
        const auto* run = std::get_if<page::GlyphRun>(&item);
        if (!run || run->glyphs.empty())
            continue;
        QB_CHECK(open(document, run->face));
        EmbeddedFont& used = font(run->face);
        if (isUprightVertical(*run))
            used.useVertically();
        for (const Cluster& cluster : clustersOf(*run))
            for (size_t i = cluster.begin; i < cluster.end; ++i)
                used.use(run->glyphs[i].id, cluster.text, cluster.end - cluster.begin == 1);
    }
    return ok();
}

Result<FontTable> FontTable::make(const page::Document& document, const std::vector<Sheet>& sheets)
{
    FontTable table;
    table.m_fontOfFace.assign(document.faces.size(), -1);
    for (const auto& page : document.pages)
        QB_CHECK(table.collect(document, page->items, 0));
    for (const Sheet& sheet : sheets)
        QB_CHECK(table.collect(document, sheet.marks, 0));
    for (const auto& font : table.m_fonts)
        QB_CHECK(font->close());
    return table;
}

} // namespace qb::pdf
