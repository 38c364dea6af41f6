#include "importers/docx_symbols.h"

#include "importers/numerals.h"
#include "importers/office_text.h"

#include <QHash>
#include <QRegularExpression>

namespace qb::importers {

namespace {

/// Of the fonts Symbol and Wingdings, without the 0xF000 that Word adds.
QString inSymbolFont(const QString& font, uint code)
{
    static const QHash<uint, char16_t> wingdings{{0x6c, u'●'}, {0x6e, u'■'}, {0x71, u'□'},
        {0x75, u'◆'}, {0x76, u'◆'}, {0x77, u'◆'}, {0x9f, u'•'}, {0xa7, u'■'}, {0xa8, u'□'},
        {0xab, u'★'}, {0xd8, u'➢'}, {0xe0, u'→'}, {0xf0, u'→'}, {0xfc, u'✓'}, {0xfb, u'✗'},
        {0xfe, u'☑'}, {0x46, u'☞'}, {0x26, u'☞'}};
    static const QHash<uint, char16_t> symbol{{0xb7, u'•'}, {0xb4, u'×'}, {0xb1, u'±'},
        {0xb8, u'÷'}, {0xb0, u'°'}, {0xa3, u'≤'}, {0xb3, u'≥'}, {0xae, u'→'}, {0x61, u'α'},
        {0x62, u'β'}, {0x67, u'γ'}, {0x64, u'δ'}, {0x6c, u'λ'}, {0x6d, u'μ'}, {0x70, u'π'},
        {0x73, u'σ'}, {0x77, u'ω'}, {0x57, u'Ω'}, {0x44, u'Δ'}, {0x53, u'Σ'}};
    const bool isWingdings = font.contains(QLatin1String("wingdings"), Qt::CaseInsensitive);
    const auto& table = isWingdings ? wingdings : symbol;
    const auto found = table.constFind(code);
    return QString(QChar(found == table.constEnd() ? u'\ufffd' : *found));
}

QString joined(const xmlNode* parent)
{
    QString text;
    for (const xmlNode* part : xml::children(parent))
        text += docxMathText(part);
    return text;
}

QString inBrackets(const QString& text)
{
    return text.size() > 1
            && !std::all_of(
                text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'.'; })
        ? u'(' + text + u')'
        : text;
}

} // namespace

QString docxSymbol(const QString& font, const QString& place)
{
    bool isNumber = false;
    const uint code = place.toUInt(&isNumber, 16);
    if (!isNumber || code == 0 || code > 0xffff || QChar::isSurrogate(code))
        return {};
    if (code >= 0xf000 && code <= 0xf0ff)
        return inSymbolFont(font, code - 0xf000);
    return QString(QChar(char16_t(code)));
}

QString docxEnclosed(const QString& instruction)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^\\s*eq\\s*\\\\o\\s*(?:\\\\a[clr])?\\s*\\(\\s*([○〇◯]|\\\\s\\\\up\\d*\\([○〇◯]\\))"
            "\\s*[,，]\\s*(?:\\\\s\\\\\\w*\\()?([^()]{1,3}?)\\)?\\s*\\)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(instruction);
    const QString inside = match.captured(2).trimmed();
    bool isNumber = false;
    const int number = inside.toInt(&isNumber);
    return isNumber && number >= 1 && number <= 50 ? numeral(NumeralKind::Circled, number) : inside;
}

QString docxMathText(const xmlNode* formula)
{
    if (xml::isNamed(formula, "t"))
        return xml::textOf(formula);
    const auto part = [&](std::string_view name) {
        return joined(xml::child(formula, name));
    };
    if (xml::isNamed(formula, "f"))
        return inBrackets(part("num")) + u'/' + inBrackets(part("den"));
    if (xml::isNamed(formula, "sSup"))
        return part("e") + raised(part("sup"));
    if (xml::isNamed(formula, "sSub"))
        return part("e") + lowered(part("sub"));
    if (xml::isNamed(formula, "sSubSup"))
        return part("e") + lowered(part("sub")) + raised(part("sup"));
    if (xml::isNamed(formula, "rad"))
        return raised(part("deg")) + u'√' + inBrackets(part("e"));
    if (xml::isNamed(formula, "d"))
        return u'(' + joined(formula) + u')';
    return joined(formula);
}

} // namespace qb::importers
