#pragma once

#include "docx_builder.h"
#include "importers/docx_reader.h"

/// Word documents made by a test, read at once.
namespace qb::test {

inline const QString kWhere = QStringLiteral("稿件.docx");

inline Warned<importers::ImportedDocument> read(const DocxSource& source)
{
    auto result = importers::readDocx(docxOf(source), kWhere);
    if (result.isError())
        qFatal("%s", qPrintable(result.error().oneLine()));
    return std::move(result).value();
}

inline Warned<importers::ImportedDocument> readBody(const QString& body)
{
    return read({body, docxHeadingStyles(), {}, {}, {}, {}, {}});
}

inline QStringList linesOf(const Warned<importers::ImportedDocument>& document)
{
    QStringList lines;
    for (const text::RawLine& line : document.value.raw.lines)
        lines << line.text;
    return lines;
}

inline bool hasWarning(const Warned<importers::ImportedDocument>& document, const QString& kind)
{
    return std::any_of(document.warnings.begin(), document.warnings.end(),
        [&](const Warning& warning) { return warning.kind == kind; });
}

} // namespace qb::test
