#pragma once

#include "core/asset.h"

#include <QSize>

namespace qb::jobs {

/// The size in pixels that a picture's header states (PNG, JPEG, GIF, BMP, WebP), without decoding
/// it; empty where it is damaged or of another format. What typesetting needs to know of a picture.
QSize pictureSize(const Asset& asset);

} // namespace qb::jobs
