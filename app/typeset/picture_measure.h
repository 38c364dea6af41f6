#pragma once

#include "core/asset.h"

#include <QSize>

#include <functional>

namespace qb::typeset {

/// The size of a picture in pixels (of a vector picture: in CSS pixels); empty where it cannot be
/// read.
using PictureMeasure = std::function<QSize(const Asset&)>;

} // namespace qb::typeset
