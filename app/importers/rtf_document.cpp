#include "importers/rtf_document.h"

#include "importers/numerals.h"
#include "importers/office_fields.h"
#include "text/cleaning.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr size_t kDeepest = 1000;
constexpr qsizetype kLongestProperty = 4000; ///< names, instructions, numbers
constexpr int kLongestStyleChain = 64;

void append(QString& to, const QString& text)
{
    if (to.size() < kLongestProperty)
        to += text;
}

/// "1.", "（二）", "a)" as against a bullet, which is drawn from a font of symbols.
bool isNumber(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() && c.unicode() != 0xb7
            && (c.unicode() < 0xe000 || c.unicode() > 0xf8ff);
    });
}

bool isHanNumber(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸]"));
    return pattern.match(text).hasMatch();
}

} // namespace

Result<Warned<ImportedDocument>> RtfDocument::read()
{
    for (RtfToken token = m_tokens.next(); token.kind != RtfToken::End; token = m_tokens.next()) {
        if (token.kind == RtfToken::Open && m_states.size() >= kDeepest)
            return Error{ErrorKind::BadInput, Text::tr("RTF 嵌套太深，可能已损坏"), m_where,
                Text::tr("请用 Word 或 WPS 打开并另存一份再试")};
        handle(token);
    }
    flushBytes();
    const bool isCut = !m_states.empty();
    while (!m_states.empty())
        close();
    endParagraph();
    if (!m_cell.items.empty() || !m_cells.empty())
        endRow();
    endTable();
    if (isCut)
        m_out.warn(
            QStringLiteral("truncated"), Text::tr("文件不完整，结尾可能缺失，请对照原文核对"));
    if (m_hasRevisions)
        m_out.warn(QStringLiteral("tracked-changes"), Text::tr("文档带有修订，已按全部接受读入"));
    if (m_hasLostEquations)
        m_out.warn(QStringLiteral("missing-formula"), missingFormulas());
    Warned<ImportedDocument> out = m_out.finish();
    out.value.title = withoutHalves(m_title.simplified());
    out.value.mediaType = QStringLiteral("application/rtf");
    return out;
}

void RtfDocument::handle(const RtfToken& token)
{
    // What stands for a \u in other readers: a character, or a word that draws one.
    const bool isCharacter = token.kind == RtfToken::Byte
        || (token.kind == RtfToken::Symbol && token.bytes != "*")
        || (token.kind == RtfToken::Word && isCharacterWord(token.bytes));
    if (m_fallbackLeft > 0 && isCharacter) {
        --m_fallbackLeft;
        return;
    }
    if (token.kind == RtfToken::Word)
        m_fallbackLeft = 0;
    switch (token.kind) {
    case RtfToken::End:
        return;
    case RtfToken::Open:
        return open();
    case RtfToken::Close:
        return close();
    case RtfToken::Word:
        return readWord(token);
    case RtfToken::Symbol:
        return readSymbol(token.bytes.front());
    case RtfToken::Byte:
        return addByte(char(token.number));
    case RtfToken::Text: {
        const qsizetype skipped = std::min<qsizetype>(m_fallbackLeft, token.bytes.size());
        m_fallbackLeft -= int(skipped);
        if (m_state.destination == RtfDestination::Picture)
            m_picture.hexadecimal += token.bytes;
        else if (m_state.destination != RtfDestination::Skipped)
            m_bytes += token.bytes.sliced(skipped);
        return;
    }
    case RtfToken::Binary:
        if (m_state.destination == RtfDestination::Picture)
            m_picture.bytes += token.bytes;
        return;
    }
}

void RtfDocument::open()
{
    flushBytes();
    m_fallbackLeft = 0;
    m_isStarred = false;
    m_states.push_back(m_state);
    if (m_state.destination == RtfDestination::StyleSheet) {
        m_tableStyle = 0;
        m_styleName.clear();
        m_styles[-1] = {};
    }
}

void RtfDocument::close()
{
    flushBytes();
    m_fallbackLeft = 0;
    m_isStarred = false;
    if (m_states.empty())
        return;
    if (m_states.size() == m_drawnDepth)
        endField();
    const RtfDestination ended = m_state.destination;
    m_state = std::move(m_states.back());
    m_states.pop_back();
    if (ended != m_state.destination)
        endDestination(ended);
    else if (ended == RtfDestination::StyleSheet)
        endStyle();
}

/// A style sheet's entry was collected under the number -1.
void RtfDocument::endStyle()
{
    Style style = m_styles[-1];
    m_styles.erase(-1);
    style.name = m_styleName.section(u';', 0, 0);
    if (m_tableStyle >= 0)
        m_styles[m_tableStyle] = std::move(style);
}

void RtfDocument::endDestination(RtfDestination ended)
{
    switch (ended) {
    case RtfDestination::TextBox:
        return endTextBox();
    case RtfDestination::Note:
        m_paragraph.addNote(noteMark(++m_notes), std::exchange(m_note, QString()).simplified());
        return;
    case RtfDestination::Picture:
        return endPicture();
    case RtfDestination::Instruction:
        return endInstruction();
    case RtfDestination::PropertyValue:
        if (m_propertyName == QLatin1String("wzDescription"))
            m_picture.alternativeText = m_propertyValue.simplified();
        m_propertyValue.clear();
        m_propertyName.clear();
        return;
    default:
        return;
    }
}

bool RtfDocument::takesText() const
{
    return m_state.destination == RtfDestination::Body
        || m_state.destination == RtfDestination::TextBox;
}

void RtfDocument::addByte(char byte)
{
    if (m_state.destination != RtfDestination::Skipped
        && m_state.destination != RtfDestination::Picture)
        m_bytes += byte;
}

