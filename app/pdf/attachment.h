#pragma once

#include "core/result.h"
#include "pdf/profile.h"

#include <QDateTime>

class QPDF;

namespace qb::pdf {

/// How an attached file belongs to the pages (ISO 19005-3 section 6.8).
enum class Relationship {
    Source,     ///< what the pages were made from
    Data,       ///< figures behind a chart or table
    Supplement, ///< more on the matter
};

/// A file that travels in the PDF.
struct Attachment {
    QString name; ///< for people, without a folder; different from all others
    QByteArray bytes;
    QString description;
    Relationship relationship = Relationship::Supplement;
};

/// "text/plain" for "稿件.TXT"; "application/octet-stream" for what is not known. A table of our
/// own: the machine's would make the same input different bytes.
QByteArray mimeType(const QString& fileName);

/// Usage with the reason where the profile's standard forbids attachments; BadInput for names that
/// are empty, hold a folder, or come twice; TooLarge beyond 256 MB together.
Status checkAttachments(const std::vector<Attachment>& attachments, const Profile& profile);

/// Puts them into the file as its embedded and associated files. `date` is the issue's; may be
/// invalid. May throw qpdf's exceptions.
void writeAttachments(QPDF& pdf, const std::vector<Attachment>& attachments, const QDateTime& date);

} // namespace qb::pdf
