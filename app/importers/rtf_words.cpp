// The control words of RtfDocument.
#include "importers/rtf_document.h"

#include <QHash>

namespace qb::importers {

namespace {

/// ICU's names of code pages.
QString codePageNamed(int number)
{
    switch (number) {
    case 936:
    case 54936:
        return QStringLiteral("gb18030");
    case 950:
        return QStringLiteral("big5");
    case 932:
        return QStringLiteral("shift_jis");
    case 949:
        return QStringLiteral("euc-kr");
    case 65001:
        return QStringLiteral("utf-8");
    default:
        return number >= 1250 && number <= 1258 ? QStringLiteral("windows-%1").arg(number)
                                                : QStringLiteral("windows-1252");
    }
}

/// The code page that a font's character set stands for; 0 for those that say nothing.
int codePageOfCharset(int charset)
{
    switch (charset) {
    case 128:
        return 932;
    case 129:
        return 949;
    case 134:
        return 936;
    case 136:
        return 950;
    case 161:
        return 1253;
    case 162:
        return 1254;
    case 204:
        return 1251;
    case 238:
        return 1250;
    default:
        return 0;
    }
}

/// Words that stand for one character.
const QHash<QByteArray, char16_t>& characterWords()
{
    static const QHash<QByteArray, char16_t> words{{"tab", u'\t'}, {"emdash", u'—'},
        {"endash", u'–'}, {"lquote", u'‘'}, {"rquote", u'’'}, {"ldblquote", u'“'},
        {"rdblquote", u'”'}, {"bullet", u'•'}, {"emspace", u'\u2003'}, {"enspace", u'\u2002'},
        {"qmspace", u'\u2005'}, {"line", u'\u2028'}, {"lbr", u'\u2028'}, {"page", u'\u2028'},
        {"column", u'\u2028'}, {"zwj", u'\u200d'}, {"zwnj", u'\u200c'}};
    return words;
}

std::optional<RtfDestination> destinationNamed(QByteArrayView name)
{
    static const QHash<QByteArray, RtfDestination> names{{"fonttbl", RtfDestination::FontTable},
        {"stylesheet", RtfDestination::StyleSheet}, {"title", RtfDestination::Title},
        {"footnote", RtfDestination::Note}, {"listtext", RtfDestination::Number},
        {"pntext", RtfDestination::Number}, {"pict", RtfDestination::Picture},
        {"sn", RtfDestination::PropertyName}, {"sv", RtfDestination::PropertyValue},
        {"fldinst", RtfDestination::Instruction}, {"shptxt", RtfDestination::TextBox},
        {"shpinst", RtfDestination::Quiet}, {"shp", RtfDestination::Quiet},
        {"shprslt", RtfDestination::Skipped}, {"picprop", RtfDestination::Quiet},
        {"info", RtfDestination::Quiet}, {"object", RtfDestination::Quiet},
        {"colortbl", RtfDestination::Skipped}, {"header", RtfDestination::Skipped},
        {"headerl", RtfDestination::Skipped}, {"headerr", RtfDestination::Skipped},
        {"headerf", RtfDestination::Skipped}, {"footer", RtfDestination::Skipped},
        {"footerl", RtfDestination::Skipped}, {"footerr", RtfDestination::Skipped},
        {"footerf", RtfDestination::Skipped}, {"ftnsep", RtfDestination::Skipped},
        {"ftnsepc", RtfDestination::Skipped}, {"annotation", RtfDestination::Skipped},
        {"nonshppict", RtfDestination::Skipped}, {"nonesttables", RtfDestination::Skipped},
        {"xe", RtfDestination::Skipped}, {"tc", RtfDestination::Skipped},
        {"upr", RtfDestination::Skipped}, {"author", RtfDestination::Skipped},
        {"objdata", RtfDestination::Skipped}};
    const auto found = names.constFind(name.toByteArray());
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

void RtfDocument::readWord(const RtfToken& token)
{
    flushBytes();
    const bool isStarred = std::exchange(m_isStarred, false);
    if (token.bytes == "u")
        return readUnicode(token.number);
    if (m_state.destination == RtfDestination::Skipped || startDestination(token))
        return;
    if (isStarred) {
        m_state.destination = RtfDestination::Skipped;
        return;
    }
    if (m_state.destination == RtfDestination::FontTable
        || m_state.destination == RtfDestination::StyleSheet)
        return readTableEntry(token);
    if (!readCharacter(token) && !readCharacterWord(token) && !readTableWord(token))
        readParagraphWord(token);
}

/// Whether the word sends its group's text somewhere.
bool RtfDocument::startDestination(const RtfToken& token)
{
    if (token.bytes == "shppict")
        return true; // the picture that follows is the one to read
    if (token.bytes == "result") {
        if (m_state.destination == RtfDestination::Quiet)
            m_state.destination = RtfDestination::Body;
        return true;
    }
    if (token.bytes == "fldrslt") {
        if (m_isContentsField)
            m_state.destination = RtfDestination::Skipped;
        m_isContentsField = false;
        if (const QString link = std::exchange(m_fieldLink, QString()); !link.isEmpty())
            m_state.link = link;
        return true;
    }
    const std::optional<RtfDestination> destination = destinationNamed(token.bytes);
    if (!destination || m_states.empty())
        return destination.has_value();
    if (*destination == RtfDestination::TextBox) {
        startTextBox();
        return true;
    }
    // Nothing is read inside of a note or a picture but its own.
    const bool isProperty = *destination == RtfDestination::PropertyName
        || *destination == RtfDestination::PropertyValue || *destination == RtfDestination::Quiet;
    const bool isInside = m_state.destination == RtfDestination::Note
        || m_state.destination == RtfDestination::Picture;
    m_state.destination = isInside && !isProperty && *destination != RtfDestination::Instruction
        ? RtfDestination::Skipped
        : *destination;
    return true;
}

/// An entry of the font table or of the style sheet.
void RtfDocument::readTableEntry(const RtfToken& token)
{
    if (m_state.destination == RtfDestination::FontTable) {
        if (token.bytes == "f")
            m_tableFont = token.number;
        const int page = token.bytes == "fcharset" ? codePageOfCharset(token.number)
            : token.bytes == "cpg"                 ? token.number
                                                   : 0;
        if (page > 0)
            m_fontCodePages[m_tableFont] = codePageNamed(page);
        return;
    }
    if (token.bytes == "s")
        m_tableStyle = std::max(0, token.number);
    else if (token.bytes == "cs" || token.bytes == "ds" || token.bytes == "ts")
        m_tableStyle = -1;
    else if (token.bytes == "sbasedon")
        m_styles[-1].basedOn = token.number;
    else if (token.bytes == "outlinelevel")
        m_styles[-1].outlineLevel = token.number;
    else if (token.bytes == "f")
        m_state.font = token.number;
}

void RtfDocument::readUnicode(int value)
{
    if (value < 0)
        value += 0x10000;
    m_fallbackLeft = m_state.fallbackLength;
    if (value <= 0 || value > 0x10ffff || m_state.destination == RtfDestination::Skipped)
        return;
    if (value < 0x10000) {
        addText(QString(QChar(char16_t(value))));
        return;
    }
    const char32_t character = char32_t(value);
    addText(QString::fromUcs4(&character, 1));
}

bool RtfDocument::isCharacterWord(QByteArrayView name)
{
    return characterWords().contains(name.toByteArray());
}

bool RtfDocument::readCharacter(const RtfToken& token)
{
    const auto found = characterWords().constFind(token.bytes.toByteArray());
    if (found == characterWords().constEnd())
        return false;
    const bool isBreak = *found == u'\u2028' && !takesText();
    addText(QString(QChar(isBreak ? u' ' : *found)));
    return true;
}

bool RtfDocument::readCharacterWord(const RtfToken& token)
{
    const QByteArrayView name = token.bytes;
    const bool isOn = !token.hasNumber || token.number != 0;
    // "Associated" properties are those of East Asian text, and of Arabic behind \rtlch.
    const bool isAssociated = !m_state.isRightToLeft && (name == "ab" || name == "afs");
    if (name == "b" || (isAssociated && name == "ab"))
        m_state.isBold = isOn;
    else if (name == "rtlch")
        m_state.isRightToLeft = true;
    else if (name == "ltrch" || name == "loch" || name == "hich" || name == "dbch")
        m_state.isRightToLeft = false;
    else if (name == "v")
        m_state.isHidden = isOn;
    else if (name == "deleted")
        m_state.isDeleted = isOn;
    else if (name == "revised")
        m_hasRevisions = m_hasRevisions || isOn;
    else if (name == "super")
        m_state.rise = isOn ? 1 : 0;
    else if (name == "sub")
        m_state.rise = isOn ? -1 : 0;
    else if (name == "nosupersub")
        m_state.rise = 0;
    else if (name == "accdot" || name == "acccomma" || name == "acccircle" || name == "accunderdot")
        m_state.isEmphasised = isOn;
    else if (name == "accnone")
        m_state.isEmphasised = false;
    else if (name == "fs" || isAssociated)
        m_state.halfPoints = token.hasNumber ? std::clamp(token.number, 1, 3000) : 24;
    else if (name == "f")
        m_state.font = token.number;
    else if (name == "uc")
        m_state.fallbackLength = std::clamp(token.number, 0, 16);
    else if (name == "ansicpg")
        m_ansiCodePage = codePageNamed(token.number);
    else if (name == "deff")
        m_defaultFont = token.number;
    else if (name == "plain") {
        m_state.isBold = m_state.isEmphasised = m_state.isHidden = m_state.isDeleted = false;
        m_state.rise = 0;
        m_state.halfPoints = 24;
        m_state.font = -1;
    } else
        return false;
    return true;
}

bool RtfDocument::readParagraphWord(const RtfToken& token)
{
    const QByteArrayView name = token.bytes;
    if (name == "par" || name == "sect") {
        if (takesText())
            endParagraph();
        else
            addText(QStringLiteral(" "));
        return true;
    }
    const bool isProperty
        = name == "pard" || name == "s" || name == "outlinelevel" || name == "intbl";
    // Those of an automatic number or of a note are its own and not the paragraph's.
    if (!isProperty || !takesText())
        return isProperty;
    if (name == "pard")
        m_look = {};
    else if (name == "s")
        m_look.style = token.number;
    else if (name == "outlinelevel")
        m_look.outlineLevel = token.number;
    else
        m_look.isInTable = true;
    return true;
}

void RtfDocument::readSymbol(char symbol)
{
    switch (symbol) {
    case '*':
        flushBytes();
        m_isStarred = true;
        return;
    case '~':
        flushBytes();
        addText(QString(QChar(QChar::Nbsp)));
        return;
    case '_':
        m_bytes += '-';
        return;
    case '{':
    case '}':
    case '\\':
        m_bytes += symbol;
        return;
    case '\n':
    case '\r':
        flushBytes();
        if (takesText())
            endParagraph();
        return;
    default: // \- may be hyphenated here, \| and others have no text
        return;
    }
}

} // namespace qb::importers
