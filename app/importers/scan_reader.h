#pragma once

#include "importers/importer.h"
#include "importers/page_layout.h"

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

    /// The text of one picture (PNG), with a warning that names the words it is unsure of. The
    /// program works in a folder of its own, for at most some minutes, and is ended when `progress`
    /// says so (ErrorKind::Cancelled).
    Result<PageText> read(const QByteArray& png, double dotsPerInch, int page, const QString& where,
        Progress* progress, std::vector<Warning>& warnings) const;

private:
    QString m_program;
    QString m_problem;
};

/// A scanned page, or several in a TIFF → raw text.
Result<Warned<ImportedDocument>> readPicture(
    const QByteArray& bytes, const QString& where, const ImportOptions& options);

} // namespace qb::importers
