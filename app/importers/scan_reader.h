#pragma once

#include "importers/importer.h"
#include "importers/ocr_table.h"
#include "importers/page_layout.h"

#include <QImage>

namespace qb::importers {

/// Reads the characters of pictures with the program `tesseract`, where it is installed with its
/// data for simplified Chinese.
class Recogniser {
public:
    /// Looks for the program once.
    Recogniser();

    bool isAvailable() const { return m_problem.isEmpty(); }
    /// What to install, where it is not available.
    QString problem() const { return m_problem; }

    /// The text of one picture, with a warning that names the words it is unsure of. It is brought
    /// to the size at which characters are told best, once by its resolution (dots an inch, 0 where
    /// nobody knows) and again by what was found where that was off. The program works in a folder
    /// of its own, for at most some minutes, takes its time out of the import's, and is ended when
    /// the options' progress says so (ErrorKind::Cancelled).
    Result<PageText> read(const QImage& picture, double dotsPerInch, int page, const QString& where,
        const ImportOptions& options, std::vector<Warning>& warnings) const;

private:
    struct Reading {
        std::vector<OcrWord> words;
        std::vector<PageArea> rules; ///< in the picture, as the words
        QSize size;                  ///< of the picture they were read in
        double resolution = 0;       ///< of it

        double em() const;
        double weight() const;
    };

    Result<Reading> readAt(double scale, const QImage& picture, double skew, double dotsPerInch,
        int page, const QString& where, const ImportOptions& options) const;
    Result<QByteArray> run(const QString& folder, double dotsPerInch, int page,
        const QString& where, const ImportOptions& options) const;

    QString m_program;
    QString m_problem;
};

/// Whether an import may still recognise text.
bool hasTimeLeft(const ImportOptions& options);
/// The warning about pages that were not read because it may not.
Warning outOfTime(int pages, int firstPage);

/// A scanned page, or several in a TIFF → raw text.
Result<Warned<ImportedDocument>> readPicture(
    const QByteArray& bytes, const QString& where, const ImportOptions& options);

} // namespace qb::importers
