#pragma once

#include "page/colour.h"
#include "pdf/colour_conversion.h"
#include "pdf/profile.h"

namespace qb::pdf {

/// What becomes of the pages' colours in one profile.
class ColourPolicy {
public:
    static Result<ColourPolicy> make(const Profile& profile);

    /// The colour as the file states it: gray or RGB for screens, CMYK or a spot colour for the
    /// press, within the ink limit.
    page::Colour translated(const page::Colour& colour) const;
    /// Whether text of this translated colour prints over what lies beneath: black ink in full,
    /// where a gap in the colour below would show with the slightest misregister.
    bool isOverprinted(const page::Colour& translated) const;

    /// Whether a picture in CMYK may stand in the file as it is.
    bool mayHoldCmykPictures() const { return m_mayHoldCmykPictures; }
    bool isForScreen() const { return m_use == ColourUse::Rgb; }
    ColourUse use() const { return m_use; }
    double inkLimit() const { return m_inkLimit; }
    /// Null for screens.
    const ColourConversion* conversion() const { return m_conversion.get(); }

private:
    page::Colour asInks(const page::Colour& colour) const;

    ColourUse m_use = ColourUse::Rgb;
    double m_inkLimit = 4;
    bool m_mayHoldCmykPictures = true;
    std::shared_ptr<const ColourConversion> m_conversion;
};

/// The name that stands for every plate (ISO 32000-1 section 8.6.6.4): marks of the press.
page::Colour registrationColour();

} // namespace qb::pdf
