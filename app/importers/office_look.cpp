#include "importers/office_look.h"

namespace qb::importers {

void OfficeLook::override(const OfficeLook& other)
{
    takeOver(isBold, other.isBold);
    takeOver(isHidden, other.isHidden);
    takeOver(isEmphasised, other.isEmphasised);
    takeOver(isAllCapitals, other.isAllCapitals);
    takeOver(rise, other.rise);
    takeOver(size, other.size);
}

} // namespace qb::importers
