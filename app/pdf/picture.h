#pragma once

#include "core/asset.h"
#include "core/result.h"
#include "pdf/colour_policy.h"

#include <QImage>

#include <array>

namespace qb::pdf {

enum class PictureColour { Gray, Rgb, Cmyk };

/// A picture as a PDF image takes it.
struct Picture {
    int width = 0; ///< in pixels, as stored
    int height = 0;
    int bits = 8; ///< of a component; 1 for line art, 0 = black
    PictureColour colour = PictureColour::Rgb;
    bool isJpeg = false;     ///< `samples` is a whole JPEG file; otherwise rows one after another,
                             ///< each filled up to a whole byte
    bool isInverted = false; ///< CMYK as Adobe's programs write it, 255 = no ink
    QByteArray samples;
    QByteArray alpha;      ///< 8 bits a pixel; empty where the picture is opaque
    QByteArray iccProfile; ///< of a JPEG whose colours are not sRGB; empty otherwise
    /// How the stored unit square is turned upright, as a PDF matrix (from EXIF's orientation).
    std::array<int, 6> upright{1, 0, 0, 1, 0, 0};
};

/// How finely a picture is wanted. The sizes are upright; empty: as it is.
struct PictureFineness {
    QSize largest;        ///< finer pictures are reduced to this
    QSize largestBilevel; ///< the same for line art of black and white
    int jpegQuality = 85; ///< of JPEG files that are reduced
};

/// JPEG goes through untouched (baseline and progressive, 8 bits, 1, 3 or 4 components) where the
/// file may hold its colours and it is not too fine; anything else Qt can read is decoded, brought
/// to sRGB by its own profile and put into the colours the file may hold. Damaged: BadInput; of a
/// form nobody here can read: Unsupported; beyond the decoder's limit of memory: TooLarge.
Result<Picture> readPicture(
    const Asset& asset, const ColourPolicy& colours, const PictureFineness& fineness = {});

/// A decoded picture in the colours the file may hold; `neutrals` is for the press.
Picture pictureOf(const QImage& image, const ColourPolicy& colours, Neutrals neutrals);

/// What people know the picture by.
QString nameOf(const Asset& asset);

} // namespace qb::pdf
