#pragma once

#include "core/environment.h"
#include "page/document.h"
#include "pdf/attachment.h"
#include "pdf/profile.h"
#include "pdf/security.h"

namespace qb::pdf {

struct PdfOptions {
    Profile profile;
    Length creep = {}; ///< of a booklet: how far each further sheet's pages move to the fold
    std::optional<Security> security = {};
    std::vector<Attachment> attachments = {};
};

/// Pages → the bytes of a PDF file. Same input, same bytes, but for an encrypted file, whose keys
/// are random. Every face is embedded as a subset with ToUnicode. What the profile forbids is
/// ErrorKind::Usage with the reason.
Result<Warned<QByteArray>> writePdf(
    const page::Document& document, const PdfOptions& options, Progress* progress = nullptr);

} // namespace qb::pdf
