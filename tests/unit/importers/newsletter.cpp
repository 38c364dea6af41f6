#include "newsletter.h"

#include "importers/page_stories.h"

namespace qb::importers {

namespace {

constexpr double kLeading = 15;

} // namespace

void Newsletter::newPage()
{
    PageText page;
    page.number = int(pages.size()) + 1;
    page.width = 595;
    page.height = 842;
    pages.push_back(page);
    turnTo(60, 130);
}

void Newsletter::turnTo(double left, double top, int measure)
{
    m_left = left;
    m_y = top;
    m_measure = measure;
}

PageLine& Newsletter::line(const QString& text, double indent, double size, bool isBold)
{
    PageLine line;
    line.text = text;
    line.size = size;
    line.isBold = isBold;
    line.baseline = m_y;
    const double left = m_left + indent;
    line.area
        = {left, m_y - 0.88 * size, left + size * double(text.toUcs4().size()), m_y + 0.12 * size};
    pages.back().lines.push_back(line);
    m_y += kLeading;
    return pages.back().lines.back();
}

PageLine& Newsletter::right(const QString& text, double size)
{
    return line(text, m_measure * kBody - size * double(text.toUcs4().size()), size);
}

PageLine& Newsletter::label(const QString& text, double size)
{
    m_y += 10;
    PageLine& label = line(text, 0, size, true);
    m_y += 4;
    return label;
}

PageLine& Newsletter::headline(const QString& text, double size)
{
    m_y += 10;
    PageLine& headline
        = line(text, (m_measure * kBody - size * double(text.toUcs4().size())) / 2, size, true);
    m_y += 6;
    return headline;
}

void Newsletter::text(const QString& text, bool isIndented)
{
    for (qsizetype at = 0, place = isIndented ? 2 : 0; at < text.size(); place = 0) {
        const qsizetype count = std::min<qsizetype>(m_measure - place, text.size() - at);
        line(text.mid(at, count), kBody * double(place));
        at += count;
    }
}

void Newsletter::rule(double below)
{
    const double y = m_y - kLeading + below;
    pages.back().rules.push_back({{m_left, y, m_left + m_measure * kBody, y + 0.5}, false});
}

std::vector<Article> Newsletter::articles()
{
    AssetMap assets;
    text::RawText raw;
    raw.lines = linesOfPages(pages, &assets);
    return text::clean(raw).articles;
}

} // namespace qb::importers
