#include "pdf/picture_decoder.h"

#include "pdf/picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>

namespace qb::pdf {

namespace {

constexpr int kDecodedLimitMegabytes = 512;
constexpr qint64 kDecodedLimitPixels = qint64(kDecodedLimitMegabytes) * 1024 * 1024 / 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

Error tooLarge(const Asset& asset)
{
    return {ErrorKind::TooLarge, Text::tr("图片太大，放不进 PDF"), nameOf(asset),
        Text::tr("请先把图片缩小到 1 亿像素以内")};
}

bool isTooLarge(const QSize& size)
{
    return size.isValid() && qint64(size.width()) * size.height() > kDecodedLimitPixels;
}

/// ISO 14496-12: the brand behind "ftyp" tells the pictures of phones and browsers that Qt here
/// cannot read.
QString unreadableForm(const QByteArray& bytes)
{
    if (bytes.mid(4, 4) != "ftyp")
        return {};
    const QByteArray brand = bytes.mid(8, 4);
    if (brand == "avif" || brand == "avis")
        return QStringLiteral("AVIF");
    static const QList<QByteArray> heic{"heic", "heix", "hevc", "heim", "mif1", "msf1"};
    return heic.contains(brand) ? QStringLiteral("HEIC") : QString();
}

Error unreadable(const Asset& asset, const QImageReader& reader)
{
    const QString form = unreadableForm(asset.bytes);
    if (!form.isEmpty())
        return {ErrorKind::Unsupported, Text::tr("读不了 %1 图片").arg(form), nameOf(asset),
            Text::tr("请先转成 JPEG 或 PNG")};
    if (reader.error() == QImageReader::UnsupportedFormatError)
        return {ErrorKind::BadInput, Text::tr("不是能读的图片"), nameOf(asset),
            Text::tr("请换成 JPEG、PNG、WebP、GIF、TIFF 或 SVG")};
    return {ErrorKind::BadInput, Text::tr("图片打不开：%1").arg(reader.errorString()),
        nameOf(asset), Text::tr("请换一个完好的图片文件")};
}

/// What Qt's readers may be given. Qt would also take drawings as pictures (SVG, packed SVG, what
/// further plugins bring): those open other files and repeat themselves without bounds, and come in
/// through checkSvg() only.
bool isOfPixels(const QByteArray& format)
{
    static const QList<QByteArray> known{
        "avif", "bmp", "gif", "heic", "heif", "jpeg", "png", "tiff", "webp"};
    return known.contains(format);
}

/// The size to reduce to, in proportion; the same where nothing is to be done. A little too fine is
/// left alone: reducing costs sharpness.
QSize reduced(const QSize& size, const QSize& largest)
{
    constexpr double kTolerance = 1.25;
    if (largest.isEmpty() || size.width() <= largest.width() * kTolerance
        || size.height() <= largest.height() * kTolerance)
        return size;
    return size.scaled(largest, Qt::KeepAspectRatioByExpanding).expandedTo({1, 1});
}

QImage inScreenColours(QImage image)
{
    const QColorSpace space = image.colorSpace();
    static const QColorSpace srgb(QColorSpace::SRgb);
    if (!space.isValid() || space == srgb)
        return image;
    if (image.format() == QImage::Format_Indexed8)
        image = image.convertToFormat(
            image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.convertToColorSpace(srgb);
    return image;
}

} // namespace

bool isBilevel(const QImage& image)
{
    return image.depth() == 1 && image.colorCount() == 2 && image.allGray()
        && !image.hasAlphaChannel();
}

Result<QSize> pictureSize(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = isOfPixels(reader.format()) ? reader.size() : QSize();
    if (size.isEmpty())
        return Error{ErrorKind::BadInput, Text::tr("不是能读的图片"), {},
            Text::tr("请换成 JPEG、PNG、WebP、GIF 或 TIFF")};
    return size;
}

Result<QImage> decodePicture(const Asset& asset, const QSize& largest, const QSize& largestBilevel)
{
    // The limit is one for the whole process; raising it never makes another reader refuse more.
    QImageReader::setAllocationLimit(qMax(QImageReader::allocationLimit(), kDecodedLimitMegabytes));
    QBuffer buffer;
    buffer.setData(asset.bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (const QByteArray form = reader.format(); form.startsWith("svg"))
        return Error{ErrorKind::Unsupported, Text::tr("SVG 图压缩过，或开头太长"), nameOf(asset),
            Text::tr("请存成普通的 SVG，或转成 PNG")};
    else if (!form.isEmpty() && !isOfPixels(form))
        return Error{ErrorKind::Unsupported,
            Text::tr("读不了 %1 图片").arg(QString::fromLatin1(form.toUpper())), nameOf(asset),
            Text::tr("请先转成 JPEG 或 PNG")};
    QSize size = reader.size();
    if (reader.format() == "jpeg" && size.isValid()) {
        // `largest` is upright, the reader scales what is stored.
        const bool isTurned
            = (reader.transformation() & QImageIOHandler::TransformationRotate90) != 0;
        size = reduced(size, isTurned ? largest.transposed() : largest);
        if (size != reader.size())
            reader.setScaledSize(size);
    }
    if (isTooLarge(size))
        return tooLarge(asset);
    QImage image = reader.read();
    if (image.isNull())
        return unreadable(asset, reader);
    if (isTooLarge(image.size()))
        return tooLarge(asset);
    if (image.colorCount() > 0 && !isBilevel(image)) // scaling would dither a short palette
        image = image.convertToFormat(
            image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QSize wanted = reduced(image.size(), isBilevel(image) ? largestBilevel : largest);
    if (wanted != image.size())
        image = image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return inScreenColours(std::move(image));
}

} // namespace qb::pdf
