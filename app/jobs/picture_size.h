#pragma once

#include "core/asset.h"

#include <QSize>

namespace qb::jobs {

/// The size in pixels that a picture's header states (PNG, JPEG, GIF, BMP, WebP, TIFF), without
/// decoding it; the proportions of an SVG drawing. Empty where it is damaged, of another format or
/// a drawing that costs too much to draw. What typesetting needs to know of a picture.
QSize pictureSize(const Asset& asset);

} // namespace qb::jobs
