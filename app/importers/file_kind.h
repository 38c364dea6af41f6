#pragma once

#include <QByteArray>
#include <QString>

namespace qb::importers {

enum class FileKind {
    Text,
    Html,
    Pdf,
    Zip,
    WordDocument,
    OpenDocument,
    OldOffice,
    Rtf,
    Mail,
    SavedPage, ///< MHTML
    Feed,
    ClippingTable, ///< CSV and its like
    Json,
    Ofd,
    Picture,
    OtherOffice,  ///< spreadsheets and presentations
    OtherArchive, ///< 7z, RAR, tar, gzip and their like
};

/// What bytes are, told from their content; the name only parts kinds that look alike. Whatever is
/// packed as a ZIP is Zip here: see archive_kind.h.
FileKind kindOf(const QByteArray& bytes, const QString& name);

/// Whether a file of kind OldOffice is an office document of any age under a password.
bool isEncryptedOffice(const QByteArray& bytes);

} // namespace qb::importers
