#pragma once

#include "preflight/content_facts.h"
#include "preflight/findings.h"
#include "preflight/pdf_source.h"

namespace qb::preflight {

/// What the checks of one file share.
struct CheckContext {
    PdfSource& source;
    Findings& findings;
    const DocumentFacts& facts;
};

/// Encryption, version, repairs, scripts and actions, attached files, forms.
void checkFile(CheckContext& context);
/// Title, date, language, XMP against Info, the standards the file says it keeps.
void checkMetadata(CheckContext& context);
/// Trim, bleed and media boxes, page sizes, labels.
void checkBoxes(CheckContext& context);
/// Output intent, and the colours that need one.
void checkOutputIntent(CheckContext& context);
/// The structure tree against the content of the pages.
void checkStructure(CheckContext& context);
/// Links and other annotations.
void checkAnnotations(CheckContext& context);

} // namespace qb::preflight
