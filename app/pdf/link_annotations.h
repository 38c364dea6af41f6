#pragma once

#include "pdf/finisher.h"

#include <qpdf/QPDF.hh>

namespace qb::pdf {

/// Writes the links of the pages. The answer has one annotation for each of Marks::links(), null
/// where a link leads nowhere, which is reported.
std::vector<QPDFObjectHandle> writeLinks(QPDF& pdf, const FinishInput& input,
    std::vector<QPDFObjectHandle>& pages, std::vector<Warning>& warnings);

} // namespace qb::pdf
