#pragma once

#include "core/asset.h"
#include "core/result.h"

namespace qb::pdf {

/// Whether the bytes are an SVG drawing (SVG 1.1), not packed.
bool isSvg(const QByteArray& bytes);

/// Refuses drawings that cost too much or reach for other files: too many or too deeply nested
/// elements, "use" that multiplies or goes in a circle, pictures that are not in the drawing
/// itself, and lettering where there is no type to set it with (`canSetText`).
Status checkSvg(const Asset& asset, bool canSetText);

} // namespace qb::pdf
