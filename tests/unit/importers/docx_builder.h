#pragma once

#include "zip_builder.h"

#include <QString>

namespace qb::test {

/// The parts of a Word document, as far as a test says something of them.
struct DocxSource {
    QString body;      ///< inside w:body
    QString styles;    ///< inside w:styles
    QString numbering; ///< inside w:numbering
    QString footnotes; ///< inside w:footnotes
    QString endnotes;
    QString relations; ///< more Relationship elements of the main part
    QString title;     ///< of the core properties
    std::vector<ZipEntry> more = {};
};

QByteArray docxOf(const DocxSource& source);

/// A paragraph in a style (none if empty) with one run.
QString docxParagraph(const QString& text, const QString& style = {});

/// Styles called heading 1 … heading 3 (ids 1 … 3, as Chinese Word numbers them), Title, caption.
QString docxHeadingStyles();

/// A red PNG picture of 2 × 2 pixels.
QByteArray smallPng();

} // namespace qb::test
