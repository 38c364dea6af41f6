// Glyphs, rules, frames and pictures anywhere on a few pages become raw lines: no character is
// lost, each is there once, and every line is of a page.
#include "fuzzing.h"
#include "importers/page_stories.h"

#include <map>

using namespace qb;
using namespace qb::importers;

namespace {

/// Numbers out of the input; zeros behind its end.
class Source {
public:
    Source(const unsigned char* data, size_t size) : m_data(data), m_size(size) { }

    bool isEmpty() const { return m_at >= m_size; }
    int byte() { return isEmpty() ? 0 : m_data[m_at++]; }
    double place() { return byte() * 4 + byte() / 64.0; }

private:
    const unsigned char* m_data;
    size_t m_size;
    size_t m_at = 0;
};

PageArea areaFrom(Source& source)
{
    const double left = source.place();
    const double top = source.place();
    return {left, top, left + source.place(), top + source.place()};
}

/// A run of text as a page draws it: so many glyphs in a size, to the right or down.
void addRun(PdfPage& page, Source& source, int& next)
{
    const int count = 1 + source.byte() % 24;
    const double size = 2 + source.byte() % 60;
    const int kind = source.byte();
    double x = source.place();
    double y = source.place();
    for (int i = 0; i < count; ++i) {
        PdfGlyph glyph;
        glyph.text = QString(QChar(0x4e00 + next++ % 20000));
        if (kind % 7 == 0)
            glyph.text = QStringLiteral("0123456789期页目录注：第").at(next % 16);
        glyph.size = size;
        glyph.font = kind & 1;
        glyph.isBold = kind & 2;
        glyph.isVertical = (kind & 0x70) == 0x70;
        glyph.rotation = (kind & 0x0c) == 0x0c ? source.byte() % 4 : 0;
        glyph.isHidden = (kind & 0x8c) == 0x88;
        glyph.isArtifact = (kind & 0xc0) == 0xc0;
        glyph.area = {x, y, x + size, y + size};
        glyph.baseline = y + 0.88 * size;
        page.glyphs.push_back(glyph);
        (kind & 0x20 ? y : x) += size * (1 + (kind & 0x10) / 20.0);
    }
}

PdfPage pageFrom(Source& source, int& next)
{
    PdfPage page;
    page.width = 100 + source.byte() * 4;
    page.height = 100 + source.byte() * 4;
    page.fonts = {{QStringLiteral("A"), false, false}, {QStringLiteral("B"), true, true}};
    while (!source.isEmpty()) {
        switch (source.byte() % 12) {
        case 0:
            page.rules.push_back({areaFrom(source), source.byte() % 4 == 0});
            break;
        case 1:
            page.frames.push_back({areaFrom(source), source.byte() % 2 == 0});
            break;
        case 2:
            page.pictures.push_back({areaFrom(source), makeAsset("\x89PNG\r\n\x1a\n")});
            break;
        case 3:
            return page;
        default:
            addRun(page, source, next);
        }
    }
    return page;
}

QString textIn(const text::RawLine& line)
{
    QString text = line.text;
    for (const Span& span : line.spans) {
        if (span.kind == SpanKind::Note)
            text += span.target;
    }
    if (line.block) {
        for (const auto& row : line.block->table.rows) {
            for (const TableCell& cell : row)
                text += cell.text;
        }
    }
    return text;
}

/// Numbers aside: the mark of a note is written anew where it stands, and goes before the note.
std::map<char32_t, int> counted(const QString& text)
{
    std::map<char32_t, int> counts;
    for (const uint c : text.toUcs4()) {
        if (c != U' ' && c != U'[' && c != U']' && !QChar::isNumber(c))
            ++counts[c];
    }
    return counts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    Source source(data, size);
    std::vector<PageText> pages;
    QString before;
    int next = 0;
    while (!source.isEmpty() && pages.size() < 4) {
        pages.push_back(pageTextOf(pageFrom(source, next), int(pages.size()) + 1));
        for (const PageLine& line : pages.back().lines)
            before += line.text;
    }
    AssetMap assets;
    QString after;
    for (const text::RawLine& line : linesOfPages(pages, &assets)) {
        fuzz::require(line.page >= 1 && line.page <= 4, QStringLiteral("a line of no page"));
        after += textIn(line);
    }
    const std::map<char32_t, int> wanted = counted(before);
    const std::map<char32_t, int> found = counted(after);
    QString wrong;
    for (const auto& [character, count] : wanted)
        if (const auto at = found.find(character); at == found.end() || at->second != count)
            wrong += QString::fromUcs4(&character, 1);
    fuzz::require(wanted == found, QStringLiteral("characters lost or doubled: %1").arg(wrong));
    return 0;
}
