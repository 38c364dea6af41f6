#pragma once

#include "fuzzing.h"
#include "importers/importer.h"

namespace qb::fuzz {

/// The bytes of an archive: a whole one as it is; else text whose lines "%% name" each begin a
/// part.
QByteArray archiveFrom(const QByteArray& input);

/// What must hold for whatever an importer returns: spans lie inside their lines, in order; every
/// picture's bytes are there; an error is useful.
void requireSound(const Result<Warned<importers::ImportedDocument>>& result);

} // namespace qb::fuzz
