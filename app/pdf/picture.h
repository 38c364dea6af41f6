#pragma once

#include "core/asset.h"
#include "core/result.h"
#include "pdf/colour_policy.h"

#include <array>

namespace qb::pdf {

enum class PictureColour { Gray, Rgb, Cmyk };

/// A picture as a PDF image takes it.
struct Picture {
    int width = 0; ///< in pixels, as stored
    int height = 0;
    PictureColour colour = PictureColour::Rgb;
    bool isJpeg = false;     ///< `samples` is a whole JPEG file; otherwise 8 bits a component, rows
                             ///< without padding
    bool isInverted = false; ///< CMYK as Adobe's programs write it, 255 = no ink
    QByteArray samples;
    QByteArray alpha; ///< 8 bits a pixel; empty where the picture is opaque
    /// How the stored unit square is turned upright, as a PDF matrix (from EXIF's orientation).
    std::array<int, 6> upright{1, 0, 0, 1, 0, 0};
};

/// JPEG goes through untouched (baseline and progressive, 8 bits, 1, 3 or 4 components) where the
/// file may hold its colours; anything else Qt can read is decoded and put into those it may hold.
/// Damaged: BadInput; beyond the decoder's limit of memory: TooLarge.
Result<Picture> readPicture(const Asset& asset, const ColourPolicy& colours);

} // namespace qb::pdf
