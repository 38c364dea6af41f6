#pragma once

#include <QString>

namespace qb::importers {

/// Fields of Word's documents (ECMA-376 part 1, 17.16.5): what an instruction says, in DOCX and RTF
/// alike.

/// Where a HYPERLINK leads; empty for other fields and for addresses that no text may lead to.
QString linkOfField(const QString& instruction);

/// A table of contents, of authorities, or an index.
bool isMadeByProgram(const QString& instruction);

/// An EQ field: it is drawn and has no text of its own as a rule.
bool isEquation(const QString& instruction);

/// What to say of those that cannot be shown as text.
QString missingFormulas();

/// What an EQ field without a result draws and other programs show as text: the words under a
/// phonetic guide (拼音指南), `EQ \o\al(\s\up 10(wei du),魏都)`, and enclosed characters
/// (带圈字符). Empty for other fields.
QString textDrawnBy(const QString& instruction);

} // namespace qb::importers
