#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// Two paragraphs of a story.
extern const QString kFirst;
extern const QString kSecond;
/// A PNG of one pixel, in base64.
extern const QByteArray kPixel;

QString paragraph(const QString& text);
QString picture();

/// A page as news sites make them, with all that stands around an article.
QString newsPage(const QString& article, const QString& head = {});

Warned<ImportedDocument> read(const QString& html, const QString& address = {});

/// Of text: what is marked as noise is left out.
QStringList texts(const Warned<ImportedDocument>& document);

const text::RawLine* lineWith(const Warned<ImportedDocument>& document, const QString& text);

} // namespace qb::importers
