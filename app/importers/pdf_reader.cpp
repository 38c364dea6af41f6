#include "importers/pdf_reader.h"

#include "importers/page_stories.h"
#include "importers/pdf_document.h"
#include "importers/scan_reader.h"
#include "importers/scan_sizes.h"

#include <QCoreApplication>

#include <set>

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

/// A scan with next to no text: programs that scan stamp their name or a number on the page.
bool isScan(const PdfPage& page)
{
    constexpr size_t kFew = 60; ///< characters
    if (page.glyphs.empty())
        return !page.pictures.empty();
    return page.glyphs.size() < kFew
        && std::any_of(page.pictures.begin(), page.pictures.end(), [&](const PdfPicture& picture) {
               return picture.area.width() > 0.7 * page.width
                   && picture.area.height() > 0.7 * page.height;
           });
}

/// A picture over the whole page is a scan or a background, not one of a story.
void dropBackgrounds(PdfPage& page)
{
    std::erase_if(page.pictures, [&](const PdfPicture& picture) {
        return picture.area.width() > 0.85 * page.width
            && picture.area.height() > 0.85 * page.height;
    });
}

/// Reads the pages of one document, one after the other.
class PageReader {
public:
    PageReader(PdfDocument& document, QString where, const ImportOptions& options,
        std::vector<Warning>& warnings)
        : m_document(document),
          m_where(std::move(where)),
          m_options(options),
          m_warnings(warnings)
    {
    }

    Result<std::vector<PageText>> run()
    {
        const int count = m_document.pageCount();
        for (int number = 1; number <= count; ++number) {
            if (m_options.progress != nullptr
                && !m_options.progress->report(Text::tr("读取页面"), number, count))
                return cancelled(m_where);
            QB_CHECK(readPage(number));
            if (m_seen.glyphs > kMostCharacters)
                return Error{ErrorKind::TooLarge, Text::tr("PDF 的文字太多"), m_where,
                    Text::tr("请拆分后再导入")};
        }
        warnOf(m_seen, m_warnings);
        if (m_unread > 0)
            warn(m_warnings, "scanned-page",
                Text::tr("有 %1 页是扫描图，没有文字；%2").arg(m_unread).arg(adviceForScans()),
                m_firstUnread);
        if (const int pictures = m_document.skippedPictures(); pictures > 0)
            warn(m_warnings, "missing-picture",
                Text::tr("有 %1 幅图没有读出来，请对照原文补上").arg(pictures));
        if (m_stopped > 0)
            m_warnings.push_back(outOfTime(m_stopped, m_firstStopped));
        return std::move(m_pages);
    }

    /// What to do about pages without text.
    QString adviceForScans()
    {
        if (recogniser().isAvailable())
            return Text::tr("请先做文字识别（OCR），或导入其他格式");
        return Text::tr("请先做文字识别（OCR），或") + recogniser().problem().mid(1);
    }

    /// Pages whose text was recognised.
    const std::set<int>& recognisedPages() const { return m_recognisedPages; }

    /// Of a document without any text.
    Error noText()
    {
        const bool isAllRead
            = m_unread == 0 && m_stopped == 0 && m_recognisedPages.size() == size_t(m_recognised);
        if (m_emptyScans == 0 || !isAllRead)
            return {ErrorKind::Unsupported, Text::tr("PDF 里没有文字，可能是扫描件"), m_where,
                adviceForScans()};
        return {ErrorKind::Unsupported, Text::tr("PDF 是扫描件，已识别，页面上没有文字"), m_where,
            Text::tr("如果原件有字，请扫描得更清楚（300 dpi）再导入")};
    }

private:
    Status readPage(int number)
    {
        std::unique_ptr<PdfPage> page = m_document.page(number);
        if (!page) {
            warn(m_warnings, "damaged-page", Text::tr("第 %1 页无法读取，已略过").arg(number),
                number);
            return ok();
        }
        if (page->isCut)
            warn(m_warnings, "page-cut", Text::tr("第 %1 页的内容太多，后面的没有读到").arg(number),
                number);
        const bool isPicture = isScan(*page);
        const bool isGarbled = size_t(page->unmapped) * 2 > page->glyphs.size();
        // A page that was given up on would take as long to draw.
        if ((isPicture || isGarbled) && !page->isCut && recogniser().isAvailable()) {
            if (m_recognised >= kMostScans || !hasTimeLeft(m_options)) {
                m_firstStopped = m_stopped++ == 0 ? number : m_firstStopped;
            } else {
                QB_TRY(const bool isRead, recognise(number));
                if (isRead)
                    return ok();
            }
        } else if (isPicture) {
            m_firstUnread = m_unread++ == 0 ? number : m_firstUnread;
        }
        observe(m_seen, *page, number);
        dropBackgrounds(*page);
        m_pages.push_back(pageTextOf(std::move(*page), number));
        return ok();
    }

    /// Whether the page was read; one that cannot be is no reason to leave the others.
    Result<bool> recognise(int number)
    {
        constexpr int kResolution = 300;
        ++m_recognised;
        const QImage picture = m_document.rasterised(number, kResolution, m_options.progress);
        if (picture.isNull()) {
            m_firstUnread = m_unread++ == 0 ? number : m_firstUnread;
            return false;
        }
        auto page = recogniser().read(picture, kResolution, number, m_where, m_options, m_warnings);
        if (page.isError() && page.error().kind == ErrorKind::Cancelled)
            return page.error();
        if (page.isError()) {
            warn(m_warnings, "unread-page",
                Text::tr("第 %1 页没有识别出来：%2").arg(number).arg(page.error().message), number);
            return false;
        }
        m_emptyScans += page.value().lines.empty() ? 1 : 0;
        m_recognisedPages.insert(number);
        m_pages.push_back(std::move(page).value());
        return true;
    }

    const Recogniser& recogniser()
    {
        if (!m_recogniser)
            m_recogniser.emplace();
        return *m_recogniser;
    }

    static constexpr int kMostScans = 300; ///< pages of one document that are recognised

    PdfDocument& m_document;
    QString m_where;
    const ImportOptions& m_options;
    std::vector<Warning>& m_warnings;
    std::vector<PageText> m_pages;
    Observations m_seen;
    std::optional<Recogniser> m_recogniser; ///< looked for when the first scan is met
    std::set<int> m_recognisedPages;
    int m_recognised = 0;
    int m_emptyScans = 0; ///< recognised, without a word on them
    int m_unread = 0;
    int m_firstUnread = 0;
    int m_stopped = 0; ///< scans left because recognising had taken long enough
    int m_firstStopped = 0;
};

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
    PageReader reader(*document, where, options, out.warnings);
    QB_TRY(std::vector<PageText> pages, reader.run());
    settleScanSizes(pages, reader.recognisedPages());
    out.value.raw.lines = linesOfPages(pages, &out.value.assets);
    if (out.value.raw.lines.empty())
        return reader.noText();
    return out;
}

} // namespace qb::importers
