#pragma once

#include <QByteArray>
#include <QString>

#include <map>

namespace qb::pdf {

/// The ToUnicode CMap of a Type 0 font with two-byte codes: what each CID says. Texts may be
/// several characters, and characters beyond the BMP are surrogate pairs.
QByteArray toUnicodeCMap(const std::map<quint16, QString>& textOfCid);

/// Whether a map may say the text: ISO 19005-2 section 6.2.11.7.2 forbids U+0000, U+FEFF and
/// U+FFFE, and half a surrogate pair is no text.
bool isMappable(QStringView text);

/// Whether `a` is the better text for a glyph that serves both: what compatibility normalization
/// leaves alone (隶 before the Kangxi radical ⾪, a space before a no-break space).
bool isPreferredText(const QString& a, const QString& b);

} // namespace qb::pdf
