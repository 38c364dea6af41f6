#include "pdf/picture.h"

#include "pdf/jpeg_header.h"
#include "pdf/picture_decoder.h"

#include <QBuffer>
#include <QImageWriter>

namespace qb::pdf {

namespace {

/// EXIF 2.3 table "Orientation": 1 is upright. PDF's unit square has its origin at the bottom left.
std::array<int, 6> uprightMatrix(int orientation)
{
    switch (orientation) {
    case 2:
        return {-1, 0, 0, 1, 1, 0};
    case 3:
        return {-1, 0, 0, -1, 1, 1};
    case 4:
        return {1, 0, 0, -1, 0, 1};
    case 5:
        return {0, -1, -1, 0, 1, 1};
    case 6:
        return {0, -1, 1, 0, 0, 1};
    case 7:
        return {0, 1, 1, 0, 0, 0};
    case 8:
        return {0, 1, -1, 0, 1, 0};
    default:
        return {1, 0, 0, 1, 0, 0};
    }
}

Picture fromJpeg(const QByteArray& file, const JpegHeader& header)
{
    Picture picture;
    picture.width = header.width;
    picture.height = header.height;
    picture.colour = header.components == 1 ? PictureColour::Gray
        : header.components == 3            ? PictureColour::Rgb
                                            : PictureColour::Cmyk;
    picture.isJpeg = true;
    picture.isInverted = header.components == 4 && header.hasAdobeMarker;
    picture.samples = file;
    picture.upright = uprightMatrix(header.orientation);
    return picture;
}

/// Rows one after another, without QImage's padding to four bytes.
QByteArray packed(const QImage& image, qsizetype bytesInRow)
{
    QByteArray samples(bytesInRow * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(image.constScanLine(y), bytesInRow, samples.data() + qsizetype(y) * bytesInRow);
    return samples;
}

QByteArray alphaOf(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return {};
    QByteArray alpha = packed(image.convertToFormat(QImage::Format_Alpha8), image.width());
    const bool isOpaque
        = std::all_of(alpha.cbegin(), alpha.cend(), [](char a) { return quint8(a) == 0xff; });
    return isOpaque ? QByteArray() : alpha;
}

Picture fromLineArt(const QImage& image)
{
    Picture picture;
    picture.width = image.width();
    picture.height = image.height();
    picture.bits = 1;
    picture.colour = PictureColour::Gray;
    QImage bits = image.convertToFormat(QImage::Format_Mono);
    if (qGray(bits.color(0)) > qGray(bits.color(1)))
        bits.invertPixels();
    picture.samples = packed(bits, (image.width() + 7) / 8);
    return picture;
}

Picture fromImage(const QImage& image)
{
    if (isBilevel(image))
        return fromLineArt(image);
    Picture picture;
    picture.width = image.width();
    picture.height = image.height();
    picture.alpha = alphaOf(image);
    const bool isGray = image.allGray();
    picture.colour = isGray ? PictureColour::Gray : PictureColour::Rgb;
    picture.samples
        = packed(image.convertToFormat(isGray ? QImage::Format_Grayscale8 : QImage::Format_RGB888),
            qsizetype(image.width()) * (isGray ? 1 : 3));
    return picture;
}

/// What was JPEG and had to be reduced is JPEG again: as samples it would be ten times the size.
Picture asJpegAgain(const QImage& image, int quality)
{
    QByteArray file;
    QBuffer buffer(&file);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    const QImage plain
        = image.convertToFormat(image.allGray() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    const auto header = writer.write(plain) ? readJpegHeader(file) : std::nullopt;
    return header ? fromJpeg(file, *header) : fromImage(image);
}

/// Whether the file may hold the JPEG's colours as they are.
bool isKept(const JpegHeader& header, const ColourPolicy& colours)
{
    if (header.components == 4)
        return colours.mayHoldCmykPictures();
    if (colours.isForScreen())
        return true;
    // A press would turn gray with a profile of its own into four inks.
    return header.components == 1 && header.iccProfile.isEmpty();
}

bool isTooFine(const JpegHeader& header, const QSize& largest)
{
    constexpr double kTolerance = 1.25; // as the decoder's
    QSize size(header.width, header.height);
    if (header.orientation >= 5)
        size.transpose();
    return !largest.isEmpty() && size.width() > largest.width() * kTolerance
        && size.height() > largest.height() * kTolerance;
}

/// RGB samples become the press's inks, or gray where colour is only in the spot plates.
void turnToInks(Picture& picture, const ColourPolicy& colours, Neutrals neutrals)
{
    if (colours.use() != ColourUse::BlackAndSpot) {
        picture.colour = PictureColour::Cmyk;
        picture.samples = colours.conversion()->toInks(picture.samples, neutrals);
        limitInks(picture.samples, colours.inkLimit());
        return;
    }
    QByteArray gray(picture.samples.size() / 3, Qt::Uninitialized);
    const auto* from = reinterpret_cast<const uchar*>(picture.samples.constData());
    for (char& sample : gray) {
        sample = char(qRound(255 * lightness({from[0] / 255.0, from[1] / 255.0, from[2] / 255.0})));
        from += 3;
    }
    picture.colour = PictureColour::Gray;
    picture.samples = std::move(gray);
}

} // namespace

QString nameOf(const Asset& asset)
{
    return asset.fileName.isEmpty() ? asset.id.left(12) : asset.fileName;
}

Result<Picture> readPicture(
    const Asset& asset, const ColourPolicy& colours, const PictureFineness& fineness)
{
    const auto header = readJpegHeader(asset.bytes);
    const bool isReducible = header && header->components != 4;
    if (header && isKept(*header, colours)
        && !(isReducible && isTooFine(*header, fineness.largest))) {
        Picture picture = fromJpeg(asset.bytes, *header);
        if (header->components != 4) // the press takes inks as they are
            picture.iccProfile = header->iccProfile;
        return picture;
    }
    QB_TRY(const QImage image, decodePicture(asset, fineness.largest, fineness.largestBilevel));
    if (header && colours.isForScreen())
        return asJpegAgain(image, fineness.jpegQuality);
    return pictureOf(image, colours, header ? Neutrals::AllInks : Neutrals::BlackInk);
}

Picture pictureOf(const QImage& image, const ColourPolicy& colours, Neutrals neutrals)
{
    Picture picture = fromImage(image);
    if (picture.colour == PictureColour::Rgb && !colours.isForScreen())
        turnToInks(picture, colours, neutrals);
    return picture;
}

} // namespace qb::pdf
