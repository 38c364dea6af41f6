#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QStringList>

#include <vector>

namespace qb::preflight {

/// What a colour space puts on paper.
struct ColourSpace {
    enum class Kind {
        Gray,
        Rgb,
        Cmyk,
        Lab,
        Spot, ///< Separation and DeviceN
        Pattern,
        Unknown,
    };
    Kind kind = Kind::Gray;
    int components = 1;
    bool isDevice = true; ///< its meaning depends on the output intent
    bool isIndexed = false;
    QStringList plates; ///< of Spot: the names of the inks
};

/// Follows names into the resources' /ColorSpace and arrays to their base, to a bounded depth.
ColourSpace colourSpaceOf(QPDFObjectHandle object, QPDFObjectHandle resources, int depth = 0);

/// A colour as a painting operator meets it.
struct InkColour {
    ColourSpace space;
    std::vector<double> values{0};

    /// Tints of all plates together, in per cent. 0 for colours that are not made of inks (RGB,
    /// Lab, patterns).
    double ink() const;
    /// Black ink alone, nothing else.
    bool isPureBlack() const;
    /// Near black, made of more than the black ink.
    bool isRichBlack() const;
    /// No ink at all.
    bool isWhite() const;
};

} // namespace qb::preflight
