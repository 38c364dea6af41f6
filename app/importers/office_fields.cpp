#include "importers/office_fields.h"

#include "importers/style_names.h"

#include <QRegularExpression>

namespace qb::importers {

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

} // namespace qb::importers
