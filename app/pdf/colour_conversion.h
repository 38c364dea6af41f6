#pragma once

#include "core/result.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace qb::pdf {

/// What pixels whose red, green and blue are the same become.
enum class Neutrals {
    AllInks,  ///< as the profile has it: rich shadows, for photographs
    BlackInk, ///< black alone: lettering and lines of charts need no register
};

/// Between the screen's colours (sRGB) and the inks of one press, by its ICC profile. Relative
/// colorimetric with black point compensation from inks to the screen; perceptual from the screen
/// to inks. Safe to use from several threads.
class ColourConversion {
public:
    /// `pressProfile`: the bytes of a CMYK ICC profile; anything else is BadInput.
    static Result<std::shared_ptr<const ColourConversion>> make(const QByteArray& pressProfile);
    ~ColourConversion();

    /// Pixels: three bytes red, green, blue → four bytes C, M, Y, K, 255 = full ink. `rgb` must
    /// hold whole pixels.
    QByteArray toInks(QByteArrayView rgb, Neutrals neutrals) const;
    /// Pixels: four bytes C, M, Y, K, 255 = full ink → three bytes red, green, blue.
    QByteArray toScreen(QByteArrayView inks) const;
    /// One colour, components 0…1. A neutral one becomes black ink alone, so that text and rules
    /// need no register.
    std::array<double, 4> toInks(const std::array<double, 3>& rgb) const;

private:
    struct Transforms;
    explicit ColourConversion(std::unique_ptr<Transforms> transforms);

    std::unique_ptr<Transforms> m_transforms;
};

/// The inks with cyan, magenta and yellow taken back evenly until the sum is at most `limit` (4 =
/// 400 %). Black is kept.
std::array<double, 4> limitedInks(std::array<double, 4> inks, double limit);

/// The same for pixels of four bytes, 255 = full ink.
void limitInks(QByteArray& pixels, double limit);

/// How light a colour of the screen is as gray, 0 = black (ITU-R BT.709 luma).
double lightness(const std::array<double, 3>& rgb);

} // namespace qb::pdf
