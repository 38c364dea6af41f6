#include "importers/pdf_document.h"

#include "importers/pdf_device.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/goo/gmem.h>
#include <poppler/PDFDoc.h>
#include <poppler/splash/SplashBitmap.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/UTF.h>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr double kLargestPage = 14400; ///< points: what ISO 32000-1 Annex C allows

void silence(ErrorCategory, Goffset, const char*) { }

bool isNoAnnotation(Annot*, void*)
{
    return false;
}

/// Pages can be made so that drawing them never ends, though the steps were few enough to read
/// them: each may fill the page. So much time no honest page takes.
class Drawing {
public:
    Drawing(int page, Progress* progress) : m_page(page), m_progress(progress) { m_timer.start(); }

    static bool isStopped(void* drawing)
    {
        constexpr qint64 kLongest = 60'000; // milliseconds
        auto* self = static_cast<Drawing*>(drawing);
        self->m_wasStopped = self->m_wasStopped || self->m_timer.elapsed() > kLongest
            || (self->m_progress != nullptr
                && !self->m_progress->report(Text::tr("读取页面"), self->m_page, 0));
        return self->m_wasStopped;
    }
    bool wasStopped() const { return m_wasStopped; }

private:
    int m_page;
    Progress* m_progress;
    QElapsedTimer m_timer;
    bool m_wasStopped = false;
};

QString fromPdf(const GooString* text)
{
    if (text == nullptr)
        return {};
    Unicode* characters = nullptr;
    const int length = TextStringToUCS4(text->toStr(), &characters);
    QString result;
    for (int i = 0; i < length; ++i) {
        const char32_t c = characters[i];
        result += QString::fromUcs4(&c, 1);
    }
    gfree(characters);
    return result;
}

Error unreadable(int code, const QString& where)
{
    if (code == errEncrypted)
        return {ErrorKind::Unsupported, Text::tr("PDF 有打开密码"), where,
            Text::tr("请先去掉密码再导入")};
    return {ErrorKind::BadInput, Text::tr("PDF 已损坏，无法读取"), where,
        Text::tr("请用 PDF 阅读器另存一份再试")};
}

} // namespace

struct PdfDocument::Content {
    GlobalParamsIniter globals{silence};
    std::unique_ptr<PDFDoc> document;
    PictureBudget pictures;
};

PdfDocument::PdfDocument(std::unique_ptr<Content> content) : m_content(std::move(content)) { }

PdfDocument::~PdfDocument() = default;

Result<std::unique_ptr<PdfDocument>> PdfDocument::open(
    const QByteArray& bytes, const QString& where)
{
    try {
        auto content = std::make_unique<Content>();
        // The document takes the stream.
        content->document = std::make_unique<PDFDoc>(
            new MemStream(bytes.constData(), 0, bytes.size(), Object(objNull)));
        if (!content->document->isOk())
            return unreadable(content->document->getErrorCode(), where);
        return std::unique_ptr<PdfDocument>(new PdfDocument(std::move(content)));
    } catch (const std::exception&) {
        return unreadable(errDamaged, where);
    }
}

int PdfDocument::pageCount() const
{
    return std::max(0, m_content->document->getNumPages());
}

QString PdfDocument::title() const
{
    return fromPdf(m_content->document->getDocInfoTitle().get()).simplified();
}

std::unique_ptr<PdfPage> PdfDocument::page(int number)
{
    try {
        Page* source = m_content->document->getPage(number);
        if (source == nullptr || !source->isOk() || source->getCropWidth() > kLargestPage
            || source->getCropHeight() > kLargestPage)
            return nullptr;
        auto page = std::make_unique<PdfPage>();
        PdfDevice device(*page, m_content->pictures);
        source->display(&device, 72, 72, 0, false, true, false, PdfDevice::isExhausted, &device,
            isNoAnnotation);
        return page;
    } catch (const std::exception&) {
        return nullptr;
    }
}

int PdfDocument::skippedPictures() const
{
    return m_content->pictures.skipped;
}

QImage PdfDocument::rasterised(int number, int dotsPerInch, Progress* progress)
{
    constexpr double kMostDots = 15000; ///< along a side
    try {
        Page* source = m_content->document->getPage(number);
        if (source == nullptr || !source->isOk())
            return {};
        const double longest = std::max(source->getCropWidth(), source->getCropHeight());
        if (longest <= 0 || longest / 72 * dotsPerInch > kMostDots)
            return {};
        SplashColor paper{255};
        SplashOutputDev device(splashModeMono8, 4, false, paper);
        device.startDoc(m_content->document.get());
        Drawing drawing(number, progress);
        m_content->document->displayPage(&device, number, dotsPerInch, dotsPerInch, 0, false, true,
            false, Drawing::isStopped, &drawing);
        if (drawing.wasStopped())
            return {};
        SplashBitmap* bitmap = device.getBitmap();
        const QImage image(bitmap->getDataPtr(), bitmap->getWidth(), bitmap->getHeight(),
            bitmap->getRowSize(), QImage::Format_Grayscale8);
        return image.copy();
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace qb::importers
