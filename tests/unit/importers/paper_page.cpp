#include "paper_page.h"

#include "importers/page_stories.h"

namespace qb::importers {

namespace {

constexpr double kBody = 10;
constexpr double kLeading = 13;
constexpr int kMeasure = 20;

} // namespace

PaperPage::PaperPage()
{
    m_page.number = 1;
    m_page.width = 595;
    m_page.height = 842;
}

void PaperPage::addLine(const QString& text, double left, double baseline, double size)
{
    PageLine line;
    line.text = text;
    line.size = size;
    line.isBold = size > kBody;
    line.baseline = baseline;
    line.area
        = {left, baseline - 0.85 * size, left + size * double(text.size()), baseline + 0.15 * size};
    m_page.lines.push_back(line);
}

void PaperPage::addCentred(const QString& text, double middle, double baseline, double size)
{
    addLine(text, middle - 0.5 * size * double(text.size()), baseline, size);
}

double PaperPage::addText(const QString& text, double left, double baseline, bool isIndented)
{
    int place = isIndented ? 2 : 0;
    double y = baseline;
    for (qsizetype at = 0; at < text.size(); y += kLeading) {
        const qsizetype count = std::min<qsizetype>(kMeasure - place, text.size() - at);
        addLine(text.mid(at, count), left + kBody * place, y);
        at += count;
        place = 0;
    }
    return y - kLeading;
}

std::vector<text::RawLine> PaperPage::read() const
{
    std::vector<PageText> pages{m_page};
    AssetMap assets;
    return linesOfPages(pages, &assets);
}

text::CleanResult PaperPage::clean() const
{
    text::RawText raw;
    raw.lines = read();
    return text::clean(raw);
}

} // namespace qb::importers
