#include "pdf/colour_conversion.h"

#include <QCoreApplication>

#include <lcms2.h>

#include <cmath>

namespace qb::pdf {

namespace {

constexpr int kFull = 255;

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
struct DeleteContext {
    void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
using ContextHandle = std::unique_ptr<std::remove_pointer_t<cmsContext>, DeleteContext>;
using ProfileHandle = std::unique_ptr<void, CloseProfile>;
using TransformHandle = std::unique_ptr<void, DeleteTransform>;

Error badProfile()
{
    return {ErrorKind::BadInput,
        QCoreApplication::translate("qb::pdf", "色彩配置文件已损坏，或不是 CMYK 的"), {},
        QCoreApplication::translate("qb::pdf", "请换一个印刷机用的配置文件")};
}

} // namespace

struct ColourConversion::Transforms {
    ContextHandle context; ///< outlives the transforms
    TransformHandle toInks;
    TransformHandle toScreen;
};

ColourConversion::ColourConversion(std::unique_ptr<Transforms> transforms)
    : m_transforms(std::move(transforms))
{
}

ColourConversion::~ColourConversion() = default;

Result<std::shared_ptr<const ColourConversion>> ColourConversion::make(
    const QByteArray& pressProfile)
{
    auto made = std::make_unique<Transforms>();
    made->context.reset(cmsCreateContext(nullptr, nullptr)); // its default error handler is silent
    if (!made->context)
        return badProfile();
    cmsContext context = made->context.get();
    const ProfileHandle press(cmsOpenProfileFromMemTHR(
        context, pressProfile.constData(), cmsUInt32Number(pressProfile.size())));
    const ProfileHandle screen(cmsCreate_sRGBProfileTHR(context));
    if (!press || !screen || cmsGetColorSpace(press.get()) != cmsSigCmykData
        || cmsGetDeviceClass(press.get()) != cmsSigOutputClass)
        return badProfile();
    // Without lcms's one-pixel cache a transform may be shared between threads.
    made->toInks.reset(cmsCreateTransformTHR(context, screen.get(), TYPE_RGB_8, press.get(),
        TYPE_CMYK_8, INTENT_PERCEPTUAL, cmsFLAGS_NOCACHE));
    made->toScreen.reset(
        cmsCreateTransformTHR(context, press.get(), TYPE_CMYK_8, screen.get(), TYPE_RGB_8,
            INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
    if (!made->toInks || !made->toScreen)
        return badProfile();
    return std::shared_ptr<const ColourConversion>(new ColourConversion(std::move(made)));
}

QByteArray ColourConversion::toInks(QByteArrayView rgb, Neutrals neutrals) const
{
    const qsizetype count = rgb.size() / 3;
    QByteArray inks(count * 4, '\0');
    cmsDoTransform(m_transforms->toInks.get(), rgb.data(), inks.data(), cmsUInt32Number(count));
    if (neutrals == Neutrals::AllInks)
        return inks;
    const auto* from = reinterpret_cast<const uchar*>(rgb.data());
    auto* to = reinterpret_cast<uchar*>(inks.data());
    for (qsizetype i = 0; i < count; ++i, from += 3, to += 4) {
        if (from[0] != from[1] || from[1] != from[2])
            continue;
        to[0] = to[1] = to[2] = 0;
        to[3] = uchar(kFull - from[0]);
    }
    return inks;
}

QByteArray ColourConversion::toScreen(QByteArrayView inks) const
{
    const qsizetype count = inks.size() / 4;
    QByteArray rgb(count * 3, '\0');
    cmsDoTransform(m_transforms->toScreen.get(), inks.data(), rgb.data(), cmsUInt32Number(count));
    return rgb;
}

std::array<double, 4> ColourConversion::toInks(const std::array<double, 3>& rgb) const
{
    if (rgb[0] == rgb[1] && rgb[1] == rgb[2])
        return {0, 0, 0, 1 - qBound(0.0, rgb[0], 1.0)};
    QByteArray pixel;
    for (const double component : rgb)
        pixel += char(std::lround(qBound(0.0, component, 1.0) * kFull));
    const QByteArray made = toInks(QByteArrayView(pixel), Neutrals::AllInks);
    std::array<double, 4> inks{};
    for (size_t i = 0; i < 4; ++i)
        inks[i] = double(quint8(made[qsizetype(i)])) / kFull;
    return inks;
}

std::array<double, 4> limitedInks(std::array<double, 4> inks, double limit)
{
    const double colour = inks[0] + inks[1] + inks[2];
    if (colour + inks[3] <= limit || colour <= 0)
        return inks;
    const double factor = qMax(0.0, limit - inks[3]) / colour;
    for (size_t i = 0; i < 3; ++i)
        inks[i] *= factor;
    return inks;
}

void limitInks(QByteArray& pixels, double limit)
{
    const int allowed = int(std::lround(limit * kFull));
    auto* pixel = reinterpret_cast<uchar*>(pixels.data());
    for (qsizetype i = 0; i + 4 <= pixels.size(); i += 4, pixel += 4) {
        const int colour = pixel[0] + pixel[1] + pixel[2];
        if (colour + pixel[3] <= allowed)
            continue;
        const int left = qMax(0, allowed - pixel[3]);
        for (int ink = 0; ink < 3; ++ink)
            pixel[ink] = uchar(pixel[ink] * left / colour);
    }
}

double lightness(const std::array<double, 3>& rgb)
{
    return qBound(0.0, 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2], 1.0);
}

} // namespace qb::pdf
