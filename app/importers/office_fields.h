#pragma once

#include <QString>

namespace qb::importers {

/// Fields of Word's documents (ECMA-376 part 1, 17.16.5): what an instruction says, in DOCX and RTF
/// alike.

/// Where a HYPERLINK leads; empty for other fields and for addresses that no text may lead to.
QString linkOfField(const QString& instruction);

/// A table of contents, of authorities, or an index.
bool isMadeByProgram(const QString& instruction);

} // namespace qb::importers
