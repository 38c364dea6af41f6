#include "preflight/content_check.h"

#include "preflight/picture_check.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr qsizetype kLongestPageText = 4'000'000;
constexpr double kSameLine = 0.3;   // of the type size
constexpr double kBesideFactor = 3; // a filled box so many times longer than thick is a line

bool isPrivate(const QString& text)
{
    for (const uint c : text.toUcs4())
        if (c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
            return true;
    return false;
}

/// What a glyph was to say, for a message.
QString quoted(const QString& text)
{
    const bool isKnown = !text.isEmpty() && text.at(0) < QChar(0xFFFD);
    return isKnown ? Text::tr("“%1”").arg(shown(text)) : Text::tr("（不明）");
}

const char* faultRule(ContentVisitor::Fault fault)
{
    using Fault = ContentVisitor::Fault;
    switch (fault) {
    case Fault::Syntax:
    case Fault::Operator:
        return "content.syntax";
    case Fault::Balance:
        return "content.marks-unbalanced";
    case Fault::StateBalance:
    case Fault::TextBalance:
        return "content.state-unbalanced";
    case Fault::Resource:
        return "content.resource-missing";
    case Fault::Nesting:
    case Fault::Limit:
        return "content.too-much";
    case Fault::Stream:
        break;
    }
    return "content.damaged";
}

} // namespace

void ContentCheck::beginPage(int page, PageFacts& facts, const Box& trimmed)
{
    m_trimmed = trimmed;
    m_page = page;
    m_facts = &facts;
    m_fontsOfPage.clear();
    m_lastX = m_lastY = 0;
}

void ContentCheck::fault(Fault fault, const QByteArray& detail)
{
    const bool isNamed = fault == Fault::Operator || fault == Fault::Resource;
    m_findings.add(faultRule(fault), m_page,
        isNamed ? QStringList{shown(QString::fromLatin1(detail), 40)} : QStringList{QString()});
}

bool ContentCheck::isOutside(const Box& box) const
{
    return !m_trimmed.isEmpty()
        && (box.right < m_trimmed.left || box.left > m_trimmed.right || box.top < m_trimmed.bottom
            || box.bottom > m_trimmed.top);
}

void ContentCheck::noteMark(const Marking& marking, double x, double y, double size)
{
    if (marking.mcid < 0)
        return;
    PageFacts::Mark& mark = m_facts->marks[marking.mcid];
    if (mark.size == 0)
        mark = {x, y, size};
}

void ContentCheck::notePaint(const GraphicsState& state, const Marking& marking)
{
    m_facts->isEmpty = false;
    if (!marking.isMarked())
        ++m_facts->untagged;
    if (state.isTransparent())
        m_facts->isTransparent = true;
}

void ContentCheck::markedContent(const QByteArray& tag, const Marking& marking)
{
    if (marking.mcid >= 0)
        m_facts->marks.try_emplace(marking.mcid);
    if (marking.mcid != -1 && marking.isArtifact && tag != "Artifact")
        m_findings.add("tag.in-artifact", m_page);
}

void ContentCheck::noteSpace(const ColourSpace& space)
{
    if (space.isDevice)
        m_facts->deviceSpaces.insert(space.kind);
    if (space.kind == ColourSpace::Kind::Rgb || space.kind == ColourSpace::Kind::Lab)
        m_findings.add("colour.rgb", m_page);
    for (const QString& plate : space.plates) {
        static const QStringList process{QStringLiteral("Cyan"), QStringLiteral("Magenta"),
            QStringLiteral("Yellow"), QStringLiteral("Black"), QStringLiteral("None")};
        if (plate == QLatin1String("All"))
            m_findings.add("colour.registration", m_page);
        else if (!process.contains(plate))
            m_findings.add("colour.spot", m_page, {shown(plate)});
    }
}

void ContentCheck::noteColour(const InkColour& colour, bool isOverprinted, int overprintMode)
{
    noteSpace(colour.space);
    const Limits& limits = m_findings.limits();
    if (colour.ink() > limits.highestInk + 0.5
        && !colour.space.plates.contains(QStringLiteral("All")))
        m_findings.add("colour.ink", m_page, {QString::number(limits.highestInk)});
    if (!isOverprinted || !colour.isWhite())
        return;
    // In mode 1 a DeviceCMYK of 0 leaves the plate as it is; tints of 0 always print nothing.
    const bool vanishes = colour.space.kind == ColourSpace::Kind::Spot
        || (colour.space.kind == ColourSpace::Kind::Cmyk && overprintMode == 1);
    if (vanishes)
        m_findings.add("colour.white-overprints", m_page);
}

// Text

void ContentCheck::text(const GraphicsState& state, const Marking& marking, const QByteArray& codes,
    double x, double y, double size)
{
    notePaint(state, marking);
    const bool isHorizontal = !state.font->isVertical && !state.isTextTurned;
    noteMark(marking, x, y, isHorizontal ? size : 0);
    if (!m_fontsOfPage.contains(state.font.get())) {
        m_fontsOfPage.insert(state.font.get());
        m_keptFonts.push_back(state.font);
        checkFont(*state.font);
    }
    if (m_lastY != y || x < m_lastX)
        if (std::abs(m_lastY - y) > kSameLine * size && !m_facts->text.isEmpty())
            m_facts->text += QLatin1Char('\n');
    m_lastX = x;
    m_lastY = y;
    checkCodes(*state.font, marking, codes);
    const bool isInvisible = state.textMode == 3 || state.textMode == 7; // of a scanned page
    if (isInvisible || isOutside({x, y, x, y}))
        return;
    if (size > 0 && size < m_findings.limits().smallestText)
        m_findings.add(
            "text.too-small", m_page, {QString::number(m_findings.limits().smallestText)});
    checkTextColour(state, size);
}

