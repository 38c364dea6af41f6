#include "importers/pdf_reader.h"

#include "importers/page_furniture.h"
#include "importers/page_stories.h"
#include "importers/pdf_document.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kMostPages = 20000;
constexpr qint64 kMostCharacters = qint64(50) << 20; ///< of a document

Error cancelled(const QString& where)
{
    return {ErrorKind::Cancelled, Text::tr("已取消"), where, {}};
}

/// What was seen while reading, for the remarks at the end.
struct Observations {
    qint64 glyphs = 0;
    qint64 unmapped = 0;
    int firstUnmapped = 0;
    int clipped = 0;
    int firstClipped = 0;
};

void warn(std::vector<Warning>& warnings, const char* id, const QString& text, int page = 0)
{
    warnings.push_back({QString::fromLatin1(id), text, page, {}, {}});
}

void observe(Observations& seen, const PdfPage& page, int number)
{
    seen.glyphs += qint64(page.glyphs.size());
    if (page.unmapped > 0 && seen.firstUnmapped == 0)
        seen.firstUnmapped = number;
    seen.unmapped += page.unmapped;
    if (page.clipped > 0 && seen.firstClipped == 0)
        seen.firstClipped = number;
    seen.clipped += page.clipped;
}

void warnOf(const Observations& seen, std::vector<Warning>& warnings)
{
    if (seen.unmapped * 20 > seen.glyphs)
        warn(warnings, "no-unicode",
            Text::tr("PDF 没有写明字形对应的文字，读出来的多半是乱码；请先做文字识别（OCR）再导入"),
            seen.firstUnmapped);
    else if (seen.unmapped > 0)
        warn(warnings, "no-unicode",
            Text::tr("有 %1 个字形没有写明对应的文字，请对照原文补上").arg(seen.unmapped),
            seen.firstUnmapped);
    if (seen.clipped > 0)
        warn(warnings, "hidden-text",
            Text::tr("有 %1 个字在版面之外或被遮去，没有收进来").arg(seen.clipped),
            seen.firstClipped);
}

/// A picture over the whole page is a scan or a background, not one of a story.
void dropBackgrounds(PdfPage& page)
{
    std::erase_if(page.pictures, [&](const PdfPicture& picture) {
        return picture.area.width() > 0.85 * page.width
            && picture.area.height() > 0.85 * page.height;
    });
}

Result<std::vector<PageText>> readPages(PdfDocument& document, const QString& where,
    const ImportOptions& options, std::vector<Warning>& warnings)
{
    std::vector<PageText> pages;
    Observations seen;
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (options.progress != nullptr
            && !options.progress->report(Text::tr("读取页面"), number, count))
            return cancelled(where);
        std::unique_ptr<PdfPage> page = document.page(number);
        if (!page) {
            warn(
                warnings, "damaged-page", Text::tr("第 %1 页无法读取，已略过").arg(number), number);
            continue;
        }
        if (page->isCut)
            warn(warnings, "page-cut", Text::tr("第 %1 页的内容太多，后面的没有读到").arg(number),
                number);
        observe(seen, *page, number);
        if (seen.glyphs > kMostCharacters)
            return Error{
                ErrorKind::TooLarge, Text::tr("PDF 的文字太多"), where, Text::tr("请拆分后再导入")};
        dropBackgrounds(*page);
        pages.push_back(pageTextOf(std::move(*page), number));
    }
    warnOf(seen, warnings);
    return pages;
}

BodyType bodyTypeOf(const std::vector<PageText>& pages)
{
    constexpr size_t kEnough = 20000;
    std::vector<PageLine> lines;
    for (const PageText& page : pages) {
        if (lines.size() < kEnough)
            lines.insert(lines.end(), page.lines.begin(), page.lines.end());
    }
    return bodyTypeOf(lines);
}

} // namespace

Result<Warned<ImportedDocument>> readPdf(
    const QByteArray& bytes, const QString& where, const ImportOptions& options)
{
    QB_TRY(const auto document, PdfDocument::open(bytes, where));
    if (document->pageCount() > kMostPages)
        return Error{ErrorKind::TooLarge,
            Text::tr("PDF 有 %1 页，超过 %2 页").arg(document->pageCount()).arg(kMostPages), where,
            Text::tr("请拆分后再导入")};
    Warned<ImportedDocument> out;
    out.value.mediaType = QStringLiteral("application/pdf");
    out.value.title = document->title();
    QB_TRY(std::vector<PageText> pages, readPages(*document, where, options, out.warnings));
    const BodyType body = bodyTypeOf(pages);
    markFurniture(pages, body);
    StoryWriter writer(body);
    for (const PageText& page : pages)
        writer.addPage(page);
    out.value.raw.lines = writer.finish();
    out.value.assets = writer.takeAssets();
    if (out.value.raw.lines.empty())
        return Error{ErrorKind::Unsupported, Text::tr("PDF 里没有文字，可能是扫描件"), where,
            Text::tr("请先做文字识别（OCR），或导入其他格式")};
    return out;
}

} // namespace qb::importers
