#pragma once

#include "import_file.h"
#include "importers/importer.h"

#include <QStringList>

/// Reading a mail that a test wrote, and an invented story for its text.
namespace qb::importers {

inline const QString kTitle = QStringLiteral("颍川开通氢能重卡运输专线");
inline const QString kParagraph
    = QStringLiteral("颍川市首条氢能重卡运输专线日前开通，十二辆重卡往返于开发"
                     "区与货运东站之间，每天可运送钢构件三百余吨。");

/// The lines of the document, but for empty ones and noise.
inline QStringList texts(const ImportedDocument& document)
{
    QStringList result;
    for (const text::RawLine& line : document.raw.lines) {
        if (!line.text.isEmpty() && line.noise.isEmpty())
            result << line.text;
    }
    return result;
}

inline Result<ImportedDocuments> read(const QByteArray& mail)
{
    return importBytes(mail, QStringLiteral("a.eml"));
}

} // namespace qb::importers