void ContentCheck::checkFont(const FontInfo& font)
{
    const QString name = font.name.isEmpty() ? Text::tr("（没有名称）") : shown(font.name);
    if (font.isType3)
        m_findings.add("font.type3", m_page, {name});
    if (!font.isEmbedded)
        m_findings.add("font.not-embedded", m_page, {name});
    else if (!font.isType3 && font.program.isDamaged)
        m_findings.add("font.damaged", m_page, {name});
    if (font.program.forbidsEmbedding())
        m_findings.add("font.not-embeddable", m_page, {name});
    if (!font.hasUnicodeMap && !font.isReadable)
        m_findings.add("font.no-unicode", m_page, {name});
}

const ContentCheck::CodeFacts& ContentCheck::factsOf(const FontInfo& font, FontInfo::Code code)
{
    QHash<quint32, CodeFacts>& known = m_codes[&font];
    const auto found = known.constFind(code.value);
    if (found != known.constEnd())
        return *found;
    CodeFacts facts;
    facts.text = font.text(code);
    facts.isNotdef = font.isNotdef(code);
    facts.isBlank = !facts.isNotdef && font.isBlank(code);
    facts.isUnknown = (font.hasUnicodeMap && facts.text.isEmpty()) || isPrivate(facts.text);
    return *known.insert(code.value, facts);
}

void ContentCheck::checkCodes(const FontInfo& font, const Marking& marking, const QByteArray& codes)
{
    for (const FontInfo::Code code : font.split(codes)) {
        const CodeFacts& facts = factsOf(font, code);
        if (facts.isNotdef)
            m_findings.add("text.notdef", m_page, {shown(font.name), quoted(facts.text)});
        if (facts.isBlank)
            m_findings.add("text.blank-glyph", m_page, {shown(font.name), quoted(facts.text)});
        if (facts.isUnknown && !marking.isReplaced && !marking.isArtifact)
            m_findings.add("text.unknown-character", m_page, {shown(font.name)});
        if (m_facts->text.size() < kLongestPageText)
            m_facts->text += facts.text;
    }
}

void ContentCheck::checkTextColour(const GraphicsState& state, double size)
{
    const bool isStrokedOnly = state.textMode == 1 || state.textMode == 5;
    const InkColour& colour = isStrokedOnly ? state.stroke : state.fill;
    const bool overprints = isStrokedOnly ? state.overprintsStroke : state.overprintsFill;
    noteColour(colour, overprints, state.overprintMode);
    if (colour.isRichBlack() && size <= m_findings.limits().smallText)
        m_findings.add("text.rich-black", m_page, {QString::number(m_findings.limits().smallText)});
    if (colour.isPureBlack() && !overprints)
        m_findings.add("text.black-knocks-out", m_page);
}

// Lines and areas

void ContentCheck::path(const GraphicsState& state, const Marking& marking, const Box& box,
    bool isFilled, bool isStroked)
{
    notePaint(state, marking);
    noteMark(marking, box.left, box.top, 0);
    if (isOutside(box))
        return;
    const double thinnest = m_findings.limits().thinnestLine;
    if (isStroked) {
        noteColour(state.stroke, state.overprintsStroke, state.overprintMode);
        if (state.lineWidth * state.ctm.scale() < thinnest - 0.005)
            m_findings.add("line.hairline", m_page, {QString::number(thinnest)});
    }
    if (!isFilled)
        return;
    noteColour(state.fill, state.overprintsFill, state.overprintMode);
    const double thickness = std::min(box.width(), box.height());
    if (!isStroked && thickness < thinnest - 0.005
        && std::max(box.width(), box.height()) > kBesideFactor * thinnest)
        m_findings.add("line.hairline", m_page, {QString::number(thinnest)});
}

void ContentCheck::shading(
    const GraphicsState& state, const Marking& marking, const ColourSpace& space)
{
    notePaint(state, marking);
    noteSpace(space);
}

void ContentCheck::picture(const GraphicsState& state, const Marking& marking,
    QPDFObjectHandle image, QPDFObjectHandle resources)
{
    notePaint(state, marking);
    noteMark(marking, state.ctm.e, state.ctm.f + std::max(0.0, state.ctm.d), 0);
    if (!image.isStream())
        return;
    const PictureFacts facts = pictureFactsOf(image, resources);
    if (facts.isMask)
        noteColour(state.fill, state.overprintsFill, state.overprintMode);
    else
        noteSpace(facts.space);
    if (facts.hasAlpha)
        m_facts->isTransparent = true;
    checkResolution(facts, state.ctm, m_page, m_findings);
    if (facts.isInterpolated)
        m_findings.add("image.interpolated", m_page);
    const bool isNew = m_pictures.insert(image.getObjGen()).second;
    if (isNew || !image.isIndirect())
        checkSamples(image, facts, m_page, m_findings, m_sampleBudget);
}

} // namespace qb::preflight
