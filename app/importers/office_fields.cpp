#include "importers/office_fields.h"

#include "importers/docx_symbols.h"
#include "importers/style_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// The parameters of the brackets that begin at text[open]: parted by commas, a backslash before
/// what stands for itself. Empty where they do not end.
QStringList parametersOf(const QString& text, qsizetype open)
{
    QStringList parameters{QString()};
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && QStringView(u"\\,;()").contains(text[i + 1])) {
            parameters.back() += text[++i];
            continue;
        }
        depth += c == u'(' ? 1 : 0;
        depth -= c == u')' ? 1 : 0;
        if (depth == 0)
            return parameters;
        if (depth == 1 && c == u',')
            parameters << QString();
        else if (i > open)
            parameters.back() += c;
    }
    return {};
}

/// 魏都 of `EQ \* jc3 \* "Font:宋体" \* hps12 \o\al(\s\up 10(wei du),魏都)`.
QString rubyBase(const QString& instruction)
{
    static const QRegularExpression beginning(
        QStringLiteral("^\\s*EQ\\b(?:[^()\"\\\\]++|\"[^\"]*+\"|\\\\(?!o))*+"
                       "\\\\o\\s*(?:\\\\a[a-z]\\s*)?\\("),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression raised(
        QStringLiteral("^\\s*\\\\s\\s*\\\\up"), QRegularExpression::CaseInsensitiveOption);
    const auto match = beginning.match(instruction);
    if (!match.hasMatch())
        return {};
    const QStringList parameters = parametersOf(instruction, match.capturedEnd() - 1);
    return parameters.size() == 2 && raised.match(parameters[0]).hasMatch()
        ? parameters[1].trimmed()
        : QString();
}

} // namespace

QString linkOfField(const QString& instruction)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|(\\S+))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(instruction);
    return linkAddress(match.captured(1) + match.captured(2));
}

bool isMadeByProgram(const QString& instruction)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:TOC|INDEX|TOA)\\b"), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(instruction).hasMatch();
}

bool isEquation(const QString& instruction)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*EQ\\b"), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(instruction).hasMatch();
}

QString missingFormulas()
{
    return Text::tr("有用 EQ 域画的公式没有读出，请对照原文补上");
}

QString textDrawnBy(const QString& instruction)
{
    const QString enclosed = docxEnclosed(instruction);
    return enclosed.isEmpty() ? rubyBase(instruction) : enclosed;
}

} // namespace qb::importers
