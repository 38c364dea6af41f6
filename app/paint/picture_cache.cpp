#include "paint/picture_cache.h"

#include <QBuffer>
#include <QImageReader>

namespace qb::paint {

namespace {

constexpr int kCacheKilobytes = 256 * 1024;
constexpr int kDrawingSide = 2000; // pixels

QImage decode(const Asset& asset)
{
    QBuffer buffer;
    buffer.setData(asset.bytes);
    QImageReader reader(&buffer); // Refuses pictures beyond Qt's allocation limit by itself.
    reader.setDecideFormatFromContent(true);
    if (reader.format() == "svg") // drawings are as fine as one likes
        reader.setScaledSize(reader.size().scaled(kDrawingSide, kDrawingSide, Qt::KeepAspectRatio));
    reader.setAutoTransform(true); // EXIF 2.3 "Orientation", as in the PDF
    return reader.read();
}

} // namespace

PictureCache::PictureCache() : m_pictures(kCacheKilobytes) { }

QImage PictureCache::picture(const Asset& asset)
{
    if (const QImage* known = m_pictures.object(asset.id))
        return *known;
    const QImage image = decode(asset);
    // A failure is kept too, so that a damaged picture is not decoded at every repaint.
    m_pictures.insert(asset.id, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
    return image;
}

} // namespace qb::paint
