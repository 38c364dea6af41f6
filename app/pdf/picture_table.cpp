#include "pdf/picture_table.h"

#include <QCoreApplication>

namespace qb::pdf {

namespace {

const char* colourSpace(PictureColour colour)
{
    switch (colour) {
    case PictureColour::Gray:
        return "DeviceGray";
    case PictureColour::Rgb:
        return "DeviceRGB";
    case PictureColour::Cmyk:
        break;
    }
    return "DeviceCMYK";
}

HPDF_Dict imageDictionary(
    Haru& haru, const Picture& picture, QByteArrayView samples, const char* space, HPDF_UINT filter)
{
    HPDF_Dict image = haru.newStream(samples, filter);
    haru.addName(image, "Type", "XObject");
    haru.addName(image, "Subtype", "Image");
    haru.addNumber(image, "Width", picture.width);
    haru.addNumber(image, "Height", picture.height);
    haru.addNumber(image, "BitsPerComponent", 8);
    haru.addName(image, "ColorSpace", space);
    return image;
}

} // namespace

Result<PictureTable::Entry> PictureTable::entry(const QString& asset)
{
    if (const auto known = m_entries.constFind(asset); known != m_entries.constEnd())
        return *known;
    const AssetPointer source = m_assets.value(asset);
    if (!source)
        return Error{ErrorKind::NotFound,
            QCoreApplication::translate("qb::pdf", "版面用到的图片找不到"), asset.left(12),
            QCoreApplication::translate("qb::pdf", "请重新插入这张图片")};
    QB_TRY(const Picture picture, readPicture(*source, m_colours));
    const Entry made{int(m_entries.size()), write(picture), picture.upright};
    QB_CHECK(m_haru.status());
    m_entries.insert(asset, made);
    return made;
}

HPDF_Dict PictureTable::write(const Picture& picture)
{
    HPDF_Dict image = imageDictionary(m_haru, picture, picture.samples, colourSpace(picture.colour),
        picture.isJpeg ? HPDF_STREAM_FILTER_DCT_DECODE : HPDF_STREAM_FILTER_FLATE_DECODE);
    if (picture.isInverted) {
        HPDF_Array decode = m_haru.newArray();
        for (const int bound : {1, 0, 1, 0, 1, 0, 1, 0})
            m_haru.append(decode, bound);
        m_haru.add(image, "Decode", decode);
    }
    if (!picture.alpha.isEmpty())
        m_haru.add(image, "SMask",
            imageDictionary(
                m_haru, picture, picture.alpha, "DeviceGray", HPDF_STREAM_FILTER_FLATE_DECODE));
    return image;
}

} // namespace qb::pdf
