#include "pdf/colour_policy.h"

namespace qb::pdf {

using Space = page::Colour::Space;

Result<ColourPolicy> ColourPolicy::make(const Profile& profile)
{
    ColourPolicy policy;
    policy.m_use = profile.colours;
    policy.m_inkLimit = profile.inkLimit;
    policy.m_mayHoldCmykPictures
        = !profile.isArchive() && profile.colours != ColourUse::BlackAndSpot;
    if (!policy.isForScreen()) {
        QB_TRY(policy.m_conversion, ColourConversion::make(profile.outputProfileBytes));
    }
    return policy;
}

page::Colour ColourPolicy::translated(const page::Colour& colour) const
{
    if (isForScreen()) {
        if (colour.space == Space::Gray)
            return colour;
        const auto rgb = colour.toRgb();
        return page::Colour::rgb(rgb[0], rgb[1], rgb[2]);
    }
    if (colour.space == Space::Spot
        && (m_use != ColourUse::Cmyk || colour.spotName == registrationColour().spotName))
        return colour;
    page::Colour inks = asInks(colour);
    inks.components = limitedInks(inks.components, m_inkLimit);
    return inks;
}

page::Colour ColourPolicy::asInks(const page::Colour& colour) const
{
    if (colour.space == Space::Gray)
        return page::Colour::cmyk(0, 0, 0, 1 - colour.components[0]);
    if (m_use == ColourUse::BlackAndSpot)
        return page::Colour::cmyk(0, 0, 0, 1 - lightness(colour.toRgb()));
    page::Colour inks = page::Colour::cmyk(0, 0, 0, 0);
    if (colour.space == Space::Cmyk) {
        inks.components = colour.components;
    } else if (colour.space == Space::Spot) {
        for (size_t i = 0; i < 4; ++i)
            inks.components[i] = colour.spotAlternative[i] * colour.components[0];
    } else {
        inks.components = m_conversion->toInks(colour.toRgb());
    }
    return inks;
}

bool ColourPolicy::isOverprinted(const page::Colour& translated) const
{
    return translated.space == Space::Cmyk
        && translated.components == std::array{0.0, 0.0, 0.0, 1.0};
}

page::Colour registrationColour()
{
    return {Space::Spot, {1, 0, 0, 0}, QStringLiteral("All"), {1, 1, 1, 1}};
}

} // namespace qb::pdf
