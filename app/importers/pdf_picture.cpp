#include "importers/pdf_picture.h"

#include <QBuffer>
#include <QImage>
#include <QTransform>

#include <poppler/GfxState.h>
#include <poppler/Stream.h>

namespace qb::importers {

namespace {

constexpr int kLongestSide = 20000;
constexpr qint64 kMostPixels = qint64(100) << 20;

/// JPEG data as it lies in the file.
QByteArray rawBytes(Stream* stream, qint64 most)
{
    Stream* encoded = stream->getNextStream();
    QByteArray bytes;
    encoded->reset();
    // One byte more than may be taken shows that there is more.
    for (int c = encoded->getChar(); c != EOF && bytes.size() <= most; c = encoded->getChar())
        bytes.append(char(c));
    encoded->close();
    return bytes;
}

bool hasPlainDecode(GfxImageColorMap* colours)
{
    for (int i = 0; i < colours->getNumPixelComps(); ++i) {
        if (colours->getDecodeLow(i) > 0.01 || colours->getDecodeHigh(i) < 0.99)
            return false;
    }
    return true;
}

bool isPlainJpeg(const PictureSource& source)
{
    if (source.stream->getKind() != strDCT || source.colours == nullptr || source.mask != nullptr)
        return false;
    const GfxColorSpaceMode mode = source.colours->getColorSpace()->getMode();
    const bool isKnown = mode == csDeviceRGB || mode == csDeviceGray || mode == csCalRGB
        || mode == csCalGray || mode == csICCBased;
    const int components = source.colours->getNumPixelComps();
    return isKnown && (components == 1 || components == 3) && hasPlainDecode(source.colours);
}

QImage stencil(const PictureSource& source)
{
    QImage image(source.width, source.height, QImage::Format_Grayscale8);
    if (image.isNull())
        return image;
    image.fill(255);
    ImageStream pixels(source.stream, source.width, 1, 1);
    pixels.reset();
    for (int y = 0; y < source.height; ++y) {
        const unsigned char* line = pixels.getLine();
        if (line == nullptr)
            break;
        uchar* out = image.scanLine(y);
        for (int x = 0; x < source.width; ++x)
            out[x] = (line[x] != 0) == source.isInverted ? 0 : 255;
    }
    pixels.close();
    return image;
}

QImage colourful(const PictureSource& source)
{
    QImage image(source.width, source.height, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    ImageStream pixels(
        source.stream, source.width, source.colours->getNumPixelComps(), source.colours->getBits());
    pixels.reset();
    for (int y = 0; y < source.height; ++y) {
        unsigned char* line = pixels.getLine();
        if (line == nullptr)
            break;
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        source.colours->getRGBLine(line, reinterpret_cast<unsigned int*>(out), source.width);
        for (int x = 0; x < source.width; ++x)
            out[x] |= 0xff000000U;
    }
    pixels.close();
    return image;
}

/// Lays the picture on white where its mask lets the page through.
void applyMask(QImage& image, const PictureSource& source)
{
    if (qint64(source.maskWidth) * source.maskHeight > kMostPixels)
        return;
    ImageStream pixels(source.mask, source.maskWidth, source.maskColours->getNumPixelComps(),
        source.maskColours->getBits());
    pixels.reset();
    QImage mask(source.maskWidth, source.maskHeight, QImage::Format_Grayscale8);
    if (mask.isNull())
        return;
    mask.fill(255);
    for (int y = 0; y < source.maskHeight; ++y) {
        unsigned char* line = pixels.getLine();
        if (line == nullptr)
            break;
        source.maskColours->getGrayLine(line, mask.scanLine(y), source.maskWidth);
    }
    pixels.close();
    if (mask.size() != image.size())
        mask = mask.scaled(image.size());
    for (int y = 0; y < image.height(); ++y) {
        auto* out = reinterpret_cast<QRgb*>(image.scanLine(y));
        const uchar* opacity = mask.constScanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const int a = opacity[x];
            const auto over = [a](int c) {
                return (c * a + 255 * (255 - a)) / 255;
            };
            out[x] = qRgb(over(qRed(out[x])), over(qGreen(out[x])), over(qBlue(out[x])));
        }
    }
}

bool isUpright(const double* m)
{
    return m[0] > 0 && m[3] < 0 && std::abs(m[1]) < 0.05 * m[0] && std::abs(m[2]) < -0.05 * m[3];
}

QImage upright(const QImage& image, const double* m)
{
    // A picture's own space counts upwards; the page's downwards. Only the signs and the axes
    // matter.
    const auto sign = [](double x, double other) {
        return std::abs(x) < 0.05 * std::abs(other) ? 0.0 : x > 0 ? 1.0 : -1.0;
    };
    const QTransform turn(
        sign(m[0], m[1]), sign(m[1], m[0]), -sign(m[2], m[3]), -sign(m[3], m[2]), 0, 0);
    return turn.isInvertible() ? image.transformed(turn) : image;
}

} // namespace

AssetPointer takePicture(const PictureSource& source, const double* matrix, PictureBudget& budget)
{
    const qint64 pixels = qint64(source.width) * source.height;
    if (source.width < 1 || source.height < 1 || source.width > kLongestSide
        || source.height > kLongestSide || pixels > kMostPixels || pixels > budget.pixels)
        return nullptr;
    budget.pixels -= pixels;
    QByteArray bytes;
    if (isPlainJpeg(source) && isUpright(matrix)) {
        bytes = rawBytes(source.stream, budget.bytes);
    } else {
        QImage image = source.colours != nullptr ? colourful(source) : stencil(source);
        if (image.isNull())
            return nullptr;
        if (source.mask != nullptr && source.maskColours != nullptr)
            applyMask(image, source);
        if (!isUpright(matrix))
            image = upright(image, matrix);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            return nullptr;
    }
    if (bytes.isEmpty() || bytes.size() > budget.bytes)
        return nullptr;
    budget.bytes -= bytes.size();
    return makeAsset(std::move(bytes));
}

} // namespace qb::importers
