#pragma once

#include "preflight/findings.h"
#include "preflight/graphics_state.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace qb::preflight {

/// What an image dictionary says.
struct PictureFacts {
    int width = 0;
    int height = 0;
    int bits = 8;
    bool isMask = false;
    bool hasAlpha = false;
    bool isInterpolated = false;
    bool isInverted = false;  ///< Decode [1 0 …]
    bool isUnpackable = true; ///< by filters known here
    ColourSpace space;
};

PictureFacts pictureFactsOf(QPDFObjectHandle image, QPDFObjectHandle resources);

/// The resolution a picture has where it is placed.
void checkResolution(
    const PictureFacts& facts, const Matrix& placement, int page, Findings& findings);

/// Unpacks the samples once, without keeping them: damage, and the ink of CMYK pictures. `budget`
/// is what all pictures of a file may cost, in bytes.
void checkSamples(QPDFObjectHandle image, const PictureFacts& facts, int page, Findings& findings,
    qint64& budget);

} // namespace qb::preflight
