#pragma once

#include "importers/file_kind.h"

namespace qb::importers {

/// As kindOf(); of an archive, what its parts make it: a document of an office program, an OFD, or
/// a plain ZIP.
FileKind kindByParts(const QByteArray& bytes, const QString& name);

} // namespace qb::importers
