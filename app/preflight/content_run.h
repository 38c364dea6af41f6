#pragma once

#include "preflight/content_interpreter.h"
#include "preflight/content_lexer.h"

namespace qb::preflight {

/// One page on its way through the interpreter.
class ContentRun {
public:
    ContentRun(ContentInterpreter& interpreter, ContentVisitor& visitor)
        : m_interpreter(interpreter),
          m_visitor(visitor)
    {
    }

    void runPage(const StreamBytes& content, QPDFObjectHandle resources);

private:
    using Fault = ContentVisitor::Fault;
    struct Scope;
    /// What an operator does with the operands before it.
    using Action = void (ContentRun::*)(Scope&);
    static const QHash<QByteArray, Action>& actions();

    void runStream(const StreamBytes& content, Scope& scope);
    void runOperator(const QByteArray& name, Scope& scope);
    void runForm(QPDFObjectHandle form, Scope& scope);
    bool spendOperator();

    double number(size_t index) const;
    QByteArray lastName() const;
    QByteArray lastString() const;
    QPDFObjectHandle resource(Scope& scope, const char* category, const QByteArray& name);
    std::vector<double> numbers() const;

    void save(Scope&);
    void restore(Scope&);
    void concatenate(Scope&);
    void setLineWidth(Scope&);
    void setGraphicsState(Scope&);
    void setGray(InkColour& colour);
    void setRgb(InkColour& colour);
    void setCmyk(InkColour& colour);
    void setSpace(InkColour& colour, Scope&);
    void fillGray(Scope&) { setGray(m_state.fill); }
    void fillRgb(Scope&) { setRgb(m_state.fill); }
    void fillCmyk(Scope&) { setCmyk(m_state.fill); }
    void fillSpace(Scope& scope) { setSpace(m_state.fill, scope); }
    void fillColour(Scope&) { m_state.fill.values = numbers(); }
    void strokeGray(Scope&) { setGray(m_state.stroke); }
    void strokeRgb(Scope&) { setRgb(m_state.stroke); }
    void strokeCmyk(Scope&) { setCmyk(m_state.stroke); }
    void strokeSpace(Scope& scope) { setSpace(m_state.stroke, scope); }
    void strokeColour(Scope&) { m_state.stroke.values = numbers(); }

    void beginText(Scope&);
    void endText(Scope&);
    void setFont(Scope&);
    void setLeading(Scope&) { m_state.leading = number(0); }
    void setRise(Scope&) { m_state.rise = number(0); }
    void setTextMode(Scope&) { m_state.textMode = int(number(0)); }
    void setHorizontalScale(Scope&) { m_state.horizontalScale = number(0) / 100; }
    void moveText(Scope&);
    void moveTextSetLeading(Scope&);
    void setTextMatrix(Scope&);
    void nextLine(Scope&);
    void showText(Scope&);
    void showTextArray(Scope&);
    void showTextNextLine(Scope&);
    void show(const QByteArray& codes);

    void addPoint(double x, double y);
    void moveTo(Scope&);
    void curveTo(Scope&);
    void rectangle(Scope&);
    void endPath(Scope&) { m_path = {}; }
    void fillPath(Scope&) { paint(true, false); }
    void strokePath(Scope&) { paint(false, true); }
    void fillStrokePath(Scope&) { paint(true, true); }
    void paint(bool isFilled, bool isStroked);
    void paintShading(Scope&);
    void paintObject(Scope&);
    void inlineImage(Scope&);

    void beginMarked(Scope&);
    void beginMarkedWithProperties(Scope&);
    void endMarked(Scope&);
    void pushMarking(Marking marking, const QByteArray& tag);
    void nothing(Scope&) { }

    ContentInterpreter& m_interpreter;
    ContentVisitor& m_visitor;
    GraphicsState m_state;
    std::vector<GraphicsState> m_saved;
    std::vector<Marking> m_markings;
    std::vector<Token> m_operands;
    std::vector<QPDFObjGen> m_openForms;
    Matrix m_textMatrix;
    Matrix m_lineMatrix;
    Box m_path;
    bool m_isInText = false;
    qint64 m_operatorsLeft = 8'000'000; ///< of the page
    bool m_isStopped = false;           ///< at a limit
};

} // namespace qb::preflight
