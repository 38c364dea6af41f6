#pragma once

#include "core/environment.h"
#include "importers/pdf_page.h"

#include <QImage>

#include <memory>

namespace qb::importers {

/// A PDF, open for reading page by page. Only this and the files it is made of know the library
/// that reads PDF: poppler's core, whose display device is the one way to get glyphs, rules and
/// pictures in a single pass.
class PdfDocument {
public:
    /// A file that needs a password is ErrorKind::Unsupported; an empty one is tried. `bytes` must
    /// outlive the document.
    static Result<std::unique_ptr<PdfDocument>> open(const QByteArray& bytes, const QString& where);

    PdfDocument(const PdfDocument&) = delete;
    PdfDocument& operator=(const PdfDocument&) = delete;
    ~PdfDocument();

    int pageCount() const;
    QString title() const;
    /// Page `number` counts from 1. Null for a page that cannot be read.
    std::unique_ptr<PdfPage> page(int number);
    /// The page as a picture, for reading its characters: gray. Null where that fails, takes longer
    /// than some seconds or is stopped by `progress`, which may be null.
    QImage rasterised(int number, int dotsPerInch, Progress* progress);
    /// Pictures of the pages read so far that could not be taken.
    int skippedPictures() const;

private:
    struct Content;
    explicit PdfDocument(std::unique_ptr<Content> content);
    std::unique_ptr<Content> m_content;
};

} // namespace qb::importers
