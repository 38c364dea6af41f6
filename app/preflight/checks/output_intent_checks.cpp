#include "preflight/checks/checks.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr qint64 kProfileHeader = 128; // ICC.1:2010 section 7.2
using Kind = ColourSpace::Kind;

/// The device space an output intent gives a meaning to.
std::optional<Kind> spaceOf(const QByteArray& header)
{
    const QByteArray space = header.mid(16, 4);
    if (header.size() < kProfileHeader || header.mid(36, 4) != "acsp")
        return std::nullopt;
    if (space == "RGB ")
        return Kind::Rgb;
    if (space == "CMYK")
        return Kind::Cmyk;
    if (space == "GRAY")
        return Kind::Gray;
    return std::nullopt;
}

int componentsOf(Kind kind)
{
    return kind == Kind::Rgb ? 3 : kind == Kind::Cmyk ? 4 : 1;
}

QString nameOfSpace(Kind kind)
{
    return kind == Kind::Rgb ? QStringLiteral("RGB") : QStringLiteral("CMYK");
}

/// The intent for this profile's standard, or any.
QPDFObjectHandle intentOf(CheckContext& context)
{
    QPDFObjectHandle intents = valueOf(context.source.pdf->getRoot(), "/OutputIntents");
    if (!intents.isArray())
        return QPDFObjectHandle::newNull();
    const QByteArray wanted
        = context.findings.profile() == Profile::Print ? "GTS_PDFX" : "GTS_PDFA1";
    for (int i = 0; i < qMin(intents.getArrayNItems(), 32); ++i)
        if (nameOf(valueOf(intents.getArrayItem(i), "/S")) == wanted)
            return intents.getArrayItem(i);
    return QPDFObjectHandle::newNull();
}

} // namespace

void checkOutputIntent(CheckContext& context)
{
    QPDFObjectHandle intent = intentOf(context);
    std::optional<Kind> space;
    if (intent.isNull()) {
        context.findings.add("intent.missing");
    } else {
        QPDFObjectHandle profile = valueOf(intent, "/DestOutputProfile");
        if (profile.isStream()) {
            space = spaceOf(streamBytes(profile, kProfileHeader).bytes);
            if (!space || int(numberOf(valueOf(profile, "/N"), 0)) != componentsOf(*space))
                context.findings.add("intent.bad-profile");
        } else if (context.findings.profile() == Profile::Archive) {
            context.findings.add("intent.bad-profile");
        }
        if (textOf(valueOf(intent, "/OutputConditionIdentifier")).isEmpty())
            context.findings.add("intent.no-name");
    }
    for (size_t i = 0; i < context.facts.pages.size(); ++i) {
        const PageFacts& page = context.facts.pages[i];
        for (const Kind kind : page.deviceSpaces)
            if (kind != Kind::Gray && kind != space)
                context.findings.add("colour.device", int(i), {nameOfSpace(kind)});
        if (!page.isTransparent)
            continue;
        context.findings.add("transparency.used", int(i));
        QPDFObjectHandle group = valueOf(context.source.pages[i], "/Group");
        if (!space && valueOf(group, "/CS").isNull())
            context.findings.add("transparency.no-space", int(i));
    }
}

} // namespace qb::preflight
