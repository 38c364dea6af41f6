#include "pdf/picture_table.h"

#include "pdf/svg_check.h"
#include "pdf/svg_form.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::pdf {

namespace {

constexpr double kPointsPerInch = 72;

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
    Haru& haru, const Picture& picture, QByteArrayView samples, int bits, HPDF_UINT filter)
{
    HPDF_Dict image = haru.newStream(samples, filter);
    haru.addName(image, "Type", "XObject");
    haru.addName(image, "Subtype", "Image");
    haru.addNumber(image, "Width", picture.width);
    haru.addNumber(image, "Height", picture.height);
    haru.addNumber(image, "BitsPerComponent", bits);
    return image;
}

void addColourSpace(Haru& haru, HPDF_Dict image, const Picture& picture)
{
    if (picture.iccProfile.isEmpty()) {
        haru.addName(image, "ColorSpace", colourSpace(picture.colour));
        return;
    }
    HPDF_Dict profile = haru.newStream(picture.iccProfile, HPDF_STREAM_FILTER_FLATE_DECODE);
    haru.addNumber(profile, "N",
        picture.colour == PictureColour::Gray      ? 1
            : picture.colour == PictureColour::Rgb ? 3
                                                   : 4);
    HPDF_Array space = haru.newArray();
    haru.appendName(space, "ICCBased");
    haru.append(space, static_cast<void*>(profile));
    haru.add(image, "ColorSpace", space);
}

QSize pixelsFor(const PicturePlacement& placement, int resolution)
{
    if (resolution <= 0)
        return {};
    const auto pixels = [&](double points) {
        return int(qBound(1.0, std::ceil(points / kPointsPerInch * resolution), 100'000.0));
    };
    return {pixels(placement.width), pixels(placement.height)};
}

} // namespace

PictureTable::PictureTable(Haru& haru, const page::Document& document, const ColourPolicy& colours,
    const PictureLimits& limits)
    : m_haru(haru),
      m_document(document),
      m_colours(colours),
      m_limits(limits),
      m_placements(picturePlacements(document))
{
}

PictureFineness PictureTable::finenessOf(const PicturePlacement& placement) const
{
    return {pixelsFor(placement, m_limits.maximumResolution),
        pixelsFor(placement, m_limits.maximumBilevelResolution), m_limits.jpegQuality};
}

void PictureTable::checkResolution(
    const Picture& picture, const PicturePlacement& placement, const QString& name)
{
    if (m_limits.minimumResolution <= 0 || !(placement.width > 0) || !(placement.height > 0))
        return;
    const bool isTurned = picture.upright[0] == 0;
    const double across = isTurned ? picture.height : picture.width;
    const double down = isTurned ? picture.width : picture.height;
    const double found
        = std::min(across / placement.width, down / placement.height) * kPointsPerInch;
    if (found >= m_limits.minimumResolution - 0.5)
        return;
    m_warnings.push_back({QStringLiteral("low-resolution"),
        QCoreApplication::translate("qb::pdf", "图片“%1”只有每英寸 %2 点，印出来会模糊，要 %3 点")
            .arg(name)
            .arg(qRound(found))
            .arg(m_limits.minimumResolution),
        placement.page + 1, placement.article, {}});
}

Result<PictureTable::Entry> PictureTable::entry(const QString& asset)
{
    if (const auto known = m_entries.constFind(asset); known != m_entries.constEnd())
        return *known;
    const AssetPointer source = m_document.assets.value(asset);
    const PicturePlacement placement = m_placements.value(asset);
    if (!source)
        return Error{ErrorKind::NotFound,
            QCoreApplication::translate("qb::pdf", "版面用到的图片找不到"),
            placeText(placement, asset.left(12)),
            QCoreApplication::translate("qb::pdf", "请重新插入这张图片")};
    if (isSvg(source->bytes)) {
        auto form = writeSvgForm(m_haru, *source, m_colours);
        if (form.isError()) {
            Error error = std::move(form).error();
            error.where = placeText(placement, nameOf(*source));
            return error;
        }
        const Entry made{int(m_entries.size()), form.value(), {1, 0, 0, 1, 0, 0}};
        QB_CHECK(m_haru.status());
        m_entries.insert(asset, made);
        return made;
    }
    auto read = readPicture(*source, m_colours, finenessOf(placement));
    if (read.isError()) {
        Error error = std::move(read).error();
        error.where = placeText(placement, nameOf(*source));
        return error;
    }
    const Picture picture = std::move(read).value();
    checkResolution(picture, placement, nameOf(*source));
    const Entry made{int(m_entries.size()), writeImage(m_haru, picture), picture.upright};
    QB_CHECK(m_haru.status());
    m_entries.insert(asset, made);
    return made;
}

HPDF_Dict writeImage(Haru& haru, const Picture& picture)
{
    HPDF_Dict image = imageDictionary(haru, picture, picture.samples, picture.bits,
        picture.isJpeg ? HPDF_STREAM_FILTER_DCT_DECODE : HPDF_STREAM_FILTER_FLATE_DECODE);
    addColourSpace(haru, image, picture);
    if (picture.isInverted) {
        HPDF_Array decode = haru.newArray();
        for (const int bound : {1, 0, 1, 0, 1, 0, 1, 0})
            haru.append(decode, bound);
        haru.add(image, "Decode", decode);
    }
    if (!picture.alpha.isEmpty()) {
        HPDF_Dict mask
            = imageDictionary(haru, picture, picture.alpha, 8, HPDF_STREAM_FILTER_FLATE_DECODE);
        haru.addName(mask, "ColorSpace", "DeviceGray");
        haru.add(image, "SMask", mask);
    }
    return image;
}

} // namespace qb::pdf
