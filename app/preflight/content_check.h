#pragma once

#include "preflight/content_facts.h"
#include "preflight/content_interpreter.h"
#include "preflight/findings.h"

#include <QSet>

namespace qb::preflight {

/// Looks at everything a page paints: fonts, characters, lines, colours, pictures, marks.
class ContentCheck : public ContentVisitor {
public:
    explicit ContentCheck(Findings& findings) : m_findings(findings) { }

    /// What follows belongs to this page. Colours and lines that lie wholly outside `trimmed`
    /// (empty: not known) are the printer's own marks.
    void beginPage(int page, PageFacts& facts, const Box& trimmed);

    void fault(Fault fault, const QByteArray& detail) override;
    void text(const GraphicsState& state, const Marking& marking, const QByteArray& codes, double x,
        double y, double size) override;
    void path(const GraphicsState& state, const Marking& marking, const Box& box, bool isFilled,
        bool isStroked) override;
    void picture(const GraphicsState& state, const Marking& marking, QPDFObjectHandle image,
        QPDFObjectHandle resources) override;
    void shading(
        const GraphicsState& state, const Marking& marking, const ColourSpace& space) override;
    void markedContent(const QByteArray& tag, const Marking& marking) override;

private:
    struct CodeFacts {
        QString text;
        bool isNotdef = false;
        bool isBlank = false;
        bool isUnknown = false;
    };
    bool isOutside(const Box& box) const;
    void noteMark(const Marking& marking, double x, double y, double size);
    void notePaint(const GraphicsState& state, const Marking& marking);
    void noteColour(const InkColour& colour, bool isOverprinted, int overprintMode);
    void noteSpace(const ColourSpace& space);
    void checkFont(const FontInfo& font);
    void checkCodes(const FontInfo& font, const Marking& marking, const QByteArray& codes);
    void checkTextColour(const GraphicsState& state, double size);
    const CodeFacts& factsOf(const FontInfo& font, FontInfo::Code code);
    void extract(const QString& text, double x, double y, double size);

    Findings& m_findings;
    int m_page = 0;
    PageFacts* m_facts = nullptr;
    Box m_trimmed;
    double m_lastX = 0, m_lastY = 0;
    QSet<const FontInfo*> m_fontsOfPage;
    QHash<const FontInfo*, QHash<quint32, CodeFacts>> m_codes;
    std::vector<std::shared_ptr<const FontInfo>> m_keptFonts; ///< so that no address is used twice
    std::set<QPDFObjGen> m_pictures;                          ///< already unpacked
    qint64 m_sampleBudget = 1LL << 30;
};

} // namespace qb::preflight
