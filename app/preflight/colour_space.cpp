#include "preflight/colour_space.h"

#include "preflight/pdf_source.h"

#include <numeric>

namespace qb::preflight {

namespace {

constexpr int kDeepestSpace = 6;
constexpr int kMostInks = 32;
constexpr double kDark = 0.85;  // of black ink
constexpr double kTrace = 0.05; // of any ink; less is not seen

ColourSpace ofKind(ColourSpace::Kind kind, int components, bool isDevice)
{
    ColourSpace space;
    space.kind = kind;
    space.components = components;
    space.isDevice = isDevice;
    return space;
}

ColourSpace ofComponents(int components, bool isDevice)
{
    switch (components) {
    case 1:
        return ofKind(ColourSpace::Kind::Gray, 1, isDevice);
    case 3:
        return ofKind(ColourSpace::Kind::Rgb, 3, isDevice);
    case 4:
        return ofKind(ColourSpace::Kind::Cmyk, 4, isDevice);
    default:
        return ofKind(ColourSpace::Kind::Unknown, qBound(1, components, kMostInks), false);
    }
}

ColourSpace fromName(const QByteArray& name, QPDFObjectHandle resources, int depth)
{
    if (name == "DeviceGray" || name == "G" || name == "CalGray")
        return ofComponents(1, name != "CalGray");
    if (name == "DeviceRGB" || name == "RGB" || name == "CalRGB")
        return ofComponents(3, name != "CalRGB");
    if (name == "DeviceCMYK" || name == "CMYK")
        return ofComponents(4, true);
    if (name == "Pattern")
        return ofKind(ColourSpace::Kind::Pattern, 0, false);
    QPDFObjectHandle named = valueOf(valueOf(resources, "/ColorSpace"), ('/' + name).constData());
    if (named.isNull())
        return ofKind(ColourSpace::Kind::Unknown, 1, false);
    return colourSpaceOf(named, resources, depth + 1);
}

ColourSpace ofInks(QPDFObjectHandle names)
{
    ColourSpace space = ofKind(ColourSpace::Kind::Spot, 1, false);
    if (names.isName()) {
        space.plates << QString::fromUtf8(nameOf(names));
    } else if (names.isArray()) {
        const int count = qMin(names.getArrayNItems(), kMostInks);
        for (int i = 0; i < count; ++i)
            space.plates << QString::fromUtf8(nameOf(names.getArrayItem(i)));
    }
    space.components = qMax(1, int(space.plates.size()));
    return space;
}

} // namespace

ColourSpace colourSpaceOf(QPDFObjectHandle object, QPDFObjectHandle resources, int depth)
{
    if (depth > kDeepestSpace)
        return ofKind(ColourSpace::Kind::Unknown, 1, false);
    if (object.isName())
        return fromName(nameOf(object), resources, depth);
    if (!object.isArray() || object.getArrayNItems() == 0)
        return ofKind(ColourSpace::Kind::Unknown, 1, false);
    const QByteArray family = nameOf(object.getArrayItem(0));
    QPDFObjectHandle second
        = object.getArrayNItems() > 1 ? object.getArrayItem(1) : QPDFObjectHandle::newNull();
    if (family == "ICCBased")
        return ofComponents(int(numberOf(valueOf(second, "/N"), 0)), false);
    if (family == "Indexed" || family == "I") {
        ColourSpace base = colourSpaceOf(second, resources, depth + 1);
        base.isIndexed = true;
        return base;
    }
    if (family == "Separation" || family == "DeviceN")
        return ofInks(second);
    if (family == "Lab")
        return ofKind(ColourSpace::Kind::Lab, 3, false);
    if (family == "Pattern")
        return ofKind(ColourSpace::Kind::Pattern, 0, false);
    return fromName(family, resources, depth);
}

double InkColour::ink() const
{
    switch (space.kind) {
    case ColourSpace::Kind::Gray:
        return values.empty() ? 0 : 100 * (1 - qBound(0.0, values.front(), 1.0));
    case ColourSpace::Kind::Cmyk:
    case ColourSpace::Kind::Spot:
        return 100
            * std::accumulate(values.begin(), values.end(), 0.0,
                [](double sum, double value) { return sum + qBound(0.0, value, 1.0); });
    default:
        return 0;
    }
}

bool InkColour::isPureBlack() const
{
    if (space.kind == ColourSpace::Kind::Gray)
        return !values.empty() && values[0] < 1 - kDark;
    if (space.kind == ColourSpace::Kind::Cmyk && values.size() == 4)
        return values[3] > kDark && values[0] + values[1] + values[2] < kTrace;
    return space.kind == ColourSpace::Kind::Spot
        && space.plates == QStringList(QStringLiteral("Black")) && !values.empty()
        && values[0] > kDark;
}

bool InkColour::isRichBlack() const
{
    if (space.kind == ColourSpace::Kind::Rgb && values.size() == 3)
        return *std::max_element(values.begin(), values.end()) < 1 - kDark;
    if (space.kind == ColourSpace::Kind::Cmyk && values.size() == 4) {
        const double colours = values[0] + values[1] + values[2];
        return (values[3] > kDark && colours > kTrace * 2)
            || (values[3] + colours / 3 > 0.95 && colours > 1.5);
    }
    return false;
}

bool InkColour::isWhite() const
{
    switch (space.kind) {
    case ColourSpace::Kind::Gray:
    case ColourSpace::Kind::Rgb:
        return std::all_of(values.begin(), values.end(), [](double v) { return v > 0.995; });
    case ColourSpace::Kind::Cmyk:
    case ColourSpace::Kind::Spot:
        return std::all_of(values.begin(), values.end(), [](double v) { return v < 0.005; });
    default:
        return false;
    }
}

} // namespace qb::preflight
