#pragma once

#include "core/asset.h"
#include "core/result.h"

#include <QImage>

namespace qb::pdf {

/// Decodes a picture upright. Where it is finer than `largest` (empty: no limit) it is reduced to
/// it; JPEG is reduced while it is read, so that the whole never stands in memory. Colours with a
/// profile become sRGB. Errors as for readPicture().
Result<QImage> decodePicture(const Asset& asset, const QSize& largest, const QSize& largestBilevel);

/// The size a picture says it has, without decoding it; BadInput where it is none that
/// decodePicture() takes.
Result<QSize> pictureSize(const QByteArray& bytes);

/// Whether the picture is line art: one bit a pixel, black and white.
bool isBilevel(const QImage& image);

} // namespace qb::pdf
