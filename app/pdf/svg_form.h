#pragma once

#include "pdf/haru.h"
#include "pdf/picture.h"

namespace qb::pdf {

/// Writes an SVG drawing as a form of vectors on the unit square, lettering as outlines: it can
/// stand wherever a picture stands. Errors as for readPicture().
Result<HPDF_Dict> writeSvgForm(Haru& haru, const Asset& asset, const ColourPolicy& colours);

/// Writes a picture as an image object.
HPDF_Dict writeImage(Haru& haru, const Picture& picture);

} // namespace qb::pdf
