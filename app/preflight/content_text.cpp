// The text operators of the content interpreter.

#include "preflight/content_run.h"

namespace qb::preflight {

void ContentRun::beginText(Scope&)
{
    if (m_isInText)
        m_visitor.fault(Fault::TextBalance, "BT");
    m_isInText = true;
    m_textMatrix = m_lineMatrix = {};
}

void ContentRun::endText(Scope&)
{
    if (!m_isInText)
        m_visitor.fault(Fault::TextBalance, "ET");
    m_isInText = false;
}

void ContentRun::moveText(Scope&)
{
    m_lineMatrix = Matrix{1, 0, 0, 1, number(0), number(1)}.then(m_lineMatrix);
    m_textMatrix = m_lineMatrix;
}

void ContentRun::moveTextSetLeading(Scope& scope)
{
    m_state.leading = -number(1);
    moveText(scope);
}

void ContentRun::setTextMatrix(Scope&)
{
    m_lineMatrix = {number(0), number(1), number(2), number(3), number(4), number(5)};
    m_textMatrix = m_lineMatrix;
}

void ContentRun::nextLine(Scope&)
{
    m_lineMatrix = Matrix{1, 0, 0, 1, 0, -m_state.leading}.then(m_lineMatrix);
    m_textMatrix = m_lineMatrix;
}

void ContentRun::showText(Scope&)
{
    show(lastString());
}

void ContentRun::showTextArray(Scope&)
{
    QByteArray codes;
    for (const Token& token : m_operands)
        if (token.kind == Token::Kind::String)
            codes += token.bytes;
    show(codes);
}

void ContentRun::showTextNextLine(Scope& scope)
{
    nextLine(scope);
    show(lastString());
}

void ContentRun::show(const QByteArray& codes)
{
    if (codes.isEmpty())
        return;
    if (!m_isInText)
        m_visitor.fault(Fault::TextBalance, "Tj");
    if (!m_state.font) {
        m_visitor.fault(Fault::Resource, "Tf");
        return;
    }
    const Matrix place = m_textMatrix.then(m_state.ctm);
    const double size = std::abs(m_state.fontSize) * place.scale();
    m_state.isTextTurned = std::abs(place.b) > std::abs(place.a);
    m_visitor.text(m_state, m_markings.empty() ? Marking() : m_markings.back(), codes,
        place.mapX(0, m_state.rise), place.mapY(0, m_state.rise), size);
}

} // namespace qb::preflight
