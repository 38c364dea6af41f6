#pragma once

#include "preflight/colour_space.h"
#include "preflight/font_info.h"
#include "preflight/geometry.h"

#include <memory>

namespace qb::preflight {

/// The graphics state as far as the checks look at it.
struct GraphicsState {
    Matrix ctm;
    InkColour fill;
    InkColour stroke;
    double lineWidth = 1;
    std::shared_ptr<const FontInfo> font; ///< null before the first Tf
    double fontSize = 0;
    double leading = 0;
    double rise = 0;
    double horizontalScale = 1;
    int textMode = 0;
    bool isTextTurned = false; ///< the last text shown runs up or down the page
    bool overprintsFill = false;
    bool overprintsStroke = false;
    int overprintMode = 0;
    double fillAlpha = 1;
    double strokeAlpha = 1;
    bool hasSoftMask = false;
    QByteArray blendMode = "Normal";

    bool isTransparent() const
    {
        return fillAlpha < 1 || strokeAlpha < 1 || hasSoftMask
            || (blendMode != "Normal" && blendMode != "Compatible");
    }
};

/// The marked-content that a piece of page content stands in.
struct Marking {
    int mcid = -1;
    bool isArtifact = false;
    bool isReplaced = false; ///< ActualText says what it is
    bool isMarked() const { return mcid != -1 || isArtifact; }
};

} // namespace qb::preflight
