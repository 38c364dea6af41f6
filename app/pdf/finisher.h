#pragma once

#include "pdf/content_writer.h"
#include "pdf/pdf_writer.h"

namespace qb::pdf {

/// Where a page of the document stands.
struct PagePlace {
    int sheet = 0;
    page::Point at; ///< of its top left corner on the sheet
};

/// What a sheet's content names and the second program writes.
struct SheetNeeds {
    std::set<int> spots;
    bool hasOverprint = false;
};

/// What the pages left for the second program to write.
struct FinishInput {
    const page::Document& document;
    const PdfOptions& options;
    const Marks& marks;
    const SpotTable& spots;
    const std::vector<Sheet>& sheets;
    const std::vector<PagePlace>& places; ///< by page
    const std::vector<SheetNeeds>& needs; ///< by sheet

    const Profile& profile() const { return options.profile; }
};

/// Takes libharu's file and adds with qpdf what libharu cannot write: XMP, language, boxes, labels,
/// spot colours, links, the structure tree, the output intent, attachments; and compresses it all.
/// Links without a goal are reported.
Result<QByteArray> finish(
    const QByteArray& draft, const FinishInput& input, std::vector<Warning>& warnings);

} // namespace qb::pdf
