#include "check/document_checks.h"

namespace qb::check {

std::vector<Finding> documentFindings(const Document&, const CheckContext&, const CheckOptions&)
{
    return {};
}

} // namespace qb::check
