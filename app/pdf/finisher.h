#pragma once

#include "pdf/content_writer.h"
#include "pdf/pdf_writer.h"

namespace qb::pdf {

/// What the pages left for the second program to write.
struct FinishInput {
    const page::Document& document;
    const Marks& marks;
    const SpotTable& spots;
    const std::vector<std::set<int>>& spotsOfPages; ///< by page
    Profile profile = Profile::Screen;
};

/// Takes libharu's file and adds with qpdf what libharu cannot write: XMP, language, boxes, labels,
/// spot colours, links, the structure tree, the output intent; and compresses it all. Links without
/// a goal are reported.
Result<QByteArray> finish(
    const QByteArray& draft, const FinishInput& input, std::vector<Warning>& warnings);

} // namespace qb::pdf
