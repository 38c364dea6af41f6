#pragma once

#include "core/environment.h"
#include "core/length.h"

#include <QByteArray>

#include <optional>

namespace qb::pdf {

/// What the file conforms to.
enum class Standard {
    None,
    PdfA2u, ///< ISO 19005-2: Unicode text, no attachments
    PdfA3u, ///< ISO 19005-3: the same with any attachments
    PdfX4,  ///< ISO 15930-7: for the press
};

/// In which colours the pages are written.
enum class ColourUse {
    Rgb,          ///< the screen's: everything becomes RGB or gray
    Cmyk,         ///< process inks only: spot colours become their alternatives
    CmykAndSpot,  ///< process inks, and a plate of its own for each spot colour
    BlackAndSpot, ///< black and the spot colours; anything else becomes gray
};

/// How pages are put on sheets.
enum class Imposition {
    Single,  ///< each page its own sheet
    TwoUp,   ///< two neighbours side by side, in reading order
    Booklet, ///< saddle-stitched: sheets that are laid into each other and folded once
};

/// Bounds for pictures, in pixels an inch at the size they have on the page.
struct PictureLimits {
    int maximumResolution = 0;        ///< finer ones are down-sampled; 0: never
    int maximumBilevelResolution = 0; ///< the same for line art of two colours
    int minimumResolution = 0;        ///< coarser ones are remarked on; 0: never
    int jpegQuality = 85;             ///< of what is down-sampled
};

/// A kind of PDF: everything that tells the file for tablets from those for the archive and for the
/// press. The default is the plain file for screens.
struct Profile {
    QString id = QStringLiteral("screen");
    QString name;
    Standard standard = Standard::None;
    bool isTagged = true;
    bool isAccessible = false; ///< claims PDF/UA-1 (ISO 14289-1)
    bool isLinearized = true;
    bool hasLinks = true;
    bool hasOutline = true;
    ColourUse colours = ColourUse::Rgb;
    Length bleed;
    bool hasCropMarks = false;
    bool hasRegistrationMarks = false;
    bool hasSlug = false;
    QString outputProfile;   ///< ICC file, under the data folders; empty: none
    QString outputCondition; ///< its name in the registry, e.g. "FOGRA39"
    QString outputRegistry;  ///< address of that registry
    QString outputInfo;      ///< for people
    double inkLimit = 4;     ///< sum of all inks in one place, 4 = 400 %
    PictureLimits pictures;
    bool mayEncrypt = true;
    bool mayAttach = true;
    Imposition imposition = Imposition::Single;

    QByteArray outputProfileBytes; ///< of outputProfile, once loaded

    bool isArchive() const { return standard == Standard::PdfA2u || standard == Standard::PdfA3u; }
    bool isPress() const { return standard == Standard::PdfX4; }
    bool hasMarks() const { return hasCropMarks || hasRegistrationMarks || hasSlug; }
};

/// Loads a profile: the id of one in resources/pdf, or a file name ("….json"). Wrong values are
/// ErrorKind::BadInput with the JSON pointer; an unknown id is ErrorKind::Usage.
Result<Profile> loadProfile(const QString& idOrFile, const Environment& environment);

/// The ids of resources/pdf, the three common ones first.
QStringList profileIds(const Environment& environment);

} // namespace qb::pdf
