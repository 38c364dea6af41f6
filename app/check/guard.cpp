#include "check/guard.h"

namespace qb::check {

std::vector<Finding> guarded(std::vector<Finding> findings, const Document&, const CheckContext&)
{
    return findings;
}

} // namespace qb::check
