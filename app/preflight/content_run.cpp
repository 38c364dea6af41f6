#include "preflight/content_run.h"

namespace qb::preflight {

namespace {

constexpr size_t kMostOperands = 60'000; // of one operator: long TJ arrays
constexpr size_t kDeepestState = 512;
constexpr size_t kDeepestForm = 28;
constexpr size_t kDeepestMarking = 256;
constexpr qint64 kFormCost = 40; // operators: entering a form takes as long

} // namespace

/// One stream and the names it may use.
struct ContentRun::Scope {
    QPDFObjectHandle resources;
    ContentLexer* lexer = nullptr;
    size_t savedStates = 0; ///< where q and Q began in this stream
    size_t openMarkings = 0;
    bool hasOwnStructure = false; ///< a form whose marks are numbered for themselves
    QHash<QByteArray, std::shared_ptr<const FontInfo>> fonts;
    QHash<QByteArray, ColourSpace> spaces;
};

const QHash<QByteArray, ContentRun::Action>& ContentRun::actions()
{
    using R = ContentRun;
    static const QHash<QByteArray, Action> table{{"q", &R::save}, {"Q", &R::restore},
        {"cm", &R::concatenate}, {"w", &R::setLineWidth}, {"gs", &R::setGraphicsState},
        {"g", &R::fillGray}, {"rg", &R::fillRgb}, {"k", &R::fillCmyk}, {"cs", &R::fillSpace},
        {"sc", &R::fillColour}, {"scn", &R::fillColour}, {"G", &R::strokeGray},
        {"RG", &R::strokeRgb}, {"K", &R::strokeCmyk}, {"CS", &R::strokeSpace},
        {"SC", &R::strokeColour}, {"SCN", &R::strokeColour}, {"BT", &R::beginText},
        {"ET", &R::endText}, {"Tf", &R::setFont}, {"TL", &R::setLeading}, {"Ts", &R::setRise},
        {"Tr", &R::setTextMode}, {"Tz", &R::setHorizontalScale}, {"Td", &R::moveText},
        {"TD", &R::moveTextSetLeading}, {"Tm", &R::setTextMatrix}, {"T*", &R::nextLine},
        {"Tj", &R::showText}, {"TJ", &R::showTextArray}, {"'", &R::showTextNextLine},
        {"\"", &R::showTextNextLine}, {"m", &R::moveTo}, {"l", &R::moveTo}, {"c", &R::curveTo},
        {"v", &R::curveTo}, {"y", &R::curveTo}, {"re", &R::rectangle}, {"n", &R::endPath},
        {"f", &R::fillPath}, {"F", &R::fillPath}, {"f*", &R::fillPath}, {"S", &R::strokePath},
        {"s", &R::strokePath}, {"B", &R::fillStrokePath}, {"B*", &R::fillStrokePath},
        {"b", &R::fillStrokePath}, {"b*", &R::fillStrokePath}, {"sh", &R::paintShading},
        {"Do", &R::paintObject}, {"BI", &R::nothing}, {"ID", &R::inlineImage},
        {"BMC", &R::beginMarked}, {"BDC", &R::beginMarkedWithProperties}, {"EMC", &R::endMarked},
        {"h", &R::nothing}, {"W", &R::nothing}, {"W*", &R::nothing}, {"J", &R::nothing},
        {"j", &R::nothing}, {"M", &R::nothing}, {"d", &R::nothing}, {"ri", &R::nothing},
        {"i", &R::nothing}, {"Tc", &R::nothing}, {"Tw", &R::nothing}, {"d0", &R::nothing},
        {"d1", &R::nothing}, {"MP", &R::nothing}, {"DP", &R::nothing}, {"BX", &R::nothing},
        {"EX", &R::nothing}, {"EI", &R::nothing}};
    return table;
}

void ContentRun::runPage(const StreamBytes& content, QPDFObjectHandle resources)
{
    Scope scope;
    scope.resources = resources;
    runStream(content, scope);
}

void ContentRun::runStream(const StreamBytes& content, Scope& scope)
{
    if (content.isDamaged && !content.isCut)
        m_visitor.fault(Fault::Stream, {});
    if (content.isCut)
        m_visitor.fault(Fault::Limit, {});
    ContentLexer lexer(content.bytes);
    scope.lexer = &lexer;
    scope.savedStates = m_saved.size();
    scope.openMarkings = m_markings.size();
    std::vector<Token> outer = std::exchange(m_operands, {});
    const bool wasInText = std::exchange(m_isInText, false);
    Token token;
    while (lexer.next(token)) {
        if (token.kind == Token::Kind::Fault) {
            m_visitor.fault(Fault::Syntax, {});
        } else if (token.kind != Token::Kind::Word || token.bytes == "true"
            || token.bytes == "false" || token.bytes == "null") {
            if (m_operands.size() < kMostOperands)
                m_operands.push_back(token);
        } else {
            if (!spendOperator())
                break;
            runOperator(token.bytes, scope);
            m_operands.clear();
        }
    }
    if (m_isInText)
        m_visitor.fault(Fault::TextBalance, "BT");
    if (m_saved.size() > scope.savedStates) {
        m_visitor.fault(Fault::StateBalance, "q");
        m_state = m_saved[scope.savedStates];
        m_saved.resize(scope.savedStates);
    }
    if (m_markings.size() > scope.openMarkings) {
        m_visitor.fault(Fault::Balance, "BDC");
        m_markings.resize(scope.openMarkings);
    }
    m_isInText = wasInText;
    m_operands = std::move(outer);
}

bool ContentRun::spendOperator()
{
    if (m_isStopped)
        return false;
    --m_operatorsLeft;
    --m_interpreter.m_operatorsLeft;
    if (m_operatorsLeft > 0 && m_interpreter.m_operatorsLeft > 0)
        return true;
    m_isStopped = true;
    m_visitor.fault(Fault::Limit, {});
    return false;
}

void ContentRun::runOperator(const QByteArray& name, Scope& scope)
{
    const auto action = actions().constFind(name);
    if (action == actions().constEnd())
        m_visitor.fault(Fault::Operator, name.left(16));
    else
        (this->*(*action))(scope);
}

double ContentRun::number(size_t index) const
{
    return index < m_operands.size() && m_operands[index].kind == Token::Kind::Number
        ? m_operands[index].number
        : 0;
}

std::vector<double> ContentRun::numbers() const
{
    std::vector<double> values;
    for (const Token& token : m_operands)
        if (token.kind == Token::Kind::Number && values.size() < 32)
            values.push_back(token.number);
    return values;
}

QByteArray ContentRun::lastName() const
{
    for (auto token = m_operands.rbegin(); token != m_operands.rend(); ++token)
        if (token->kind == Token::Kind::Name)
            return token->bytes;
    return {};
}

QByteArray ContentRun::lastString() const
{
    return !m_operands.empty() && m_operands.back().kind == Token::Kind::String
        ? m_operands.back().bytes
        : QByteArray();
}

QPDFObjectHandle ContentRun::resource(Scope& scope, const char* category, const QByteArray& name)
{
    QPDFObjectHandle found = valueOf(valueOf(scope.resources, category), ('/' + name).constData());
    if (found.isNull())
        m_visitor.fault(Fault::Resource, name.left(40));
    return found;
}

// Graphics state

void ContentRun::save(Scope&)
{
    if (m_saved.size() >= kDeepestState) {
        m_visitor.fault(Fault::Nesting, "q");
        m_isStopped = true;
        return;
    }
    m_saved.push_back(m_state);
}

void ContentRun::restore(Scope& scope)
{
    if (m_saved.size() <= scope.savedStates) {
        m_visitor.fault(Fault::StateBalance, "Q");
        return;
    }
    m_state = std::move(m_saved.back());
    m_saved.pop_back();
}

void ContentRun::concatenate(Scope&)
{
    const Matrix matrix{number(0), number(1), number(2), number(3), number(4), number(5)};
    m_state.ctm = matrix.then(m_state.ctm);
}

void ContentRun::setLineWidth(Scope&)
{
    m_state.lineWidth = std::abs(number(0));
}

void ContentRun::setGraphicsState(Scope& scope)
{
    QPDFObjectHandle state = resource(scope, "/ExtGState", lastName());
    if (!state.isDictionary())
        return;
    m_state.lineWidth = numberOf(state.getKey("/LW"), m_state.lineWidth);
    m_state.fillAlpha = numberOf(state.getKey("/ca"), m_state.fillAlpha);
    m_state.strokeAlpha = numberOf(state.getKey("/CA"), m_state.strokeAlpha);
    m_state.overprintMode = int(numberOf(state.getKey("/OPM"), m_state.overprintMode));
    if (QPDFObjectHandle stroke = state.getKey("/OP"); stroke.isBool()) {
        m_state.overprintsStroke = stroke.getBoolValue();
        if (!state.hasKey("/op"))
            m_state.overprintsFill = m_state.overprintsStroke;
    }
    if (QPDFObjectHandle fill = state.getKey("/op"); fill.isBool())
        m_state.overprintsFill = fill.getBoolValue();
    if (state.hasKey("/SMask"))
        m_state.hasSoftMask = state.getKey("/SMask").isDictionary();
    QPDFObjectHandle blend = state.getKey("/BM");
    if (blend.isArray() && blend.getArrayNItems() > 0)
        blend = blend.getArrayItem(0);
    if (blend.isName())
        m_state.blendMode = nameOf(blend);
    QPDFObjectHandle font = state.getKey("/Font");
    if (font.isArray() && font.getArrayNItems() == 2) {
        m_state.font = m_interpreter.fontOf(font.getArrayItem(0));
        m_state.fontSize = numberOf(font.getArrayItem(1), 0);
    }
}

void ContentRun::setGray(InkColour& colour)
{
    colour = {{}, {number(0)}};
}

void ContentRun::setRgb(InkColour& colour)
{
    colour.space = {};
    colour.space.kind = ColourSpace::Kind::Rgb;
    colour.space.components = 3;
    colour.values = {number(0), number(1), number(2)};
}

void ContentRun::setCmyk(InkColour& colour)
{
    colour.space = {};
    colour.space.kind = ColourSpace::Kind::Cmyk;
    colour.space.components = 4;
    colour.values = {number(0), number(1), number(2), number(3)};
}

void ContentRun::setSpace(InkColour& colour, Scope& scope)
{
    const QByteArray name = lastName();
    auto known = scope.spaces.find(name);
    if (known == scope.spaces.end())
        known = scope.spaces.insert(name,
            colourSpaceOf(QPDFObjectHandle::newName(('/' + name).toStdString()), scope.resources));
    colour.space = *known;
    // ISO 32000-1 section 8.6.5.1: colours begin at 0, those made of inks at the full tint, CMYK at
    // black.
    const bool isSpot = colour.space.kind == ColourSpace::Kind::Spot;
    colour.values.assign(size_t(colour.space.components), isSpot ? 1.0 : 0.0);
    if (colour.space.kind == ColourSpace::Kind::Cmyk)
        colour.values.back() = 1;
}

void ContentRun::setFont(Scope& scope)
{
    const QByteArray name = lastName();
    auto known = scope.fonts.find(name);
    if (known == scope.fonts.end()) {
        QPDFObjectHandle font = resource(scope, "/Font", name);
        known
            = scope.fonts.insert(name, font.isDictionary() ? m_interpreter.fontOf(font) : nullptr);
    }
    m_state.font = *known;
    m_state.fontSize = m_operands.empty() ? 0 : number(m_operands.size() - 1);
}

// Paths, pictures, forms

void ContentRun::addPoint(double x, double y)
{
    m_path.add(m_state.ctm.mapX(x, y), m_state.ctm.mapY(x, y));
}

void ContentRun::moveTo(Scope&)
{
    addPoint(number(0), number(1));
}

void ContentRun::curveTo(Scope&)
{
    for (size_t i = 0; i + 1 < m_operands.size(); i += 2)
        addPoint(number(i), number(i + 1));
}

void ContentRun::rectangle(Scope&)
{
    addPoint(number(0), number(1));
    addPoint(number(0) + number(2), number(1) + number(3));
}

void ContentRun::paint(bool isFilled, bool isStroked)
{
    if (!m_path.isEmpty())
        m_visitor.path(m_state, m_markings.empty() ? Marking() : m_markings.back(), m_path,
            isFilled, isStroked);
    m_path = {};
}

void ContentRun::paintShading(Scope& scope)
{
    QPDFObjectHandle shading = resource(scope, "/Shading", lastName());
    m_visitor.shading(m_state, m_markings.empty() ? Marking() : m_markings.back(),
        colourSpaceOf(valueOf(shading, "/ColorSpace"), scope.resources));
}

void ContentRun::paintObject(Scope& scope)
{
    QPDFObjectHandle object = resource(scope, "/XObject", lastName());
    if (!object.isStream())
        return;
    if (nameOf(valueOf(object, "/Subtype")) == "Form")
        runForm(object, scope);
    else if (nameOf(valueOf(object, "/Subtype")) == "Image")
        m_visitor.picture(
            m_state, m_markings.empty() ? Marking() : m_markings.back(), object, scope.resources);
}

void ContentRun::inlineImage(Scope& scope)
{
    if (!scope.lexer->skipInlineImage())
        m_visitor.fault(Fault::Syntax, "EI");
    m_visitor.picture(m_state, m_markings.empty() ? Marking() : m_markings.back(),
        QPDFObjectHandle::newNull(), scope.resources);
}

void ContentRun::runForm(QPDFObjectHandle form, Scope& scope)
{
    const QPDFObjGen id = form.getObjGen();
    const bool isCircle
        = std::find(m_openForms.begin(), m_openForms.end(), id) != m_openForms.end();
    if (isCircle || m_openForms.size() >= kDeepestForm) {
        m_visitor.fault(Fault::Nesting, "Do");
        return;
    }
    const auto content = m_interpreter.formOf(form);
    m_operatorsLeft -= std::min(m_operatorsLeft, kFormCost);
    m_openForms.push_back(id);
    const GraphicsState outer = m_state;
    const Box outerPath = std::exchange(m_path, {});
    const Matrix outerText = m_textMatrix;
    const Matrix outerLine = m_lineMatrix;
    if (QPDFObjectHandle array = valueOf(form, "/Matrix");
        array.isArray() && array.getArrayNItems() == 6) {
        const auto n = [&](int i) {
            return numberOf(array.getArrayItem(i), 0);
        };
        m_state.ctm = Matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.then(m_state.ctm);
    }
    Scope inner;
    QPDFObjectHandle own = valueOf(form, "/Resources");
    inner.resources = own.isDictionary() ? own : scope.resources;
    inner.hasOwnStructure = valueOf(form, "/StructParents").isInteger();
    runStream(*content, inner);
    m_state = outer;
    m_path = outerPath;
    m_textMatrix = outerText;
    m_lineMatrix = outerLine;
    m_openForms.pop_back();
}

// Marked content

void ContentRun::pushMarking(Marking marking, const QByteArray& tag)
{
    if (m_markings.size() >= kDeepestMarking) {
        m_visitor.fault(Fault::Nesting, "BDC");
        m_isStopped = true;
        return;
    }
    marking.isArtifact = marking.isArtifact || tag == "Artifact";
    m_markings.push_back(marking);
    m_visitor.markedContent(tag, marking);
}

void ContentRun::beginMarked(Scope&)
{
    pushMarking(m_markings.empty() ? Marking() : m_markings.back(), lastName());
}

void ContentRun::beginMarkedWithProperties(Scope& scope)
{
    Marking marking = m_markings.empty() ? Marking() : m_markings.back();
    const auto mark = [&](int mcid) {
        marking.mcid = scope.hasOwnStructure ? -2 : mcid;
    };
    QByteArray tag;
    if (!m_operands.empty() && m_operands.front().kind == Token::Kind::Name)
        tag = m_operands.front().bytes;
    if (m_operands.size() == 2 && m_operands[1].kind == Token::Kind::Name) {
        QPDFObjectHandle properties = resource(scope, "/Properties", m_operands[1].bytes);
        if (QPDFObjectHandle id = valueOf(properties, "/MCID"); id.isInteger())
            mark(int(qBound(0LL, id.getIntValue(), 1LL << 30)));
        marking.isReplaced = marking.isReplaced || valueOf(properties, "/ActualText").isString();
    }
    for (size_t i = 1; i + 1 < m_operands.size(); ++i) {
        if (m_operands[i].kind != Token::Kind::Name)
            continue;
        if (m_operands[i].bytes == "MCID" && m_operands[i + 1].kind == Token::Kind::Number)
            mark(int(qBound(0.0, m_operands[i + 1].number, 1e9)));
        marking.isReplaced = marking.isReplaced || m_operands[i].bytes == "ActualText";
    }
    pushMarking(marking, tag);
}

void ContentRun::endMarked(Scope& scope)
{
    if (m_markings.size() <= scope.openMarkings)
        m_visitor.fault(Fault::Balance, "EMC");
    else
        m_markings.pop_back();
}

} // namespace qb::preflight
