#pragma once

#include "core/environment.h"
#include "page/document.h"

namespace qb::pdf {

enum class Profile {
    Screen,  ///< small, linked, tagged
    Archive, ///< PDF/A
    Print,   ///< PDF/X
};

struct PdfOptions {
    Profile profile = Profile::Screen;
};

/// Pages → the bytes of a PDF file. Same input, same bytes. Every face is embedded as a subset with
/// ToUnicode. A profile this build does not serve yet is ErrorKind::Unsupported.
Result<Warned<QByteArray>> writePdf(
    const page::Document& document, const PdfOptions& options, Progress* progress = nullptr);

} // namespace qb::pdf
