#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace qb::preflight {

/// What a CMap says: which byte sequences are codes, and what each means.
struct UnicodeMap {
    struct CodeRange {
        int bytes = 1;
        quint32 first = 0;
        quint32 last = 0;
    };
    std::vector<CodeRange> codeRanges;
    QHash<quint32, QString> texts;
};

/// Reads a ToUnicode CMap (ISO 32000-1 section 9.10.3). What is damaged is passed over; the number
/// of entries is bounded.
UnicodeMap readUnicodeMap(QByteArrayView cmap);

} // namespace qb::preflight
