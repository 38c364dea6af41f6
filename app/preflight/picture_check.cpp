#include "preflight/picture_check.h"

#include "preflight/pdf_source.h"

namespace qb::preflight {

namespace {

constexpr int kSmallestPicture = 3;     // pixels a side: less is a tint, not a picture
constexpr double kShareTooInky = 0.005; // of the pixels
constexpr int kMostFilters = 8;         // in a row
constexpr int kLargestSide = 1 << 20;

bool isKnownFilter(const QByteArray& name)
{
    static const QList<QByteArray> known{"FlateDecode", "LZWDecode", "RunLengthDecode",
        "ASCIIHexDecode", "ASCII85Decode", "DCTDecode"};
    return known.contains(name);
}

bool canUnpack(QPDFObjectHandle filters)
{
    if (filters.isNull())
        return true;
    if (filters.isName())
        return isKnownFilter(nameOf(filters));
    if (!filters.isArray() || filters.getArrayNItems() > kMostFilters)
        return false;
    for (int i = 0; i < filters.getArrayNItems(); ++i)
        if (!isKnownFilter(nameOf(filters.getArrayItem(i))))
            return false;
    return true;
}

/// Adds up the inks of CMYK samples as they stream by.
class InkMeter {
public:
    InkMeter(bool isInverted, double limit) : m_isInverted(isInverted), m_limit(limit * 2.55) { }

    void take(const unsigned char* data, size_t length)
    {
        for (size_t i = 0; i < length; ++i) {
            m_sum += m_isInverted ? 255 - data[i] : data[i];
            if (++m_component < 4)
                continue;
            ++m_pixels;
            m_inky += m_sum > m_limit ? 1 : 0;
            m_component = 0;
            m_sum = 0;
        }
    }
    bool isTooInky() const { return double(m_inky) > kShareTooInky * double(m_pixels); }

private:
    bool m_isInverted;
    double m_limit;
    int m_component = 0;
    int m_sum = 0;
    qint64 m_pixels = 0;
    qint64 m_inky = 0;
};

} // namespace

PictureFacts pictureFactsOf(QPDFObjectHandle image, QPDFObjectHandle resources)
{
    PictureFacts facts;
    const auto whole = [&](const char* key, int fallback, int highest) {
        return int(qBound(0.0, numberOf(valueOf(image, key), fallback), double(highest)));
    };
    facts.width = whole("/Width", 0, kLargestSide);
    facts.height = whole("/Height", 0, kLargestSide);
    facts.bits = whole("/BitsPerComponent", 8, 16);
    QPDFObjectHandle mask = valueOf(image, "/ImageMask");
    facts.isMask = mask.isBool() && mask.getBoolValue();
    if (facts.isMask)
        facts.bits = 1;
    facts.hasAlpha
        = valueOf(image, "/SMask").isStream() || numberOf(valueOf(image, "/SMaskInData"), 0) > 0;
    QPDFObjectHandle interpolate = valueOf(image, "/Interpolate");
    facts.isInterpolated = interpolate.isBool() && interpolate.getBoolValue();
    QPDFObjectHandle decode = valueOf(image, "/Decode");
    facts.isInverted = decode.isArray() && decode.getArrayNItems() > 0
        && numberOf(decode.getArrayItem(0), 0) > 0.5;
    facts.isUnpackable = canUnpack(valueOf(image, "/Filter"));
    QPDFObjectHandle space = valueOf(image, "/ColorSpace");
    if (!facts.isMask && !space.isNull())
        facts.space = colourSpaceOf(space, resources);
    else if (space.isNull())
        facts.space.isDevice = facts.space.kind != ColourSpace::Kind::Gray; // JPX has its own
    return facts;
}

void checkResolution(
    const PictureFacts& facts, const Matrix& placement, int page, Findings& findings)
{
    const double width = std::hypot(placement.a, placement.b) / 72;
    const double height = std::hypot(placement.c, placement.d) / 72;
    if (facts.width < kSmallestPicture || facts.height < kSmallestPicture || !(width > 0)
        || !(height > 0))
        return;
    const double ppi = std::min(facts.width / width, facts.height / height);
    const Limits& limits = findings.limits();
    const double lowest = facts.bits == 1 ? limits.lowestBitmapPpi : limits.lowestPpi;
    const QStringList about{QString::number(qRound64(std::min(ppi, 1e9))),
        QStringLiteral("%1×%2").arg(facts.width).arg(facts.height)};
    if (ppi < lowest - 0.5)
        findings.add(
            "image.low-resolution", page, about + QStringList{QString::number(qRound64(lowest))});
    if (facts.bits > 1 && ppi > limits.highestPpi + 0.5)
        findings.add("image.high-resolution", page,
            about + QStringList{QString::number(qRound64(limits.highestPpi))});
}

void checkSamples(
    QPDFObjectHandle image, const PictureFacts& facts, int page, Findings& findings, qint64& budget)
{
    const qint64 row = (qint64(facts.width) * facts.space.components * facts.bits + 7) / 8;
    const qint64 expected
        = (facts.space.isIndexed || facts.isMask ? (qint64(facts.width) * facts.bits + 7) / 8 : row)
        * facts.height;
    if (!facts.isUnpackable || expected > budget)
        return;
    budget -= expected;
    const bool isMetered = facts.space.kind == ColourSpace::Kind::Cmyk && facts.bits == 8
        && !facts.space.isIndexed && findings.isOn("colour.ink");
    InkMeter meter(facts.isInverted, findings.limits().highestInk);
    qint64 seen = 0;
    const bool isRead = readSamples(image, [&](const unsigned char* data, size_t length) {
        if (isMetered)
            meter.take(data, size_t(std::min<qint64>(qint64(length), expected - seen)));
        seen += qint64(length);
        return seen < expected;
    });
    const bool isSpaceKnown = facts.space.kind != ColourSpace::Kind::Unknown;
    if (!isRead || (isSpaceKnown && seen < expected))
        findings.add(
            "image.damaged", page, {QStringLiteral("%1×%2").arg(facts.width).arg(facts.height)});
    else if (isMetered && meter.isTooInky())
        findings.add("colour.ink", page, {QString::number(findings.limits().highestInk)});
}

} // namespace qb::preflight
