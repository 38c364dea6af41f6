#pragma once

#include "preflight/graphics_state.h"
#include "preflight/pdf_source.h"

#include <map>
#include <set>

namespace qb::preflight {

/// Hears what a page paints.
class ContentVisitor {
public:
    virtual ~ContentVisitor() = default;

    enum class Fault {
        Syntax,       ///< bytes that are no token, operands that do not fit
        Operator,     ///< an operator PDF does not have
        Balance,      ///< BDC without EMC, or the other way round
        StateBalance, ///< q without Q, or the other way round
        TextBalance,  ///< BT without ET
        Resource,     ///< a name the resources do not have
        Nesting,      ///< forms in forms, too deep or in a circle
        Limit,        ///< too much to look at; the rest of the page was left out
        Stream,       ///< content that cannot be unpacked
    };
    virtual void fault(Fault fault, const QByteArray& detail) = 0;

    /// A string is shown; `x`, `y`, `size` in points of the page.
    virtual void text(const GraphicsState& state, const Marking& marking, const QByteArray& codes,
        double x, double y, double size)
        = 0;
    /// A path is painted; `box` in points of the page.
    virtual void path(const GraphicsState& state, const Marking& marking, const Box& box,
        bool isFilled, bool isStroked)
        = 0;
    /// A picture is painted on the unit square of the state's matrix. Null for an inline one.
    virtual void picture(const GraphicsState& state, const Marking& marking, QPDFObjectHandle image,
        QPDFObjectHandle resources)
        = 0;
    virtual void shading(
        const GraphicsState& state, const Marking& marking, const ColourSpace& space)
        = 0;
    /// A marked piece begins; `marking` is already its own.
    virtual void markedContent(const QByteArray& tag, const Marking& marking) = 0;
};

/// Runs the content of pages. Bounded against hostile files: depth of forms and of states, bytes of
/// a stream, and operators of a page and of the file.
class ContentInterpreter {
public:
    void run(QPDFObjectHandle page, ContentVisitor& visitor);

private:
    friend class ContentRun;
    std::shared_ptr<const FontInfo> fontOf(QPDFObjectHandle font);
    std::shared_ptr<const StreamBytes> formOf(QPDFObjectHandle form);

    std::map<QPDFObjGen, std::shared_ptr<const FontInfo>> m_fonts;
    std::map<QPDFObjGen, std::shared_ptr<const StreamBytes>> m_forms;
    qint64 m_formBytes = 0;
    qint64 m_operatorsLeft = 60'000'000; ///< of the file
};

} // namespace qb::preflight
