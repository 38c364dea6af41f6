#include "preflight/pdf_source.h"

#include "preflight/text.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFExc.hh>

#include <cmath>
#include <functional>

namespace qb::preflight {

namespace {

constexpr size_t kMostPages = 100'000;
constexpr int kDeepestPageTree = 64;
constexpr qsizetype kMostRepairs = 20;

struct Enough : std::runtime_error {
    Enough() : std::runtime_error("enough") { }
};

/// Gives what it gets to a function; stops the whole chain when that has had enough.
class Tap : public Pipeline {
public:
    explicit Tap(const std::function<bool(const unsigned char*, size_t)>& take)
        : Pipeline("tap", nullptr),
          m_take(take)
    {
    }
    bool isStopped() const { return m_isStopped; }
    void write(const unsigned char* data, size_t length) override
    {
        if (m_isStopped || m_take(data, length))
            return;
        m_isStopped = true;
        throw Enough();
    }
    void finish() override { }

private:
    const std::function<bool(const unsigned char*, size_t)>& m_take;
    bool m_isStopped = false;
};

/// True when all filters were known and worked, or the taker had enough.
bool pipe(QPDFObjectHandle stream, qpdf_stream_decode_level_e level,
    const std::function<bool(const unsigned char*, size_t)>& take)
{
    Tap tap(take);
    bool isFiltered = false;
    try {
        const bool isPiped = stream.pipeStreamData(&tap, &isFiltered, 0, level, true, false);
        return tap.isStopped() || (isPiped && isFiltered);
    } catch (const std::exception&) {
        return tap.isStopped();
    }
}

QStringList takeWarnings(QPDF& pdf)
{
    QStringList texts;
    for (const QPDFExc& warning : pdf.getWarnings())
        texts << QString::fromStdString(warning.getMessageDetail());
    texts.removeDuplicates();
    return texts.mid(0, kMostRepairs);
}

} // namespace

Result<PdfSource> openPdf(const QByteArray& bytes, const QString& name)
{
    const Error notPdf{ErrorKind::BadInput, Text::tr("不是 PDF 文件，或者损坏得无法读取"), name,
        Text::tr("请重新导出或重新下载这个文件")};
    if (!bytes.first(qMin<qsizetype>(bytes.size(), 4096)).contains("%PDF-"))
        return notPdf;
    PdfSource source;
    source.bytes = bytes;
    source.pdf = std::make_unique<QPDF>();
    source.pdf->setSuppressWarnings(true);
    try {
        source.pdf->processMemoryFile("file", source.bytes.constData(), size_t(bytes.size()));
        source.isEncrypted = source.pdf->isEncrypted();
        source.forbidsAccessibility = !source.pdf->allowAccessibility();
        source.forbidsPrinting = !source.pdf->allowPrintHighRes();
        source.pages = source.pdf->getAllPages();
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() != qpdf_e_password)
            return notPdf;
        source.isEncrypted = true;
        source.needsPassword = true;
        return source;
    } catch (const std::exception&) {
        return notPdf;
    }
    if (source.pages.size() > kMostPages)
        return Error{
            ErrorKind::TooLarge, Text::tr("页数太多"), name, Text::tr("请分成几个文件再检查")};
    source.repairs = takeWarnings(*source.pdf);
    return source;
}

StreamBytes streamBytes(QPDFObjectHandle stream, qint64 limit)
{
    StreamBytes result;
    if (!stream.isStream())
        return result;
    const std::function<bool(const unsigned char*, size_t)> take = [&](const unsigned char* data,
                                                                       size_t length) {
        const auto room = size_t(limit - result.bytes.size());
        result.isCut = length > room;
        result.bytes.append(reinterpret_cast<const char*>(data), qsizetype(qMin(length, room)));
        return !result.isCut;
    };
    result.isDamaged = !pipe(stream, qpdf_dl_generalized, take);
    return result;
}

bool readSamples(
    QPDFObjectHandle stream, const std::function<bool(const unsigned char*, size_t)>& take)
{
    return stream.isStream() && pipe(stream, qpdf_dl_all, take);
}

QByteArray nameOf(QPDFObjectHandle object)
{
    if (!object.isName())
        return {};
    const std::string name = object.getName();
    return QByteArray(name.data(), qsizetype(name.size())).mid(1);
}

QString textOf(QPDFObjectHandle object)
{
    return object.isString() ? QString::fromStdString(object.getUTF8Value()) : QString();
}

double numberOf(QPDFObjectHandle object, double fallback)
{
    const double value = object.isNumber() ? object.getNumericValue() : fallback;
    return std::isfinite(value) ? value : fallback;
}

QPDFObjectHandle valueOf(QPDFObjectHandle dictionary, const char* key)
{
    if (dictionary.isStream())
        return dictionary.getDict().getKey(key);
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

Box boxOf(QPDFObjectHandle array)
{
    Box box;
    if (!array.isArray() || array.getArrayNItems() != 4)
        return box;
    for (int i = 0; i < 4; ++i)
        if (!array.getArrayItem(i).isNumber())
            return {};
    for (int i = 0; i < 4; i += 2)
        box.add(numberOf(array.getArrayItem(i), 0), numberOf(array.getArrayItem(i + 1), 0));
    return box;
}

QPDFObjectHandle inherited(QPDFObjectHandle page, const char* key)
{
    for (int depth = 0; depth < kDeepestPageTree && page.isDictionary(); ++depth) {
        QPDFObjectHandle value = page.getKey(key);
        if (!value.isNull())
            return value;
        page = page.getKey("/Parent");
    }
    return QPDFObjectHandle::newNull();
}

} // namespace qb::preflight
