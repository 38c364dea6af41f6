#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace qb::pdf {

/// What must be known of a JPEG file to show it undecoded.
struct JpegHeader {
    int width = 0;
    int height = 0;
    int components = 0;          ///< 1, 3 or 4
    bool hasAdobeMarker = false; ///< APP14: CMYK samples are then stored inverted
    int orientation = 1;         ///< EXIF, 1…8
    QByteArray iccProfile; ///< APP2, where it fits the components and is not sRGB's; else empty
};

/// Empty where the bytes are no JPEG that a PDF can hold as it is: not 8 bits, lossless or
/// arithmetic-coded, cut off before the picture begins or without its end. Every length is checked.
std::optional<JpegHeader> readJpegHeader(QByteArrayView bytes);

} // namespace qb::pdf