QString RtfDocument::codePage() const
{
    const auto found = m_fontCodePages.find(m_state.font >= 0 ? m_state.font : m_defaultFont);
    return found == m_fontCodePages.end() ? m_ansiCodePage : found->second;
}

void RtfDocument::flushBytes()
{
    if (m_bytes.isEmpty())
        return;
    const QByteArray bytes = std::exchange(m_bytes, {});
    const bool isPlain
        = std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
    if (isPlain)
        return addText(QString::fromLatin1(bytes));
    const auto decoded = text::decode(bytes, codePage(), m_where);
    addText(decoded.isOk() ? decoded.value().text : QString::fromLatin1(bytes));
}

void RtfDocument::addText(const QString& text)
{
    switch (m_state.destination) {
    case RtfDestination::Body:
    case RtfDestination::TextBox:
        break;
    case RtfDestination::Note:
        if (!m_state.isHidden && !m_state.isDeleted)
            m_note += text;
        return;
    case RtfDestination::StyleSheet:
        return append(m_styleName, text);
    case RtfDestination::Title:
        return append(m_title, text);
    case RtfDestination::Number:
        return append(m_number, text);
    case RtfDestination::PropertyName:
        return append(m_propertyName, text);
    case RtfDestination::PropertyValue:
        return append(m_propertyValue, text);
    case RtfDestination::Instruction:
        if (!m_state.isDeleted)
            append(m_instruction, text);
        return;
    default:
        return;
    }
    if (!text.trimmed().isEmpty())
        m_drawnDepth = 0; // a field's result
    if (m_state.isDeleted)
        m_hasRevisions = true;
    if (m_state.isHidden || m_state.isDeleted)
        return;
    PieceLook look;
    look.isBold = m_state.isBold;
    look.isEmphasised = m_state.isEmphasised;
    look.size = m_state.halfPoints / 2.0;
    look.link = m_state.link;
    m_paragraph.add(m_state.rise > 0 ? raised(text)
            : m_state.rise < 0       ? lowered(text)
                                     : text,
        look);
}

StyleMeaning RtfDocument::meaningOf(const ParagraphLook& look) const
{
    int outline = look.outlineLevel;
    int style = look.style;
    for (int i = 0; i < kLongestStyleChain; ++i) {
        const auto found = m_styles.find(style);
        if (found == m_styles.end())
            break;
        if (const auto meaning = meaningOfStyle(found->second.name))
            return *meaning;
        if (outline < 0)
            outline = found->second.outlineLevel;
        style = found->second.basedOn;
    }
    constexpr int kBodyText = 9;
    return outline >= 0 && outline < kBodyText ? StyleMeaning{ParagraphKind::Heading, outline + 1}
                                               : StyleMeaning{};
}

void RtfDocument::endParagraph()
{
    OfficeParagraph paragraph = std::exchange(m_paragraph, {});
    const StyleMeaning meaning = meaningOf(m_look);
    paragraph.kind = meaning.kind;
    paragraph.level = meaning.level;
    const QString number = std::exchange(m_number, QString()).simplified();
    if (isNumber(number))
        paragraph.number = number;
    if (!number.isEmpty() && !isHanNumber(number) && paragraph.kind == ParagraphKind::Body)
        paragraph.kind = ParagraphKind::ListItem;
    if (m_look.isInTable) {
        if (!paragraph.isBlank())
            m_cell.items.push_back({std::move(paragraph), nullptr, {}});
    } else {
        endTable();
        if (!paragraph.isBlank())
            m_out.add(std::move(paragraph));
    }
    addPictures();
}

void RtfDocument::addPictures()
{
    for (Picture& picture : std::exchange(m_pictures, {})) {
        if (m_look.isInTable)
            m_cell.items.push_back({{}, picture.asset, picture.alternativeText});
        else
            m_out.addPicture(picture.asset, picture.alternativeText);
    }
}

void RtfDocument::startTextBox()
{
    m_outer.push_back({std::exchange(m_paragraph, {}), std::exchange(m_look, {})});
    m_state.destination = RtfDestination::TextBox;
}

void RtfDocument::endTextBox()
{
    endParagraph();
    if (m_outer.empty())
        return;
    m_paragraph = std::move(m_outer.back().paragraph);
    m_look = m_outer.back().look;
    m_outer.pop_back();
}

void RtfDocument::endPicture()
{
    Picture picture = std::exchange(m_picture, {});
    if (picture.bytes.isEmpty())
        picture.bytes = QByteArray::fromHex(picture.hexadecimal);
    picture.hexadecimal.clear();
    picture.asset = pictureFrom(std::move(picture.bytes), {});
    if (!picture.asset) {
        m_out.warn(QStringLiteral("missing-picture"),
            Text::tr("有图片没有随文档保存或格式不认识，已略过"));
        return;
    }
    const bool isFirst = m_paragraph.isBlank();
    m_pictures.push_back(std::move(picture));
    if (!isFirst)
        return;
    if (!m_look.isInTable)
        endTable();
    addPictures();
}

void RtfDocument::endInstruction()
{
    const QString instruction = std::exchange(m_instruction, QString());
    m_fieldLink = linkOfField(instruction);
    m_isContentsField = isMadeByProgram(instruction);
    m_drawnText = textDrawnBy(instruction);
    if (isEquation(instruction))
        m_drawnDepth = m_states.size();
}

/// Such fields have no result as a rule.
void RtfDocument::endField()
{
    m_drawnDepth = 0;
    m_hasLostEquations = m_hasLostEquations || m_drawnText.isEmpty();
    addText(std::exchange(m_drawnText, QString()));
}

} // namespace qb::importers
